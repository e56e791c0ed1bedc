/** Which equality over groups costs most: where a model that does not hold could be let go of. */
import { chiSquareUpper } from '../distributions/chi-square.ts'
import { cholesky, solve } from '../linear-algebra/cholesky.ts'
import { zeros } from '../linear-algebra/matrix.ts'
import { adjustP } from '../multiplicity/adjust-p.ts'
import type { SemFit } from '../sem/fit-structural-model.ts'
import { normalLikelihood } from '../sem/normal-likelihood.ts'
import type { Parameter, ParameterTable } from '../sem/parameter-table.ts'

export interface ScoreTest {
  readonly lhs: string
  readonly op: Parameter['op']
  readonly rhs: string
  readonly chisq: number
  readonly df: number
  readonly p: number
  /** Holm, over all equalities of the model. */
  readonly pAdjusted: number
}

/**
 * For each parameter that is held equal over groups (or waves): how much χ² would fall, about, if it might differ. The
 * highest first; a parameter goes by the names it has in the first group or wave.
 *
 *     X² = n gᵀ I⁻¹ g,   df = groups − 1
 *
 * g the slopes of −log L / n and I its second derivatives (expected with complete data, observed otherwise), in the model
 * in which that parameter differs, at the estimates of the one in which it does not. These are normal-theory tests, also
 * beside MLR.
 *
 * Source: Rao (1948), Proc. Camb. Phil. Soc. 44, 50–57; Sörbom (1989), Psychometrika 54, 371–384. In R:
 * `lavaan::lavTestScore` (with two groups the same; with more, that tests one group at a time).
 *
 * @returns an empty list where nothing is held equal.
 */
export function scoreTests(fit: SemFit): readonly ScoreTest[] {
  const tests = heldEqual(fit.table).flatMap((members) => {
    const parameter = fit.table.parameters[members[0] ?? 0]
    const test = released(fit, members)
    if (!parameter || !test) return []
    const { lhs, op, rhs } = parameter
    return [{ lhs, op, rhs, ...test }]
  })
  const adjusted = adjustP(
    tests.map(({ p }) => p),
    'holm',
  )
  return tests
    .map((test, place) => ({ ...test, pAdjusted: adjusted[place] ?? test.p })) // one per test
    .sort((a, b) => b.chisq - a.chisq)
}

/**
 * The members of each place that several parameters share: over groups where there are groups, else within the one group
 * there is (the same item at several waves).
 */
function heldEqual({ parameters, groups }: ParameterTable): readonly (readonly number[])[] {
  const members = new Map<number, number[]>()
  parameters.forEach(({ free }, place) => {
    if (free !== null) members.set(free, [...(members.get(free) ?? []), place])
  })
  return [...members.values()].filter(
    (places) => new Set(places.map((place) => ownerOf(place, parameters, groups))).size > 1,
  )
}

/** Parameters with the same owner stay equal when the others are let go of. */
function ownerOf(place: number, parameters: readonly Parameter[], groups: number): number {
  return groups > 1 ? (parameters[place]?.group ?? 0) : place
}

function released(fit: SemFit, members: readonly number[]) {
  const { table, layout, samples, x, curvature } = fit
  const point = [...x]
  const owners = new Map<number, number>()
  const parameters = table.parameters.map((one, place) => {
    if (one.free === null || !members.includes(place)) return one
    const owner = ownerOf(place, table.parameters, table.groups)
    const free = owners.get(owner) ?? (owners.size === 0 ? one.free : point.push(x[one.free] ?? 0) - 1)
    owners.set(owner, free)
    return { ...one, free }
  })
  const likelihood = normalLikelihood({ ...table, parameters, free: point.length }, layout, samples)
  likelihood.at(point)
  const slopes = new Float64Array(point.length)
  likelihood.slopes(slopes)
  const information = zeros(point.length, point.length)
  likelihood.curvature(curvature, information.values)
  const factor = cholesky(information)
  if (!factor.isPositiveDefinite) return null // nothing would tell the freed parameters
  const step = solve(factor.lower, slopes)
  const chisq = likelihood.n * slopes.reduce((sum, slope, place) => sum + slope * (step[place] ?? 0), 0)
  const df = point.length - table.free
  return { chisq, df, p: chiSquareUpper(chisq, df) }
}
