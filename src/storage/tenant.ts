import type { TenantId } from '../foundation/ids.ts'
import type { Transaction } from './database.ts'

export interface Tenant {
  readonly id: TenantId
  /** null until the first run was done. */
  readonly runBy: 'outside' | 'centre-itself' | null
}

/** The one tenant of an installation, or null on the very first start. */
export async function onlyTenant(tx: Transaction): Promise<Tenant | null> {
  const [row] = await tx.query<{ tenant_id: TenantId; run_by: Tenant['runBy'] }>(
    'SELECT tenant_id, run_by FROM tenant LIMIT 1',
  )
  return row ? { id: row.tenant_id, runBy: row.run_by } : null
}

export async function insertTenant(tx: Transaction, tenant: TenantId): Promise<void> {
  await tx.query('INSERT INTO tenant (tenant_id) VALUES ($1)', [tenant])
}

/** Replaces the link: only the one printed last works. */
export async function setSetUpHash(tx: Transaction, tenant: TenantId, hash: Uint8Array): Promise<void> {
  await tx.query('UPDATE tenant SET set_up_hash = $2 WHERE tenant_id = $1 AND run_by IS NULL', [tenant, hash])
}

/** Uses up the set-up link. false when it is not the right one, or when set-up was done. */
export async function setUpTenant(
  tx: Transaction,
  tenant: TenantId,
  done: { readonly hash: Uint8Array; readonly runBy: 'outside' | 'centre-itself' },
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE tenant SET run_by = $3, set_up_hash = NULL
      WHERE tenant_id = $1 AND set_up_hash = $2 AND run_by IS NULL RETURNING tenant_id`,
    [tenant, done.hash, done.runBy],
  )
  return rows.length === 1
}
