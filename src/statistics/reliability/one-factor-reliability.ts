/**
 * Does one factor stand behind the items, and how much of their sum comes from it? Alpha asks that every item weighs the
 * same and says nothing on whether one factor fits; this does both.
 */
import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { normalQuantile } from '../distributions/normal.ts'
import { checkColumns, type Column } from '../missing.ts'
import { fitMeasures, type FitMeasures } from '../sem/fit-measures.ts'
import { fitStructuralModel, type NoSemFit, type SemFit } from '../sem/fit-structural-model.ts'
import { parseModel, type ModelSyntax } from '../sem/model-syntax.ts'
import { negativeVariances } from '../sem/parameter-estimates.ts'
import { semData } from '../sem/sem-data.ts'

export interface Omega {
  readonly value: number
  readonly se: number
  /** 95 %, by the normal distribution. */
  readonly lower: number
  readonly upper: number
}

export type OneFactorReliability = Estimate<
  {
    readonly omega: Omega
    readonly loadings: readonly number[]
    readonly residuals: readonly number[]
    /** How well one factor describes the covariances; nothing can be said where `df` is 0 (three items). */
    readonly fit: FitMeasures
    /** Items with a negative residual variance, by place. */
    readonly negativeResiduals: readonly number[]
    readonly n: number
  },
  NoSemFit | 'fewer-than-two-items'
>

const WIDTH = normalQuantile(0.975)

/**
 * McDonald's omega from a factor with variance one, loadings λ and residual variances θ, by maximum likelihood:
 *
 *     omega = (Σ λ)² / ((Σ λ)² + Σ θ)
 *
 * Its standard error follows from those of λ and θ (delta method): slopes 2 S T / D² for each λ and −S² / D² for each θ,
 * with S = Σ λ, T = Σ θ and D = S² + T.
 *
 * Missing values: listwise.
 *
 * Sources: McDonald (1999), Test theory; Raykov (2002), Multivar. Behav. Res. 37, 89–103 (the standard error). In R:
 * `lavaan::cfa` with `omega := ` as here, `semTools::compRelSEM(obs.var = FALSE)`.
 *
 * @param columns  at least three items for an answer, reversed where needed, a value per person.
 * @throws {RangeError} when columns differ in length or hold something other than finite numbers and nulls.
 * @example
 * // three items with variances 2 and covariances 1: λ = 1 and θ = 1 each, so omega = 9 / (9 + 3) = .75
 */
export function oneFactorReliability(columns: readonly Column[]): OneFactorReliability {
  checkColumns(columns)
  if (columns.length < 2) return notEstimable('fewer-than-two-items')
  const names = columns.map((_, item) => `x${item + 1}`)
  const data = semData(
    names,
    new Map(names.map((name, item) => [name, columns[item] ?? []])),
    null,
    'listwise',
  )
  const fit = fitStructuralModel(oneFactor(names), data, { identification: 'variance' })
  if (!fit.estimable) return notEstimable(fit.reason)
  const loadings = placesOf(fit, '=~')
  const residuals = placesOf(fit, '~~').filter((place) => !loadings.includes(place))
  const valueAt = (place: number) => fit.x[place] ?? 0 // places of free parameters
  return estimated({
    omega: omegaOf(fit, loadings, residuals),
    loadings: loadings.map(valueAt),
    residuals: residuals.map(valueAt),
    fit: fitMeasures(fit),
    negativeResiduals: negativeVariances(fit).map((name) => names.indexOf(name)),
    n: data.n,
  })
}

function oneFactor(names: readonly string[]): ModelSyntax {
  const read = parseModel(`f =~ ${names.join(' + ')}`)
  if (!read.isRead) throw new RangeError('A factor of x1, x2 and so on can be read.')
  return read.model
}

function placesOf({ table }: SemFit, wanted: '=~' | '~~'): number[] {
  return table.parameters.flatMap(({ op, free }) => (op === wanted && free !== null ? [free] : []))
}

function omegaOf(
  { x, covariance }: SemFit,
  loadings: readonly number[],
  residuals: readonly number[],
): Omega {
  const sumOf = (places: readonly number[]) => places.reduce((sum, place) => sum + (x[place] ?? 0), 0)
  const s = sumOf(loadings)
  const t = sumOf(residuals)
  const d = s * s + t
  const slopes = new Float64Array(x.length)
  for (const place of loadings) slopes[place] = (2 * s * t) / (d * d)
  for (const place of residuals) slopes[place] = -(s * s) / (d * d)
  let variance = 0
  for (const [i, si] of slopes.entries())
    for (const [j, sj] of slopes.entries()) variance += si * sj * (covariance.values[i * x.length + j] ?? 0)
  const value = (s * s) / d
  const se = Math.sqrt(variance)
  return { value, se, lower: value - WIDTH * se, upper: value + WIDTH * se }
}
