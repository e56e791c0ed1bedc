/**
 * How a conversation of the example is written down: its text as a transcript, and under it what two coders and their
 * consensus made of it, passage by passage.
 */
import type { ActorGroup } from '../../../foundation/actor-group.ts'
import type { DocumentKind, QuotingConsent } from '../../../qualitative/document.ts'

export interface ExampleConversation {
  readonly title: string
  readonly kind: DocumentKind
  /** By its name in `exampleCentres`. */
  readonly centre: string
  readonly consent: QuotingConsent
  readonly heldOn: string
  /**
   * Who speaks, in order of first speaking, and for which group; null: an interviewer, an observer, an interpreter.
   * A label other than those is the same person in every conversation.
   */
  readonly speakers: Readonly<Record<string, ActorGroup | null>>
  /** One line per turn, as a transcript: `werker 1: ...`. The first line says that it is made up. */
  readonly text: string
  /**
   * Per passage its words, and indented under it a line per code: who gave it, the code, and the facets.
   *
   *     Daar zit hij … blad papier bij.
   *       AB= T07 - org org
   *       B   T08 - both org
   *
   * - words: as they stand in the text; ` … ` leaves out a middle; `(2e) ` before them: the second place they stand;
   * - who: `A`, `B`: one coder in the blind round; `AB`: both; `=`: it stands in the consensus;
   * - code: the element of a frame, or the mark of an own code;
   * - direction: `+` carries, `-` hinders; rests on: `ind`, `org`, `both`; level: `ind`, `team`, `org`, `between`,
   *   `wider`; `.`: not said.
   */
  readonly coded: string
}
