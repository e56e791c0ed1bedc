/** Do items with ordered answers mean the same to different groups? Steps that hold ever more equal. */
import { estimated } from '../../foundation/estimate.ts'
import { THRESHOLDS } from '../cautions/thresholds.ts'
import { smallChange } from '../invariance/measurement-invariance.ts'
import type { ModelSyntax } from '../sem/model-syntax.ts'
import type { EqualAcrossGroups } from '../sem/parameter-table.ts'
import type { SemData } from '../sem/sem-data.ts'
import {
  fitOrdinalModel,
  type NoOrdinalFit,
  type OrdinalFit,
  type OrdinalResult,
} from './fit-ordinal-model.ts'
import { ordinalDifference, type OrdinalDifference } from './ordinal-difference.ts'
import { ordinalFitMeasures, type OrdinalFitMeasures } from './ordinal-test.ts'

export const ORDINAL_STEPS = ['configural', 'scalar', 'strict'] as const
export type OrdinalStep = (typeof ORDINAL_STEPS)[number]

const EQUAL_AT: Readonly<Record<OrdinalStep, readonly EqualAcrossGroups[]>> = {
  configural: [],
  scalar: ['thresholds', 'loadings'],
  strict: ['thresholds', 'loadings', 'residuals'],
}

export interface FittedOrdinalStep {
  readonly step: OrdinalStep
  readonly fit: OrdinalFit
  readonly measures: OrdinalFitMeasures
  /** Beside the step before it; null for the first. */
  readonly change: {
    readonly test: OrdinalDifference
    readonly cfi: number
    readonly rmsea: number
    readonly srmr: number
  } | null
  readonly passes: boolean
}

export interface OrdinalChain {
  readonly steps: readonly FittedOrdinalStep[]
  readonly stoppedAt: {
    readonly step: OrdinalStep
    readonly reason: NoOrdinalFit
    readonly where: string
  } | null
}

export type OrdinalInvariance =
  | ({ readonly estimable: true } & OrdinalChain & { readonly holds: OrdinalStep | 'none' })
  | Extract<OrdinalResult, { readonly estimable: false }>

/**
 * Configural (the same items to the same factors), scalar (thresholds and loadings equal) and strict (residual variances
 * too), by WLSMV under theta, each beside the step before it. Equal loadings alone are no step: with ordered answers
 * nothing gives the scale of an item until its thresholds are equal.
 *
 * A step holds by the rules of `measurementInvariance`, read from the scaled indices; the difference is that of Satorra
 * (2000) and does not decide.
 *
 * Source: Millsap & Tein (2004), Multivar. Behav. Res. 39, 479–515; Wu & Estabrook (2016), Psychometrika 81, 1014–1045.
 * In R: `lavaan::cfa(group.equal = c("thresholds", "loadings"), parameterization = "theta")`, `lavTestLRT`.
 *
 * @param partial  parameters that may differ all the same: `f =~ x2`, `x2 | t1`.
 */
export function ordinalInvariance(
  model: ModelSyntax,
  data: SemData,
  partial: readonly string[] = [],
): OrdinalInvariance {
  const steps: FittedOrdinalStep[] = []
  let stoppedAt: OrdinalChain['stoppedAt'] = null
  for (const step of ORDINAL_STEPS) {
    const fit = fitOrdinalModel(model, data, {
      parameterization: 'theta',
      equal: EQUAL_AT[step],
      except: partial,
    })
    if (!fit.estimable) {
      if (steps.length === 0) return fit
      stoppedAt = { step, reason: fit.reason, where: fit.where }
      break
    }
    steps.push(fitted(step, fit, steps.at(-1) ?? null))
  }
  const broken = steps.findIndex(({ passes }) => !passes)
  const holds: OrdinalStep | 'none' = steps[(broken < 0 ? steps.length : broken) - 1]?.step ?? 'none'
  return estimated({ steps, stoppedAt, holds })
}

function fitted(step: OrdinalStep, fit: OrdinalFit, before: FittedOrdinalStep | null): FittedOrdinalStep {
  const measures = ordinalFitMeasures(fit)
  const { cfiScaled, rmseaScaled, srmr } = measures
  const { fitCfi, fitRmsea } = THRESHOLDS
  if (!before) {
    const passes = cfiScaled >= fitCfi.value && rmseaScaled.value <= fitRmsea.value
    return { step, fit, measures, change: null, passes }
  }
  const change = {
    test: ordinalDifference(fit, before.fit),
    cfi: cfiScaled - before.measures.cfiScaled,
    rmsea: rmseaScaled.value - before.measures.rmseaScaled.value,
    srmr: srmr - before.measures.srmr,
  }
  return { step, fit, measures, change, passes: smallChange(change, rmseaScaled.value) }
}
