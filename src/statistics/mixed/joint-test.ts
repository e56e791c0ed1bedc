import { chiSquareUpper } from '../distributions/chi-square.ts'
import { fisherUpper } from '../distributions/fisher-f.ts'
import { product, transpose, type Matrix } from '../linear-algebra/matrix.ts'
import { symmetricEigen } from '../linear-algebra/symmetric-eigen.ts'
import type { DegreesOfFreedom } from './satterthwaite.ts'

/** Several contrasts of the fixed effects together, tested against zero. */
export interface JointTest {
  readonly f: number
  /** Contrasts that say something of their own. */
  readonly df1: number
  /** Infinity: the χ² distribution. */
  readonly df2: number
  readonly p: number
}

/**
 * F = (Lβ)ᵀ (L V Lᵀ)⁻¹ Lβ / q, with the denominator's degrees of freedom by Satterthwaite: L V Lᵀ is turned to its own
 * axes, each axis is a contrast with its own ν_m, and F has the mean of that F distribution which their sum has:
 *
 *     E = Σ ν_m / (ν_m − 2),   df2 = 2 E / (E − q)      (2 where a ν_m is not above 2)
 *
 * Source: Fai & Cornelius (1996), J. Stat. Comput. Simul. 54, 363–378; Kuznetsova e.a. (2017), J. Stat. Softw. 82(13).
 *
 * @param contrasts   q × p; rows that follow from others are left out of q.
 * @param beta        p.
 * @param covariance  p × p.
 * @param df          of a single contrast.
 * @example
 * // β = (2, 3), V = I, L = I, every ν = 10: F = (4 + 9)/2 = 6.5; E = 2.5, df2 = 5 / 0.5 = 10
 */
export function jointTest(
  contrasts: Matrix,
  beta: ArrayLike<number>,
  covariance: Matrix,
  df: DegreesOfFreedom,
): JointTest {
  const p = contrasts.columns
  const { values, vectors } = symmetricEigen(product(contrasts, product(covariance, transpose(contrasts))))
  let sum = 0
  const dfs: number[] = []
  values.forEach((variance, axis) => {
    if (!(variance > 1e-10 * values[0]!)) return
    const own = Float64Array.from({ length: p }, (_, column) => {
      let weight = 0
      for (let i = 0; i < contrasts.rows; i++)
        weight += vectors.values[i * contrasts.rows + axis]! * contrasts.values[i * p + column]!
      return weight
    })
    const estimate = own.reduce((total, weight, column) => total + weight * beta[column]!, 0)
    sum += estimate ** 2 / variance
    dfs.push(df(own))
  })
  const q = dfs.length
  const f = sum / q
  const df2 = denominator(dfs)
  return { f, df1: q, df2, p: df2 === Infinity ? chiSquareUpper(q * f, q) : fisherUpper(f, q, df2) }
}

function denominator(dfs: readonly number[]): number {
  const q = dfs.length
  const first = dfs[0] ?? Infinity
  if (q === 1 || dfs.every((df) => df === first || Math.abs(df - first) < 1e-8 * first)) return first
  if (dfs.some((df) => df <= 2)) return 2
  const e = dfs.reduce((sum, df) => sum + (df === Infinity ? 1 : df / (df - 2)), 0)
  return e > q ? (2 * e) / (e - q) : Infinity
}
