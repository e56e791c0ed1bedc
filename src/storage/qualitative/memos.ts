import type { CoderId, DocumentId, MemoId, StudyId, TenantId } from '../../foundation/ids.ts'
import type { Memo, MemoAbout } from '../../qualitative/memo.ts'
import type { Transaction } from '../database.ts'

/** Newest first: v7 ids hold the moment of the first writing. */
export async function memosOfStudy(tx: Transaction, tenant: TenantId, study: StudyId): Promise<Memo[]> {
  const rows = await tx.query<MemoRow>(
    `SELECT ${columns} FROM memo
      WHERE tenant_id = $1 AND study_id = $2 AND NOT is_removed ORDER BY id DESC`,
    [tenant, study],
  )
  return rows.map(memoOf)
}

export async function memoById(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  id: MemoId,
): Promise<Memo | null> {
  const [row] = await tx.query<MemoRow>(
    `SELECT ${columns} FROM memo WHERE tenant_id = $1 AND study_id = $2 AND id = $3 AND NOT is_removed`,
    [tenant, study, id],
  )
  return row ? memoOf(row) : null
}

export async function insertMemo(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  { id, about, coder, writtenAt, body }: Memo,
): Promise<void> {
  const passage = about.kind === 'passage' ? about : null
  await tx.query(
    `INSERT INTO memo (tenant_id, study_id, id, about, about_id, document_id, text_version, start_at, end_at,
                       coder_id, written_at, body, is_removed)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, false)`,
    [
      tenant,
      study,
      id,
      about.kind,
      'id' in about ? about.id : null,
      passage?.document ?? null,
      passage?.textVersion ?? null,
      passage?.start ?? null,
      passage?.end ?? null,
      coder,
      writtenAt,
      body,
    ],
  )
}

export async function rewriteMemo(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  { id, writtenAt, body }: Pick<Memo, 'id' | 'writtenAt' | 'body'>,
): Promise<void> {
  await tx.query(
    'UPDATE memo SET body = $4, written_at = $5 WHERE tenant_id = $1 AND study_id = $2 AND id = $3',
    [tenant, study, id, body, writtenAt],
  )
}

export async function removeMemoRow(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  id: MemoId,
): Promise<void> {
  await tx.query('UPDATE memo SET is_removed = true WHERE tenant_id = $1 AND study_id = $2 AND id = $3', [
    tenant,
    study,
    id,
  ])
}

const columns = 'id, about, about_id, document_id, text_version, start_at, end_at, coder_id, written_at, body'

interface MemoRow {
  readonly id: MemoId
  readonly about: MemoAbout['kind']
  readonly about_id: string | null
  readonly document_id: DocumentId | null
  readonly text_version: number | null
  readonly start_at: number | null
  readonly end_at: number | null
  readonly coder_id: CoderId
  readonly written_at: Date
  readonly body: string
}

function memoOf(row: MemoRow): Memo {
  const { id, coder_id: coder, body } = row
  return { id, about: aboutIn(row), coder, writtenAt: row.written_at.toISOString(), body }
}

function aboutIn(row: MemoRow): MemoAbout {
  if (row.about === 'study') return { kind: 'study' }
  if (row.about === 'passage') {
    // The table's check gives a passage its start; the others are written with it.
    return {
      kind: 'passage',
      document: row.document_id!,
      textVersion: row.text_version!,
      start: row.start_at!,
      end: row.end_at!,
    }
  }
  return { kind: row.about, id: row.about_id } as MemoAbout // an id of the kind that stands beside it
}
