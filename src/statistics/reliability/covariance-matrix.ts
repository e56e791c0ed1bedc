import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { mean, sampleVariance } from '../mean-and-variance.ts'
import { present, type Column } from '../missing.ts'

/** A square symmetric matrix, row by row. */
export type SquareMatrix = readonly (readonly number[])[]

/**
 * Covariances of the columns, each over the rows in which both columns have a value (pairwise), as R's
 * `cov(x, use = "pairwise")`: a variance uses all values of its column, and each covariance the means over
 * its own rows.
 *
 * @param columns  p columns of equal length, each with at least two values.
 * @returns        p × p, in squared units; not estimable when two columns share fewer than two rows.
 * @example
 * pairwiseCovariances([[1, 2, 3], [2, 4, null]]) // variances 1 and 2, covariance over two rows 1
 */
export function pairwiseCovariances(
  columns: readonly Column[],
): Estimate<{ readonly matrix: SquareMatrix }, 'two-items-share-fewer-than-two-rows'> {
  const matrix: number[][] = columns.map(() => columns.map(() => 0))
  for (const [i, column] of columns.entries()) {
    for (let j = 0; j <= i; j++) {
      const value = i === j ? sampleVariance(present(column)) : covariance(column, columns[j] ?? [])
      if (value === null) return notEstimable('two-items-share-fewer-than-two-rows')
      setBoth(matrix, i, j, value)
    }
  }
  return estimated({ matrix })
}

/** Covariance of two columns over the rows in which both have a value; null below two such rows. */
export function covariance(a: Column, b: Column): number | null {
  const pairs: [number, number][] = []
  for (let row = 0; row < a.length; row++) {
    const x = a[row]
    const y = b[row]
    if (typeof x === 'number' && typeof y === 'number') pairs.push([x, y])
  }
  if (pairs.length < 2) return null
  const meanA = mean(pairs.map(([x]) => x))
  const meanB = mean(pairs.map(([, y]) => y))
  return pairs.reduce((sum, [x, y]) => sum + (x - meanA) * (y - meanB), 0) / (pairs.length - 1)
}

/** Correlations from covariances: each divided by the two standard deviations. Variances must be positive. */
export function correlations(covariances: SquareMatrix): SquareMatrix {
  const sd = covariances.map((row, i) => Math.sqrt(at(row, i)))
  return covariances.map((row, i) => row.map((value, j) => (i === j ? 1 : value / (at(sd, i) * at(sd, j)))))
}

/** The sum of all elements. */
export function total(matrix: SquareMatrix): number {
  return matrix.reduce((sum, row) => sum + rowSum(row), 0)
}

/** The sum of the diagonal. */
export function trace(matrix: SquareMatrix): number {
  return matrix.reduce((sum, row, i) => sum + at(row, i), 0)
}

/** The sum of one row. */
export function rowSum(row: readonly number[]): number {
  return row.reduce((sum, value) => sum + value, 0)
}

/** The matrix without one row and the column of the same number. */
export function without(matrix: SquareMatrix, place: number): SquareMatrix {
  return matrix.filter((_, i) => i !== place).map((row) => row.filter((_, j) => j !== place))
}

function at(values: readonly number[], place: number): number {
  const value = values[place]
  if (value === undefined) throw new RangeError(`There is no element ${place} among ${values.length}.`)
  return value
}

function setBoth(matrix: number[][], i: number, j: number, value: number): void {
  const rowI = matrix[i]
  const rowJ = matrix[j]
  if (!rowI || !rowJ) throw new RangeError(`There is no element ${i}, ${j}.`)
  rowI[j] = value
  rowJ[i] = value
}
