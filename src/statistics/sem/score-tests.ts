import { chiSquareUpper } from '../distributions/chi-square.ts'
import { cholesky, forwardSolve } from '../linear-algebra/cholesky.ts'
import { zeros } from '../linear-algebra/matrix.ts'
import type { SemFit } from './fit-structural-model.ts'
import { termsOf, type Place } from './model-matrices.ts'
import type { Operator } from './model-syntax.ts'
import type { Parameter } from './parameter-table.ts'
import { scalesOf } from './standardised.ts'

export interface ScoreTest {
  readonly lhs: string
  readonly op: Operator
  readonly rhs: string
  /** From 0. */
  readonly group: number
  /** What χ² would fall by, with one degree of freedom. */
  readonly index: number
  readonly p: number
  /** What the parameter would change by. */
  readonly change: number
  /** The same with all variables in standard deviations. */
  readonly changeStdAll: number
}

/**
 * What χ² would fall by if a parameter that is fixed, or not in the model, were free: from the slope of the likelihood
 * there, without fitting again.
 *
 *     index = n g² / (I_cc − I_cγ I_γγ⁻¹ I_γc),   change = −g / (the same)
 *
 * g the slope of −log L / n in the candidate, I its curvature beside the free parameters γ.
 *
 * Source: Sörbom (1989), Psychometrika 54, 371–384. In R: `lavaan::modindices`.
 *
 * @returns from the largest to the smallest; those that the free parameters leave nothing to are left out.
 */
export function modificationIndices(fit: SemFit): readonly ScoreTest[] {
  return tested(fit, candidates(fit)).sort((a, b) => b.index - a.index)
}

type Candidate = Pick<Parameter, 'lhs' | 'op' | 'rhs' | 'group'>

function tested(fit: SemFit, all: readonly Candidate[]): ScoreTest[] {
  const { likelihood, layout } = fit
  const { free, n } = likelihood
  const scaled = scalesOf(fit)
  const information = zeros(likelihood.free, likelihood.free)
  likelihood.curvature('expected', information.values)
  const factor = cholesky(information)
  if (!factor.isPositiveDefinite) throw new RangeError('The information of a fitted model is positive.')
  return likelihood.groups.flatMap((group, place) => {
    const own = all.flatMap((one) => {
      const at = one.group === place ? placeOf(one, fit) : null
      return at ? [{ one, at }] : []
    })
    if (own.length === 0) return []
    const { p, m } = group.moments
    const terms = termsOf(
      own.map(({ at }) => at),
      p,
      m,
    )
    const slopes = group.slopesIn(terms)
    const within = group.curvatureBetween(terms, terms, 'expected')
    const beside = group.curvatureBetween(terms, group.freeTerms, 'expected')
    const { freePlace } = group
    return own.flatMap(({ one }, c): ScoreTest[] => {
      const shared = new Float64Array(free)
      for (let a = 0; a < freePlace.length; a++) shared[freePlace[a]!]! += beside[c * freePlace.length + a]!
      const half = forwardSolve(factor.lower, shared)
      const alone = within[c * own.length + c]!
      const left = half.reduce((sum, value) => sum - value * value, alone)
      if (!(left > 1e-8 * alone)) return []
      const slope = slopes[c]!
      const index = (n * slope * slope) / left
      const change = -slope / left
      const { lhs, op, rhs } = one
      const changeStdAll = scaled(one, change).all
      return [{ lhs, op, rhs, group: place, index, p: chiSquareUpper(index, 1), change, changeStdAll }]
    })
  })

  function placeOf(one: Candidate, { table }: SemFit): Place | null {
    const at = layout.place(one)
    const isThere = at.row >= 0 && at.column >= 0
    // beside a variable that is its own η a residual of another has no place
    const isMixed =
      one.op === '~~' &&
      table.observed.includes(one.lhs) &&
      layout.eta.includes(one.lhs) !== layout.eta.includes(one.rhs)
    return isThere && !isMixed ? at : null
  }
}

/** What is fixed, and what is not there: loadings, covariances, and paths where the model has paths. */
function candidates({ table }: SemFit): Candidate[] {
  const { parameters, latent, observed, exogenous, groups } = table
  const own = observed.filter((name) => !exogenous.includes(name))
  const known = new Set(
    parameters
      .filter(({ free, isOfSample }) => free !== null || isOfSample)
      .flatMap(({ lhs, op, rhs, group }) =>
        op === '~~' ? [key(lhs, op, rhs, group), key(rhs, op, lhs, group)] : [key(lhs, op, rhs, group)],
      ),
  )
  const variables = new Set(parameters.filter(({ op }) => op === '~').flatMap(({ lhs, rhs }) => [lhs, rhs]))
  const loadings = latent.flatMap((lhs) => own.map((rhs) => ({ lhs, op: '=~' as const, rhs })))
  const covariances = [latent, own].flatMap((names) =>
    names.flatMap((lhs, place) => names.slice(place).map((rhs) => ({ lhs, op: '~~' as const, rhs }))),
  )
  const paths = [...variables].flatMap((lhs) =>
    exogenous.includes(lhs)
      ? []
      : [...variables].flatMap((rhs) => (lhs === rhs ? [] : [{ lhs, op: '~' as const, rhs }])),
  )
  const means = table.hasMeans ? [...latent, ...own].map((lhs) => ({ lhs, op: '~1' as const, rhs: '' })) : []
  return Array.from({ length: groups }, (_, group) =>
    [...loadings, ...covariances, ...paths, ...means]
      .filter(({ lhs, op, rhs }) => !known.has(key(lhs, op, rhs, group)))
      .map((one) => ({ ...one, group })),
  ).flat()
}

const key = (lhs: string, op: string, rhs: string, group: number) => `${group} ${lhs} ${op} ${rhs}`
