import type { OverCentres } from '../../../disclosure/release-over-centres.ts'
import { meanInterval } from '../../../statistics/means/mean-interval.ts'
import type { AnalysisResult, IntervalRow } from '../analysis-result.ts'
import type { FigureBlock } from '../figure-blocks.ts'

/**
 * Mean, standard deviation and 95 % interval (t) of each question over all centres shown. An interval stops at the ends of
 * the scale. Medians, shape and shares need the answers themselves and are not given here.
 */
export function describeQuestions(
  block: FigureBlock,
  shown: readonly (OverCentres | null)[],
): AnalysisResult {
  const drawn: IntervalRow[] = []
  const rows = block.items.map(({ id, options }, place) => {
    const of = shown[place]
    if (!of) return { label: [id], values: null }
    const { n, centres, mean, sd } = of
    const interval = meanInterval({ n, mean, variance: sd ** 2 })
    const lower = interval.estimable ? Math.max(1, interval.lower) : mean
    const upper = interval.estimable ? Math.min(options, interval.upper) : mean
    drawn.push({ label: [id], estimate: mean, lower, upper })
    return { label: [id], values: [n, centres, mean, lower, upper, sd] }
  })
  return {
    people: null,
    estimable: true,
    tables: [{ id: 'items', columns: ['n', 'centres', 'mean', 'lower', 'upper', 'sd'], rows }],
    figure: { from: 1, to: Math.max(...block.items.map(({ options }) => options)), rows: drawn },
    cautions: [],
  }
}
