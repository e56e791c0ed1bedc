/** Words that would become part of a page wherever somebody forgot to escape them. */
export const HOSTILE = `"'><img src=x onerror=alert(1)></script><script>alert(2)</script>\${7*7}`

/** What stands in a page when one of them was not escaped. */
export const UNESCAPED = /<img|<script>alert|="[^"<>]*" ?onerror/

/** The same value with hostile words behind every text that has a translation: titles, questions, options. */
export function withHostileTexts<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(withHostileTexts) as Value
  const isText = 'nl' in value && typeof value.nl === 'string'
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      isText && typeof inner === 'string' ? inner + HOSTILE : withHostileTexts(inner),
    ]),
  ) as Value
}
