import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { studentQuantile } from '../distributions/student-t.ts'

/** What a mean needs to be judged: how many, where, how wide. The variance is the sample variance (n − 1). */
export interface MeanSummary {
  readonly n: number
  readonly mean: number
  readonly variance: number
}

export type MeanInterval = Estimate<
  {
    readonly mean: number
    readonly lower: number
    readonly upper: number
    readonly se: number
    readonly df: number
  },
  'fewer-than-two-values' | 'constant'
>

/**
 * Confidence interval of a mean: x̄ ± t(n − 1) · √(s² / n), in the unit of the values.
 *
 * A group in which everybody gave the same answer has no interval: a width of 0 would claim certainty.
 *
 * Source: Student (1908), Biometrika 6, 1–25. In R: `t.test(x)$conf.int`.
 *
 * @param confidence  between 0 and 1; 0.95 unless said otherwise.
 * @throws {RangeError} when confidence or variance is not possible.
 * @example
 * meanInterval({ n: 4, mean: 3, variance: 4 }) // se 1, t(3) = 3.1824…: −0.182… to 6.182…
 */
export function meanInterval(of: MeanSummary, confidence = 0.95): MeanInterval {
  checkConfidence(confidence)
  if (of.n < 2) return notEstimable('fewer-than-two-values')
  if (!(of.variance >= 0)) throw new RangeError(`A variance cannot be ${of.variance}.`)
  if (of.variance === 0) return notEstimable('constant')
  const df = of.n - 1
  const se = Math.sqrt(of.variance / of.n)
  const half = studentQuantile(1 - (1 - confidence) / 2, df) * se
  return estimated({ mean: of.mean, lower: of.mean - half, upper: of.mean + half, se, df })
}

export function checkConfidence(confidence: number): void {
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`A confidence lies between 0 and 1, got ${confidence}.`)
  }
}
