import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { contrastTest, type ContrastTest } from '../contrast-test.ts'

export interface PooledEstimate extends ContrastTest {
  /** How many imputations. */
  readonly m: number
  /** Mean of the variances: the uncertainty that complete data would have. */
  readonly within: number
  /** Variance of the estimates: what the filling in adds. */
  readonly between: number
  readonly total: number
  /** Rise of the variance through what was missing, relative to `within`. */
  readonly riv: number
  /** Share of the total variance that is due to what was missing. */
  readonly lambda: number
  /** Fraction of the information that is missing. */
  readonly fmi: number
}

/**
 * Rubin's rules: one answer from the same analysis of m imputed data sets.
 *
 *     Q̄ = mean of the estimates     T = Ū + (1 + 1/m) B
 *     λ = (1 + 1/m) B / T            riv = (1 + 1/m) B / Ū
 *     1/df = λ²/(m − 1) + (ν + 3) / (ν (ν + 1)(1 − λ))        ν = df of complete data (Barnard & Rubin)
 *     fmi = (riv + 2/(df + 3)) / (riv + 1)
 *
 * Sources: Rubin (1987), Multiple imputation; Barnard & Rubin (1999), Biometrika 86, 948–955. In R: `mice::pool`.
 *
 * @param fits        an estimate and its variance (squared standard error, above 0) per imputation.
 * @param dfComplete  degrees of freedom with complete data; Infinity where large.
 * @example
 * // estimates 1, 3 with variance 1: Q̄ 2, Ū 1, B 2, T 1 + 1.5 · 2 = 4, λ ¾, riv 3, df 1/(9/16) = 16/9
 */
export function rubin(
  fits: readonly { readonly estimate: number; readonly variance: number }[],
  dfComplete = Infinity,
): Estimate<PooledEstimate, 'fewer-than-two-imputations'> {
  const m = fits.length
  if (m < 2) return notEstimable('fewer-than-two-imputations')
  const wrong = fits.find(({ variance }) => !(variance > 0))
  if (wrong) throw new RangeError(`A variance is above 0, got ${wrong.variance}.`)
  const estimate = fits.reduce((sum, fit) => sum + fit.estimate, 0) / m
  const within = fits.reduce((sum, fit) => sum + fit.variance, 0) / m
  const between = fits.reduce((sum, fit) => sum + (fit.estimate - estimate) ** 2, 0) / (m - 1)
  const added = (1 + 1 / m) * between
  const total = within + added
  const lambda = added / total
  const observed =
    dfComplete === Infinity ? 0 : (dfComplete + 3) / (dfComplete * (dfComplete + 1) * (1 - lambda))
  const inverse = lambda ** 2 / (m - 1) + observed
  const df = inverse > 1e-12 ? 1 / inverse : Infinity
  const riv = added / within
  const fmi = (riv + 2 / (df + 3)) / (riv + 1)
  return estimated({
    ...contrastTest(estimate, Math.sqrt(total), df),
    m,
    within,
    between,
    total,
    riv,
    lambda,
    fmi,
  })
}
