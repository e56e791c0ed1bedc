import { estimated, notEstimable } from '../../foundation/estimate.ts'
import { cholesky, inverse } from '../linear-algebra/cholesky.ts'
import { zeros, type Matrix } from '../linear-algebra/matrix.ts'
import { score, type Curved, type ScoredOptimum } from '../optimise/scoring.ts'
import { layoutOf, type Layout } from './model-matrices.ts'
import type { ModelSyntax } from './model-syntax.ts'
import type { Curvature } from './pattern-curvature.ts'
import { normalLikelihood, type NormalLikelihood } from './normal-likelihood.ts'
import { parameterTable, variableNames, type ParameterTable, type TableChoices } from './parameter-table.ts'
import { rowScores, sandwich } from './row-scores.ts'
import { sampleMoments, type GroupRows, type GroupSample } from './sample-moments.ts'
import { normalLogLik, part, saturatedMoments, type SaturatedMoments } from './saturated-moments.ts'
import type { MissingRule, SemData } from './sem-data.ts'
import { startValues, type FullMoments, type Way } from './start-values.ts'

/** ML with normal theory; MLR (Yuan and Bentler, sandwich) and MLM (Satorra and Bentler) hold without normality. */
export type Estimator = 'ML' | 'MLR' | 'MLM'

export interface SemChoices extends Omit<TableChoices, 'groups'> {
  readonly estimator?: Estimator
  readonly missing?: MissingRule
}

export type NoSemFit =
  | 'all-missing'
  | 'a-group-has-too-few-rows'
  | 'n-below-p'
  | 'constant-variable'
  | 'variables-follow-from-each-other'
  | 'model-asks-more-than-the-moments-tell'
  | 'model-not-identified'
  | 'did-not-converge'
  | 'nothing-to-estimate'
  | 'needs-complete-data'

/** A model at its optimum. `likelihood` stands at `x`. */
export interface SemFit {
  readonly model: ModelSyntax
  readonly table: ParameterTable
  readonly layout: Layout
  readonly choices: SemChoices
  readonly data: SemData
  readonly samples: readonly GroupSample[]
  readonly saturated: readonly SaturatedMoments[]
  readonly likelihood: NormalLikelihood
  /** Free parameters. */
  readonly x: Float64Array
  /** Their covariance: of the estimator asked. */
  readonly covariance: Matrix
  /** Second derivatives of −log L / n, and which kind: expected with complete data, observed otherwise. */
  readonly information: Matrix
  readonly curvature: Curvature
  readonly chisq: number
  readonly df: number
  /** Observed predictors taken as given do not count in either. */
  readonly logLik: number
  readonly unrestrictedLogLik: number
  readonly iterations: number
}

export type SemResult = ({ readonly estimable: true } & SemFit) | NotFitted
/** Why, and for which variable, parameter or group. */
export interface NotFitted {
  readonly estimable: false
  readonly reason: NoSemFit
  readonly where: string
}

/**
 * A structural equation model (see `model-matrices.ts`) by maximum likelihood: factor analysis, path analysis, growth
 * curves and what lies between.
 *
 *     χ² = 2 (log L of the saturated model − log L),   df = moments − free parameters
 *
 * Covariances have n in the denominator, as lavaan's likelihood "normal". Standard errors: from the expected information
 * with complete data, the observed with missing values; sandwiches for MLR and MLM.
 *
 * Missing values: `listwise`, or `fiml`: every row counts with the variables it has, which is right where they are
 * missing at random given the variables of the model.
 *
 * Source: Bollen (1989), Structural equations with latent variables; Rosseel (2012), J. Stat. Softw. 48(2). In R:
 * `lavaan::sem(model, data)`.
 *
 * @param model  as `parseModel` reads it.
 * @param data   as `semData` makes it, with the variables of `variableNames(model)` in that order.
 * @throws {RangeError} when the data hold other variables than the model.
 * @example
 * // x1 ~~ x2 alone is saturated: its estimates are the variances and the covariance over n, χ² 0 with 0 df
 */
export function fitStructuralModel(model: ModelSyntax, data: SemData, choices: SemChoices = {}): SemResult {
  const { missing = 'listwise', estimator = 'ML' } = choices
  const { observed } = variableNames(model, choices.fixedX)
  if (observed.join() !== data.observed.join())
    throw new RangeError(`The model has ${observed.join(', ')}, the data ${data.observed.join(', ')}.`)
  const lack = tooLittle(data)
  if (lack) return lack
  const samples = data.groups.map(sampleMoments)
  const isComplete = data.groups.every(({ values }) => !values.some(Number.isNaN))
  if (!isComplete && estimator === 'MLM') return { ...notEstimable('needs-complete-data'), where: '' }
  const saturated: SaturatedMoments[] = []
  for (const [place, sample] of samples.entries()) {
    const found = saturatedMoments(sample)
    if (!found.isPositive) return singular(data, place, found.variable)
    if (!found.hasConverged) return { ...notEstimable('did-not-converge'), where: 'saturated moments' }
    saturated.push(found)
  }
  const drawn = parameterTable(model, {
    ...choices,
    groups: data.groups.length,
    hasMeans: (choices.hasMeans ?? false) || missing === 'fiml',
  })
  const table = withSampleMoments(drawn, saturated)
  if (table.free === 0) return { ...notEstimable('nothing-to-estimate'), where: '' }
  const layout = layoutOf(table)
  const df = momentsTold(table) - table.free
  if (df < 0) return { ...notEstimable('model-asks-more-than-the-moments-tell'), where: String(df) }
  const likelihood = normalLikelihood(table, layout, samples)
  const found = search(likelihood, (way) => startValues(table, layout, saturated, way))
  const unknown = notIdentified(likelihood, table)
  if (unknown !== null) return { ...notEstimable('model-not-identified'), where: unknown }
  if (!found.hasConverged) return { ...notEstimable('did-not-converge'), where: '' }

  const curvature: Curvature = isComplete && estimator !== 'MLR' ? 'expected' : 'observed'
  const information = zeros(table.free, table.free)
  likelihood.curvature(curvature, information.values)
  const given = logLikOfGiven(table, samples, saturated)
  const answered = samples.reduce(
    (sum, { patterns }) => sum + patterns.reduce((count, { n, present }) => count + n * present.length, 0),
    0,
  )
  const whole = -likelihood.n * found.value - (answered / 2) * Math.log(2 * Math.PI)
  const most = saturated.reduce((sum, { logLik }) => sum + logLik, 0)
  const covariance = covarianceOfEstimates(likelihood, data.groups, information, estimator)
  if (!covariance) return { ...notEstimable('did-not-converge'), where: 'standard errors' }
  return estimated({
    model,
    table,
    layout,
    choices,
    data,
    samples,
    saturated,
    likelihood,
    x: found.x,
    covariance,
    information,
    curvature,
    chisq: Math.max(0, 2 * (most - whole)),
    df,
    logLik: whole - given,
    unrestrictedLogLik: most - given,
    iterations: found.iterations,
  })
}

function tooLittle(data: SemData): NotFitted | null {
  if (data.n === 0) return { ...notEstimable('all-missing'), where: '' }
  const p = data.observed.length
  for (const { label, n, values } of data.groups) {
    for (let i = 0; i < p; i++) {
      let any = NaN
      let varies = false
      for (let row = 0; row < n && !varies; row++) {
        const value = values[row * p + i]!
        if (Number.isNaN(value)) continue
        varies = !Number.isNaN(any) && value !== any
        any = value
      }
      const where = [data.observed[i] ?? '', label].filter(Boolean).join(', ')
      if (!varies) return { ...notEstimable(n > p ? 'constant-variable' : 'n-below-p'), where }
    }
    if (n > p) continue
    return data.groups.length > 1
      ? { ...notEstimable('a-group-has-too-few-rows'), where: label }
      : { ...notEstimable('n-below-p'), where: `${n}` }
  }
  return null
}

function singular(data: SemData, group: number, variable: number): NotFitted {
  const where = [data.observed[variable] ?? '', data.groups[group]?.label ?? ''].filter(Boolean).join(', ')
  return { ...notEstimable('variables-follow-from-each-other'), where }
}

/** Moments of observed predictors are those of the sample: one set of moments of all variables per group. */
export function withSampleMoments(table: ParameterTable, samples: readonly FullMoments[]): ParameterTable {
  const p = table.observed.length
  const at = (name: string) => table.observed.indexOf(name)
  const parameters = table.parameters.map((parameter) => {
    const { isOfSample, group, lhs, op, rhs } = parameter
    const sample = samples[group]
    if (!isOfSample || !sample) return parameter
    const value = op === '~1' ? sample.mean[at(lhs)]! : sample.covariance[at(lhs) * p + at(rhs)]!
    return { ...parameter, value }
  })
  return { ...table, parameters }
}

/** Means and covariances of the sample that the model speaks of: not those among predictors taken as given. */
export function momentsTold({ observed, exogenous, groups, hasMeans }: ParameterTable): number {
  const count = (k: number) => (k * (k + 1)) / 2 + (hasMeans ? k : 0)
  return groups * (count(observed.length) - count(exogenous.length))
}

/** From a second start where the first leads nowhere: with little data a variance can run off without end. */
function search(likelihood: NormalLikelihood, startOf: (way: Way) => Float64Array): ScoredOptimum {
  const settings = { mostIterations: 150 }
  const first = score(asCurved(likelihood), startOf('centroid'), settings)
  if (first.hasConverged) return first
  return score(asCurved(likelihood), startOf('half'), settings)
}

/** The likelihood as `score` asks for it. */
export const asCurved = (likelihood: NormalLikelihood): Curved => ({
  free: likelihood.free,
  at: likelihood.at,
  slopes: likelihood.slopes,
  curvature: (kind, into) => {
    likelihood.curvature(kind === 'steady' ? 'expected' : 'observed', into)
  },
})

/** The first free parameter that those before it leave nothing to, or null. */
function notIdentified(likelihood: NormalLikelihood, table: ParameterTable): string | null {
  const n = table.free
  const information = zeros(n, n)
  likelihood.curvature('expected', information.values)
  const size = Float64Array.from({ length: n }, (_, i) => Math.sqrt(information.values[i * n + i]!))
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) information.values[i * n + j]! /= size[i]! * size[j]! || 1
  const factor = cholesky(information, 1e-9)
  if (factor.isPositiveDefinite) return null
  const one = table.parameters.find(({ free }) => free === factor.pivot)
  return one ? nameOf(one) : ''
}

/** As it is written: `f =~ x2`, `x1 ~ 1`. */
export function nameOf({
  lhs,
  op,
  rhs,
}: {
  readonly lhs: string
  readonly op: string
  readonly rhs: string
}) {
  return op === '~1' ? `${lhs} ~ 1` : `${lhs} ${op} ${rhs}`
}

/** log likelihood of predictors taken as given, under the moments of the sample. */
function logLikOfGiven(
  { observed, exogenous }: ParameterTable,
  samples: readonly GroupSample[],
  saturated: readonly SaturatedMoments[],
): number {
  if (exogenous.length === 0) return 0
  const p = observed.length
  const k = exogenous.length
  const places = Int32Array.from(exogenous, (name) => observed.indexOf(name))
  let sum = 0
  samples.forEach(({ n }, group) => {
    const moments = saturated[group]
    if (!moments) return
    const mean = Float64Array.from(places, (place) => moments.mean[place]!)
    const { values: covariance } = part(moments.covariance, p, places)
    const present = Int32Array.from({ length: k }, (_, i) => i)
    const own = {
      label: '',
      n,
      p: k,
      patterns: [{ present, members: new Int32Array(0), n, mean, covariance }],
    }
    sum += normalLogLik(own, mean, covariance) ?? 0 // a part of a positive matrix is positive
  })
  return sum
}

function covarianceOfEstimates(
  likelihood: NormalLikelihood,
  groups: readonly GroupRows[],
  information: Matrix,
  estimator: Estimator,
): Matrix | null {
  const factor = cholesky(information)
  if (!factor.isPositiveDefinite) return null
  const inverted = inverse(factor.lower)
  if (estimator !== 'ML') return sandwich(inverted, rowScores(likelihood, groups), likelihood.n)
  return { ...inverted, values: inverted.values.map((value) => value / likelihood.n) }
}
