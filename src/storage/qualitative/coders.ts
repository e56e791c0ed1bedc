/** Who codes in a study. Somebody with an account has the id of that account; others came with an imported project. */
import type { CoderId, PersonId, StudyId, TenantId } from '../../foundation/ids.ts'
import type { Transaction } from '../database.ts'

export interface Coder {
  readonly id: CoderId
  /** For the team itself: it stands in no export of figures and in no audit record. */
  readonly name: string
}

/** The coder that a person is in this study: made on their first act. */
export async function coderOfPerson(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  person: PersonId,
): Promise<CoderId> {
  await tx.query(
    `INSERT INTO coder (tenant_id, study_id, id, person_id, name)
     SELECT tenant_id, $2, id, id, display_name FROM person WHERE tenant_id = $1 AND id = $3
     ON CONFLICT DO NOTHING`,
    [tenant, study, person],
  )
  return coderIdOf(person)
}

/** Before their first act as after it: the id is that of the account. */
export function coderIdOf(person: PersonId): CoderId {
  return person as string as CoderId // the same uuid, under another name
}

/** Under the names they have today. */
export async function codersOfStudy(tx: Transaction, tenant: TenantId, study: StudyId): Promise<Coder[]> {
  return tx.query(
    `SELECT coder.id, coalesce(person.display_name, coder.name) AS name
       FROM coder
       LEFT JOIN person ON person.tenant_id = coder.tenant_id AND person.id = coder.person_id
      WHERE coder.tenant_id = $1 AND coder.study_id = $2 ORDER BY coder.id`,
    [tenant, study],
  )
}

/** Somebody without an account: from an imported project, or in the example. */
export async function insertCoder(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  { id, name }: Coder,
): Promise<void> {
  await tx.query(
    'INSERT INTO coder (tenant_id, study_id, id, person_id, name) VALUES ($1, $2, $3, NULL, $4)',
    [tenant, study, id, name],
  )
}
