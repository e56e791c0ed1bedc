/** A round as it would stand on paper, for tests. */
import type { CodeId, CoderId, CodingId, DocumentId, ParticipantId } from '../../foundation/ids.ts'
import type { Direction, Support } from '../coding.ts'
import type { Speaker, Turn } from '../document.ts'
import { type CarriedCoding, type ReadDocument, readDocument } from './read-document.ts'

export const coderOnPaper = (letter: string) => letter as CoderId
export const codeOnPaper = (name: string) => name as CodeId

const speakers: readonly Speaker[] = [
  { label: 'interviewer', participant: null },
  { label: 'werker 1', participant: 'werker 1' as ParticipantId },
]

/** Turns of twenty characters of which the first four say who speaks: a question, an answer, a question ... */
function turnsOnPaper(count: number): Turn[] {
  return Array.from({ length: count }, (_, place) => ({
    start: 20 * place,
    end: 20 * place + 20,
    wordsStart: 20 * place + 4,
    speaker: place % 2,
  }))
}

/**
 * One document of ten turns, a line per coder and coding:
 *
 *     A 25-30 KL2 carries individual
 *     B 25-35 KL2 carries
 *     C not done
 *
 * Positions are characters; turns 1, 3, 5, 7 and 9 (20-40, 60-80 ...) are answers.
 */
export function documentOnPaper(written: string, name = 'gesprek 1'): ReadDocument {
  const lines = written
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
  const letters = [...new Set(['A', 'B', ...lines.map(([letter = '']) => letter)])].filter(Boolean).toSorted()
  const document = name as DocumentId
  const notDone = lines.filter(([, second]) => second === 'not').map(([letter]) => letter)
  const codings = lines
    .filter(([, second]) => second !== undefined && second !== 'not')
    .map(([letter = '', passage = '', code = '', direction, restsOn], at): CarriedCoding => {
      const [start, end] = passage.split('-').map(Number)
      return {
        id: `${name} ${at}` as CodingId,
        document,
        coder: coderOnPaper(letter),
        code: codeOnPaper(code),
        start: start ?? 0,
        end: end ?? 0,
        direction: (direction ?? null) as Direction | null, // as written above
        restsOn: (restsOn ?? null) as Support | null, // idem
        level: null,
        participants: ['werker 1' as ParticipantId],
      }
    })
  const coders = letters.map(coderOnPaper)
  const finished = coders.filter((coder) => !notDone.includes(coder)).map((coder) => ({ coder, document }))
  return readDocument(
    { coders, finished },
    { document, length: 200, turns: turnsOnPaper(10), speakers },
    codings,
  )
}
