/** Answers while a wave is open. There is a way in, and none to look at one: closing the wave takes them all at once. */
import type { TenantId } from '../foundation/ids.ts'
import type { Answers } from '../study/answers.ts'
import type { Invitation } from './access-codes.ts'
import type { Transaction } from './database.ts'

export interface NewAnswer {
  /** Random (v4), made for this row and used nowhere else. */
  readonly id: string
  readonly place: Pick<Invitation, 'study' | 'wave' | 'centre' | 'group' | 'team'>
  readonly answers: Answers
}

/**
 * All of them in one statement, in the order of their random ids: the order in which they came, and the order
 * in which their codes were marked, are not in the table.
 */
export async function insertAnswers(
  tx: Transaction,
  tenant: TenantId,
  answers: readonly NewAnswer[],
): Promise<void> {
  const shuffled = answers.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const column = (value: (answer: NewAnswer) => string | null) => shuffled.map(value)
  await tx.query({
    name: 'insert-answers',
    text: `INSERT INTO answer (tenant_id, id, study_id, wave_id, centre_id, actor_group, team_id, answers)
           SELECT $1, id, study_id, wave_id, centre_id, actor_group, team_id, answers::jsonb
             FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::uuid[], $8::text[])
               AS given (id, study_id, wave_id, centre_id, actor_group, team_id, answers)`,
    values: [
      tenant,
      column(({ id }) => id),
      column(({ place }) => place.study),
      column(({ place }) => place.wave),
      column(({ place }) => place.centre),
      column(({ place }) => place.group),
      column(({ place }) => place.team),
      column((answer) => JSON.stringify(answer.answers)),
    ],
  })
}
