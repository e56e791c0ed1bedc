/**
 * A value that passed the release rules, or the one mark for whatever is withheld.
 *
 * There is no reason beside the mark: a reason that depends on answers would tell a small group from a
 * refusal. `api` accepts figures and quotes only in this type, and only this folder can make one.
 */
declare const released: unique symbol

export type Disclosed<Value> = (
  | { readonly shown: true; readonly value: Value }
  | { readonly shown: false }
) & { readonly [released]: true }

/** For this folder only: the architecture test refuses an import from elsewhere. */
export function release<Value>(value: Value): Disclosed<Value> {
  return { shown: true, value } as Disclosed<Value> // the one place that may call a value released
}

export function withhold<Value>(): Disclosed<Value> {
  return { shown: false } as Disclosed<Value> // nothing in it, so nothing can leak
}
