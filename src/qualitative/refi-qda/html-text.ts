/**
 * The text of a simple HTML document (paragraphs, headings, lists, emphasis: what a tool for coding keeps), with
 * a way from positions that count UTF-8 bytes of its characters to positions in that text. Where a block or a
 * `<br>` ends a line, the text has a line end: the tags that showed it are gone.
 */
import { codePoints } from './code-points.ts'

export interface HtmlText {
  /** With LF. */
  readonly text: string
  /** Of a start: where a piece ends and another begins, the next one. */
  startAt(byte: number): number
  /** Of an end: where a piece ends and another begins, the one before. */
  endAt(byte: number): number
}

interface Piece {
  /** Bytes of all pieces before this one. */
  readonly byte: number
  readonly bytes: number
  /** Where it stands in the text, in code points. */
  readonly position: number
  readonly text: string
}

const blocks: ReadonlySet<string> = new Set(
  'p div h1 h2 h3 h4 h5 h6 ul ol li table tr blockquote pre'.split(' '),
)

/**
 * @example htmlText('<p><u>Hello</u> there <i>World</i></p>'): bytes 7 to 14 are "here Wo".
 */
export function htmlText(html: string): HtmlText {
  const encoder = new TextEncoder()
  const pieces: Piece[] = []
  let text = ''
  let length = 0
  let byte = 0
  let endsLine = false
  const add = (characters: string) => {
    text += characters
    length += codePoints(characters).length
  }
  for (const [token] of html.replace(/\r\n?/g, '\n').matchAll(/<!--[\s\S]*?-->|<[^>]*>|[^<]+|</g)) {
    const tag = /^<\/?([a-z][a-z0-9]*)/i.exec(token)?.[1]?.toLowerCase()
    if (tag === 'br') add('\n')
    else if (tag !== undefined) endsLine ||= blocks.has(tag)
    else if (!token.startsWith('<!')) {
      const characters = withoutReferences(token)
      // Layout between blocks is a line end already, or stands in for one.
      if (endsLine && length > 0 && !text.endsWith('\n') && !characters.startsWith('\n')) add('\n')
      endsLine = false
      const bytes = encoder.encode(characters).length
      pieces.push({ byte, bytes, position: length, text: characters })
      add(characters)
      byte += bytes
    }
  }
  const inPiece = (piece: Piece | undefined, at: number): number => {
    if (!piece) return at <= 0 ? 0 : length
    return piece.position + codePointsOfBytes(piece.text, Math.min(Math.max(0, at - piece.byte), piece.bytes))
  }
  return {
    text,
    startAt: (at) =>
      inPiece(
        pieces.find((piece) => piece.byte + piece.bytes > at),
        at,
      ),
    endAt: (at) =>
      inPiece(
        pieces.find((piece) => piece.byte + piece.bytes >= at),
        at,
      ),
  }
}

/** Inside a character counts as behind it. */
function codePointsOfBytes(text: string, bytes: number): number {
  let counted = 0
  let points = 0
  for (const character of text) {
    if (counted >= bytes) break
    const code = character.codePointAt(0)!
    counted += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    points += 1
  }
  return points
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
}

function withoutReferences(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return Object.hasOwn(named, name) ? named[name]! : whole
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : '\ufffd'
  })
}
