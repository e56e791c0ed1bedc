import { documentRefusals } from './document-refusals.ts'
import type { ReadingNotice } from './read-text.ts'

export interface Decoded {
  readonly text: string
  readonly notices: readonly ReadingNotice[]
}

/** The most code points a text may have; the coding page was measured up to half of it. */
export const MOST_CHARACTERS = 2_000_000

/**
 * The bytes of a text file as text: UTF-8, or UTF-16 where a mark in front says so, else Windows-1252, which Word and
 * old programs write. A guess that is said: accents tell at a glance whether it was right.
 *
 * @throws {Problem} `document-refused` when it holds NULs, as programs and pictures do and no text does.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, [0xff, 0xfe])) return utf16(bytes, 'utf-16le')
  if (startsWith(bytes, [0xfe, 0xff])) return utf16(bytes, 'utf-16be')
  if (bytes.includes(0)) throw documentRefusals.otherKind()
  try {
    const marked = startsWith(bytes, [0xef, 0xbb, 0xbf])
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes) // leaves the mark out itself
    return { text, notices: marked ? ['byte-order-mark-left-out'] : [] }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), notices: ['read-as-windows-1252'] }
  }
}

function utf16(bytes: Uint8Array, encoding: string): Decoded {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), notices: ['read-as-utf-16'] }
  } catch {
    throw documentRefusals.damaged()
  }
}

/**
 * A text as it is kept: LF at the end of lines and nothing else changed. No normalisation: positions point into exactly
 * this, and what somebody exports must come out as it went in.
 *
 * @throws {Problem} `document-refused` when it is empty, longer than the limit, or holds a NUL or half a character, which
 *                   the database cannot hold.
 */
export function keptText({ text, notices }: Decoded): Decoded {
  if (text.includes('\0') || !text.isWellFormed()) throw documentRefusals.damaged()
  const kept = text.replace(/\r\n?/g, '\n')
  if (kept.trim() === '') throw documentRefusals.empty()
  if (kept.length > MOST_CHARACTERS) {
    const characters = codePoints(kept)
    if (characters > MOST_CHARACTERS) throw documentRefusals.tooLong(characters, MOST_CHARACTERS)
  }
  return { text: kept, notices: kept === text ? notices : [...notices, 'line-ends-changed'] }
}

function codePoints(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, place) => bytes[place] === byte)
}
