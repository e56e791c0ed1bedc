import { expect, it } from 'vitest'
import { changedDraft, type DraftAct } from '../../../qualitative/pseudonyms/draft.ts'
import { newDraft } from '../../../qualitative/pseudonyms/new-draft.ts'
import { codePointIndex } from '../../../qualitative/text/code-points.ts'
import { speakerTurns } from '../../../qualitative/text/speaker-turns.ts'
import { marksByTurn, piecesOf, shownMarks } from './shown-turns.ts'

const made = newDraft('I: 😀 wie?\nMarleen: dat was Nele.\nI: en Bram?', [], (word) => word === 'en')
const { turns } = speakerTurns(made.text)

it('a turn is drawn as its words cut at what is marked, whatever stands before it', () => {
  const marks = marksByTurn(turns, shownMarks(made), [])
  const pieces = turns.map((turn, place) =>
    piecesOf(made.text, turn, marks[place] ?? [], codePointIndex(made.text)),
  )
  expect(pieces.map((some) => some.map(({ text }) => text))).toEqual([
    ['😀 wie?'],
    ['dat was ', 'Nele', '.'],
    ['en ', 'Bram', '?'],
  ])
})

it('a decision gives other marks to its own turn only', () => {
  const before = marksByTurn(turns, shownMarks(made), [])
  const decided = changedDraft(made, { act: 'decide', marks: [1], decision: 'accepted' }, [])
  const after = marksByTurn(turns, shownMarks(decided), before)
  expect(after.map((marks, place) => marks === before[place])).toEqual([true, true, false])
})

it('what something else covers, and what was chosen by hand and undone, does not show', () => {
  const byHand: DraftAct = {
    act: 'mark',
    start: made.marks[0]!.start - 4,
    end: made.marks[0]!.end,
    replacement: 'x',
  }
  const covered = changedDraft(made, byHand, [])
  expect(shownMarks(covered).map(({ kind }) => kind)).toEqual(['by-hand', 'name'])
  const id = covered.marks.find(({ kind }) => kind === 'by-hand')!.id
  const undone = changedDraft(covered, { act: 'decide', marks: [id], decision: 'refused' }, [])
  expect(shownMarks(undone).map(({ kind }) => kind)).toEqual(['name', 'name'])
})
