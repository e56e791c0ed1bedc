import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binomialLower, binomialQuantile, binomialUpper } from './binomial.ts'
import { chiSquareLower, chiSquareQuantile, chiSquareUpper, gammaQuantile } from './chi-square.ts'
import { digamma } from './digamma.ts'
import { logGamma } from './log-gamma.ts'

describe('chi-square', () => {
  it('is the exponential distribution with two degrees of freedom: P(X > 2) = e⁻¹', () => {
    expect(chiSquareUpper(2, 2)).toBeCloseTo(Math.exp(-1), 14)
    expect(chiSquareQuantile(0.5, 2)).toBeCloseTo(2 * Math.LN2, 13)
  })

  it('has its familiar points', () => {
    expect(chiSquareQuantile(0.95, 1)).toBeCloseTo(1.959963984540054 ** 2, 12) // the square of a normal
    expect(chiSquareQuantile(0.95, 10)).toBeCloseTo(18.307038, 6) // Abramowitz & Stegun, table 26.8
  })

  it('finds back the point that a tail came from, in both tails', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.3, max: 400, noNaN: true }),
        fc.double({ min: -12, max: 12, noNaN: true }),
        (a, z) => {
          const p = 1 / (1 + Math.exp(z))
          const back = chiSquareLower(2 * gammaQuantile(p, a), 2 * a)
          expect(Math.abs(back / p - 1)).toBeLessThan(1e-10)
        },
      ),
    )
  })

  it('gives 0 for a point below the smallest number', () => {
    expect(gammaQuantile(1e-300, 0.5)).toBe(0)
  })

  it('refuses a p of 0 or 1', () => {
    expect(() => chiSquareQuantile(1, 3)).toThrow(/0 < p < 1, got 1/)
  })
})

describe('digamma', () => {
  it('is minus Euler’s constant at 1, and that less 2 log 2 at one half', () => {
    const euler = 0.5772156649015329
    expect(digamma(1)).toBeCloseTo(-euler, 14)
    expect(digamma(0.5)).toBeCloseTo(-euler - 2 * Math.LN2, 14)
  })

  it('is the slope of log Γ', () => {
    for (const x of [0.7, 3.2, 14.9, 15.1, 800]) {
      const h = 1e-5 * x
      expect((logGamma(x + h) - logGamma(x - h)) / (2 * h)).toBeCloseTo(digamma(x), 7)
    }
  })

  it('refuses zero', () => {
    expect(() => digamma(0)).toThrow(RangeError)
  })
})

describe('binomial', () => {
  it('counts by hand: of two throws of a coin', () => {
    expect([0, 1, 2].map((k) => binomialLower(k, 2, 0.5))).toEqual([0.25, 0.75, 1].map(close))
    expect(binomialUpper(1, 2, 0.5)).toBeCloseTo(0.25, 15)
    expect([binomialLower(-1, 2, 0.5), binomialUpper(2, 2, 0.5)]).toEqual([0, 0])
  })

  it('finds the middle number of successes, also where a tail meets it exactly', () => {
    expect(binomialQuantile(0.5, 2, 0.5)).toBe(1)
    expect(binomialQuantile(0.25, 2, 0.5)).toBe(0)
    expect(binomialQuantile(1, 7, 0.5)).toBe(7)
  })

  it('refuses half a trial and a chance over one', () => {
    expect(() => binomialLower(1, 2.5, 0.5)).toThrow(/whole number from 0, got 2.5/)
    expect(() => binomialLower(1, 2, 1.5)).toThrow(/from 0 to 1, got 1.5/)
  })
})

const close = (value: number) => expect.closeTo(value, 14)
