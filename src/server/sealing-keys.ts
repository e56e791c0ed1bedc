import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Problem } from '../foundation/problem.ts'
import type { Surroundings } from '../operations/operation.ts'

/**
 * A file for each key that seals a transcript or a roster, in DATA_DIR/secrets/sealed, read by this user alone. No copy of
 * the database holds them: with its file, a transcript is gone from every copy. A key that is made or destroyed is so
 * on disk before anything is said of it.
 */
export function openSealingKeys(dataDir: string): Surroundings['sealingKeys'] {
  const folder = join(dataDir, 'secrets', 'sealed')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const fileOf = (id: string) => {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new RangeError(`a key has the id of what it seals, not ${id}`)
    return join(folder, `${id}.key`)
  }
  return {
    make: (id) => {
      const key = randomBytes(32)
      try {
        const handle = openSync(fileOf(id), 'wx', 0o600)
        writeSync(handle, key)
        fsyncSync(handle)
        closeSync(handle)
        syncFolder(folder)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw new Problem('storage-full')
        throw error
      }
      return key
    },
    find: (id) => {
      try {
        return readFileSync(fileOf(id))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
        throw error
      }
    },
    destroy: (id) => {
      rmSync(fileOf(id), { force: true })
      syncFolder(folder)
    },
  }
}

/** Windows cannot sync a folder. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
