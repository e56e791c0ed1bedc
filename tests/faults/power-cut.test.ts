import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { afterAll, describe, expect, it } from 'vitest'
import { checkEmbeddedDurability } from '../../src/storage/durability-self-test.ts'
import { durableParameters } from '../../src/storage/embedded/synced-file-system.ts'
import { freshDataFolder } from '../databases.ts'
import { openCluster, Recording, type Step, type Variant } from './disk-recording.ts'
import { acknowledgedBefore, folderAfterCut, pathsIn } from './power-cut.ts'
import { seededRandom } from '../../src/foundation/seeded-random.ts'

const work = mkdtempSync(join(tmpdir(), 'draagkracht-power-'))
afterAll(() => rmSync(work, { recursive: true }))

describe('a power cut in the middle of writing', () => {
  it('loses no acknowledged row, and the database opens and is sound', async () => {
    const figures = await cutThePower('product', 15)
    console.log('simulated power cuts:', figures)
    expect(figures).toMatchObject({ cuts: 15, lost: 0, unopenable: 0, corrupt: 0 })
    expect(figures.acknowledgedChecked).toBeGreaterThan(1_000)
    expect(figures.syncs).toBeGreaterThan(ROWS)
  })

  it.each(['without-patch', 'as-shipped'] as const)(
    'does lose or break things %s: the simulation can tell',
    async (variant) => {
      const figures = await cutThePower(variant, 3)
      console.log(`the same run, ${variant}:`, figures)
      expect(figures.syncs).toBe(0)
      expect(figures.lost + figures.unopenable + figures.corrupt).toBeGreaterThan(0)
    },
    120_000,
  )
})

describe('the self-test', () => {
  it('refuses PGlite as shipped: its fsync is off', async () => {
    await expect(selfTest({})).rejects.toMatchObject({
      code: 'storage-not-durable',
      values: { setting: 'fsync', value: 'off' },
    })
  })

  it('refuses PGlite that says it syncs but whose sync reaches no disk', async () => {
    await expect(selfTest({ startParams: durableParameters })).rejects.toMatchObject({
      code: 'storage-not-durable',
      values: { setting: 'commit' },
    })
  })

  /** PGlite's own folder: nothing in it counts a sync, because nothing in it syncs. */
  async function selfTest(options: { startParams?: string[] }): Promise<void> {
    const dataDir = await freshDataFolder('empty')
    const db = await PGlite.create({ fs: new NodeFS(join(dataDir, 'database')), ...options })
    try {
      await checkEmbeddedDurability(db, async () => 0)
    } finally {
      await db.close()
      rmSync(dataDir, { recursive: true })
    }
  }
})

const ROWS = 500
const LUCK = [0, 0.5, 0.9]

async function cutThePower(variant: Variant, cuts: number) {
  const random = seededRandom(7).uniform
  const base = join(work, `${variant}-base`)
  const steps = await recordWriting(variant, base, random)
  const figures = {
    cuts,
    syncs: steps.filter(({ kind }) => kind === 'sync').length,
    acknowledgedChecked: 0,
    lost: 0,
    unopenable: 0,
    corrupt: 0,
  }
  for (let cut = 0; cut < cuts; cut++) {
    const at = Math.floor(steps.length * (0.05 + 0.95 * random()))
    const folder = join(work, `${variant}-after`)
    folderAfterCut({ base, steps, at, luck: LUCK[cut % LUCK.length]!, random }, folder)
    const acknowledged = acknowledgedBefore(steps, at)
    figures.acknowledgedChecked += acknowledged.length
    const found = await lookAt(folder, variant)
    if (found === 'unopenable') figures.unopenable++
    else {
      figures.lost += acknowledged.filter((row) => !found.rows.has(row)).length
      if (!found.isSound) figures.corrupt++
    }
  }
  return figures
}

async function recordWriting(variant: Variant, base: string, random: () => number): Promise<readonly Step[]> {
  const dataDir = await freshDataFolder('empty')
  const live = join(dataDir, 'database')
  const before = await openCluster(live, variant)
  await before.exec('CREATE EXTENSION amcheck')
  await before.exec(
    'CREATE TABLE written (id integer PRIMARY KEY, body text); CREATE INDEX ON written (md5(body)); CHECKPOINT',
  )
  await before.close()
  cpSync(live, base, { recursive: true })

  const recording = new Recording(pathsIn(base))
  const db = await openCluster(live, variant, recording)
  for (let row = 0; row < ROWS; row++) {
    await db.query('INSERT INTO written VALUES ($1, $2)', [row, 'x'.repeat(Math.floor(random() * 2500))])
    recording.steps.push({ kind: 'acknowledged', row })
    if (row % 40 === 39)
      await db.query(`UPDATE written SET body = body || 'y' WHERE id % 9 = 0 AND id > $1`, [row - 100])
    if (row % 120 === 90) await db.exec('CHECKPOINT')
  }
  await db.close()
  rmSync(dataDir, { recursive: true })
  return recording.steps
}

async function lookAt(folder: string, variant: Variant) {
  const db = await openCluster(folder, variant).catch(() => null)
  if (!db) return 'unopenable'
  try {
    const { rows } = await db.query<{ id: number }>('SELECT id FROM written')
    return { rows: new Set(rows.map(({ id }) => id)), isSound: await isSound(db) }
  } catch {
    return { rows: new Set<number>(), isSound: false }
  } finally {
    await db.close().catch(() => undefined)
  }
}

/** Every index agrees with its table, every row can be read, and the next one can be written. */
async function isSound(db: PGlite): Promise<boolean> {
  try {
    await db.query(
      `SELECT bt_index_check(index.oid, true) FROM pg_class index JOIN pg_am method ON method.oid = index.relam
        WHERE method.amname = 'btree' AND index.relnamespace = 'public'::regnamespace`,
    )
    await db.query('SELECT sum(length(body)) FROM written')
    await db.query(`INSERT INTO written VALUES (999999, 'after')`)
    return true
  } catch {
    return false
  }
}
