import type { OverCentres } from '../../../disclosure/release-over-centres.ts'
import { uniformNullVariance } from '../../../statistics/agreement/null-variance.ts'
import { caution } from '../../../statistics/cautions/caution-table.ts'
import { THRESHOLDS } from '../../../statistics/cautions/thresholds.ts'
import { intraclassCorrelation } from '../../../statistics/icc/intraclass-correlation.ts'
import type { AnalysisResult, IntervalRow, ResultRow } from '../analysis-result.ts'
import { axisAround } from '../axis-around.ts'
import type { FigureBlock } from '../figure-blocks.ts'
import { rowsOfCell } from '../rows-of-cell.ts'

/**
 * How much of the difference between people is difference between their centres (ICC(1) with its interval, ICC(2)), and
 * how far people of one centre agree: rwg from the spread within centres pooled over them, against options that are all
 * equally likely (r*wg of Lindell, Brandt & Whitney, on one item).
 */
export function iccOfQuestions(block: FigureBlock, shown: readonly (OverCentres | null)[]): AnalysisResult {
  const drawn: IntervalRow[] = []
  const levels: number[] = []
  const rows = block.items.map(({ id, options }, place): ResultRow => {
    const of = shown[place]
    if (!of) return { label: [id], values: null }
    const { cells, within } = of
    const found = intraclassCorrelation(cells.map(({ n, mean }) => rowsOfCell(n, mean, within)))
    if (!found.estimable) return { label: [id], values: null }
    const { icc1, icc1Lower, icc1Upper, icc2, f, p, n, groups } = found
    levels.push(groups)
    drawn.push({ label: [id], estimate: icc1, lower: icc1Lower, upper: icc1Upper })
    const rwg = 1 - within ** 2 / uniformNullVariance(options)
    return {
      label: [id],
      values: [n, groups, icc1, icc1Lower, icc1Upper, icc2.estimable ? icc2.value : null, f, p, rwg],
    }
  })
  const fewest = Math.min(...levels)
  return {
    people: null,
    estimable: true,
    tables: [
      {
        id: 'items',
        columns: ['n', 'centres', 'icc1', 'lower', 'upper', 'icc2', 'f', 'p', 'rwgPooled'],
        rows,
      },
    ],
    // ICC(1) goes below zero where centres differ less than chance has it: that must be seen, not cut off.
    figure: { ...axisAround([1, ...drawn.map(({ lower }) => lower)]), rows: drawn },
    cautions:
      fewest < THRESHOLDS.levelsForAModel.value
        ? [caution('fewer-than-20-levels', { group: 'centre', levels: fewest })]
        : [],
  }
}
