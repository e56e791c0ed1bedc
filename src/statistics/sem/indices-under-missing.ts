import { cholesky, inverse } from '../linear-algebra/cholesky.ts'
import { product, transpose, zeros, type Matrix } from '../linear-algebra/matrix.ts'
import { describingModel, type DescribingModel } from './describing-model.ts'
import type { FitMeasures } from './fit-measures.ts'
import type { SemFit } from './fit-structural-model.ts'
import { momentDerivatives } from './model-matrices.ts'
import { normalLikelihood, type NormalLikelihood } from './normal-likelihood.ts'
import { rootMeanSquareError, type RootMeanSquareError } from './root-mean-square-error.ts'
import { rowScores, sandwich } from './row-scores.ts'
import type { GroupSample } from './sample-moments.ts'

export interface IndicesUnderMissing {
  readonly cfi: number
  readonly tli: number
  readonly rmsea: RootMeanSquareError
}

/**
 * CFI, TLI and RMSEA as they would have been had nothing been missing: with missing values the ordinary ones tend to say
 * that a model fits better than it does. From the discrepancy F between the saturated moments and the model, as of
 * complete data, less what it would be by chance alone:
 *
 *     c · df = tr( W M Γ Mᵀ ),   M = I − Δ (ΔᵀJΔ)⁻¹ ΔᵀJ
 *
 * J the observed information of the saturated moments, Γ their covariance (J⁻¹, or a sandwich with MLR), W the expected
 * information of complete data, Δ the slopes of the model's moments. CFI = 1 − (n F − c·df) / (n F_b − c_b·df_b).
 *
 * Source: Zhang & Savalei (2023), Psychol. Methods 28, 263–283 (W and J at the saturated moments). In R (lavaan 0.6-13 and
 * later): `fitMeasures(fit, "cfi.robust")` with `missing = "fiml"`.
 *
 * @returns null where the rows tell too little of some moment (two variables that hardly anybody answered both), or where
 *          chance alone would do better than nothing.
 */
export function indicesUnderMissing(fit: SemFit, measures: FitMeasures): IndicesUnderMissing | null {
  const { samples, saturated, likelihood, table, layout, x, df, data, choices } = fit
  const complete = samples.map(({ label, n, p }, group): GroupSample => {
    const { mean, covariance } = saturated[group]!
    const present = Int32Array.from({ length: p }, (_, i) => i)
    return { label, n, p, patterns: [{ present, members: new Int32Array(0), n, mean, covariance }] }
  })
  const all = describingModel(fit, 'all')
  const asComplete = describingModel(fit, 'all', complete)
  const bottom = asComplete.likelihood.at(asComplete.x)
  const j = curvatureOf(all.likelihood, 'observed')
  const inverted = inverseOf(j)
  if (!inverted) return null
  const gamma =
    choices.estimator === 'MLR' ? sandwich(inverted, rowScores(all.likelihood, data.groups), 1) : inverted
  const w = curvatureOf(asComplete.likelihood, 'expected')

  /** n F and c · df of a model that stands at its estimates. */
  const measured = (model: NormalLikelihood, ofComplete: NormalLikelihood, at: Float64Array) => {
    const chance = byChance(derivatives(all, model), j, gamma, w)
    return chance === null
      ? null
      : { chisq: 2 * likelihood.n * (ofComplete.at(at) - bottom), byChance: chance }
  }
  const own = measured(likelihood, normalLikelihood(table, layout, complete), x)
  const base = describingModel(fit, 'variances')
  const baseline = measured(base.likelihood, describingModel(fit, 'variances', complete).likelihood, base.x)
  if (!own || !baseline || !(own.byChance > 0 || df === 0)) return null
  const excess = Math.max(own.chisq - own.byChance, 0)
  const most = Math.max(baseline.chisq - baseline.byChance, excess)
  if (df === 0 || most === 0) return { cfi: 1, tli: 1, rmsea: rootMeanSquareError(0, 0, 1, 1) }
  const c = own.byChance / df
  const perDf = (own.chisq - own.byChance) / df
  return {
    cfi: 1 - excess / most,
    tli: 1 - perDf / ((baseline.chisq - baseline.byChance) / measures.baselineDf),
    rmsea: rootMeanSquareError(own.chisq / c, df, likelihood.n, table.groups, c),
  }
}

function byChance(delta: Matrix, j: Matrix, gamma: Matrix, w: Matrix): number | null {
  const jDelta = product(j, delta)
  const within = inverseOf(product(transpose(delta), jDelta))
  if (!within) return null
  const projection = product(product(delta, within), transpose(jDelta))
  const size = j.rows
  const m = zeros(size, size)
  for (let i = 0; i < size * size; i++) m.values[i] = -projection.values[i]!
  for (let i = 0; i < size; i++) m.values[i * size + i]! += 1
  const spread = product(product(m, gamma), transpose(m))
  return w.values.reduce((sum, value, place) => sum + value * spread.values[place]!, 0)
}

function curvatureOf(likelihood: NormalLikelihood, kind: 'expected' | 'observed'): Matrix {
  const made = zeros(likelihood.free, likelihood.free)
  likelihood.curvature(kind, made.values)
  return made
}

function inverseOf(information: Matrix): Matrix | null {
  const factor = cholesky(information)
  return factor.isPositiveDefinite ? inverse(factor.lower) : null
}

/** Of the free moments of the saturated model in the free parameters of a model. */
function derivatives(all: DescribingModel, model: NormalLikelihood): Matrix {
  const made = zeros(all.likelihood.free, model.free)
  model.groups.forEach(({ moments, freeTerms, freePlace, hasMeans }, group) => {
    const own = momentDerivatives(moments, freeTerms, hasMeans)
    const inOrder = all.table.parameters.filter((one) => one.group === group)
    inOrder.forEach(({ free }, row) => {
      if (free === null) return
      for (let a = 0; a < freeTerms.count; a++)
        made.values[free * model.free + freePlace[a]!]! += own[row * freeTerms.count + a]!
    })
  })
  return made
}
