/**
 * Identifiers that cannot be mixed up: a WaveId is a string at run time, but the compiler refuses it where
 * a StudyId is asked for.
 */
declare const kind: unique symbol
type Id<Kind extends string> = string & { readonly [kind]: Kind }

/** The distribution key: every table begins with it, so that the schema can grow beyond one machine. */
export type TenantId = Id<'tenant'>
export type PersonId = Id<'person'>
export type StudyId = Id<'study'>
export type WaveId = Id<'wave'>
export type CentreId = Id<'centre'>
export type TeamId = Id<'team'>
export type BatchId = Id<'batch'>
/** A conversation, observation or text that is read with the frames. */
export type DocumentId = Id<'document'>
/** Somebody who was spoken with: a number within a study, never a name. */
export type ParticipantId = Id<'participant'>
export type CodeId = Id<'code'>
export type CodingId = Id<'coding'>
/** Who codes: a person with an account, or somebody who came along with an imported project. */
export type CoderId = Id<'coder'>
export type RoundId = Id<'round'>
export type MemoId = Id<'memo'>
export type QuoteId = Id<'quote'>
export type SavedQueryId = Id<'saved-query'>

type AnyId =
  | TenantId
  | PersonId
  | StudyId
  | WaveId
  | CentreId
  | TeamId
  | BatchId
  | DocumentId
  | ParticipantId
  | CodeId
  | CodingId
  | CoderId
  | RoundId
  | MemoId
  | QuoteId
  | SavedQueryId

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Reads an identifier that came from outside, or returns null when it is not one. */
export function parseId<Kind extends AnyId>(text: string): Kind | null {
  return uuid.test(text) ? (text as Kind) : null
}
