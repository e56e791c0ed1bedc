import { caution } from '../../statistics/cautions/caution-table.ts'
import { THRESHOLDS } from '../../statistics/cautions/thresholds.ts'
import { fitOrdinalModel, type OrdinalFit } from '../../statistics/ordinal-sem/fit-ordinal-model.ts'
import type { OrdinalChoices } from '../../statistics/ordinal-sem/ordinal-table.ts'
import {
  ordinalFitMeasures,
  type OrdinalFitMeasures,
  type Test,
} from '../../statistics/ordinal-sem/ordinal-test.ts'
import {
  factorsArePossible,
  negativeVariances,
  parameterEstimates,
} from '../../statistics/sem/parameter-estimates.ts'
import type { Json, JsonObject } from './entries.ts'
import { parameterOf } from './factor-analysis.ts'
import type { StructuralModel } from './structural-model.ts'

/** `factor` with estimator WLSMV: every variable an ordered item. */
export function ordinalFactorAnalysis(
  { model, data }: StructuralModel,
  choices: OrdinalChoices,
  standardize: boolean,
  about: JsonObject,
  inGroup: (group: number) => JsonObject,
): Json {
  const fit = fitOrdinalModel(model, data, choices)
  if (!fit.estimable) {
    return { notEstimable: fit.reason, ...(fit.where !== '' && { where: fit.where }), ...about }
  }
  const measures = ordinalFitMeasures(fit)
  return {
    ...measuresOf(measures),
    ...about,
    parameterization: choices.parameterization ?? 'delta',
    parameters: parameterEstimates(fit).map((one) => parameterOf(one, inGroup, standardize)),
    polychoric: fit.groups.map(
      ({ sample }, group): JsonObject => ({
        ...inGroup(group),
        items: fit.layout.observed,
        rho: sample.rho,
        thresholds: Object.fromEntries(
          fit.layout.observed.map((item, place) => [item, sample.items[place]?.thresholds ?? []]),
        ),
      }),
    ),
    cautions: cautionsOf(fit, measures),
  }
}

function measuresOf(measures: OrdinalFitMeasures): JsonObject {
  const { plain, scaled, baseline, baselineScaled, rmsea, rmseaScaled } = measures
  return {
    ...testOf('', plain),
    cfi: measures.cfi,
    tli: measures.tli,
    rmsea: rmsea.value,
    rmseaLower: rmsea.lower,
    rmseaUpper: rmsea.upper,
    srmr: measures.srmr,
    ...testOf('Scaled', scaled),
    scalingFactor: 1 / scaled.scaling,
    shift: scaled.shift,
    cfiScaled: measures.cfiScaled,
    tliScaled: measures.tliScaled,
    rmseaScaled: rmseaScaled.value,
    rmseaScaledLower: rmseaScaled.lower,
    rmseaScaledUpper: rmseaScaled.upper,
    npar: measures.parameters,
    baselineChisq: baseline.chisq,
    baselineDf: baseline.df,
    baselineChisqScaled: baselineScaled.chisq,
  }
}

function testOf(which: '' | 'Scaled', { chisq, df, p }: Test): JsonObject {
  return {
    [`chisq${which}`]: chisq,
    [`df${which}`]: df,
    [`p${which}`]: p,
    ...(p === null && { [`p${which}Reason`]: 'no-degrees-of-freedom' }),
  }
}

function cautionsOf(fit: OrdinalFit, { cfiScaled: cfi, rmseaScaled }: OrdinalFitMeasures): Json {
  const rmsea = rmseaScaled.value
  const isPoor = fit.df > 0 && (cfi < THRESHOLDS.fitCfi.value || rmsea > THRESHOLDS.fitRmsea.value)
  return [
    ...negativeResiduals(fit).map((variable) => caution('heywood-case', { variable })),
    ...(factorsArePossible(fit) ? [] : [caution('factors-cannot-covary-so')]),
    ...(isPoor ? [caution('poor-fit', { cfi, rmsea })] : []),
    ...(fit.table.parameters.some(({ op }) => op === '~') ? [caution('one-wave-no-causes')] : []),
  ]
}

/** Under delta residual variances follow from the loadings, and may come out negative as well. */
function negativeResiduals(fit: OrdinalFit): readonly string[] {
  const followed = fit.table.parameters.flatMap(({ lhs, op, rhs, free, value }) =>
    op === '~~' && lhs === rhs && free === null && (value ?? 0) < 0 ? [lhs] : [],
  )
  return [...negativeVariances(fit), ...followed]
}
