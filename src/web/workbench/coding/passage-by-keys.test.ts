import { describe, expect, it } from 'vitest'
import { speakerTurns } from '../../../qualitative/text/speaker-turns.ts'
import { endMoved, nextSentence, startMoved, trimmed, wholeTurn, wholeWords } from './passage-by-keys.ts'
import { transcriptOf, turnAt } from './turns-shown.ts'

const text =
  'interviewer: Hoe gaat dat hier?\nwerker 2: Goed. 😀 Daar zit hij niet bij. Toch.\ninterviewer: En dan?'
const { labels, turns } = speakerTurns(text)
const transcript = transcriptOf({
  text,
  turns,
  groups: {},
  document: { speakers: labels.map((label) => ({ label, participant: null })) },
} as unknown as Parameters<typeof transcriptOf>[0]) // only these parts are read
const words = (passage: { start: number; end: number } | null) =>
  passage && [...text].slice(passage.start, passage.end).join('')

describe('choosing a passage by keyboard', () => {
  it('takes the first sentence of a turn, then the next, on into the next turn, and stays at the end', () => {
    const first = nextSentence(transcript, 1, null)
    expect(words(first)).toBe('Goed.')
    const second = nextSentence(transcript, 1, first)
    expect(words(second)).toBe('😀 Daar zit hij niet bij.')
    const third = nextSentence(transcript, 1, second)
    const fourth = nextSentence(transcript, 1, third)
    expect(words(third)).toBe('Toch.')
    expect(words(fourth)).toBe('En dan?')
    expect(nextSentence(transcript, 1, fourth)).toEqual(fourth)
  })

  it('takes the words of a turn, not the label before them', () => {
    expect(words(wholeTurn(transcript, 0))).toBe('Hoe gaat dat hier?')
    expect(wholeTurn(transcript, 9)).toBeNull()
  })

  it('gets longer and shorter by a word or a sentence, over the border of a turn, never to nothing', () => {
    const goed = nextSentence(transcript, 1, null)!
    const longer = endMoved(transcript, endMoved(transcript, goed, 'word', 1), 'word', 1)
    expect(words(longer)).toBe('Goed. 😀 Daar')
    expect(words(endMoved(transcript, longer, 'word', -1))).toBe('Goed. 😀')
    expect(words(endMoved(transcript, goed, 'sentence', 1))).toBe('Goed. 😀 Daar zit hij niet bij.')
    expect(endMoved(transcript, goed, 'word', -1)).toEqual(goed)
    const last = wholeTurn(transcript, 1)!
    expect(words(endMoved(transcript, last, 'word', 1))).toMatch(/Toch\.\ninterviewer: En$/)
  })

  it('moves its start by a word', () => {
    const turn = wholeTurn(transcript, 1)!
    const shorter = startMoved(transcript, turn, 1)
    expect(words(shorter)).toMatch(/^😀 Daar/)
    expect(startMoved(transcript, shorter, -1)).toEqual(turn)
  })

  it('takes a word whole that a mouse began, and no punctuation beside it', () => {
    const { start, end } = nextSentence(transcript, 1, nextSentence(transcript, 1, null))!
    const within = { start: start + 4, end: end - 3 } // 'ar zit hij niet b'
    expect(words(within)).toBe('ar zit hij niet b')
    expect(words(wholeWords(transcript, within))).toBe('Daar zit hij niet bij')
  })

  it('leaves white space at its edges out', () => {
    const { start, end } = wholeTurn(transcript, 0)!
    expect(trimmed(transcript, { start: start - 1, end: end + 1 })).toEqual({ start, end })
    expect(trimmed(transcript, { start: start - 1, end: start })).toBeNull()
  })
})

it('a position between two turns belongs to the next, one behind all to the last', () => {
  expect([0, 31, 32, 10_000].map((position) => turnAt(transcript.turns, position))).toEqual([0, 1, 1, 2])
})
