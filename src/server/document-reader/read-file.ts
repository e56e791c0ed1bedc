/** A file to text, by what is in it and not by what it is called. Runs in the worker. */
import { getDocumentProxy } from 'unpdf'
import { isSrt, isVtt, srtText, vttText } from '../../qualitative/reading/cues.ts'
import { documentRefusals } from '../../qualitative/reading/document-refusals.ts'
import { openDocumentText, wordText } from '../../qualitative/reading/office-text.ts'
import { pdfParagraphs, type PdfLine } from '../../qualitative/reading/pdf-paragraphs.ts'
import { decodeText, keptText, type Decoded } from '../../qualitative/reading/plain-text.ts'
import type { DocumentFormat, ReadText } from '../../qualitative/reading/read-text.ts'
import { openZip } from './zip-part.ts'

const MOST_PAGES = 2000

export async function readFile(bytes: Uint8Array): Promise<ReadText> {
  const { format, decoded } = await decode(bytes)
  const { text, notices } = keptText(decoded)
  return { format, text, notices }
}

async function decode(
  bytes: Uint8Array,
): Promise<{ readonly format: DocumentFormat; readonly decoded: Decoded }> {
  if (bytes.byteLength === 0) throw documentRefusals.empty()
  if (begins(bytes, 'PK\u0003\u0004') || begins(bytes, 'PK\u0005\u0006')) return await zipped(bytes)
  if (begins(bytes, '%PDF-')) return { format: 'pdf', decoded: await pdfText(bytes) }
  if (begins(bytes, '\u00d0\u00cf\u0011\u00e0')) throw documentRefusals.oldWord()
  if (begins(bytes, '{\\rtf')) throw documentRefusals.otherKind()
  const decoded = decodeText(bytes)
  if (isVtt(decoded.text)) return { format: 'vtt', decoded: vttText(decoded) }
  if (isSrt(decoded.text)) return { format: 'srt', decoded: srtText(decoded) }
  return { format: 'txt', decoded }
}

async function zipped(bytes: Uint8Array) {
  const { names, part } = await openZip(bytes)
  if (names.has('word/document.xml')) {
    return { format: 'docx' as const, decoded: wordText(utf8(await part('word/document.xml'))) }
  }
  if (names.has('content.xml') && names.has('META-INF/manifest.xml')) {
    // An encrypted OpenDocument file keeps its parts under their names; the manifest tells.
    const manifest = utf8(await part('META-INF/manifest.xml'))
    if (/<(?:\w+:)?encryption-data\b/.test(manifest)) throw documentRefusals.locked()
    return { format: 'odt' as const, decoded: openDocumentText(utf8(await part('content.xml'))) }
  }
  throw documentRefusals.otherKind()
}

/** XML of office programs is UTF-8, with or without a mark in front. */
function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw documentRefusals.damaged()
  }
}

async function pdfText(bytes: Uint8Array): Promise<Decoded> {
  const pdf = await getDocumentProxy(bytes).catch((error: Error) => {
    throw error.name === 'PasswordException' ? documentRefusals.locked() : documentRefusals.damaged()
  })
  const pages: PdfLine[][] = []
  for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(linesOf(items))
  }
  const text = pdfParagraphs(pages)
  if (text.trim() === '') throw documentRefusals.scan(pdf.numPages)
  return { text, notices: ['lines-joined-to-paragraphs'] }
}

/** Pieces of ink put together to lines, by the height they stand at. */
function linesOf(items: readonly object[]): PdfLine[] {
  const lines: { text: string; right: number; y: number }[] = []
  for (const item of items) {
    if (!('str' in item && 'transform' in item && 'width' in item && 'hasEOL' in item)) continue
    const { str, transform, width } = item as { str: string; transform: readonly number[]; width: number } // pdf.js's TextItem
    const y = transform[5] ?? 0
    const left = transform[4] ?? 0
    const line = lines.at(-1)
    if (line && Math.abs(line.y - y) < 2) {
      const isApart = left - line.right > 1 && !/\s$/.test(line.text) && !/^\s/.test(str)
      line.text += isApart && str !== '' ? ` ${str}` : str
      if (str.trim() !== '') line.right = left + width
    } else if (str.trim() !== '') lines.push({ text: str, right: left + width, y })
  }
  return lines.map(({ text, right, y }, place) => {
    const before = lines[place - 1]
    return { text, right, gap: before ? before.y - y : null }
  })
}

function begins(bytes: Uint8Array, mark: string): boolean {
  return [...mark].every((sign, place) => bytes[place] === sign.charCodeAt(0))
}
