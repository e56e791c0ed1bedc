/** Bytes to text, by what the bytes are. Runs in the worker: nothing here is trusted to come to an end. */
import { decodedText } from '../../qualitative/reading/decode-text.ts'
import { docxText, relationshipsIn, type Relationship } from '../../qualitative/reading/docx-text.ts'
import { keptText } from '../../qualitative/reading/kept-text.ts'
import type { ReadingNotice } from '../../qualitative/reading/notices.ts'
import { isEncryptedOdt, odtText } from '../../qualitative/reading/odt-text.ts'
import { pdfText } from '../../qualitative/reading/pdf-text.ts'
import type { DocumentFormat, ReadText } from '../../qualitative/reading/read-text.ts'
import { recogniseKind, recogniseZip } from '../../qualitative/reading/recognise-format.ts'
import { refusals } from '../../qualitative/reading/refusals.ts'
import { isSrt, isVtt, transcriptOf } from '../../qualitative/reading/subtitles.ts'
import { openOfficeZip, type OfficeZip } from './office-zip.ts'

interface Read {
  readonly text: string
  readonly notices: readonly ReadingNotice[]
}

/** On a thread of its own: see `document-reader.ts`. @throws {Problem} `document-refused` */
export async function readFile(bytes: Uint8Array): Promise<ReadText> {
  switch (recogniseKind(bytes)) {
    case 'zip':
      return readOffice(await openOfficeZip(bytes))
    case 'pdf': {
      // Two megabytes of code, loaded for who needs it.
      const { pdfPages } = await import('./pdf-pages.ts')
      return kept('pdf', pdfText(await pdfPages(bytes)))
    }
    case 'text':
      return readText(decodedText(bytes))
  }
}

function readText(decoded: Read): ReadText {
  const format = isVtt(decoded.text) ? 'vtt' : isSrt(decoded.text) ? 'srt' : 'txt'
  if (format === 'txt') return kept('txt', decoded)
  const { text, notices } = keptText(decoded.text)
  const transcript = transcriptOf(text, format)
  return kept(format, {
    text: transcript.text,
    notices: [...decoded.notices, ...notices, ...transcript.notices],
  })
}

async function readOffice(zip: OfficeZip): Promise<ReadText> {
  if (recogniseZip(zip.names) === 'docx') return kept('docx', await readDocx(zip))
  const manifest = zip.text('META-INF/manifest.xml')
  if (manifest && (await isEncryptedOdt(manifest))) throw refusals.encrypted()
  return kept('odt', await odtText(there(zip, 'content.xml')))
}

async function readDocx(zip: OfficeZip): Promise<Read> {
  const main = partOf('officeDocument', '', await relationships(zip, '_rels/.rels')) ?? 'word/document.xml'
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const related = await relationships(zip, `${folder}_rels/${main.slice(folder.length)}.rels`)
  const notes = (type: string) => {
    const part = partOf(type, folder, related)
    return part === null ? null : zip.text(part)
  }
  return docxText({
    document: there(zip, main),
    footnotes: notes('footnotes'),
    endnotes: notes('endnotes'),
  })
}

async function relationships(zip: OfficeZip, part: string): Promise<Relationship[]> {
  const text = zip.text(part)
  return text ? relationshipsIn(part, text) : []
}

function partOf(type: string, folder: string, related: readonly Relationship[]): string | null {
  const target = related.find((relationship) => relationship.type === type)?.target
  if (target === undefined) return null
  return target.startsWith('/') ? target.slice(1) : folder + target
}

function there(zip: OfficeZip, part: string): AsyncIterable<string> {
  const text = zip.text(part)
  if (!text) throw refusals.partMissing(part)
  return text
}

function kept(format: DocumentFormat, read: Read): ReadText {
  const { text, notices } = keptText(read.text)
  return { text, format, notices: [...read.notices, ...notices] }
}
