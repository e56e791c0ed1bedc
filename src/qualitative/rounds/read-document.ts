/** A document of a round as its coders read it, each on their own: what agreement and differences are worked out from. */
import type { CodeId, CoderId, CodingId, DocumentId, ParticipantId } from '../../foundation/ids.ts'
import type { Facets } from '../coding.ts'
import type { Speaker, Turn } from '../document.ts'
import { overlaps, type Passage } from '../passage.ts'
import type { Round } from '../round.ts'

/** A coding with its passage in the newest text. */
export interface CarriedCoding extends Passage, Facets {
  readonly id: CodingId
  readonly document: DocumentId
  readonly coder: CoderId
  readonly code: CodeId
  readonly participants: readonly ParticipantId[]
}

export interface ReadDocument {
  readonly document: DocumentId
  /** Of the newest text, in code points. */
  readonly length: number
  readonly turns: readonly Turn[]
  /** The turns that are compared, as places in `turns`. */
  readonly units: readonly number[]
  /** What each coder of the round coded, in the order of their letters; null for who was not done with it. */
  readonly coders: readonly (readonly CarriedCoding[] | null)[]
}

export interface TextOfDocument {
  readonly document: DocumentId
  readonly length: number
  readonly turns: readonly Turn[]
  readonly speakers: readonly Speaker[]
}

/**
 * Puts the codings of a round beside each other. A coder who did not say that they were done with a document did not
 * read it: what they left out says nothing yet, so it is no difference.
 *
 * @param codings  of the blind layer of this round, without what was removed.
 */
export function readDocument(
  round: Pick<Round, 'coders' | 'finished'>,
  { document, length, turns, speakers }: TextOfDocument,
  codings: readonly CarriedCoding[],
): ReadDocument {
  const here = codings.filter((coding) => coding.document === document && coding.start < coding.end)
  const isDone = (coder: CoderId) =>
    round.finished.some((one) => one.coder === coder && one.document === document)
  return {
    document,
    length,
    turns,
    units: unitsOf(turns, speakers),
    coders: round.coders.map((coder) =>
      isDone(coder) ? here.filter((coding) => coding.coder === coder) : null,
    ),
  }
}

/**
 * What is compared: the turns of people who were spoken with. A question by the interviewer is seldom coded, and would
 * make everybody agree that it is not. In a text without speakers every paragraph counts.
 */
function unitsOf(turns: readonly Turn[], speakers: readonly Speaker[]): number[] {
  const all = [...turns.keys()]
  const spoken = all.filter((place) => {
    const speaker = turns[place]?.speaker ?? null
    return speaker !== null && (speakers[speaker]?.participant ?? null) !== null
  })
  return spoken.length > 0 ? spoken : all
}

/** Two coders or more were done with it. */
export function isCompared({ coders }: ReadDocument): boolean {
  return coders.filter((codings) => codings !== null).length > 1
}

/** The compared turns of which a passage holds words, as places in `units`. */
export function unitsIn({ units, turns }: ReadDocument, passage: Passage): number[] {
  return [...units.keys()].filter((unit) => {
    const turn = turns[units[unit] ?? -1]
    return turn !== undefined && overlaps({ start: turn.wordsStart, end: turn.end }, passage)
  })
}
