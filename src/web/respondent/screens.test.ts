import { describe, expect, it } from 'vitest'
import { askedOfGroup } from '../../../tests/journeys/taking-part-asked.ts'
import { placesOf, proposedConstructs, screensOf, tooManyChosen } from './screens.ts'

const none = new Map<string, string[]>()
const keys = (group: 'client' | 'worker', values: ReadonlyMap<string, readonly string[]> = none) =>
  screensOf(askedOfGroup(group, 'short'), values).map(({ key }) => key)

describe('the screens', () => {
  it('ask a client one question at a time, and nothing about levers', () => {
    const screens = screensOf(askedOfGroup('client', 'short'), none)
    expect(screens.every((screen) => screen.kind !== 'items' || screen.questions.length === 1)).toBe(true)
    expect(screens.every((screen) => screen.kind !== 'open' || screen.questions.length === 1)).toBe(true)
    expect(screens.some(({ kind }) => kind === 'choose' || kind === 'codes')).toBe(false)
  })

  it('ask a worker the anchor and the two sources of a krachtlijn together, without sources for krachtlijn 9', () => {
    const perScreen = screensOf(askedOfGroup('worker', 'short'), none).flatMap((screen) =>
      screen.kind === 'items' ? [screen.questions.map(({ item }) => item.id)] : [],
    )
    expect(perScreen[0]).toEqual(['W.KL1.1', 'W.SRC.ind.KL1', 'W.SRC.org.KL1'])
    expect(perScreen[8]).toEqual(['W.KL9.1'])
    expect(perScreen).toHaveLength(10)
  })

  it('never put more than four questions on one screen', () => {
    for (const group of ['worker', 'manager', 'policyMaker'] as const)
      for (const screen of screensOf(askedOfGroup(group, 'full'), none))
        if (screen.kind === 'items') expect(screen.questions.length).toBeLessThanOrEqual(4)
  })

  it('add a screen for each krachtlijn chosen, right after the choice, and count the same', () => {
    expect(keys('worker', none).slice(-4)).toEqual(['best', 'worst', 'o13', 'send'])
    const chosen = new Map([
      ['best', ['KL3', 'KL1']],
      ['worst', ['KL2']],
    ])
    expect(keys('worker', chosen).slice(-7)).toEqual([
      'best',
      'best.KL1',
      'best.KL3',
      'worst',
      'worst.KL2',
      'o13',
      'send',
    ])
    expect(placesOf(askedOfGroup('worker', 'short'))).toBe(13)
  })

  it('do not offer as worst what was chosen as best, nor what was never asked', () => {
    const values = new Map([
      ['best', ['KL3', 'KL77']],
      ['worst', ['KL3']],
    ])
    expect(keys('worker', values).filter((key) => key.includes('KL'))).toEqual(['best.KL3'])
  })

  it('propose from the anchors only, and nothing from an answer outside the scale', () => {
    const values = new Map([
      ['a.W.KL1.1', ['4']],
      ['a.W.KL2.1', ['dontKnow']],
      ['a.W.KL3.1', ['1']],
      ['a.W.SRC.ind.KL4', ['5']],
    ])
    expect(proposedConstructs(askedOfGroup('worker', 'short'), values, 'best')).toEqual(['KL1', 'KL3'])
  })

  it('notice a fourth choice, counting what was written in own words', () => {
    const asked = askedOfGroup('worker', 'short')
    const three = new Map([
      ['best', ['KL1', 'KL2', 'KL3']],
      ['best.KL1', ['T01', 'T02', 'T03']],
    ])
    expect(tooManyChosen(asked, three, 'best')).toBeNull()
    expect(tooManyChosen(asked, three, 'best.KL1')).toBeNull()
    expect(tooManyChosen(asked, new Map([...three, ['other.best.KL1', ['meer tijd']]]), 'best.KL1')).toBe(3)
    expect(tooManyChosen(asked, new Map([['best', ['KL1', 'KL2', 'KL3', 'KL4']]]), 'best')).toBe(3)
  })
})
