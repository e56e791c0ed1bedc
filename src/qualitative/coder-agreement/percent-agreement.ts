import { estimated, type Estimate } from '../../foundation/estimate.ts'
import { pairsThatAgree } from './chance-corrected.ts'
import { completeRatings, type NoCompleteRatings } from './complete-ratings.ts'
import type { Ratings } from './ratings.ts'

export type PercentAgreement = Estimate<
  {
    /** The share of units to which all raters gave the same value. */
    readonly allAgree: number
    /** The share of pairs of raters that agree, over all units: p_o of the coefficients for more than two. */
    readonly pairsAgree: number
    readonly units: number
  },
  NoCompleteRatings
>

/**
 * Agreement as it stands, not corrected for chance, between 0 and 1. With two raters both shares are the same.
 *
 * Missing values: units that are not complete are left out. In R: `irr::agree(x)$value / 100` is `allAgree`.
 *
 * @example percentAgreement([['a', 'a', 'a'], ['a', 'a', 'b']]) // allAgree 1/2, pairsAgree (1 + 1/3)/2 = 2/3
 */
export function percentAgreement(ratings: Ratings): PercentAgreement {
  const counted = completeRatings(ratings)
  if (!counted.estimable) return counted
  const alike = counted.byUnit.filter((counts) => counts.includes(counted.raters)).length
  return estimated({
    allAgree: alike / counted.units,
    pairsAgree: pairsThatAgree(counted),
    units: counted.units,
  })
}
