import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { averageDeviation } from './average-deviation.ts'
import { brownHauensteinAgreement } from './brown-hauenstein-agreement.ts'
import { lindellAgreement } from './lindell-agreement.ts'
import { slightSkewNullVariance, uniformNullVariance } from './null-variance.ts'
import type { Ratings } from './rating-columns.ts'
import { withinGroupAgreement } from './within-group-agreement.ts'

const fivePoint = uniformNullVariance(5)
const onPaper: Ratings = [
  [4, 3],
  [4, 4],
  [5, 4],
  [5, 5],
]
const oneRater = { estimable: false, reason: 'fewer-than-two-raters' }

/** Every index of one group, so that a property is asked of all of them at once. */
function all(ratings: Ratings): number[] {
  const rwgj = withinGroupAgreement(ratings, fivePoint)
  const lindell = lindellAgreement(ratings, fivePoint)
  const deviation = averageDeviation(ratings)
  const awg = brownHauensteinAgreement(ratings, 1, 5)
  if (!rwgj.estimable || !lindell.estimable || !deviation.estimable) throw new Error('two raters are enough')
  return [
    rwgj.agreement,
    lindell.agreement,
    deviation.aroundMean,
    deviation.aroundMedian,
    awg.estimable ? awg.agreement : -99,
  ]
}

const groups = fc.array(fc.tuple(...Array.from({ length: 3 }, () => fc.integer({ min: 1, max: 5 }))), {
  minLength: 2,
  maxLength: 12,
})

describe('within-group agreement, rwg(j)', () => {
  it('gives the value worked out by hand', () => {
    // item variances 1/3 and 2/3, mean 1/2; r = 0.5 / 2 = 0.25; 2·0.75 / (2·0.75 + 0.25) = 6/7
    expect(withinGroupAgreement(onPaper, fivePoint)).toEqual({
      estimable: true,
      agreement: 6 / 7,
      raters: 4,
      items: 2,
      varianceRatio: 0.25,
    })
  })

  it('is 1 when everyone answers alike, whatever the answer', () => {
    for (const answer of [1, 3, 5]) {
      const same = [
        [answer, answer],
        [answer, answer],
      ]
      expect(withinGroupAgreement(same, fivePoint)).toMatchObject({ agreement: 1 })
    }
  })

  it('is 0, never above 1, when raters disagree more than chance', () => {
    const polarised = withinGroupAgreement(
      [
        [1, 1],
        [5, 5],
        [1, 1],
        [5, 5],
      ],
      fivePoint,
    )
    expect(polarised).toMatchObject({ agreement: 0 })
    expect(polarised.estimable && polarised.varianceRatio).toBeGreaterThan(2) // uncapped: more than 1
  })

  it('has no answer for one rater, or none', () => {
    expect(withinGroupAgreement([[4, 4]], fivePoint)).toEqual(oneRater)
    expect(withinGroupAgreement([], fivePoint)).toEqual(oneRater)
  })

  it('refuses what is not a complete matrix of ratings', () => {
    expect(() => withinGroupAgreement([[4, 4], [4]], fivePoint)).toThrow(
      /Rater 1 has 1 ratings where rater 0 has 2/,
    )
    expect(() =>
      withinGroupAgreement(
        [
          [4, Number.NaN],
          [4, 4],
        ],
        fivePoint,
      ),
    ).toThrow(/rater 0 on item 1 is NaN/)
    expect(() => withinGroupAgreement([[], []], fivePoint)).toThrow(/at least one item/)
    expect(() => withinGroupAgreement([[4], [4]], 0)).toThrow(/null variance must be a positive number/)
  })
})

describe('null variances', () => {
  it('are those of equally likely options', () => {
    expect(uniformNullVariance(5)).toBe(2)
    expect(uniformNullVariance(7)).toBe(4)
    expect(() => uniformNullVariance(1)).toThrow(RangeError)
  })

  it('are tabled for a slight skew from 5 to 11 options, and nowhere else', () => {
    expect(slightSkewNullVariance(5)).toEqual({ estimable: true, variance: 1.34 })
    expect(slightSkewNullVariance(7)).toEqual({ estimable: true, variance: 2.9 })
    for (const options of [2, 4, 12]) {
      expect(slightSkewNullVariance(options)).toMatchObject({
        reason: 'no-null-variance-tabled-for-these-options',
      })
    }
  })

  it('are stricter with a skew than without', () => {
    for (const options of [5, 6, 7, 8, 9, 10, 11]) {
      const skewed = slightSkewNullVariance(options)
      expect(skewed.estimable && skewed.variance).toBeLessThan(uniformNullVariance(options))
    }
  })
})

describe("Lindell's r*wg(j)", () => {
  it('gives the value worked out by hand, and goes below zero for two camps', () => {
    expect(lindellAgreement(onPaper, 2)).toEqual({ estimable: true, agreement: 0.75 }) // 1 − 0.5/2
    expect(lindellAgreement([[1], [5]], 2)).toEqual({ estimable: true, agreement: -3 }) // variance 8
    expect(lindellAgreement([[1]], 2)).toEqual(oneRater)
  })
})

describe('average deviation', () => {
  it('gives the values worked out by hand', () => {
    // mean 3: (2 + 1 + 3)/3; median 2: (1 + 0 + 4)/3
    expect(averageDeviation([[1], [2], [6]])).toEqual({ estimable: true, aroundMean: 2, aroundMedian: 5 / 3 })
    expect(averageDeviation([[1]])).toEqual(oneRater)
  })
})

describe("Brown and Hauenstein's awg", () => {
  it('gives the value worked out by hand', () => {
    // mean 3, variance 2; largest variance (6·3 − 9 − 5) · 2/1 = 8; 1 − 4/8
    expect(brownHauensteinAgreement([[2], [4]], 1, 5)).toEqual({
      estimable: true,
      agreement: 0.5,
      items: 1,
      hasEnoughRaters: false,
    })
    expect(brownHauensteinAgreement([[1], [5]], 1, 5)).toMatchObject({ agreement: -1 })
  })

  it('counts a whole group at one end as full agreement, and leaves out means too near an end', () => {
    expect(brownHauensteinAgreement([[5], [5]], 1, 5)).toMatchObject({ agreement: 1 })
    // two raters, mean 4.5: no more than (5·1 + 1)/2 = 3 is allowed
    expect(brownHauensteinAgreement([[4], [5]], 1, 5)).toEqual({
      estimable: false,
      reason: 'item-means-too-close-to-the-ends',
    })
    expect(
      brownHauensteinAgreement(
        [
          [4, 2],
          [5, 4],
        ],
        1,
        5,
      ),
    ).toMatchObject({ agreement: 0.5, items: 1 })
  })

  it('keeps a mean that lies exactly on the bound', () => {
    // five raters: bound (1·4 + 5)/5 = 1.8; ratings 1 1 1 1 5 are the strongest disagreement it allows
    expect(brownHauensteinAgreement([[1], [1], [1], [1], [5]], 1, 5)).toMatchObject({
      agreement: expect.closeTo(-1, 12),
      hasEnoughRaters: true,
    })
  })

  it('calls options minus one raters enough: four for five options', () => {
    expect(brownHauensteinAgreement([[2], [3], [3], [4]], 1, 5)).toMatchObject({ hasEnoughRaters: true })
    expect(brownHauensteinAgreement([[2], [3], [4]], 1, 5)).toMatchObject({ hasEnoughRaters: false })
  })

  it('refuses a rating outside the scale', () => {
    expect(() => brownHauensteinAgreement([[0], [4]], 1, 5)).toThrow(/outside the scale 1 to 5/)
    expect(brownHauensteinAgreement([[0], [4]], 0, 4)).toMatchObject({ agreement: -1 })
  })
})

describe('every agreement index', () => {
  it('does not depend on rater order, item order or the direction of the scale', () => {
    fc.assert(
      fc.property(groups, (ratings) => {
        const turned = [...ratings].reverse().map((row) => [...row].reverse().map((value) => 6 - value))
        const plain = all(ratings)
        all(turned).forEach((value, index) => expect(value).toBeCloseTo(plain[index] ?? Number.NaN, 10))
      }),
    )
  })

  it('stays within its bounds', () => {
    fc.assert(
      fc.property(groups, (ratings) => {
        const [rwgj = -1, lindell = 2, aroundMean = -1, aroundMedian = -1] = all(ratings)
        expect(rwgj >= 0 && rwgj <= 1 && lindell <= 1).toBe(true)
        expect(aroundMean >= 0 && aroundMean <= 2).toBe(true)
        expect(aroundMedian).toBeLessThanOrEqual(aroundMean + 1e-12) // the median is the nearest centre
      }),
    )
  })
})
