import { describe, expect, it } from 'vitest'
import { textOf } from '../text/code-points.ts'
import { changedDraft, type Draft, type DraftAct } from './draft.ts'
import { lockedText } from './locked-text.ts'
import { newDraft } from './new-draft.ts'

const everyday = new Set('dan kwam hielp ja zei dat belde wie en'.split(' '))
const made = (text: string) => newDraft(text, [], (word) => everyday.has(word))
const after = (draft: Draft, ...acts: DraftAct[]) =>
  acts.reduce(
    (now, act) => changedDraft(now, act, [{ name: 'Nele Aerts', pseudonym: 'Lien', also: [] }]),
    draft,
  )
const read = ({ text, marks }: Draft) =>
  marks.map((mark) => `${textOf(text, mark)} → ${mark.replacement}, ${mark.decision}`)

const spoken = 'I: Wie hielp?\nMarleen: Dan kwam Nele Aerts 😀. Nele belde.\nI: Ja.\nMarleen: Ja en Bram.'

describe('a draft', () => {
  it('proposes, and leaves every decision to a person', () => {
    const draft = made(spoken)
    expect(read(draft)).toEqual([
      'Nele Aerts → [naam 1], open',
      'Nele → [naam 1], open',
      'Bram → [naam 2], open',
    ])
    expect(draft.speakers).toEqual([
      { label: 'I', becomes: 'I', who: { is: 'nobody-asked' } },
      { label: 'Marleen', becomes: '', who: { is: 'undecided' } },
    ])
  })

  it('takes decisions, changed words and second thoughts', () => {
    const draft = after(
      made(spoken),
      { act: 'decide', marks: [0, 1], decision: 'accepted', replacement: 'mijn begeleidster' },
      { act: 'decide', marks: [2], decision: 'refused' },
      { act: 'decide', marks: [1], decision: 'open' },
    )
    expect(read(draft)).toEqual([
      'Nele Aerts → mijn begeleidster, accepted',
      'Nele → mijn begeleidster, open',
      'Bram → [naam 2], refused',
    ])
  })

  it('lets what is replaced by hand win from what it overlaps', () => {
    const [name] = made(spoken).marks
    const draft = after(made(spoken), {
      act: 'mark',
      start: name!.start - 5,
      end: name!.end,
      replacement: 'kwam zij',
    })
    expect(read(draft)).toContain('kwam Nele Aerts → kwam zij, accepted')
    expect(read(draft)).toContain('Nele Aerts → [naam 1], refused')
    expect(draft.marks.map(({ start }) => start)).toEqual(
      draft.marks.map(({ start }) => start).toSorted((a, b) => a - b),
    )
  })

  it('proposes names of the roster wherever nothing was decided yet', () => {
    const draft = after(
      made(spoken),
      { act: 'decide', marks: [1], decision: 'refused' },
      { act: 'look-for-roster' },
    )
    expect(read(draft)).toEqual([
      'Nele Aerts → Lien, open',
      'Nele → [naam 1], refused',
      'Bram → [naam 2], open',
    ])
  })

  it('refuses what is not there', () => {
    expect(() => after(made(spoken), { act: 'decide', marks: [9], decision: 'open' })).toThrow(RangeError)
    expect(() => after(made(spoken), { act: 'mark', start: 5, end: 5, replacement: 'x' })).toThrow(RangeError)
    expect(() => after(made(spoken), { act: 'mark', start: 10, end: 16, replacement: 'x' })).toThrow('words')
    expect(() => after(made(spoken), { act: 'mark', start: 5, end: 5000, replacement: 'x' })).toThrow(
      RangeError,
    )
  })
})

describe('a locked text', () => {
  it('has only what was accepted replaced, and labels that are no names', () => {
    const { text, turns } = lockedText(
      after(
        made(spoken),
        { act: 'decide', marks: [0, 1], decision: 'accepted' },
        {
          act: 'speaker',
          speaker: 1,
          becomes: 'cliënt 1',
          who: { is: 'new', group: 'client', centre: null },
        },
      ),
    )
    expect(text).toBe(
      'I: Wie hielp?\ncliënt 1: Dan kwam [naam 1] 😀. [naam 1] belde.\nI: Ja.\ncliënt 1: Ja en Bram.',
    )
    expect(
      turns.map((turn) => [turn.speaker, textOf(text, { start: turn.wordsStart, end: turn.end })]),
    ).toEqual([
      [0, 'Wie hielp?'],
      [1, 'Dan kwam [naam 1] 😀. [naam 1] belde.'],
      [0, 'Ja.'],
      [1, 'Ja en Bram.'],
    ])
    expect(turns.map((turn) => textOf(text, turn).slice(0, 6))).toEqual([
      'I: Wie',
      'cliënt',
      'I: Ja.',
      'cliënt',
    ])
  })

  it('keeps turns in place when their first or last words are replaced', () => {
    const draft = made('I: Nele kwam.\nW1: Dat zei Nele')
    const names = draft.marks.map(({ id }) => id)
    const { text, turns } = lockedText(after(draft, { act: 'decide', marks: names, decision: 'accepted' }))
    expect(turns.map(({ wordsStart, end }) => textOf(text, { start: wordsStart, end }))).toEqual([
      '[naam 1] kwam.',
      'Dat zei [naam 1]',
    ])
  })
})
