import { release, withhold, type Disclosed } from './disclosed.ts'

/**
 * What is worked out from released values alone tells nothing new, so it may leave too. Withheld as soon as
 * one of the values is, or where `work` finds nothing to say (null).
 */
export function fromReleased<First, Second, Result>(
  first: Disclosed<First>,
  second: Disclosed<Second>,
  work: (first: First, second: Second) => Result | null,
): Disclosed<Result> {
  if (!first.shown || !second.shown) return withhold()
  const result = work(first.value, second.value)
  return result === null ? withhold() : release(result)
}

/** The same for one released value of which everything follows, whatever comes out. */
export function workedOutOf<Value, Result>(
  value: Disclosed<Value>,
  work: (value: Value) => Result,
): Disclosed<Result> {
  return value.shown ? release(work(value.value)) : withhold()
}

/** The same of several, of which those that are withheld come as null; withheld when every one is. */
export function workedOutOfShown<Value, Result>(
  values: readonly Disclosed<Value>[],
  work: (shown: readonly (Value | null)[]) => Result,
): Disclosed<Result> {
  if (!values.some(({ shown }) => shown)) return withhold()
  return release(work(values.map((value) => (value.shown ? value.value : null))))
}
