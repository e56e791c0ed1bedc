/** The permissions of the product, in one place. A stranger hears that something does not exist, never that it does. */
import type { CentreId, StudyId } from '../foundation/ids.ts'
import { membership, person } from '../storage/people.ts'
import type { Permission } from './operation.ts'

export const product: Permission<unknown> = async (_tx, _around, by) => by.kind === 'product'

export const anybody: Permission<unknown> = async () => true

export const signedIn: Permission<unknown> = async (_tx, _around, by) => by.kind === 'person'

export const administrator: Permission<unknown> = async (tx, around, by) =>
  by.kind === 'product' ||
  (by.kind === 'person' && ((await person(tx, around.tenant, by.id))?.mayAdminister ?? false))

/** Sees the whole study, and may change it. */
export const researcher: Permission<{ readonly study: StudyId }> = async (tx, around, by, { study }) =>
  by.kind === 'product' ||
  (by.kind === 'person' && (await membership(tx, around.tenant, study, by.id))?.role === 'researcher')

/** A researcher, or a reader of one of its centres. How much of the study they see is for the operation. */
export const memberOfStudy: Permission<{ readonly study: StudyId }> = async (tx, around, by, { study }) =>
  by.kind === 'product' ||
  (by.kind === 'person' && (await membership(tx, around.tenant, study, by.id)) !== null)

/** A researcher of the study, or the reader of this one centre. Whether the wave is published is for the operation to check. */
export const readerOfCentre: Permission<{ readonly study: StudyId; readonly centre: CentreId }> = async (
  tx,
  around,
  by,
  { study, centre },
) => {
  if (by.kind === 'product') return true
  if (by.kind === 'nobody') return false
  const member = await membership(tx, around.tenant, study, by.id)
  return member?.role === 'researcher' || (member?.role === 'centreReader' && member.centre === centre)
}
