import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderStatistics } from './order-statistics.ts'

describe('order statistics', () => {
  it('give the values worked out by hand', () => {
    // sorted 1 2 3 4 100: median 3, deviations 0 1 1 2 97; ⌊0.5⌋ = 0 values trimmed, so the mean 22
    const result = orderStatistics([4, 1, 100, 3, null, 2])
    expect(result).toMatchObject({ estimable: true, mad: 1.4826, range: 99, trimmed: 22 })
    // places .2, 1, 2, 3 and 3.8 of 0 … 4
    expect(result.estimable && result.quantiles).toEqual([1.2, 2, 3, 4, expect.closeTo(80.8, 10)])
  })

  it('leave a tenth out at each end of ten values', () => {
    // 2 … 9 remain: mean 5.5
    expect(orderStatistics([1, 2, 3, 4, 5, 6, 7, 8, 9, 1000])).toMatchObject({ trimmed: 5.5 })
  })

  it('have no answer when nobody answered, and no width when all answered alike', () => {
    expect(orderStatistics([null, null])).toEqual({ estimable: false, reason: 'all-missing' })
    expect(orderStatistics([3, 3])).toMatchObject({ mad: 0, range: 0, trimmed: 3 })
  })

  it('move with the scale: twice the answers plus one', () => {
    const answers = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(answers, (values) => {
        const plain = orderStatistics(values)
        const moved = orderStatistics(values.map((value) => 2 * value + 1).reverse())
        if (!plain.estimable || !moved.estimable) throw new Error('there are values')
        expect(moved.mad).toBeCloseTo(2 * plain.mad, 10)
        expect(moved.range).toBeCloseTo(2 * plain.range, 10)
        expect(moved.trimmed).toBeCloseTo(2 * plain.trimmed + 1, 10)
        plain.quantiles.forEach((value, place) =>
          expect(moved.quantiles[place]).toBeCloseTo(2 * value + 1, 10),
        )
      }),
    )
  })
})
