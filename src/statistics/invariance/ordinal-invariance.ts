import { estimated, notEstimable } from '../../foundation/estimate.ts'
import { fitOrdinalModel, type NoOrdinalFit, type OrdinalFit } from '../ordinal-sem/fit-ordinal-model.ts'
import { ordinalDifference, type OrdinalDifference } from '../ordinal-sem/ordinal-difference.ts'
import { ordinalFitMeasures, type OrdinalFitMeasures } from '../ordinal-sem/ordinal-test.ts'
import type { ModelSyntax } from '../sem/model-syntax.ts'
import type { EqualAcrossGroups } from '../sem/parameter-table.ts'
import type { SemData } from '../sem/sem-data.ts'
import type { LevelOfInvariance } from './comparability.ts'
import { changesLittle, fitsAtAll, whatHolds, type ChangeOfIndices } from './step-rules.ts'

/** Thresholds take the place of intercepts. Loadings and thresholds go together: either alone says little for ordered answers. */
export const ORDINAL_STEPS = ['configural', 'scalar', 'strict'] as const
export type OrdinalStep = (typeof ORDINAL_STEPS)[number]

const EQUAL: Readonly<Record<OrdinalStep, readonly EqualAcrossGroups[]>> = {
  configural: [],
  scalar: ['thresholds', 'loadings'],
  strict: ['thresholds', 'loadings', 'residuals'],
}

export interface FittedOrdinalStep {
  readonly step: OrdinalStep
  readonly fit: OrdinalFit
  readonly measures: OrdinalFitMeasures
  readonly change: (ChangeOfIndices & { readonly test: OrdinalDifference }) | null
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
  | {
      readonly estimable: true
      readonly full: OrdinalChain
      readonly partial: OrdinalChain | null
      readonly holds: LevelOfInvariance
    }
  | { readonly estimable: false; readonly reason: NoOrdinalFit; readonly where: string }

/**
 * Measurement invariance of ordered answers over groups (WLSMV, residual variances of the variables behind the answers 1 in
 * the first group). Each step beside the one before, by the rules of `measurementInvariance` on the scaled indices; the
 * difference is that of Satorra (2000), scaled and shifted.
 *
 * With two options nothing tells a threshold from a residual variance: where an item has two, residual variances are held
 * equal from the scalar step on, and there is no strict one.
 *
 * Source: Millsap & Yun-Tein (2004), Multivar. Behav. Res. 39, 479–515; Svetina, Rutkowski & Rutkowski (2020), Structural
 * Equation Modeling 27, 111–130. In R: `cfa(model, d, group = "g", ordered = TRUE, parameterization = "theta",
 * group.equal = c("thresholds", "loadings"))`.
 *
 * @param partial  loadings and thresholds that may differ: `f =~ u2`, `u2 | t1`.
 */
export function ordinalInvariance(
  model: ModelSyntax,
  data: SemData,
  partial: readonly string[] = [],
): OrdinalInvariance {
  const full = chain(model, data, [])
  const [first] = full.steps
  if (!first) {
    const { reason, where } = full.stoppedAt ?? { reason: 'did-not-converge' as const, where: '' }
    return { ...notEstimable(reason), where }
  }
  const freed = partial.length > 0 ? chain(model, data, partial) : null
  const holds = whatHolds(first.fit.table, full.steps, freed?.steps ?? null, partial)
  return estimated({ full, partial: freed, holds })
}

function chain(model: ModelSyntax, data: SemData, except: readonly string[]): OrdinalChain {
  const steps: FittedOrdinalStep[] = []
  for (const step of ORDINAL_STEPS) {
    const [configural] = steps
    const hasTwoOptions = configural !== undefined && someItemHasTwoOptions(configural.fit)
    if (hasTwoOptions && step === 'strict') break
    const equal = EQUAL[hasTwoOptions ? 'strict' : step]
    const fit = fitOrdinalModel(model, data, { parameterization: 'theta', equal, except })
    if (!fit.estimable) return { steps, stoppedAt: { step, reason: fit.reason, where: fit.where } }
    steps.push(fitted(step, fit, steps.at(-1) ?? null))
  }
  return { steps, stoppedAt: null }
}

function someItemHasTwoOptions({ table }: OrdinalFit): boolean {
  const withMore = table.parameters.filter(({ op, rhs, group }) => op === '|' && rhs === 't2' && group === 0)
  return withMore.length < table.observed.length
}

function fitted(step: OrdinalStep, fit: OrdinalFit, before: FittedOrdinalStep | null): FittedOrdinalStep {
  const measures = ordinalFitMeasures(fit)
  const { cfiScaled: cfi, rmseaScaled } = measures
  const rmsea = rmseaScaled.value
  if (!before) return { step, fit, measures, change: null, passes: fitsAtAll({ cfi, rmsea }) }
  const change = {
    test: ordinalDifference(fit, before.fit),
    cfi: cfi - before.measures.cfiScaled,
    rmsea: rmsea - before.measures.rmseaScaled.value,
    srmr: measures.srmr - before.measures.srmr,
  }
  return { step, fit, measures, change, passes: changesLittle(change, rmsea) }
}
