/**
 * A new cluster is made beside its place and moved there whole: a process killed meanwhile leaves no half
 * cluster, and a power cut right after the first commit finds every file it needs. PostgreSQL's own `initdb`
 * runs inside PGlite without any sync, so each file is synced here.
 */
import { existsSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { startSession } from './session.ts'

/** Makes the cluster when there is none. The folder above must be held: two at once would make two. */
export async function makeClusterWhenNew(folder: string, room?: Int32Array): Promise<void> {
  if (existsSync(join(folder, 'PG_VERSION'))) return
  const unfinished = `${folder}.new`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true, mode: 0o700 })
  const session = await startSession({ folder: unfinished, ...(room && { room }) })
  await session.close()
  await syncTree(unfinished)
  await rename(unfinished, folder)
  await syncOne(dirname(folder))
}

/** All files of a folder at once: the disk then writes its journal for many of them together. */
async function syncTree(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  for (let from = 0; from < files.length; from += FILES_AT_ONCE) {
    await Promise.all(files.slice(from, from + FILES_AT_ONCE).map(({ name }) => syncOne(join(folder, name))))
  }
  for (const entry of entries) if (entry.isDirectory()) await syncTree(join(folder, entry.name))
  await syncOne(folder)
}

const FILES_AT_ONCE = 64

async function syncOne(path: string): Promise<void> {
  const isFolderOnWindows = (error: unknown) =>
    ['EISDIR', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')
  try {
    const handle = await open(path, 'r')
    await handle.sync().finally(() => handle.close())
  } catch (error) {
    if (process.platform !== 'win32' || !isFolderOnWindows(error)) throw error
  }
}
