/** Subtitles as a transcript: one line a cue, who speaks in front, the clock left out. */
import type { Decoded } from './plain-text.ts'

export function isVtt(text: string): boolean {
  return /^WEBVTT(?:[ \t\n\r]|$)/.test(text)
}

/** A number, a line with two times and a comma before the milliseconds, words. */
export function isSrt(text: string): boolean {
  return /^\s*\d+\r?\n\d{1,2}:\d{2}:\d{2},\d{1,3} --> /.test(text)
}

/**
 * The words of a WebVTT file. `<v Naam>` becomes `Naam: ` and is repeated only when another voice begins; other tags go.
 * Blocks of notes, styles and regions are no speech.
 *
 * @example vttText({ text: 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v An>Dag.', notices: [] }).text // 'An: Dag.'
 */
export function vttText({ text, notices }: Decoded): Decoded {
  const blocks = text.split(/\r?\n(?:[ \t]*\r?\n)+/).slice(1)
  const cues = blocks
    .filter((block) => !/^(NOTE|STYLE|REGION)\b/.test(block))
    .flatMap((block) => wordsOf(block, /-->/))
  return { text: joined(cues), notices: [...notices, 'timecodes-left-out'] }
}

/** The words of a SubRip file; names in front of a cue stay as they stand. */
export function srtText({ text, notices }: Decoded): Decoded {
  const blocks = text.trim().split(/\r?\n(?:[ \t]*\r?\n)+/)
  const cues = blocks.flatMap((block) => wordsOf(block, /-->/))
  return { text: joined(cues), notices: [...notices, 'timecodes-left-out'] }
}

interface Cue {
  readonly voice: string | null
  readonly words: string
}

/** The lines under the one with the times; a cue may change voice halfway. */
function wordsOf(block: string, times: RegExp): Cue[] {
  const lines = block.split(/\r?\n/)
  const from = lines.findIndex((line) => times.test(line))
  if (from < 0) return []
  const body = lines.slice(from + 1).join(' ')
  return body.split(/(?=<v[ .])/).flatMap((part) => {
    const voice = /^<v(?:\.[^ >]*)? ([^>]*)>/.exec(part)?.[1]?.trim() ?? null
    const words = unescaped(part.replace(/<[^>]*>/g, '')).trim()
    return words === '' ? [] : [{ voice, words }]
  })
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
}

function unescaped(words: string): string {
  return words.replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_whole, name: string) => entities[name] ?? '')
}

/** Cues of one voice after each other are one turn: subtitles cut sentences where the screen is full. */
function joined(cues: readonly Cue[]): string {
  const lines: string[] = []
  let speaking: string | null = null
  for (const { voice, words } of cues) {
    if (voice !== null && voice === speaking) {
      lines.push(`${lines.pop() ?? ''} ${words}`)
      continue
    }
    lines.push(voice === null ? words : `${voice}: ${words}`)
    speaking = voice
  }
  return lines.join('\n')
}
