import type { Moments } from '../../../disclosure/release-moments.ts'
import { correlation, correlationInterval } from '../../../statistics/association/correlation.ts'
import { caution } from '../../../statistics/cautions/caution-table.ts'
import { rowsWithMoments } from '../../../statistics/moments/rows-with-moments.ts'
import { adjustP } from '../../../statistics/multiplicity/adjust-p.ts'
import { noResult, type AnalysisResult } from '../analysis-result.ts'
import type { FigureBlock } from '../figure-blocks.ts'

/** Pearson's r of every pair of questions, with Fisher's interval and p adjusted by Holm over all pairs of the block. */
export function correlationsOfBlock(block: FigureBlock, moments: Moments): AnalysisResult {
  const { n, centres, covariances } = moments
  const people = { n, centres }
  const rows = rowsWithMoments(n, moments.means ?? covariances.map(() => 0), covariances)
  if (!rows.estimable) return noResult(people, rows.reason)
  const pairs = block.items.flatMap((first, i) =>
    block.items.slice(i + 1).flatMap((second, step) => {
      const { r, test } = correlation(rows.columns[i] ?? [], rows.columns[i + 1 + step] ?? [], 'pearson')
      const interval = r.estimable ? correlationInterval(r.value, n, 'pearson') : r
      if (!r.estimable || !test.estimable || !interval.estimable) return []
      return { label: [first.id, second.id], r: r.value, p: test.p, ...interval }
    }),
  )
  const adjusted = adjustP(
    pairs.map(({ p }) => p),
    'holm',
  )
  return {
    people,
    estimable: true,
    tables: [
      {
        id: 'pairs',
        columns: ['r', 'lower', 'upper', 'pAdjusted'],
        rows: pairs.map(({ label, r, lower, upper }, place) => ({
          label,
          values: [r, lower, upper, adjusted[place] ?? null],
        })),
      },
    ],
    figure: {
      from: -1,
      to: 1,
      rows: pairs.map(({ label, r, lower, upper }) => ({ label, estimate: r, lower, upper })),
    },
    cautions: [
      caution('one-wave-no-causes'),
      ...(adjusted.some((p) => p > 0.05) ? [caution('large-p-is-not-no-difference')] : []),
    ],
  }
}
