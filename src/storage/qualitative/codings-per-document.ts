import type { DocumentId, StudyId, TenantId } from '../../foundation/ids.ts'
import type { Transaction } from '../database.ts'

/** How many codings count as evidence in each document; a document without any is not in it. */
export async function codingsPerDocument(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
): Promise<Map<DocumentId, number>> {
  const rows = await tx.query<{ document: DocumentId; codings: number }>(
    `SELECT document_id AS document, count(*) AS codings FROM coding
      WHERE tenant_id = $1 AND study_id = $2 AND layer <> 'blind' AND NOT is_removed GROUP BY document_id`,
    [tenant, study],
  )
  return new Map(rows.map(({ document, codings }) => [document, codings]))
}
