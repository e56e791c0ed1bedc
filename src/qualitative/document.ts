/** What is read with the frames: conversations, observations and texts, and who speaks in them. */
import type { ActorGroup } from '../foundation/actor-group.ts'
import type { CentreId, DocumentId, ParticipantId, StudyId, WaveId } from '../foundation/ids.ts'
import type { Passage } from './passage.ts'

export const DOCUMENT_KINDS = [
  'interview',
  'focus-group',
  'observation',
  'policy-document',
  'field-note',
] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** What the people in it agreed to: their words as they stand, their words in ours, or no quote at all. */
export const QUOTING_CONSENTS = ['verbatim', 'rephrased', 'none'] as const
export type QuotingConsent = (typeof QUOTING_CONSENTS)[number]

/**
 * A document is a draft until it is pseudonymised; then it is locked and can be coded. The text of a draft holds
 * names, so it exists sealed only, under a key outside the database.
 */
export type StudyDocument = DocumentBase &
  (
    | { readonly state: 'draft' }
    | {
        readonly state: 'locked'
        readonly lockedOn: string
        /** 1 for the text as first locked; every later edit of the text makes the next. */
        readonly textVersion: number
        /** Of the newest text, in code points. */
        readonly length: number
      }
  )

interface DocumentBase {
  readonly id: DocumentId
  readonly study: StudyId
  readonly title: string
  readonly kind: DocumentKind
  /** null: about no one centre (a text of a sector, a talk with people of several centres). */
  readonly centre: CentreId | null
  readonly wave: WaveId | null
  /** The groups that speak in it, or that a text is of. */
  readonly groups: readonly ActorGroup[]
  readonly consent: QuotingConsent
  readonly speakers: readonly Speaker[]
  /** Until when the sealed original is kept: a day, `kept` without an end, or `destroyed`. */
  readonly original: { readonly until: string } | 'kept' | 'destroyed'
  /** Raised by every change of what is said about the document; not by coding. */
  readonly version: number
}

export type LockedDocument = Extract<StudyDocument, { state: 'locked' }>

/** A voice in a transcript, in order of first speaking. */
export interface Speaker {
  /** As it stands before each turn, pseudonymised: `werker 2`, `interviewer`. */
  readonly label: string
  /** null: the interviewer, or somebody who is not asked anything. Such turns count for nobody. */
  readonly participant: ParticipantId | null
}

/**
 * Somebody who was spoken with. One person may speak in several documents and is counted once; there is a number,
 * an actor group and a centre, and nothing else to know them by.
 */
export interface Participant {
  readonly id: ParticipantId
  /** Within the study, from 1, in the order in which they were added. */
  readonly number: number
  readonly group: ActorGroup
  readonly centre: CentreId | null
}

/** One version of a locked text. Never changed; an edit makes the next one. */
export interface DocumentText {
  readonly version: number
  /** LF only, no BOM, not normalised: positions point into exactly this. */
  readonly text: string
  readonly turns: readonly Turn[]
  /** How the version before became this one; empty for version 1. */
  readonly editScript: EditScript
}

/** A turn of speech, or a paragraph where nobody in particular speaks. Turns do not overlap and are in order. */
export interface Turn extends Passage {
  /** Where the words begin, behind `werker 2: `. */
  readonly wordsStart: number
  /** Place in the document's speakers; null for a paragraph without one. */
  readonly speaker: number | null
}

/** Replacements in order of place, in positions of the text before; they do not overlap. */
export type EditScript = readonly Edit[]

export interface Edit extends Passage {
  readonly inserted: string
}
