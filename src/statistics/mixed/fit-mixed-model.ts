import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { inverse } from '../linear-algebra/cholesky.ts'
import type { Matrix } from '../linear-algebra/matrix.ts'
import { minimise } from '../optimise/bounded-quasi-newton.ts'
import { minimumBetween } from '../optimise/brent.ts'
import { slopesByDifferences } from '../optimise/slopes-by-differences.ts'
import { penalisedLeastSquares, type PenalisedLeastSquares } from './penalised-least-squares.ts'
import { factorsOf, parametersOf, scalesOf, type RandomTerm } from './random-term.ts'

export type Method = 'REML' | 'ML'

export interface MixedModelInput {
  /** n outcomes. */
  readonly y: Float64Array
  /** n × p fixed effects, the intercept among them. */
  readonly x: Matrix
  /** At least one. */
  readonly random: readonly RandomTerm[]
  readonly method: Method
  /** Rows beside these that no effect touches: how many, and their sum of squares. See `cell-rows.ts`. */
  readonly within?: { readonly df: number; readonly squares: number }
}

export interface MixedModel {
  readonly input: MixedModelInput
  readonly system: PenalisedLeastSquares
  /** Relative factors at the optimum, as `factorsOf` reads them. */
  readonly theta: Float64Array
  /** p fixed effects and their p × p covariance. */
  readonly beta: Float64Array
  readonly covariance: Matrix
  /** Residual variance σ². */
  readonly residualVariance: number
  /** Per random term its q × q covariance, in squared units of the outcome. */
  readonly variances: readonly Matrix[]
  /** Of REML where that was asked. */
  readonly logLik: number
  readonly aic: number
  readonly bic: number
  readonly parameters: number
  /** A variance of zero, or a correlation of one: the model asks more than the data tell. */
  readonly isSingular: boolean
}

export type MixedModelFit = Estimate<
  MixedModel,
  | 'all-missing'
  | 'n-below-p'
  | 'fixed-effects-follow-from-each-other'
  | 'a-grouping-has-one-level'
  | 'a-grouping-has-a-level-per-row'
  | 'constant-outcome'
  | 'no-residuals-left'
  | 'did-not-converge'
>

/**
 * A linear mixed model, y = X β + Σ Z_t b_t + ε, with b_t ~ N(0, Σ_t) for each level of each grouping and ε ~ N(0, σ²),
 * by restricted (REML) or full (ML) maximum likelihood:
 *
 *     ML    −2 log L = log |L|² + n (1 + log(2π r² / n))
 *     REML  −2 log L = log |L|² + log |R_X|² + (n − p)(1 + log(2π r² / (n − p)))
 *
 * with r² and the determinants of `penalised-least-squares.ts` at the relative covariances θ that make it smallest. AIC
 * and BIC count all p + |θ| + 1 parameters, as lme4 does; those of REML fits with other fixed effects are not comparable.
 *
 * Missing values: rows without outcome, covariate or group are left out before calling (listwise).
 *
 * Source: Bates, Mächler, Bolker & Walker (2015), J. Stat. Softw. 67(1), 1–48. In R: `lme4::lmer`.
 *
 * @throws {RangeError} when lengths differ or a value is not finite.
 * @example
 * // two groups of two, y = 1, 3 | 5, 7; only an intercept: MSB 16, MSW 2
 * // REML: σ² = 2, τ² = (16 − 2) / 2 = 7, β = 4, its variance MSB / 4 = 4
 */
export function fitMixedModel(input: MixedModelInput): MixedModelFit {
  const { y, x, random, method } = input
  const reason = notFit(input)
  if (reason) return notEstimable(reason)
  const system = penalisedLeastSquares(y, x, random, input.within)
  if (!system.fixedStandAlone) return notEstimable('fixed-effects-follow-from-each-other')
  const yy = y.reduce((sum, value) => sum + value * value, 0)
  const withoutRandom = system.fit(
    new Float64Array(random.reduce((sum, term) => sum + parametersOf(term), 0)),
  )
  if (!withoutRandom || !(withoutRandom.penalisedSquares > NOTHING * yy))
    return notEstimable('no-residuals-left')
  const scales = scalesOf(random)
  const scaled = (sizes: ArrayLike<number>) => scales.map((scale, i) => scale * sizes[i]!)
  const devianceAt = (sizes: ArrayLike<number>) => deviance(system, scaled(sizes), method)
  const found =
    random.every(({ z }) => z.columns === 1) && random.length === 1
      ? singleParameter(devianceAt)
      : severalParameters(devianceAt, random)
  if (!found) return notEstimable('did-not-converge')
  const theta = upright(scaled(found), random)
  const at = system.fit(theta)
  if (!at) return notEstimable('did-not-converge')
  const n = system.rows
  const p = x.columns
  const residualVariance = at.penalisedSquares / (method === 'REML' ? n - p : n)
  if (!(residualVariance * n > NOTHING * yy)) return notEstimable('no-residuals-left')
  const unscaled = inverse(at.fixedFactor)
  const parameters = p + theta.length + 1
  const minusTwo = deviance(system, theta, method)
  return estimated({
    input,
    system,
    theta,
    beta: at.beta,
    covariance: { ...unscaled, values: unscaled.values.map((value) => value * residualVariance) },
    residualVariance,
    variances: factorsOf(random, theta).map((factor) => squared(factor, residualVariance)),
    logLik: -minusTwo / 2,
    aic: minusTwo + 2 * parameters,
    bic: minusTwo + Math.log(n) * parameters,
    parameters,
    isSingular: isSingular(
      random,
      theta.map((value, i) => value / scales[i]!),
    ),
  })
}

/** Squares of residuals that are this part of those of the outcome are rounding: the model gives the outcome exactly. */
const NOTHING = 1e-13

/** −2 log likelihood at θ with everything else at its best; Infinity where there is no fit. */
export function deviance(system: PenalisedLeastSquares, theta: ArrayLike<number>, method: Method): number {
  const fit = system.fit(theta)
  if (!fit || !(fit.penalisedSquares > 0)) return Number.POSITIVE_INFINITY
  const df = method === 'REML' ? system.rows - system.fixed : system.rows
  const profile = df * (1 + Math.log((2 * Math.PI * fit.penalisedSquares) / df))
  return fit.logRandom + (method === 'REML' ? fit.logFixed : 0) + profile
}

function notFit({ y, x, random, within }: MixedModelInput) {
  const n = y.length + (within?.df ?? 0)
  if (n === 0) return 'all-missing'
  if (!areFinite(y) || !areFinite(x.values)) throw new RangeError('An outcome or covariate is not finite.')
  if (n <= x.columns) return 'n-below-p'
  if (random.some(({ levels }) => levels < 2)) return 'a-grouping-has-one-level'
  if (random.some(({ levels, z }) => levels * z.columns >= n && random.length === 1))
    return 'a-grouping-has-a-level-per-row'
  if (!within && y.every((value) => value === y[0])) return 'constant-outcome'
  return null
}

/** A loop: `every` asks a function of each of ten thousands of values. */
function areFinite(values: Float64Array): boolean {
  for (const value of values) if (!Number.isFinite(value)) return false
  return true
}

/** One standard deviation relative to the residual: Brent, on an interval that grows while the best is at its end. */
function singleParameter(devianceAt: (theta: ArrayLike<number>) => number): Float64Array | null {
  let upper = 2
  let best = minimumBetween((theta) => devianceAt([theta]), 0, upper, 3e-9)
  while (best.x > 0.9 * upper && upper < 1e6) {
    upper *= 8
    best = minimumBetween((theta) => devianceAt([theta]), 0, upper, 3e-9)
  }
  if (!Number.isFinite(best.value)) return null
  return Float64Array.of(devianceAt([0]) <= best.value ? 0 : best.x)
}

/**
 * Several: quasi-Newton with slopes from differences. No bounds are needed, because turning the sign of a column of a
 * factor changes nothing; a variance of zero is a smooth bottom like any other.
 */
function severalParameters(
  devianceAt: (theta: ArrayLike<number>) => number,
  random: readonly RandomTerm[],
): Float64Array | null {
  const start = factorsAsOne(random)
  if (!Number.isFinite(devianceAt(start))) return null
  const found = minimise(slopesByDifferences(devianceAt), start, {
    flat: 1e-7,
    precision: 1e-14,
    mostIterations: 300,
  })
  return Number.isFinite(found.value) ? found.x : null
}

function factorsAsOne(random: readonly RandomTerm[]): Float64Array {
  const start = new Float64Array(random.reduce((sum, term) => sum + parametersOf(term), 0))
  let next = 0
  for (const { z } of random) {
    for (let column = 0; column < z.columns; column++) {
      start[next] = 1
      next += z.columns - column
    }
  }
  return start
}

/** The same covariances with positive diagonals, so that a result does not depend on the path to it. */
function upright(theta: Float64Array, random: readonly RandomTerm[]): Float64Array {
  const turned = Float64Array.from(theta)
  let next = 0
  for (const { z } of random) {
    for (let column = 0; column < z.columns; column++) {
      const length = z.columns - column
      if (turned[next]! < 0) for (let k = 0; k < length; k++) turned[next + k]! *= -1
      next += length
    }
  }
  return turned
}

function squared({ rows: q, values }: Matrix, scale: number): Matrix {
  const made = new Float64Array(q * q)
  for (let i = 0; i < q; i++)
    for (let j = 0; j < q; j++)
      for (let k = 0; k <= Math.min(i, j); k++)
        made[i * q + j]! += scale * values[i * q + k]! * values[j * q + k]!
  return { rows: q, columns: q, values: made }
}

/** lme4's rule: a diagonal element of a factor under 10⁻⁴; of columns of size one. */
function isSingular(random: readonly RandomTerm[], theta: Float64Array): boolean {
  return factorsOf(random, theta).some(({ rows: q, values }) =>
    Array.from({ length: q }, (_, i) => values[i * q + i]!).some((diagonal) => diagonal < 1e-4),
  )
}
