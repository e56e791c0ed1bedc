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

/** A decision as it is made: by whom, when, and where the place was then. */
export interface Settling extends SettledPlace, Passage {
  readonly id: string
  readonly at: Date
  readonly coder: CoderId
  readonly document: DocumentId
  readonly textVersion: number
  /** For the note, if there is one. */
  readonly memo: MemoId
}

/** Two statements, whatever the number: one for the acts, one for the notes. */
export async function insertSettledPlaces(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  decisions: readonly Settling[],
): Promise<void> {
  await tx.query(
    `INSERT INTO memo (tenant_id, study_id, id, about, about_id, document_id, text_version, start_at, end_at,
                       coder_id, written_at, body, is_removed)
     SELECT $1, $2, memo, 'passage', NULL, document, "textVersion", start, "end", coder, at, note, false
       FROM jsonb_to_recordset($3::jsonb)
         AS given (memo uuid, document uuid, "textVersion" integer, start integer, "end" integer, coder uuid,
                   at timestamptz, note text)`,
    [tenant, study, JSON.stringify(decisions.filter(({ note }) => note !== ''))],
  )
  await tx.query(
    `INSERT INTO coding_act (tenant_id, study_id, id, at, coder_id, act, document_id, subject)
     SELECT $1, $2, id, at, coder, 'settle-place', document, jsonb_build_object('settled', settled)
       FROM jsonb_to_recordset($3::jsonb)
         AS given (id uuid, at timestamptz, coder uuid, document uuid, settled jsonb)`,
    [
      tenant,
      study,
      JSON.stringify(
        decisions.map(({ id, at, coder, document, round, place, choice, note, memo }) => ({
          id,
          at,
          coder,
          document,
          settled: { round, place, choice, memo: note === '' ? null : memo },
        })),
      ),
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
