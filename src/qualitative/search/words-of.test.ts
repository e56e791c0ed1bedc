import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOf } from '../text/code-points.ts'
import { searchForm, wordsOf } from './words-of.ts'

describe('the words of a text', () => {
  it('have places in code points, and no accents or capitals', () => {
    expect(wordsOf('Eén 😀 cliënt')).toEqual([
      { start: 0, end: 3, form: 'een' },
      { start: 6, end: 12, form: 'client' },
    ])
  })

  it('are parted by everything that is no letter or digit', () => {
    expect(wordsOf('OCMW’s, sociaal-werk [werker 2]').map(({ form }) => form)).toEqual([
      'ocmw',
      's',
      'sociaal',
      'werk',
      'werker',
      '2',
    ])
  })

  it('are the same however an accent was typed', () => {
    expect(wordsOf('prive\u0301')).toEqual([{ start: 0, end: 6, form: 'prive' }])
  })

  it('stand in any text where they say they stand, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const words = wordsOf(text)
        for (const word of words) expect(searchForm(textOf(text, word))).toBe(word.form)
        expect(words.every(({ start }, i) => i === 0 || start >= (words[i - 1]?.end ?? 0))).toBe(true)
      }),
    )
  })
})
