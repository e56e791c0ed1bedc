/** The binomial distribution: successes among `n` trials. */
import { betaPoint, incompleteBeta } from './incomplete-beta.ts'

/**
 * P(X ≤ k): I_(1−p)(n − k, k + 1) (Abramowitz & Stegun 26.5.24).
 *
 * @throws {RangeError} when n is not a whole number from 0, or p is not from 0 to 1.
 * @example binomialLower(1, 2, 0.5) // 0.75
 */
export function binomialLower(k: number, n: number, p: number): number {
  if (!(Number.isInteger(n) && n >= 0)) throw new RangeError(`Trials are a whole number from 0, got ${n}.`)
  if (!(p >= 0 && p <= 1)) throw new RangeError(`A probability is from 0 to 1, got ${p}.`)
  const successes = Math.floor(k)
  if (successes < 0) return 0
  if (successes >= n) return 1
  return incompleteBeta(betaPoint(1 - p, p), n - successes, successes + 1).lower
}

/** P(X > k). @example binomialUpper(1, 2, 0.5) // 0.25 */
export function binomialUpper(k: number, n: number, p: number): number {
  const successes = Math.floor(k)
  if (successes < 0) return 1
  if (successes >= n) return 0
  return incompleteBeta(betaPoint(1 - p, p), n - successes, successes + 1).upper
}

/**
 * The smallest k with P(X ≤ k) ≥ q.
 *
 * @throws {RangeError} when q is not from 0 to 1.
 * @example binomialQuantile(0.5, 2, 0.5) // 1
 */
export function binomialQuantile(q: number, n: number, p: number): number {
  if (!(q >= 0 && q <= 1)) throw new RangeError(`A quantile needs 0 <= q <= 1, got ${q}.`)
  let low = 0
  let high = n
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    // a rounding error must not push a point that is met exactly to the next
    if (binomialLower(middle, n, p) >= q * (1 - 1e-13)) high = middle
    else low = middle + 1
  }
  return low
}
