import type { PersonId, TenantId } from '../foundation/ids.ts'
import type { Transaction } from './database.ts'

export async function insertSession(
  tx: Transaction,
  tenant: TenantId,
  session: { readonly tokenHash: Uint8Array; readonly person: PersonId; readonly expires: Date },
): Promise<void> {
  await tx.query('INSERT INTO session (tenant_id, token_hash, person_id, expires) VALUES ($1, $2, $3, $4)', [
    tenant,
    session.tokenHash,
    session.person,
    session.expires,
  ])
}

export async function personOfSession(
  tx: Transaction,
  tenant: TenantId,
  tokenHash: Uint8Array,
  now: Date,
): Promise<PersonId | null> {
  const [row] = await tx.query<{ person_id: PersonId }>(
    'SELECT person_id FROM session WHERE tenant_id = $1 AND token_hash = $2 AND expires > $3',
    [tenant, tokenHash, now],
  )
  return row?.person_id ?? null
}

export async function deleteSession(tx: Transaction, tenant: TenantId, tokenHash: Uint8Array): Promise<void> {
  await tx.query('DELETE FROM session WHERE tenant_id = $1 AND token_hash = $2', [tenant, tokenHash])
}

export async function deleteExpiredSessions(tx: Transaction, tenant: TenantId, now: Date): Promise<void> {
  await tx.query('DELETE FROM session WHERE tenant_id = $1 AND expires <= $2', [tenant, now])
}

/** Wherever this person is signed in, they are not any more. */
export async function deleteSessionsOf(tx: Transaction, tenant: TenantId, id: PersonId): Promise<void> {
  await tx.query('DELETE FROM session WHERE tenant_id = $1 AND person_id = $2', [tenant, id])
}
