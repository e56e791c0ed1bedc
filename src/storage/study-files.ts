import type { StudyId, TenantId } from '../foundation/ids.ts'
import type { Transaction } from './database.ts'

/** A framework, crosswalk or instrument as the study took it in, word for word. */
export interface StudyFile {
  readonly id: string
  readonly version: string
  /** Brought by the study itself, not shipped with the product. */
  readonly own: boolean
  readonly content: string
}

export async function studyFiles(tx: Transaction, tenant: TenantId, study: StudyId): Promise<StudyFile[]> {
  return tx.query(
    `SELECT file_id AS id, version, own, content FROM study_file
      WHERE tenant_id = $1 AND study_id = $2 ORDER BY file_id`,
    [tenant, study],
  )
}

/** Pins the files; one with an id the study has already takes its place. */
export async function storeStudyFiles(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  files: readonly StudyFile[],
): Promise<void> {
  await tx.query(
    `INSERT INTO study_file (tenant_id, study_id, file_id, version, own, content)
     SELECT $1, $2, id, version, own, content
       FROM jsonb_to_recordset($3::jsonb) AS given (id text, version text, own boolean, content text)
     ON CONFLICT (tenant_id, study_id, file_id) DO UPDATE
       SET version = excluded.version, own = excluded.own, content = excluded.content`,
    [tenant, study, JSON.stringify(files)],
  )
}
