import type { Estimate } from '../../foundation/estimate.ts'

/** What an analysis puts out: plain JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
export type JsonObject = { readonly [key: string]: Json }

/**
 * One number of a list: `{key: number}`, or `{key: null, keyReason: why}` where the data cannot give it. So
 * a null never stands alone.
 */
export function entry<Result extends object, Reason extends string>(
  key: string,
  estimate: Estimate<Result, Reason>,
  value: (result: Readonly<Result>) => number,
): JsonObject {
  return estimate.estimable ? { [key]: value(estimate) } : { [key]: null, [`${key}Reason`]: estimate.reason }
}

/** Both ends of an interval. */
export function ends<Reason extends string>(
  interval: Estimate<{ readonly lower: number; readonly upper: number }, Reason>,
): JsonObject {
  return { ...entry('lower', interval, (at) => at.lower), ...entry('upper', interval, (at) => at.upper) }
}
