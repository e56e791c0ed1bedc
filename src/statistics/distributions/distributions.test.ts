import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betaQuantile } from './beta-quantile.ts'
import { fisherLower, fisherQuantile, fisherUpper } from './fisher-f.ts'
import { betaPoint, incompleteBeta } from './incomplete-beta.ts'
import { incompleteGamma } from './incomplete-gamma.ts'
import { devianceTerm, logGamma, stirlingError } from './log-gamma.ts'
import { logNormalLower, normalLower, normalQuantile, normalUpper } from './normal.ts'
import { studentLower, studentQuantile, studentUpper } from './student-t.ts'

/** Relative error, so that a tail of 10⁻³⁰⁰ is held to the same standard as a half. */
function expectClose(ours: number, theirs: number, relative = 1e-12) {
  expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(relative * Math.abs(theirs))
}

describe('log gamma', () => {
  it('gives the factorials', () => {
    expectClose(logGamma(5), Math.log(24))
    expectClose(logGamma(21), Math.log(2432902008176640000))
  })

  it('gives √π at one half', () => {
    expectClose(logGamma(0.5), Math.log(Math.sqrt(Math.PI)))
  })

  it('refuses zero and below', () => {
    expect(() => logGamma(0)).toThrow(/positive number, got 0/)
  })

  it('leaves of Stirling what is left of it: 1 − log √(2π) at 1', () => {
    expectClose(stirlingError(1), 1 - Math.log(Math.sqrt(2 * Math.PI)))
  })

  it('keeps the digits of x log(x/m) + m − x near x = m', () => {
    // with x = m (1 + e): m ((1 + e) log(1 + e) − e) = m (e²/2 − e³/6 + …)
    expectClose(devianceTerm(1000 * (1 + 1e-6), 1000), 1000 * (0.5e-12 - 1e-18 / 6), 1e-9)
    expectClose(devianceTerm(2, 1), 2 * Math.log(2) - 1)
  })
})

describe('incomplete gamma and beta', () => {
  it('gives the exponential distribution: Q(1, 2) = e⁻²', () => {
    expectClose(incompleteGamma(1, 2).upper, Math.exp(-2))
    expectClose(incompleteGamma(1, 2).lower, 1 - Math.exp(-2))
    expect(incompleteGamma(3, 0).lower).toBe(0)
  })

  it('gives 1 − 0.75² for the beta distribution with 1 and 2 at 0.25', () => {
    expectClose(incompleteBeta(betaPoint(0.25, 0.75), 1, 2).lower, 0.4375)
  })

  it('is 0 and 1 at the ends', () => {
    expect(incompleteBeta(betaPoint(0, 1), 2, 3)).toMatchObject({ lower: 0, upper: 1 })
    expect(incompleteBeta(betaPoint(1, 0), 2, 3)).toMatchObject({ lower: 1, upper: 0 })
  })

  it('mirrors: I_x(a, b) = 1 − I_(1−x)(b, a)', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.double({ min: 0.1, max: 500, noNaN: true }),
        fc.double({ min: 0.1, max: 500, noNaN: true }),
        (x, a, b) => {
          const one = incompleteBeta(betaPoint(x, 1 - x), a, b)
          const other = incompleteBeta(betaPoint(1 - x, x), b, a)
          expect(Math.abs(one.lower - other.upper)).toBeLessThan(1e-11)
        },
      ),
    )
  })
})

describe('normal distribution', () => {
  it('has its familiar points', () => {
    expect(normalLower(0)).toBe(0.5)
    expectClose(normalQuantile(0.975), 1.959963984540054) // Abramowitz & Stegun, table 26.5
    expectClose(normalUpper(3), 0.0013498980316300946, 1e-12) // idem, table 26.2
  })

  it('has a logarithm where the tail itself is too small for a double', () => {
    // log φ(z)/|z| (1 − 1/z² + 3/z⁴): −50²/2 − log √(2π) − log 50 + log(1 − 1/2500 + 3/6250000)
    expectClose(
      logNormalLower(-50),
      -1250 - 0.9189385332046728 - Math.log(50) + Math.log(1 - 0.0004 + 4.8e-7),
      1e-10,
    )
  })

  it('finds back the point that a tail came from', () => {
    fc.assert(
      fc.property(fc.double({ min: -36, max: 5, noNaN: true }), (z) => {
        expect(Math.abs(normalQuantile(normalLower(z)) - z)).toBeLessThan(
          z > 0 ? 1e-8 : 1e-12 * Math.max(1, -z),
        )
      }),
    )
  })

  it('refuses 0 and 1', () => {
    expect(() => normalQuantile(0)).toThrow(RangeError)
    expect(() => normalQuantile(1)).toThrow(RangeError)
  })
})

describe("Student's t", () => {
  it('is the Cauchy distribution with one degree of freedom: ½ + atan(t) / π', () => {
    for (const t of [-3, -1, 0.2, 4]) expectClose(studentLower(t, 1), 0.5 + Math.atan(t) / Math.PI)
    expectClose(studentQuantile(0.75, 1), 1)
    expectClose(studentQuantile(1e-300, 1), -1 / (Math.PI * 1e-300), 1e-11)
  })

  it('has a plain form with two degrees of freedom: ½ + t / (2 √(2 + t²))', () => {
    for (const t of [-2, -0.1, 0.9]) expectClose(studentLower(t, 2), 0.5 + t / (2 * Math.sqrt(2 + t * t)))
  })

  it('is symmetric', () => {
    expect(studentUpper(1.3, 7)).toBe(studentLower(-1.3, 7))
    expect(studentQuantile(0.5, 4)).toBe(0)
    expectClose(studentQuantile(0.9, 4), -studentQuantile(0.1, 4), 1e-11)
  })

  it('refuses degrees of freedom of zero', () => {
    expect(() => studentLower(1, 0)).toThrow(RangeError)
  })
})

describe('F', () => {
  it('has a plain form with two and two degrees of freedom: f / (1 + f)', () => {
    for (const f of [0.01, 1, 7]) {
      expectClose(fisherLower(f, 2, 2), f / (1 + f))
      expectClose(fisherUpper(f, 2, 2), 1 / (1 + f))
    }
    expectClose(fisherQuantile(0.975, 2, 2), 39)
  })

  it('is the square of t with one degree of freedom above', () => {
    expectClose(fisherUpper(2.5 ** 2, 1, 13), 2 * studentUpper(2.5, 13))
  })

  it('turns over: the quantile at p is one over the quantile at 1 − p of the inverse ratio', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 3000 }),
        (p, df1, df2) => expectClose(fisherQuantile(p, df1, df2), 1 / fisherQuantile(1 - p, df2, df1), 1e-9),
      ),
    )
  })

  it('finds back tails of 10⁻¹⁵ and 10⁻³⁰⁰, where R 4.2.2 loses digits', () => {
    for (const df of [1, 2, 3.5, 7, 24, 120, 1500]) {
      for (const p of [1e-15, 1e-300]) expectClose(fisherLower(fisherQuantile(p, 4, df), 4, df), p, 1e-11)
    }
    expectClose(studentLower(studentQuantile(1e-300, 3.5), 3.5), 1e-300, 1e-11)
  })

  it('refuses a negative ratio and a p outside 0 … 1', () => {
    expect(() => fisherUpper(-1, 2, 2)).toThrow(RangeError)
    expect(() => betaQuantile(1, 2, 2)).toThrow(RangeError)
  })
})
