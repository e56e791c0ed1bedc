/** The text of an OpenDocument text (LibreOffice), as it stands on the page. */
import { Noticed, type ReadingNotice } from './notices.ts'
import { refusals } from './refusals.ts'
import { TextLines } from './text-lines.ts'
import { walkXml } from './walk-xml.ts'

const namespaces = {
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text',
  'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table',
  'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0': 'draw',
  'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0': 'manifest',
} as const

/** Parts that hold no text of the document. */
const passedOver: ReadonlySet<string> = new Set([
  'office:annotation',
  'office:forms',
  'office:scripts',
  'office:automatic-styles',
  'office:font-face-decls',
  'text:tracked-changes',
  'text:note-citation',
  'text:ruby-text',
  'text:hidden-text',
  'text:sequence-decls',
  'text:variable-decls',
])

const otherDocuments: Readonly<Record<string, string>> = {
  'office:spreadsheet': 'OpenDocument (.ods)',
  'office:presentation': 'OpenDocument (.odp)',
  'office:drawing': 'OpenDocument (.odg)',
}

/**
 * The rules are those of `docxText`. White space follows OpenDocument 1.3, part 3, 6.1.2: a run of it is one space,
 * none at the start or the end of a paragraph; `<text:s text:c="3"/>` is three spaces.
 *
 * @throws {Problem} `document-refused`
 */
export async function odtText(
  content: AsyncIterable<string> | Iterable<string>,
  limit?: number,
): Promise<{ readonly text: string; readonly notices: readonly ReadingNotice[] }> {
  const noticed = new Noticed()
  const lines = new TextLines(limit)
  const notes: string[] = []
  /** Of each paragraph that is open: nothing yet, or a space that waits for a word. */
  const spaces: ('at-start' | 'waiting' | 'none')[] = []
  let passing = 0

  const adds = (text: string) => {
    if (spaces.at(-1) === 'waiting') lines.adds(' ')
    spaces[spaces.length - 1] = 'none'
    lines.adds(text)
  }
  const says = (text: string) => {
    for (const [part] of text.matchAll(/[ \t\r\n]+|[^ \t\r\n]+/g)) {
      if (!/^[ \t\r\n]/.test(part)) adds(part)
      else if (spaces.at(-1) === 'none') spaces[spaces.length - 1] = 'waiting'
    }
  }

  await walkXml('content.xml', content, namespaces, {
    opens(name, attribute) {
      if (passing > 0) {
        if (name === 'text:changed-region') noticed.add('tracked-changes')
        passing += 1
        return
      }
      const other = otherDocuments[name]
      if (other !== undefined) throw refusals.otherKind(other)
      if (name === 'office:annotation') noticed.add('comments-left-out')
      if (name === 'text:hidden-text') noticed.add('hidden-text')
      if (passedOver.has(name)) {
        passing = 1
        return
      }
      if (name === 'text:p' || name === 'text:h') {
        lines.opensParagraph()
        spaces.push('at-start')
      } else if (name === 'text:s') {
        if (spaces.length > 0) {
          adds('')
          lines.addsRepeated(' ', Number(attribute('text:c') ?? 1))
        }
      } else if (name === 'text:tab') adds('\t')
      else if (name === 'text:line-break') adds('\n')
      else if (name === 'text:list-item') noticed.add('list-numbers')
      else if (name === 'text:note-body') lines.opensBlock()
      else if (name === 'table:table') noticed.add('tables-as-lines')
      else if (name === 'table:table-row') lines.opensRow()
      else if (name === 'table:table-cell' || name === 'table:covered-table-cell') lines.opensBlock()
      else if (name === 'draw:text-box') {
        lines.opensBlock()
        noticed.add('text-boxes')
      } else if (name === 'draw:image') noticed.add('pictures-left-out')
      else if (name === 'draw:object' || name === 'draw:object-ole') noticed.add('embedded-left-out')
    },
    closes(name) {
      if (passing > 0) {
        passing -= 1
        return
      }
      if (name === 'text:p' || name === 'text:h') {
        lines.closesParagraph()
        spaces.pop()
      } else if (name === 'text:note-body') {
        notes.push(lines.closesNote())
        adds(`[${notes.length}]`)
      } else if (name === 'table:table-row') lines.closesRow()
      else if (name === 'table:table-cell' || name === 'table:covered-table-cell') lines.closesCell()
      else if (name === 'draw:text-box') lines.closesTextBox()
    },
    says(text) {
      if (passing === 0 && spaces.length > 0) says(text)
    },
  })
  noticed.add('footnotes-at-end', notes.length)
  return { text: lines.text(notes), notices: noticed.all() }
}

/** Whether META-INF/manifest.xml says that the content is encrypted. */
export async function isEncryptedOdt(manifest: AsyncIterable<string> | Iterable<string>): Promise<boolean> {
  let isEncrypted = false
  await walkXml('META-INF/manifest.xml', manifest, namespaces, {
    opens(name) {
      if (name === 'manifest:encryption-data') isEncrypted = true
    },
    closes() {},
    says() {},
  })
  return isEncrypted
}
