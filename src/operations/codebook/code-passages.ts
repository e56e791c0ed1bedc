/** The passages that were given one code, with the words: to see what it became, and to choose from in splitting. */
import type { CodeId, CodingId, DocumentId, StudyId } from '../../foundation/ids.ts'
import { Problem } from '../../foundation/problem.ts'
import type { Coding, Facets } from '../../qualitative/coding.ts'
import { codesResolvingTo } from '../../qualitative/codebook/resolved-code.ts'
import { firstEndingAfter } from '../../qualitative/coding-acts/participants-in.ts'
import { codePointIndex, textOf } from '../../qualitative/text/code-points.ts'
import { evidenceForCodes } from '../../storage/qualitative/codings.ts'
import { documentText } from '../../storage/qualitative/document-texts.ts'
import { lockedDocumentById } from '../../storage/qualitative/documents.ts'
import type { Transaction } from '../../storage/database.ts'
import { carriedCodings } from '../coding/carried-codings.ts'
import { operation, type Surroundings } from '../operation.ts'
import { researcher } from '../permissions.ts'
import { codebookWithFrames } from './codebook-of-study.ts'

export interface PassageOfCode extends Facets {
  readonly coding: CodingId
  /** The code it was given, which was merged since when it is another than the one asked for. */
  readonly code: CodeId
  readonly document: DocumentId
  readonly title: string
  readonly text: string
  /** From 1: the turn in which it begins. */
  readonly turn: number
  /** As it stands before the turn, pseudonymised; null in a text without speakers. */
  readonly speaker: string | null
}

export interface CodePassages {
  readonly passages: readonly PassageOfCode[]
  /** There are more than these. */
  readonly areMore: boolean
}

const AT_MOST = 500

export const codePassages = operation<{ readonly study: StudyId; readonly code: CodeId }, CodePassages>({
  name: 'code-passages',
  may: researcher,
  record: 'reads',
  run: async (tx, around, { study, code }) => {
    const { codes } = await codebookWithFrames(tx, around, study)
    if (!codes.some(({ id }) => id === code)) throw new Problem('not-found')
    const wanted = codesResolvingTo(codes, code)
    const found = await evidenceForCodes(tx, around.tenant, study, wanted, AT_MOST + 1)
    const byDocument = Map.groupBy(found.slice(0, AT_MOST), ({ document }) => document)
    const passages: PassageOfCode[] = []
    for (const [document, codings] of byDocument)
      passages.push(...(await passagesIn(tx, around, study, document, codings)))
    return { passages, areMore: found.length > AT_MOST }
  },
})

async function passagesIn(
  tx: Transaction,
  around: Surroundings,
  study: StudyId,
  id: DocumentId,
  codings: readonly Coding[],
): Promise<PassageOfCode[]> {
  const document = await lockedDocumentById(tx, around.tenant, study, id)
  const text = await documentText(tx, around.tenant, study, id)
  if (!document || !text) throw new RangeError(`Document ${id} has codings and no text`)
  const index = codePointIndex(text.text)
  const carried = await carriedCodings(tx, around.tenant, study, id, text.version, codings)
  return carried.map((coding) => {
    const place = Math.min(firstEndingAfter(text.turns, coding.start), text.turns.length - 1)
    const speaker = text.turns[place]?.speaker ?? null
    return {
      coding: coding.id,
      code: coding.code,
      document: id,
      title: document.title,
      text: textOf(text.text, coding, index),
      turn: place + 1,
      speaker: speaker === null ? null : (document.speakers[speaker]?.label ?? null),
      direction: coding.direction,
      restsOn: coding.restsOn,
      level: coding.level,
    }
  })
}
