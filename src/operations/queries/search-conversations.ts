import type { DocumentId, StudyId } from '../../foundation/ids.ts'
import { excerpt, type Excerpt } from '../../qualitative/queries/excerpt.ts'
import type { Material } from '../../qualitative/queries/material.ts'
import type { SearchQuery } from '../../qualitative/queries/query.ts'
import { selected } from '../../qualitative/queries/selected.ts'
import { overlaps, type Passage } from '../../qualitative/passage.ts'
import { formsSought, matchedWords } from '../../qualitative/search/matched-words.ts'
import type { SearchExpression } from '../../qualitative/search/search-expression.ts'
import { type Word, wordsOf } from '../../qualitative/search/words-of.ts'
import { textOf } from '../../qualitative/text/code-points.ts'
import type { Transaction } from '../../storage/database.ts'
import { type FoundTurn, foundTurns } from '../../storage/qualitative/search-turns.ts'
import { stemsOf } from '../../storage/qualitative/search-vectors.ts'
import { operation, type Surroundings } from '../operation.ts'
import { researcher } from '../permissions.ts'
import { eachWithText, PAGE } from './page-of-texts.ts'
import { searchIn } from './query-faults.ts'
import { type StudyMaterial, studyMaterial } from './study-material.ts'

export interface TurnsFound {
  readonly total: number
  /** Where this page begins, from 0. */
  readonly from: number
  /** Every document with something in it, in the order in which they were added. */
  readonly documents: readonly { readonly document: DocumentId; readonly turns: number }[]
  readonly turns: readonly TurnFound[]
}

export interface TurnFound extends FoundTurn {
  readonly excerpt: Excerpt
}

/** Turns in which the words stand, with those marked that were found: a page of them. */
export const searchConversations = operation<
  SearchQuery & { readonly study: StudyId; readonly from: number },
  TurnsFound
>({
  name: 'search-conversations',
  may: researcher,
  record: 'reads',
  run: async (tx, around, { study, from, ...query }) => {
    const search = searchIn(query.words)
    const material = await studyMaterial(tx, around, study)
    const found = await turnsThatAnswer(tx, around, study, material, search, query)
    const page = found.slice(from, from + PAGE)
    const cut = await eachWithText(tx, around, material, page, (turn, document, text, index) => {
      const { wordsStart, end } = text.turns[turn.number - 1] ?? { wordsStart: turn.start, end: turn.end }
      const words = wordsOf(textOf(text.text, { start: wordsStart, end }, index)).map(movedBy(wordsStart))
      return { turn, words, show: (marks: readonly Passage[]) => excerpt(document, text, turn, marks, index) }
    })
    const marksOf = await marking(tx, search, cut.map(({ words }) => words).flat())
    return {
      total: found.length,
      from,
      documents: [...Map.groupBy(found, ({ document }) => document)].map(([document, turns]) => ({
        document,
        turns: turns.length,
      })),
      turns: cut.map(({ turn, words, show }) => ({ ...turn, excerpt: show(marksOf(words) ?? []) })),
    }
  },
})

/** In words, in what is said about document and speaker, and in whether and with what the turn was coded. */
export async function turnsThatAnswer(
  tx: Transaction,
  around: Surroundings,
  study: StudyId,
  material: StudyMaterial,
  search: SearchExpression,
  { filter, coded }: Omit<SearchQuery, 'words'>,
): Promise<FoundTurn[]> {
  const { code, ...about } = filter
  const stems = await stemsOf(tx, formsSought(search))
  const found = await foundTurns(tx, around.tenant, study, search, stems, about)
  if (!code && coded === null) return found
  const isWithCode = code ? coder(material, code) : null
  const isCoded = coded === null ? null : coder(material, undefined)
  return found.filter(
    (turn) => (isWithCode?.(turn) ?? true) && (isCoded === null || isCoded(turn) === (coded === 'coded')),
  )
}

/** Whether a passage of evidence, with one of these codes or what lies under them, shares a code point with this one. */
export function coder(
  material: Material,
  code: SearchQuery['filter']['code'],
): (passage: Passage & { readonly document: DocumentId }) => boolean {
  const codings = selected(material, code ? { code } : {}, true).map(({ coding }) => coding)
  const ofDocument = Map.groupBy(codings, ({ document }) => document)
  return (passage) => (ofDocument.get(passage.document) ?? []).some((coding) => overlaps(coding, passage))
}

/** Which of these words answer the search, as places in the text; null when they do not. Their stems are asked at once. */
export async function marking(
  tx: Transaction,
  search: SearchExpression,
  all: readonly Word[],
): Promise<(words: readonly Word[]) => Passage[] | null> {
  const stems = await stemsOf(tx, [...formsSought(search), ...all.map(({ form }) => form)])
  const stemOf = (form: string) => stems.get(form) ?? null
  return (words) => {
    const matched = matchedWords(
      search,
      words.map(({ form }) => ({ form, stem: stemOf(form) })),
      stemOf,
    )
    return matched && words.flatMap(({ start, end }, place) => (matched.has(place) ? [{ start, end }] : []))
  }
}

export function movedBy(by: number): (word: Word) => Word {
  return ({ start, end, form }) => ({ start: start + by, end: end + by, form })
}
