/** Rounds of coding apart: which documents, by whom, how far. What was coded in them is in the table of codings. */
import type { RoundId, StudyId, TenantId } from '../../foundation/ids.ts'
import type { Round } from '../../qualitative/round.ts'
import type { Transaction } from '../database.ts'

/** In the order of their numbers. */
export async function roundsOfStudy(tx: Transaction, tenant: TenantId, study: StudyId): Promise<Round[]> {
  return tx.query(`${selectRound} ORDER BY number`, [tenant, study])
}

export async function roundById(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  id: RoundId,
): Promise<Round | null> {
  const [round] = await tx.query<Round>(`${selectRound} AND id = $3`, [tenant, study, id])
  return round ?? null
}

/** Acts on one study come one after another, so no other round takes the same number; the table holds that too. */
export async function insertRound(tx: Transaction, tenant: TenantId, round: Round): Promise<void> {
  await tx.query(
    `INSERT INTO coding_round
       (tenant_id, study_id, id, number, state, documents, coders, finished, opened_on, closed_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      tenant,
      round.study,
      round.id,
      round.number,
      round.state,
      round.documents,
      round.coders,
      JSON.stringify(round.finished),
      round.openedOn,
      round.closedOn,
    ],
  )
}

/** How far it is; which documents and who codes them stays as it was opened. */
export async function updateRound(
  tx: Transaction,
  tenant: TenantId,
  { study, id, state, finished, closedOn }: Round,
): Promise<void> {
  await tx.query(
    `UPDATE coding_round SET state = $4, finished = $5, closed_on = $6
      WHERE tenant_id = $1 AND study_id = $2 AND id = $3`,
    [tenant, study, id, state, JSON.stringify(finished), closedOn],
  )
}

const selectRound = `SELECT id, study_id AS study, number, state, array_to_json(documents) AS documents,
    array_to_json(coders) AS coders, finished, opened_on AS "openedOn", closed_on AS "closedOn"
  FROM coding_round WHERE tenant_id = $1 AND study_id = $2`
