/**
 * The words of a Word or OpenDocument file: one line a paragraph, a tab between the cells of a table. What is not said
 * aloud when reading (notes, comments, what was struck out, pictures) is left out and named.
 *
 * Read with a streaming parser: nothing is expanded, nothing fetched, and depth is capped. Elements are known by their
 * local name, because programs choose other prefixes.
 */
import { SaxesParser } from 'saxes'
import { documentRefusals } from './document-refusals.ts'
import type { Decoded } from './plain-text.ts'
import type { ReadingNotice } from './read-text.ts'

export const XML_DEPTH = 200

interface Rules {
  /** Left out with all that is in it; with a notice where a reader would miss it. */
  readonly skipped: Readonly<Record<string, ReadingNotice | null>>
  /** Only named: the thing itself stands elsewhere. */
  readonly noticed: Readonly<Record<string, ReadingNotice>>
  readonly paragraphs: ReadonlySet<string>
  readonly cell: string
  readonly row: string
  /** Elements that stand for a sign. */
  readonly signs: (name: string, attribute: (name: string) => string | undefined) => string | null
  /** Text counts only inside these elements; null: anywhere in a paragraph, white space folded. */
  readonly textIn: string | null
}

const word: Rules = {
  skipped: {
    del: 'deletions-left-out',
    moveFrom: 'deletions-left-out',
    drawing: 'pictures-left-out',
    pict: 'pictures-left-out',
    object: 'pictures-left-out',
    instrText: null,
    Fallback: null,
  },
  noticed: {
    footnoteReference: 'footnotes-left-out',
    endnoteReference: 'footnotes-left-out',
    commentReference: 'comments-left-out',
  },
  paragraphs: new Set(['p']),
  cell: 'tc',
  row: 'tr',
  signs: (name, attribute) => {
    if (name === 'tab') return '\t'
    if (name === 'noBreakHyphen') return '\u2011'
    if (name === 'cr') return '\n'
    return name === 'br' && (attribute('type') ?? 'textWrapping') === 'textWrapping' ? '\n' : null
  },
  textIn: 't',
}

const openDocument: Rules = {
  skipped: {
    note: 'footnotes-left-out',
    annotation: 'comments-left-out',
    'tracked-changes': 'deletions-left-out',
    frame: 'pictures-left-out',
    'sequence-decls': null,
    'variable-decls': null,
  },
  noticed: {},
  paragraphs: new Set(['p', 'h']),
  cell: 'table-cell',
  row: 'table-row',
  signs: (name, attribute) => {
    if (name === 'tab') return '\t'
    if (name === 'line-break') return '\n'
    if (name !== 's') return null
    return ' '.repeat(Math.min(1000, Math.max(1, Number(attribute('c') ?? 1) || 1)))
  },
  textIn: null,
}

/** `word/document.xml` of a .docx. */
export function wordText(xml: string): Decoded {
  return officeText(xml, word)
}

/** `content.xml` of an .odt. */
export function openDocumentText(xml: string): Decoded {
  return officeText(xml, openDocument)
}

function officeText(xml: string, rules: Rules): Decoded {
  const parser = new SaxesParser({ xmlns: true })
  const notices = new Set<ReadingNotice>()
  const lines: string[] = []
  /** The paragraph that is being read; null between paragraphs. */
  let paragraph: string | null = null
  /** Cells of the row that is being read; a table in a cell reads as part of that cell. */
  let cells: string[][] | null = null
  let tables = 0
  let depth = 0
  let skippedFrom: number | null = null
  let textDepth = 0

  parser.on('error', () => {
    throw documentRefusals.damaged()
  })
  parser.on('doctype', () => {
    throw documentRefusals.documentType()
  })
  parser.on('opentag', ({ local, attributes }) => {
    depth += 1
    if (depth > XML_DEPTH) throw documentRefusals.tooDeep(XML_DEPTH)
    if (skippedFrom !== null) return
    if (Object.hasOwn(rules.skipped, local)) {
      const notice = rules.skipped[local]
      if (notice) notices.add(notice)
      skippedFrom = depth
      return
    }
    const named = rules.noticed[local]
    if (named) notices.add(named)
    if (rules.paragraphs.has(local)) paragraph = ''
    else if (local === rules.row) {
      if (tables === 0) cells = []
      tables += 1
    } else if (local === rules.cell && tables === 1) cells?.push([])
    if (local === rules.textIn) textDepth += 1
    const attribute = (name: string) => Object.values(attributes).find((one) => one.local === name)?.value
    const sign = paragraph === null ? null : rules.signs(local, attribute)
    if (sign !== null) paragraph += sign
  })
  const addText = (text: string) => {
    if (skippedFrom !== null || paragraph === null) return
    if (rules.textIn === null) paragraph = folded(paragraph, text)
    else if (textDepth > 0) paragraph += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', ({ local }) => {
    if (skippedFrom === null) {
      if (local === rules.textIn) textDepth -= 1
      if (rules.paragraphs.has(local) && paragraph !== null) {
        const cell = cells?.at(-1)
        if (tables > 0 && cell) cell.push(paragraph)
        else lines.push(paragraph)
        paragraph = null
      }
      if (local === rules.row) {
        tables -= 1
        if (tables === 0 && cells) {
          lines.push(cells.map((parts) => parts.filter((part) => part !== '').join(' ')).join('\t'))
          cells = null
        }
      }
    } else if (skippedFrom === depth) skippedFrom = null
    depth -= 1
  })
  for (let at = 0; at < xml.length; at += CHUNK) parser.write(xml.slice(at, at + CHUNK))
  parser.close()
  return { text: lines.join('\n'), notices: [...notices] }
}

const CHUNK = 1 << 16

/** OpenDocument means one space by any run of white space, and none at the start of a paragraph (its own elements say more). */
function folded(before: string, text: string): string {
  const once = text.replace(/[ \t\n\r]+/g, ' ')
  return before === '' || /\s$/.test(before) ? before + once.replace(/^ /, '') : before + once
}
