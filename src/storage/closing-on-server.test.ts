import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshOnServer, type FreshDatabase } from '../../tests/databases.ts'
import { backup } from './backup.ts'
import { sweepTakenRows } from './closing.ts'
import type { Database, Transaction } from './database.ts'

const serverUrl = process.env.DATABASE_URL_TEST

/** Only a server has other connections, and other databases. */
describe.runIf(serverUrl)('sweeping what was deleted, on a server', () => {
  let fresh: FreshDatabase
  let neighbour: FreshDatabase
  beforeEach(async () => {
    fresh = await freshOnServer(serverUrl!) // skipped without
    neighbour = await freshOnServer(serverUrl!, 'empty')
  })
  afterEach(async () => {
    await letGo()
    await fresh?.close()
    await neighbour?.close()
  })

  it('leaves no byte, though a connection may still see it', async () => {
    const { db } = fresh
    await insertAnswer(db, 'antwoord van iemand')
    await held(db, async (tx) => {
      await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ')
      await tx.query('SELECT 1')
    })
    await db.query('DELETE FROM answer')
    await sweepTakenRows(db)
    expect((await fileOfAnswers(db)).includes('antwoord van iemand')).toBe(false)
  })

  it('leaves no byte, though another database of the server writes since before', async () => {
    const { db } = fresh
    await insertAnswer(db, 'antwoord van iemand')
    await held(neighbour.db, (tx) => tx.query('SELECT pg_current_xact_id()'))
    await db.query('DELETE FROM answer')
    await sweepTakenRows(db)
    expect((await fileOfAnswers(db)).includes('antwoord van iemand')).toBe(false)
  })

  it('leaves nothing that an ANALYZE of an older version gathered', async () => {
    const { db } = fresh
    await db.query('ALTER TABLE answer ALTER COLUMN answers SET STATISTICS -1')
    for (const words of ['van iemand', 'van een ander']) await insertAnswer(db, `antwoord ${words}`)
    await db.query('ANALYZE answer')
    const examples = () =>
      db.query(
        "SELECT histogram_bounds::text FROM pg_stats WHERE tablename = 'answer' AND attname = 'answers'",
      )
    expect(JSON.stringify(await examples())).toContain('antwoord van iemand')
    await db.query('DELETE FROM answer')
    await db.query('ANALYZE answer') // of an empty table nothing is gathered anew
    await sweepTakenRows(db)
    expect(await examples()).toEqual([])
  })

  it('keeps the rows that stay, with their indexes', async () => {
    const { db } = fresh
    await insertAnswer(db, 'antwoord dat blijft')
    const before = await db.query('SELECT * FROM answer')
    await sweepTakenRows(db)
    expect(await db.query('SELECT * FROM answer')).toEqual(before)
    expect((await fileOfAnswers(db)).includes('antwoord dat blijft')).toBe(true)
    const [indexes] = await db.query<{ valid: boolean }>(
      `SELECT bool_and(indisvalid) AS valid FROM pg_index WHERE indrelid IN ('answer'::regclass, 'access_code'::regclass)`,
    )
    expect(indexes?.valid).toBe(true)
  })

  it('a backup under way holds the answers of open waves, though a sweep comes in between', async () => {
    const { db } = fresh
    await insertAnswer(db, 'antwoord van een open golf')
    let hasBegun = false
    let begin = () => {}
    const sweep = new Promise<void>((go) => (begin = go)).then(() => sweepTakenRows(db))
    // From its first SELECT on a backup sees all tables as they are at that moment.
    const sweptAfterTheFirstLook = (tx: Transaction): Transaction => ({
      query: async (sql, values) => {
        const rows = await tx.query(sql, values)
        if (!hasBegun && /^\s*SELECT/.test(String(sql))) {
          hasBegun = true
          begin()
          await Promise.race([sweep, setTimeout(300)])
        }
        return rows as never
      },
    })
    const counts = await backup(
      { ...db, transaction: (work) => db.transaction((tx) => work(sweptAfterTheFirstLook(tx))) },
      `${fresh.dataDir}/copy.gz`,
    )
    await sweep
    expect(counts.find(({ table }) => table === 'answer')?.rows).toBe(1)
  })
})

async function insertAnswer(db: Database, words: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.query("SET LOCAL session_replication_role = 'replica'") // without the study and wave it belongs to
    await tx.query(
      `INSERT INTO answer (tenant_id, id, study_id, wave_id, centre_id, actor_group, answers)
       VALUES ($1, $1, $1, $1, $1, 'client', $2)`,
      [randomUUID(), JSON.stringify({ open: words })],
    )
  })
}

const heldOn: (() => Promise<void>)[] = []

/** Does this work in a transaction that stays open until the end of the test. */
async function held(db: Database, work: (tx: Transaction) => Promise<unknown>): Promise<void> {
  let end = () => {}
  await new Promise<void>((isReady, failed) => {
    const transaction = db.transaction(async (tx) => {
      await work(tx)
      isReady()
      await new Promise<void>((go) => (end = go))
    })
    transaction.catch(failed)
    heldOn.push(() => (end(), transaction))
  })
}

async function letGo(): Promise<void> {
  for (const end of heldOn.splice(0)) await end()
}

async function fileOfAnswers(db: Database): Promise<Buffer> {
  await db.query('CHECKPOINT') // what is in memory only could not be found
  const [left] = await db.query<{ file: Buffer }>(
    `SELECT pg_read_binary_file(pg_relation_filepath('answer')) AS file`,
  )
  return left!.file
}
