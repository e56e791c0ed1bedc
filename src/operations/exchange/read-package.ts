/**
 * A zip made by a stranger, unpacked within a budget. All that the table of contents tells is looked at before
 * one byte is unpacked, and what is unpacked may not be more than it told.
 */
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { Problem } from '../../foundation/problem.ts'
import { refusals } from '../../qualitative/refi-qda/refusals.ts'

export interface PackageLimits {
  readonly bytes: number
  readonly entries: number
  readonly entryBytes: number
  readonly unpackedBytes: number
  /** How many times larger an entry may become; small ones may be anything. */
  readonly ratio: number
}

const MEGA = 1_000_000

export const PACKAGE_LIMITS: PackageLimits = {
  bytes: 200 * MEGA,
  entries: 10_000,
  entryBytes: 200 * MEGA,
  unpackedBytes: 400 * MEGA,
  ratio: 150,
}

/** Below this an entry cannot hurt, however well it was packed: a text of one repeated word. */
const SMALL = 4 * MEGA

/**
 * @param fileName  to speak of in a refusal.
 * @returns         every file in it by its name, `/` between folders.
 * @throws {Problem} `exchange-refused`: the limit, what was found, what to do.
 */
export async function readPackage(
  bytes: Uint8Array,
  fileName: string,
  limits = PACKAGE_LIMITS,
): Promise<ReadonlyMap<string, Uint8Array>> {
  if (bytes.byteLength > limits.bytes) throw refusals.tooLarge(fileName, bytes.byteLength, limits.bytes)
  const zip = await opened(bytes, fileName)
  try {
    if (zip.entryCount > limits.entries) {
      throw refusals.tooManyEntries(fileName, zip.entryCount, limits.entries)
    }
    const entries = await tableOfContents(zip, fileName)
    checkBudget(entries, fileName, limits)
    const files = new Map<string, Uint8Array>()
    for (const entry of entries) files.set(entry.fileName, await unpacked(zip, entry))
    return files
  } finally {
    zip.close()
  }
}

function opened(bytes: Uint8Array, fileName: string): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(buffer, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error) reject(refusals.notZip(fileName, error.message))
      else resolve(zip)
    })
  })
}

function tableOfContents(zip: ZipFile, fileName: string): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = []
    zip.on('entry', (entry: Entry) => {
      if (!entry.fileName.endsWith('/')) entries.push(entry)
      zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    // yauzl looks at names itself: absolute ones and those with ".." never get here.
    zip.on('error', (error: Error) =>
      reject(
        /relative path|absolute path|invalid characters/.test(error.message)
          ? refusals.entryName(fileName, error.message)
          : refusals.notZip(fileName, error.message),
      ),
    )
    zip.readEntry()
  })
}

function checkBudget(entries: readonly Entry[], fileName: string, limits: PackageLimits): void {
  const names = new Set<string>()
  let unpackedBytes = 0
  for (const entry of entries) {
    const { fileName: name, uncompressedSize, compressedSize } = entry
    if (names.has(name.toLowerCase())) throw refusals.entryTwice(name)
    names.add(name.toLowerCase())
    if (entry.isEncrypted() || !entry.canDecodeFileData()) throw refusals.entryLocked(name)
    if (uncompressedSize > limits.entryBytes) {
      throw refusals.entryTooLarge(name, uncompressedSize, limits.entryBytes)
    }
    const ratio = Math.round(uncompressedSize / Math.max(1, compressedSize))
    if (uncompressedSize > SMALL && ratio > limits.ratio) {
      throw refusals.packedTooHard(name, ratio, limits.ratio)
    }
    unpackedBytes += uncompressedSize
    if (unpackedBytes > limits.unpackedBytes) {
      throw refusals.unpacksTooLarge(fileName, unpackedBytes, limits.unpackedBytes)
    }
  }
}

/** yauzl stops when more comes out than the table of contents told. */
async function unpacked(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const bytes = new Uint8Array(entry.uncompressedSize)
  let filled = 0
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      bytes.set(chunk, filled)
      filled += chunk.length
    }
  } catch (error) {
    if (error instanceof Problem) throw error
    throw refusals.notZip(entry.fileName, error instanceof Error ? error.message : String(error))
  }
  return bytes
}
