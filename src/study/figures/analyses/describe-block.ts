import type { Moments } from '../../../disclosure/release-moments.ts'
import { meanInterval } from '../../../statistics/means/mean-interval.ts'
import type { AnalysisResult } from '../analysis-result.ts'
import type { FigureBlock } from '../figure-blocks.ts'

/**
 * Mean, standard deviation and 95 % interval (t) of each question. An interval stops at the ends of the scale.
 * Medians, shape and shares need the answers themselves and are not given here.
 */
export function describeBlock(
  block: FigureBlock,
  { n, centres, means, covariances }: Moments,
): AnalysisResult {
  if (means === null) throw new RangeError(`${block.id} has no means.`)
  const rows = block.items.map(({ id, options }, place) => {
    const mean = means[place] ?? 0
    const variance = covariances[place]?.[place] ?? 0
    const interval = meanInterval({ n, mean, variance })
    const lower = interval.estimable ? Math.max(1, interval.lower) : mean
    const upper = interval.estimable ? Math.min(options, interval.upper) : mean
    return { label: [id], mean, sd: Math.sqrt(variance), lower, upper }
  })
  return {
    n,
    centres,
    estimable: true,
    tables: [
      {
        id: 'items',
        columns: ['mean', 'sd', 'lower', 'upper'],
        rows: rows.map(({ label, mean, sd, lower, upper }) => ({ label, values: [mean, sd, lower, upper] })),
      },
    ],
    figure: {
      from: 1,
      to: Math.max(...block.items.map(({ options }) => options)),
      rows: rows.map(({ label, mean, lower, upper }) => ({ label, estimate: mean, lower, upper })),
    },
    cautions: [],
  }
}
