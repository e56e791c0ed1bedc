import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementOnCodes } from './agreement-on-codes.ts'
import { codedPlaces, differencesIn } from './coded-places.ts'
import { unitsIn } from './read-document.ts'
import { documentOnPaper } from './round-on-paper.ts'

/** `start-end code: kinds` per place. */
const places = (written: string) =>
  codedPlaces(documentOnPaper(written)).map(
    ({ start, end, code, differsIn }) => `${start}-${end} ${code}: ${differsIn.join(' ') || 'alike'}`,
  )

describe('coders at one place', () => {
  it('read it alike when they gave one code to the same turn, wherever they began', () => {
    expect(places('A 25-30 KL2 carries\nB 24-38 KL2 carries')).toEqual(['24-38 KL2: alike'])
  })

  it('differ when one of them gave no code, or another one', () => {
    expect(places('A 25-30 KL2\nB 25-30 T08')).toEqual(['25-30 KL2: code', '25-30 T08: code'])
  })

  it('differ in facets when they answered its questions otherwise', () => {
    expect(places('A 25-30 KL2 carries individual\nB 25-30 KL2 carries both')).toEqual(['25-30 KL2: facets'])
    expect(places('A 25-30 KL2 carries\nB 25-30 KL2')).toEqual(['25-30 KL2: facets'])
  })

  it('differ in turns when one went on longer', () => {
    expect(places('A 25-70 KL2\nB 25-38 KL2')).toEqual(['25-70 KL2: turns'])
    expect(places('A 25-50 KL2\nB 25-38 KL2')).toEqual(['25-50 KL2: alike']) // up to 50 is only a question more
  })

  it('are at two places with one code that do not touch', () => {
    expect(places('A 25-30 KL2\nB 34-38 KL2')).toEqual(['25-30 KL2: code', '34-38 KL2: code'])
  })

  it('are compared only where two were done', () => {
    expect(places('A 25-30 KL2\nB not done')).toEqual([])
    expect(places('A 25-30 KL2\nB 25-30 KL2\nC not done')).toEqual(['25-30 KL2: alike'])
    expect(places('A 25-30 KL2\nB 25-30 KL2\nC 65-70 KL2')).toEqual(['25-30 KL2: code', '65-70 KL2: code'])
  })
})

describe('a difference', () => {
  it('holds the codes that stand on the same words, and the turn it begins in', () => {
    const found = differencesIn(
      documentOnPaper(`
        A 25-30 KL2
        B 28-38 T08
        A 65-75 KL7
        A 105-110 KL9 carries
        B 105-110 KL9 carries`),
    )
    expect(
      found.map(({ turn, start, end, places: those }) => [turn, start, end, those.map(({ code }) => code)]),
    ).toEqual([
      [1, 25, 38, ['KL2', 'T08']],
      [3, 65, 75, ['KL7']],
    ])
  })
})

const anyCoding = fc
  .tuple(
    fc.constantFrom('A', 'B'),
    fc.integer({ min: 0, max: 195 }),
    fc.integer({ min: 1, max: 60 }),
    fc.constantFrom('p', 'q'),
  )
  .map(([coder, start, length, code]) => `${coder} ${start}-${Math.min(200, start + length)} ${code}`)

it('every turn on which coders differ in number is in a difference that one can go to', () => {
  fc.assert(
    fc.property(fc.array(anyCoding, { minLength: 1, maxLength: 12 }), (lines) => {
      const read = documentOnPaper(lines.join('\n'))
      const agreement = agreementOnCodes([read])
      const differences = differencesIn(read)
      for (const code of agreement.codes) {
        const shown = new Set(
          differences
            .flatMap(({ places: those }) => those)
            .filter((place) => place.code === code)
            .flatMap((place) => unitsIn(read, place)),
        )
        expect(shown.size).toBeGreaterThanOrEqual(agreement.ofCode(code).differing)
      }
    }),
    { numRuns: 60 },
  )
})
