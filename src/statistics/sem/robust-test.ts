import { chiSquareUpper } from '../distributions/chi-square.ts'
import { cholesky, inverse } from '../linear-algebra/cholesky.ts'
import { zeros, type Matrix } from '../linear-algebra/matrix.ts'
import { comparative, type FitMeasures } from './fit-measures.ts'
import { momentsTold, type SemFit } from './fit-structural-model.ts'
import { describingModel } from './describing-model.ts'
import type { NormalLikelihood } from './normal-likelihood.ts'
import { rootMeanSquareError, type RootMeanSquareError } from './root-mean-square-error.ts'
import { rowScores } from './row-scores.ts'
import { part } from './saturated-moments.ts'

export interface ScaledTest {
  /** χ² over `scalingFactor`; compare it with χ² of `df`. */
  readonly chisq: number
  readonly df: number
  /** Null without degrees of freedom. */
  readonly p: number | null
  readonly scalingFactor: number
  /** Scaling of the log likelihoods of the model and of the saturated model. */
  readonly factorOfModel: number
  readonly factorOfSaturated: number
  readonly baselineChisq: number
  readonly baselineFactor: number
  /** From the scaled statistics themselves. */
  readonly cfi: number
  readonly tli: number
  readonly rmsea: RootMeanSquareError
  /** What they would be in the population (Brosseau-Liard & Savalei); prefer these. */
  readonly robustCfi: number
  readonly robustTli: number
  readonly robustRmsea: RootMeanSquareError
}

/**
 * The test of a model without the assumption of normality: χ² / c with
 *
 *     c = (tr J₁⁻¹B₁ − tr J₀⁻¹B₀) / df
 *
 * B the mean product of the slopes of each row's log likelihood, J the second derivatives, ₁ of the saturated model and ₀
 * of this one. MLR: J observed at the estimates (Yuan and Bentler, as Mplus has it). MLM: J expected, all at the model:
 * tr(UΓ) / df (Satorra and Bentler). Robust indices set χ² − c·df in place of χ² − df.
 *
 * Source: Yuan & Bentler (2000), Sociol. Methodol. 30, 165–200; Satorra & Bentler (1994); Brosseau-Liard & Savalei (2014),
 * Multivar. Behav. Res. 49, 460–470; Brosseau-Liard, Savalei & Li (2012), idem 47, 904–930.
 *
 * @returns null where c, or that of the baseline, comes out at zero or below (a model that fits very badly can bring that
 *          about), or where the rows tell too little of some moment.
 */
export function scaledTest(fit: SemFit, measures: FitMeasures): ScaledTest | null {
  const { df, chisq, likelihood, table, choices } = fit
  const { baselineChisq, baselineDf, n } = measures
  const saturated = saturatedTrace(fit, likelihood)
  const model = traceOf(fit.information, rowScores(likelihood, fit.data.groups))
  const base = describingModel(fit, 'variances').likelihood
  // the weights of Satorra and Bentler are those of the model tested, so the baseline has its own
  const saturatedOfBase = choices.estimator === 'MLM' ? saturatedTrace(fit, base) : saturated
  const ofBase = traceAt(base, fit)
  if (saturated === null || model === null || saturatedOfBase === null || ofBase === null) return null
  const c = df > 0 ? (saturated - model) / df : 1
  const cBase = baselineDf > 0 ? (saturatedOfBase - ofBase) / baselineDf : 1
  if (!(c > 0 && cBase > 0)) return null
  const scaled = chisq / c
  const own = comparative(scaled, df, baselineChisq / cBase, baselineDf)
  const excess = Math.max(chisq - c * df, 0)
  const most = Math.max(baselineChisq - cBase * baselineDf, excess)
  const basePerDf = (baselineChisq - cBase * baselineDf) / baselineDf
  return {
    chisq: scaled,
    df,
    p: df > 0 ? chiSquareUpper(scaled, df) : null,
    scalingFactor: c,
    factorOfModel: model / table.free,
    factorOfSaturated: saturated / momentsTold(table),
    baselineChisq: baselineChisq / cBase,
    baselineFactor: cBase,
    cfi: own.cfi,
    tli: own.tli,
    rmsea: rootMeanSquareError(scaled, df, n, table.groups),
    robustCfi: most > 0 ? 1 - excess / most : 1,
    robustTli: df > 0 && basePerDf !== 0 ? 1 - (chisq - c * df) / df / basePerDf : 1,
    robustRmsea: rootMeanSquareError(scaled, df, n, table.groups, c),
  }
}

/** tr J⁻¹ B; null where J is not positive: the rows tell too little of some moment. */
export function traceOf(information: Matrix, crossed: Matrix): number | null {
  const factor = cholesky(information)
  if (!factor.isPositiveDefinite) return null
  const inverted = inverse(factor.lower).values
  return inverted.reduce((sum, value, place) => sum + value * crossed.values[place]!, 0)
}

/**
 * Of the saturated model. With complete data and the covariances of the sample, tr J₁⁻¹B₁ is the mean of
 * (d⁴ − 2d² + p) / 2 (and of d², for means) with d² a row's squared distance: Mardia's kurtosis in another coat.
 */
function saturatedTrace(fit: SemFit, { groups: tested }: NormalLikelihood): number | null {
  const { samples, saturated, table, data, choices } = fit
  const isComplete = samples.every(
    ({ patterns, p }) => patterns.length === 1 && patterns[0]?.present.length === p,
  )
  if (!isComplete) return traceAt(describingModel(fit, 'all').likelihood, fit)
  const given = Int32Array.from(table.exogenous, (name) => table.observed.indexOf(name))
  const every = Int32Array.from(table.observed, (_, place) => place)
  return samples.reduce((sum, { p, patterns }, group) => {
    const rows = data.groups[group]!
    const { covariance } = saturated[group]!
    const weights = choices.estimator === 'MLM' ? tested[group]!.moments.sigma : covariance
    const of = (places: Int32Array) =>
      kurtosis(rows.values, p, places, patterns[0]!.mean, covariance, weights, table.hasMeans)
    return sum + of(every) - (given.length > 0 ? of(given) : 0)
  }, 0)
}

/** ½ (mean d⁴ − tr(PSPS)), d² = xᵀPx, P the inverse of the weights; with means tr(PS) more. */
function kurtosis(
  values: Float64Array,
  p: number,
  places: Int32Array,
  mean: Float64Array,
  covariance: Float64Array,
  weights: Float64Array,
  hasMeans: boolean,
): number {
  const k = places.length
  const factor = cholesky(part(weights, p, places))
  if (!factor.isPositiveDefinite) throw new RangeError('These covariances were checked to be positive.')
  const inverted = inverse(factor.lower).values
  const sample = part(covariance, p, places).values
  const n = values.length / p
  let fourth = 0
  const x = new Float64Array(k)
  for (let row = 0; row < n; row++) {
    for (let i = 0; i < k; i++) x[i] = values[row * p + places[i]!]! - mean[places[i]!]!
    let squared = 0
    for (let i = 0; i < k; i++) {
      let sum = 0
      for (let j = 0; j < i; j++) sum += inverted[i * k + j]! * x[j]!
      squared += x[i]! * (2 * sum + inverted[i * k + i]! * x[i]!)
    }
    fourth += squared * squared
  }
  let trace = 0
  const ps = new Float64Array(k * k)
  for (let i = 0; i < k; i++)
    for (let j = 0; j < k; j++)
      for (let l = 0; l < k; l++) ps[i * k + j]! += inverted[i * k + l]! * sample[l * k + j]!
  for (let i = 0; i < k; i++) for (let j = 0; j < k; j++) trace += ps[i * k + j]! * ps[j * k + i]!
  let means = 0
  for (let i = 0; i < k; i++) means += ps[i * k + i]!
  return (fourth / n - trace) / 2 + (hasMeans ? means : 0)
}

function traceAt(likelihood: NormalLikelihood, { choices, data }: SemFit): number | null {
  const information = zeros(likelihood.free, likelihood.free)
  likelihood.curvature(choices.estimator === 'MLM' ? 'expected' : 'observed', information.values)
  return traceOf(information, rowScores(likelihood, data.groups))
}
