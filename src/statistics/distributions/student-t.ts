/** Student's t distribution; the degrees of freedom need not be a whole number (Welch). */
import { betaQuantile } from './beta-quantile.ts'
import { betaPoint, incompleteBeta } from './incomplete-beta.ts'

/**
 * P(T ≤ t) with `df` degrees of freedom.
 *
 * For t < 0 it is ½ I_x(df/2, ½) with x = df / (df + t²) (Abramowitz & Stegun 26.7.1).
 *
 * @throws {RangeError} when df is not positive.
 * @example studentLower(-1, 1) // 0.25
 */
export function studentLower(t: number, df: number): number {
  if (!(df > 0)) throw new RangeError(`Degrees of freedom must be positive, got ${df}.`)
  const square = t * t
  const tail = 0.5 * incompleteBeta(betaPoint(df / (df + square), square / (df + square)), df / 2, 0.5).lower
  return t <= 0 ? tail : 1 - tail
}

/** P(T > t). */
export function studentUpper(t: number, df: number): number {
  return studentLower(-t, df)
}

/**
 * The t with P(T ≤ t) = p.
 *
 * @throws {RangeError} when p is not strictly between 0 and 1 or df is not positive.
 * @example studentQuantile(0.75, 1) // 1
 */
export function studentQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`A quantile needs 0 < p < 1, got ${p}.`)
  if (p === 0.5) return 0
  if (p > 0.5) return -studentQuantile(1 - p, df)
  const kept = keptPoints.get(p)?.get(df)
  if (kept !== undefined) return kept
  const { logX, logY } = betaQuantile(2 * p, df / 2, 0.5)
  return keep(p, df, -Math.exp(0.5 * (Math.log(df) + logY - logX)))
}

/**
 * Points found before, by p and df: the figures of a wave ask the same points, of some hundred group sizes, a hundred
 * thousand times, and finding one takes thirty microseconds.
 */
const keptPoints = new Map<number, Map<number, number>>()
const MOST_KEPT = 5000

function keep(p: number, df: number, point: number): number {
  const ofP = keptPoints.get(p) ?? new Map<number, number>()
  if (ofP.size >= MOST_KEPT) ofP.clear()
  ofP.set(df, point)
  if (keptPoints.size >= MOST_KEPT) keptPoints.clear()
  keptPoints.set(p, ofP)
  return point
}
