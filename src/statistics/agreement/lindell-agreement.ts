import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { mean, sampleVariance } from '../mean-and-variance.ts'
import { ratingColumns, type Ratings } from './rating-columns.ts'

export type LindellAgreement = Estimate<{ readonly agreement: number }, 'fewer-than-two-raters'>

/**
 * Lindell's r*_wg(J): one minus the mean item variance over the null variance. It does not grow with the
 * number of items, and goes below 0 where raters disagree more than chance.
 *
 * Missing values: drop raters with a missing answer first.
 *
 * Source: Lindell, Brandt & Whitney (1999), Appl. Psychol. Meas. 23, 127–135; R's
 * `multilevel::rwg.j.lindell`.
 *
 * @param nullVariance  variance under no agreement, in squared scale points.
 * @throws {RangeError} when the ratings are not a full matrix of numbers or `nullVariance` is not positive.
 * @example
 * lindellAgreement([[4, 3], [4, 4], [5, 4], [5, 5]], 2) // 1 − 0.5 / 2 = 0.75
 */
export function lindellAgreement(ratings: Ratings, nullVariance: number): LindellAgreement {
  if (!(nullVariance > 0)) {
    throw new RangeError(`The null variance must be a positive number, got ${nullVariance}.`)
  }
  const items = ratingColumns(ratings)
  if (ratings.length < 2) return notEstimable('fewer-than-two-raters')
  return estimated({ agreement: 1 - mean(items.map(sampleVariance)) / nullVariance })
}
