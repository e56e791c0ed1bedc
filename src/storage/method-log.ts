import type { PersonId, StudyId, TenantId } from '../foundation/ids.ts'
import type { Transaction } from './database.ts'

export interface LogEntry {
  readonly id: string
  readonly writtenOn: string
  /** The display name of who wrote it. */
  readonly by: string
  readonly entry: string
}

/** Newest first: v7 ids hold the moment of writing. */
export async function methodLogOf(tx: Transaction, tenant: TenantId, study: StudyId): Promise<LogEntry[]> {
  return tx.query(
    `SELECT log.id, log.written_on::text AS "writtenOn", person.display_name AS by, log.entry
       FROM method_log log JOIN person ON person.tenant_id = log.tenant_id AND person.id = log.person_id
      WHERE log.tenant_id = $1 AND log.study_id = $2 ORDER BY log.id DESC`,
    [tenant, study],
  )
}

export async function insertLogEntry(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  entry: {
    readonly id: string
    readonly writtenOn: string
    readonly person: PersonId
    readonly entry: string
  },
): Promise<void> {
  await tx.query(
    `INSERT INTO method_log (tenant_id, study_id, id, written_on, person_id, entry) VALUES ($1, $2, $3, $4, $5, $6)`,
    [tenant, study, entry.id, entry.writtenOn, entry.person, entry.entry],
  )
}
