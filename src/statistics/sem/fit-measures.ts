import { chiSquareUpper } from '../distributions/chi-square.ts'
import { cholesky, forwardSolve, logDeterminant } from '../linear-algebra/cholesky.ts'
import type { SemFit } from './fit-structural-model.ts'
import type { GroupMoments } from './model-matrices.ts'
import type { ParameterTable } from './parameter-table.ts'
import { rootMeanSquareError, type RootMeanSquareError } from './root-mean-square-error.ts'
import { part } from './saturated-moments.ts'

export interface FitMeasures {
  readonly parameters: number
  readonly n: number
  readonly chisq: number
  readonly df: number
  /** Null where there are no degrees of freedom. */
  readonly p: number | null
  /** The model in which nothing covaries with anything. */
  readonly baselineChisq: number
  readonly baselineDf: number
  readonly cfi: number
  readonly tli: number
  readonly nfi: number
  readonly rfi: number
  readonly ifi: number
  readonly logLik: number
  readonly unrestrictedLogLik: number
  readonly aic: number
  readonly bic: number
  /** Of n + 2 over 24 (Sclove). */
  readonly bicAdjusted: number
  readonly rmsea: RootMeanSquareError
  readonly rmr: number
  readonly srmr: number
  readonly gfi: number
  readonly agfi: number
  readonly ecvi: number
}

/**
 * How well a model describes the moments of the sample.
 *
 *     CFI = 1 − max(χ² − df, 0) / max(χ_b² − df_b, χ² − df, 0)      TLI = (χ_b²/df_b − χ²/df) / (χ_b²/df_b − 1)
 *     SRMR = √ mean of the squared residuals over the sample's standard deviations, means among them where modelled
 *
 * AIC = −2 log L + 2 q, BIC = −2 log L + q log n. With several groups SRMR is their mean, weighted by n.
 *
 * Source: Bentler (1990), Psychol. Bull. 107, 238–246; Tucker & Lewis (1973), Psychometrika 38, 1–10; Bentler (1995), EQS
 * structural equations program manual; Jöreskog & Sörbom (1993). In R: `lavaan::fitMeasures`.
 */
export function fitMeasures(fit: SemFit): FitMeasures {
  const { chisq, df, table, likelihood, logLik, unrestrictedLogLik } = fit
  const { n } = likelihood
  const parameters = table.free
  const { baselineChisq, baselineDf } = baseline(fit)
  const { rmr, srmr, gfi } = distances(fit)
  const k = table.observed.length
  const told = table.groups * ((k * (k + 1)) / 2 + (table.hasMeans ? k : 0))
  return {
    parameters,
    n,
    chisq,
    df,
    p: df > 0 ? chiSquareUpper(chisq, df) : null,
    baselineChisq,
    baselineDf,
    ...comparative(chisq, df, baselineChisq, baselineDf),
    logLik,
    unrestrictedLogLik,
    aic: -2 * logLik + 2 * parameters,
    bic: -2 * logLik + parameters * Math.log(n),
    bicAdjusted: -2 * logLik + parameters * Math.log((n + 2) / 24),
    rmsea: rootMeanSquareError(chisq, df, n, table.groups),
    rmr,
    srmr,
    gfi,
    agfi: df > 0 ? 1 - ((1 - gfi) * told) / df : 1,
    ecvi: chisq / n + (2 * parameters) / n,
  }
}

/** Indices that set a model beside the baseline. */
export function comparative(chisq: number, df: number, baselineChisq: number, baselineDf: number) {
  const excess = Math.max(chisq - df, 0)
  const most = Math.max(baselineChisq - baselineDf, excess)
  const perDf = df > 0 ? chisq / df : 0
  const basePerDf = baselineDf > 0 ? baselineChisq / baselineDf : 0
  return {
    cfi: most > 0 ? 1 - excess / most : 1,
    tli: df > 0 && basePerDf !== 1 ? (basePerDf - perDf) / (basePerDf - 1) : 1,
    nfi: baselineChisq > 0 ? (baselineChisq - chisq) / baselineChisq : 1,
    rfi: df > 0 && basePerDf > 0 ? (basePerDf - perDf) / basePerDf : 1,
    ifi: baselineChisq === df ? 1 : (baselineChisq - chisq) / (baselineChisq - df),
  }
}

/** Every variable has its own mean and variance, over the rows that have it; predictors taken as given keep theirs. */
function baseline({ table, samples, saturated, unrestrictedLogLik }: SemFit): {
  readonly baselineChisq: number
  readonly baselineDf: number
} {
  const { observed, exogenous, groups } = table
  const own = observed.flatMap((name, place) => (exogenous.includes(name) ? [] : [place]))
  let logLik = 0
  for (const { patterns } of samples) {
    for (const place of own) {
      const { n, variance } = ownVariance(patterns, place)
      logLik -= (n / 2) * (Math.log(2 * Math.PI) + Math.log(variance) + 1)
    }
  }
  const pairs = (k: number) => (k * (k - 1)) / 2
  const complete = samples.every(
    ({ patterns, p }) => patterns.length === 1 && patterns[0]?.present.length === p,
  )
  // with complete data the determinants give the same with fewer digits lost
  const chisq = complete
    ? samples.reduce((sum, { n, p }, group) => {
        const covariance = saturated[group]!.covariance
        const logs = own.reduce((total, place) => total + Math.log(covariance[place * p + place]!), 0)
        const given = Int32Array.from(exogenous, (name) => observed.indexOf(name))
        return sum + n * (logs + logDet(covariance, p, given) - logDet(covariance, p, null))
      }, 0)
    : 2 * (unrestrictedLogLik - logLik)
  return {
    baselineChisq: Math.max(0, chisq),
    baselineDf: groups * (pairs(observed.length) - pairs(exogenous.length)),
  }
}

function logDet(covariance: Float64Array, p: number, places: Int32Array | null): number {
  if (places?.length === 0) return 0
  const factor = cholesky(part(covariance, p, places ?? Int32Array.from({ length: p }, (_, i) => i)))
  if (!factor.isPositiveDefinite) throw new RangeError('Saturated moments are positive: they were checked.')
  return logDeterminant(factor.lower)
}

/** n, mean and variance (over n) of one variable, over the rows that have it. */
export function ownVariance(patterns: SemFit['samples'][number]['patterns'], place: number) {
  let n = 0
  let sum = 0
  let squares = 0
  const at = patterns.map(({ present }) => present.indexOf(place))
  patterns.forEach((pattern, o) => {
    if (at[o]! < 0) return
    n += pattern.n
    sum += pattern.n * pattern.mean[at[o]!]!
  })
  const mean = sum / n
  patterns.forEach((pattern, o) => {
    if (at[o]! < 0) return
    const k = pattern.present.length
    squares += pattern.n * (pattern.covariance[at[o]! * k + at[o]!]! + (pattern.mean[at[o]!]! - mean) ** 2)
  })
  return { n, mean, variance: squares / n }
}

/** Residuals between the moments of the sample and of the model, in three sizes. */
function distances({ likelihood, saturated, table }: SemFit) {
  let rmr = 0
  let srmr = 0
  let gfi = 0
  likelihood.groups.forEach(({ moments, sample }, group) => {
    const { p, sigma, mu } = moments
    const { mean, covariance } = saturated[group]!
    const weight = sample.n / likelihood.n
    let raw = 0
    let scaled = 0
    for (let i = 0; i < p; i++) {
      const si = covariance[i * p + i]!
      for (let j = 0; j <= i; j++) {
        const residual = covariance[i * p + j]! - sigma[i * p + j]!
        raw += residual ** 2
        scaled += residual ** 2 / (si * covariance[j * p + j]!)
      }
      if (!table.hasMeans) continue
      raw += (mean[i]! - mu[i]!) ** 2
      scaled += (mean[i]! - mu[i]!) ** 2 / si
    }
    const count = (p * (p + 1)) / 2 + (table.hasMeans ? p : 0)
    rmr += weight * Math.sqrt(raw / count)
    srmr += weight * Math.sqrt(scaled / count)
    gfi += weight * goodness(table, covariance, mean, moments)
  })
  return { rmr, srmr, gfi }
}

/** 1 − (s − σ)ᵀW(s − σ) / sᵀWs, W the normal weights at the model; predictors taken as given have no part in s. */
function goodness(
  table: ParameterTable,
  covariance: Float64Array,
  mean: Float64Array,
  { p, sigma, mu }: GroupMoments,
): number {
  const isGiven = table.observed.map((name) => table.exogenous.includes(name))
  const told = covariance.map((value, place) => {
    const bothGiven = isGiven[Math.floor(place / p)] && isGiven[place % p]
    return bothGiven ? 0 : value
  })
  const residual = covariance.map((value, place) => value - sigma[place]!)
  const factor = cholesky({ rows: p, columns: p, values: sigma })
  if (!factor.isPositiveDefinite)
    throw new RangeError('The model was fitted, so its covariances are positive.')
  const half = (matrix: Float64Array) => traceOfSquare(factor.lower.values, matrix, p) / 2
  const squared = (vector: Float64Array) =>
    table.hasMeans ? forwardSolve(factor.lower, vector).reduce((sum, value) => sum + value * value, 0) : 0
  const ownMeans = mean.map((value, i) => (isGiven[i] ? 0 : value))
  const gap = mean.map((value, i) => value - mu[i]!)
  return 1 - (half(residual) + squared(gap)) / (half(told) + squared(ownMeans))
}

/** tr (Σ⁻¹ A Σ⁻¹ A) = ‖L⁻¹ A L⁻ᵀ‖². */
function traceOfSquare(lower: Float64Array, a: Float64Array, p: number): number {
  const work = Float64Array.from(a)
  const solveColumns = () => {
    for (let j = 0; j < p; j++)
      for (let i = 0; i < p; i++) {
        let sum = work[i * p + j]!
        for (let k = 0; k < i; k++) sum -= lower[i * p + k]! * work[k * p + j]!
        work[i * p + j] = sum / lower[i * p + i]!
      }
  }
  solveColumns()
  for (let i = 0; i < p; i++)
    for (let j = 0; j < i; j++) {
      const kept = work[i * p + j]!
      work[i * p + j] = work[j * p + i]!
      work[j * p + i] = kept
    }
  solveColumns()
  return work.reduce((sum, value) => sum + value * value, 0)
}
