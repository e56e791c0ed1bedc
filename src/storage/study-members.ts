import type { PersonId, TenantId } from '../foundation/ids.ts'
import type { Transaction } from './database.ts'

export async function addResearcherToExamples(tx: Transaction, tenant: TenantId, person: PersonId): Promise<void> {
  await tx.query(
    `INSERT INTO study_member (tenant_id, study_id, person_id, role)
     SELECT tenant_id, id, $2, 'researcher' FROM study WHERE tenant_id = $1 AND is_example
     ON CONFLICT DO NOTHING`,
    [tenant, person],
  )
}
