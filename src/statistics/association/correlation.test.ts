import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correlation, correlationInterval, CORRELATIONS } from './correlation.ts'
import { ranks } from './ranks.ts'

const value = (r: ReturnType<typeof correlation>['r']) => (r.estimable ? r.value : r.reason)

describe('ranks', () => {
  it('share the mean of their places where values are equal', () => {
    expect(ranks([10, 30, 10])).toEqual([1.5, 3, 1.5])
  })
})

describe('correlation', () => {
  it('gives the values worked out by hand, over the rows with both', () => {
    // deviations −1 0 1 and −1 1 0: Σ products 1, Σ squares 2 and 2: r ½; t ½ / √(¾/1); t(1) is Cauchy: p = 1 − 2 atan(t)/π
    const { n, r, test } = correlation([1, 2, 3, null], [1, 3, 2, 5], 'pearson')
    expect({ n, r: value(r) }).toEqual({ n: 3, r: expect.closeTo(0.5, 14) })
    expect(test).toMatchObject({
      df: 1,
      statistic: expect.closeTo(1 / Math.sqrt(3), 12),
      p: expect.closeTo(2 / 3, 12),
    })
    // pairs alike (1,2) (1,3), contrary (2,3)
    expect(value(correlation([1, 2, 3], [1, 3, 2], 'kendall').r)).toBeCloseTo(1 / 3, 14)
  })

  it('gives what cor.test(exact = FALSE) of R 4.2.2 gives where many answers are equal', () => {
    const x = [1, 2, 2, 3, 5, 4, 3, 1, 5, 2, 4, 4]
    const y = [2, 1, 3, 3, 4, 5, 2, 2, 4, 2, 5, 3]
    const theirs = {
      pearson: [0.753778361444409, 0.00463263083531781],
      spearman: [0.779849333631172, 0.00277639080324963],
      kendall: [0.625099673072956, 0.0110122067502773],
    }
    for (const method of CORRELATIONS) {
      const { r, test } = correlation(x, y, method)
      expect([value(r), test.estimable && test.p]).toEqual(
        theirs[method].map((number) => expect.closeTo(number, 12)),
      )
    }
    // its interval of r
    expect(correlationInterval(0.753778361444409, 12, 'pearson')).toMatchObject({
      lower: expect.closeTo(0.317016283123669, 10),
      upper: expect.closeTo(0.926765994689638, 10),
    })
  })

  it('does not depend on the order of rows, nor on who is first; turns with one scale turned over', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })), {
      minLength: 3,
      maxLength: 30,
    })
    fc.assert(
      fc.property(pairs, fc.constantFrom(...CORRELATIONS), (rows, method) => {
        const x = rows.map(([a]) => a)
        const y = rows.map(([, b]) => b)
        const plain = correlation(x, y, method).r
        const other = correlation([...y].reverse(), [...x].reverse(), method).r
        const turned = correlation(
          x.map((a) => 6 - a),
          y,
          method,
        ).r
        if (!plain.estimable || !other.estimable || !turned.estimable) {
          expect([plain.estimable, other.estimable, turned.estimable]).toEqual([false, false, false])
          return
        }
        expect(other.value).toBeCloseTo(plain.value, 12)
        expect(turned.value).toBeCloseTo(-plain.value, 12)
        expect(Math.abs(plain.value)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('counts the contrary pairs as someone would who looks at each pair', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })), {
      minLength: 3,
      maxLength: 25,
    })
    fc.assert(
      fc.property(pairs, (rows) => {
        let s = 0
        let onX = 0
        let onY = 0
        rows.forEach(([x1, y1], i) =>
          rows.slice(i + 1).forEach(([x2, y2]) => {
            s += Math.sign(x1 - x2) * Math.sign(y1 - y2)
            onX += Math.abs(Math.sign(x1 - x2))
            onY += Math.abs(Math.sign(y1 - y2))
          }),
        )
        const { r } = correlation(
          rows.map(([x]) => x),
          rows.map(([, y]) => y),
          'kendall',
        )
        if (r.estimable) expect(r.value).toBeCloseTo(s / Math.sqrt(onX * onY), 12)
        else expect(onX * onY).toBe(0)
      }),
    )
  })

  it('has no answer without spread or shared rows, and no test or interval where all lie on a line', () => {
    expect(correlation([1, 1, 1], [1, 2, 3], 'pearson').r).toMatchObject({ reason: 'constant' })
    expect(correlation([1, null], [null, 2], 'spearman').r).toMatchObject({
      reason: 'fewer-than-two-shared-rows',
    })
    expect(correlation([1, 2], [2, 1], 'pearson')).toMatchObject({
      r: { value: -1 },
      test: { reason: 'fewer-than-three-shared-rows' },
    })
    expect(correlation([1, 2, 3, 4], [2, 4, 6, 8], 'pearson').test).toMatchObject({
      reason: 'perfect-relation',
    })
    expect(correlationInterval(1, 50, 'pearson')).toMatchObject({ reason: 'perfect-relation' })
    expect(correlationInterval(0.5, 3, 'pearson')).toMatchObject({
      reason: 'too-few-shared-rows-for-an-interval',
    })
  })
})

describe('interval of a correlation', () => {
  it('is ± tanh(1.96 / 10) around nothing for 103 people', () => {
    expect(correlationInterval(0, 103, 'pearson')).toMatchObject({
      lower: expect.closeTo(-0.193525, 6),
      upper: expect.closeTo(0.193525, 6),
    })
  })

  it('is wider for ranks: by √(1 + r²/2) on the scale of z', () => {
    const half = (method: 'pearson' | 'spearman') => {
      const at = correlationInterval(0.6, 50, method)
      return at.estimable ? Math.atanh(at.upper) - Math.atanh(0.6) : 0
    }
    expect(half('spearman') / half('pearson')).toBeCloseTo(Math.sqrt(1.18), 10)
  })
})
