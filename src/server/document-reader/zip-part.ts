import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { documentRefusals } from '../../qualitative/reading/document-refusals.ts'

/** What a document may be before anything of it is unpacked. A report of 300 pages with pictures is far below. */
export const ZIP_LIMITS = {
  entries: 2000,
  /** All entries together, as they say and as they turn out to be. */
  unpackedBytes: 60_000_000,
  ratio: 150,
  /** Below this an entry cannot hurt, however well it was packed. */
  smallBytes: 2_000_000,
} as const

/**
 * The names of what is in a zip, and one part of it unpacked. Sizes, ratios and number are looked at for all of it first;
 * the part that is unpacked may not be more than it told.
 *
 * @throws {Problem} `document-refused`, with the limit.
 */
export async function openZip(bytes: Uint8Array): Promise<{
  readonly names: ReadonlySet<string>
  readonly part: (name: string) => Promise<Uint8Array>
}> {
  const zip = await opened(bytes)
  if (zip.entryCount > ZIP_LIMITS.entries)
    throw documentRefusals.tooManyEntries(zip.entryCount, ZIP_LIMITS.entries)
  const entries = await tableOfContents(zip)
  checkBudget(entries, bytes.byteLength)
  const byName = new Map(entries.map((entry) => [entry.fileName, entry]))
  if (byName.size < entries.length) throw documentRefusals.damaged() // two parts of one name: which counts?
  return {
    names: new Set(byName.keys()),
    part: async (name) => {
      const entry = byName.get(name)
      if (!entry) throw documentRefusals.damaged()
      if (entry.isEncrypted()) throw documentRefusals.locked()
      return await unpacked(zip, entry)
    },
  }
}

function opened(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(buffer, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error) reject(documentRefusals.damaged())
      else resolve(zip)
    })
  })
}

function tableOfContents(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = []
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    // yauzl refuses absolute names and those with ".." itself.
    zip.on('error', () => reject(documentRefusals.damaged()))
    zip.readEntry()
  })
}

function checkBudget(entries: readonly Entry[], fileBytes: number): void {
  let unpackedBytes = 0
  let packedBytes = 0
  for (const { uncompressedSize, compressedSize } of entries) {
    unpackedBytes += uncompressedSize
    packedBytes += compressedSize
    const ratio = Math.round(uncompressedSize / Math.max(1, compressedSize))
    if (uncompressedSize > ZIP_LIMITS.smallBytes && ratio > ZIP_LIMITS.ratio)
      throw documentRefusals.packedTooHard(ratio, ZIP_LIMITS.ratio)
    if (unpackedBytes > ZIP_LIMITS.unpackedBytes)
      throw documentRefusals.unpacksTooLarge(unpackedBytes, ZIP_LIMITS.unpackedBytes)
  }
  // Parts that overlap say together more than the file has: many names for one bomb (Fifield 2019).
  if (packedBytes > fileBytes) throw documentRefusals.damaged()
}

async function unpacked(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const bytes = new Uint8Array(entry.uncompressedSize)
  let filled = 0
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      bytes.set(chunk, filled)
      filled += chunk.length
    }
  } catch {
    throw documentRefusals.damaged() // yauzl stops when more comes out than the table of contents told
  }
  return bytes
}
