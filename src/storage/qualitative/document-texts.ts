/** The versions of a locked text, and its turns as they are searched. */
import type { DocumentId, StudyId, TenantId } from '../../foundation/ids.ts'
import type { DocumentText, EditScript, Turn } from '../../qualitative/document.ts'
import { codePointIndex, textOf } from '../../qualitative/text/code-points.ts'
import type { Transaction } from '../database.ts'
import { searchVectors } from './search-vectors.ts'

/** One version of a text, the newest when none is named; null when there is none. */
export async function documentText(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  document: DocumentId,
  version: number | 'newest' = 'newest',
): Promise<DocumentText | null> {
  const [row] = await tx.query<TextRow>(
    `SELECT version, body, turns, edit_script FROM document_text
      WHERE tenant_id = $1 AND study_id = $2 AND document_id = $3 AND ($4::integer IS NULL OR version = $4)
      ORDER BY version DESC LIMIT 1`,
    [tenant, study, document, version === 'newest' ? null : version],
  )
  return row ? { version: row.version, text: row.body, turns: row.turns, editScript: row.edit_script } : null
}

/** How each version after `version` came about, in order: what carries a passage from it to the newest text. */
export async function editScriptsAfter(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  document: DocumentId,
  version: number,
): Promise<{ readonly version: number; readonly editScript: EditScript }[]> {
  return tx.query(
    `SELECT version, edit_script AS "editScript" FROM document_text
      WHERE tenant_id = $1 AND study_id = $2 AND document_id = $3 AND version > $4 ORDER BY version`,
    [tenant, study, document, version],
  )
}

/** All versions of a text, oldest first. */
export async function documentTexts(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  document: DocumentId,
): Promise<DocumentText[]> {
  const rows = await tx.query<TextRow>(
    `SELECT version, body, turns, edit_script FROM document_text
      WHERE tenant_id = $1 AND study_id = $2 AND document_id = $3 ORDER BY version`,
    [tenant, study, document],
  )
  return rows.map(textOfRow)
}

/** The one change a version can undergo: words in it made unreadable, sign for sign. Its turns stay as they are. */
export async function blotDocumentText(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  document: DocumentId,
  { version, text, editScript }: DocumentText,
): Promise<void> {
  await tx.query(
    `UPDATE document_text SET body = $5, edit_script = $6
      WHERE tenant_id = $1 AND study_id = $2 AND document_id = $3 AND version = $4`,
    [tenant, study, document, version, text, JSON.stringify(editScript)],
  )
}

/** Adds a version: one that exists already is refused by the table's key. Its turns replace those that are searched. */
export async function writeDocumentText(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  document: DocumentId,
  lockedOn: string,
  { version, text, turns, editScript }: DocumentText,
): Promise<void> {
  await tx.query(
    `INSERT INTO document_text
       (tenant_id, study_id, document_id, version, body, turns, edit_script, locked_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tenant, study, document, version, text, JSON.stringify(turns), JSON.stringify(editScript), lockedOn],
  )
  await storeTurns(tx, tenant, study, document, text, turns)
}

/** Who speaks in a turn, and for which group, comes from the document's speakers: lock or change those first. */
async function storeTurns(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  document: DocumentId,
  text: string,
  turns: readonly Turn[],
): Promise<void> {
  const index = codePointIndex(text)
  const stems = await searchVectors(
    tx,
    turns.map((turn) => textOf(text, { start: turn.wordsStart, end: turn.end }, index)),
  )
  await tx.query('DELETE FROM document_turn WHERE tenant_id = $1 AND study_id = $2 AND document_id = $3', [
    tenant,
    study,
    document,
  ])
  await tx.query(
    `INSERT INTO document_turn
       (tenant_id, study_id, document_id, number, start_at, end_at, participant_id, actor_group, stems)
     SELECT $1, $2, $3, given.number, start_at, end_at, participant.id, participant.actor_group,
            given.stems::tsvector
       FROM jsonb_to_recordset($4::jsonb)
         AS given (number integer, start_at integer, end_at integer, speaker integer, stems text)
       JOIN document ON document.tenant_id = $1 AND document.study_id = $2 AND document.id = $3
       LEFT JOIN participant ON participant.tenant_id = $1 AND participant.study_id = $2
        AND participant.id = (document.speakers -> given.speaker ->> 'participant')::uuid`,
    [
      tenant,
      study,
      document,
      JSON.stringify(
        turns.map((turn, place) => ({
          number: place + 1,
          start_at: turn.start,
          end_at: turn.end,
          speaker: turn.speaker,
          stems: stems[place] ?? '',
        })),
      ),
    ],
  )
}

function textOfRow({ version, body, turns, edit_script }: TextRow): DocumentText {
  return { version, text: body, turns, editScript: edit_script }
}

interface TextRow {
  readonly version: number
  readonly body: string
  readonly turns: readonly Turn[]
  readonly edit_script: EditScript
}
