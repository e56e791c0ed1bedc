/** Parts of the output of `invariance` that are the same for numbers and for ordered answers. */
import type { FittedStep } from '../../statistics/invariance/measurement-invariance.ts'
import type { FittedOrdinalStep } from '../../statistics/invariance/ordinal-invariance.ts'
import type { Json, JsonObject } from './entries.ts'

/** Keys without a value, each with the reason beside it. */
export function without(keys: readonly string[], reason: string): JsonObject {
  return Object.fromEntries(
    keys.flatMap((key): [string, Json][] => [
      [key, null],
      [`${key}Reason`, reason],
    ]),
  )
}

export function stopped(key: string, { stoppedAt }: Stopped): JsonObject {
  if (!stoppedAt) return {}
  const { step, reason, where } = stoppedAt
  return { [key]: { step, notEstimable: reason, ...(where !== '' && { where }) } }
}

interface Stopped {
  readonly stoppedAt: { readonly step: string; readonly reason: string; readonly where: string } | null
}

/** What a step of invariance costs beside the one before; the first has none before it. */
export function changeOf(change: FittedStep['change'] | FittedOrdinalStep['change']): JsonObject {
  if (!change)
    return without(['deltaChisq', 'deltaDf', 'p', 'deltaCfi', 'deltaRmsea', 'deltaSrmr'], 'first-step')
  const { test, cfi, rmsea, srmr } = change
  return {
    ...(test.estimable
      ? { deltaChisq: test.chisq, deltaDf: test.df, p: test.p }
      : without(['deltaChisq', 'deltaDf', 'p'], test.reason)),
    deltaCfi: cfi,
    deltaRmsea: rmsea,
    deltaSrmr: srmr,
  }
}
