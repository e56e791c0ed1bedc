import { betaPoint, incompleteBeta } from './incomplete-beta.ts'
import { poissonMixture } from './noncentral.ts'

/**
 * P(F ≤ f) with df1 and df2 degrees of freedom and noncentrality `lambda`: what F follows when groups do differ.
 *
 *     Σ_j  e^(−λ/2) (λ/2)^j / j!  ·  I_x(df1/2 + j, df2/2),   x = df1 f / (df1 f + df2)     (Abramowitz & Stegun 26.6.18)
 *
 * @throws {RangeError} when f or lambda is negative, or a number of degrees of freedom is not positive.
 * @example noncentralFisherLower(1, 2, 2, 0) // ½, the central one
 */
export function noncentralFisherLower(f: number, df1: number, df2: number, lambda: number): number {
  return tail(f, df1, df2, lambda, 'lower')
}

/** P(F > f). */
export function noncentralFisherUpper(f: number, df1: number, df2: number, lambda: number): number {
  return tail(f, df1, df2, lambda, 'upper')
}

function tail(f: number, df1: number, df2: number, lambda: number, side: 'lower' | 'upper'): number {
  if (!(f >= 0)) throw new RangeError(`F cannot be negative, got ${f}.`)
  const total = df2 + df1 * f
  const point = betaPoint((df1 * f) / total, df2 / total)
  return poissonMixture(lambda / 2, (j) => incompleteBeta(point, df1 / 2 + j, df2 / 2)[side])
}
