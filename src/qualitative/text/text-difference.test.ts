import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edited } from './edit-script.ts'
import { textDifference } from './text-difference.ts'

describe('the difference between two versions', () => {
  it('is the words that changed, and no more', () => {
    expect(textDifference('Zij kwam laat thuis.\nJa.', 'Zij ging 😀laat naar huis.\nJa.')).toEqual([
      { start: 4, end: 8, inserted: 'ging' },
      { start: 9, end: 9, inserted: '😀' },
      { start: 14, end: 19, inserted: 'naar huis' },
    ])
    expect(textDifference('zoals het was', 'zoals het was')).toEqual([])
    expect(textDifference('', 'nieuw')).toEqual([{ start: 0, end: 0, inserted: 'nieuw' }])
  })

  it('makes the new version out of the old one, for any two texts', () => {
    const texts = fc.string({ unit: fc.constantFrom('ja', 'nee', ' ', '\n', '😀', '.'), maxLength: 60 })
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        expect(edited(before, textDifference(before, after))).toBe(after)
      }),
      { numRuns: 500 },
    )
  })

  it('is found where every word of a long text changed, and where hardly any did', () => {
    const lines = Array.from(
      { length: 6000 },
      (_, line) => `Zin ${line} met zeker tien gewone woorden erin, ja.`,
    )
    const before = lines.join('\n')
    const few = lines.map((line, place) => (place % 100 === 7 ? `${line} Echt.` : line)).join('\n')
    const all = lines.map((line) => line.replaceAll(/\w+/g, (word) => `${word}x`)).join('\n')
    expect(textDifference(before, few)).toHaveLength(60)
    expect(edited(before, textDifference(before, all))).toBe(all)
  })
})
