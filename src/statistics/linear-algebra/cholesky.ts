import { checkSquare, mirrorLower, zeros, type Matrix } from './matrix.ts'

/**
 * The factor L of A = L Lᵀ, or the place of the first pivot that is not positive: then A is not a covariance matrix of
 * anything, or one of its variables follows from those before it. Failure is a value, because an optimiser steps into
 * such places all the time.
 */
export type Cholesky =
  | { readonly isPositiveDefinite: true; readonly lower: Matrix }
  | { readonly isPositiveDefinite: false; readonly pivot: number }

/**
 * @param a         symmetric; only its lower triangle is read.
 * @param smallest  a pivot at or below this times its own diagonal element counts as none: rounding, not information.
 * @example cholesky(fromRows([[4, 2], [2, 5]])) // L = [[2, 0], [1, 2]]
 */
export function cholesky(a: Matrix, smallest = 0): Cholesky {
  const n = checkSquare(a)
  const lower = zeros(n, n)
  const l = lower.values
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a.values[i * n + j]!
      for (let k = 0; k < j; k++) sum -= l[i * n + k]! * l[j * n + k]!
      if (j < i) l[i * n + j] = sum / l[j * n + j]!
      else if (sum > smallest * a.values[i * n + i]! && sum > 0) l[i * n + i] = Math.sqrt(sum)
      else return { isPositiveDefinite: false, pivot: i } // also for NaN
    }
  }
  return { isPositiveDefinite: true, lower }
}

/** log |A| from its factor: twice the sum of the logarithms of the diagonal. */
export function logDeterminant(lower: Matrix): number {
  let sum = 0
  for (let i = 0; i < lower.rows; i++) sum += Math.log(lower.values[i * lower.rows + i]!)
  return 2 * sum
}

/** L⁻¹ b: the first half of solving A x = b. */
export function forwardSolve(lower: Matrix, b: ArrayLike<number>): Float64Array {
  const n = lower.rows
  const x = Float64Array.from(b)
  for (let i = 0; i < n; i++) {
    let sum = x[i]!
    for (let k = 0; k < i; k++) sum -= lower.values[i * n + k]! * x[k]!
    x[i] = sum / lower.values[i * n + i]!
  }
  return x
}

/** L⁻ᵀ b: the second half. */
export function backwardSolve(lower: Matrix, b: ArrayLike<number>): Float64Array {
  const n = lower.rows
  const x = Float64Array.from(b)
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i]!
    for (let k = i + 1; k < n; k++) sum -= lower.values[k * n + i]! * x[k]!
    x[i] = sum / lower.values[i * n + i]!
  }
  return x
}

/** The x of A x = b. @example solve(L of [[4, 2], [2, 5]], [6, 7]) // 1, 1 */
export function solve(lower: Matrix, b: ArrayLike<number>): Float64Array {
  return backwardSolve(lower, forwardSolve(lower, b))
}

/**
 * L⁻¹, lower triangular. Row by row, which is how a matrix lies in memory; what is zero is passed over, because the
 * factor of a grouping has little else.
 */
export function inverseOfLower(lower: Matrix): Matrix {
  const n = lower.rows
  const inverse = zeros(n, n)
  const made = inverse.values
  for (let i = 0; i < n; i++) {
    made[i * n + i] = 1
    for (let k = 0; k < i; k++) {
      const factor = lower.values[i * n + k]!
      if (factor === 0) continue
      for (let column = 0; column <= k; column++) made[i * n + column]! -= factor * made[k * n + column]!
    }
    const pivot = lower.values[i * n + i]!
    for (let column = 0; column <= i; column++) made[i * n + column]! /= pivot
  }
  return inverse
}

/** A⁻¹ from the factor of A, symmetric to the last bit. */
export function inverse(lower: Matrix): Matrix {
  const n = lower.rows
  const half = inverseOfLower(lower).values
  const made = zeros(n, n)
  for (let k = 0; k < n; k++) {
    for (let i = 0; i <= k; i++) {
      const factor = half[k * n + i]!
      if (factor === 0) continue
      for (let j = 0; j <= i; j++) made.values[i * n + j]! += factor * half[k * n + j]!
    }
  }
  mirrorLower(made)
  return made
}
