import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { contrastTest } from '../contrast-test.ts'
import { checkConfidence, type MeanSummary } from './mean-interval.ts'

export interface DifferenceTest {
  /** Mean of the first group minus mean of the second, in the unit of the values. */
  readonly difference: number
  readonly lower: number
  readonly upper: number
  readonly se: number
  readonly df: number
  readonly t: number
  /** Two-sided. */
  readonly p: number
}

export type DifferenceOfMeans = Estimate<
  DifferenceTest,
  'fewer-than-two-values' | 'no-variance-in-either-group'
>

/**
 * Difference of two independent means, with Welch's interval: the spread of the groups may differ.
 *
 *     se² = s₁²/n₁ + s₂²/n₂        df = se⁴ / ( (s₁²/n₁)²/(n₁ − 1) + (s₂²/n₂)²/(n₂ − 1) )
 *
 * Source: Welch (1947), Biometrika 34, 28–35. In R: `t.test(x, y)`.
 *
 * @throws {RangeError} when the confidence does not lie between 0 and 1.
 * @example
 * differenceOfMeans({ n: 4, mean: 5, variance: 4 }, { n: 4, mean: 3, variance: 4 })
 * // difference 2, se √2, df 6, t √2, interval 2 ± 2.4469 · √2
 */
export function differenceOfMeans(
  first: MeanSummary,
  second: MeanSummary,
  confidence = 0.95,
): DifferenceOfMeans {
  checkConfidence(confidence)
  if (first.n < 2 || second.n < 2) return notEstimable('fewer-than-two-values')
  const a = first.variance / first.n
  const b = second.variance / second.n
  if (a + b === 0) return notEstimable('no-variance-in-either-group')

  const se = Math.sqrt(a + b)
  const df = (a + b) ** 2 / (a ** 2 / (first.n - 1) + b ** 2 / (second.n - 1))
  const difference = first.mean - second.mean
  const { lower, upper, t, p } = contrastTest(difference, se, df, confidence)
  return estimated({ difference, lower, upper, se, df, t, p })
}
