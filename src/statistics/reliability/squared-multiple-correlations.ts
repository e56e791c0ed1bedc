import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import type { SquareMatrix } from './covariance-matrix.ts'

export type SquaredMultipleCorrelations = Estimate<
  { readonly values: readonly number[] },
  'correlations-not-positive-definite'
>

/** A pivot below this is rounding, not information: one item then follows from the others. */
const SMALLEST_PIVOT = 1e-10

/**
 * For each item, the part of its variance that the other items predict: 1 − 1 / r^ii, with r^ii the
 * diagonal of the inverse of the correlation matrix.
 *
 * Not estimable when that matrix has no inverse (an item is a sum of others, fewer people than items) or,
 * with pairwise correlations, is not a correlation matrix of anything.
 *
 * Source: Guttman (1953), Psychometrika 18, 277–296. In R: `psych::smc`, which falls back on a
 * pseudo-inverse where this refuses.
 *
 * @param correlations  p × p, ones on the diagonal.
 * @example squaredMultipleCorrelations([[1, 0.5], [0.5, 1]]) // 0.25 and 0.25
 */
export function squaredMultipleCorrelations(correlations: SquareMatrix): SquaredMultipleCorrelations {
  const lower = cholesky(correlations)
  if (!lower) return notEstimable('correlations-not-positive-definite')
  return estimated({ values: inverseDiagonal(lower).map((value) => 1 - 1 / value) })
}

/** The lower triangle L with L Lᵀ = matrix, by rows; null where there is none. */
function cholesky(matrix: SquareMatrix): Float64Array[] | null {
  const lower: Float64Array[] = []
  for (const [i, row] of matrix.entries()) {
    const current = new Float64Array(matrix.length)
    for (let j = 0; j <= i; j++) {
      const other = j === i ? current : (lower[j] ?? current)
      let sum = row[j] ?? 0
      for (let k = 0; k < j; k++) sum -= (current[k] ?? 0) * (other[k] ?? 0)
      if (j < i) current[j] = sum / (other[j] ?? 1)
      else if (sum > SMALLEST_PIVOT) current[j] = Math.sqrt(sum)
      else return null
    }
    lower.push(current)
  }
  return lower
}

/** Diagonal of (L Lᵀ)⁻¹: the squared length of each column of L⁻¹. */
function inverseDiagonal(lower: readonly Float64Array[]): number[] {
  return lower.map((_, column) => {
    const solution = new Float64Array(lower.length)
    let squares = 0
    for (let i = column; i < lower.length; i++) {
      const row = lower[i] ?? new Float64Array(0)
      let sum = i === column ? 1 : 0
      for (let k = column; k < i; k++) sum -= (row[k] ?? 0) * (solution[k] ?? 0)
      const value = sum / (row[i] ?? 1)
      solution[i] = value
      squares += value * value
    }
    return squares
  })
}
