/**
 * The outcome of a statistical estimate: a result we stand behind, or the reason why the data do not
 * support one.
 *
 * Statistics functions return this instead of NaN or null. Every comparison with NaN is false, so a NaN
 * that escapes reads as an ordinary "no" in a report; a named reason can only be shown or handled.
 */
export type Estimate<Result extends object, Reason extends string> =
  | ({ readonly estimable: true } & Readonly<Result>)
  | { readonly estimable: false; readonly reason: Reason }

export function estimated<Result extends object>(
  result: Result,
): { readonly estimable: true } & Readonly<Result> {
  return { estimable: true, ...result }
}

export function notEstimable<const Reason extends string>(
  reason: Reason,
): { readonly estimable: false; readonly reason: Reason } {
  return { estimable: false, reason }
}
