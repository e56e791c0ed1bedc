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

type AnyId = TenantId | PersonId | StudyId | WaveId | CentreId | TeamId | BatchId

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Reads an identifier that came from outside, or returns null when it is not one. */
export function parseId<Kind extends AnyId>(text: string): Kind | null {
  return uuid.test(text) ? (text as Kind) : null
}
