/** Compares the output of an analysis with an expected one of the same shape, number by number. */
import type { Comparison } from './compare-numbers.ts'

/**
 * Every value of `theirs` must be there in `ours`, at the same path. Entries of a list are found by their words, such as
 * `{item: 'q1'}` or `{lhs: 'f', op: '=~', rhs: 'x1'}`, wherever they stand; entries without words by their place.
 */
export function compareByPath(with_: Comparison, ours: unknown, theirs: unknown, path = ''): void {
  if (typeof theirs === 'number' || theirs === null) {
    with_.number(path, ours, theirs)
  } else if (Array.isArray(theirs)) {
    const entries = Array.isArray(ours) ? (ours as unknown[]) : []
    for (const [place, entry] of theirs.entries()) {
      const words = wordsOf(entry)
      const found = words.length === 0 ? entries[place] : entries.find((one) => hasWords(one, words))
      const name = words.length === 0 ? place : words.map(([, word]) => word).join(' ')
      compareByPath(with_, found, entry, `${path}[${name}]`)
    }
  } else if (typeof theirs === 'object') {
    for (const [key, value] of Object.entries(theirs)) {
      compareByPath(with_, isRecord(ours) ? ours[key] : undefined, value, `${path}.${key}`)
    }
  } else if (ours !== theirs) {
    throw new Error(`${path}: ${String(ours)} where they have ${String(theirs)}.`)
  }
}

/** How many numbers (a null, for no value, counts as one) a comparison with `theirs` compares. */
export function numbersIn(theirs: unknown): number {
  if (typeof theirs === 'number' || theirs === null) return 1
  if (typeof theirs !== 'object') return 0
  return Object.values(theirs).reduce<number>((sum, value) => sum + numbersIn(value), 0)
}

/** The words of an entry, and the number of its group where it has one: what tells it from the others of its list. */
function wordsOf(entry: unknown): [string, unknown][] {
  if (!isRecord(entry)) return []
  return Object.entries(entry).filter(([key, value]) => typeof value === 'string' || key === 'group')
}

function hasWords(entry: unknown, words: readonly [string, unknown][]): boolean {
  return isRecord(entry) && words.every(([key, word]) => entry[key] === word)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
