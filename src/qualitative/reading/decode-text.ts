/** Bytes of a plain text into characters: UTF-8, UTF-16 where a mark says so, otherwise Windows-1252. */
import { Noticed, type ReadingNotice } from './notices.ts'
import { refusals } from './refusals.ts'

export interface Decoded {
  /** As it stands in the file, without the mark at its start. Line ends as they came. */
  readonly text: string
  readonly notices: readonly ReadingNotice[]
}

/**
 * A NUL refuses the file and is not taken out: it means that this is no text, or UTF-16 read as something else, and
 * leaving it out would make words of what are none. (A database cannot hold one either.) A half character likewise.
 *
 * @example decodedText(Uint8Array.of(0x63, 0x61, 0x66, 0xe9)).text === 'café'  // no UTF-8, so Windows-1252
 * @throws {Problem} `document-refused`
 */
export function decodedText(bytes: Uint8Array): Decoded {
  const noticed = new Noticed()
  const text = decode(bytes, noticed)
  const nul = text.indexOf('\0')
  if (nul >= 0) throw refusals.notText(nul)
  if (isBinary(text)) throw refusals.notReadableAsText()
  return { text, notices: noticed.all() }
}

function decode(bytes: Uint8Array, noticed: Noticed): string {
  const [first, second, third] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    noticed.add('read-as-utf-16')
    const text = orNull(first === 0xff ? 'utf-16le' : 'utf-16be', bytes)
    if (text === null) throw refusals.brokenUtf16()
    return text
  }
  if (first === 0xef && second === 0xbb && third === 0xbf) noticed.add('byte-order-mark-left-out')
  const utf8 = orNull('utf-8', bytes)
  if (utf8 !== null) return utf8
  noticed.add('read-as-windows-1252')
  return new TextDecoder('windows-1252').decode(bytes)
}

/** The decoder leaves the mark at the start out by itself. */
function orNull(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null // the only thing it throws for is bytes that are not this encoding
  }
}

/** A text may hold a stray control character; a file full of them is a picture, a sound, a program. */
function isBinary(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  const controls = text.match(/[\u0001-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g)?.length ?? 0
  return controls > 0 && controls * 100 > text.length
}
