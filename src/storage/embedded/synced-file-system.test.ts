import * as fs from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { freshDataFolder } from '../../../tests/databases.ts'
import { openCluster, SyncedFileSystem, type DiskFault } from './synced-file-system.ts'

// The disk is the outside world: counted, and once made to refuse.
const disk = vi.hoisted(() => ({ syncs: 0, refuses: null as string | null }))
vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>()
  const fdatasyncSync = (file: number) => {
    if (disk.refuses) throw Object.assign(new Error(`${disk.refuses}: refused`), { code: disk.refuses })
    disk.syncs++
    real.fdatasyncSync(file)
  }
  return { ...real, fdatasyncSync }
})

const folders: string[] = []
afterEach(() => {
  disk.refuses = null
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true })
})

async function freshFolder(): Promise<string> {
  const folder = await freshDataFolder('empty')
  folders.push(folder)
  return join(folder, 'database')
}

it('asks the operating system for a sync at every commit, before the commit is answered', async () => {
  let counted = 0
  const db = await openCluster(new SyncedFileSystem(await freshFolder(), { synced: () => counted++ }))
  await db.exec('CREATE TABLE written (id integer)')
  for (let row = 0; row < 10; row++) {
    const before = disk.syncs
    await db.query('INSERT INTO written VALUES ($1)', [row])
    expect(disk.syncs).toBeGreaterThan(before)
  }
  // A commit that changes nothing needs no sync: what is counted is real.
  const before = disk.syncs
  await db.query('SELECT * FROM written')
  expect(disk.syncs).toBe(before)
  expect(counted).toBe(disk.syncs)
  await db.close()
})

it.each([
  ['EIO', 'EIO'],
  ['EDQUOT', 'ENOSPC'], // a quota that is used up is a full disk
])('reports a sync that the disk refuses with %s, instead of answering', async (code, reported) => {
  const faults: DiskFault[] = []
  const refused = (fault: DiskFault): never => {
    faults.push(fault)
    throw new Error('the thread ends here')
  }
  const db = await openCluster(new SyncedFileSystem(await freshFolder(), { refused }))
  await db.exec('CREATE TABLE written (id integer)')
  disk.refuses = code
  await db.query('INSERT INTO written VALUES (1)').catch(() => undefined)
  expect(faults[0]?.code).toBe(reported)
})
