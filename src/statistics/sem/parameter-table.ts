/**
 * All parameters of a model, those that were written and those that go without saying, by the habits of lavaan: the first
 * loading of a factor is 1, exogenous factors covary, every variable has a (residual) variance.
 */
import type { ModelSyntax, Modifier, Operator, Relation } from './model-syntax.ts'

export interface Parameter {
  readonly lhs: string
  readonly op: Operator
  /** Empty for `~1`. */
  readonly rhs: string
  /** From 0. */
  readonly group: number
  /** Place in the vector of free parameters, the same for parameters that are equal; null where it is fixed. */
  readonly free: number | null
  /** The value where it is fixed; the asked start, or null, where it is free. */
  readonly value: number | null
  readonly label: string
  /** Written in the model, not added by habit. */
  readonly isWritten: boolean
  /** A moment of observed predictors, taken from the sample as it is. */
  readonly isOfSample: boolean
}

export interface ParameterTable {
  readonly parameters: readonly Parameter[]
  readonly free: number
  readonly observed: readonly string[]
  readonly latent: readonly string[]
  /** Observed predictors whose moments are those of the sample (lavaan's fixed.x). */
  readonly exogenous: readonly string[]
  readonly groups: number
  readonly hasMeans: boolean
}

/** What must be the same in all groups. The words are those of lavaan's `group.equal`. */
export const EQUALITIES = [
  'loadings',
  'intercepts',
  'thresholds',
  'residuals',
  'residual.covariances',
  'means',
  'lv.variances',
  'lv.covariances',
  'regressions',
] as const
export type EqualAcrossGroups = (typeof EQUALITIES)[number]

export interface TableChoices {
  readonly groups?: number
  /** Means and intercepts are parameters. With more than one group, or when one is written, they always are. */
  readonly hasMeans?: boolean
  /** `marker`: the first loading of each factor is 1. `variance`: the variance of each factor is 1. */
  readonly identification?: 'marker' | 'variance'
  /** Moments of observed predictors are those of the sample. */
  readonly fixedX?: boolean
  readonly equal?: readonly EqualAcrossGroups[]
  /** Parameters that may differ all the same: `f=~x2`, `x2~1`. */
  readonly except?: readonly string[]
}

/**
 * @example // 'f =~ x1 + x2 + x3' has six free parameters: two loadings, three residual variances, one variance of f
 */
export function parameterTable(model: ModelSyntax, choices: TableChoices = {}): ParameterTable {
  const { groups = 1 } = choices
  const hasMeans = (choices.hasMeans ?? false) || groups > 1 || model.relations.some(({ op }) => op === '~1')
  const names = variableNames(model, choices.fixedX ?? true)
  const drafts = Array.from({ length: groups }, (_, group) =>
    draftOfGroup(model, names, group, { ...choices, hasMeans }),
  ).flat()
  return { ...numbered(drafts, model), ...names, groups, hasMeans }
}

interface Names {
  readonly observed: readonly string[]
  readonly latent: readonly string[]
  readonly exogenous: readonly string[]
}

/** Who is what: a factor has indicators; a predictor that nothing explains and nothing measures is exogenous. */
export function variableNames({ relations }: ModelSyntax, fixedX = true): Names {
  const latent = unique(relations.filter(({ op }) => op === '=~').map(({ lhs }) => lhs))
  const isLatent = (name: string) => latent.includes(name)
  const inOrder = (['=~', '~', '~~', '~1', '|', '~*~'] as const).flatMap((wanted) =>
    relations
      .filter(({ op }) => op === wanted)
      .flatMap(({ lhs, rhs, op }) =>
        op === '|' || op === '~*~' || op === '~1' ? [lhs] : named(op, lhs, rhs),
      ),
  )
  const observed = unique(inOrder).filter((name) => !isLatent(name))
  const indicators = new Set(relations.filter(({ op }) => op === '=~').map(({ rhs }) => rhs))
  const explained = new Set(relations.filter(({ op }) => op === '~').map(({ lhs }) => lhs))
  const described = new Set(
    relations.flatMap(({ lhs, op, rhs }) => (op === '~~' ? [lhs, rhs] : op === '~1' ? [lhs] : [])),
  )
  const predictors = unique(relations.filter(({ op }) => op === '~').map(({ rhs }) => rhs))
  const exogenous = predictors.filter(
    (name) =>
      fixedX && !isLatent(name) && !indicators.has(name) && !explained.has(name) && !described.has(name),
  )
  return { observed, latent, exogenous }
}

const named = (op: Operator, lhs: string, rhs: string) => (op === '=~' ? [rhs] : [lhs, rhs])

interface Draft {
  readonly lhs: string
  readonly op: Operator
  readonly rhs: string
  readonly group: number
  /** null: free. */
  readonly fixed: number | null
  readonly start: number | null
  readonly label: string
  readonly isWritten: boolean
  readonly isOfSample: boolean
  /** Those with the same key are equal across groups. */
  readonly tied: string | null
}

type Choices = Omit<TableChoices, 'hasMeans'> & { readonly hasMeans: boolean }

function draftOfGroup(model: ModelSyntax, names: Names, group: number, choices: Choices): Draft[] {
  const { relations } = model
  const isMarker = choices.identification !== 'variance'
  const seen = new Set<string>()
  const firstOf = new Set<Relation>()
  for (const relation of relations) {
    if (relation.op !== '=~' || seen.has(relation.lhs)) continue
    seen.add(relation.lhs)
    firstOf.add(relation)
  }
  const written = relations.map((relation): Draft => {
    const { lhs, op, rhs, modifiers } = relation
    const said = saidFor(modifiers.values, group)
    const isFirst = isMarker && firstOf.has(relation)
    return {
      ...blank(lhs, op, rhs, group),
      fixed: said.fixed === undefined ? (isFirst ? 1 : null) : said.fixed,
      start: modifiers.start,
      label: said.label,
      isWritten: true,
    }
  })
  const has = new Set(written.flatMap(({ lhs, op, rhs }) => [`${lhs} ${op} ${rhs}`, `${rhs} ${op} ${lhs}`]))
  const added = goesWithoutSaying(model, names, group, choices).filter(
    ({ lhs, op, rhs }) => !has.has(`${lhs} ${op} ${rhs}`),
  )
  return [...written, ...added].map((draft) => ({ ...draft, tied: tie(draft, names, choices) }))
}

const blank = (lhs: string, op: Operator, rhs: string, group: number): Draft => ({
  lhs,
  op,
  rhs,
  group,
  fixed: null,
  start: null,
  label: '',
  isWritten: false,
  isOfSample: false,
  tied: null,
})

/** The last that is said about being fixed, and the last label. */
function saidFor(
  values: readonly (readonly Modifier[])[],
  group: number,
): { readonly fixed: number | null | undefined; readonly label: string } {
  let fixed: number | null | undefined
  let label = ''
  for (const list of values) {
    const value = list.length === 1 ? list[0] : list[group]
    if (typeof value === 'string') label = value
    else if (value !== undefined) fixed = value
  }
  return { fixed, label }
}

function goesWithoutSaying(model: ModelSyntax, names: Names, group: number, choices: Choices): Draft[] {
  const { relations } = model
  const { observed, latent, exogenous } = names
  const { identification = 'marker', equal = [], hasMeans } = choices
  const of = (wanted: Operator) => relations.filter(({ op }) => op === wanted)
  const explained = new Set(of('~').map(({ lhs }) => lhs))
  const measured = new Set(of('=~').map(({ rhs }) => rhs))
  const predictors = new Set(of('~').map(({ rhs }) => rhs))
  const isLaterGroup = group > 0
  // equal loadings give the variances of later groups a scale, equal intercepts their means an origin
  const variance = identification === 'variance' && !(isLaterGroup && equal.includes('loadings')) ? 1 : null
  const mean = isLaterGroup && equal.includes('intercepts') && !equal.includes('means') ? null : 0

  const own = observed.filter((name) => !exogenous.includes(name))
  const alone = new Set(
    latent
      .map((name) => of('=~').filter(({ lhs }) => lhs === name))
      .flatMap((loadings) => (loadings.length === 1 ? loadings.map(({ rhs }) => rhs) : [])),
  )
  const variances = [
    // the only indicator of a factor is that factor: nothing tells its residual
    ...own.map((name) => ({ ...blank(name, '~~', name, group), fixed: alone.has(name) ? 0 : null })),
    ...latent.map((name) => ({ ...blank(name, '~~', name, group), fixed: variance })),
  ]
  const free = latent.filter((name) => !explained.has(name) && !measured.has(name))
  const last = [...latent, ...observed].filter(
    (name) => explained.has(name) && !predictors.has(name) && !measured.has(name),
  )
  const covariances = [...pairs(free), ...pairs(last)].map(([a, b]) => blank(a, '~~', b, group))
  const sample = (lhs: string, op: Operator, rhs: string) => ({
    ...blank(lhs, op, rhs, group),
    isOfSample: true,
  })
  const given = exogenous.flatMap((a, place) => exogenous.slice(place).map((b) => sample(a, '~~', b)))
  const means = hasMeans
    ? [
        ...own.map((name) => blank(name, '~1', '', group)),
        ...exogenous.map((name) => sample(name, '~1', '')),
        ...latent.map((name) => ({ ...blank(name, '~1', '', group), fixed: mean })),
      ]
    : []
  return [...variances, ...covariances, ...given, ...means]
}

function pairs(names: readonly string[]): (readonly [string, string])[] {
  return names.flatMap((a, place) => names.slice(place + 1).map((b) => [a, b] as const))
}

/** The key under which a parameter is equal over groups, or null. */
function tie(draft: Draft, names: Names, { groups = 1, equal = [], except = [] }: Choices): string | null {
  const kind = kindOf(draft, names)
  if (groups === 1 || draft.isOfSample || kind === null || !equal.includes(kind)) return null
  const key = `${draft.lhs}${draft.op}${draft.rhs}`
  return except.some((name) => name.replaceAll(/\s/g, '') === key) ? null : key
}

/** Which of `EQUALITIES` speaks of a parameter. */
export function kindOf(
  { lhs, op, rhs }: Pick<Parameter, 'lhs' | 'op' | 'rhs'>,
  { latent }: Pick<Names, 'latent'>,
): EqualAcrossGroups | null {
  const isLatent = latent.includes(lhs)
  switch (op) {
    case '=~':
      return 'loadings'
    case '~':
      return 'regressions'
    case '~1':
      return isLatent ? 'means' : 'intercepts'
    case '~~':
      if (lhs === rhs) return isLatent ? 'lv.variances' : 'residuals'
      return isLatent && latent.includes(rhs) ? 'lv.covariances' : 'residual.covariances'
    case '|':
      return 'thresholds'
    case '~*~':
      return null
  }
}

/** Gives free parameters their places: one for all that share a label or are tied over groups. */
function numbered(
  drafts: readonly Draft[],
  { equalities }: ModelSyntax,
): { readonly parameters: readonly Parameter[]; readonly free: number } {
  const leader = new Map<string, string>()
  const lead = (label: string): string => {
    const to = leader.get(label)
    return to === undefined ? label : lead(to)
  }
  const fixedLabels = new Map<string, number>()
  for (const { label, to } of equalities) {
    if (typeof to === 'number') fixedLabels.set(label, to)
    else if (lead(label) !== lead(to)) leader.set(lead(label), lead(to))
  }
  const values = new Map([...fixedLabels].map(([label, value]) => [lead(label), value]))
  // a label and a tie may both bind: what either binds is one
  const tiedLabel = new Map<string, string>()
  for (const { tied, label, fixed } of drafts) {
    if (tied === null || label === '' || fixed !== null) continue
    const before = tiedLabel.get(tied)
    if (before === undefined) tiedLabel.set(tied, label)
    else if (lead(before) !== lead(label)) leader.set(lead(label), lead(before))
  }
  const places = new Map<string, number>()
  let count = 0
  const parameters = drafts.map((draft): Parameter => {
    const { lhs, op, rhs, group, label, isWritten, isOfSample } = draft
    const about = { lhs, op, rhs, group, label, isWritten, isOfSample }
    const bound = label || (draft.tied === null ? '' : (tiedLabel.get(draft.tied) ?? ''))
    const value = draft.fixed ?? (bound === '' ? undefined : values.get(lead(bound))) ?? null
    if (isOfSample || value !== null) return { ...about, free: null, value }
    const key = bound ? `label ${lead(bound)}` : draft.tied === null ? null : `tie ${draft.tied}`
    const known = key === null ? undefined : places.get(key)
    const free = known ?? count++
    if (key !== null) places.set(key, free)
    return { ...about, free, value: draft.start }
  })
  return { parameters, free: count }
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)]
}
