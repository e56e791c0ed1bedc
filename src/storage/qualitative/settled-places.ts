/**
 * What a team decided about the places where coders of a round differed. Each decision is an act; the last one about a
 * place holds, and those before it stay to be read. A note beside it is a memo on the passage.
 */
import type {
  CodingId,
  CoderId,
  DocumentId,
  MemoId,
  RoundId,
  StudyId,
  TenantId,
} from '../../foundation/ids.ts'
import type { Passage } from '../../qualitative/passage.ts'
import type { Choice } from '../../qualitative/rounds/consensus.ts'
import type { Transaction } from '../database.ts'

export interface SettledPlace {
  readonly round: RoundId
  readonly place: CodingId
  /** null: opened again. */
  readonly choice: Choice | null
  readonly note: string
}

interface Settling extends Passage {
  readonly id: string
  readonly at: Date
  readonly coder: CoderId
  readonly document: DocumentId
  readonly textVersion: number
  /** For the note, if there is one. */
  readonly memo: MemoId
}

export async function insertSettledPlace(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  act: Settling,
  { note, ...settled }: SettledPlace,
): Promise<void> {
  const memo = note === '' ? null : act.memo
  if (memo !== null) {
    await tx.query(
      `INSERT INTO memo (tenant_id, study_id, id, about, about_id, document_id, text_version, start_at, end_at,
                         coder_id, written_at, body, is_removed)
       VALUES ($1, $2, $3, 'passage', NULL, $4, $5, $6, $7, $8, $9, $10, false)`,
      [tenant, study, memo, act.document, act.textVersion, act.start, act.end, act.coder, act.at, note],
    )
  }
  await tx.query(
    `INSERT INTO coding_act (tenant_id, study_id, id, at, coder_id, act, document_id, subject)
     VALUES ($1, $2, $3, $4, $5, 'settle-place', $6, $7)`,
    [
      tenant,
      study,
      act.id,
      act.at,
      act.coder,
      act.document,
      JSON.stringify({ settled: { ...settled, memo } }),
    ],
  )
}

/** The decision that holds for each place of a round about which there was one. */
export async function settledPlaces(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  round: RoundId,
): Promise<SettledPlace[]> {
  const rows = await tx.query<{ settled: Omit<SettledPlace, 'note'>; note: string | null }>(
    `SELECT DISTINCT ON (subject -> 'settled' ->> 'place') subject -> 'settled' AS settled, memo.body AS note
       FROM coding_act
       LEFT JOIN memo ON memo.tenant_id = coding_act.tenant_id AND memo.study_id = coding_act.study_id
        AND memo.id = (subject -> 'settled' ->> 'memo')::uuid AND NOT memo.is_removed
      WHERE coding_act.tenant_id = $1 AND coding_act.study_id = $2 AND act = 'settle-place'
        AND subject -> 'settled' ->> 'round' = $3
      ORDER BY subject -> 'settled' ->> 'place', at DESC, coding_act.id DESC`,
    [tenant, study, round],
  )
  return rows.map(({ settled: { place, choice }, note }) => ({ round, place, choice, note: note ?? '' }))
}
