/**
 * A zip made by a stranger. Everything that its table of contents tells is looked at before one byte is unpacked;
 * what is unpacked may not be more or less than it told; parts may not lie over each other.
 */
import yauzl, { type Entry, type ZipFile } from 'yauzl'

export interface ZipLimits {
  readonly entries: number
  readonly entryBytes: number
  readonly unpackedBytes: number
  /** How many times larger an entry may become; small ones may be anything. */
  readonly ratio: number
}

/** Below this an entry cannot hurt, however well it was packed: a text of one repeated word. */
const SMALL = 4_000_000

export type ZipFault =
  | { readonly kind: 'not-whole'; readonly message: string }
  | { readonly kind: 'too-many-entries'; readonly found: number; readonly limit: number }
  | {
      readonly kind: 'unpacks-too-large'
      readonly entry: string | null
      readonly found: number
      readonly limit: number
    }
  | {
      readonly kind: 'packed-too-hard'
      readonly entry: string
      readonly found: number
      readonly limit: number
    }
  | { readonly kind: 'overlapping'; readonly entry: string }
  | { readonly kind: 'twice'; readonly entry: string }
  | { readonly kind: 'encrypted'; readonly entry: string }
  | { readonly kind: 'name-points-outside'; readonly message: string }
  | { readonly kind: 'not-as-told'; readonly entry: string }

/** Which limit a zip goes over, for who knows the words for the person who sent it. */
export class ZipRefused extends Error {
  readonly fault: ZipFault

  constructor(fault: ZipFault) {
    super(fault.kind)
    this.fault = fault
  }
}

export interface OpenZip {
  /** Of files, `/` between folders. */
  readonly names: ReadonlySet<string>
  /** The bytes of one file, in pieces; none where there is no such file. Throws `ZipRefused` along the way. */
  readonly unpack: (name: string) => AsyncIterable<Uint8Array>
}

/** @throws {ZipRefused} */
export async function openZip(bytes: Uint8Array, limits: ZipLimits): Promise<OpenZip> {
  const zip = await opened(bytes)
  if (zip.entryCount > limits.entries) {
    throw new ZipRefused({ kind: 'too-many-entries', found: zip.entryCount, limit: limits.entries })
  }
  const entries = await tableOfContents(zip)
  checkBudget(entries, limits)
  checkPlaces(entries)
  const files = new Map(entries.map((entry) => [entry.fileName, entry]))
  return {
    names: new Set(files.keys()),
    unpack: (name) => {
      const entry = files.get(name)
      return entry ? unpacked(zip, entry) : nothing()
    },
  }
}

function opened(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(buffer, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error) reject(new ZipRefused({ kind: 'not-whole', message: error.message }))
      else resolve(zip)
    })
  })
}

function tableOfContents(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = []
    zip.on('entry', (entry: Entry) => {
      if (!entry.fileName.endsWith('/')) entries.push(entry)
      zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    // yauzl looks at names itself: absolute ones and those with ".." never get here.
    zip.on('error', ({ message }: Error) =>
      reject(
        new ZipRefused(
          /relative path|absolute path|invalid characters/.test(message)
            ? { kind: 'name-points-outside', message }
            : { kind: 'not-whole', message },
        ),
      ),
    )
    zip.readEntry()
  })
}

function checkBudget(entries: readonly Entry[], limits: ZipLimits): void {
  const names = new Set<string>()
  let unpackedBytes = 0
  for (const entry of entries) {
    const { fileName: name, uncompressedSize: found, compressedSize } = entry
    if (names.has(name.toLowerCase())) throw new ZipRefused({ kind: 'twice', entry: name })
    names.add(name.toLowerCase())
    if (entry.isEncrypted()) throw new ZipRefused({ kind: 'encrypted', entry: name })
    if (found > limits.entryBytes) {
      throw new ZipRefused({ kind: 'unpacks-too-large', entry: name, found, limit: limits.entryBytes })
    }
    const ratio = Math.round(found / Math.max(1, compressedSize))
    if (found > SMALL && ratio > limits.ratio) {
      throw new ZipRefused({ kind: 'packed-too-hard', entry: name, found: ratio, limit: limits.ratio })
    }
    unpackedBytes += found
    if (unpackedBytes > limits.unpackedBytes) {
      throw new ZipRefused({
        kind: 'unpacks-too-large',
        entry: null,
        found: unpackedBytes,
        limit: limits.unpackedBytes,
      })
    }
  }
}

/** What stands before the bytes of an entry: 30 bytes and its name, at the least. */
const LOCAL_HEADER = 30

/**
 * A bomb without nesting lets many entries point into the same bytes (D. Fifield, "A better zip bomb", 2019). In an
 * honest zip every entry has bytes of its own.
 */
function checkPlaces(entries: readonly Entry[]): void {
  const inOrder = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  let end = 0
  for (const { fileName, fileNameLength, relativeOffsetOfLocalHeader: start, compressedSize } of inOrder) {
    if (start < end) throw new ZipRefused({ kind: 'overlapping', entry: fileName })
    end = start + LOCAL_HEADER + fileNameLength + compressedSize
  }
}

/** yauzl stops when more, or less, comes out than the table of contents told. */
async function* unpacked(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of await zip.openReadStreamPromise(entry)) yield piece
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const isSize = /too many bytes|not enough bytes/.test(error.message)
    throw new ZipRefused(
      isSize ? { kind: 'not-as-told', entry: entry.fileName } : { kind: 'not-whole', message: error.message },
    )
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
