/** Subtitles (.vtt, .srt) into a transcript: who said what, a turn to a line. */
import { Noticed, type ReadingNotice } from './notices.ts'

export function isVtt(text: string): boolean {
  return /^WEBVTT(?:[ \t\r\n]|$)/.test(text)
}

/** A number, then a time: nothing else begins like that. */
export function isSrt(text: string): boolean {
  const lines = text.trimStart().split(/\r\n|\r|\n/, 2)
  return timing.test(lines[0] ?? '') || (/^\d+\s*$/.test(lines[0] ?? '') && timing.test(lines[1] ?? ''))
}

/** `00:00:01.000 --> 00:00:04.000`, in .srt with a comma. */
const timing = /^\s*(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}\s+-->\s+(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}/

/**
 * Times are left out: nobody said them, and a selection that runs over them would count them as words. Where the
 * file says who speaks (`<v Els>`), pieces of one voice that follow each other are one turn; elsewhere a piece is a
 * line, because where a turn ends is then not known.
 *
 * @param text  with LF only.
 * @example transcriptOf('WEBVTT\n\n00:01.000 --> 00:02.000\n<v Els>Dag.\n', 'vtt').text === 'Els: Dag.'
 */
export function transcriptOf(
  text: string,
  format: 'vtt' | 'srt',
): { readonly text: string; readonly notices: readonly ReadingNotice[] } {
  const noticed = new Noticed()
  const pieces = cuesOf(text, format, noticed).flatMap((cue) => piecesOf(cue, format, noticed))
  const turns: { voice: string | null; words: string }[] = []
  for (const piece of pieces) {
    const last = turns.at(-1)
    if (last && piece.voice !== null && last.voice === piece.voice) {
      last.words += ` ${piece.words}`
      noticed.add('cues-joined')
    } else turns.push({ ...piece })
  }
  const lines = turns.map(({ voice, words }) => (voice === null ? words : `${voice}: ${words}`))
  return { text: lines.join('\n'), notices: noticed.all() }
}

/** The lines of each cue, without number and time. */
function cuesOf(text: string, format: 'vtt' | 'srt', noticed: Noticed): string[][] {
  const cues: string[][] = []
  const blocks = text
    .split(/\n[ \t]*\n+/)
    .map((block) => block.split('\n').filter((line) => line.trim() !== ''))
  for (const [place, block] of blocks.entries()) {
    const at = block.findIndex((line) => timing.test(line))
    if (at >= 0) {
      // A blank line that was forgotten: the next cue begins in this same block, after its own number.
      cues.push(...severalCues(block.slice(at), noticed))
    } else if (format === 'vtt') {
      if (place > 0 && block.length > 0) noticed.add('subtitle-notes')
    } else if (block.length > 0) {
      // In .srt there are no notes: this is what somebody said after an empty line.
      const last = cues.at(-1)
      if (last) last.push(...block)
      else cues.push(block)
    }
  }
  return cues
}

function severalCues(lines: readonly string[], noticed: Noticed): string[][] {
  const cues: string[][] = []
  for (const [place, line] of lines.entries()) {
    if (timing.test(line)) {
      noticed.add('timecodes-left-out')
      cues.push([])
    } else if (!(/^\d+\s*$/.test(line) && timing.test(lines[place + 1] ?? ''))) cues.at(-1)?.push(line)
  }
  return cues
}

interface Piece {
  readonly voice: string | null
  readonly words: string
}

const voiceTag = /<v(?:\.[^\s>]*)?(?:[ \t]([^>]*))?>/g
const timeTag = /<\d{1,3}:\d{2}(?::\d{2})?\.\d{3}>/g
const formatTag = /<\/?(?:c|i|b|u|s|font|ruby|rt|lang|v)(?:[.\s][^>]*)?>|\{\\an?\d\}/gi

function piecesOf(cue: readonly string[], format: 'vtt' | 'srt', noticed: Noticed): Piece[] {
  const text = asLines(cue)
  const pieces: Piece[] = []
  let voice: string | null = null
  let from = 0
  const add = (to: number) => {
    const words = plain(text.slice(from, to), format, noticed).trim()
    if (words !== '') pieces.push({ voice, words })
  }
  for (const tag of text.matchAll(voiceTag)) {
    add(tag.index)
    voice = plain(tag[1] ?? '', format, noticed).trim() || null
    from = tag.index + tag[0].length
  }
  add(text.length)
  return pieces
}

/** Where a subtitle breaks a line says nothing, unless the next line is somebody else's: `- Ja.` or `Jan: ja`. */
function asLines(cue: readonly string[]): string {
  return cue
    .map((line) => line.trim())
    .reduce((all, line) => {
      if (all === '') return line
      return all + (/^[-–—]\s?\S|^\p{Lu}[^:]{0,38}:\s|^<v[ .]/u.test(line) ? '\n' : ' ') + line
    }, '')
}

function plain(text: string, format: 'vtt' | 'srt', noticed: Noticed): string {
  const words = text.replace(timeTag, () => {
    noticed.add('timecodes-left-out')
    return ''
  })
  const bare = words.replace(formatTag, (tag) => {
    if (!/^<\/v/i.test(tag)) noticed.add('markup-left-out')
    return ''
  })
  return format === 'srt'
    ? bare
    : bare.replace(/&(amp|lt|gt|nbsp|lrm|rlm|#\d{1,7}|#x[\da-f]{1,6});/gi, character)
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
}

function character(whole: string, name: string): string {
  if (!name.startsWith('#')) return named[name.toLowerCase()] ?? whole
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  const exists = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return exists ? String.fromCodePoint(code) : '\uFFFD'
}
