import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { fisherUpper } from '../distributions/fisher-f.ts'
import { inverseOfLower } from '../linear-algebra/cholesky.ts'
import { leastSquares } from '../linear-algebra/least-squares.ts'
import { product, transpose, type Matrix } from '../linear-algebra/matrix.ts'

export interface LinearRegression {
  /** p coefficients. */
  readonly beta: Float64Array
  /** p × p: σ² (XᵀX)⁻¹. */
  readonly covariance: Matrix
  /** p × p, R⁻¹ with XᵀX = RᵀR: turns orthonormal columns back into those of X. */
  readonly fromOrthonormal: Matrix
  /** n × p: X R⁻¹, orthonormal columns. */
  readonly orthonormal: Matrix
  readonly residuals: Float64Array
  /** n elements on the diagonal of the hat matrix. */
  readonly leverages: Float64Array
  readonly sigma: number
  /** n − p. */
  readonly df: number
  /** The part of the variance around the mean that the model takes; needs an intercept. */
  readonly rSquared: number
  readonly adjustedRSquared: number
  /** Of all columns but the intercept; null where there is only an intercept. */
  readonly f: {
    readonly value: number
    readonly df1: number
    readonly df2: number
    readonly p: number
  } | null
}

export type LinearRegressionFit = Estimate<
  LinearRegression,
  | 'all-missing'
  | 'n-below-p'
  | 'constant-outcome'
  | 'fixed-effects-follow-from-each-other'
  | 'no-residuals-left'
>

/**
 * Ordinary least squares, y = X β + ε, by QR: β = R⁻¹Qᵀy, its covariance σ² R⁻¹R⁻ᵀ with σ² = Σe²/(n − p).
 *
 * Missing values: rows with a hole are left out before calling (listwise).
 *
 * Source: Fox (2016), Applied regression analysis and generalized linear models, 3rd ed., chapter 9. In R: `lm`.
 *
 * @param y  n outcomes.
 * @param x  n × p, its first column ones.
 * @throws {RangeError} when lengths differ or a value is not finite.
 * @example
 * // x = 0, 1, 2 and y = 1, 2, 4: slope 3/2, intercept 5/6; residuals 1/6, −2/6, 1/6, so σ² = 1/6 with one df
 */
export function linearRegression(y: Float64Array, x: Matrix): LinearRegressionFit {
  const { rows: n, columns: p } = x
  if (!y.every(Number.isFinite) || !x.values.every(Number.isFinite))
    throw new RangeError('An outcome or covariate is not finite.')
  if (n === 0) return notEstimable('all-missing')
  if (n <= p) return notEstimable('n-below-p')
  if (y.every((value) => value === y[0])) return notEstimable('constant-outcome')
  const { coefficients, kept, r, residualSquares, residualDf } = leastSquares(x, y)
  if (kept.length < p) return notEstimable('fixed-effects-follow-from-each-other')
  const beta = Float64Array.from(coefficients, (value) => value ?? 0) // every column was kept
  const mean = y.reduce((sum, value) => sum + value, 0) / n
  const total = y.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  if (!(residualSquares > 1e-24 * total)) return notEstimable('no-residuals-left')
  const fromOrthonormal = transpose(inverseOfLower(transpose(r)))
  const orthonormal = product(x, fromOrthonormal)
  const sigma2 = residualSquares / residualDf
  const unscaled = product(fromOrthonormal, transpose(fromOrthonormal))
  const rSquared = Math.max(0, 1 - residualSquares / total)
  const value = Math.max(0, total - residualSquares) / (p - 1) / sigma2
  return estimated({
    beta,
    covariance: { ...unscaled, values: unscaled.values.map((element) => element * sigma2) },
    fromOrthonormal,
    orthonormal,
    residuals: y.map((one, row) => one - dot(x, row, beta)),
    leverages: Float64Array.from(y, (_, row) => squaredRow(orthonormal, row)),
    sigma: Math.sqrt(sigma2),
    df: residualDf,
    rSquared,
    adjustedRSquared: 1 - ((1 - rSquared) * (n - 1)) / residualDf,
    f: p > 1 ? { value, df1: p - 1, df2: residualDf, p: fisherUpper(value, p - 1, residualDf) } : null,
  })
}

function dot({ columns, values }: Matrix, row: number, beta: Float64Array): number {
  let sum = 0
  for (let j = 0; j < columns; j++) sum += values[row * columns + j]! * beta[j]!
  return sum
}

function squaredRow({ columns, values }: Matrix, row: number): number {
  let sum = 0
  for (let j = 0; j < columns; j++) sum += values[row * columns + j]! ** 2
  return sum
}
