import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { peopleWhoDiffer, toldAgain } from './release-again.ts'

describe('what was released before', () => {
  it.each([
    { why: 'nothing', now: ['a', 'b'], earlier: [], again: 'as-it-is' },
    { why: 'the same of the same people', now: ['b', 'a'], earlier: [['a', 'b']], again: 'as-it-is' },
    { why: 'one person fewer', now: ['a', 'b', 'c'], earlier: [['a', 'b']], again: 'as-it-was' },
    { why: 'one person more', now: ['a'], earlier: [['a', 'b']], again: 'as-it-was' },
    { why: 'one who told something else', now: ['a', 'b2'], earlier: [['a', 'b1']], again: 'as-it-was' },
    {
      why: 'two of the three that it takes: who changed counts once',
      now: ['a2', 'b2', 'c'],
      earlier: [['a1', 'b1', 'c']],
      again: 'as-it-was',
    },
    { why: 'three fewer', now: ['a', 'b', 'c', 'd'], earlier: [['a']], again: 'as-it-is' },
    {
      why: 'first one person fewer, then three more: the first is still known',
      now: ['a', 'b'],
      earlier: [['a'], ['b', 'c', 'd', 'e']],
      again: 'as-it-was',
    },
  ])('was $why: $again', ({ now, earlier, again }) => {
    expect(toldAgain(now, earlier, 3)).toBe(again)
  })

  it('never lets a difference of few people through, however many editions there were', () => {
    const told = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 })
    fc.assert(
      fc.property(fc.array(told, { minLength: 2, maxLength: 8 }), (states) => {
        const released: string[][] = []
        for (const state of states) {
          if (toldAgain(state, released, 3) === 'as-it-is') released.push(state)
        }
        for (const one of released) {
          for (const other of released) {
            // Told apart here: the people in one and not in the other, either way.
            const people = [...new Set([...one, ...other])].filter(
              (p) => one.includes(p) !== other.includes(p),
            )
            expect(people.length === 0 || people.length >= 3).toBe(true)
          }
        }
      }),
    )
  })
})

it('people who differ: the larger side', () => {
  expect(peopleWhoDiffer(['a1', 'b'], ['a2', 'b', 'c'])).toBe(2)
})
