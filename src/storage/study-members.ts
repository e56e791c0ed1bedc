import type { CentreId, PersonId, StudyId, TenantId } from '../foundation/ids.ts'
import type { Transaction } from './database.ts'

/** Makes this person a researcher of every study that has none: the example, and what was imported before the first run. */
export async function adoptStudiesWithoutResearcher(
  tx: Transaction,
  tenant: TenantId,
  person: PersonId,
): Promise<void> {
  await tx.query(
    `INSERT INTO study_member (tenant_id, study_id, person_id, role)
     SELECT tenant_id, id, $2, 'researcher' FROM study
      WHERE tenant_id = $1
        AND NOT EXISTS (SELECT 1 FROM study_member member
                         WHERE member.tenant_id = study.tenant_id AND member.study_id = study.id
                           AND member.role = 'researcher')`,
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
