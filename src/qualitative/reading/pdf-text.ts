/** Words at places on pages, which is all that a PDF knows, into lines and paragraphs. */
import { Noticed, type ReadingNotice } from './notices.ts'
import { READING_LIMITS } from './limits.ts'
import { refusals } from './refusals.ts'

/** A piece of text where it stands; units of the page, y upwards. */
export interface PlacedText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** The reader of the PDF saw a line end behind it. */
  readonly endsLine: boolean
}

interface Line {
  readonly text: string
  readonly right: number
  readonly y: number
  readonly height: number
  /** How wide its first word is, about. */
  readonly firstWord: number
}

/**
 * Lines are joined where a sentence runs on. A line begins a paragraph when it stands further from the line before
 * than lines do in this document; when the line before had room for its first word, and so was ended on purpose; or
 * when it begins as a turn or an item of a list does (`Els: `, `3. `). A hyphen at the end of a line stays, as nobody
 * can know whether the word has one. Between two pages stands an empty line.
 *
 * @throws {Problem} `document-refused` when no page has text (a scan), or there is too much.
 */
export function pdfText(
  pages: readonly (readonly PlacedText[])[],
  limit: number = READING_LIMITS.characters,
): { readonly text: string; readonly notices: readonly ReadingNotice[] } {
  const noticed = new Noticed()
  const linesOfPages = pages.map(linesOf)
  const withText = linesOfPages.filter((lines) => lines.length > 0)
  if (withText.length === 0) throw refusals.scan(pages.length)
  const usual = usualDistance(withText)
  const text = withText.map((lines) => paragraphsOf(lines, usual, noticed).join('\n')).join('\n\n')
  if (text.length > limit) throw refusals.tooManyCharacters(limit)
  noticed.add('pages-without-text', pages.length - withText.length)
  if (pages.length > 1) noticed.add('page-furniture')
  return { text: whole(text, noticed), notices: noticed.all() }
}

function linesOf(placed: readonly PlacedText[]): Line[] {
  const lines: Line[] = []
  let pieces: PlacedText[] = []
  const end = () => {
    const text = pieces
      .map((piece) => piece.text)
      .join('')
      .trimEnd()
    const [first] = pieces
    if (first && text.trim() !== '') {
      const right = Math.max(...pieces.map(({ x, width }) => x + width))
      const left = Math.min(...pieces.map(({ x }) => x))
      const [word = ''] = text.trimStart().split(/\s/, 1)
      lines.push({
        text,
        right,
        y: first.y,
        height: Math.max(...pieces.map(({ height }) => height)),
        firstWord: (word.length / text.length) * (right - left),
      })
    }
    pieces = []
  }
  for (const piece of placed) {
    // A space that stands for a line end has no place of its own.
    if (piece.text !== '') pieces.push(piece)
    if (piece.endsLine) end()
  }
  end()
  return lines
}

/** From one line down to the next, as most lines of the document have it: the median, of two middle ones the smaller. */
function usualDistance(pages: readonly (readonly Line[])[]): number {
  const distances = pages
    .flatMap((lines) => lines.slice(1).map((line, at) => lines[at]!.y - line.y)) // the line before it is there
    .filter((distance) => distance > 0)
    .sort((a, b) => a - b)
  return distances[Math.floor((distances.length - 1) / 2)] ?? 0
}

const beginsSomething = /^(?:\p{Lu}[\p{L}\p{N} .'’-]{0,30}:\s|[•●▪◦–—-]\s|\d{1,3}[.)]\s)/u

function paragraphsOf(lines: readonly Line[], usual: number, noticed: Noticed): string[] {
  const margin = Math.max(...lines.map(({ right }) => right))
  const paragraphs: string[] = []
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    const runsOn = before !== undefined && !isApart(before, line, usual, margin)
    if (!runsOn) paragraphs.push(line.text)
    else {
      noticed.add('lines-joined-to-paragraphs')
      const sofar = paragraphs.pop() ?? ''
      paragraphs.push(sofar + (endsInHyphen(sofar) ? '' : ' ') + line.text.trimStart())
    }
  }
  return paragraphs
}

function isApart(before: Line, line: Line, usual: number, margin: number): boolean {
  const distance = before.y - line.y
  if (distance > usual * 1.4) return true
  // Up again: another column. A sentence may run on there, and then it has no end yet.
  if (distance < 0) return /[.!?:…"”’)]$/.test(before.text)
  if (beginsSomething.test(line.text.trimStart())) return true
  const space = line.height / 4
  return before.right + space + line.firstWord < margin
}

function endsInHyphen(text: string): boolean {
  return /\p{L}[-\u00ad\u2010]$/u.test(text)
}

/** A font that does not say which characters it draws gives none, or halves. */
function whole(text: string, noticed: Noticed): string {
  const wellFormed = text.toWellFormed().replaceAll('\0', '\uFFFD')
  noticed.add('unknown-characters', wellFormed.match(/\uFFFD/g)?.length ?? 0)
  return wellFormed
}
