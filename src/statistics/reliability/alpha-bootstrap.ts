import type { TellProgress } from '../../foundation/progress.ts'
import type { SeededRandom } from '../../foundation/seeded-random.ts'
import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { bootstrapIntervals, type BootstrapIntervals } from '../bootstrap/bootstrap-intervals.ts'
import { checkColumns, present, type Column } from '../missing.ts'
import { alphaOfPeople } from './alpha-resamples.ts'

type Intervals = Extract<BootstrapIntervals, { readonly estimable: true }>

/**
 * Bootstrap intervals of Cronbach's alpha: people are drawn with replacement and alpha is taken again. They ask nothing of
 * the distribution of the answers, where Feldt's interval asks equal variances and covariances.
 *
 * Missing values: pairwise within each resample, as `scaleReliability`. People without any answer are not drawn.
 *
 * Source: {@link bootstrapIntervals}; for alpha: Padilla, Divers & Newton (2012), Appl. Psychol. Meas. 36, 331–348.
 *
 * @param columns    at least two items, reversed where needed, none of them constant.
 * @param resamples  1,000 or more for an interval of 95 %.
 * @param tell       hears how many are done.
 * @throws {RangeError} when columns differ in length or hold something other than finite numbers and nulls.
 */
export function alphaBootstrap(
  columns: readonly Column[],
  resamples: number,
  random: SeededRandom,
  tell: TellProgress = () => undefined,
): Estimate<
  Pick<Intervals, 'percentile' | 'bca' | 'normal' | 'basic'> & { readonly resamplesWithoutAlpha: number },
  | 'fewer-than-two-items'
  | 'all-missing'
  | 'fewer-than-two-people'
  | 'total-score-is-constant'
  | 'too-few-resamples'
> {
  checkColumns(columns)
  if (columns.length < 2) return notEstimable('fewer-than-two-items')
  if (columns.some((column) => present(column).length === 0)) return notEstimable('all-missing')
  const of = alphaOfPeople(columns)
  if (of.people < 2) return notEstimable('fewer-than-two-people')
  const alpha = of.weighted(new Int32Array(of.people).fill(1))
  if (alpha === null) return notEstimable('total-score-is-constant')
  const alphas = of.resampled(resamples, random, tell)
  const intervals = bootstrapIntervals(alpha, alphas, of.leftOut())
  if (!intervals.estimable) return intervals
  const { normal, basic, percentile, bca } = intervals
  return estimated({ normal, basic, percentile, bca, resamplesWithoutAlpha: resamples - alphas.length })
}
