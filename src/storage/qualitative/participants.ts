/** People who were spoken with: a number, an actor group and a centre; nothing else to know them by. */
import type { CentreId, ParticipantId, StudyId, TenantId } from '../../foundation/ids.ts'
import type { Participant } from '../../qualitative/document.ts'
import type { Transaction } from '../database.ts'

/** In the order of their numbers. */
export async function participantsOfStudy(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
): Promise<Participant[]> {
  return tx.query(
    `SELECT id, number, actor_group AS "group", centre_id AS centre
       FROM participant WHERE tenant_id = $1 AND study_id = $2 ORDER BY number`,
    [tenant, study],
  )
}

/** Adds somebody under the next free number of the study, and says who they became. */
export async function insertParticipant(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  { id, group, centre }: Omit<Participant, 'number'>,
): Promise<Participant> {
  const [row] = await tx.query<{ number: number }>(
    `INSERT INTO participant (tenant_id, study_id, id, number, actor_group, centre_id)
     SELECT $1, $2, $3, coalesce(max(number), 0) + 1, $4, $5
       FROM participant WHERE tenant_id = $1 AND study_id = $2
     RETURNING number`,
    [tenant, study, id satisfies ParticipantId, group, centre],
  )
  return { id, number: row!.number, group, centre } // an insert answers with the row it made
}

export async function moveParticipants(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  participants: readonly ParticipantId[],
  centre: CentreId | null,
): Promise<void> {
  await tx.query(
    'UPDATE participant SET centre_id = $4 WHERE tenant_id = $1 AND study_id = $2 AND id = ANY ($3::uuid[])',
    [tenant, study, participants, centre],
  )
}
