import type { Matrix } from '../linear-algebra/matrix.ts'
import type { LinearRegression } from './linear-regression.ts'

export interface CoefficientDiagnostics {
  /** β sd(x) / sd(y): of columns in units of their own spread. */
  readonly standardised: number
  /** 1 / (1 − R²) of the column on the others: how much its variance grows because they overlap. */
  readonly varianceInflation: number
}

export interface RegressionDiagnostics {
  /** Per column but the intercept. */
  readonly coefficients: readonly CoefficientDiagnostics[]
  /** The largest element on the diagonal of the hat matrix. */
  readonly largestLeverage: number
  /** Largest of e² h / (p σ² (1 − h)²); null where a row has leverage 1. */
  readonly largestCook: number | null
}

/**
 * How columns overlap and whether a few rows carry the result.
 *
 * Source: Fox (2016), Applied regression analysis, 3rd ed., chapters 11 and 13; Cook (1977), Technometrics 19, 15–18. In
 * R: `car::vif` (columns of one number each), `hatvalues`, `cooks.distance`.
 *
 * @param x  the design of the fit, an intercept first.
 * @example
 * // x = 0, 1, 2 and y = 1, 2, 4: leverages 5/6, 1/3, 5/6; one column, so no inflation: 1
 */
export function regressionDiagnostics(
  fit: LinearRegression,
  y: Float64Array,
  x: Matrix,
): RegressionDiagnostics {
  const { beta, covariance, sigma, residuals, leverages } = fit
  const p = beta.length
  const squaresOfY = squaresAroundMean(y)
  const coefficients = Array.from({ length: p - 1 }, (_, place): CoefficientDiagnostics => {
    const column = place + 1
    const squares = squaresAroundMean(Float64Array.from(y, (_y, row) => x.values[row * p + column]!))
    return {
      standardised: beta[column]! * Math.sqrt(squares / squaresOfY),
      varianceInflation: (covariance.values[column * p + column]! / sigma ** 2) * squares,
    }
  })
  const isAlone = leverages.some((h) => h > 1 - 1e-10)
  const cooks = residuals.map(
    (e, row) => (e * e * leverages[row]!) / (p * sigma ** 2 * (1 - leverages[row]!) ** 2),
  )
  return {
    coefficients,
    largestLeverage: leverages.reduce((most, h) => Math.max(most, h), 0),
    largestCook: isAlone ? null : cooks.reduce((most, distance) => Math.max(most, distance), 0),
  }
}

function squaresAroundMean(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
}
