import type { ActorGroup } from '../foundation/actor-group.ts'
import type { CentreId, StudyId, TenantId, WaveId } from '../foundation/ids.ts'
import type { Transaction } from './database.ts'

/** An answer in somebody's own words, joined to nothing else they answered. */
export interface OpenAnswer {
  readonly centre: CentreId
  readonly group: ActorGroup
  /** Id of the open question; `other lever KL3` for what was written beside the list of levers. */
  readonly question: string
  readonly body: string
}

const ROWS_AT_ONCE = 5_000

/** The caller shuffles them first: rows of a table lie in the order in which they came. */
export async function writeOpenAnswers(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  wave: WaveId,
  answers: readonly (OpenAnswer & { readonly id: string })[],
): Promise<void> {
  for (let from = 0; from < answers.length; from += ROWS_AT_ONCE) {
    await tx.query(
      `INSERT INTO open_answer (tenant_id, study_id, wave_id, id, centre_id, actor_group, question, body)
       SELECT $1, $2, $3, id, centre, "group", question, body
         FROM jsonb_to_recordset($4::jsonb)
           AS given (id uuid, centre uuid, "group" text, question text, body text)`,
      [tenant, study, wave, JSON.stringify(answers.slice(from, from + ROWS_AT_ONCE))],
    )
  }
}
