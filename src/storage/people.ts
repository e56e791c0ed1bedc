import type { CentreId, PersonId, StudyId, TenantId } from '../foundation/ids.ts'
import type { Transaction } from './database.ts'

export interface Person {
  readonly id: PersonId
  /** What they sign in with. */
  readonly name: string
  readonly displayName: string
  readonly mayAdminister: boolean
}

export type Membership =
  | { readonly role: 'researcher' }
  | { readonly role: 'centreReader'; readonly centre: CentreId }

export async function person(tx: Transaction, tenant: TenantId, id: PersonId): Promise<Person | null> {
  const [row] = await tx.query<{ name: string; display_name: string; may_administer: boolean }>(
    'SELECT name, display_name, may_administer FROM person WHERE tenant_id = $1 AND id = $2',
    [tenant, id],
  )
  return row ? { id, name: row.name, displayName: row.display_name, mayAdminister: row.may_administer } : null
}

/** What this person may see of this study, or null when they have nothing to do with it. */
export async function membership(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  id: PersonId,
): Promise<Membership | null> {
  const [row] = await tx.query<{ role: 'researcher' | 'centreReader'; centre_id: CentreId | null }>(
    'SELECT role, centre_id FROM study_member WHERE tenant_id = $1 AND study_id = $2 AND person_id = $3',
    [tenant, study, id],
  )
  if (!row) return null
  // The table's check ties a centre to a reader, and to a reader only.
  return row.role === 'researcher' ? { role: 'researcher' } : { role: 'centreReader', centre: row.centre_id! }
}
