import type { CentreId, PersonId, StudyId, TenantId } from '../foundation/ids.ts'
import type { Transaction } from './database.ts'

export async function addResearcherToExamples(
  tx: Transaction,
  tenant: TenantId,
  person: PersonId,
): Promise<void> {
  await tx.query(
    `INSERT INTO study_member (tenant_id, study_id, person_id, role)
     SELECT tenant_id, id, $2, 'researcher' FROM study WHERE tenant_id = $1 AND is_example
     ON CONFLICT DO NOTHING`,
    [tenant, person],
  )
}

export interface Member {
  readonly person: PersonId
  readonly role: 'researcher' | 'centreReader'
  readonly centre: CentreId | null
}

export async function membersOfStudy(tx: Transaction, tenant: TenantId, study: StudyId): Promise<Member[]> {
  return tx.query(
    `SELECT person_id AS person, role, centre_id AS centre FROM study_member
      WHERE tenant_id = $1 AND study_id = $2`,
    [tenant, study],
  )
}

/** Gives the person this role in the study, in place of the one they had. */
export async function storeMember(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  member: Member,
): Promise<void> {
  await tx.query(
    `INSERT INTO study_member (tenant_id, study_id, person_id, role, centre_id) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (tenant_id, study_id, person_id) DO UPDATE SET role = excluded.role, centre_id = excluded.centre_id`,
    [tenant, study, member.person, member.role, member.centre],
  )
}

export async function deleteMember(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  person: PersonId,
): Promise<void> {
  await tx.query('DELETE FROM study_member WHERE tenant_id = $1 AND study_id = $2 AND person_id = $3', [
    tenant,
    study,
    person,
  ])
}
