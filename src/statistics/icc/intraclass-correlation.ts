/**
 * How much of the difference between people is difference between their groups? ICC(1) says how far two
 * members of one group resemble each other; ICC(2) how reliable the mean of a group is.
 */
import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { fisherQuantile, fisherUpper } from '../distributions/fisher-f.ts'
import { isConstant, mean } from '../mean-and-variance.ts'
import { checkConfidence } from '../means/mean-interval.ts'

export type IntraclassCorrelation = Estimate<
  {
    readonly f: number
    readonly df1: number
    readonly df2: number
    readonly p: number
    readonly icc1: number
    readonly icc1Lower: number
    readonly icc1Upper: number
    /** Has no value where the means of the groups are all the same: MSB would stand below the line. */
    readonly icc2: Estimate<{ readonly value: number }, 'group-means-do-not-differ'>
    /** The group size that belongs in the formula when sizes differ; a little below the plain mean. */
    readonly n0: number
    readonly groups: number
    readonly n: number
  },
  | 'all-missing'
  | 'fewer-than-two-groups'
  | 'every-group-has-one-member'
  | 'constant-outcome'
  | 'no-variance-within-groups'
>

/** Group means that are equal on paper give an F of this order or less in doubles. */
const ROUNDING = 1e-20

/**
 * ICC(1) and ICC(2) from a one-way analysis of variance over k groups of n_i members, N in all:
 *
 *     F = MSB / MSW,  df1 = k − 1,  df2 = N − k
 *     n0 = (N − Σ n_i² / N) / (k − 1)
 *     ICC(1) = (MSB − MSW) / (MSB + (n0 − 1) MSW)
 *     ICC(2) = (MSB − MSW) / MSB
 *     interval of ICC(1): (F/F_q − 1) / (F/F_q + n0 − 1), F_q the upper and lower quantile of F(df1, df2)
 *
 * Negative values are given as they come out: the groups differ less than chance would have it. The
 * interval is exact for equal groups and approximate otherwise.
 *
 * Missing values: leave them out before calling; empty groups do not count.
 *
 * Sources: Shrout & Fleiss (1979), Psychol. Bull. 86, 420–428; Donner (1986), Int. Stat. Rev. 54, 67–82
 * (n0); Bliese (2000) in Klein & Kozlowski (ICC(2)). R's `multilevel::ICC1` uses the plain mean group size
 * in place of n0, so it differs slightly where groups differ in size; `multilevel::ICC2` is the same.
 *
 * @param groups      the values of each group, in the unit of the outcome.
 * @param confidence  of the interval; 0.95 unless said otherwise.
 * @throws {RangeError} when a value is not finite or the confidence does not lie between 0 and 1.
 * @example
 * intraclassCorrelation([[1, 3], [5, 7]])
 * // MSB 16, MSW 2: F 8, n0 2, ICC(1) 14/18 = 0.777…, ICC(2) 14/16 = 0.875
 */
export function intraclassCorrelation(
  groups: readonly (readonly number[])[],
  confidence = 0.95,
): IntraclassCorrelation {
  checkConfidence(confidence)
  const filled = groups.filter((group) => group.length > 0)
  const all = filled.flat()
  const wrong = all.find((value) => !Number.isFinite(value))
  if (wrong !== undefined) throw new RangeError(`A value of the outcome is ${wrong}.`)

  const k = filled.length
  const n = all.length
  if (n === 0) return notEstimable('all-missing')
  if (k < 2) return notEstimable('fewer-than-two-groups')
  if (n === k) return notEstimable('every-group-has-one-member')
  if (isConstant(all)) return notEstimable('constant-outcome')
  if (filled.every(isConstant)) return notEstimable('no-variance-within-groups')

  const { between, within } = sumsOfSquares(filled, mean(all))
  const df1 = k - 1
  const df2 = n - k
  const msb = between / df1
  const msw = within / df2
  const n0 = (n - filled.reduce((sum, group) => sum + group.length ** 2, 0) / n) / df1
  const f = msb / msw
  const alpha = 1 - confidence
  const fromF = (ratio: number) => (ratio - 1) / (ratio + n0 - 1)
  return estimated({
    f,
    df1,
    df2,
    p: fisherUpper(f, df1, df2),
    icc1: fromF(f),
    icc1Lower: fromF(f / fisherQuantile(1 - alpha / 2, df1, df2)),
    icc1Upper: fromF(f / fisherQuantile(alpha / 2, df1, df2)),
    icc2: f < ROUNDING ? notEstimable('group-means-do-not-differ') : estimated({ value: (msb - msw) / msb }),
    n0,
    groups: k,
    n,
  })
}

function sumsOfSquares(groups: readonly (readonly number[])[], grandMean: number) {
  let between = 0
  let within = 0
  for (const group of groups) {
    const centre = mean(group)
    between += group.length * (centre - grandMean) ** 2
    for (const value of group) within += (value - centre) ** 2
  }
  return { between, within }
}
