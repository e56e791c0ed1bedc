/** A thought written beside the work: about a code, a passage, a person who spoke, or the study as a whole. */
import type {
  CodeId,
  CoderId,
  CodingId,
  DocumentId,
  MemoId,
  ParticipantId,
  RoundId,
} from '../foundation/ids.ts'
import type { Passage } from './passage.ts'

export interface Memo {
  readonly id: MemoId
  readonly about: MemoAbout
  readonly coder: CoderId
  /** Moment of the last writing, ISO 8601. */
  readonly writtenAt: string
  readonly body: string
}

export type MemoAbout =
  | { readonly kind: 'study' }
  | { readonly kind: 'document'; readonly id: DocumentId }
  | ({ readonly kind: 'passage'; readonly document: DocumentId; readonly textVersion: number } & Passage)
  | { readonly kind: 'code'; readonly id: CodeId }
  | { readonly kind: 'coding'; readonly id: CodingId }
  | { readonly kind: 'participant'; readonly id: ParticipantId }
  | { readonly kind: 'round'; readonly id: RoundId }
