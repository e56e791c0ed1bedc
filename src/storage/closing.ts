/** What closing a wave takes from the tables of taking part, and what it leaves of them: nothing that can be read. */
import type { ActorGroup } from '../foundation/actor-group.ts'
import type { CentreId, StudyId, TeamId, TenantId, WaveId } from '../foundation/ids.ts'
import type { Answers } from '../study/answers.ts'
import type { Database, Transaction } from './database.ts'

export interface AnswerRow {
  readonly centre: CentreId
  readonly group: ActorGroup
  readonly team: TeamId | null
  readonly answers: Answers
}

/** Takes the answers out of the table: what is read is what is deleted, also when somebody sends at this moment. */
export async function takeAnswers(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  wave: WaveId,
): Promise<AnswerRow[]> {
  return tx.query(
    `DELETE FROM answer WHERE tenant_id = $1 AND study_id = $2 AND wave_id = $3
     RETURNING centre_id AS centre, actor_group AS "group", team_id AS team, answers`,
    [tenant, study, wave],
  )
}

/**
 * Empties the use-mark of every code. All rows of the wave are written anew, used or not, in the order of
 * their hash: a row that was changed later lies further on in the table, so the order of use could be read
 * from where the rows lie and from which transaction wrote them.
 */
export async function forgetUseOfCodes(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  wave: WaveId,
): Promise<void> {
  await tx.query(
    `WITH taken AS (
       DELETE FROM access_code WHERE tenant_id = $1 AND study_id = $2 AND wave_id = $3
       RETURNING tenant_id, code_hash, study_id, wave_id, centre_id, actor_group, team_id, kind
     )
     INSERT INTO access_code (tenant_id, code_hash, study_id, wave_id, centre_id, actor_group, team_id, kind)
     SELECT * FROM taken ORDER BY code_hash`,
    [tenant, study, wave],
  )
}

/**
 * Rewrites the two tables without the rows that were deleted: PostgreSQL only marks those, and their bytes
 * stay readable in the files until something takes their place. A plain VACUUM would leave them in the free
 * room of a page, and VACUUM FULL carries a deleted row along for as long as anybody may still see it: another
 * connection, an automatic ANALYZE, even a writer in another database of the same server. A change of a column's
 * type writes anew only what is there now, whoever looks on; so that is asked for, to the type the column has.
 * What an ANALYZE gathered of that column goes with it.
 *
 * The price: to somebody who began before and holds on to that moment, the table seems empty. Only a backup works
 * so; it takes hold of the tables first (`backup.ts`).
 *
 * The write-ahead log holds them too, in the order in which they came. The embedded database begins a new log
 * file and removes the old ones. A server's log is its administrator's: docs/decisions/0004 says what to set.
 */
export async function sweepTakenRows(db: Database): Promise<void> {
  // Joined to something empty, or PostgreSQL sees that nothing changes and leaves the file as it is.
  await db.query("ALTER TABLE answer ALTER COLUMN answers TYPE jsonb USING answers || '{}'")
  await db.query(
    "ALTER TABLE access_code ALTER COLUMN submission_hash TYPE bytea USING submission_hash || ''",
  )
  if (db.kind === 'embedded') {
    await db.query('SELECT pg_switch_wal()')
    // The first still names the file it began in; after the second nothing does, and it is removed.
    await db.query('CHECKPOINT')
    await db.query('CHECKPOINT')
  }
}

/**
 * For the start of the product: sweeps what a closing could not, because the process was killed or the disk was full
 * between its transaction and the sweep. A table that is empty and still takes room tells. While another wave is open
 * it does not; the closing of that one sweeps for both.
 */
export async function sweepWhatWasLeft(db: Database): Promise<void> {
  const [found] = await db.query<{ is_left: boolean }>(
    "SELECT pg_relation_size('answer') > 0 AND NOT EXISTS (SELECT 1 FROM answer) AS is_left",
  )
  if (found?.is_left) await sweepTakenRows(db)
}
