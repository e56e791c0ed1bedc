import { describe, expect, it } from 'vitest'
import { askedOfGroup } from '../../tests/journeys/taking-part-asked.ts'
import type { Answers } from '../study/answers.ts'
import { checkAnswers } from './submit-answers-check.ts'

const nothing: Answers = { items: {}, best: [], worst: [], open: {} }
const check =
  (group: 'client' | 'worker', answers: Partial<Answers>, form: 'short' | 'full' = 'short') =>
  () =>
    checkAnswers(askedOfGroup(group, form), { ...nothing, ...answers })
const refused = (question: string) =>
  expect.objectContaining({ code: 'answer-invalid', values: { question } })

describe('answers', () => {
  it('may all be skipped', () => {
    expect(check('client', {})).not.toThrow()
  })

  it('fit when they are on the scale of their question, or outside it where the scale has that', () => {
    expect(
      check('client', { items: { 'C.KL1.1': 1, 'C.KL2.1': 4, 'C.KL3.1': 'ratherNotSay' } }),
    ).not.toThrow()
  })

  it.each([0, 5, 2.5, -1, Number.NaN])('are refused off the scale: %s', (answer) => {
    expect(check('client', { items: { 'C.KL1.1': answer } })).toThrow(refused('C.KL1.1'))
  })

  it('are refused with an outside answer that the scale does not have', () => {
    // "not applicable" belongs to the scales of five, not to never ... always.
    expect(check('client', { items: { 'C.KL1.1': 'notApplicable' } })).toThrow(refused('C.KL1.1'))
  })

  it('are refused on a question of another group, and of the full form in the short one', () => {
    expect(check('client', { items: { 'W.KL1.1': 3 } })).toThrow(refused('W.KL1.1'))
    expect(check('worker', { items: { 'W.KL1.2': 3 } })).toThrow(refused('W.KL1.2'))
    expect(check('worker', { items: { 'W.KL1.2': 3 } }, 'full')).not.toThrow()
  })

  it('are refused on something every object has', () => {
    expect(check('client', { items: { constructor: 1 } })).toThrow(refused('constructor'))
    expect(check('client', { open: { toString: 'x' } })).toThrow(refused('toString'))
  })
})

describe('levers and thresholds', () => {
  const best = (...codes: string[]) => ({ best: [{ construct: 'KL1', codes }] })

  it('are up to three codes, alone or with own words', () => {
    expect(check('worker', best())).not.toThrow()
    expect(check('worker', best('T01', 'T20', 'T05'))).not.toThrow()
    expect(
      check('worker', { best: [{ construct: 'KL1', codes: ['T01', 'other'], other: 'meer rust' }] }),
    ).not.toThrow()
    expect(check('worker', best('dontKnow'))).not.toThrow()
  })

  it.each([
    ['a fourth', ['T01', 'T02', 'T03', 'T04']],
    ['one twice', ['T01', 'T01']],
    ['one that is not in the list', ['T21']],
    ['"don’t know" beside a lever', ['T01', 'dontKnow']],
  ])('are refused with %s', (_what, codes) => {
    expect(check('worker', best(...codes))).toThrow(refused('KL1'))
  })

  it('are refused for four krachtlijnen, for one twice, and for one that goes best and worst', () => {
    const chosen = (...ids: string[]) => ids.map((construct) => ({ construct, codes: [] }))
    expect(check('worker', { best: chosen('KL1', 'KL2', 'KL3', 'KL4') })).toThrow(refused('best'))
    expect(check('worker', { worst: chosen('KL1', 'KL1') })).toThrow(refused('worst'))
    expect(check('worker', { best: chosen('KL1'), worst: chosen('KL1') })).toThrow(refused('KL1'))
  })

  it('are refused from a group that is not asked', () => {
    expect(check('client', best('T01'))).toThrow(refused('best'))
  })

  it('are refused with own words for nothing, or longer than the page allows', () => {
    expect(check('worker', { best: [{ construct: 'KL1', codes: [], other: 'x' }] })).toThrow(refused('KL1'))
    const other = 'x'.repeat(4001)
    expect(check('worker', { best: [{ construct: 'KL1', codes: ['other'], other }] })).toThrow(refused('KL1'))
  })
})
