import type { Fault } from '../../foundation/problem.ts'
import { caution } from '../../statistics/cautions/caution-table.ts'
import { THRESHOLDS } from '../../statistics/cautions/thresholds.ts'
import { standardisedErrors, type StandardisedError } from '../../statistics/sem/standardised-errors.ts'
import { fitMeasures, type FitMeasures } from '../../statistics/sem/fit-measures.ts'
import { fitStructuralModel, nameOf, type SemFit } from '../../statistics/sem/fit-structural-model.ts'
import {
  factorsArePossible,
  negativeVariances,
  parameterEstimates,
  type ParameterEstimate,
} from '../../statistics/sem/parameter-estimates.ts'
import { indicesUnderMissing } from '../../statistics/sem/indices-under-missing.ts'
import { correlationResiduals, explainedVariance } from '../../statistics/sem/residuals.ts'
import type { RootMeanSquareError } from '../../statistics/sem/root-mean-square-error.ts'
import { scaledTest, type ScaledTest } from '../../statistics/sem/robust-test.ts'
import { modificationIndices } from '../../statistics/sem/score-tests.ts'
import type { MissingRule } from '../../statistics/sem/sem-data.ts'
import type { Json, JsonObject } from './entries.ts'
import { ordinalFactorAnalysis } from './ordinal-factor-analysis.ts'
import type { Spec } from './read-spec.ts'
import type { Table } from './read-table.ts'
import { structuralModel } from './structural-model.ts'

export const ESTIMATORS = ['ML', 'MLR', 'MLM'] as const
/** WLSMV: every variable an ordered item. */
export const FACTOR_ESTIMATORS = [...ESTIMATORS, 'WLSMV'] as const
export const MISSING_RULES = ['listwise', 'fiml'] as const
export const IDENTIFICATIONS = ['marker', 'variance'] as const

export const MISSING_DATA: Readonly<Record<MissingRule, string>> = {
  listwise: 'listwise: a row without one of the variables is left out',
  fiml: 'full information: every row counts with the variables it has; a row without any, without its group or without a predictor is left out',
}

/** `factor {model, group?, equal?, except?, estimator?, missing?, standardize?, means?, identification?, parameterization?}`. */
export function factorAnalysis(table: Table, spec: Spec<'factor'>, faults: Fault[]): Json {
  const { values } = spec
  const { estimator = 'ML', missing = 'listwise', standardize = true } = values
  const asked = { model: values.model, missing, at: spec.at, ...(values.group && { group: values.group }) }
  const read = structuralModel(table, asked, faults)
  if (!read) return null
  const { model, data } = read
  const groups = data.groups.map(({ label }) => label)
  const about = {
    estimator,
    missingData: MISSING_DATA[missing],
    n: data.n,
    rowsLeftOut: data.rowsLeftOut,
    ...(values.group !== undefined && { groups: data.groups.map(({ label, n }) => ({ group: label, n })) }),
  }
  const inGroup = (group: number): JsonObject =>
    values.group === undefined ? {} : { group: groups[group] ?? '' }
  const { equal = [], except = [], identification = 'marker' } = values
  if (estimator === 'WLSMV') {
    if (missing === 'fiml') return { notEstimable: 'needs-complete-data', ...about }
    const { parameterization = 'delta' } = values
    const choices = { equal, except, identification, parameterization }
    return ordinalFactorAnalysis(read, choices, standardize, about, inGroup)
  }
  const fit = fitStructuralModel(model, data, {
    estimator,
    missing,
    equal,
    except,
    hasMeans: values.means ?? false,
    identification,
  })
  if (!fit.estimable) {
    return { notEstimable: fit.reason, ...(fit.where !== '' && { where: fit.where }), ...about }
  }
  const measures = fitMeasures(fit)
  const scaledErrors = standardize ? standardisedErrors(fit) : null
  const scaled = estimator === 'ML' ? null : scaledTest(fit, measures)
  const isIncomplete = data.groups.some((one) => one.values.some(Number.isNaN))
  const corrected = isIncomplete ? indicesUnderMissing(fit, measures) : null
  return {
    ...measuresOf(measures),
    ...(scaled && scaledOf(scaled)),
    ...(estimator !== 'ML' && !scaled && WITHOUT_SCALING),
    ...(isIncomplete && !corrected && WITHOUT_ROBUST),
    ...(corrected && robustOf(corrected.cfi, corrected.tli, corrected.rmsea)),
    ...about,
    parameters: parameterEstimates(fit).map((one, place) =>
      parameterOf(one, inGroup, standardize, scaledErrors?.[place]),
    ),
    r2: explainedVariance(fit).map(({ variable, group, r2 }) => ({ variable, ...inGroup(group), r2 })),
    modificationIndices: modificationIndices(fit).map(
      ({ lhs, op, rhs, group, index, p, change, changeStdAll }) => ({
        lhs,
        op,
        rhs,
        ...inGroup(group),
        mi: index,
        p,
        epc: change,
        epcStdAll: changeStdAll,
      }),
    ),
    correlationResiduals: correlationResiduals(fit).map(({ a, b, group, residual }) => ({
      a,
      b,
      ...inGroup(group),
      residual,
    })),
    vcov: vcovOf(fit),
    cautions: cautionsOf(
      fit,
      corrected?.cfi ?? scaled?.robustCfi ?? measures.cfi,
      corrected?.rmsea ?? scaled?.robustRmsea ?? measures.rmsea,
    ),
  }
}

const WITHOUT_SCALING = { scalingFactor: null, scalingFactorReason: 'scaling-is-not-positive' } as const

const TOO_LITTLE = 'too-little-known-of-a-moment'
const WITHOUT_ROBUST = {
  cfiRobust: null,
  cfiRobustReason: TOO_LITTLE,
  tliRobust: null,
  tliRobustReason: TOO_LITTLE,
  rmseaRobust: null,
  rmseaRobustReason: TOO_LITTLE,
} as const

const WITHOUT_DF = { p: null, pReason: 'no-degrees-of-freedom' } as const

export function measuresOf(measures: FitMeasures): JsonObject {
  const { rmsea } = measures
  return {
    chisq: measures.chisq,
    df: measures.df,
    ...(measures.p === null ? WITHOUT_DF : { p: measures.p }),
    cfi: measures.cfi,
    tli: measures.tli,
    rmsea: rmsea.value,
    rmseaLower: rmsea.lower,
    rmseaUpper: rmsea.upper,
    ...(rmsea.p === null ? { rmseaP: null, rmseaPReason: 'no-degrees-of-freedom' } : { rmseaP: rmsea.p }),
    srmr: measures.srmr,
    logLik: measures.logLik,
    aic: measures.aic,
    bic: measures.bic,
    bicAdjusted: measures.bicAdjusted,
    npar: measures.parameters,
    unrestrictedLogLik: measures.unrestrictedLogLik,
    baselineChisq: measures.baselineChisq,
    baselineDf: measures.baselineDf,
    nfi: measures.nfi,
    rfi: measures.rfi,
    ifi: measures.ifi,
    rmr: measures.rmr,
    gfi: measures.gfi,
    agfi: measures.agfi,
    ecvi: measures.ecvi,
  }
}

function scaledOf(scaled: ScaledTest): JsonObject {
  return {
    chisqScaled: scaled.chisq,
    dfScaled: scaled.df,
    ...(scaled.p === null
      ? { pScaled: null, pScaledReason: 'no-degrees-of-freedom' }
      : { pScaled: scaled.p }),
    scalingFactor: scaled.scalingFactor,
    scalingFactorModel: scaled.factorOfModel,
    scalingFactorSaturated: scaled.factorOfSaturated,
    cfiScaled: scaled.cfi,
    tliScaled: scaled.tli,
    rmseaScaled: scaled.rmsea.value,
    rmseaScaledLower: scaled.rmsea.lower,
    rmseaScaledUpper: scaled.rmsea.upper,
    ...robustOf(scaled.robustCfi, scaled.robustTli, scaled.robustRmsea),
  }
}

function robustOf(cfi: number, tli: number, rmsea: RootMeanSquareError): JsonObject {
  return {
    cfiRobust: cfi,
    tliRobust: tli,
    rmseaRobust: rmsea.value,
    rmseaRobustLower: rmsea.lower,
    rmseaRobustUpper: rmsea.upper,
  }
}

export function parameterOf(
  one: ParameterEstimate,
  inGroup: (group: number) => JsonObject,
  standardize: boolean,
  /** Of `stdAll`; absent where the estimator gives none. */
  error?: StandardisedError,
): JsonObject {
  const { lhs, op, rhs, group, label, est, test, lower, upper } = one
  return {
    lhs,
    op,
    rhs,
    ...(group !== null && inGroup(group)),
    ...(label !== '' && { label }),
    est,
    ...(test === null
      ? { se: 0, z: null, zReason: 'not-free', p: null, pReason: 'not-free' }
      : { se: test.se, z: test.z, p: test.p }),
    lower,
    upper,
    ...(standardize && {
      stdLv: one.standardised.latent,
      stdAll: one.standardised.all,
      stdNox: one.standardised.allButGiven,
      ...(error && { stdAllSe: error.se, stdAllLower: error.lower, stdAllUpper: error.upper }),
    }),
  }
}

/** Covariances of the free parameters, named by the first parameter that has each. */
function vcovOf({ table, covariance }: SemFit): JsonObject {
  const names = Array.from({ length: table.free }, (_, place) => {
    const first = table.parameters.find(({ free }) => free === place)
    return first ? first.label || nameOf(first) : ''
  })
  const { rows, values } = covariance
  return { names, values: names.map((_, i) => [...values.subarray(i * rows, (i + 1) * rows)]) }
}

export function cautionsOf(fit: SemFit, cfi: number, { value: rmsea }: RootMeanSquareError): Json {
  const isPoor = fit.df > 0 && (cfi < THRESHOLDS.fitCfi.value || rmsea > THRESHOLDS.fitRmsea.value)
  return [
    ...negativeVariances(fit).map((variable) => caution('heywood-case', { variable })),
    ...(factorsArePossible(fit) ? [] : [caution('factors-cannot-covary-so')]),
    ...(isPoor ? [caution('poor-fit', { cfi, rmsea })] : []),
    ...(fit.table.parameters.some(({ op }) => op === '~') ? [caution('one-wave-no-causes')] : []),
  ]
}
