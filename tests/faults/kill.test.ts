import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Database } from '../../src/storage/database.ts'
import { freshDataFolder } from '../databases.ts'
import { runKillRounds } from './kill-rounds.ts'
import { seededRandom } from '../../src/foundation/seeded-random.ts'

it('keeps every acknowledged row, once, when the process is killed in the middle of writing', async () => {
  const dataDir = await freshDataFolder()
  const figures = await runKillRounds({
    childModule: join(import.meta.dirname, 'write-rows.ts'),
    dataDir,
    rounds: 20,
    random: seededRandom(1).uniform,
    verify: compareRows,
  })
  console.log('kill -9 during writes:', figures)
  expect(figures).toMatchObject({ rounds: 20, lost: 0, twice: 0, unopenable: 0 })
  expect(figures.acknowledged).toBeGreaterThan(200)
  rmSync(dataDir, { recursive: true })
})

/** Looks at the table itself and at its index: after a bad recovery they may not agree. */
async function compareRows(db: Database, acknowledged: readonly string[]) {
  const ids = async (avoid: 'seqscan' | 'indexonlyscan') =>
    await db.transaction(async (tx) => {
      await tx.query(`SET LOCAL enable_${avoid} = off`)
      const rows = await tx.query<{ id: string }>('SELECT id FROM written ORDER BY id')
      return rows.map(({ id }) => id)
    })
  const inTable = await ids('indexonlyscan')
  expect(await ids('seqscan')).toEqual(inTable)
  const there = new Set(inTable)
  return { lost: acknowledged.filter((id) => !there.has(id)).length, twice: inTable.length - there.size }
}
