import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePointIndex, textOf } from './code-points.ts'
import { sentences } from './sentences.ts'

const split = (text: string) =>
  sentences(text, { start: 0, end: codePointIndex(text).length }).map((one) => textOf(text, one).trimEnd())

describe('the sentences of a turn', () => {
  it('end where a new one begins', () => {
    expect(sentences('Ja. Dhr. X kwam.', { start: 0, end: 16 })).toEqual([
      { start: 0, end: 4 },
      { start: 4, end: 16 },
    ])
    expect(split('Hoe gaat het? Goed 😀! “Echt waar.” Ja…\nNieuwe regel')).toEqual([
      'Hoe gaat het?',
      'Goed 😀!',
      '“Echt waar.”',
      'Ja…',
      'Nieuwe regel',
    ])
  })

  it.each([
    'Ik ken bv. Elke en o.a. Bram, nl. Van Acker.',
    'Dhr. Peeters en mevr. Claes zagen prof. Dr. X.',
    'Volgens art. 60 van de wet, d.w.z. De OCMW-wet.',
    'J. Peeters en A.B. Claes.',
    'Om 12.30 uur, op 1.2.2024, voor 3.000 euro.',
    'En toen ... ja, toen.',
    '"Echt waar?" zei ze.',
    'Een zin die een ander programma\nin regels brak.',
  ])('do not end halfway: %s', (sentence) => {
    expect(split(sentence)).toEqual([sentence])
  })

  it('end behind a word that often ends one', () => {
    expect(split('Papieren, facturen enz. Dat was veel. Dat deed ik. Zij ook.')).toHaveLength(4)
  })

  it('tile the turn, in any text', () => {
    const part = fc.constantFrom('Ja', 'nee', 'bv', 'A', '12', '.', '...', '?', '"', ' ', '\n', '😀', ')')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 25 }), fc.nat(10), fc.nat(10), (parts, before, behind) => {
        const text = parts.join('')
        const { length } = codePointIndex(text)
        const passage = {
          start: Math.min(before, length),
          end: Math.max(Math.min(before, length), length - behind),
        }
        const found = sentences(text, passage)
        expect(found.map((one) => textOf(text, one)).join('')).toBe(textOf(text, passage))
        expect(found.every(({ start, end }) => start < end)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
