import type { Fault } from '../../foundation/problem.ts'
import { caution } from '../../statistics/cautions/caution-table.ts'
import { comparability } from '../../statistics/invariance/comparability.ts'
import {
  measurementInvariance,
  type FitOfStep,
  type FittedStep,
} from '../../statistics/invariance/measurement-invariance.ts'
import { EQUAL_AT } from '../../statistics/invariance/invariance-steps.ts'
import { modelOverWaves } from '../../statistics/invariance/model-over-waves.ts'
import { scoreTests } from '../../statistics/invariance/score-tests.ts'
import { fitStructuralModel, type Estimator } from '../../statistics/sem/fit-structural-model.ts'
import { parseModel } from '../../statistics/sem/model-syntax.ts'
import { negativeVariances } from '../../statistics/sem/parameter-estimates.ts'
import { parameterTable } from '../../statistics/sem/parameter-table.ts'
import type { MissingRule } from '../../statistics/sem/sem-data.ts'
import type { Json, JsonObject } from './entries.ts'
import { MISSING_DATA } from './factor-analysis.ts'
import { specFaults } from './faults.ts'
import { changeOf, stopped, without } from './invariance-entries.ts'
import { invarianceFaults } from './invariance-faults.ts'
import { ordinalInvarianceOfItems } from './ordinal-invariance-of-items.ts'
import type { Spec } from './read-spec.ts'
import type { Table } from './read-table.ts'
import { structuralModel, type StructuralModel } from './structural-model.ts'

const SHOWN = 5

/** `invariance {model and group, or waves; estimator?, missing?, partial?}`. */
export function invarianceOfItems(table: Table, spec: Spec<'invariance'>, faults: Fault[]): Json {
  const { estimator = 'ML', missing = 'listwise', partial = [], waves } = spec.values
  const isOrdered = estimator === 'WLSMV'
  const design = designOf(table, spec, isOrdered ? 'ML' : estimator, missing, faults)
  if (!design) return null
  const { read, fitOf, about: over } = design
  checkPartial(read, partial, isOrdered, spec.at('partial'), faults)
  if (faults.length > 0) return null
  const { data } = read
  const about = {
    estimator,
    ...over,
    partial,
    missingData: MISSING_DATA[missing],
    n: data.n,
    rowsLeftOut: data.rowsLeftOut,
  }
  const lack = data.n === 0 ? 'all-missing' : design.tooFew
  if (lack !== null) return { notEstimable: lack, ...about }
  if (isOrdered) {
    if (waves) return { notEstimable: 'ordered-answers-over-waves', ...about }
    if (missing === 'fiml') return { notEstimable: 'needs-complete-data', ...about }
    return ordinalInvarianceOfItems(read, partial, about)
  }
  const result = measurementInvariance(fitOf, partial)
  if (!result.estimable)
    return { notEstimable: result.reason, ...('where' in result && { where: result.where }), ...about }
  const { full, partial: freed, holds } = result
  const verdict = comparability({ wording: 'same', items: data.observed.length, holds })
  return {
    holds,
    steps: full.steps.map(stepOf),
    scoreTests: full.steps.flatMap(scoresOf),
    ...stopped('stoppedAt', full),
    ...(freed && {
      partialSteps: freed.steps.map(stepOf),
      partialScoreTests: freed.steps.flatMap(scoresOf),
      ...stopped('partialStoppedAt', freed),
    }),
    ...about,
    cautions: [
      ...(verdict.verdict === 'estimable' ? [] : [verdict.caution]),
      ...(freed ?? full).steps.flatMap(({ step, fit }) =>
        negativeVariances(fit).map((variable) => caution('heywood-case', { variable, step })),
      ),
    ],
  }
}

interface Design {
  readonly read: StructuralModel
  readonly fitOf: FitOfStep
  readonly tooFew: 'fewer-than-two-groups' | 'fewer-than-two-waves' | null
  readonly about: JsonObject
}

function designOf(
  table: Table,
  spec: Spec<'invariance'>,
  estimator: Estimator,
  missing: MissingRule,
  faults: Fault[],
): Design | null {
  const { model, group, waves } = spec.values
  if (waves !== undefined) {
    if (model !== undefined || group !== undefined)
      faults.push(specFaults.oneOfTwo(spec.at('waves'), 'waves', 'model'))
    if (waves.some((items) => items.length !== waves[0]?.length))
      faults.push(invarianceFaults.wavesDiffer(spec.at('waves')))
    return faults.length > 0 ? null : overWaves(table, waves, spec, { estimator, missing }, faults)
  }
  if (model === undefined || group === undefined) {
    faults.push(specFaults.oneOfTwo(spec.at('model'), 'model', 'waves'))
    return null
  }
  const read = structuralModel(table, { model, group, missing, at: spec.at }, faults)
  if (!read) return null
  const { groups } = read.data
  return {
    read,
    fitOf: (step, except) =>
      fitStructuralModel(read.model, read.data, { estimator, missing, equal: EQUAL_AT[step], except }),
    tooFew: groups.length < 2 ? 'fewer-than-two-groups' : null,
    about: { groups: groups.map(({ label, n }) => ({ group: label, n })) },
  }
}

function overWaves(
  table: Table,
  waves: readonly (readonly string[])[],
  spec: Spec<'invariance'>,
  choices: { readonly estimator: Estimator; readonly missing: MissingRule },
  faults: Fault[],
): Design | null {
  const at = () => spec.at('waves')
  const model = modelOverWaves(waves, 'configural')
  const read = structuralModel(table, { model, missing: choices.missing, at }, faults)
  if (!read) return null
  return {
    read,
    fitOf: (step, partial) => {
      const equal = parseModel(modelOverWaves(waves, step, partial))
      if (!equal.isRead)
        throw new RangeError(`The model of ${step} cannot be read; that of configural could.`)
      return fitStructuralModel(equal.model, read.data, choices)
    },
    tooFew: waves.length < 2 ? 'fewer-than-two-waves' : null,
    about: { waves: waves.map((items, place) => ({ wave: `wave${place + 1}`, items })) },
  }
}

/** Each must be a loading, intercept or residual variance of the model that is free; of ordered answers a loading or threshold. */
function checkPartial(
  { model, data }: StructuralModel,
  partial: readonly string[],
  isOrdered: boolean,
  at: string,
  faults: Fault[],
): void {
  const { parameters, latent } = parameterTable(model, { groups: Math.max(2, data.groups.length) })
  const known = new Map(
    parameters
      .filter(
        ({ lhs, op, rhs }) =>
          op === '=~' || (!isOrdered && !latent.includes(lhs) && (op === '~1' || lhs === rhs)),
      )
      .map(({ lhs, op, rhs, free }) => [op === '~1' ? `${lhs} ~ 1` : `${lhs} ${op} ${rhs}`, free !== null]),
  )
  const spaced = new Map([...known.keys()].map((name) => [name.replaceAll(' ', ''), name]))
  const isThreshold = (name: string) =>
    isOrdered && data.observed.some((item) => name.replace(/\s*\|\s*t\d+\s*$/, '').trim() === item)
  for (const name of partial) {
    if (isThreshold(name)) continue
    const written = spaced.get(name.replaceAll(/\s/g, ''))
    if (written === undefined) faults.push(invarianceFaults.notInModel(at, name, [...known.keys()]))
    else if (known.get(written) === false) faults.push(invarianceFaults.isFixed(at, name))
  }
}

function stepOf({ step, measures, scaled, isScaled, robust, change, passes }: FittedStep): JsonObject {
  return {
    step,
    chisq: measures.chisq,
    df: measures.df,
    cfi: measures.cfi,
    tli: measures.tli,
    rmsea: measures.rmsea.value,
    srmr: measures.srmr,
    ...(scaled && {
      chisqScaled: scaled.chisq,
      scalingFactor: scaled.scalingFactor,
    }),
    ...(isScaled && !scaled && without(['scalingFactor'], 'scaling-is-not-positive')),
    ...(robust && { cfiRobust: robust.cfi, rmseaRobust: robust.rmsea }),
    aic: measures.aic,
    bic: measures.bic,
    npar: measures.parameters,
    ...changeOf(change),
    passes,
  }
}

/** The costliest equalities of a step; the configural one holds none. */
function scoresOf({ step, fit }: FittedStep): JsonObject[] {
  if (step === 'configural') return []
  return scoreTests(fit)
    .slice(0, SHOWN)
    .map(({ lhs, op, rhs, chisq, df, p, pAdjusted }) => ({ step, lhs, op, rhs, chisq, df, p, pAdjusted }))
}
