import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Surroundings } from '../operations/operation.ts'

const names = ['codePepper', 'submissionPepper', 'cookieKey'] as const

/**
 * The keys that stay outside the database, so that a copy of the database alone recognises no code.
 * Made once, in a file that only this user reads. A backup of the database does not hold them: without this
 * file the codes that were handed out no longer work.
 */
export function openKeys(dataDir: string): Surroundings['keys'] {
  const folder = join(dataDir, 'secrets')
  const file = join(folder, 'keys.json')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  try {
    const made = Object.fromEntries(names.map((name) => [name, randomBytes(32).toString('base64')]))
    const handle = openSync(file, 'wx', 0o600) // fails when the file is there: keys are never overwritten
    writeSync(handle, JSON.stringify(made, null, 2))
    fsyncSync(handle)
    closeSync(handle)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const stored = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
  const key = (name: (typeof names)[number]) => {
    const bytes = Buffer.from(stored[name] ?? '', 'base64')
    if (bytes.length !== 32)
      throw new Error(`${file} has no usable key "${name}". Put back a copy of this file.`)
    return bytes
  }
  return {
    codePepper: key('codePepper'),
    submissionPepper: key('submissionPepper'),
    cookieKey: key('cookieKey'),
  }
}
