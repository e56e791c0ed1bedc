import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { chiSquareUpper } from '../distributions/chi-square.ts'
import { fisherUpper } from '../distributions/fisher-f.ts'
import { normalQuantile } from '../distributions/normal.ts'
import { studentQuantile } from '../distributions/student-t.ts'
import { cholesky, solve } from '../linear-algebra/cholesky.ts'
import { zeros, type Matrix } from '../linear-algebra/matrix.ts'
import { contrastTest, type ContrastTest } from '../contrast-test.ts'
import {
  betweenVariance,
  betweenVarianceInterval,
  betweenVarianceSe,
  type BetweenMethod,
} from './between-variance.ts'
import { tracesOfP, weightedFit, type Studies } from './weighted-fit.ts'

export const POOLING_TESTS = ['knapp-hartung', 'z'] as const
export type PoolingTest = (typeof POOLING_TESTS)[number]

interface Interval {
  readonly lower: number
  readonly upper: number
}

export type PooledStudies = Estimate<
  {
    /** One per column of the design: the first is the mean where nothing explains the studies. */
    readonly coefficients: readonly ContrastTest[]
    readonly tau2: number
    readonly tau2Se: Estimate<{ readonly value: number }, 'one-true-value-assumed'>
    readonly tau2Interval: Estimate<Interval, 'less-spread-than-chance'>
    /** Share of the spread of the estimates, in percent, that is between studies. */
    readonly i2: number
    readonly h2: number
    /** v of a typical study: i2 = 100 τ² / (τ² + typical), h2 = 1 + τ² / typical. */
    readonly typicalVariance: number
    readonly q: number
    readonly qDf: number
    readonly qP: number
    /** Where the true value of a new study is to be expected, 95 %; only without explaining columns. */
    readonly prediction: Estimate<Interval, 'one-true-value-assumed' | 'not-with-moderators'>
    /** All explaining columns together. df2 is null for a chi-square. */
    readonly moderators: Estimate<
      { readonly statistic: number; readonly df1: number; readonly df2: number | null; readonly p: number },
      'no-moderators'
    >
    /** Each study's own value drawn to what the model expects, and its standard error. */
    readonly shrunken: readonly {
      readonly estimate: number
      readonly se: number
      readonly reliability: number
    }[]
  },
  'fewer-than-two-studies' | 'n-below-p' | 'fixed-effects-follow-from-each-other' | 'estimates-do-not-differ'
>

/**
 * Pools estimates of several studies or centres, each with its own variance: random effects.
 *
 *     y_i = x_iᵀ β + u_i + e_i,   u_i ~ N(0, τ²),  e_i ~ N(0, v_i)
 *     β̂ = (XᵀWX)⁻¹ XᵀWy,  W = diag 1/(v_i + τ²)
 *
 * `knapp-hartung` multiplies the covariance by Σ w r² / (k − p) and uses t on k − p; `z` takes τ² for known and is too
 * certain with few studies. The prediction interval is β̂ ± point · √(se² + τ²).
 *
 * Missing data: the caller leaves incomplete rows out.
 *
 * Sources: Viechtbauer (2010), J. Stat. Softw. 36(3); Knapp & Hartung (2003), Stat. Med. 22, 2693–2710; Higgins &
 * Thompson (2002), Stat. Med. 21, 1539–1558. In R: `metafor::rma(yi, vi, method = "REML", test = "knha")`.
 *
 * @param studies  k estimates, k positive variances, and a design of k rows.
 * @throws {RangeError} when the lengths differ or a variance is not positive.
 * @example
 * // y 1, 3 with v 1, 1: Q = 2 on 1; DL τ² = (2 − 1)/(2 − 1) = 1; weights ½; mean 2, se 1
 */
export function poolStudies(studies: Studies, method: BetweenMethod, test: PoolingTest): PooledStudies {
  check(studies)
  const { rows: k, columns: p } = studies.x
  if (k < 2) return notEstimable('fewer-than-two-studies')
  if (k <= p) return notEstimable('n-below-p')
  const fixed = weightedFit(studies, 0)
  if (!fixed) return notEstimable('fixed-effects-follow-from-each-other')
  const df = k - p
  const tau2 = betweenVariance(studies, method)
  const fit = weightedFit(studies, tau2)
  if (!fit) return notEstimable('fixed-effects-follow-from-each-other')
  const isHartung = test === 'knapp-hartung'
  const scale = isHartung ? fit.q / df : 1
  if (scale < 1e-20) return notEstimable('estimates-do-not-differ')

  const testDf = isHartung ? df : Infinity
  const coefficients = Array.from(fit.beta, (estimate, place) =>
    contrastTest(estimate, Math.sqrt(scale * (fit.covariance.values[place * p + place] ?? 0)), testDf),
  )
  const typical = df / tracesOfP(studies, fixed).p
  const h2 = method === 'EE' ? Math.max(1, fixed.q / df) : 1 + tau2 / typical
  const se = betweenVarianceSe(studies, method, tau2)
  return estimated({
    coefficients,
    tau2,
    tau2Se: se === null ? notEstimable('one-true-value-assumed') : estimated({ value: se }),
    tau2Interval: betweenVarianceInterval(studies),
    i2: 100 * (1 - 1 / h2),
    h2,
    typicalVariance: typical,
    q: fixed.q,
    qDf: df,
    qP: chiSquareUpper(fixed.q, df),
    prediction: prediction(coefficients, tau2, method, testDf),
    moderators: moderators(fit.beta, fit.covariance, scale, isHartung ? df : null),
    shrunken: shrunken(studies, fit.beta, fit.covariance, scale, tau2),
  })
}

function prediction(
  coefficients: readonly ContrastTest[],
  tau2: number,
  method: BetweenMethod,
  df: number,
): Extract<PooledStudies, { estimable: true }>['prediction'] {
  const [mean, ...others] = coefficients
  if (!mean || others.length > 0) return notEstimable('not-with-moderators')
  if (method === 'EE') return notEstimable('one-true-value-assumed')
  const point = df === Infinity ? normalQuantile(0.975) : studentQuantile(0.975, df)
  const half = point * Math.sqrt(mean.se ** 2 + tau2)
  return estimated({ lower: mean.estimate - half, upper: mean.estimate + half })
}

/** Wald's test of all coefficients but the intercept. */
function moderators(beta: Float64Array, covariance: Matrix, scale: number, df2: number | null) {
  const p = beta.length
  const df1 = p - 1
  if (df1 === 0) return notEstimable('no-moderators')
  const own = zeros(df1, df1)
  for (let a = 0; a < df1; a++)
    for (let b = 0; b < df1; b++)
      own.values[a * df1 + b] = scale * (covariance.values[(a + 1) * p + b + 1] ?? 0)
  const factor = cholesky(own)
  if (!factor.isPositiveDefinite) return notEstimable('no-moderators')
  const effects = beta.subarray(1)
  const wald = solve(factor.lower, effects).reduce(
    (sum, part, place) => sum + part * (effects[place] ?? 0),
    0,
  )
  return df2 === null
    ? estimated({ statistic: wald, df1, df2, p: chiSquareUpper(wald, df1) })
    : estimated({ statistic: wald / df1, df1, df2, p: fisherUpper(wald / df1, df1, df2) })
}

/** λ y + (1 − λ) xᵀβ with λ = τ² / (τ² + v); variance λ v + (1 − λ)² xᵀ Cov(β) x. */
function shrunken({ y, v, x }: Studies, beta: Float64Array, covariance: Matrix, scale: number, tau2: number) {
  const p = beta.length
  return Array.from(y, (value, i) => {
    const variance = v[i] ?? 0 // as long as y
    const reliability = tau2 / (tau2 + variance)
    const row = x.values.subarray(i * p, (i + 1) * p)
    let fitted = 0
    let uncertain = 0
    for (let a = 0; a < p; a++) {
      fitted += (row[a] ?? 0) * (beta[a] ?? 0)
      for (let b = 0; b < p; b++)
        uncertain += (row[a] ?? 0) * (row[b] ?? 0) * scale * (covariance.values[a * p + b] ?? 0)
    }
    return {
      estimate: reliability * value + (1 - reliability) * fitted,
      se: Math.sqrt(reliability * variance + (1 - reliability) ** 2 * uncertain),
      reliability,
    }
  })
}

function check({ y, v, x }: Studies): void {
  if (y.length !== v.length || y.length !== x.rows)
    throw new RangeError(`${y.length} estimates, ${v.length} variances and a design of ${x.rows} rows.`)
  const wrong = v.find((variance) => !(variance > 0 && Number.isFinite(variance)))
  if (wrong !== undefined) throw new RangeError(`A variance is above 0, got ${wrong}.`)
}
