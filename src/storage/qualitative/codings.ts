/** Codings, one row for each. Positions point into the version of the text that the row names; whoever reads carries them along. */
import type {
  CodeId,
  CoderId,
  CodingId,
  DocumentId,
  ParticipantId,
  RoundId,
  StudyId,
  TenantId,
} from '../../foundation/ids.ts'
import type { Coding, Layer } from '../../qualitative/coding.ts'
import type { CodingState } from '../../qualitative/coding-acts/coding-state.ts'
import type { Transaction } from '../database.ts'

/** Of a document, in every layer, in the order of the text. Whoever asks leaves out what they may not see. */
export async function codingsOfDocument(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  document: DocumentId,
): Promise<Coding[]> {
  const rows = await tx.query<CodingRow>(
    `SELECT ${selected} FROM coding
      WHERE tenant_id = $1 AND study_id = $2 AND document_id = $3 AND NOT is_removed
      ORDER BY start_at, end_at, id`,
    [tenant, study, document],
  )
  return rows.map(codingOf)
}

/** Of the whole study, in every layer, in the order of documents and text. */
export async function codingsOfStudy(tx: Transaction, tenant: TenantId, study: StudyId): Promise<Coding[]> {
  const rows = await tx.query<CodingRow>(
    `SELECT ${selected} FROM coding WHERE tenant_id = $1 AND study_id = $2 AND NOT is_removed
      ORDER BY document_id, start_at, end_at, id`,
    [tenant, study],
  )
  return rows.map(codingOf)
}

/** These codings, removed ones too. */
export async function codingsById(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  ids: readonly CodingId[],
): Promise<Coding[]> {
  const rows = await tx.query<CodingRow>(
    `SELECT ${selected} FROM coding WHERE tenant_id = $1 AND study_id = $2 AND id = ANY ($3::uuid[])`,
    [tenant, study, ids],
  )
  return rows.map(codingOf)
}

/** What counts as evidence for any of these codes, over all documents, in the order of documents and text. */
export async function evidenceForCodes(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  codes: readonly CodeId[],
  atMost: number,
): Promise<Coding[]> {
  const rows = await tx.query<CodingRow>(
    `SELECT ${selected} FROM coding
      WHERE tenant_id = $1 AND study_id = $2 AND code_id = ANY ($3::uuid[]) AND layer <> 'blind' AND NOT is_removed
      ORDER BY document_id, start_at, id LIMIT $4`,
    [tenant, study, codes, atMost],
  )
  return rows.map(codingOf)
}

/** How many passages each code has as evidence; a merged code still under its own id. */
export async function passagesByCode(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
): Promise<{ readonly code: CodeId; readonly passages: number }[]> {
  return tx.query(
    `SELECT code_id AS code, count(*)::integer AS passages FROM coding
      WHERE tenant_id = $1 AND study_id = $2 AND layer <> 'blind' AND NOT is_removed GROUP BY code_id`,
    [tenant, study],
  )
}

/** One statement, whatever the number. Centre, wave and group are read through the document and the participants. */
export async function insertCodings(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  codings: readonly Coding[],
): Promise<void> {
  await tx.query(
    `INSERT INTO coding (tenant_id, study_id, ${columns})
     SELECT $1, $2, ${columns}
       FROM jsonb_to_recordset($3::jsonb)
         AS given (id uuid, document_id uuid, text_version integer, layer text, round_id uuid, coder_id uuid,
                   code_id uuid, start_at integer, end_at integer, direction text, rests_on text, level text,
                   participants uuid[], is_removed boolean)`,
    [tenant, study, JSON.stringify(codings.map(rowOf))],
  )
}

/** Puts one coding in another state; its document, layer and coder stay. */
export async function updateCoding(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  id: CodingId,
  state: CodingState,
  participants: readonly ParticipantId[],
): Promise<void> {
  await tx.query(
    `UPDATE coding SET text_version = $4, start_at = $5, end_at = $6, code_id = $7, direction = $8, rests_on = $9,
            level = $10, is_removed = $11, participants = $12
      WHERE tenant_id = $1 AND study_id = $2 AND id = $3`,
    [
      tenant,
      study,
      id,
      state.textVersion,
      state.start,
      state.end,
      state.code,
      state.direction,
      state.restsOn,
      state.level,
      state.isRemoved,
      participants,
    ],
  )
}

const plain =
  'id, document_id, text_version, layer, round_id, coder_id, code_id, start_at, end_at, direction, rests_on, level, is_removed'
const columns = `${plain}, participants`
/** The driver reads a list of uuids as one text; as JSON it is a list. */
const selected = `${plain}, array_to_json(participants) AS participants`

interface CodingRow {
  readonly id: CodingId
  readonly document_id: DocumentId
  readonly text_version: number
  readonly layer: Layer['kind']
  readonly round_id: RoundId | null
  readonly coder_id: CoderId
  readonly code_id: CodeId
  readonly start_at: number
  readonly end_at: number
  readonly direction: Coding['direction']
  readonly rests_on: Coding['restsOn']
  readonly level: Coding['level']
  readonly participants: readonly ParticipantId[]
  readonly is_removed: boolean
}

function codingOf(row: CodingRow): Coding {
  return {
    id: row.id,
    document: row.document_id,
    textVersion: row.text_version,
    // The table's check ties a round to every layer but the shared one.
    layer: row.layer === 'shared' ? { kind: 'shared' } : { kind: row.layer, round: row.round_id! },
    coder: row.coder_id,
    code: row.code_id,
    start: row.start_at,
    end: row.end_at,
    direction: row.direction,
    restsOn: row.rests_on,
    level: row.level,
    participants: row.participants,
    isRemoved: row.is_removed,
  }
}

function rowOf(coding: Coding): CodingRow {
  return {
    id: coding.id,
    document_id: coding.document,
    text_version: coding.textVersion,
    layer: coding.layer.kind,
    round_id: coding.layer.kind === 'shared' ? null : coding.layer.round,
    coder_id: coding.coder,
    code_id: coding.code,
    start_at: coding.start,
    end_at: coding.end,
    direction: coding.direction,
    rests_on: coding.restsOn,
    level: coding.level,
    participants: coding.participants,
    is_removed: coding.isRemoved,
  }
}
