/**
 * Who speaks where. A transcript marks its turns in one of a few ways, and keeps to it:
 *
 *     Interviewer: Hoe gaat dat hier?            [00:01:02] Cliënt 1: Goed.
 *     W2 - Ik weet het niet.                     Marleen  00:04
 *                                                Dan belde ik haar op.
 *
 * What stands before a colon is a speaker only when the text says so elsewhere too: it comes back, or it is a word or
 * mark for a role. Otherwise "Opmerking: ..." would speak. Where nobody speaks, a turn is a paragraph.
 */
import type { Turn } from '../document.ts'
import { codePointIndex } from './code-points.ts'

export interface RecognisedTurns {
  /** As they stand in the text, in order of first speaking; `Turn.speaker` is a place in this list. */
  readonly labels: readonly string[]
  readonly turns: readonly Turn[]
}

/** Turns are in order, do not overlap, and hold every character that is not white space. */
export function speakerTurns(text: string): RecognisedTurns {
  const lines = linesOf(text)
  const heads = headsOf(lines)
  const speakers = new Speakers()
  const drafts: { start: number; end: number; wordsStart: number; speaker: number | null }[] = []
  const isSpacedOut = lines.some(({ words }, place) => words === '' && place > 0 && place < lines.length - 1)
  let current: (typeof drafts)[number] | null = null
  for (const [place, { start, words }] of lines.entries()) {
    const head = heads[place]
    if (words === '') {
      if (current?.speaker === null) current = null
      continue
    }
    const end = start + words.length
    if (head) {
      current = { start, end, wordsStart: start + head.length, speaker: speakers.place(head.label) }
      drafts.push(current)
    } else if (current && (current.speaker !== null || isSpacedOut)) {
      // The words of a label on a line of its own begin on the next one.
      if (current.wordsStart >= current.end) current.wordsStart = start
      current.end = end
    } else {
      current = { start, end, wordsStart: start, speaker: null }
      drafts.push(current)
    }
  }
  const index = codePointIndex(text)
  return {
    labels: speakers.labels,
    turns: drafts.map(({ start, end, wordsStart, speaker }) => ({
      start: index.fromUtf16(start),
      end: index.fromUtf16(end),
      wordsStart: index.fromUtf16(Math.min(wordsStart, end)),
      speaker,
    })),
  }
}

interface Line {
  /** In UTF-16 units, of the first character that is no space. */
  readonly start: number
  /** Without the spaces around them. */
  readonly words: string
}

interface Head {
  readonly label: string
  /** From the start of the line up to the first word, in UTF-16 units. */
  readonly length: number
  readonly form: 'before-colon' | 'before-dash' | 'own-line'
}

function linesOf(text: string): Line[] {
  let at = 0
  return text.split('\n').map((line) => {
    const start = at + (line.length - line.trimStart().length)
    at += line.length + 1
    return { start, words: line.trim() }
  })
}

const time = String.raw`[([]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[)\]]?`
const name = String.raw`\p{L}[\p{L}\p{M}\p{N}.'’&/() -]{0,38}?`
const beforeColon = new RegExp(`^(?:${time}\\s*[-–]?\\s*)?(${name})\\s*(?:${time})?\\s*:(?:\\s+|$)`, 'u')
const beforeDash = new RegExp(`^(?:${time}\\s*)?(${name})\\s+[-–—]\\s+(?=\\S)`, 'u')
const ownLine = new RegExp(`^(?:${time}\\s*[-–]?\\s*)?(${name})\\s*(?:${time})?$`, 'u')

/** A word for a role, or a mark like W2, P13, R: a speaker even when it stands there once. */
const role =
  /^(?:interviewer|onderzoeker|moderator|gespreksleider|begeleider|observator|notulist|voorzitter|respondent|deelnemer|participant|spreker|speaker|researcher|cli[eë]nt|werker|maatschappelijk werker|hulpverlener|leidinggevende|directeur|schepen|beleid|beleidsmaker|tolk|vrijwilliger|persoon|enqu[eê]teur|intervieweur|chercheur|usager|travailleur|[A-Z]{1,3})\s*\d{0,3}$/iu
const mark = /^(?:[A-Z]|[A-Z]{1,3}\s?\d{1,3})$/u

/** Whether a label says what somebody does here ("interviewer", "werker 2", "W2") and not who they are. */
export function isRoleLabel(label: string): boolean {
  return label.length > 3 ? role.test(label) || mark.test(label) : mark.test(label)
}

/** For each line the label it begins with, if it does. */
function headsOf(lines: readonly Line[]): (Head | null)[] {
  const candidates = lines.map(({ words }, place) => candidateOf(words, lines[place + 1]?.words ?? ''))
  const counts = new Map<string, number>()
  for (const head of candidates) {
    if (head) counts.set(keyOf(head), (counts.get(keyOf(head)) ?? 0) + 1)
  }
  const spoken = lines.filter(({ words }) => words !== '').length
  const labelled = candidates.filter((head) => head?.form === 'before-colon').length
  return candidates.map((head) => {
    if (!head) return null
    const isRole = isRoleLabel(head.label)
    const comesBack = (counts.get(keyOf(head)) ?? 0) > 1
    // In a text where nearly every line begins with a label, somebody who speaks once is a speaker too.
    const isAmongSpeakers = head.form === 'before-colon' && labelled > 2 && labelled * 2 > spoken
    const holds = head.form === 'before-dash' ? isRole : isRole || comesBack || isAmongSpeakers
    return holds ? head : null
  })
}

function candidateOf(line: string, next: string): Head | null {
  const colon = beforeColon.exec(line)
  if (colon) return headFrom(colon, 'before-colon')
  const dash = beforeDash.exec(line)
  if (dash) return headFrom(dash, 'before-dash')
  const own = next === '' ? null : ownLine.exec(line)
  return own && !/[.!?]$/.test(line) ? headFrom(own, 'own-line') : null
}

function headFrom([whole, label = '']: RegExpExecArray, form: Head['form']): Head | null {
  const words = label.trim().split(/\s+/)
  const looksLikeName = /^\p{Lu}/u.test(label) || role.test(label)
  return words.length <= 4 && looksLikeName ? { label: label.trim(), length: whole.length, form } : null
}

function keyOf({ label, form }: Head): string {
  return `${form} ${sameSpeaker(label)}`
}

/** "Interviewer" and "interviewer" are one voice. */
function sameSpeaker(label: string): string {
  return label.toLocaleLowerCase('nl').replace(/\s+/g, ' ')
}

class Speakers {
  readonly labels: string[] = []
  readonly #places = new Map<string, number>()

  place(label: string): number {
    const key = sameSpeaker(label)
    const known = this.#places.get(key)
    if (known !== undefined) return known
    this.#places.set(key, this.labels.length)
    return this.labels.push(label) - 1
  }
}
