import type { CodeId, DocumentId, StudyId } from '../../foundation/ids.ts'
import { Problem } from '../../foundation/problem.ts'
import { overlaps, type Passage } from '../../qualitative/passage.ts'
import { countedCodes, isOpenForCoding } from '../../qualitative/queries/counted-codes.ts'
import { foundPassages } from '../../qualitative/queries/found-passages.ts'
import {
  type Because,
  type CodedText,
  type SuggestionIndex,
  suggestCodes as codesLike,
} from '../../qualitative/suggestions/suggest-codes.ts'
import { textOf } from '../../qualitative/text/code-points.ts'
import type { Transaction } from '../../storage/database.ts'
import { codesOfStudy } from '../../storage/qualitative/codebook.ts'
import { codedSoFar } from '../../storage/qualitative/coded-material.ts'
import { documentText } from '../../storage/qualitative/document-texts.ts'
import { roundsOfStudy } from '../../storage/qualitative/rounds.ts'
import { type Asker, operation, type Surroundings } from '../operation.ts'
import { researcher } from '../permissions.ts'
import { eachWithText } from '../queries/page-of-texts.ts'
import { evidenceNow, studyMaterial } from '../queries/study-material.ts'
import { shelfOf } from './index-shelf.ts'

/** Longer than a person selects to code; a whole transcript is like everything. */
const LONGEST_PASSAGE = 20_000

export type SuggestionsSeen =
  | {
      readonly state: 'ready'
      readonly suggestions: readonly {
        readonly code: CodeId
        readonly name: string
        readonly mark: string
        /** 0 to 1. */
        readonly likeness: number
        /** Words of the passage, with places in the document. */
        readonly because: readonly (Because & { readonly said: string })[]
      }[]
    }
  /** Everything that was coded is being read: asked again a little later, the answer is there. */
  | { readonly state: 'preparing' }

/**
 * Codes that a selected passage may belong to. From evidence and definitions only, never from what is coded blind; and
 * refused to who codes the document in a blind round: what two people see apart must come from themselves.
 */
export const suggestCodes = operation<
  { readonly study: StudyId; readonly document: DocumentId } & Passage,
  SuggestionsSeen
>({
  name: 'suggest-codes',
  may: researcher,
  record: 'reads',
  run: async (tx, around, { study, document, start, end }, by) => {
    if (await isBlind(tx, around, study, document, by)) throw new Problem('suggestions-off-in-blind-round')
    const text = await documentText(tx, around.tenant, study, document)
    if (!text) throw new Problem('not-found')
    const index = await indexOf(tx, around, study)
    if (!index) return { state: 'preparing' }
    const length = [...text.text].length
    const from = Math.min(start, length)
    const passage = { start: from, end: Math.max(from, Math.min(end, length, from + LONGEST_PASSAGE)) }
    const codes = await codesOfStudy(tx, around.tenant, study)
    const tree = countedCodes(codes)
    const given = (await evidenceNow(tx, around, study, document))
      .filter((coding) => overlaps(coding, passage))
      .map(({ code }) => tree.counted(code)?.id ?? code)
    const closed = codes.filter((code) => !isOpenForCoding(code)).map(({ id }) => id)
    const without = new Set([...given, ...closed])
    const words = textOf(text.text, passage)
    return {
      state: 'ready',
      suggestions: codesLike(index, words, { without }).flatMap(({ code: id, likeness, because }) => {
        const code = codes.find((one) => one.id === id)
        if (!code) return []
        return [
          {
            code: id,
            name: code.name,
            mark: code.mark,
            likeness,
            because: because.map((word) => ({
              ...word,
              said: textOf(words, word),
              start: word.start + passage.start,
              end: word.end + passage.start,
            })),
          },
        ]
      }),
    }
  },
})

async function isBlind(
  tx: Transaction,
  around: Surroundings,
  study: StudyId,
  document: DocumentId,
  by: Asker,
): Promise<boolean> {
  if (by.kind !== 'person') return false
  const rounds = await roundsOfStudy(tx, around.tenant, study)
  return rounds.some(
    ({ state, documents, coders }) =>
      state === 'blind' &&
      documents.includes(document) &&
      // A person with an account codes under its id.
      coders.some((coder) => (coder as string) === by.id),
  )
}

/** null while a large one is built. */
async function indexOf(
  tx: Transaction,
  around: Surroundings,
  study: StudyId,
): Promise<SuggestionIndex | null> {
  const shelf = shelfOf(around.db)
  const now = await codedSoFar(tx, around.tenant, study)
  const { index, isGood } = shelf.find(study, now)
  if (isGood || shelf.isBuilding(study)) return index
  return shelf.build(study, now, await examplesOf(tx, around, study)) ?? index
}

/** Every passage of evidence with its codes, and every code with what the codebook says of it. */
async function examplesOf(tx: Transaction, around: Surroundings, study: StudyId): Promise<CodedText[]> {
  const material = await studyMaterial(tx, around, study)
  const passages = await eachWithText(
    tx,
    around,
    material,
    foundPassages(material, { filter: {}, rollUp: false }),
    (passage, _document, text, index): CodedText => ({
      text: textOf(text.text, passage, index),
      codes: passage.codings.map(({ code }) => code),
    }),
  )
  const definitions = (await codesOfStudy(tx, around.tenant, study)).filter(isOpenForCoding).map(
    ({ id, name, definition, include, example }): CodedText => ({
      text: [name, definition, include, example].join('\n'),
      codes: [id],
    }),
  )
  return [...passages, ...definitions]
}
