import { cholesky, inverse, logDeterminant, solve } from '../linear-algebra/cholesky.ts'
import { zeros, type Matrix } from '../linear-algebra/matrix.ts'

/** Estimates y with variances v, and what explains them: a design of k rows with an intercept in its first column. */
export interface Studies {
  readonly y: Float64Array
  readonly v: Float64Array
  readonly x: Matrix
}

/** Weighted least squares with weights 1 / (v + τ²). */
export interface WeightedFit {
  readonly weights: Float64Array
  readonly beta: Float64Array
  /** (XᵀWX)⁻¹. */
  readonly covariance: Matrix
  readonly logDeterminant: number
  readonly residuals: Float64Array
  /** Σ w r²: Q when τ² is 0. */
  readonly q: number
}

/** @returns null when the columns of the design follow from each other. */
export function weightedFit({ y, v, x }: Studies, tau2: number): WeightedFit | null {
  const { rows: k, columns: p } = x
  const weights = v.map((variance) => 1 / (variance + tau2))
  const squares = zeros(p, p)
  const products = new Float64Array(p)
  for (let i = 0; i < k; i++) {
    const weight = weights[i]!
    for (let a = 0; a < p; a++) {
      const weighted = weight * x.values[i * p + a]!
      products[a]! += weighted * y[i]!
      for (let b = 0; b <= a; b++) squares.values[a * p + b]! += weighted * x.values[i * p + b]!
    }
  }
  const factor = cholesky(squares, 1e-12)
  if (!factor.isPositiveDefinite) return null
  const beta = solve(factor.lower, products)
  const residuals = y.map((value, i) => {
    let fitted = 0
    for (let a = 0; a < p; a++) fitted += x.values[i * p + a]! * beta[a]!
    return value - fitted
  })
  return {
    weights,
    beta,
    covariance: inverse(factor.lower),
    logDeterminant: logDeterminant(factor.lower),
    residuals,
    q: residuals.reduce((sum, r, i) => sum + weights[i]! * r * r, 0),
  }
}

/** tr P and tr PP for P = W − W X (XᵀWX)⁻¹ XᵀW: how the weights stand once the coefficients are taken out. */
export function tracesOfP({ x }: Studies, { weights, covariance }: WeightedFit) {
  const { columns: p } = x
  // h_ij = x_iᵀ (XᵀWX)⁻¹ x_j; with M = Σ w² x xᵀ and N = Σ w³ x xᵀ: tr P = Σw − tr(C M), tr PP = Σw² − 2 tr(C N) + tr(C M C M)
  const m = zeros(p, p)
  const n = zeros(p, p)
  let sum = 0
  let sumOfSquares = 0
  weights.forEach((w, i) => {
    sum += w
    sumOfSquares += w * w
    for (let a = 0; a < p; a++)
      for (let b = 0; b < p; b++) {
        const product = x.values[i * p + a]! * x.values[i * p + b]!
        m.values[a * p + b]! += w * w * product
        n.values[a * p + b]! += w * w * w * product
      }
  })
  const cm = times(covariance, m)
  return {
    p: sum - trace(cm),
    pp: sumOfSquares - 2 * trace(times(covariance, n)) + trace(times(cm, cm)),
  }
}

function times(a: Matrix, b: Matrix): Matrix {
  const size = a.rows
  const made = zeros(size, size)
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++)
      for (let k = 0; k < size; k++)
        made.values[i * size + j]! += a.values[i * size + k]! * b.values[k * size + j]!
  return made
}

function trace({ rows, values }: Matrix): number {
  let sum = 0
  for (let i = 0; i < rows; i++) sum += values[i * rows + i]!
  return sum
}
