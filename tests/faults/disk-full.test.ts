import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Problem } from '../../src/foundation/problem.ts'
import type { Database } from '../../src/storage/database.ts'
import { openEmbedded } from '../../src/storage/embedded/embedded-database.ts'
import { freshDataFolder } from '../databases.ts'

const PLENTY = 1_000_000_000

describe('a full disk', () => {
  it('acknowledges nothing, says why, and goes on by itself once there is room', async () => {
    const dataDir = await freshDataFolder('empty')
    const room = new Int32Array(new SharedArrayBuffer(4))
    room[0] = PLENTY
    const db = await openEmbedded(join(dataDir, 'database'), { room })
    await db.query('CREATE TABLE written (id integer PRIMARY KEY, body text)')
    const acknowledged = await writeSome(db, 0, 50)

    Atomics.store(room, 0, 300_000)
    acknowledged.push(...(await writeUntilRefused(db, 1000)))
    const whileFull = await Promise.all(
      Array.from({ length: 5 }, (_, place) => refusalOf(write(db, 5000 + place))),
    )
    expect(whileFull).toEqual(Array.from({ length: 5 }, () => 'storage-full'))

    Atomics.store(room, 0, PLENTY)
    acknowledged.push(...(await writeSome(db, 9000, 20)))
    const figures = await compare(db, acknowledged)
    console.log('disk full (simulated):', figures)
    expect(figures).toMatchObject({ lost: 0, refusedYetThere: 0 })
    expect(figures.acknowledged).toBeGreaterThan(70)
    await db.close()
    rmSync(dataDir, { recursive: true })
  })

  it('undoes a transaction that it interrupts, and refuses the rest of it', async () => {
    const dataDir = await freshDataFolder('empty')
    const room = new Int32Array(new SharedArrayBuffer(4))
    room[0] = PLENTY
    const db = await openEmbedded(join(dataDir, 'database'), { room })
    await db.query('CREATE TABLE written (id integer PRIMARY KEY, body text)')
    const interrupted = db.transaction(async (tx) => {
      await tx.query(`INSERT INTO written VALUES (1, 'before')`)
      Atomics.store(room, 0, 0)
      await tx.query('CHECKPOINT').catch(() => undefined)
      Atomics.store(room, 0, PLENTY)
      await tx.query(`INSERT INTO written VALUES (2, 'after')`)
    })
    await expect(interrupted).rejects.toBeInstanceOf(Error)
    expect(await db.query('SELECT id FROM written')).toEqual([])
    await db.close()
    rmSync(dataDir, { recursive: true })
  })

  it('is told in words that a person can act on', () => {
    expect(new Problem('storage-full').status).toBe(507)
    expect(new Problem('storage-full').text('nl')).toContain('niet bewaard')
  })

  const mount = mountSmallDisk(64)
  it.skipIf(!mount)('of 64 MB, truly full: the same', async () => {
    const disk = mount!
    try {
      const dataDir = await freshDataFolder('empty')
      const folder = join(disk, 'database')
      cpSync(join(dataDir, 'database'), folder, { recursive: true })
      rmSync(dataDir, { recursive: true })
      const db = await openEmbedded(folder)
      await db.query('CREATE TABLE written (id integer PRIMARY KEY, body text)')
      const acknowledged = await writeSome(db, 0, 50)
      const ballast = join(disk, 'ballast')
      fillUp(ballast)
      acknowledged.push(...(await writeUntilRefused(db, 1000)))
      expect(await refusalOf(write(db, 5000))).toBe('storage-full')
      truncateSync(ballast, 0)
      acknowledged.push(...(await writeSome(db, 9000, 20)))
      const figures = await compare(db, acknowledged)
      console.log('disk full (a mounted disk of 64 MB):', figures)
      expect(figures).toMatchObject({ lost: 0, refusedYetThere: 0 })
      await db.close()
    } finally {
      spawnSync('umount', ['-l', disk])
      rmSync(disk, { recursive: true, force: true })
    }
  })
})

describe('a database thread that ends', () => {
  it('is told to whoever waits, and is started again for the next', async () => {
    const dataDir = await freshDataFolder('empty')
    const log = join(dataDir, 'database', 'pg_wal')
    const db = await openEmbedded(join(dataDir, 'database'))
    await db.query('CREATE TABLE written (id integer PRIMARY KEY, body text)')
    const acknowledged = await writeSome(db, 0, 10)
    // Without a folder for its log PostgreSQL panics at the next file of it.
    renameSync(log, `${log}-away`)
    const panicking = db.query('SELECT pg_switch_wal(); CREATE TABLE other (id integer)')
    await expect(panicking).rejects.toMatchObject({ code: 'storage-interrupted' })
    await expect(db.query('SELECT 1')).rejects.toBeInstanceOf(Error)
    renameSync(`${log}-away`, log)
    acknowledged.push(...(await writeSome(db, 100, 5)))
    expect(await compare(db, acknowledged)).toMatchObject({ acknowledged: 15, lost: 0, refusedYetThere: 0 })
    await db.close()
    rmSync(dataDir, { recursive: true })
  })
})

async function write(db: Database, id: number): Promise<number> {
  await db.query('INSERT INTO written VALUES ($1, $2)', [id, 'x'.repeat(1000)])
  return id
}

async function writeSome(db: Database, from: number, count: number): Promise<number[]> {
  const ids = Array.from({ length: count }, (_, place) => from + place)
  for (const id of ids) await write(db, id)
  return ids
}

/** What was acknowledged before the disk refused. */
async function writeUntilRefused(db: Database, from: number): Promise<number[]> {
  const acknowledged: number[] = []
  const MANY = 40_000
  for (let id = from; id < from + MANY; id++) {
    const refusal = await refusalOf(write(db, id))
    if (refusal === null) acknowledged.push(id)
    else {
      expect(refusal).toBe('storage-full')
      return acknowledged
    }
  }
  throw new Error('the disk never refused')
}

async function refusalOf(attempt: Promise<unknown>): Promise<string | null> {
  try {
    await attempt
    return null
  } catch (error) {
    return error instanceof Problem ? error.code : String(error)
  }
}

async function compare(db: Database, acknowledged: readonly number[]) {
  const rows = await db.query<{ id: number }>('SELECT id FROM written')
  const there = new Set(rows.map(({ id }) => id))
  const told = new Set(acknowledged)
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((id) => !there.has(id)).length,
    refusedYetThere: [...there].filter((id) => !told.has(id)).length,
  }
}

/** A file system of its own, where this machine allows one; null otherwise. */
function mountSmallDisk(megabytes: number): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null
  const folder = mkdtempSync(join(tmpdir(), 'draagkracht-disk-'))
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])
  if (status === 0) return folder
  rmSync(folder, { recursive: true })
  return null
}

function fillUp(file: string): void {
  const MEGABYTE = Buffer.alloc(1_000_000)
  for (const size of [MEGABYTE, MEGABYTE.subarray(0, 1000)]) {
    try {
      for (;;) writeFileSync(file, size, { flag: 'a' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
    }
  }
}
