/** When a step of invariance passes, and what the steps come to: the same for every estimator. */
import { THRESHOLDS } from '../cautions/thresholds.ts'
import type { ParameterTable } from '../sem/parameter-table.ts'
import type { LevelOfInvariance } from './comparability.ts'
import type { Step } from './invariance-steps.ts'

export interface Indices {
  readonly cfi: number
  readonly rmsea: number
}

/** This step minus the one before: a fall of the CFI is below zero. */
export interface ChangeOfIndices extends Indices {
  readonly srmr: number
}

/** Whether a configural model fits well enough to build on. */
export function fitsAtAll({ cfi, rmsea }: Indices): boolean {
  return cfi >= THRESHOLDS.fitCfi.value && rmsea <= THRESHOLDS.fitRmsea.value
}

/** @param rmsea  of the step itself: where that fits closely, a rise is noise. */
export function changesLittle(change: ChangeOfIndices, rmsea: number): boolean {
  const { invarianceCfi, invarianceRmsea, closeFitRmsea } = THRESHOLDS
  const fitsClosely = rmsea <= closeFitRmsea.value
  return change.cfi >= -invarianceCfi.value && (change.rmsea <= invarianceRmsea.value || fitsClosely)
}

interface Judged {
  readonly step: Step
  readonly passes: boolean
}

/**
 * @param table    of the configural model.
 * @param full     the steps in their order.
 * @param partial  those with the `freed` parameters left to differ; null where there are none.
 */
export function whatHolds(
  table: ParameterTable,
  full: readonly Judged[],
  partial: readonly Judged[] | null,
  freed: readonly string[],
): LevelOfInvariance {
  const level = lastThatHolds(full)
  if (level === 'scalar' || level === 'strict' || !partial) return level
  const withFreed = lastThatHolds(partial)
  const reachesScalar = withFreed === 'scalar' || withFreed === 'strict'
  return reachesScalar && enoughHeldEqual(table, freed) ? 'partial' : level
}

function lastThatHolds(steps: readonly Judged[]): Step | 'none' {
  const broken = steps.findIndex(({ passes }) => !passes)
  return steps[(broken < 0 ? steps.length : broken) - 1]?.step ?? 'none'
}

/** Whether of each factor at least two items keep both loading and intercept (or all thresholds) equal. */
function enoughHeldEqual({ latent, parameters }: ParameterTable, freed: readonly string[]): boolean {
  const names = freed.map((name) => name.replaceAll(/\s/g, ''))
  return latent.every((factor) => {
    const items = parameters.filter(({ lhs, op, group }) => group === 0 && op === '=~' && lhs === factor)
    const held = items.filter(
      ({ rhs }) =>
        !names.some(
          (name) => name === `${factor}=~${rhs}` || name === `${rhs}~1` || name.startsWith(`${rhs}|`),
        ),
    )
    return held.length >= THRESHOLDS.itemsHeldEqual.value
  })
}
