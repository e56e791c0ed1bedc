/** Parts of the output of `invariance` that are the same for numbers and for ordered answers. */
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
