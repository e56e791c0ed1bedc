/** The text of a Word document, as it stands on the page when every tracked change is accepted. */
import { Noticed, type ReadingNotice } from './notices.ts'
import { TextLines } from './text-lines.ts'
import { walkXml } from './walk-xml.ts'

type Pieces = AsyncIterable<string> | Iterable<string>

/** Word writes the first of each; the second is the strict form of the standard. */
const namespaces = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
} as const

/** Parts that hold no text of the document, or hold it a second time. */
const passedOver: ReadonlySet<string> = new Set([
  'mc:Fallback',
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:rt',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
])

/** Signs within a run that stand for a character. */
const signs: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad',
}

export interface DocxParts {
  readonly document: Pieces
  /** Footnotes and endnotes, where the document has them. */
  readonly footnotes: Pieces | null
  readonly endnotes: Pieces | null
}

/**
 * Paragraphs are lines; a break within one is a line end too. A row of a table is a line with tabs between its cells.
 * Footnotes and endnotes stand at the end, with `[1]` where they are called. What was struck out while changes were
 * tracked, comments in the margin, hidden text, pictures, headers and footers are left out, and that is said.
 *
 * @throws {Problem} `document-refused`
 */
export async function docxText(
  parts: DocxParts,
  limit?: number,
): Promise<{ readonly text: string; readonly notices: readonly ReadingNotice[] }> {
  const noticed = new Noticed()
  const lines = new TextLines(limit)
  /** `footnote 2`, in the order in which the text calls them. */
  const called: string[] = []
  await walkBody('word/document.xml', parts.document, lines, noticed, (kind, id) => {
    called.push(`${kind} ${id}`)
    lines.adds(`[${called.length}]`)
  })
  const notes = new Map<string, string>()
  for (const kind of ['footnote', 'endnote'] as const) {
    const pieces = kind === 'footnote' ? parts.footnotes : parts.endnotes
    if (pieces && called.length > 0) await readNotes(kind, pieces, notes, noticed, limit)
  }
  noticed.add('footnotes-at-end', called.length)
  return { text: lines.text(called.map((name) => notes.get(name) ?? '')), notices: noticed.all() }
}

async function readNotes(
  kind: 'footnote' | 'endnote',
  pieces: Pieces,
  notes: Map<string, string>,
  noticed: Noticed,
  limit: number | undefined,
): Promise<void> {
  const lines = new TextLines(limit)
  await walkBody(
    `word/${kind}s.xml`,
    pieces,
    lines,
    noticed,
    () => {},
    (id) => {
      notes.set(`${kind} ${id}`, lines.closesNote().trimStart())
    },
  )
}

async function walkBody(
  part: string,
  pieces: Pieces,
  lines: TextLines,
  noticed: Noticed,
  callsNote: (kind: 'footnote' | 'endnote', id: string) => void,
  closesNote: (id: string) => void = () => {},
): Promise<void> {
  let passing = 0
  const open: string[] = []
  let isText = false
  let isHidden = false
  /** For each paragraph that is open: whether its end was struck out. */
  const runsOn: boolean[] = []
  const rowsStruckOut: boolean[] = []
  let note = ''

  await walkXml(part, pieces, namespaces, {
    opens(name, attribute) {
      const parent = open.at(-1) ?? ''
      open.push(name)
      if (passing > 0) {
        passing += 1
        return
      }
      if (name === 'w:del' && parent === 'w:rPr' && open.at(-3) === 'w:pPr') runsOn[runsOn.length - 1] = true
      if (name === 'w:del' && parent === 'w:trPr') rowsStruckOut[rowsStruckOut.length - 1] = true
      if (/^w:(?:ins|del|moveFrom|moveTo)$/.test(name)) noticed.add('tracked-changes')
      if (passedOver.has(name)) {
        passing = 1
        return
      }
      const sign = signs[name]
      if (name === 'w:t' || name === 'm:t') isText = true
      else if (sign !== undefined) {
        // A tab is also the name of a place to stop at, in the settings of a paragraph.
        if (parent === 'w:r' && !isHidden) lines.adds(sign)
      } else if (name === 'w:p') {
        lines.opensParagraph()
        runsOn.push(false)
      } else if (name === 'w:r') isHidden = false
      else if (name === 'w:vanish' && parent === 'w:rPr' && open.at(-3) === 'w:r') {
        isHidden = !/^(?:0|false|off)$/.test(attribute('w:val') ?? '')
        if (isHidden) noticed.add('hidden-text')
      } else if (name === 'w:sym') {
        const code = Number.parseInt(attribute('w:char') ?? '', 16)
        // From F000 on the font alone knows what it draws.
        const isKnown = code > 0x1f && (code < 0xd800 || (code > 0xf8ff && code <= 0xfffd))
        lines.adds(isKnown ? String.fromCharCode(code) : '\uFFFD')
        if (!isKnown) noticed.add('unknown-characters')
      } else if (name === 'w:tbl') noticed.add('tables-as-lines')
      else if (name === 'w:tr') {
        lines.opensRow()
        rowsStruckOut.push(false)
      } else if (name === 'w:tc') lines.opensBlock()
      else if (name === 'w:txbxContent') {
        lines.opensBlock()
        noticed.add('text-boxes')
      } else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
        callsNote(name === 'w:footnoteReference' ? 'footnote' : 'endnote', attribute('w:id') ?? '')
      } else if (name === 'w:footnote' || name === 'w:endnote') {
        lines.opensBlock()
        note = attribute('w:id') ?? ''
      } else if (name === 'w:commentReference') noticed.add('comments-left-out')
      else if (name === 'pic:pic' || name === 'v:imagedata') noticed.add('pictures-left-out')
      else if (name === 'w:altChunk' || name === 'w:object') noticed.add('embedded-left-out')
      else if (name === 'w:numPr') noticed.add('list-numbers')
      else if (/^w:(?:header|footer)Reference$/.test(name)) noticed.add('headers-left-out')
    },
    closes(name) {
      open.pop()
      if (passing > 0) {
        passing -= 1
        return
      }
      if (name === 'w:t' || name === 'm:t') isText = false
      else if (name === 'w:p') lines.closesParagraph(runsOn.pop())
      else if (name === 'w:tc') lines.closesCell()
      else if (name === 'w:tr') lines.closesRow(rowsStruckOut.pop())
      else if (name === 'w:txbxContent') lines.closesTextBox()
      else if (name === 'w:footnote' || name === 'w:endnote') closesNote(note)
    },
    says(text) {
      // A line end within a run is layout of the file; Word shows a space.
      if (passing === 0 && isText && !isHidden) lines.adds(text.replace(/\n/g, ' '))
    },
  })
}

export interface Relationship {
  /** The last part of its type: `officeDocument`, `footnotes`. */
  readonly type: string
  readonly target: string
}

/** Which part of the package is what. */
export async function relationshipsIn(part: string, pieces: Pieces): Promise<Relationship[]> {
  const found: Relationship[] = []
  await walkXml(part, pieces, namespaces, {
    opens(name, attribute) {
      if (name !== 'rel:Relationship' || attribute('TargetMode') === 'External') return
      const type = attribute('Type') ?? ''
      found.push({ type: type.slice(type.lastIndexOf('/') + 1), target: attribute('Target') ?? '' })
    },
    closes() {},
    says() {},
  })
  return found
}
