import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePointIndex, textOf } from './code-points.ts'

const anyText = fc.string({ unit: fc.constantFrom('a', 'é', '\n', '\u0301', '😀', '𝒳', '\ud83d', '\ude00') })

describe('positions in a text', () => {
  it('count an emoji as one, where the browser counts two', () => {
    const index = codePointIndex('a😀b')
    expect(index.length).toBe(3)
    expect([0, 1, 2, 3].map(index.toUtf16)).toEqual([0, 1, 3, 4])
    expect([0, 1, 3, 4].map(index.fromUtf16)).toEqual([0, 1, 2, 3])
  })

  it('take an offset halfway an emoji as its beginning', () => {
    expect(codePointIndex('a😀b').fromUtf16(2)).toBe(1)
  })

  it('agree with counting by hand in any text, broken surrogates included', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const index = codePointIndex(text)
        const points = Array.from(text)
        expect(index.length).toBe(points.length)
        let offset = 0
        for (let position = 0; position <= points.length; position++) {
          expect(index.toUtf16(position)).toBe(offset)
          expect(index.fromUtf16(offset)).toBe(position)
          offset += points[position]?.length ?? 0
        }
      }),
    )
  })

  it('give the words between them', () => {
    expect(textOf('zo 😀 zo', { start: 3, end: 6 })).toBe('😀 z')
  })

  it('outside the text are refused', () => {
    expect(() => codePointIndex('abc').toUtf16(4)).toThrow(RangeError)
    expect(() => codePointIndex('abc').fromUtf16(-1)).toThrow(RangeError)
  })

  it('are found a hundred thousand times in a text of a million characters', () => {
    const text = 'Dat deed deugd 😀, echt. '.repeat(42_000)
    const index = codePointIndex(text)
    let sum = 0
    for (let i = 0; i < 100_000; i++) sum += index.fromUtf16(index.toUtf16(i * 9))
    expect(sum).toBe((9 * 100_000 * 99_999) / 2)
  })
})
