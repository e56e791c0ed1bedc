/** Documents as somebody might hand them in, written out in a test: honest ones, and ones made to do harm. */
import { constants, deflateRawSync } from 'node:zlib'
import yazl from 'yazl'

export async function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const zip = new yazl.ZipFile()
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content as string), name)
  zip.end()
  const pieces: Uint8Array[] = []
  for await (const piece of zip.outputStream) pieces.push(piece as Uint8Array) // a stream of bytes
  return new Uint8Array(Buffer.concat(pieces))
}

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const ofOffice = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** What Word writes around the paragraphs. */
export function wordXml(
  body: string,
  start = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
): string {
  return `${start}<w:document ${word} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>${body}</w:body></w:document>`
}

export const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

/** @param notes  footnotes by their id. */
export function docx(
  body: string,
  { notes = {}, xml = wordXml(body) }: { notes?: Readonly<Record<string, string>>; xml?: string } = {},
): Promise<Uint8Array> {
  const footnotes = Object.entries(notes).map(
    ([id, text]) => `<w:footnote w:id="${id}">${paragraph(text)}</w:footnote>`,
  )
  return zipOf({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${relationships}"><Relationship Id="r1" Type="${ofOffice}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${relationships}"><Relationship Id="r1" Type="${ofOffice}/footnotes" Target="footnotes.xml"/></Relationships>`,
    'word/document.xml': xml,
    'word/footnotes.xml': `<w:footnotes ${word}>${footnotes.join('')}</w:footnotes>`,
  })
}

/** What LibreOffice writes around the paragraphs. */
export function odtXml(body: string): string {
  const of = (name: string) => `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`
  return `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="${of('office')}" xmlns:text="${of('text')}" xmlns:table="${of('table')}" xmlns:draw="${of('drawing')}" xmlns:dc="http://purl.org/dc/elements/1.1/"><office:body><office:text>${body}</office:text></office:body></office:document-content>`
}

export function odt(body: string, manifest = ''): Promise<Uint8Array> {
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': odtXml(body),
    'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">${manifest}</manifest:manifest>`,
  })
}

/**
 * A PDF of lines in Helvetica, 12 points, 14 points apart; null is an empty line. Each page as its lines.
 *
 * @param packed  the content of the first page as it stands in the file, in place of its lines.
 */
export function pdf(
  pages: readonly (readonly (string | null)[])[],
  { packed, trailer = '' }: { packed?: Uint8Array; trailer?: string } = {},
): Uint8Array {
  const contents = pages.map((lines) => {
    const shown = lines.map((line, at) =>
      line === null ? '' : `1 0 0 1 72 ${770 - 14 * at} Tm (${line.replace(/[()\\]/g, '\\$&')}) Tj`,
    )
    return `BT /F1 12 Tf ${shown.join('\n')} ET`
  })
  const first = 4
  const objects: (string | Uint8Array)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${first + 2 * at} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...contents.flatMap((content, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first + 2 * at + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      at === 0 && packed
        ? Buffer.concat([
            Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`),
            packed,
            Buffer.from('\nendstream'),
          ])
        : `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ]
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets = objects.map((object, at) => {
    const offset = pieces.reduce((sum, piece) => sum + piece.length, 0)
    pieces.push(
      Buffer.from(`${at + 1} 0 obj\n`),
      Buffer.from(object as string, 'latin1'),
      Buffer.from('\nendobj\n'),
    )
    return offset
  })
  const start = pieces.reduce((sum, piece) => sum + piece.length, 0)
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  pieces.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return new Uint8Array(Buffer.concat(pieces))
}

const MEGABYTE = 1_000_000

/** So many megabytes of spaces, packed about a thousand times smaller: the same block again and again. */
export function packedSpaces(megabytes: number): Buffer {
  const block = deflateRawSync(Buffer.alloc(10 * MEGABYTE, ' '), {
    level: 9,
    finishFlush: constants.Z_FULL_FLUSH,
  })
  const end = Buffer.from([0x03, 0x00]) // an empty last block
  return Buffer.concat([...Array.from({ length: megabytes / 10 }, () => block), end])
}

/** Spaces as a PDF keeps them. Its checksum is not right; readers of PDF do not look at it. */
export function zlibSpaces(megabytes: number): Buffer {
  return Buffer.concat([Buffer.from([0x78, 0xda]), packedSpaces(megabytes), Buffer.alloc(4)])
}

export interface ZipEntry {
  readonly name: string
  readonly packed: Uint8Array
  /** What the table of contents says that it unpacks to. */
  readonly told: number
  /** Where its bytes are said to begin; left out: behind the entry before. */
  readonly at?: number
  readonly isEncrypted?: boolean
}

/** A zip written out byte by byte (APPNOTE 6.3.10, 4.3), so that it can say what no program would. */
export function zipByHand(entries: readonly ZipEntry[]): Uint8Array {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let end = 0
  for (const { name, packed, told, at = end, isEncrypted = false } of entries) {
    const title = Buffer.from(name)
    const same = Buffer.alloc(26)
    same.writeUInt16LE(20, 0) // version needed
    same.writeUInt16LE(isEncrypted ? 1 : 0, 2)
    same.writeUInt16LE(8, 4) // deflated
    same.writeUInt32LE(packed.length, 14)
    same.writeUInt32LE(told, 18)
    same.writeUInt16LE(title.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), same, title, packed])
    if (at === end) {
      locals.push(local)
      end += local.length
    }
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    central.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), same, place, title]))
  }
  const table = Buffer.concat(central)
  const close = Buffer.alloc(18)
  close.writeUInt16LE(entries.length, 4)
  close.writeUInt16LE(entries.length, 6)
  close.writeUInt32LE(table.length, 8)
  close.writeUInt32LE(end, 12)
  return new Uint8Array(Buffer.concat([...locals, table, Buffer.from('PK\x05\x06'), close]))
}
