/**
 * One process per data folder. Two on the same embedded database silently lose each other's rows.
 *
 * The lock itself is the operating system's: an exclusive SQLite transaction on an empty file, held for as
 * long as the process lives. The system drops it whichever way the process ends, so there is no stale lock to
 * take over, and no race between two that find one. A note beside it says who holds the folder. The note also
 * guards file systems on which locks do nothing: a live process named in it is never pushed aside.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Problem } from '../foundation/problem.ts'

interface Holder {
  readonly pid: number
  /** When the process started, in ticks since boot; null where the system does not say. A pid alone is reused. */
  readonly started: string | null
  readonly boot: string | null
}

/** Holds the folder for this process, or throws 'data-folder-in-use'. Returns how to let it go. */
export function takeDataFolder(dataDir: string): () => void {
  const note = join(dataDir, 'in-use-by.json')
  const lock = lockFile(join(dataDir, 'in-use.lock'))
  if (!lock) throw inUse(dataDir, whoHolds(note))
  const other = readHolder(note)
  if (other && other.pid !== process.pid && isAlive(other)) {
    lock.close()
    throw inUse(dataDir, other)
  }
  writeFileSync(note, JSON.stringify(holderOf(process.pid)))
  let held = true
  return () => {
    if (!held) return
    held = false
    rmSync(note, { force: true })
    lock.close()
  }
}

/** Whether the process of this note still runs. A zombie has ended; a pid of before the last start is another's. */
export function isAlive(holder: Holder): boolean {
  if (holder.started === null || holder.boot !== bootId()) return false
  return startOf(holder.pid) === holder.started
}

export function holderOf(pid: number): Holder {
  return { pid, started: startOf(pid), boot: bootId() }
}

function lockFile(path: string): DatabaseSync | null {
  const lock = new DatabaseSync(path, { timeout: 0 })
  try {
    // In memory: the journal is never written, so nothing is left beside the lock.
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock.close()
    const SQLITE_BUSY = 5
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return null
    throw error
  }
}

function inUse(dataDir: string, holder: Holder | null): Problem {
  return new Problem('data-folder-in-use', { folder: dataDir, pid: holder?.pid ?? '?' })
}

/** Between taking the lock and writing the note there is a moment in which the note names nobody, or the one before. */
function whoHolds(note: string): Holder | null {
  const PATIENCE_MS = 200
  const clock = new Int32Array(new SharedArrayBuffer(4))
  for (let waited = 0; waited < PATIENCE_MS; waited += 10) {
    const holder = readHolder(note)
    if (holder && isAlive(holder)) return holder
    Atomics.wait(clock, 0, 0, 10)
  }
  return readHolder(note)
}

function readHolder(note: string): Holder | null {
  try {
    return JSON.parse(readFileSync(note, 'utf8')) as Holder // written by this file only
  } catch {
    // Not there, or cut off by a power failure: either way it names nobody.
    return null
  }
}

function startOf(pid: number): string | null {
  try {
    // The name of the process stands in brackets and may hold anything; the fields after it count from the state.
    const [state, ...fields] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
    const STARTED = 18
    return state === 'Z' || state === 'X' ? null : (fields[STARTED] ?? null)
  } catch {
    return null
  }
}

function bootId(): string | null {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return null
  }
}
