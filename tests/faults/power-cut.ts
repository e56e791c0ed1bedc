/**
 * What is left on a disk after the power went out: everything that was synced, and of the rest whatever the
 * disk happened to have written.
 *
 * - A write before the last sync of its file is there. Of a later one, each sector of 512 bytes is there or
 *   not, by chance.
 * - Names, folders and sizes are there up to the last sync of anything (a journal is in order), and by chance
 *   up to some later moment.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Step } from './disk-recording.ts'

export interface PowerCut {
  /** The folder as it was, all of it on disk, when the recording began. */
  readonly base: string
  readonly steps: readonly Step[]
  /** How many of the steps had been asked for when the power went out. */
  readonly at: number
  /** The share of unsynced sectors that happened to be written. */
  readonly luck: number
  readonly random: () => number
}

const SECTOR = 512

/** Paths in the order in which `Recording` numbers them. */
export function pathsIn(base: string): string[] {
  return readdirSync(base, { recursive: true, encoding: 'utf8' }).sort()
}

/** Makes the folder as it would be found after this cut. */
export function folderAfterCut({ base, steps, at, luck, random }: PowerCut, folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  cpSync(base, folder, { recursive: true })
  const before = pathsIn(base)
  const names = new Map(before.map((path, place) => [path, place + 1]))
  const contents = new Map<number, Buffer>()
  const contentOf = (file: number) => {
    const path = before[file - 1]
    const known =
      contents.get(file) ??
      (path !== undefined && statSync(join(base, path)).isFile()
        ? readFileSync(join(base, path))
        : Buffer.alloc(0))
    contents.set(file, known)
    return known
  }

  const { syncedUntil, lastSync } = syncsOf(steps, at)
  const namesUntil = lastSync + Math.floor(random() * (at - lastSync))
  const folders: string[] = []
  for (const [place, step] of steps.slice(0, at).entries()) {
    if (step.kind === 'write') {
      const isSafe = (syncedUntil.get(step.file) ?? -1) > place
      for (const [from, part] of isSafe ? [[0, step.bytes] as const] : sectorsOf(step.bytes)) {
        if (isSafe || random() < luck)
          contents.set(step.file, withBytes(contentOf(step.file), step.position + from, part))
      }
    } else if (place <= namesUntil) {
      if (step.kind === 'create') {
        names.set(step.path, step.file)
        if (step.isFolder) folders.push(step.path)
        else contentOf(step.file)
      } else if (step.kind === 'remove') names.delete(step.path)
      else if (step.kind === 'rename') {
        names.set(step.to, names.get(step.from)!) // it has a name as long as its creation came through
        names.delete(step.from)
      } else if (step.kind === 'resize') contents.set(step.file, resized(contentOf(step.file), step.size))
    }
  }

  for (const path of folders) mkdirSync(join(folder, path), { recursive: true })
  for (const path of before)
    if (!names.has(path)) rmSync(join(folder, path), { recursive: true, force: true })
  for (const [path, file] of names) {
    const bytes = contents.get(file)
    if (!bytes || folders.includes(path)) continue
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    if (!existsSync(join(folder, path)) || statSync(join(folder, path)).isFile())
      writeFileSync(join(folder, path), bytes)
  }
}

export function acknowledgedBefore(steps: readonly Step[], at: number): number[] {
  return steps.slice(0, at).flatMap((step) => (step.kind === 'acknowledged' ? [step.row] : []))
}

function syncsOf(steps: readonly Step[], at: number) {
  const syncedUntil = new Map<number, number>()
  let lastSync = -1
  for (const [place, step] of steps.slice(0, at).entries()) {
    if (step.kind !== 'sync') continue
    syncedUntil.set(step.file, place)
    lastSync = place
  }
  return { syncedUntil, lastSync }
}

function* sectorsOf(bytes: Buffer): Generator<readonly [number, Buffer]> {
  for (let from = 0; from < bytes.length; from += SECTOR) yield [from, bytes.subarray(from, from + SECTOR)]
}

function withBytes(content: Buffer, position: number, bytes: Buffer): Buffer {
  const end = position + bytes.length
  const whole = end > content.length ? resized(content, end) : content
  bytes.copy(whole, position)
  return whole
}

function resized(content: Buffer, size: number): Buffer {
  const other = Buffer.alloc(size)
  content.copy(other, 0, 0, Math.min(size, content.length))
  return other
}
