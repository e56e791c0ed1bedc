import type { Fault } from '../../foundation/problem.ts'
import { caution } from '../../statistics/cautions/caution-table.ts'
import { comparability } from '../../statistics/invariance/comparability.ts'
import { enoughHeldEqual } from '../../statistics/invariance/measurement-invariance.ts'
import {
  ordinalInvariance,
  type FittedOrdinalStep,
  type OrdinalChain,
} from '../../statistics/ordinal-sem/ordinal-invariance.ts'
import { negativeVariances } from '../../statistics/sem/parameter-estimates.ts'
import type { Json, JsonObject } from './entries.ts'
import { MISSING_DATA } from './factor-analysis.ts'
import { specFaults } from './faults.ts'
import { invarianceFaults } from './invariance-faults.ts'
import type { Spec } from './read-spec.ts'
import type { Table } from './read-table.ts'
import { structuralModel, type StructuralModel } from './structural-model.ts'

/** `invariance` with estimator WLSMV: a model and groups, every variable an ordered item. */
export function ordinalInvarianceOfItems(table: Table, spec: Spec<'invariance'>, faults: Fault[]): Json {
  const { model, group, waves, missing = 'listwise', partial = [] } = spec.values
  if (model === undefined || group === undefined || waves !== undefined) {
    faults.push(specFaults.oneOfTwo(spec.at('model'), 'model', 'waves'))
    return null
  }
  const read = structuralModel(table, { model, group, missing: 'listwise', at: spec.at }, faults)
  if (!read) return null
  checkPartial(read, partial, spec.at('partial'), faults)
  if (faults.length > 0) return null
  const { data } = read
  const about = {
    estimator: 'WLSMV',
    groups: data.groups.map(({ label, n }) => ({ group: label, n })),
    partial,
    missingData: MISSING_DATA.listwise,
    n: data.n,
    rowsLeftOut: data.rowsLeftOut,
  }
  if (missing === 'fiml') return { notEstimable: 'needs-complete-data', ...about }
  if (data.n === 0) return { notEstimable: 'all-missing', ...about }
  if (data.groups.length < 2) return { notEstimable: 'fewer-than-two-groups', ...about }
  const full = ordinalInvariance(read.model, data)
  if (!full.estimable)
    return { notEstimable: full.reason, ...(full.where !== '' && { where: full.where }), ...about }
  const freed = partial.length > 0 ? ordinalInvariance(read.model, data, partial) : null
  const holds = whatHolds(full, freed?.estimable ? freed : null, partial)
  const verdict = comparability({ wording: 'same', items: data.observed.length, holds })
  return {
    holds,
    steps: full.steps.map(stepOf),
    ...stopped('stoppedAt', full),
    ...(freed?.estimable && { partialSteps: freed.steps.map(stepOf), ...stopped('partialStoppedAt', freed) }),
    ...about,
    cautions: [
      ...(verdict.verdict === 'estimable' ? [] : [verdict.caution]),
      ...full.steps.flatMap(({ step, fit }) =>
        negativeVariances(fit).map((variable) => caution('heywood-case', { variable, step })),
      ),
    ],
  }
}

type Chain = OrdinalChain & { readonly holds: FittedOrdinalStep['step'] | 'none' }

function whatHolds(full: Chain, freed: Chain | null, partial: readonly string[]) {
  const isScalar = ({ holds }: Chain) => holds === 'scalar' || holds === 'strict'
  const [configural] = full.steps
  if (isScalar(full) || !freed || !isScalar(freed) || !configural) return full.holds
  return enoughHeldEqual(configural.fit, partial) ? 'partial' : full.holds
}

/** Each must be a loading or a threshold: `f =~ x2`, `x2 | t1`. */
function checkPartial(
  { model, data }: StructuralModel,
  partial: readonly string[],
  at: string,
  faults: Fault[],
): void {
  const loadings = model.relations.filter(({ op }) => op === '=~').map(({ lhs, rhs }) => `${lhs} =~ ${rhs}`)
  const known = new Set(loadings.map((name) => name.replaceAll(' ', '')))
  for (const name of partial) {
    const written = name.replaceAll(/\s/g, '')
    const [item = ''] = written.split('|')
    const isThreshold = /\|t\d+$/.test(written) && data.observed.includes(item)
    if (isThreshold || known.has(written)) continue
    faults.push(
      invarianceFaults.notInModel(at, name, [...loadings, ...data.observed.map((one) => `${one} | t1`)]),
    )
  }
}

function stepOf({ step, measures, change, passes }: FittedOrdinalStep): JsonObject {
  const { plain, scaled } = measures
  return {
    step,
    chisq: plain.chisq,
    df: plain.df,
    cfi: measures.cfi,
    tli: measures.tli,
    rmsea: measures.rmsea.value,
    srmr: measures.srmr,
    chisqScaled: scaled.chisq,
    pScaled: scaled.p,
    ...(scaled.p === null && { pScaledReason: 'no-degrees-of-freedom' }),
    cfiScaled: measures.cfiScaled,
    rmseaScaled: measures.rmseaScaled.value,
    npar: measures.parameters,
    ...changeOf(change),
    passes,
  }
}

function changeOf(change: FittedOrdinalStep['change']): JsonObject {
  const without = (keys: readonly string[], reason: string) =>
    Object.fromEntries(
      keys.flatMap((key) => [
        [key, null],
        [`${key}Reason`, reason],
      ]),
    )
  const tests = ['deltaChisq', 'deltaDf', 'p']
  if (!change) return without([...tests, 'deltaCfi', 'deltaRmsea', 'deltaSrmr'], 'first-step')
  const { test, cfi, rmsea, srmr } = change
  return {
    ...(test.estimable
      ? { deltaChisq: test.chisq, deltaDf: test.df, p: test.p }
      : without(tests, test.reason)),
    deltaCfi: cfi,
    deltaRmsea: rmsea,
    deltaSrmr: srmr,
  }
}

function stopped(key: string, { stoppedAt }: OrdinalChain): JsonObject {
  if (!stoppedAt) return {}
  const { step, reason, where } = stoppedAt
  return { [key]: { step, notEstimable: reason, ...(where !== '' && { where }) } }
}
