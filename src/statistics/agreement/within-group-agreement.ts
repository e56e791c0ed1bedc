/**
 * Within-group agreement: do the members of one group answer alike?
 *
 * Agreement decides whether individual answers may be averaged into a property of the group (a team, an
 * actor group in one welfare centre). It is not reliability: it compares raters with each other on one
 * target, while ICC and alpha compare variance between targets.
 */
import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { mean, sampleVariance } from '../mean-and-variance.ts'
import { ratingColumns, type Ratings } from './rating-columns.ts'

export type AgreementEstimate = Estimate<
  {
    /** r_wg(J): 0 is no more agreement than the null model, 1 is identical answers. */
    readonly agreement: number
    readonly raters: number
    readonly items: number
    /** Mean item variance divided by the null variance; above 1 the raters disagree more than chance. */
    readonly varianceRatio: number
  },
  'fewer-than-two-raters'
>

/**
 * Within-group agreement on a scale of J parallel items, r_wg(J).
 *
 * With r the mean item variance over the null variance:
 *
 *     r_wg(J) = J (1 − r) / ( J (1 − r) + r )
 *
 * r is capped at 1. Past that point the formula turns negative and then, beyond r = J / (J − 1), larger than
 * 1: strong disagreement would be reported as perfect agreement. The uncapped ratio is returned beside the
 * result. With one item this is the single-item r_wg.
 *
 * Missing values: drop raters with a missing answer first (listwise within the group).
 *
 * Source: James, Demaree & Wolf (1984), J. Appl. Psychol. 69(1), 85–98. Item variances use n − 1, and the
 * cap agrees with `rwg.j` in R's multilevel 2.7.
 *
 * @param ratings       n × J, complete; see {@link Ratings}.
 * @param nullVariance  variance under no agreement, in squared scale points; see `uniformNullVariance` for
 *                      the usual choice.
 * @throws {RangeError} when rows differ in length, a rating is not finite, there are no items, or
 *                      `nullVariance` is not positive.
 * @example
 * withinGroupAgreement([[4, 3], [4, 4], [5, 4], [5, 5]], uniformNullVariance(5))
 * // agreement 0.857…, varianceRatio 0.25
 */
export function withinGroupAgreement(ratings: Ratings, nullVariance: number): AgreementEstimate {
  checkNullVariance(nullVariance)
  const items = ratingColumns(ratings)
  if (ratings.length < 2) return notEstimable('fewer-than-two-raters')
  return agreementFromVariances(items.map(sampleVariance), ratings.length, nullVariance)
}

/**
 * The same from what is already known: the sample variance of each item. For byte columns, where variances
 * come from counts.
 *
 * @throws {RangeError} when `nullVariance` is not positive.
 */
export function agreementFromVariances(
  itemVariances: readonly number[],
  raters: number,
  nullVariance: number,
): AgreementEstimate {
  checkNullVariance(nullVariance)
  if (raters < 2) return notEstimable('fewer-than-two-raters')
  const varianceRatio = mean(itemVariances) / nullVariance
  const r = Math.min(varianceRatio, 1)
  const shared = itemVariances.length * (1 - r)
  return estimated({ agreement: shared / (shared + r), raters, items: itemVariances.length, varianceRatio })
}

function checkNullVariance(nullVariance: number): void {
  if (!(nullVariance > 0 && Number.isFinite(nullVariance))) {
    throw new RangeError(`The null variance must be a positive number, got ${nullVariance}.`)
  }
}
