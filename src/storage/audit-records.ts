import type { PersonId, StudyId, TenantId } from '../foundation/ids.ts'
import type { Transaction } from './database.ts'

export interface AuditRecord {
  readonly id: string
  readonly at: Date
  /** null: the product itself, at first start. */
  readonly person: PersonId | null
  readonly act: string
  readonly study: StudyId | null
  readonly subject: Readonly<Record<string, string | number | boolean | null>>
}

/** Takes a transaction, never a database: the record stands or falls with the act it records. */
export async function writeAuditRecord(
  tx: Transaction,
  tenant: TenantId,
  record: AuditRecord,
): Promise<void> {
  await tx.query(
    `INSERT INTO audit_record (tenant_id, id, at, person_id, act, study_id, subject)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [tenant, record.id, record.at, record.person, record.act, record.study, JSON.stringify(record.subject)],
  )
}

export async function auditRecordsOfStudy(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
): Promise<AuditRecord[]> {
  const rows = await tx.query<{
    id: string
    at: Date
    person_id: PersonId | null
    act: string
    subject: AuditRecord['subject']
  }>(
    `SELECT id, at, person_id, act, subject FROM audit_record
      WHERE tenant_id = $1 AND study_id = $2 ORDER BY at DESC, id DESC LIMIT 500`,
    [tenant, study],
  )
  return rows.map(({ person_id, ...row }) => ({ ...row, person: person_id, study }))
}

/** Whether this act was ever done to a study. */
export async function wasDone(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  act: string,
): Promise<boolean> {
  const rows = await tx.query(
    'SELECT 1 FROM audit_record WHERE tenant_id = $1 AND study_id = $2 AND act = $3 LIMIT 1',
    [tenant, study, act],
  )
  return rows.length > 0
}
