import type { Fault } from '../../foundation/problem.ts'
import { designMatrix } from '../../statistics/design/design-matrix.ts'
import type { Matrix } from '../../statistics/linear-algebra/matrix.ts'
import { contrastTest } from '../../statistics/mixed/contrast-test.ts'
import { fitMixedModel, type MixedModel } from '../../statistics/mixed/fit-mixed-model.ts'
import { kenwardRoger } from '../../statistics/mixed/kenward-roger.ts'
import type { RandomTerm } from '../../statistics/mixed/random-term.ts'
import { satterthwaite, type DegreesOfFreedom } from '../../statistics/mixed/satterthwaite.ts'
import type { Json, JsonObject } from './entries.ts'
import { modelColumns, type ModelData } from './model-columns.ts'
import type { Spec } from './read-spec.ts'
import type { RandomSpec } from './spec-kinds.ts'
import type { Table } from './read-table.ts'

export const METHODS = ['REML', 'ML'] as const
export const DF_RULES = ['none', 'satterthwaite', 'kenward-roger'] as const
type DfRule = (typeof DF_RULES)[number]

const MISSING_DATA = 'listwise: a row without outcome, without a covariate or without a group is left out'

/** `mixed {outcome, fixed, random, method?, df?, levels?}`. */
export function mixedModelOfColumns(table: Table, spec: Spec<'mixed'>, faults: Fault[]): Json {
  const { outcome, fixed, random, method = 'REML', df = 'satterthwaite', levels = {} } = spec.values
  const slopes = random.flatMap(slopesOf)
  const asked = {
    outcome,
    terms: [...fixed, ...slopes],
    groupings: random.map(({ group }) => group),
    levels,
    at: spec.at,
  }
  const data = modelColumns(table, asked, faults)
  if (!data) return null
  const design = designMatrix(data.rows.length, fixed, data.columns)
  const terms = random.map((one) => randomTerm(one, data))
  const about = {
    missingData: MISSING_DATA,
    n: data.rows.length,
    rowsLeftOut: table.rows - data.rows.length,
    levels: Object.fromEntries([...data.groupings].map(([name, { names }]) => [name, names.length])),
  }
  const model = fitMixedModel({
    y: data.outcome,
    x: design.matrix,
    random: terms.map(({ term }) => term),
    method,
  })
  if (!model.estimable) return { notEstimable: model.reason, ...about }
  return {
    fixed: fixedEffects(model, design.names, df),
    variance: variances(model, random, terms),
    logLik: model.logLik,
    aic: model.aic,
    bic: model.bic,
    ...about,
    method,
    df,
    singular: model.isSingular,
    ...(model.isSingular && { caution: 'a-variance-is-zero-or-a-correlation-one' }),
    shrunken: shrunken(model, random, terms, design.names, data),
  }
}

interface NamedTerm {
  readonly term: RandomTerm
  readonly names: readonly string[]
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

/** Degrees of freedom and the covariance they belong to: Kenward and Roger correct both. */
export function testing(
  model: MixedModel,
  rule: DfRule,
): { readonly covariance: Matrix; readonly df: DegreesOfFreedom | null; readonly reason: string | null } {
  if (rule === 'none') return { covariance: model.covariance, df: null, reason: 'not-asked' }
  if (rule === 'satterthwaite')
    return { covariance: model.covariance, df: satterthwaite(model), reason: null }
  const kr = kenwardRoger(model)
  return kr.estimable
    ? { covariance: kr.covariance, df: kr.df, reason: null }
    : { covariance: model.covariance, df: null, reason: kr.reason }
}

function fixedEffects(model: MixedModel, names: readonly string[], rule: DfRule): Json {
  const { covariance, df, reason } = testing(model, rule)
  return names.map((term, place): JsonObject => {
    const contrast = names.map((_, other) => (other === place ? 1 : 0))
    const se = Math.sqrt(covariance.values[place * names.length + place] ?? 0)
    const test = contrastTest(model.beta[place] ?? 0, se, df?.(contrast) ?? Infinity) // one per name
    const { estimate, t, p, lower, upper } = test
    // Without degrees of freedom there is no p; the interval is then the normal one, as R's `confint(method = "Wald")`.
    return df && Number.isFinite(test.df)
      ? { term, estimate, se, df: test.df, t, p, lower, upper }
      : {
          term,
          estimate,
          se,
          df: null,
          dfReason: reason ?? 'not-finite',
          t,
          p: null,
          pReason: 'needs-df',
          lower,
          upper,
        }
  })
}

function variances(model: MixedModel, random: readonly RandomSpec[], terms: readonly NamedTerm[]): Json {
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
        }
      }),
    )
    return [...own, ...shared]
  })
  const residual = model.residualVariance
  return [...rows, { group: 'Residual', term1: null, term2: null, vcov: residual, sd: Math.sqrt(residual) }]
}

/**
 * Each level's own value: the fixed effect of the term (0 where it has none) and the level's deviation, pulled toward
 * nothing by how little the level tells. Reliability is 1 − (conditional variance / variance between levels).
 */
function shrunken(
  model: MixedModel,
  random: readonly RandomSpec[],
  terms: readonly NamedTerm[],
  fixedNames: readonly string[],
  data: ModelData,
): Json {
  const { effects, covariances } = model.system.effects(model.theta)
  return terms.flatMap(({ names }, place) => {
    const group = random[place]?.group ?? ''
    const levels = data.groupings.get(group)?.names ?? []
    return levels.flatMap((level, row) =>
      names.map((term, column): JsonObject => {
        const deviation = effects[place]?.values[row * names.length + column] ?? 0
        const relative = covariances[place]?.[row]?.values[column * names.length + column] ?? 0
        const conditional = relative * model.residualVariance
        const between = model.variances[place]?.values[column * names.length + column] ?? 0
        const fixedPlace = fixedNames.indexOf(term)
        return {
          group,
          level,
          term,
          estimate: (fixedPlace < 0 ? 0 : (model.beta[fixedPlace] ?? 0)) + deviation,
          deviation,
          se: Math.sqrt(conditional),
          ...(between > 0
            ? { reliability: 1 - conditional / between }
            : { reliability: null, reliabilityReason: 'levels-do-not-differ' }),
        }
      }),
    )
  })
}
