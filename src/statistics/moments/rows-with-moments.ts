import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { cholesky } from '../linear-algebra/cholesky.ts'
import { fromRows, toRows } from '../linear-algebra/matrix.ts'

/** Relative to the variance of its own column: below this a column follows from those before it. */
const SMALLEST_PIVOT = 1e-10

/**
 * Rows that have given means and covariances exactly, and are nobody's: to run an analysis of rows where only the
 * moments are known. For every statistic that depends on the data through n, means and covariances alone (alpha,
 * Pearson correlation, factor analysis by maximum likelihood, regression) it gives what the lost rows would.
 *
 *     X = 1 m' + √(n − 1) B L'        C = L L' (Cholesky)
 *     B(i, k) = √(2/n) cos(π (i + ½) k / n),  k = 1 … p
 *
 * The columns of B are orthonormal and each sums to zero (the discrete cosine transform without its constant), so
 * the means are m and the covariances C. Missing values: there are none.
 *
 * Source: the construction of `MASS::mvrnorm(empirical = TRUE)`, with a fixed basis in place of a random one.
 *
 * @param n            rows, more than there are columns.
 * @param means        p means. @param covariances p × p, divided by n − 1.
 * @returns            p columns of n values.
 * @throws {RangeError} when the sizes do not belong together.
 * @example
 * rowsWithMoments(2, [5], [[8]]) // √(8/2) = 2 on both sides of 5: [[7, 3]]
 */
export function rowsWithMoments(
  n: number,
  means: readonly number[],
  covariances: readonly (readonly number[])[],
): Estimate<
  { readonly columns: readonly (readonly number[])[] },
  'n-below-p' | 'covariances-not-positive-definite'
> {
  const p = means.length
  if (covariances.length !== p || covariances.some((row) => row.length !== p)) {
    throw new RangeError(`${p} means need ${p} × ${p} covariances.`)
  }
  if (n <= p) return notEstimable('n-below-p')
  const factor = cholesky(fromRows(covariances), SMALLEST_PIVOT)
  if (!factor.isPositiveDefinite) return notEstimable('covariances-not-positive-definite')
  const scale = Math.sqrt((2 * (n - 1)) / n)
  const basis = (row: number, k: number) => scale * Math.cos((Math.PI * (row + 0.5) * (k + 1)) / n)
  return estimated({
    columns: toRows(factor.lower).map((weights, column) =>
      Array.from({ length: n }, (_, row) =>
        weights.reduce((sum, weight, k) => sum + weight * basis(row, k), means[column] ?? 0),
      ),
    ),
  })
}
