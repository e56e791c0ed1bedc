import fc from 'fast-check'
import { describe as suite, expect, it } from 'vitest'
import { describe } from './describe.ts'
import { median, quantile } from './quantile.ts'

suite('describe', () => {
  it('gives the values worked out by hand', () => {
    // mean 8/4; deviations −1 0 0 1: variance 2/3; cubes cancel; fourth powers 2, s⁴ = 4/9: 2/(4·4/9) − 3
    const { n, missing, location, spread, shape } = describe([1, 2, 2, 3, null])
    expect({ n, missing }).toEqual({ n: 4, missing: 1 })
    expect(location).toEqual({ estimable: true, mean: 2, median: 2, min: 1, max: 3 })
    expect(spread).toEqual({ estimable: true, sd: Math.sqrt(2 / 3) })
    expect(shape.estimable && shape.skew).toBeCloseTo(0, 14)
    expect(shape.estimable && shape.kurtosis).toBeCloseTo(-1.875, 14)
  })

  it('is skewed to the right when one answer lies far above: 0 0 0 4 by hand', () => {
    // mean 1, s² = (1+1+1+9)/3 = 4; skew (−1−1−1+27)/(4·8) = 0.75; kurtosis (1+1+1+81)/(4·16) − 3 = −1.6875
    expect(describe([0, 0, 0, 4]).shape).toEqual({ estimable: true, skew: 0.75, kurtosis: -1.6875 })
  })

  it('has no mean of nothing, no spread of one value and no shape of one and the same value', () => {
    expect(describe([null, null])).toMatchObject({
      n: 0,
      missing: 2,
      location: { reason: 'all-missing' },
      spread: { reason: 'fewer-than-two-values' },
    })
    expect(describe([3]).spread).toEqual({ estimable: false, reason: 'fewer-than-two-values' })
    // 0.1 is not exact in binary: a variance computed from it is not exactly 0
    expect(describe([0.1, 0.1, 0.1])).toMatchObject({ spread: { sd: 0 }, shape: { reason: 'constant' } })
  })

  it('refuses what is not a number', () => {
    expect(() => describe([1, Number.NaN])).toThrow(/Row 1 of column 0 is NaN/)
  })

  it('does not depend on row order, and turning the scale over only turns the sign of skew', () => {
    const answers = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 40 })
    fc.assert(
      fc.property(answers, (values) => {
        const plain = describe(values)
        const turned = describe(values.map((value) => 6 - value).reverse())
        if (!plain.shape.estimable || !turned.shape.estimable || !plain.location.estimable) return
        expect(turned.shape.skew).toBeCloseTo(-plain.shape.skew, 10)
        expect(turned.shape.kurtosis).toBeCloseTo(plain.shape.kurtosis, 10)
        expect(turned.location).toMatchObject({ min: 6 - plain.location.max, max: 6 - plain.location.min })
      }),
    )
  })
})

suite('quantile', () => {
  it('interpolates between the order statistics', () => {
    expect(quantile([1, 2, 4], 0.75)).toBe(3) // place 1.5: halfway between 2 and 4
    expect(quantile([7], 0.2)).toBe(7)
    expect(median([5, 1, 2, 4])).toBe(3)
  })

  it('refuses no values and a p outside 0 … 1', () => {
    expect(() => quantile([], 0.5)).toThrow(RangeError)
    expect(() => quantile([1], 1.1)).toThrow(RangeError)
  })
})
