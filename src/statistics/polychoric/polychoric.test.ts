import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bivariateNormalDensity, bivariateNormalExcess } from '../distributions/bivariate-normal.ts'
import { bivariateNormalLower } from '../distributions/bivariate-normal.ts'
import { normalLower } from '../distributions/normal.ts'
import type { Column } from '../missing.ts'
import { ordinalAlpha } from '../reliability/ordinal-alpha.ts'
import { orderedItem } from './ordered-item.ts'
import { polychoricCorrelation } from './polychoric-correlation.ts'
import { polychoricMatrix } from './polychoric-matrix.ts'

/** Two columns from a table of counts; answers count from 1. */
function columnsOf(table: readonly (readonly number[])[]): [number[], number[]] {
  const rows = table.flatMap((row, i) =>
    row.flatMap((count, j) => Array.from({ length: count }, () => [i, j])),
  )
  return [rows.map(([i = 0]) => i + 1), rows.map(([, j = 0]) => j + 1)]
}

function correlation(a: Column, b: Column) {
  const one = orderedItem(a)
  const other = orderedItem(b)
  if (!one.estimable || !other.estimable) throw new Error('an item is constant')
  const result = polychoricCorrelation(one, other)
  return result.estimable ? result : { rho: Number.NaN, se: Number.NaN, n: 0, reason: result.reason }
}

describe('polychoric correlation', () => {
  it('gives the value worked out by hand for two halves', () => {
    // thresholds 0; P(both low) = ¼ + asin(ρ)/2π = .4, so ρ = sin(.3 π)
    const [a, b] = columnsOf([
      [40, 10],
      [10, 40],
    ])
    expect(correlation(a, b).rho).toBeCloseTo(Math.sin(0.3 * Math.PI), 10)
    // ordinal alpha of the two: 2 (1 − 2 / (2 + 2ρ))
    const rho = Math.sin(0.3 * Math.PI)
    expect(ordinalAlpha([a, b])).toMatchObject({ value: expect.closeTo((2 * rho) / (1 + rho), 10) })
  })

  it('puts the thresholds where the shares of answers are cut', () => {
    expect(orderedItem([1, 1, 2, 2])).toMatchObject({ thresholds: [0], counts: [2, 2] })
    expect(orderedItem([3, null, 5, 5, 5, 3, 5, 5, 5])).toMatchObject({
      categories: [3, 5],
      thresholds: [expect.closeTo(-0.6744897501960817, 12)], // a quarter lies below
    })
  })

  it('is the same as R gives for a table of three by three (polycor::polychor, lavaan::lavCor)', () => {
    const [a, b] = columnsOf([
      [20, 10, 2],
      [8, 15, 9],
      [1, 6, 19],
    ])
    const ours = correlation(a, b)
    expect(ours.rho).toBeCloseTo(0.730241005967659, 6)
  })

  it('turns its sign when one item is turned over, and does not mind the order of items or rows', () => {
    const answers = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 })), {
      minLength: 12,
      maxLength: 80,
    })
    fc.assert(
      fc.property(answers, (rows) => {
        const a = rows.map(([x]) => x)
        const b = rows.map(([, y]) => y)
        if (new Set(a).size < 2 || new Set(b).size < 2) return
        const plain = correlation(a, b)
        const turned = correlation(b.toReversed(), a.map((value) => 5 - value).toReversed())
        if (Number.isNaN(plain.rho)) {
          expect(turned.rho).toBeNaN()
          return
        }
        expect(turned.rho).toBeCloseTo(-plain.rho, 7)
        expect(Math.abs(plain.rho)).toBeLessThan(1)
        expect(plain.se).toBeGreaterThan(0)
      }),
    )
  })

  it('recovers the correlation with which answers were drawn', () => {
    const thresholds = [-1, 0.2, 1.1]
    const shares = [-Infinity, ...thresholds].map((low, i) =>
      [-Infinity, ...thresholds].map((left, j) => {
        const at = (x: number, y: number) => bivariateNormalLower(x, y, -0.35)
        const high = thresholds[i] ?? Infinity
        const right = thresholds[j] ?? Infinity
        return at(high, right) - at(low, right) - at(high, left) + at(low, left)
      }),
    )
    const [a, b] = columnsOf(shares.map((row) => row.map((share) => Math.round(200_000 * share))))
    expect(correlation(a, b).rho).toBeCloseTo(-0.35, 3)
  })

  it('gives a lone empty quarter of a two by two table half an answer, as lavaan', () => {
    const [a, b] = columnsOf([
      [20, 5],
      [0, 15],
    ])
    expect(correlation(a, b).rho).toBeCloseTo(0.942763191797732, 5)
  })

  it('leaves empty cells of larger tables empty', () => {
    const [a, b] = columnsOf([
      [12, 3, 0],
      [2, 9, 4],
      [0, 5, 10],
    ])
    expect(correlation(a, b).rho).toBeCloseTo(0.870719115225849, 5)
  })

  it('says why there is none', () => {
    expect(orderedItem([2, 2, null])).toEqual({ estimable: false, reason: 'constant-item' })
    expect(orderedItem([null, null])).toEqual({ estimable: false, reason: 'all-missing' })
    expect(orderedItem(Array.from({ length: 30 }, (_, value) => value))).toMatchObject({
      reason: 'more-than-20-categories',
    })
    expect(
      polychoricMatrix([
        [1, 2, null, null],
        [null, null, 1, 2],
      ]),
    ).toMatchObject({ reason: 'two-items-share-fewer-than-two-rows' })
    const same = [1, 2, 3, 1, 2, 3, 2, 2]
    expect(polychoricMatrix([same, same])).toMatchObject({ reason: 'polychoric-correlation-is-one' })
    expect(ordinalAlpha([same])).toMatchObject({ reason: 'fewer-than-two-items' })
  })

  it('refuses items of different length', () => {
    expect(() => correlation([1, 2, 1], [1, 2])).toThrow(/3 rows where the other has 2/)
  })
})

describe('what a correlation adds to two independent normal variables', () => {
  it('is the joint probability less the product of the margins, near ±1 too', () => {
    expect(bivariateNormalExcess(0, 0, 0.5)).toBeCloseTo(1 / 12, 14)
    for (const r of [-0.99, -0.6, 0, 0.3, 0.95]) {
      const joint = bivariateNormalLower(-0.7, 1.2, r)
      expect(bivariateNormalExcess(-0.7, 1.2, r)).toBeCloseTo(
        joint - normalLower(-0.7) * normalLower(1.2),
        14,
      )
    }
    expect(bivariateNormalExcess(Infinity, 0.3, 0.5)).toBe(0)
  })

  it('has the density as its slope in the correlation', () => {
    const h = 1e-5
    const slope =
      (bivariateNormalExcess(0.4, -1.1, 0.5 + h) - bivariateNormalExcess(0.4, -1.1, 0.5 - h)) / (2 * h)
    expect(bivariateNormalDensity(0.4, -1.1, 0.5)).toBeCloseTo(slope, 9)
  })
})
