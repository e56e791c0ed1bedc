import { checkSquare, identity, type Matrix } from './matrix.ts'

/** A = L D Lᵀ with ones on the diagonal of L; the signs in D are those of the eigenvalues of A. */
export type Ldl =
  | { readonly isFactored: true; readonly lower: Matrix; readonly diagonal: Float64Array }
  /** A pivot is zero to rounding: without exchanging rows there is no such factor. */
  | { readonly isFactored: false; readonly pivot: number }

/**
 * For symmetric matrices that need not be positive: a Hessian at a saddle, say. No rows are exchanged.
 *
 * @param a  symmetric; only its lower triangle is read.
 * @example ldl(fromRows([[2, 4], [4, 5]])) // L = [[1, 0], [2, 1]], D = 2 and −3
 */
export function ldl(a: Matrix): Ldl {
  const n = checkSquare(a)
  const lower = identity(n)
  const l = lower.values
  const diagonal = new Float64Array(n)
  for (let j = 0; j < n; j++) {
    let pivot = a.values[j * n + j]!
    for (let k = 0; k < j; k++) pivot -= l[j * n + k]! ** 2 * diagonal[k]!
    if (!(Math.abs(pivot) > 1e-14 * Math.abs(a.values[j * n + j]!))) return { isFactored: false, pivot: j }
    diagonal[j] = pivot
    for (let i = j + 1; i < n; i++) {
      let sum = a.values[i * n + j]!
      for (let k = 0; k < j; k++) sum -= l[i * n + k]! * l[j * n + k]! * diagonal[k]!
      l[i * n + j] = sum / pivot
    }
  }
  return { isFactored: true, lower, diagonal }
}
