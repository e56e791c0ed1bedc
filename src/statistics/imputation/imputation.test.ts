import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromRows } from '../linear-algebra/matrix.ts'
import { d1, d2, d3, waldChiSquare } from './joint-tests.ts'
import { pooledRegression } from './pooled-regression.ts'
import { rubin } from './rubin.ts'

const close = (value: number, digits = 10) => expect.closeTo(value, digits)

describe('Rubin’s rules', () => {
  it('give the values worked out by hand', () => {
    // Ū 1, B 2, T 1 + 1.5 · 2 = 4; λ 3/4; riv 3; df 1/(9/16) = 16/9; fmi (3 + 2/(16/9 + 3))/4
    expect(
      rubin([
        { estimate: 1, variance: 1 },
        { estimate: 3, variance: 1 },
      ]),
    ).toMatchObject({
      estimate: 2,
      se: 2,
      within: 1,
      between: 2,
      total: 4,
      lambda: 0.75,
      riv: 3,
      df: close(16 / 9),
      fmi: close((3 + 2 / (16 / 9 + 3)) / 4),
    })
  })

  it('have fewer degrees of freedom than complete data, and the smaller the more differs', () => {
    const values = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(values, fc.integer({ min: 3, max: 200 }), (estimates, dfComplete) => {
        const pooled = rubin(
          estimates.map((estimate) => ({ estimate, variance: 0.5 })),
          dfComplete,
        )
        if (!pooled.estimable) throw new Error(pooled.reason)
        expect(pooled.df).toBeLessThanOrEqual(dfComplete)
        expect(pooled.total).toBeGreaterThanOrEqual(pooled.within)
        expect(pooled.lambda).toBeLessThan(1)
      }),
    )
  })

  it('need two imputations, and are those of one when all agree', () => {
    expect(rubin([{ estimate: 1, variance: 1 }])).toMatchObject({ reason: 'fewer-than-two-imputations' })
    const same = { estimate: 1, variance: 4 }
    expect(rubin([same, same])).toMatchObject({ se: 2, df: Infinity, riv: 0 })
    expect(() => rubin([same, { estimate: 1, variance: 0 }])).toThrow(/above 0, got 0/)
  })
})

describe('several coefficients together', () => {
  const fit = (estimate: number) => ({ estimates: [estimate], covariance: fromRows([[1]]) })

  it('with one coefficient D1 is the square of t', () => {
    const alone = rubin([1, 3, 2].map((estimate) => ({ estimate, variance: 1 })))
    const joint = d1([1, 3, 2].map(fit))
    expect(joint.estimable && alone.estimable && joint.f).toBeCloseTo(alone.estimable ? alone.t ** 2 : 0, 10)
  })

  it('D2 and D3 give the values worked out by hand', () => {
    // √d 1, 3: variance 2, r 1.5 · 2 = 3; F (5/1 − 3 · 3)/4 is below 0, so 0; df2 1 · 1 · (4/3)²
    expect(d2([1, 9], 1)).toMatchObject({ f: 0, p: 1, df2: close(16 / 9), riv: 3 })
    // r 3/(2 · 1) · (6 − 4) = 3; F 4/(2 · 4); t = 2: (3 · 1 · (4/3)²)/2
    expect(d3(6, 4, 2, 2)).toMatchObject({ f: 0.5, riv: 3, df2: close(8 / 3) })
    expect(waldChiSquare({ estimates: [2], covariance: fromRows([[4]]) })).toBe(1)
  })

  it('have no answer when the imputations do not differ', () => {
    expect(d1([fit(1), fit(1)])).toMatchObject({ reason: 'imputations-do-not-differ' })
    expect(d2([4, 4], 1)).toMatchObject({ reason: 'imputations-do-not-differ' })
    expect(d3(4, 4, 1, 5)).toMatchObject({ reason: 'imputations-do-not-differ' })
    expect(d1([fit(1)])).toMatchObject({ reason: 'fewer-than-two-imputations' })
    const without = { estimates: [1], covariance: fromRows([[0]]) }
    expect(d1([without, without])).toMatchObject({ reason: 'fixed-effects-follow-from-each-other' })
  })
})

describe('a regression on imputed data', () => {
  const set = (y: readonly number[]) => ({
    y: Float64Array.from(y),
    x: fromRows(y.map((_, row) => [1, row])),
  })

  it('has the mean of the coefficients', () => {
    // slopes by hand: Σ (x − 1.5) y / 5 = (−1.5·1 − .5·2 + .5·4 + 1.5·4)/5 = 1.1 and (−1.5·1 − .5·3 + .5·2 + 1.5·6)/5 = 1.4
    const pooled = pooledRegression([set([1, 2, 4, 4]), set([1, 3, 2, 6])], [1])
    expect(pooled.estimable && pooled.pooled[1]?.estimate).toBeCloseTo(1.25, 12)
  })

  it('refuses data sets of other sizes, one data set, and one without spread', () => {
    expect(pooledRegression([set([1, 2, 4, 4]), set([1, 2, 4])], [1])).toMatchObject({
      reason: 'imputations-differ-in-rows',
    })
    expect(pooledRegression([set([1, 2, 4])], [1])).toMatchObject({ reason: 'fewer-than-two-imputations' })
    expect(pooledRegression([set([1, 2, 4]), set([2, 2, 2])], [1])).toMatchObject({
      reason: 'constant-outcome',
    })
  })
})
