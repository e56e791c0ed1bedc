import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { studentQuantile } from '../distributions/student-t.ts'
import { cellRows, type AnswerCell } from './cell-rows.ts'
import { fitMixedModel, type MixedModelFit } from './fit-mixed-model.ts'

type NotFitted = Extract<MixedModelFit, { readonly estimable: false }>['reason']

/** What all levels have in common, with which the mean of one can be read. */
export interface MeansOverLevels {
  /** The mean of a level, over levels, and its variance. */
  readonly mean: number
  readonly meanVariance: number
  /** Variances in squared units of the outcome: between levels, between inner levels within them (0 without), between rows. */
  readonly between: number
  readonly inner: number
  readonly within: number
  readonly levels: number
  /** t at levels − 1 degrees of freedom, for an interval of 95 %. */
  readonly reach: number
}

/**
 * One group nested in levels (centres) and inner levels (teams): a mixed model with a mean and an intercept per level,
 * by REML.
 *
 * Input: counts per cell (`cell-rows.ts`), all with `fixed` 0. Source: as `fit-mixed-model.ts`; in R:
 * `lmer(y ~ 1 + (1 | centre) + (1 | centre:team))`.
 *
 * @example
 * // answers 1, 3 | 5, 7 in two levels: between 7, within 2, mean 4, its variance 4
 */
export function meansOverLevels(
  cells: readonly AnswerCell[],
): Estimate<MeansOverLevels, NotFitted | 'answers-do-not-vary'> {
  const input = cellRows(cells, 1)
  if (!(input.within && input.within.squares > 1e-9)) return notEstimable('answers-do-not-vary')
  const model = fitMixedModel(input)
  if (!model.estimable) return model
  const levels = input.random[0]?.levels ?? 0
  return estimated({
    mean: model.beta[0] ?? 0,
    meanVariance: model.covariance.values[0] ?? 0,
    between: model.variances[0]?.values[0] ?? 0,
    inner: model.variances[1]?.values[0] ?? 0,
    within: model.residualVariance,
    levels,
    reach: studentQuantile(0.975, Math.max(1, levels - 1)),
  })
}

export interface ShrunkenMean {
  readonly value: number
  readonly lower: number
  readonly upper: number
  /** λ: the part of the variance of such means that is between levels. */
  readonly reliability: number
}

/**
 * The mean of one level, pulled toward the mean of all by how little it tells:
 *
 *     λ = τ² / (τ² + ω² Σ (n_k / n)² + σ² / n)        value = μ + λ (m − μ)
 *     variance of the error = τ² (1 − λ) + (1 − λ)² Var(μ)
 *
 * with an interval of t at levels − 1 degrees of freedom. It is the best linear prediction from the mean `m` alone; where
 * there are inner levels, the model's own prediction weighs them apart. Ours does not, on purpose: it knows nothing of a
 * level but a mean that may be shown anyway.
 *
 * Source: Raudenbush & Bryk (2002), Hierarchical linear models, 2nd ed., § 3 (eqs. 3.57–3.60); Morris (1983), JASA 78, 47–55.
 *
 * @param mean   m, in units of the outcome.
 * @param inner  n_k: people per inner level; whoever is in none counts as a level of one without variance of it: leave
 *               them out. Empty without inner levels.
 * @example
 * // answers 1, 3 | 5, 7: τ² 7, σ² 2, μ 4, Var(μ) 4; of the first level m 2, n 2
 * // λ = 7 / (7 + 2 / 2) = .875, value 4 + .875 (2 − 4) = 2.25, variance 7 × .125 + .125² × 4 = .9375
 */
export function shrunkenMean(
  mean: number,
  n: number,
  inner: readonly number[],
  { mean: all, meanVariance, between, inner: innerVariance, within, reach }: MeansOverLevels,
): ShrunkenMean {
  if (!(n >= 1)) throw new RangeError(`A mean of ${n} people is none.`)
  const uneven = inner.reduce((sum, people) => sum + (people / n) ** 2, 0)
  const reliability = between === 0 ? 0 : between / (between + innerVariance * uneven + within / n)
  const value = all + reliability * (mean - all)
  const error = between * (1 - reliability) + (1 - reliability) ** 2 * meanVariance
  const half = reach * Math.sqrt(error)
  return { value, lower: value - half, upper: value + half, reliability }
}
