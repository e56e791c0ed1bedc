import { READING_LIMITS } from '../../qualitative/reading/limits.ts'
import { refusals } from '../../qualitative/reading/refusals.ts'
import type { Problem } from '../../foundation/problem.ts'
import { openZip, ZipRefused, type ZipFault } from '../../storage/zip-within-budget.ts'

/** A .docx or .odt as what it is: a zip of XML files. Refusals are in words. */
export interface OfficeZip {
  readonly names: ReadonlySet<string>
  /** A file in it as characters, cut anywhere; null where it is not there. */
  readonly text: (name: string) => AsyncIterable<string> | null
}

/** @throws {Problem} `document-refused` when it goes over a limit, before anything is unpacked. */
export async function openOfficeZip(
  bytes: Uint8Array,
  limits: typeof READING_LIMITS.zip = READING_LIMITS.zip,
): Promise<OfficeZip> {
  const zip = await inWords(() => openZip(bytes, limits))
  return {
    names: zip.names,
    text: (name) => (zip.names.has(name) ? decoded(name, zip.unpack(name)) : null),
  }
}

/** UTF-8, or UTF-16 where a mark says so: what XML may be without saying. */
async function* decoded(name: string, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null
  try {
    for await (const piece of pieces) {
      const [first, second] = piece
      decoder ??= new TextDecoder(
        first === 0xff && second === 0xfe
          ? 'utf-16le'
          : first === 0xfe && second === 0xff
            ? 'utf-16be'
            : 'utf-8',
        { fatal: true },
      )
      yield decoder.decode(piece, { stream: true })
    }
    yield decoder?.decode() ?? ''
  } catch (error) {
    if (error instanceof ZipRefused) throw inWordsOf(error.fault)
    if (error instanceof TypeError) throw refusals.damaged(name, 'UTF-8') // what a decoder throws
    throw error
  }
}

async function inWords<Value>(task: () => Promise<Value>): Promise<Value> {
  try {
    return await task()
  } catch (error) {
    throw error instanceof ZipRefused ? inWordsOf(error.fault) : error
  }
}

function inWordsOf(fault: ZipFault): Problem {
  switch (fault.kind) {
    case 'not-whole':
      return refusals.damaged(null, fault.message)
    case 'too-many-entries':
      return refusals.tooManyEntries(fault.found, fault.limit)
    case 'unpacks-too-large':
      return refusals.unpacksTooLarge(fault.entry, fault.found, fault.limit)
    case 'packed-too-hard':
      return refusals.packedTooHard(fault.entry, fault.found, fault.limit)
    case 'overlapping':
      return refusals.overlapping(fault.entry)
    case 'twice':
      return refusals.entryTwice(fault.entry)
    case 'encrypted':
      return refusals.encrypted()
    case 'name-points-outside':
      return refusals.entryName(fault.message)
    case 'not-as-told':
      return refusals.moreThanTold(fault.entry)
  }
}
