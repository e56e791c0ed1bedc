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

export interface Account extends Person {
  readonly passwordHash: string | null
}

export async function accountNamed(tx: Transaction, tenant: TenantId, name: string): Promise<Account | null> {
  const [row] = await tx.query<{
    id: PersonId
    display_name: string
    may_administer: boolean
    password_hash: string | null
  }>(
    'SELECT id, display_name, may_administer, password_hash FROM person WHERE tenant_id = $1 AND name = $2',
    [tenant, name],
  )
  return row
    ? {
        id: row.id,
        name,
        displayName: row.display_name,
        mayAdminister: row.may_administer,
        passwordHash: row.password_hash,
      }
    : null
}

export async function allPeople(
  tx: Transaction,
  tenant: TenantId,
): Promise<(Person & { readonly hasPassword: boolean })[]> {
  const rows = await tx.query<{
    id: PersonId
    name: string
    display_name: string
    may_administer: boolean
    has_password: boolean
  }>(
    `SELECT id, name, display_name, may_administer, password_hash IS NOT NULL AS has_password
       FROM person WHERE tenant_id = $1`,
    [tenant],
  )
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    displayName: row.display_name,
    mayAdminister: row.may_administer,
    hasPassword: row.has_password,
  }))
}

export interface NewPerson extends Person {
  readonly passwordHash: string | null
  /** Hash of the one-time link with which somebody else chooses their password. */
  readonly invitation: { readonly hash: Uint8Array; readonly expires: Date } | null
}

export async function insertPerson(tx: Transaction, tenant: TenantId, made: NewPerson): Promise<void> {
  await tx.query(
    `INSERT INTO person (tenant_id, id, name, display_name, may_administer, password_hash, invitation_hash, invitation_expires)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      tenant,
      made.id,
      made.name,
      made.displayName,
      made.mayAdminister,
      made.passwordHash,
      made.invitation?.hash ?? null,
      made.invitation?.expires ?? null,
    ],
  )
}

/** A new one-time link for somebody who has an account; an earlier one no longer works. False when there is no such person. */
export async function replaceInvitation(
  tx: Transaction,
  tenant: TenantId,
  id: PersonId,
  invitation: { readonly hash: Uint8Array; readonly expires: Date },
): Promise<boolean> {
  const replaced = await tx.query(
    `UPDATE person SET invitation_hash = $3, invitation_expires = $4
      WHERE tenant_id = $1 AND id = $2 RETURNING id`,
    [tenant, id, invitation.hash, invitation.expires],
  )
  return replaced.length > 0
}

/** Only over the password that was checked: false when another one was set meanwhile. A link that still waits goes. */
export async function replacePassword(
  tx: Transaction,
  tenant: TenantId,
  id: PersonId,
  hash: { readonly current: string; readonly next: string },
): Promise<boolean> {
  const replaced = await tx.query(
    `UPDATE person SET password_hash = $4, invitation_hash = NULL, invitation_expires = NULL
      WHERE tenant_id = $1 AND id = $2 AND password_hash = $3 RETURNING id`,
    [tenant, id, hash.current, hash.next],
  )
  return replaced.length > 0
}

/** Uses up the invitation: sets the password and says whose it is, or null when no such invitation stands open. */
export async function acceptInvitationOf(
  tx: Transaction,
  tenant: TenantId,
  invitation: { readonly hash: Uint8Array; readonly passwordHash: string; readonly now: Date },
): Promise<PersonId | null> {
  const [row] = await tx.query<{ id: PersonId }>(
    `UPDATE person SET password_hash = $3, invitation_hash = NULL, invitation_expires = NULL
      WHERE tenant_id = $1 AND invitation_hash = $2 AND invitation_expires > $4
      RETURNING id`,
    [tenant, invitation.hash, invitation.passwordHash, invitation.now],
  )
  return row?.id ?? null
}
