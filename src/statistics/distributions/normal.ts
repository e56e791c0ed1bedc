/** The standard normal distribution: tails, and the point with a given lower tail. */
import { incompleteGamma } from './incomplete-gamma.ts'

/**
 * P(Z ≤ z). Small values keep their digits: Φ(−37) is 5.7 · 10⁻³⁰⁰.
 *
 * Φ(z) = ½ Q(½, z²/2) for z ≤ 0 (Abramowitz & Stegun 26.2.30).
 *
 * @example normalLower(-1.96) // 0.02499…
 */
export function normalLower(z: number): number {
  if (Math.abs(z) === Infinity) return z < 0 ? 0 : 1
  const tail = 0.5 * incompleteGamma(0.5, (z * z) / 2).upper
  return z <= 0 ? tail : 1 - tail
}

/** P(Z > z). @example normalUpper(1.96) // 0.02499… */
export function normalUpper(z: number): number {
  return normalLower(-z)
}

/** log P(Z ≤ z), also where the probability itself is below the smallest double. */
export function logNormalLower(z: number): number {
  if (z > 0) return Math.log1p(-normalLower(-z))
  return Math.log(0.5) + incompleteGamma(0.5, (z * z) / 2).logUpper
}

/**
 * The z with P(Z ≤ z) = p.
 *
 * Newton on log Φ, which is concave, so that the steps approach from one side and cannot overshoot.
 *
 * @throws {RangeError} when p is not strictly between 0 and 1.
 * @example normalQuantile(0.975) // 1.95996…
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`A quantile needs 0 < p < 1, got ${p}.`)
  if (p === 0.5) return 0
  if (p > 0.5) return -normalQuantile(1 - p)
  const target = Math.log(p)
  let z = -Math.sqrt(-2 * target)
  for (let step = 0; step < 100; step++) {
    const logLower = logNormalLower(z)
    const hazard = Math.exp(-(z * z) / 2 - 0.9189385332046728 - logLower) // φ(z) / Φ(z)
    const next = z - (logLower - target) / hazard
    if (Math.abs(next - z) <= 2e-16 * Math.abs(z)) return next
    z = next
  }
  return z
}
