/** What a file is, by what is in it: a name may say anything. */
import { refusals } from './refusals.ts'

export type FileKind = 'text' | 'pdf' | 'zip'

/**
 * @example recogniseKind(new TextEncoder().encode('%PDF-1.7 ...')) === 'pdf'
 * @throws {Problem} `document-refused` for a kind that is known and not read: it can be said what to do instead.
 */
export function recogniseKind(bytes: Uint8Array): FileKind {
  if (starts(bytes, 'PK\x03\x04') || starts(bytes, 'PK\x05\x06')) return 'zip'
  if (starts(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) {
    // An old office file; one that is encrypted is wrapped in it too, and names the wrapping in UTF-16.
    if (holds(bytes, 'E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0')) throw refusals.encrypted()
    throw refusals.oldWord()
  }
  const head = latin1(bytes.subarray(0, 1024))
  if (head.includes('%PDF-')) return 'pdf' // up to 1024 bytes of anything may stand before it
  const words = head
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase()
  for (const [start, kind] of known) if (words.startsWith(start.toLowerCase())) throw refusals.otherKind(kind)
  return 'text'
}

/** Names of formats are the same in every language. */
const known: readonly (readonly [string, string])[] = [
  ['{\\rtf', 'RTF'],
  ['<!doctype html', 'HTML'],
  ['<html', 'HTML'],
  ['<?xml', 'XML'],
  ['\x89PNG', 'PNG'],
  ['\xff\xd8\xff', 'JPEG'],
  ['GIF8', 'GIF'],
  ['RIFF', 'RIFF (WAV, AVI)'],
  ['ID3', 'MP3'],
  ['OggS', 'Ogg'],
  ['7z\xbc\xaf', '7-Zip'],
  ['Rar!', 'RAR'],
  ['\x1f\x8b', 'gzip'],
  ['SQLite format 3', 'SQLite'],
]

/**
 * Which document a zip file is, by the names in it.
 *
 * @throws {Problem} `document-refused` for a zip that is something else.
 */
export function recogniseZip(names: ReadonlySet<string>): 'docx' | 'odt' {
  if (names.has('[Content_Types].xml')) {
    if (names.has('xl/workbook.xml')) throw refusals.otherKind('Excel (.xlsx)')
    if (names.has('ppt/presentation.xml')) throw refusals.otherKind('PowerPoint (.pptx)')
    return 'docx'
  }
  if (names.has('content.xml')) return 'odt'
  // What newer LibreOffice makes of a document with a password.
  if (names.has('encrypted-package')) throw refusals.encrypted()
  if ([...names].some((name) => /\.qde$/i.test(name))) throw refusals.project()
  throw refusals.otherKind(names.has('META-INF/container.xml') ? 'EPUB' : 'ZIP')
}

function starts(bytes: Uint8Array, mark: string): boolean {
  return latin1(bytes.subarray(0, mark.length)) === mark
}

function holds(bytes: Uint8Array, words: string): boolean {
  const first = words.charCodeAt(0)
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (starts(bytes.subarray(at, at + words.length), words)) return true
  }
  return false
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
