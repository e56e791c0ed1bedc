import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Column } from '../missing.ts'
import { pairwiseCovariances } from './covariance-matrix.ts'
import { feldtInterval } from './feldt-interval.ts'
import { reverseItems } from './reverse-items.ts'
import { scaleReliability } from './scale-reliability.ts'
import { squaredMultipleCorrelations } from './squared-multiple-correlations.ts'

function estimable(columns: readonly Column[], reversed: readonly boolean[] = []) {
  const result = scaleReliability(columns, reversed)
  if (!result.estimable) throw new Error(result.reason)
  return result
}

function reason(columns: readonly Column[]) {
  const result = scaleReliability(columns)
  return result.estimable ? 'estimable' : result.reason
}

describe('reliability of a scale', () => {
  it('gives the values worked out by hand', () => {
    // variances 1 and 1, covariance ½: 2 (1 − 2/3) = 2/3. Correlation ½: standardised the same.
    // smc ¼ each: lambda6 = 1 − (2 − ½)/3 = ½. Item with the mean (1, 2.5, 2.5): covariance ¾, variance ¾.
    const result = estimable([
      [1, 2, 3],
      [1, 3, 2],
    ])
    expect(result.alpha).toBeCloseTo(2 / 3, 14)
    expect(result.standardizedAlpha).toMatchObject({ value: expect.closeTo(2 / 3, 14) })
    expect(result.lambda6).toMatchObject({ value: expect.closeTo(0.5, 14) })
    expect(result.items[0]).toMatchObject({
      n: 3,
      mean: 2,
      sd: 1,
      itemTotal: { value: expect.closeTo(Math.sqrt(0.75), 14) },
      itemRest: { value: expect.closeTo(0.5, 14) },
      alphaIfDropped: { reason: 'one-item-left' },
    })
    // F(2, 2) at 97.5 % is 39: 1 − 39/3 and 1 − 1/117
    expect(result.alphaLower).toBeCloseTo(-12, 10)
    expect(result.alphaUpper).toBeCloseTo(1 - 1 / 117, 12)
  })

  it('uses every pair of answers that is there, and counts people with at least one', () => {
    // variances 1 and 2; the covariance over the two complete rows (1, 2), (2, 4) is 1
    expect(
      pairwiseCovariances([
        [1, 2, 3],
        [2, 4, null],
      ]),
    ).toMatchObject({
      matrix: [
        [1, 1],
        [1, 2],
      ],
    })
    expect(
      estimable([
        [1, 2, 3, null],
        [2, 4, null, null],
      ]).n,
    ).toBe(3)
  })

  it('turns a reversed item over within the range of all answers', () => {
    expect(
      reverseItems(
        [
          [1, 2],
          [4, null],
        ],
        [false, true],
      ),
    ).toEqual([
      [1, 2],
      [1, null],
    ])
  })

  it('gives the same alpha for an item that was turned over and is turned back', () => {
    const items = [
      [1, 2, 4, 5, 3],
      [2, 2, 4, 4, 3],
      [5, 5, 1, 2, 3],
    ]
    const straight = items.map((item, place) => (place === 2 ? item.map((value) => 6 - value) : item))
    expect(estimable(items, [false, false, true]).alpha).toBeCloseTo(estimable(straight).alpha, 13)
    expect(estimable(items).alpha).toBeLessThan(0) // forgotten, it shows
  })

  it('says why when the data cannot tell, and never judges a scale on fewer items than were named', () => {
    expect(reason([[1, 2, 3]])).toBe('fewer-than-two-items')
    expect(
      reason([
        [1, 2],
        [null, null],
      ]),
    ).toBe('all-missing')
    expect(
      reason([
        [1, 2],
        [3, null],
      ]),
    ).toBe('fewer-than-two-people')
    expect(
      reason([
        [1, 2, 3],
        [4, 4, 4],
        [1, 3, 2],
      ]),
    ).toBe('constant-item')
    expect(
      reason([
        [1, 2, null, null],
        [null, null, 4, 5],
      ]),
    ).toBe('two-items-share-fewer-than-two-rows')
    expect(
      reason([
        [1, 2, 3],
        [3, 2, 1],
      ]),
    ).toBe('total-score-is-constant')
  })

  it('gives alpha but no lambda 6 when there are fewer people than items', () => {
    const result = estimable([
      [1, 2],
      [1, 3],
      [2, 3],
    ])
    expect(result.alpha).toBeGreaterThan(0)
    expect(result.lambda6).toEqual({ estimable: false, reason: 'correlations-not-positive-definite' })
  })

  it('refuses columns of different length', () => {
    expect(() => scaleReliability([[1, 2], [1]])).toThrow(/Column 1 has 1 rows where column 0 has 2/)
  })

  it('does not depend on the order of rows or items, or on turning the whole scale over', () => {
    const rows = fc.array(fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 1, max: 5 }))), {
      minLength: 4,
      maxLength: 30,
    })
    fc.assert(
      fc.property(rows, (data) => {
        const items = [0, 1, 2, 3].map((item) => data.map((row) => row[item] ?? 0))
        const plain = scaleReliability(items)
        const other = scaleReliability(
          items.map((item) => item.map((value) => 6 - value).reverse()).reverse(),
        )
        if (!plain.estimable || !other.estimable) {
          expect(other).toEqual(plain)
          return
        }
        expect(Math.abs(other.alpha - plain.alpha)).toBeLessThanOrEqual(
          1e-9 * Math.max(1, Math.abs(plain.alpha)),
        )
        expect(other.items.map(({ sd }) => sd).reverse()).toEqual(
          plain.items.map(({ sd }) => expect.closeTo(sd, 10)),
        )
        expect(plain.alpha).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('squared multiple correlations', () => {
  it('are the squared correlation for two items', () => {
    expect(
      squaredMultipleCorrelations([
        [1, 0.5],
        [0.5, 1],
      ]),
    ).toMatchObject({ values: [expect.closeTo(0.25, 14), expect.closeTo(0.25, 14)] })
  })

  it('say so when one item follows from the others', () => {
    expect(
      squaredMultipleCorrelations([
        [1, 1],
        [1, 1],
      ]),
    ).toEqual({ estimable: false, reason: 'correlations-not-positive-definite' })
  })
})

it("Feldt's interval refuses one person", () => {
  expect(() => feldtInterval(0.5, 1, 4)).toThrow(RangeError)
})
