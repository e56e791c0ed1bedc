import type { CodeId, DocumentId, StudyId } from '../../foundation/ids.ts'
import type { DocumentText, Turn } from '../../qualitative/document.ts'
import { excerpt, type Excerpt } from '../../qualitative/queries/excerpt.ts'
import type { SearchQuery } from '../../qualitative/queries/query.ts'
import type { Passage } from '../../qualitative/passage.ts'
import { type Word, wordsOf } from '../../qualitative/search/words-of.ts'
import { type CodePointIndex, textOf } from '../../qualitative/text/code-points.ts'
import { sentences } from '../../qualitative/text/sentences.ts'
import { operation } from '../operation.ts'
import { researcher } from '../permissions.ts'
import { eachWithText } from './page-of-texts.ts'
import { searchIn, unknownCode } from './query-faults.ts'
import { coder, marking, movedBy, turnsThatAnswer } from './search-conversations.ts'
import { studyMaterial } from './study-material.ts'

/** More than a person looks through in one go; who accepts or narrows the search sees the next. */
export const MOST_PROPOSALS = 200

export interface Proposals {
  readonly proposals: readonly Proposal[]
  /** Whether there are more than are shown. */
  readonly isCut: boolean
  /** Passages that the search finds and that have the code already. */
  readonly alreadyCoded: number
}

export interface Proposal extends Passage {
  readonly document: DocumentId
  /** Of the text that the positions point into. */
  readonly textVersion: number
  readonly excerpt: Excerpt
}

/**
 * Passages that a code may belong to, because a search finds them: whole turns, or the sentences in which the search is
 * true by itself. They are proposals: nothing is coded here. Passages that have the code, or one under it, are left out.
 */
export const proposeCodings = operation<
  SearchQuery & { readonly study: StudyId; readonly code: CodeId; readonly unit: 'turn' | 'sentence' },
  Proposals
>({
  name: 'propose-codings',
  may: researcher,
  record: 'reads',
  run: async (tx, around, { study, code, unit, ...query }) => {
    const search = searchIn(query.words)
    const material = await studyMaterial(tx, around, study)
    if (!material.tree.counted(code)) throw unknownCode()
    const found = await turnsThatAnswer(tx, around, study, material, search, query)
    const hasCode = coder(material, [code])
    // Of each turn at least one passage is likely: reading many more texts than are shown would only take time.
    const read = found.slice(0, MOST_PROPOSALS * 5)
    const cut = await eachWithText(tx, around, material, read, (turn, document, text, index) =>
      unitsIn(text, turn.number, unit, index).map((passage) => ({
        passage: { ...passage, document: document.id },
        textVersion: text.version,
        words: wordsIn(text, passage, index),
        show: (marks: readonly Passage[]) => excerpt(document, text, passage, marks, index),
      })),
    )
    const marksOf = await marking(
      tx,
      search,
      cut.flat().flatMap(({ words }) => words),
    )
    const answers = cut.flat().flatMap((one) => {
      const marks = marksOf(one.words)
      return marks ? [{ ...one, marks }] : []
    })
    const open = answers.filter(({ passage }) => !hasCode(passage))
    return {
      proposals: open.slice(0, MOST_PROPOSALS).map(({ passage, textVersion, marks, show }) => ({
        ...passage,
        textVersion,
        excerpt: show(marks),
      })),
      isCut: open.length > MOST_PROPOSALS || read.length < found.length,
      alreadyCoded: answers.length - open.length,
    }
  },
})

function unitsIn(
  { text, turns }: DocumentText,
  number: number,
  unit: 'turn' | 'sentence',
  index: CodePointIndex,
): Passage[] {
  const turn: Turn | undefined = turns[number - 1]
  if (!turn) return []
  const words = { start: turn.wordsStart, end: turn.end }
  const units = unit === 'turn' ? [words] : sentences(text, words, index)
  return units.map((passage) => trimmed(text, passage, index))
}

/** Without white space at its edges: that is not what somebody would select. */
function trimmed(text: string, passage: Passage, index: CodePointIndex): Passage {
  const words = textOf(text, passage, index)
  const before = words.length - words.trimStart().length
  const after = words.length - words.trimEnd().length
  // White space is never outside the basic plane: one unit, one code point.
  return after === words.length ? passage : { start: passage.start + before, end: passage.end - after }
}

function wordsIn({ text }: DocumentText, passage: Passage, index: CodePointIndex): Word[] {
  return wordsOf(textOf(text, passage, index)).map(movedBy(passage.start))
}
