import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { intraclassCorrelation } from './intraclass-correlation.ts'

describe('intraclass correlation', () => {
  it('gives the values worked out by hand', () => {
    // means 2 and 6, grand mean 4: SSB 2·4 + 2·4 = 16, df 1; SSW 1+1+1+1 = 4, df 2; F 16/2 = 8
    // n0 (4 − 8/4)/1 = 2; ICC(1) 14/18; ICC(2) 14/16
    const result = intraclassCorrelation([
      [1, 3],
      [5, 7],
    ])
    expect(result).toMatchObject({ f: 8, df1: 1, df2: 2, n0: 2, groups: 2, n: 4, icc2: { value: 0.875 } })
    expect(result.estimable && result.icc1).toBeCloseTo(14 / 18, 14)
    // F(1, 2) above 8: 1 − √(8/10), because t² = F and t(2) has a plain form
    expect(result.estimable && result.p).toBeCloseTo(1 - Math.sqrt(0.8), 12)
  })

  it('uses the exact n0 for unequal groups, not the plain mean size', () => {
    // sizes 1 and 3: (4 − 10/4) / 1 = 1.5, where the plain mean is 2
    expect(intraclassCorrelation([[5], [1, 2, 3]])).toMatchObject({ n0: 1.5 })
  })

  it('stays below zero when groups differ less than chance, and keeps ICC(2) apart when they do not differ', () => {
    const alike = intraclassCorrelation([
      [1, 3],
      [1, 3],
    ])
    expect(alike).toMatchObject({ f: 0, icc1: -1, p: 1, icc2: { reason: 'group-means-do-not-differ' } })
  })

  it('says why when the data cannot tell', () => {
    const reason = (groups: number[][]) => {
      const result = intraclassCorrelation(groups)
      return result.estimable ? 'estimable' : result.reason
    }
    expect(reason([])).toBe('all-missing')
    expect(reason([[], []])).toBe('all-missing')
    expect(reason([[1, 2, 3], []])).toBe('fewer-than-two-groups')
    expect(reason([[1], [2], [3]])).toBe('every-group-has-one-member')
    expect(
      reason([
        [4, 4],
        [4, 4],
      ]),
    ).toBe('constant-outcome')
    expect(
      reason([
        [4, 4],
        [5, 5],
      ]),
    ).toBe('no-variance-within-groups')
  })

  it('refuses what is not a number', () => {
    expect(() => intraclassCorrelation([[1, Infinity], [2]])).toThrow(RangeError)
  })

  it('does not depend on the order of groups or people, the unit, or the direction of the scale', () => {
    const groups = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 6 }), {
      minLength: 2,
      maxLength: 6,
    })
    fc.assert(
      fc.property(groups, (data) => {
        const plain = intraclassCorrelation(data)
        const other = intraclassCorrelation(
          data.map((group) => group.map((v) => 60 - 10 * v).reverse()).reverse(),
        )
        if (!plain.estimable || !other.estimable) {
          expect(other).toEqual(plain)
          return
        }
        expect(other.icc1).toBeCloseTo(plain.icc1, 9)
        expect(other.icc1Lower).toBeCloseTo(plain.icc1Lower, 9)
        expect(plain.icc1Lower).toBeLessThanOrEqual(plain.icc1)
        expect(plain.icc1Upper).toBeGreaterThanOrEqual(plain.icc1)
      }),
    )
  })
})
