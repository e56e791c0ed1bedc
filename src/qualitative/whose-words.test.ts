import { expect, it } from 'vitest'
import type { ParticipantId } from '../foundation/ids.ts'
import { whoseWords } from './whose-words.ts'

//            0            13   18        28    34        43
// as a text: interviewer: Hoe?\nwerker 1: Goed.\nwerker 2: Slecht.
const turns = [
  { start: 0, end: 17, wordsStart: 13, speaker: 0 },
  { start: 18, end: 33, wordsStart: 28, speaker: 1 },
  { start: 34, end: 51, wordsStart: 44, speaker: 2 },
]
const first = 'werker 1' as ParticipantId
const speakers = [
  { label: 'interviewer', participant: null },
  { label: 'werker 1', participant: first },
  { label: 'werker 2', participant: 'werker 2' as ParticipantId },
]

it.each([
  { passage: { start: 28, end: 33 }, whose: { by: 'participant', participant: first } },
  { passage: { start: 18, end: 40 }, whose: { by: 'participant', participant: first } }, // reaches into a label only
  { passage: { start: 28, end: 46 }, whose: { by: 'several' } },
  { passage: { start: 13, end: 30 }, whose: { by: 'several' } }, // with a question of the interviewer
  { passage: { start: 13, end: 17 }, whose: { by: 'interviewer' } },
])('the words of $passage are of $whose', ({ passage, whose }) => {
  expect(whoseWords(passage, turns, speakers)).toEqual(whose)
})

it('a paragraph without a speaker is of nobody in particular', () => {
  const paragraph = { start: 0, end: 20, wordsStart: 0, speaker: null }
  expect(whoseWords({ start: 3, end: 9 }, [paragraph], [])).toEqual({ by: 'nobody' })
})
