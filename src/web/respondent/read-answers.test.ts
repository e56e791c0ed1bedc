import { describe, expect, it } from 'vitest'
import { askedOfGroup } from '../../../tests/journeys/taking-part-asked.ts'
import { readAnswers } from './read-answers.ts'

const read = (group: 'client' | 'worker', fields: Record<string, string | string[]>) =>
  readAnswers(
    askedOfGroup(group, 'short'),
    new Map(Object.entries(fields).map(([name, value]) => [name, [value].flat()])),
  )

describe('reading the form', () => {
  it('takes places on the scale as numbers and the rest as words, and leaves out what was skipped', () => {
    expect(read('client', { 'a.C.KL1.1': '3', 'a.C.KL2.1': 'ratherNotSay' }).items).toEqual({
      'C.KL1.1': 3,
      'C.KL2.1': 'ratherNotSay',
    })
  })

  it('ignores fields that this group was not asked', () => {
    expect(read('client', { 'a.W.KL1.1': '3', best: 'KL1', 'o.geheim': 'x' })).toEqual({
      items: {},
      best: [],
      worst: [],
      open: {},
    })
  })

  it('counts own words as a choice of their own', () => {
    expect(
      read('worker', { best: 'KL2', 'best.KL2': ['T01'], 'other.best.KL2': ' meer tijd ' }).best,
    ).toEqual([{ construct: 'KL2', codes: ['T01', 'other'], other: 'meer tijd' }])
  })

  it('reads the same words from a form with and without the script, and a new line as one character', () => {
    const lines = Array.from({ length: 2000 }, () => 'a') // with the new lines between them 3999 characters
    expect(read('client', { 'o.O.C.1': `${lines.join('\r\n')}\r\n` }).open).toEqual({
      'O.C.1': lines.join('\n'),
    })
    expect(read('client', { 'o.O.C.1': lines.join('\n') }).open['O.C.1']).toHaveLength(3999)
  })

  it('keeps a lever that was named beside "don’t know", and one answer when only that was given', () => {
    expect(read('worker', { worst: 'KL2', 'worst.KL2': ['T01', 'dontKnow'] }).worst[0]?.codes).toEqual([
      'T01',
    ])
    expect(read('worker', { worst: 'KL2', 'worst.KL2': ['dontKnow'] }).worst[0]?.codes).toEqual(['dontKnow'])
  })
})
