import { expect, it } from 'vitest'
import type { ParticipantId } from '../../foundation/ids.ts'
import { participantsIn } from './participants-in.ts'

const participant = 'w1' as ParticipantId
const turns = [
  { start: 0, end: 17, wordsStart: 13, speaker: 0 },
  { start: 18, end: 53, wordsStart: 28, speaker: 1 },
  { start: 54, end: 60, wordsStart: 54, speaker: null },
]
const speakers = [
  { label: 'interviewer', participant: null },
  { label: 'werker 1', participant },
]

it.each([
  ['only the label of a speaker', 0, 20, []],
  ['words of a speaker', 30, 40, [participant]],
  ['everything', 0, 60, [participant]],
  ['a question', 13, 17, []],
  ['a paragraph without a speaker', 54, 60, []],
  ['nothing', 30, 30, []],
])('a passage that covers %s is of whom it should be', (_what, start, end, whose) => {
  expect(participantsIn(turns, speakers, { start, end })).toEqual(whose)
})
