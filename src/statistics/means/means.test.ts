import { describe, expect, it } from 'vitest'
import { differenceOfMeans } from './difference-of-means.ts'
import { meanInterval } from './mean-interval.ts'
import { pooledStandardDeviation } from './pooled-standard-deviation.ts'

describe('interval of a mean', () => {
  it('gives the value worked out by hand', () => {
    // se √(4/4) = 1; t(3) at 97.5 % is 3.182446 (any table)
    const result = meanInterval({ n: 4, mean: 3, variance: 4 })
    expect(result).toMatchObject({ se: 1, df: 3 })
    expect(result.estimable && result.upper).toBeCloseTo(6.182446, 6)
    expect(result.estimable && result.lower).toBeCloseTo(-0.182446, 6)
  })

  it('is wider when it has to be surer', () => {
    const at95 = meanInterval({ n: 20, mean: 3, variance: 1 })
    const at99 = meanInterval({ n: 20, mean: 3, variance: 1 }, 0.99)
    expect(at99.estimable && at95.estimable && at99.upper - at95.upper).toBeGreaterThan(0.1)
  })

  it('does not claim certainty where everybody answered alike, nor for one person', () => {
    expect(meanInterval({ n: 9, mean: 5, variance: 0 })).toEqual({ estimable: false, reason: 'constant' })
    expect(meanInterval({ n: 1, mean: 5, variance: 0 })).toEqual({
      estimable: false,
      reason: 'fewer-than-two-values',
    })
  })

  it('refuses a confidence of 95 where 0.95 is meant', () => {
    expect(() => meanInterval({ n: 4, mean: 3, variance: 4 }, 95)).toThrow(/between 0 and 1, got 95/)
  })
})

describe('difference of two means', () => {
  it('gives the values worked out by hand', () => {
    // se² 4/4 + 4/4 = 2; df 2²/(1/3 + 1/3) = 6; t 2/√2; t(6) at 97.5 % is 2.446912
    const result = differenceOfMeans({ n: 4, mean: 5, variance: 4 }, { n: 4, mean: 3, variance: 4 })
    expect(result).toMatchObject({ difference: 2, se: Math.SQRT2, df: 6 })
    expect(result.estimable && result.upper).toBeCloseTo(2 + 2.446912 * Math.SQRT2, 5)
    expect(result.estimable && result.t).toBeCloseTo(Math.SQRT2, 14)
  })

  it('turns round with the groups', () => {
    const a = { n: 12, mean: 3.4, variance: 1.1 }
    const b = { n: 7, mean: 2.9, variance: 0.4 }
    const one = differenceOfMeans(a, b)
    const other = differenceOfMeans(b, a)
    if (!one.estimable || !other.estimable) throw new Error('both are estimable')
    expect(other.lower).toBeCloseTo(-one.upper, 14)
    expect(other.p).toBeCloseTo(one.p, 14)
  })

  it('has no answer for a group of one, or when nobody differs from anybody', () => {
    const group = { n: 5, mean: 3, variance: 0 }
    expect(differenceOfMeans({ n: 1, mean: 3, variance: 0 }, group)).toMatchObject({
      reason: 'fewer-than-two-values',
    })
    expect(differenceOfMeans(group, group)).toMatchObject({ reason: 'no-variance-in-either-group' })
  })
})

describe('pooled standard deviation', () => {
  it('weighs each cell by its degrees of freedom', () => {
    // (2·1 + 1·4) / 3 = 2; the cell of one adds nothing
    const cells = [
      { n: 3, variance: 1 },
      { n: 2, variance: 4 },
      { n: 1, variance: 0 },
    ]
    expect(pooledStandardDeviation(cells)).toEqual({ estimable: true, sd: Math.SQRT2, df: 3, cells: 2 })
  })

  it('has no answer when every cell holds one person', () => {
    expect(pooledStandardDeviation([{ n: 1, variance: 0 }])).toMatchObject({
      reason: 'no-cell-with-two-values',
    })
  })
})
