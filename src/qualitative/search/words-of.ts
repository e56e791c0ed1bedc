/**
 * The words of a text with their places: what is stored for searching, what is searched for and what is marked in a
 * result are all cut the same way.
 */
import type { Passage } from '../passage.ts'
import { codePointIndex } from '../text/code-points.ts'
import { withoutAccents } from '../text/without-accents.ts'

export interface Word extends Passage {
  /** In small letters and without accents: `Cliënten` is `clienten`. */
  readonly form: string
}

const runsOfLetters = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu

/**
 * Runs of letters and digits; everything else parts words, so `OCMW's` is `ocmw` and `s`.
 *
 * By hand: 'Eén 😀 cliënt' gives een (0 to 3) and client (6 to 12): the emoji is one position.
 */
export function wordsOf(text: string): Word[] {
  const index = codePointIndex(text)
  return Array.from(text.matchAll(runsOfLetters), ({ 0: found, index: at }) => ({
    start: index.fromUtf16(at),
    end: index.fromUtf16(at + found.length),
    form: searchForm(found),
  }))
}

export function searchForm(word: string): string {
  return withoutAccents(word).toLowerCase()
}
