/** A coding: a passage, a code, and the facets that answer the inquiry's questions. */
import type { CodeId, CoderId, CodingId, DocumentId, ParticipantId, RoundId } from '../foundation/ids.ts'
import type { Passage } from './passage.ts'

/** Does what is told here carry strength-based work, or hinder it? */
export const DIRECTIONS = ['carries', 'hinders'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** On whom does it rest? Two axes: `both` is not a middle. */
export const SUPPORTS = ['individual', 'organisation', 'both'] as const
export type Support = (typeof SUPPORTS)[number]

/** Where does it play? */
export const LEVELS = [
  'individual',
  'team',
  'organisation',
  'between-organisations',
  'wider-environment',
] as const
export type Level = (typeof LEVELS)[number]

/** null: not said. Not every passage answers every question. */
export interface Facets {
  readonly direction: Direction | null
  readonly restsOn: Support | null
  readonly level: Level | null
}

export interface Coding extends Passage, Facets {
  readonly id: CodingId
  readonly document: DocumentId
  /** The version of the text that `start` and `end` point into: the one it was made on. Carried along when read. */
  readonly textVersion: number
  readonly layer: Layer
  readonly coder: CoderId
  readonly code: CodeId
  /** Whose words it holds; nobody's where only an interviewer speaks, or in a text without speakers. */
  readonly participants: readonly ParticipantId[]
  /** A removed coding is kept: undoing brings it back, and who did what stays known. */
  readonly isRemoved: boolean
}

/**
 * Codings lie in layers. In the shared layer everybody sees and adds; in a blind round each coder sees only their own
 * until it closes; the consensus of a round is a layer on top, made together.
 *
 * What counts as evidence: the shared layer and consensus layers. Blind layers never do, or a passage would count once
 * per coder.
 */
export type Layer =
  | { readonly kind: 'shared' }
  | { readonly kind: 'blind'; readonly round: RoundId }
  | { readonly kind: 'consensus'; readonly round: RoundId }

export function countsAsEvidence(layer: Layer): boolean {
  return layer.kind !== 'blind'
}
