import { reasonWords } from '../../statistics/cautions/reason-words.ts'
import type { Json, JsonObject } from './entries.ts'

/**
 * The same result, with words beside each reason for no answer: `{notEstimable: reason}` gets `says: {nl, en, fr}`, as a
 * caution has. A reason that no table knows stays as it is.
 */
export function withWords(value: Json): Json {
  if (isList(value)) return value.map(withWords)
  if (value === null || typeof value !== 'object') return value
  const inner: JsonObject = Object.fromEntries(
    Object.entries(value).map(([key, part]): [string, Json] => [key, withWords(part)]),
  )
  const words = typeof inner.notEstimable === 'string' ? reasonWords(inner.notEstimable) : null
  if (!words) return inner
  const { notEstimable, ...others } = inner
  return { notEstimable: notEstimable ?? null, says: { ...words }, ...others }
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
