/** Several coefficients tested together over imputed data sets: D1, D2 and D3. All against no effect at all. */
import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { fisherUpper } from '../distributions/fisher-f.ts'
import { cholesky, inverse, solve } from '../linear-algebra/cholesky.ts'
import { zeros, type Matrix } from '../linear-algebra/matrix.ts'

export interface JointFit {
  /** k coefficients. */
  readonly estimates: ArrayLike<number>
  /** k × k, their covariance. */
  readonly covariance: Matrix
}

export interface JointTest {
  readonly f: number
  readonly df1: number
  readonly df2: number
  readonly p: number
  /** Mean relative rise of the variance through what was missing. */
  readonly riv: number
}

type Joint = Estimate<
  JointTest,
  'fewer-than-two-imputations' | 'fixed-effects-follow-from-each-other' | 'imputations-do-not-differ'
>

/**
 * D1: Wald's test with the pooled estimates and the mean covariance, corrected for the rise of the variance.
 *
 *     F = Q̄ᵀ Ū⁻¹ Q̄ / (k (1 + r)),  r = (1 + 1/m) tr(B Ū⁻¹) / k
 *
 * df2 by Reiter (2007), Biometrika 94, 502–508, with the df of complete data; without these, or with k (m − 1) ≤ 4, by Li,
 * Raghunathan & Rubin (1991), J. Am. Stat. Assoc. 86, 1065–1073. In R: `mice::D1`.
 *
 * @example // one coefficient: F is the square of Rubin's t
 */
export function d1(fits: readonly JointFit[], dfComplete = Infinity): Joint {
  const m = fits.length
  const k = fits[0]?.estimates.length ?? 0
  if (m < 2) return notEstimable('fewer-than-two-imputations')
  const mean = Array.from(
    { length: k },
    (_, i) => fits.reduce((sum, fit) => sum + (fit.estimates[i] ?? 0), 0) / m,
  )
  const within = zeros(k, k)
  const between = zeros(k, k)
  for (const { estimates, covariance } of fits) {
    for (let i = 0; i < k; i++) {
      for (let j = 0; j < k; j++) {
        const distance = ((estimates[i] ?? 0) - (mean[i] ?? 0)) * ((estimates[j] ?? 0) - (mean[j] ?? 0))
        within.values[i * k + j]! += (covariance.values[i * k + j] ?? 0) / m // inside: k by k
        between.values[i * k + j]! += distance / (m - 1) // idem
      }
    }
  }
  const factor = cholesky(within, 1e-12)
  if (!factor.isPositiveDefinite) return notEstimable('fixed-effects-follow-from-each-other')
  const precision = inverse(factor.lower)
  const shared = between.values.reduce((sum, value, place) => sum + value * (precision.values[place] ?? 0), 0)
  const riv = ((1 + 1 / m) * shared) / k
  if (riv < 1e-14) return notEstimable('imputations-do-not-differ')
  const wald = solve(factor.lower, mean).reduce((sum, part, i) => sum + part * (mean[i] ?? 0), 0)
  const f = wald / (k * (1 + riv))
  const df2 = reiter(k, m, riv, dfComplete)
  return estimated({ f, df1: k, df2, p: fisherUpper(f, k, df2), riv })
}

function reiter(k: number, m: number, r: number, dfComplete: number): number {
  const t = k * (m - 1)
  if (t <= 4) return ((k + 1) * (m - 1) * (1 + 1 / r) ** 2) / 2
  if (dfComplete === Infinity) return 4 + (t - 4) * (1 + (1 - 2 / t) / r) ** 2
  const v = ((dfComplete + 1) / (dfComplete + 3)) * dfComplete
  const a = (r * t) / (t - 2)
  const c0 = 1 / (t - 4)
  const c1 = v - 2 * (1 + a)
  const c2 = v - 4 * (1 + a)
  if (c1 <= 0 || c2 <= 0) return 4 + (t - 4) * (1 + (1 - 2 / t) / r) ** 2
  const parts =
    (a * a * c1) / ((1 + a) ** 2 * c2) +
    (8 * a * a * c1) / ((1 + a) * c2 ** 2) +
    (4 * a * a) / ((1 + a) * c2) +
    (4 * a * a) / (c2 * c1) +
    (16 * a * a * c1) / c2 ** 3 +
    (8 * a * a) / c2 ** 2
  return 4 + 1 / (1 / c2 + c0 * parts)
}

/**
 * D2: from each imputation's own chi-square alone, which is all that some programs give. Less exact than D1.
 *
 *     F = (d̄/k − (m + 1)/(m − 1) r) / (1 + r),  r = (1 + 1/m) Var √d
 *     df2 = k^(−3/m) (m − 1)(1 + 1/r)²
 *
 * Source: Li, Meng, Raghunathan & Rubin (1991), Stat. Sinica 1, 65–92. In R: `mice::D2`.
 *
 * @param chiSquares  Wald's d per imputation, on k degrees of freedom.
 */
export function d2(chiSquares: readonly number[], k: number): Joint {
  const m = chiSquares.length
  if (m < 2) return notEstimable('fewer-than-two-imputations')
  const roots = chiSquares.map((d) => Math.sqrt(Math.max(0, d)))
  const centre = roots.reduce((sum, root) => sum + root, 0) / m
  const riv = ((1 + 1 / m) * roots.reduce((sum, root) => sum + (root - centre) ** 2, 0)) / (m - 1)
  if (riv < 1e-14) return notEstimable('imputations-do-not-differ')
  const mean = chiSquares.reduce((sum, d) => sum + d, 0) / m
  const f = Math.max(0, (mean / k - ((m + 1) / (m - 1)) * riv) / (1 + riv))
  const df2 = k ** (-3 / m) * (m - 1) * (1 + 1 / riv) ** 2
  return estimated({ f, df1: k, df2, p: fisherUpper(f, k, df2), riv })
}

/** Wald's chi-square of one imputation; null where the covariance cannot be inverted. */
export function waldChiSquare({ estimates, covariance }: JointFit): number | null {
  const factor = cholesky(covariance, 1e-12)
  if (!factor.isPositiveDefinite) return null
  return solve(factor.lower, estimates).reduce((sum, part, i) => sum + part * (estimates[i] ?? 0), 0)
}

/**
 * D3: from likelihood ratios.
 *
 *     r = (m + 1) / (k (m − 1)) · (d̄ − d̃),  F = d̃ / (k (1 + r))
 *     df2 = 4 + (t − 4)(1 + (1 − 2/t)/r)², t = k (m − 1)
 *
 * Source: Meng & Rubin (1992), Biometrika 79, 103–111. In R: `mice::D3`.
 *
 * @param own     mean over imputations of the likelihood ratio, each at its own estimates.
 * @param pooled  the same at the pooled estimates.
 * @param k       coefficients tested.
 * @param m       imputations.
 */
export function d3(own: number, pooled: number, k: number, m: number): Joint {
  if (m < 2) return notEstimable('fewer-than-two-imputations')
  const riv = ((m + 1) / (k * (m - 1))) * (own - pooled)
  if (riv < 1e-14) return notEstimable('imputations-do-not-differ')
  const f = Math.max(0, pooled / (k * (1 + riv)))
  const t = k * (m - 1)
  const df2 =
    t > 4 ? 4 + (t - 4) * (1 + (1 - 2 / t) / riv) ** 2 : ((k + 1) * (m - 1) * (1 + 1 / riv) ** 2) / 2
  return estimated({ f, df1: k, df2, p: fisherUpper(f, k, df2), riv })
}
