import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CodeId } from '../../foundation/ids.ts'
import { fragmentsOf } from './fragments.ts'
import { suggestCodes, suggestionIndex } from './suggest-codes.ts'

const A = 'A' as CodeId
const B = 'B' as CodeId

describe('fragments of words', () => {
  it('are runs of five within the word and its edges', () => {
    expect(['tijd', 'nu', 'luister'].map(fragmentsOf)).toEqual([
      [' tijd', 'tijd '],
      [' nu '],
      [' luis', 'luist', 'uiste', 'ister', 'ster '],
    ])
  })
})

describe('codes that a passage may belong to', () => {
  const index = suggestionIndex([
    { text: 'geen tijd', codes: [A] },
    { text: 'veel geld', codes: [B] },
  ])

  it('are those whose passages have the same words, as far as the words point the same way', () => {
    const [only, ...others] = suggestCodes(index, 'tijd')
    expect(others).toEqual([])
    expect(only?.code).toBe(A)
    expect(only?.likeness).toBeCloseTo(Math.SQRT1_2, 12)
    expect(only?.because).toEqual([{ start: 0, end: 4, recognised: 'tijd', share: expect.closeTo(1, 12) }])
  })

  it('come with the words that made it, or the part of a word', () => {
    const listening = suggestionIndex([
      { text: 'de werker luisterde', codes: [A] },
      { text: 'de centen', codes: [B] },
    ])
    const [first] = suggestCodes(listening, 'veel Luisterbereidheid 😀 van een werker', { least: 0 })
    expect(first?.code).toBe(A)
    expect(first?.because).toEqual([
      { start: 33, end: 39, recognised: 'werker', share: expect.any(Number) },
      { start: 5, end: 22, recognised: 'luister', share: expect.any(Number) },
    ])
    expect(first?.because.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12)
  })

  it('are none where nothing is alike, or not enough', () => {
    expect(suggestCodes(index, 'huisbezoek')).toEqual([])
    expect(suggestCodes(index, '')).toEqual([])
    expect(suggestCodes(index, 'tijd', { least: 0.8 })).toEqual([])
    expect(suggestCodes(suggestionIndex([]), 'tijd')).toEqual([])
  })

  it('leave out those that the passage has already', () => {
    expect(suggestCodes(index, 'tijd', { without: new Set([A]) })).toEqual([])
  })

  it('a definition teaches as a passage does', () => {
    const defined = suggestionIndex([
      { text: 'geld en schulden', codes: [B] },
      { text: 'caseload: hoeveel mensen een werker volgt', codes: [A] },
    ])
    expect(suggestCodes(defined, 'Mijn caseload')[0]?.code).toBe(A)
  })

  it('are the same each time, between 0 and 1, and their words explain all of the likeness or its most', () => {
    const word = fc.constantFrom(
      'tijd',
      'tijdig',
      'geld',
      'werker',
      'werkers',
      'luisteren',
      'geluisterd',
      'de',
    )
    const words = fc.array(word, { maxLength: 6 }).map((list) => list.join(' '))
    const example = fc.record({ text: words, codes: fc.subarray([A, B, 'C' as CodeId]) })
    fc.assert(
      fc.property(fc.array(example, { maxLength: 8 }), words, (examples, text) => {
        const made = suggestCodes(suggestionIndex(examples), text, { least: 0 })
        expect(suggestCodes(suggestionIndex(examples), text, { least: 0 })).toEqual(made)
        for (const { likeness, because } of made) {
          expect(likeness).toBeGreaterThan(0)
          expect(likeness).toBeLessThanOrEqual(1 + 1e-12)
          const explained = because.reduce((sum, { share }) => sum + share, 0)
          expect(explained).toBeLessThanOrEqual(1 + 1e-9)
          if (new Set(text.split(' ')).size <= 5) expect(explained).toBeCloseTo(1, 9)
        }
      }),
    )
  })
})
