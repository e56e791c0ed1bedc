import type { Fault } from '../../foundation/problem.ts'
import { caution } from '../../statistics/cautions/caution-table.ts'
import { designMatrix } from '../../statistics/design/design-matrix.ts'
import { estimated, notEstimable } from '../../foundation/estimate.ts'
import { fitAutoregressive } from '../../statistics/mixed/autoregressive.ts'
import { fitMixedModel, type MixedModel, type MixedModelFit } from '../../statistics/mixed/fit-mixed-model.ts'
import { profileIntervals, type Interval } from '../../statistics/mixed/profile-intervals.ts'
import type { Json, JsonObject } from './entries.ts'
import { fewLevels, levelsOf } from './grouping-cautions.ts'
import { shrunken, unreliable, type NamedTerm } from './mixed-shrunken.ts'
import { testing, tested, type Testing } from './mixed-tests.ts'
import { modelColumns, type ModelData } from './model-columns.ts'
import type { Spec } from './read-spec.ts'
import type { RandomSpec } from './spec-kinds.ts'
import { wholeColumn, type Table } from './read-table.ts'
import { betweenPart, splitOver, withinPart, withParts, withoutParts } from './within-parts.ts'

export const METHODS = ['REML', 'ML'] as const
export const INTERVALS = ['wald', 'profile'] as const
const MISSING_DATA = 'listwise: a row without outcome, without a covariate or without a group is left out'

/** `mixed {outcome, fixed, random, method?, df?, levels?, within?, intervals?, ar1?}`. */
export function mixedModelOfColumns(table: Table, spec: Spec<'mixed'>, faults: Fault[]): Json {
  const { random, method = 'REML', df = 'satterthwaite', within = [] } = spec.values
  const { levels = {}, intervals = 'wald', ar1 } = spec.values
  const fixed = withParts(spec.values.fixed, within)
  const slopes = random.flatMap(slopesOf)
  const asked = {
    outcome: spec.values.outcome,
    terms: [...fixed, ...slopes, ...(ar1 === undefined ? [] : [ar1])].map((term) =>
      withoutParts(term, within),
    ),
    groupings: random.map(({ group }) => group),
    numbers: [...within, ...(ar1 === undefined ? [] : [ar1])],
    levels,
    at: spec.at,
  }
  if (ar1 !== undefined) wholeColumn(table, ar1, spec.at('ar1'), faults)
  const read = modelColumns(table, asked, faults)
  if (!read) return null
  const data = splitOver(random[0]?.group ?? '', within, read)
  const design = designMatrix(data.rows.length, fixed, data.columns)
  const terms = random.map((one) => randomTerm(one, data))
  const about = {
    missingData: MISSING_DATA,
    n: data.rows.length,
    rowsLeftOut: table.rows - data.rows.length,
    levels: Object.fromEntries([...data.groupings].map(([name, { names }]) => [name, names.length])),
  }
  const input = { y: data.outcome, x: design.matrix, random: terms.map(({ term }) => term), method }
  const time = ar1 === undefined ? null : data.columns.get(ar1)
  const found =
    time?.kind === 'number' ? fitAutoregressive(input, time.values) : withoutCorrelation(fitMixedModel(input))
  if (!found.estimable) return { notEstimable: found.reason, ...about }
  const { model, phi } = found
  const rule = testing(model, df, design.matrix)
  const profile = intervals === 'profile' ? profileOf(model, phi) : null
  const values = shrunken(model, random, terms, design.names, data)
  return {
    fixed: fixedEffects(model, design.names, rule, profile),
    ...(within.length > 0 && { contextual: contextual(model, design.names, rule, within) }),
    variance: variances(model, random, terms, profile),
    icc: intraclass(model, random, terms),
    ...(phi !== null && { phi }),
    logLik: model.logLik,
    aic: model.aic,
    bic: model.bic,
    ...about,
    method,
    df,
    intervals,
    ...(profile && !profile.estimable && { intervalsReason: profile.reason }),
    singular: model.isSingular,
    cautions: [
      ...(model.isSingular ? [caution('a-variance-is-zero-or-a-correlation-one')] : []),
      ...random.flatMap((one) => fewLevels(one.group, levelsOf(data, one.group), slopesOf(one).length > 0)),
      ...random.flatMap(({ group }) =>
        unreliable(
          values.filter((value) => value.group === group),
          group,
        ),
      ),
    ],
    shrunken: values,
  }
}

function withoutCorrelation(fit: MixedModelFit) {
  return fit.estimable ? estimated({ model: fit, phi: null }) : fit
}

type Profile = ReturnType<typeof profileOf>

/** The likelihood would have to be followed along φ as well. */
function profileOf(model: MixedModel, phi: number | null) {
  return phi === null ? profileIntervals(model) : notEstimable('no-profile-beside-ar1')
}

const slopesOf = ({ terms = [] }: RandomSpec) => terms.filter((term) => term !== '1' && term !== '0')

function randomTerm(one: RandomSpec, data: ModelData): NamedTerm {
  const { matrix, names } = designMatrix(
    data.rows.length,
    slopesOf(one),
    data.columns,
    !one.terms?.includes('0'),
  )
  const grouping = data.groupings.get(one.group)
  if (!grouping) throw new RangeError(`The grouping ${one.group} was not read.`)
  return { term: { levels: grouping.names.length, level: grouping.level, z: matrix }, names }
}

function fixedEffects(
  model: MixedModel,
  names: readonly string[],
  rule: Testing,
  profile: Profile | null,
): Json {
  return names.map((term, place) => {
    const contrast = names.map((_, other) => (other === place ? 1 : 0))
    return { term, ...tested(model, contrast, rule), ...(profile?.estimable && profile.fixed[place]) }
  })
}

/** What a group adds beyond its members: the slope between groups minus that within them. */
function contextual(
  model: MixedModel,
  names: readonly string[],
  rule: Testing,
  within: readonly string[],
): Json {
  return within.map((column) => {
    const contrast = names.map((name) =>
      name === betweenPart(column) ? 1 : name === withinPart(column) ? -1 : 0,
    )
    return { term: column, ...tested(model, contrast, rule) }
  })
}

/** The part of the variance left by the fixed effects that lies between levels; one number only where just intercepts vary. */
function intraclass(model: MixedModel, random: readonly RandomSpec[], terms: readonly NamedTerm[]): Json {
  const between = model.variances.map(({ values }) => values[0] ?? 0)
  const total = between.reduce((sum, value) => sum + value, model.residualVariance)
  const isPlain = terms.every(({ names }) => names.length === 1 && names[0] === '(Intercept)')
  return random.map(({ group }, place) =>
    isPlain
      ? { group, icc: (between[place] ?? 0) / total }
      : { group, icc: null, iccReason: 'a-slope-varies' },
  )
}

function variances(
  model: MixedModel,
  random: readonly RandomSpec[],
  terms: readonly NamedTerm[],
  profile: Profile | null,
): Json {
  const interval = (term: number, ...columns: readonly number[]) =>
    profile?.estimable
      ? between(profile.random.find((one) => one.term === term && one.columns.join() === columns.join()))
      : {}
  const rows = terms.flatMap(({ names }, place) => {
    const group = random[place]?.group ?? ''
    const covariance = model.variances[place]
    if (!covariance) throw new RangeError(`No variances for ${group}.`)
    const at = (i: number, j: number) => covariance.values[i * names.length + j] ?? 0
    const own = names.map(
      (term1, i): JsonObject => ({
        group,
        term1,
        term2: null,
        vcov: at(i, i),
        sd: Math.sqrt(at(i, i)),
        ...interval(place, i),
      }),
    )
    const shared = names.flatMap((term1, i) =>
      names.slice(i + 1).map((term2, step): JsonObject => {
        const j = i + 1 + step
        const product = Math.sqrt(at(i, i) * at(j, j))
        const correlation = product > 0 ? { correlation: at(i, j) / product } : {}
        return {
          group,
          term1,
          term2,
          vcov: at(i, j),
          sd: null,
          sdReason: 'a-covariance-has-none',
          ...correlation,
          ...interval(place, i, j),
        }
      }),
    )
    return [...own, ...shared]
  })
  const residual = model.residualVariance
  const whole = profile?.estimable ? profile.residual : undefined
  return [
    ...rows,
    {
      group: 'Residual',
      term1: null,
      term2: null,
      vcov: residual,
      sd: Math.sqrt(residual),
      ...between(whole),
    },
  ]
}

const between = (interval: Interval | undefined) =>
  interval ? { lower: interval.lower, upper: interval.upper } : {}
