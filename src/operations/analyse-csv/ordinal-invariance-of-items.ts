import { caution } from '../../statistics/cautions/caution-table.ts'
import { comparability } from '../../statistics/invariance/comparability.ts'
import { ordinalInvariance, type FittedOrdinalStep } from '../../statistics/invariance/ordinal-invariance.ts'
import { negativeVariances } from '../../statistics/sem/parameter-estimates.ts'
import type { Json, JsonObject } from './entries.ts'
import { changeOf, stopped } from './invariance-entries.ts'
import type { StructuralModel } from './structural-model.ts'

/** `invariance` with estimator WLSMV: every variable an ordered item. */
export function ordinalInvarianceOfItems(
  { model, data }: StructuralModel,
  partial: readonly string[],
  about: JsonObject,
): Json {
  const result = ordinalInvariance(model, data, partial)
  if (!result.estimable) {
    const { reason, where } = result
    return { notEstimable: reason, ...(where !== '' && { where }), ...about }
  }
  const { full, partial: freed, holds } = result
  const verdict = comparability({ wording: 'same', items: data.observed.length, holds })
  return {
    holds,
    steps: full.steps.map(stepOf),
    scoreTests: null,
    scoreTestsReason: 'not-with-wlsmv',
    ...stopped('stoppedAt', full),
    ...(freed && { partialSteps: freed.steps.map(stepOf), ...stopped('partialStoppedAt', freed) }),
    ...about,
    cautions: [
      ...(verdict.verdict === 'estimable' ? [] : [verdict.caution]),
      ...(freed ?? full).steps.flatMap(({ step, fit }) =>
        negativeVariances(fit).map((variable) => caution('heywood-case', { variable, step })),
      ),
    ],
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
    ...(scaled.p === null
      ? { pScaled: null, pScaledReason: 'no-degrees-of-freedom' }
      : { pScaled: scaled.p }),
    cfiScaled: measures.cfiScaled,
    rmseaScaled: measures.rmseaScaled.value,
    npar: measures.parameters,
    ...changeOf(change),
    passes,
  }
}
