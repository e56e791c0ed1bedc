import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'

/**
 * How reliable the mean of a group of n is: Spearman and Brown's step up from one member to n.
 *
 *     n ICC(1) / (1 + (n − 1) ICC(1))
 *
 * It is the weight that a shrunken mean gives to the group itself. ICC(2) is the same for a group of n0.
 *
 * Source: Bliese (2000) in Klein & Kozlowski; Snijders & Bosker (2012), Multilevel analysis, § 3.5.
 *
 * @param icc1  below 1; not above 0 means that groups differ no more than chance, and then no mean is reliable.
 * @throws {RangeError} when n is not a whole number of at least 1.
 * @example reliabilityOfGroupMean(0.2, 6) // 1.2 / 2 = .6
 */
export function reliabilityOfGroupMean(
  icc1: number,
  n: number,
): Estimate<{ readonly value: number }, 'groups-do-not-differ'> {
  if (!(Number.isInteger(n) && n >= 1)) throw new RangeError(`A group has members, got ${n}.`)
  if (!(icc1 > 0)) return notEstimable('groups-do-not-differ')
  return estimated({ value: (n * icc1) / (1 + (n - 1) * icc1) })
}
