import { estimated, notEstimable } from '../../foundation/estimate.ts'
import { cholesky, inverse } from '../linear-algebra/cholesky.ts'
import { product, transpose, zeros, type Matrix } from '../linear-algebra/matrix.ts'
import { score, type Curved } from '../optimise/scoring.ts'
import { ordinalMoments, type OrdinalMoments, type OrdinalSample } from '../polychoric/ordinal-moments.ts'
import { nameOf } from '../sem/fit-structural-model.ts'
import { layoutOf, type Layout } from '../sem/model-matrices.ts'
import type { ModelSyntax } from '../sem/model-syntax.ts'
import { variableNames, type Parameter, type ParameterTable } from '../sem/parameter-table.ts'
import type { SemData } from '../sem/sem-data.ts'
import { startValues } from '../sem/start-values.ts'
import { ordinalGroup, type OrdinalGroup } from './ordinal-model.ts'
import { ordinalTable, type OrdinalChoices } from './ordinal-table.ts'

export type NoOrdinalFit =
  | Extract<OrdinalMoments, { readonly estimable: false }>['reason']
  | 'only-factors-of-ordered-items'
  | 'needs-complete-data'
  | 'a-group-lacks-an-answer'
  | 'model-asks-more-than-the-moments-tell'
  | 'model-not-identified'
  | 'nothing-to-estimate'
  | 'did-not-converge'

export interface OrdinalFit {
  readonly model: ModelSyntax
  readonly table: ParameterTable
  readonly layout: Layout
  readonly choices: OrdinalChoices
  readonly n: number
  readonly groups: readonly OrdinalGroup[]
  /** The groups as the estimates of `sem` ask for them. */
  readonly likelihood: { readonly groups: readonly OrdinalGroup[] }
  readonly x: Float64Array
  /** Of the estimates: robust. */
  readonly covariance: Matrix
  /** All moments × free parameters, group after group. */
  readonly slopes: Matrix
  readonly chisq: number
  readonly df: number
  readonly iterations: number
}

export type OrdinalResult =
  | ({ readonly estimable: true } & OrdinalFit)
  | { readonly estimable: false; readonly reason: NoOrdinalFit; readonly where: string }

/**
 * A factor model for ordered answers by diagonally weighted least squares (WLSMV): thresholds and polychoric correlations
 * s, what the model says of them σ(x), and w the inverse of their asymptotic variances:
 *
 *     F = Σ_g n_g / N F_g,   F_g = Σ w (s − σ)²,   χ² = Σ_g (n_g − 1) F_g,   Δ the slopes of σ, W = diag w
 *     covariance of x = (ΔᵀWΔ)⁻¹ ΔᵀWΓWΔ (ΔᵀWΔ)⁻¹ / (N − groups)
 *
 * χ² itself follows no chi-square: see `ordinal-test.ts`. By steps of Gauss and Newton.
 *
 * Missing values: none; `semData` with `listwise` leaves incomplete rows out.
 *
 * Source: Muthén, du Toit & Spisic (1997), Robust inference using weighted least squares; Li (2016), Behav. Res. Methods
 * 48, 936–949. In R: `lavaan::cfa(model, data, ordered = TRUE, estimator = "WLSMV")`.
 *
 * @param data  every observed variable an ordered item; as `semData` makes it.
 */
export function fitOrdinalModel(
  model: ModelSyntax,
  data: SemData,
  choices: OrdinalChoices = {},
): OrdinalResult {
  const no = (reason: NoOrdinalFit, where = ''): OrdinalResult => ({ ...notEstimable(reason), where })
  const names = variableNames(model)
  const odd = model.relations.find(
    ({ lhs, op, rhs }) =>
      op === '|' ||
      op === '~*~' ||
      (op === '~' && !(names.latent.includes(lhs) && names.latent.includes(rhs))),
  )
  if (odd || names.latent.length === 0) return no('only-factors-of-ordered-items', odd ? nameOf(odd) : '')
  if (data.n === 0) return no('all-missing')
  if (data.groups.some(({ values }) => values.some(Number.isNaN))) return no('needs-complete-data')
  const samples: OrdinalSample[] = []
  for (const { label, n, p, values } of data.groups) {
    const found = ordinalMoments(
      names.observed.map((_, item) => Array.from({ length: n }, (__, row) => values[row * p + item]!)),
    )
    if (!found.estimable) return no(found.reason, label)
    samples.push(found)
  }
  const [first] = samples
  const lacking = samples.findIndex(({ items }) =>
    items.some(({ categories }, item) => categories.join() !== first?.items[item]?.categories.join()),
  )
  if (!first || lacking >= 0) return no('a-group-lacks-an-answer', data.groups[lacking]?.label ?? '')
  const cuts = new Map(names.observed.map((name, item) => [name, first.items[item]!.thresholds.length]))
  const table = ordinalTable(model, cuts, samples.length, choices)
  if (table.free === 0) return no('nothing-to-estimate')
  const told = samples.reduce((sum, { moments }) => sum + moments.length, 0)
  if (told < table.free) return no('model-asks-more-than-the-moments-tell', String(told - table.free))

  const layout = layoutOf(table)
  const groups = samples.map((sample, group) =>
    ordinalGroup(table, layout, sample, group, choices.parameterization ?? 'delta'),
  )
  const distance = weightedDistance(groups, table.free)
  const found = score(distance, starts(table, layout, samples))
  const slopes = allSlopes(groups, table.free)
  const unknown = notIdentified(distance, table)
  if (unknown !== null) return no('model-not-identified', unknown)
  if (!found.hasConverged) return no('did-not-converge')
  const covariance = robustCovariance(groups, slopes)
  if (!covariance) return no('did-not-converge', 'standard errors')
  return estimated({
    model,
    table: withWhatFollows(table, layout, groups, choices),
    layout,
    choices,
    n: data.n,
    groups,
    likelihood: { groups },
    x: found.x,
    covariance,
    slopes,
    chisq: chiSquare(groups),
    df: told - table.free,
    iterations: found.iterations,
  })
}

/** Weights of all moments, group after group: share of the group over the asymptotic variance. */
export function weightsOf(groups: readonly OrdinalGroup[]): Float64Array {
  const n = groups.reduce((sum, { sample }) => sum + sample.n, 0)
  return Float64Array.from(
    groups.flatMap(({ sample }) => {
      const q = sample.moments.length
      return Array.from(sample.moments, (_, at) => sample.n / n / sample.gamma.values[at * q + at]!)
    }),
  )
}

/** Γ of all moments as they stand in N F: that of each group over its share, group after group. */
export function gammaOf(groups: readonly OrdinalGroup[]): Matrix {
  const n = groups.reduce((sum, { sample }) => sum + sample.n, 0)
  const size = groups.reduce((sum, { sample }) => sum + sample.moments.length, 0)
  const made = zeros(size, size)
  let from = 0
  for (const { sample } of groups) {
    const q = sample.moments.length
    for (let i = 0; i < q; i++)
      for (let j = 0; j < q; j++)
        made.values[(from + i) * size + from + j] = (sample.gamma.values[i * q + j]! * n) / sample.n
    from += q
  }
  return made
}

/** ½ F with its slopes; the curvature is that of Gauss and Newton, never negative. */
function weightedDistance(groups: readonly OrdinalGroup[], free: number): Curved {
  const weights = weightsOf(groups)
  const residuals = () =>
    Float64Array.from(
      groups.flatMap(({ sample, implied }) => Array.from(sample.moments, (s, at) => s - implied[at]!)),
    )
  return {
    free,
    at: (x) => {
      if (!groups.every((group) => group.at(x))) return Infinity
      return residuals().reduce((sum, residual, at) => sum + weights[at]! * residual * residual, 0) / 2
    },
    slopes: (into) => {
      into.fill(0)
      const { values } = allSlopes(groups, free)
      residuals().forEach((residual, at) => {
        for (let k = 0; k < free; k++) into[k]! -= weights[at]! * residual * values[at * free + k]!
      })
    },
    curvature: (_, into) => {
      into.set(weighedSquare(allSlopes(groups, free), weights).values)
    },
  }
}

function chiSquare(groups: readonly OrdinalGroup[]): number {
  return groups.reduce((sum, { sample, implied }) => {
    const q = sample.moments.length
    return sample.moments.reduce(
      (own, s, at) => own + ((sample.n - 1) * (s - implied[at]!) ** 2) / sample.gamma.values[at * q + at]!,
      sum,
    )
  }, 0)
}

function allSlopes(groups: readonly OrdinalGroup[], free: number): Matrix {
  const parts = groups.map((group) => group.slopes())
  const values = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0))
  let from = 0
  for (const part of parts) {
    values.set(part, from)
    from += part.length
  }
  return { rows: values.length / free, columns: free, values }
}

/** Δᵀ W Δ. */
export function weighedSquare(delta: Matrix, weights: Float64Array): Matrix {
  const { rows, columns } = delta
  const made = zeros(columns, columns)
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < columns; i++) {
      const factor = weights[row]! * delta.values[row * columns + i]!
      if (factor === 0) continue
      for (let j = 0; j < columns; j++)
        made.values[i * columns + j]! += factor * delta.values[row * columns + j]!
    }
  }
  return made
}

function robustCovariance(groups: readonly OrdinalGroup[], slopes: Matrix): Matrix | null {
  const weights = weightsOf(groups)
  const factor = cholesky(weighedSquare(slopes, weights))
  if (!factor.isPositiveDefinite) return null
  const n = groups.reduce((sum, { sample }) => sum + sample.n - 1, 0)
  const weighed = {
    ...slopes,
    values: slopes.values.map((value, at) => value * weights[Math.floor(at / slopes.columns)]!),
  }
  // bread of Δᵀ W, moments last
  const spread = product(inverse(factor.lower), transpose(weighed))
  const whole = product(product(spread, gammaOf(groups)), transpose(spread))
  return { ...whole, values: whole.values.map((value) => value / n) }
}

function starts(table: ParameterTable, layout: Layout, samples: readonly OrdinalSample[]): Float64Array {
  const full = samples.map(({ rho }) => ({
    mean: new Float64Array(rho.length),
    covariance: Float64Array.from(rho.flat()),
  }))
  const x = startValues(table, layout, full)
  for (const { free, op, lhs, rhs, group } of table.parameters) {
    if (free === null) continue
    const item = layout.observed.indexOf(lhs)
    if (op === '|') x[free] = samples[group]!.items[item]!.thresholds[Number(rhs.slice(1)) - 1]!
    if (op === '~*~' || (op === '~~' && lhs === rhs && item >= 0)) x[free] = 1
  }
  return x
}

/** The first free parameter that those before it leave nothing to, or null. */
function notIdentified(distance: Curved, table: ParameterTable): string | null {
  const k = table.free
  const square = zeros(k, k)
  distance.curvature('steady', square.values)
  const size = Float64Array.from({ length: k }, (_, i) => Math.sqrt(square.values[i * k + i]!))
  for (let i = 0; i < k; i++)
    for (let j = 0; j < k; j++) square.values[i * k + j]! /= size[i]! * size[j]! || 1
  const factor = cholesky(square, 1e-9)
  if (factor.isPositiveDefinite) return null
  const one = table.parameters.find(({ free }) => free === factor.pivot)
  return one ? nameOf(one) : ''
}

/** Residual variances under delta, and scales under theta, from the estimates; Σ gets them too. */
function withWhatFollows(
  table: ParameterTable,
  layout: Layout,
  groups: readonly OrdinalGroup[],
  { parameterization = 'delta' }: OrdinalChoices,
): ParameterTable {
  const p = layout.observed.length
  const parameters = table.parameters.map((parameter): Parameter => {
    const { lhs, op, rhs, group, free } = parameter
    const item = layout.observed.indexOf(lhs)
    if (free !== null || item < 0) return parameter
    const { moments, scales } = groups[group]!
    if (op === '~*~') return { ...parameter, value: scales[item]! }
    if (parameterization === 'theta' || op !== '~~' || lhs !== rhs) return parameter
    const place = item * p + item
    const residual = 1 / scales[item]! ** 2 - (moments.sigma[place]! - moments.theta[place]!)
    moments.sigma[place]! += residual - moments.theta[place]!
    moments.theta[place] = residual
    return { ...parameter, value: residual }
  })
  return { ...table, parameters }
}
