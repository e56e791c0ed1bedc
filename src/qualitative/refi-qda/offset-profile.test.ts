import { describe, expect, it } from 'vitest'
import { chooseProfile, positionIn, profileNamed, rawText } from './offset-profile.ts'

const text = (given: string, ...selections: [number, number][]) => ({
  ...rawText(given),
  selections: selections.map(([start, end]) => ({ start, end })),
})

describe('how a program counted', () => {
  it('is seen from the words it marked', () => {
    // Counted with CR LF as one, 3-5 is "cd"; as two it is a line end and "c", which cuts a word.
    const choice = chooseProfile([text('ab\r\ncd', [3, 5])], null)
    expect(choice).toMatchObject({ chosenName: 'crlf1', telling: 1, isClear: true })
    // Counted as two, "cd" is 4-6.
    expect(chooseProfile([text('ab\r\ncd', [4, 6])], null).chosenName).toBe('crlf2')
  })

  it('is decided for the project as a whole, not by one careless selection', () => {
    const right: [number, number][] = [
      [4, 6],
      [4, 6],
      [4, 6],
    ]
    const { chosenName, scores } = chooseProfile([text('ab\r\ncd', ...right), text('ab\r\ncd', [3, 5])], null)
    expect(chosenName).toBe('crlf2')
    expect(scores.map(({ name, onBorders }) => [name, onBorders])).toEqual([
      ['crlf2', 3],
      ['crlf1', 1],
    ])
  })

  it('is called unclear where two ways do nearly as well', () => {
    const choice = chooseProfile([text('ab\r\ncd', [4, 6]), text('ab\r\ncd', [3, 5])], null)
    expect(choice.isClear).toBe(false)
  })

  it('is by the letter of the standard where nothing tells', () => {
    expect(chooseProfile([text('ab\ncd', [0, 2])], null)).toMatchObject({ chosenName: 'spec', telling: 0 })
    expect(chooseProfile([], null)).toMatchObject({ chosenName: 'spec', isClear: true })
  })

  it('may count the mark at the start, or an emoji as two', () => {
    expect(chooseProfile([text('\uFEFFab cd', [4, 6])], null).chosenName).toBe('bom')
    expect(chooseProfile([text('😀 ab cd', [3, 5])], null).chosenName).toBe('utf16')
  })

  it('is what a person says, over what the data say', () => {
    const choice = chooseProfile([text('ab\r\ncd', [4, 6])], profileNamed('crlf1'))
    expect(choice).toMatchObject({ chosenName: 'crlf1', askedFor: true })
  })
})

it('a position inside a line end or an emoji is the place where that begins', () => {
  const crlf2 = positionIn(rawText('ab\r\ncd'), profileNamed('crlf2')!)
  expect([2, 3, 4].map(crlf2)).toEqual([2, 2, 3])
  const utf16 = positionIn(rawText('a😀b'), profileNamed('utf16')!)
  expect([1, 2, 3, 4].map(utf16)).toEqual([1, 1, 2, 3])
})

it('a name that is no way of counting is none', () => {
  expect(['spec', 'bom-crlf1-utf16', 'crlf3', '', 'x'].map((name) => profileNamed(name) !== null)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})
