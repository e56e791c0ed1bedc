/** Queries that somebody gave a name, for the whole team of a study. */
import type { SavedQueryId, StudyId, TenantId } from '../../foundation/ids.ts'
import type { SavedQuery } from '../../qualitative/queries/query.ts'
import type { Transaction } from '../database.ts'

/** In the order in which they were saved: v7 ids hold that moment. */
export async function savedQueriesOf(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
): Promise<SavedQuery[]> {
  return tx.query(
    'SELECT id, name, query FROM saved_query WHERE tenant_id = $1 AND study_id = $2 ORDER BY id',
    [tenant, study],
  )
}

export async function insertSavedQuery(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  { id, name, query }: SavedQuery,
): Promise<void> {
  await tx.query(
    'INSERT INTO saved_query (tenant_id, study_id, id, name, query) VALUES ($1, $2, $3, $4, $5)',
    [tenant, study, id, name, JSON.stringify(query)],
  )
}

export async function deleteSavedQuery(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  id: SavedQueryId,
): Promise<void> {
  await tx.query('DELETE FROM saved_query WHERE tenant_id = $1 AND study_id = $2 AND id = $3', [
    tenant,
    study,
    id,
  ])
}
