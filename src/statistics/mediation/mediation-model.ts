import { randomIntercept } from '../mixed/random-term.ts'
import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { withinAndBetween } from '../design/within-between.ts'
import type { Matrix } from '../linear-algebra/matrix.ts'
import { fitMixedModel, type MixedModel, type MixedModelFit } from '../mixed/fit-mixed-model.ts'
import { satterthwaite, type DegreesOfFreedom } from '../mixed/satterthwaite.ts'
import { linearRegression, type LinearRegressionFit } from '../regression/linear-regression.ts'
import type { MediationPaths } from './mediated-effect.ts'

/** At which level x, m and y are: 2 is the group. `single`: there are no groups. */
export const MEDIATION_DESIGNS = ['1-1-1', '2-1-1', 'single'] as const
export type MediationDesign = (typeof MEDIATION_DESIGNS)[number]

export interface MediationInput {
  readonly design: MediationDesign
  /** n values of each, none missing. */
  readonly x: Float64Array
  readonly m: Float64Array
  readonly y: Float64Array
  /** Group of each row, from 0; every number below `groups` occurs. Not used by `single`. */
  readonly level: Int32Array
  readonly groups: number
  /** n × k, without an intercept: in both models as they are. */
  readonly covariates: Matrix
}

/** What a column of a model is: the intercept, a part of x or m, or a covariate by its place. */
export type MediationTerm =
  | 'intercept'
  | 'x'
  | 'm'
  | 'x.within'
  | 'x.between'
  | 'm.within'
  | 'm.between'
  | number

/** One of the two regressions. */
export interface MediationEquation {
  readonly terms: readonly MediationTerm[]
  readonly outcome: Float64Array
  readonly x: Matrix
  readonly beta: Float64Array
  readonly covariance: Matrix
  readonly df: DegreesOfFreedom
  /** Variance of the intercept over groups; null in `single`. */
  readonly betweenVariance: number | null
  readonly residualVariance: number
  readonly isSingular: boolean
}

export type MediationLevel = 'within' | 'between' | 'single'

export interface Mediation {
  /** m from x, and y from m and x. */
  readonly mediator: MediationEquation
  readonly outcome: MediationEquation
  readonly levels: readonly { readonly level: MediationLevel; readonly paths: MediationPaths }[]
}

type NotFitted =
  | Extract<MixedModelFit, { estimable: false }>['reason']
  | Extract<LinearRegressionFit, { estimable: false }>['reason']

/**
 * x → m → y by two regressions. With groups the intercepts vary over them (REML), and what varies within groups is parted
 * from what varies between them, because the two need not be alike (CWC(M): centred within context, means put back):
 *
 *     1-1-1   m = x_w + x_b + u_m,   y = m_w + m_b + x_w + x_b + u_y: an effect within and one between
 *     2-1-1   m = x_b + u_m,         y = m_w + m_b + x_b + u_y: only between, since x does not vary within a group
 *     single  m = x,  y = m + x: least squares
 *
 * x of 2-1-1 is the mean of the group, which is x itself where x does not vary in it.
 *
 * Missing values: rows with a hole are left out before calling (listwise).
 *
 * Sources: Zhang, Zyphur & Preacher (2009), Organizational Research Methods 12, 695–719; Preacher, Zyphur & Zhang (2010),
 * Psychological Methods 15, 209–233, who also show that a mean of few people makes the effect between groups too small.
 *
 * @throws {RangeError} when lengths differ or a value is not finite.
 */
export function fitMediation(input: MediationInput): Estimate<Mediation, NotFitted> {
  const columns = columnsOf(input)
  const [ofMediator, ofOutcome] = TERMS[input.design]
  const covariates = Array.from({ length: input.covariates.columns }, (_, place) => place)
  const mediator = equation(input, input.m, [...ofMediator, ...covariates], columns)
  if (!mediator.estimable) return mediator
  const outcome = equation(input, input.y, [...ofOutcome, ...covariates], columns)
  if (!outcome.estimable) return outcome
  const at = (level: MediationLevel) => ({ level, paths: pathsAt(level, mediator, outcome) })
  const levels: MediationLevel[] =
    input.design === '1-1-1' ? ['within', 'between'] : input.design === '2-1-1' ? ['between'] : ['single']
  return estimated({ mediator, outcome, levels: levels.map(at) })
}

const TERMS: Readonly<Record<MediationDesign, readonly [MediationTerm[], MediationTerm[]]>> = {
  '1-1-1': [
    ['intercept', 'x.within', 'x.between'],
    ['intercept', 'm.within', 'm.between', 'x.within', 'x.between'],
  ],
  '2-1-1': [
    ['intercept', 'x.between'],
    ['intercept', 'm.within', 'm.between', 'x.between'],
  ],
  single: [
    ['intercept', 'x'],
    ['intercept', 'm', 'x'],
  ],
}

/** Which places of both equations the paths of a level have. */
export function placesAt(
  level: MediationLevel,
  mediator: readonly MediationTerm[],
  outcome: readonly MediationTerm[],
) {
  const [x, m] = level === 'single' ? (['x', 'm'] as const) : ([`x.${level}`, `m.${level}`] as const)
  return { a: mediator.indexOf(x), b: outcome.indexOf(m), direct: outcome.indexOf(x) }
}

function pathsAt(
  level: MediationLevel,
  mediator: MediationEquation,
  outcome: MediationEquation,
): MediationPaths {
  const { a, b, direct } = placesAt(level, mediator.terms, outcome.terms)
  const size = outcome.terms.length
  const covariance = (i: number, j: number) => outcome.covariance.values[i * size + j]!
  return {
    a: mediator.beta[a]!,
    varianceA: mediator.covariance.values[a * mediator.terms.length + a]!,
    b: outcome.beta[b]!,
    varianceB: covariance(b, b),
    direct: outcome.beta[direct]!,
    varianceDirect: covariance(direct, direct),
    covarianceBDirect: covariance(b, direct),
  }
}

function columnsOf({ design, x, m, level, covariates }: MediationInput) {
  const columns = new Map<MediationTerm, ArrayLike<number>>([
    ['intercept', new Float64Array(x.length).fill(1)],
    ['x', x],
    ['m', m],
  ])
  if (design !== 'single') {
    for (const [name, values] of [
      ['x', x],
      ['m', m],
    ] as const) {
      const { within, between } = withinAndBetween(values, level)
      columns.set(`${name}.within`, within)
      columns.set(`${name}.between`, between)
    }
  }
  for (let k = 0; k < covariates.columns; k++)
    columns.set(
      k,
      Float64Array.from(x, (_, row) => covariates.values[row * covariates.columns + k]!),
    )
  return columns
}

function equation(
  { design, level, groups }: MediationInput,
  y: Float64Array,
  terms: readonly MediationTerm[],
  columns: ReadonlyMap<MediationTerm, ArrayLike<number>>,
): Estimate<MediationEquation, NotFitted> {
  const x: Matrix = {
    rows: y.length,
    columns: terms.length,
    values: new Float64Array(y.length * terms.length),
  }
  terms.forEach((term, j) => {
    const column = columns.get(term)
    for (let row = 0; row < y.length; row++) x.values[row * terms.length + j] = column?.[row] ?? 0 // all are there
  })
  if (design === 'single') {
    const fit = linearRegression(y, x)
    if (!fit.estimable) return notEstimable(fit.reason)
    const about = { betweenVariance: null, residualVariance: fit.sigma ** 2, isSingular: false }
    return estimated({
      terms,
      outcome: y,
      x,
      beta: fit.beta,
      covariance: fit.covariance,
      df: () => fit.df,
      ...about,
    })
  }
  const fit = fitMixedModel({ y, x, random: [randomIntercept(level, groups)], method: 'REML' })
  if (!fit.estimable) return notEstimable(fit.reason)
  return estimated({ terms, outcome: y, x, ...ofMixed(fit) })
}

function ofMixed(fit: MixedModel) {
  return {
    beta: fit.beta,
    covariance: fit.covariance,
    df: satterthwaite(fit),
    betweenVariance: fit.variances[0]!.values[0]!,
    residualVariance: fit.residualVariance,
    isSingular: fit.isSingular,
  }
}
