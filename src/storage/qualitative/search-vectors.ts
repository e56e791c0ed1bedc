/**
 * A text as it is searched, a `tsvector`. Each word stands in it at its place twice: as its Dutch stem, and, with weight
 * A, as it was said. The stem finds `luisteren` for `luisterend`; the word as said serves `luister*` and "precies deze
 * woorden". Cutting a text into words is ours (words-of.ts), so that what is found and what is marked are the same.
 */
import { wordsOf } from '../../qualitative/search/words-of.ts'
import type { Transaction } from '../database.ts'

/**
 * What a tsvector can hold: 16,383 places (256 of one word), and 1 MB. Of a turn longer than that (an hour and a half of
 * speech without a pause, or a book pasted as one paragraph) only the first part is found by searching.
 */
const MOST_PLACES = 16_383
const MOST_BYTES = 1_000_000

/** Of a word longer than this the rest is not searched; PostgreSQL refuses one of 2,046 bytes. */
const LONGEST_WORD = 100

/** The vector of each text, written out for a cast to `tsvector`. */
export async function searchVectors(tx: Transaction, texts: readonly string[]): Promise<string[]> {
  const forms = texts.map((text) =>
    wordsOf(text)
      .slice(0, MOST_PLACES)
      .map(({ form }) => (form.length > LONGEST_WORD ? [...form].slice(0, LONGEST_WORD).join('') : form)),
  )
  const stems = await stemsOf(tx, forms.flat())
  return forms.map((words) => vectorOf(words, stems))
}

/** The Dutch stem of each word, by word. A word that stemming leaves out (`van`, `het`) has none. */
export async function stemsOf(
  tx: Transaction,
  forms: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ form: string; stem: string }>(
    `SELECT form, stem FROM unnest($1::text[]) AS form, unnest(ts_lexize('dutch_stem', form)) AS stem`,
    [[...new Set(forms)]],
  )
  return new Map(rows.map(({ form, stem }) => [form, stem]))
}

/** `'luister':2 'luisterend':2A`. Words hold letters and digits only, so nothing in them needs escaping. */
function vectorOf(forms: readonly string[], stems: ReadonlyMap<string, string>): string {
  const places = new Map<string, string[]>()
  const put = (lexeme: string, place: string) => {
    const known = places.get(lexeme)
    if (known) known.push(place)
    else places.set(lexeme, [place])
  }
  let bytes = 0
  for (const [i, form] of forms.entries()) {
    const stem = stems.get(form)
    bytes += Buffer.byteLength(form) + Buffer.byteLength(stem ?? '') + 16
    if (bytes > MOST_BYTES) break
    put(form, `${i + 1}A`)
    if (stem !== undefined) put(stem, `${i + 1}`)
  }
  return [...places].map(([lexeme, at]) => `'${lexeme}':${at.join(',')}`).join(' ')
}
