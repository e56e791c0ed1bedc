/** The F distribution: ratio of two mean squares. */
import { betaQuantile } from './beta-quantile.ts'
import { betaPoint, incompleteBeta } from './incomplete-beta.ts'
import type { Tails } from './incomplete-gamma.ts'

/**
 * P(F > f) with df1 and df2 degrees of freedom. Small values keep their digits (10⁻¹⁷⁶ is a real p value
 * for a large study).
 *
 * I_y(df2/2, df1/2) with y = df2 / (df2 + df1 f) (Abramowitz & Stegun 26.6.2).
 *
 * @throws {RangeError} when f is negative or a number of degrees of freedom is not positive.
 * @example fisherUpper(1, 2, 2) // 0.5
 */
export function fisherUpper(f: number, df1: number, df2: number): number {
  return fisherTails(f, df1, df2).upper
}

/** P(F ≤ f). */
export function fisherLower(f: number, df1: number, df2: number): number {
  return fisherTails(f, df1, df2).lower
}

/**
 * The f with P(F ≤ f) = p.
 *
 * @throws {RangeError} when p is not strictly between 0 and 1.
 * @example fisherQuantile(0.5, 2, 2) // 1
 */
export function fisherQuantile(p: number, df1: number, df2: number): number {
  const { logX, logY } = betaQuantile(p, df1 / 2, df2 / 2)
  return Math.exp(Math.log(df2 / df1) + logX - logY)
}

function fisherTails(f: number, df1: number, df2: number): Tails {
  if (!(f >= 0)) throw new RangeError(`F cannot be negative, got ${f}.`)
  const total = df2 + df1 * f
  return incompleteBeta(betaPoint((df1 * f) / total, df2 / total), df1 / 2, df2 / 2)
}
