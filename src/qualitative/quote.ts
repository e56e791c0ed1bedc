/** A passage that may be quoted in a report: what it would read as, about which element, and who read it a second time. */
import type { ActorGroup } from '../foundation/actor-group.ts'
import type { CoderId, DocumentId, ParticipantId, QuoteId } from '../foundation/ids.ts'
import type { Direction } from './coding.ts'
import type { Passage } from './passage.ts'

export const QUOTE_STATES = ['proposed', 'approved', 'refused', 'withdrawn'] as const
export type QuoteState = (typeof QUOTE_STATES)[number]

/** The passage stays where it was found; `wording` is what would be read. */
export interface Quote extends Passage {
  readonly id: QuoteId
  readonly document: DocumentId
  /** The version of the text that the positions point into. */
  readonly textVersion: number
  /** Whose words; null in a text in which nobody speaks. Shown nowhere. */
  readonly participant: ParticipantId | null
  readonly group: ActorGroup
  readonly element: string
  readonly direction: Direction | null
  readonly wording: string
  /** The wording is not word for word that of the passage. Seen from the texts, not said by anybody. */
  readonly isRephrased: boolean
  readonly state: QuoteState
  /** Who chose the words as they are now: somebody else reads them. */
  readonly proposedBy: CoderId
  readonly readBy: CoderId | null
  /** Why it was refused or withdrawn; empty otherwise. */
  readonly why: string
  /** Raised by every change. */
  readonly version: number
}

/** The words of a passage as a sentence in a report: lines of a transcript run on. */
export function wordingOf(words: string): string {
  return words.replace(/\s+/gu, ' ').trim()
}

/**
 * Whether a wording differs from what was said. Spaces and quotation marks around it do not count; anything else does,
 * also a word that was left out.
 *
 * @example
 * isRephrased('Zij vraagt  het', 'Zij vraagt\nhet') // false
 * isRephrased('Zij vraagt (...)', 'Zij vraagt het altijd') // true
 */
export function isRephrased(wording: string, passage: string): boolean {
  const bare = (words: string) => wordingOf(words).replace(/^["'“”‘’„«»\s]+|["'“”‘’«»\s]+$/gu, '')
  return bare(wording) !== bare(passage)
}
