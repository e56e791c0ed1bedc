import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { normalLower, normalQuantile } from '../distributions/normal.ts'
import { mean, sampleVariance } from '../mean-and-variance.ts'
import { checkConfidence } from '../means/mean-interval.ts'

export interface Interval {
  readonly lower: number
  readonly upper: number
}

export type BootstrapIntervals = Estimate<
  {
    /** The estimate less its bias, give or take z standard deviations of the resamples. */
    readonly normal: Interval
    /** The percentile interval mirrored in the estimate. */
    readonly basic: Interval
    readonly percentile: Interval
    /** Percentiles moved for bias (z0) and for a spread that changes with the estimate (the acceleration a). */
    readonly bca: Estimate<
      Interval & { readonly bias: number; readonly acceleration: number },
      'all-resamples-on-one-side' | 'no-acceleration'
    >
  },
  'too-few-resamples'
>

/** Under this a tail of 2.5 % holds less than one resample. */
export const FEWEST_RESAMPLES = 40

/**
 * Four intervals from resamples t of an estimate t0.
 *
 *     normal      2 t0 − mean t ± z sd t
 *     percentile  t at the positions (R + 1) q and (R + 1) (1 − q), between two resamples along the normal scale
 *     basic       2 t0 − those
 *     BCa         the same with q replaced by Φ(z0 + (z0 + z_q) / (1 − a (z0 + z_q)))
 *     z0 = Φ⁻¹(share of t below t0)        a = Σ l³ / (6 (Σ l²)^1.5), l: mean of the leave-one-out estimates less each
 *
 * Sources: Davison & Hinkley (1997), Bootstrap methods and their application, ch. 5; Efron (1987), J. Am. Stat. Assoc. 82,
 * 171–185. In R: `boot::boot.ci`; its BCa takes the acceleration from a regression where R is at least n, and so differs a
 * little; `boot::empinf(type = "jack")` gives this one.
 *
 * @param resamples  t, in any order.
 * @param leftOut    the estimate without each case in turn.
 * @throws {RangeError} when the confidence does not lie between 0 and 1.
 * @example
 * // 99 resamples .01 … .99 of .5: percentile positions 2.5 and 97.5, so about .025 and .975
 */
export function bootstrapIntervals(
  estimate: number,
  resamples: readonly number[],
  leftOut: readonly number[],
  confidence = 0.95,
): BootstrapIntervals {
  checkConfidence(confidence)
  if (resamples.length < FEWEST_RESAMPLES) return notEstimable('too-few-resamples')
  const sorted = Float64Array.from(resamples).sort()
  const tail = (1 - confidence) / 2
  const percentile = {
    lower: quantileAlongNormal(sorted, tail),
    upper: quantileAlongNormal(sorted, 1 - tail),
  }
  const spread = normalQuantile(1 - tail) * Math.sqrt(sampleVariance(resamples))
  const centre = 2 * estimate - mean(resamples)
  return estimated({
    normal: { lower: centre - spread, upper: centre + spread },
    basic: { lower: 2 * estimate - percentile.upper, upper: 2 * estimate - percentile.lower },
    percentile,
    bca: correctedInterval(estimate, sorted, leftOut, tail),
  })
}

function correctedInterval(estimate: number, sorted: Float64Array, leftOut: readonly number[], tail: number) {
  const below = sorted.filter((value) => value < estimate).length / sorted.length
  if (below === 0 || below === 1) return notEstimable('all-resamples-on-one-side')
  const acceleration = accelerationFrom(leftOut)
  if (acceleration === null) return notEstimable('no-acceleration')
  const bias = normalQuantile(below)
  const moved = (q: number) => {
    const z = bias + normalQuantile(q)
    return quantileAlongNormal(sorted, normalLower(bias + z / (1 - acceleration * z)))
  }
  return estimated({ lower: moved(tail), upper: moved(1 - tail), bias, acceleration })
}

/** Null where no case makes a difference. */
function accelerationFrom(leftOut: readonly number[]): number | null {
  if (leftOut.length === 0) return null
  const centre = mean(leftOut)
  let squares = 0
  let cubes = 0
  for (const value of leftOut) {
    squares += (centre - value) ** 2
    cubes += (centre - value) ** 3
  }
  return squares > 0 ? cubes / (6 * squares ** 1.5) : null
}

/** The value at position (R + 1) q: beyond the first and the last resample it stops there. */
function quantileAlongNormal(sorted: Float64Array, q: number): number {
  const at = (place: number) => sorted[Math.max(1, Math.min(sorted.length, place)) - 1] ?? Number.NaN // within by its bounds
  const position = (sorted.length + 1) * q
  const k = Math.floor(position + 1e-9)
  if (Math.abs(position - k) < 1e-9 || k < 1 || k >= sorted.length) return at(k)
  const z = (share: number) => normalQuantile(share / (sorted.length + 1))
  const along = (normalQuantile(q) - z(k)) / (z(k + 1) - z(k))
  return at(k) + along * (at(k + 1) - at(k))
}
