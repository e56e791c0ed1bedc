import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  brennanPrediger,
  cohenKappa,
  congerKappa,
  fleissKappa,
  gwetAc1,
  lightKappa,
  scottPi,
} from './chance-corrected.ts'
import { percentAgreement } from './percent-agreement.ts'
import type { Ratings } from './ratings.ts'

/** A two by two table as ratings: both yes, only A, only B, neither. */
function twoByTwo(both: number, onlyA: number, onlyB: number, neither: number): Ratings {
  return [
    ...Array.from({ length: both }, () => ['yes', 'yes']),
    ...Array.from({ length: onlyA }, () => ['yes', 'no']),
    ...Array.from({ length: onlyB }, () => ['no', 'yes']),
    ...Array.from({ length: neither }, () => ['no', 'no']),
  ]
}

/** Fleiss (1971) as ten subjects and fourteen raters: how many raters chose each of five categories. */
const fleissTable = [
  [0, 0, 0, 0, 14],
  [0, 2, 6, 4, 2],
  [0, 0, 3, 5, 6],
  [0, 3, 9, 2, 0],
  [2, 2, 8, 1, 1],
  [7, 7, 0, 0, 0],
  [3, 2, 6, 3, 0],
  [2, 5, 3, 2, 2],
  [6, 5, 2, 1, 0],
  [0, 2, 2, 3, 7],
].map((counts) => counts.flatMap((count, code) => Array.from({ length: count }, () => code)))

const every = { cohenKappa, scottPi, fleissKappa, congerKappa, gwetAc1, brennanPrediger, lightKappa }

describe('coefficients for two raters', () => {
  it('give the values worked out by hand', () => {
    // 20, 5, 10, 15: they agree on 35 of 50; A says yes to 25, B to 30
    const ratings = twoByTwo(20, 5, 10, 15)
    expect(cohenKappa(ratings)).toEqual({
      estimable: true,
      value: expect.closeTo(0.4, 14),
      observed: 0.7,
      expected: 0.5, // .5 · .6 + .5 · .4
    })
    expect(scottPi(ratings)).toMatchObject({ value: expect.closeTo(0.195 / 0.495, 14) }) // .55² + .45² = .505
    expect(gwetAc1(ratings)).toMatchObject({ value: expect.closeTo(0.205 / 0.505, 14) }) // 2 · .55 · .45 = .495
    expect(brennanPrediger(ratings)).toMatchObject({ value: expect.closeTo(0.4, 14) }) // chance 1/2
  })

  it('fall apart where one value prevails: the published paradox', () => {
    const ratings = twoByTwo(118, 5, 2, 0)
    expect(cohenKappa(ratings)).toMatchObject({ value: expect.closeTo(-0.02339, 5), observed: 0.944 })
    expect(gwetAc1(ratings)).toMatchObject({ value: expect.closeTo(0.940776, 6) })
  })

  it('say so when there are more than two raters', () => {
    const three = [
      ['a', 'a', 'b'],
      ['b', 'b', 'b'],
    ]
    expect(cohenKappa(three)).toEqual({ estimable: false, reason: 'more-than-two-raters' })
    expect(scottPi(three)).toEqual({ estimable: false, reason: 'more-than-two-raters' })
    expect(lightKappa(three)).toMatchObject({ estimable: true })
  })
})

describe('coefficients for any number of raters', () => {
  it('give the value worked out by hand', () => {
    // pairs that agree: (1 + 1/3)/2; shares 5/6 and 1/6, chance 26/36
    const ratings = [
      ['a', 'a', 'a'],
      ['a', 'a', 'b'],
    ]
    expect(fleissKappa(ratings)).toMatchObject({ value: expect.closeTo(-0.2, 14), observed: 4 / 6 })
    // rater 3 says a and b once each, the others a twice: pairs 1, 1/2, 1/2, mean 2/3
    expect(congerKappa(ratings)).toMatchObject({ value: expect.closeTo(0, 14) })
    expect(percentAgreement(ratings)).toEqual({
      estimable: true,
      allAgree: 0.5,
      pairsAgree: 4 / 6,
      units: 2,
    })
  })

  it('give the published values of ten subjects and fourteen raters', () => {
    expect(fleissKappa(fleissTable)).toMatchObject({
      value: expect.closeTo(0.209931, 6),
      observed: expect.closeTo(0.378, 3),
      expected: expect.closeTo(0.213, 3),
    })
    expect(gwetAc1(fleissTable)).toMatchObject({ value: expect.closeTo(0.225614, 6) })
  })

  it('count codes nobody gave only when told of them', () => {
    const ratings = twoByTwo(20, 5, 10, 15)
    expect(brennanPrediger(ratings, 5)).toMatchObject({ value: expect.closeTo(0.625, 14) }) // (.7 − .2)/.8
    expect(gwetAc1(ratings, 5)).toMatchObject({ expected: expect.closeTo(0.495 / 4, 14) })
    expect(() => gwetAc1(ratings, 1)).toThrow(/2 values were given, where there are 1/)
  })

  it('leave out a unit in which a rater gave nothing', () => {
    const withHoles: Ratings = [...twoByTwo(20, 5, 10, 15), ['yes', null], [null, null]]
    for (const coefficient of Object.values(every)) {
      expect(coefficient(withHoles)).toEqual(coefficient(twoByTwo(20, 5, 10, 15)))
    }
    expect(percentAgreement(withHoles)).toMatchObject({ allAgree: 0.7, units: 50 })
  })

  it('have no answer for one rater, or without a complete unit', () => {
    for (const coefficient of Object.values(every)) {
      expect(coefficient([['a'], ['b']])).toEqual({ estimable: false, reason: 'fewer-than-two-raters' })
      expect(coefficient([['a', null]])).toEqual({ estimable: false, reason: 'no-complete-unit' })
      expect(coefficient([])).toEqual({ estimable: false, reason: 'no-complete-unit' })
    }
    expect(percentAgreement([['a', null]])).toEqual({ estimable: false, reason: 'no-complete-unit' })
  })

  it('have no answer where everybody gave one value, unless it is known that there was a choice', () => {
    const same = twoByTwo(10, 0, 0, 0)
    for (const coefficient of Object.values(every)) {
      expect(coefficient(same)).toEqual({ estimable: false, reason: 'no-variation' })
    }
    expect(gwetAc1(same, 2)).toMatchObject({ value: 1, expected: 0 })
    expect(brennanPrediger(same, 2)).toMatchObject({ value: 1, expected: 0.5 })
    expect(gwetAc1(same, 1)).toEqual({ estimable: false, reason: 'fewer-than-two-codes' })
    expect(percentAgreement(same)).toMatchObject({ allAgree: 1 })
  })
})

const anyRatings = fc.integer({ min: 2, max: 4 }).chain((raters) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: raters, maxLength: raters }), {
    minLength: 1,
    maxLength: 15,
  }),
)

describe('every coefficient, for any ratings,', () => {
  it('stays the same when codes get other names and units or raters another order', () => {
    fc.assert(
      fc.property(anyRatings, (ratings) => {
        const turned = [...ratings]
          .reverse()
          .map((row) => [...row].reverse().map((code) => `code ${3 - code}`))
        for (const coefficient of Object.values(every)) {
          expect(rounded(coefficient(turned))).toEqual(rounded(coefficient(ratings)))
        }
        expect(percentAgreement(turned)).toEqual(percentAgreement(ratings))
      }),
    )
  })

  it('is at most 1, and 1 just when all raters agree on every unit', () => {
    fc.assert(
      fc.property(anyRatings, (ratings) => {
        const percent = percentAgreement(ratings)
        for (const coefficient of Object.values(every)) {
          const found = coefficient(ratings)
          if (!found.estimable) continue
          if (percent.estimable && percent.allAgree === 1) expect(found.value).toBeCloseTo(1, 12)
          else expect(found.value).toBeLessThan(1)
        }
      }),
    )
  })

  it('for two raters is the same whether made for two or for many', () => {
    fc.assert(
      fc.property(anyRatings, (ratings) => {
        const two = ratings.map((row) => row.slice(0, 2))
        expect(rounded(fleissKappa(two))).toEqual(rounded(scottPi(two)))
        expect(rounded(congerKappa(two))).toEqual(rounded(cohenKappa(two)))
        expect(rounded(lightKappa(two))).toEqual(rounded(cohenKappa(two)))
      }),
    )
  })
})

function rounded(found: { estimable: boolean; value?: number; reason?: string }) {
  return found.value === undefined ? found.reason : Math.round(found.value * 1e10) / 1e10 + 0
}
