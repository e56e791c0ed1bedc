import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { isConstant, mean, sampleVariance } from '../mean-and-variance.ts'
import { ratingColumns, type Ratings } from './rating-columns.ts'

export type BrownHauensteinAgreement = Estimate<
  {
    /** a_wg(J): 1 is identical answers, −1 the strongest disagreement that the mean allows. */
    readonly agreement: number
    /** Items for which it is defined. */
    readonly items: number
    /** Brown & Hauenstein advise at least A − 1 raters for A options; below that the value is unsteady. */
    readonly hasEnoughRaters: boolean
  },
  'fewer-than-two-raters' | 'item-means-too-close-to-the-ends'
>

/**
 * Brown & Hauenstein's a_wg(J): the variance of each item compared with the largest variance that n raters
 * with that item mean could have shown, averaged over items.
 *
 *     a_wg = 1 − 2 s² / ( ((H + L) M − M² − H L) · n / (n − 1) )
 *
 * An item is left out where its mean M lies outside (L (n − 1) + H) / n … (H (n − 1) + L) / n: nearer to an
 * end no strongest disagreement exists for so few raters. An item on which all chose an end counts as 1.
 *
 * Missing values: drop raters with a missing answer first.
 *
 * Source: Brown & Hauenstein (2005), Organ. Res. Methods 8, 165–184; R's `multilevel::awg` (which, as here,
 * averages the defined items only).
 *
 * @param lowest   L, the lowest scale point.
 * @param highest  H, the highest scale point.
 * @throws {RangeError} when the ratings are not a full matrix of numbers between L and H.
 * @example
 * brownHauensteinAgreement([[2], [4]], 1, 5)
 * // M 3, s² 2, largest (18 − 9 − 5) · 2 = 8: 1 − 4/8 = 0.5
 */
export function brownHauensteinAgreement(
  ratings: Ratings,
  lowest: number,
  highest: number,
): BrownHauensteinAgreement {
  if (!(lowest < highest)) throw new RangeError(`A scale from ${lowest} to ${highest} has no length.`)
  const items = ratingColumns(ratings)
  const outside = items.flat().find((value) => value < lowest || value > highest)
  if (outside !== undefined) {
    throw new RangeError(`A rating is ${outside}, outside the scale ${lowest} to ${highest}.`)
  }
  if (ratings.length < 2) return notEstimable('fewer-than-two-raters')
  const defined = items.map((item) => ofItem(item, lowest, highest)).filter((value) => value !== null)
  if (defined.length === 0) return notEstimable('item-means-too-close-to-the-ends')
  return estimated({
    agreement: mean(defined),
    items: defined.length,
    hasEnoughRaters: ratings.length >= highest - lowest, // A − 1, with A = H − L + 1 options
  })
}

function ofItem(values: readonly number[], lowest: number, highest: number): number | null {
  const first = values[0]
  if (isConstant(values) && (first === lowest || first === highest)) return 1
  const n = values.length
  // compared as sums: the bounds are whole numbers there, and no quotient is rounded
  const sum = values.reduce((total, value) => total + value, 0)
  if (sum < lowest * (n - 1) + highest || sum > highest * (n - 1) + lowest) return null
  const m = sum / n
  const largest = ((highest + lowest) * m - m * m - highest * lowest) * (n / (n - 1))
  return 1 - (2 * sampleVariance(values)) / largest
}
