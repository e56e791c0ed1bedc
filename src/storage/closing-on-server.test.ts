import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshOnServer, type FreshDatabase } from '../../tests/databases.ts'
import { sweepTakenRows } from './closing.ts'

const serverUrl = process.env.DATABASE_URL_TEST

/** Only a server has other connections. */
describe.runIf(serverUrl)('sweeping what was deleted, on a server', () => {
  let fresh: FreshDatabase
  beforeAll(async () => {
    fresh = await freshOnServer(serverUrl!) // skipped without
  })
  afterAll(() => fresh?.close())

  it('waits for a connection that still sees it: else its bytes would be carried along', async () => {
    const { db } = fresh
    await db.transaction(async (tx) => {
      await tx.query("SET LOCAL session_replication_role = 'replica'") // without the study and wave it belongs to
      await tx.query(
        `INSERT INTO answer (tenant_id, id, study_id, wave_id, centre_id, actor_group, answers)
         VALUES ($1, $1, $1, $1, $1, 'client', '{"open": "antwoord van iemand"}')`,
        [randomUUID()],
      )
    })
    let letGo = () => {}
    let isLooking = () => {}
    const looking = new Promise<void>((go) => (isLooking = go))
    const other = db.transaction(async (tx) => {
      await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ')
      await tx.query('SELECT 1')
      isLooking()
      await new Promise<void>((go) => (letGo = go))
    })
    await looking
    await db.query('DELETE FROM answer')
    const sweep = sweepTakenRows(db)
    setTimeout(letGo, 300)
    await Promise.all([sweep, other])
    const [left] = await db.query<{ file: Buffer }>(
      `SELECT pg_read_binary_file(pg_relation_filepath('answer')) AS file`,
    )
    expect(left?.file.includes('antwoord van iemand')).toBe(false)
  })
})
