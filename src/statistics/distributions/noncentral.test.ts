import { describe, expect, it } from 'vitest'
import { bivariateNormalLower } from './bivariate-normal.ts'
import { chiSquareLower } from './chi-square.ts'
import { noncentralChiSquareLower, noncentralChiSquareUpper, noncentralStudentLower } from './noncentral.ts'
import { noncentralStudentUpper } from './noncentral.ts'
import { normalLower, normalQuantile, normalUpper } from './normal.ts'
import { studentUpper } from './student-t.ts'
import { studentisedRangeQuantile, studentisedRangeUpper } from './studentised-range.ts'

describe('noncentral chi-square', () => {
  it('is the central one without noncentrality', () => {
    expect(noncentralChiSquareLower(3, 4, 0)).toBe(chiSquareLower(3, 4))
  })

  it('is the square of a shifted normal with one degree of freedom', () => {
    // P((Z + 2)² ≤ 9) = Φ(1) − Φ(−5)
    expect(noncentralChiSquareLower(9, 1, 4)).toBeCloseTo(normalLower(1) - normalLower(-5), 14)
    expect(noncentralChiSquareUpper(9, 1, 4)).toBeCloseTo(normalUpper(1) + normalLower(-5), 14)
  })

  it('refuses a negative noncentrality', () => {
    expect(() => noncentralChiSquareLower(1, 1, -1)).toThrow(/cannot be negative, got -1/)
  })
})

describe('noncentral t', () => {
  it('is a normal tail at zero: P(T ≤ 0) = Φ(−δ)', () => {
    expect(noncentralStudentLower(0, 5, 1)).toBeCloseTo(normalLower(-1), 14)
  })

  it('is the central one without noncentrality, far into the tail', () => {
    for (const df of [1, 3.5, 24]) {
      const theirs = studentUpper(30, df)
      expect(Math.abs(noncentralStudentUpper(30, df, 0) / theirs - 1)).toBeLessThan(1e-11)
      expect(Math.abs(noncentralStudentLower(-30, df, 0) / theirs - 1)).toBeLessThan(1e-11)
    }
  })

  it('has tails that make one together, and turns over with the sign of both', () => {
    expect(noncentralStudentLower(1.7, 6, 0.8) + noncentralStudentUpper(1.7, 6, 0.8)).toBeCloseTo(1, 12)
    expect(noncentralStudentLower(-2, 9, 1)).toBeCloseTo(noncentralStudentUpper(2, 9, -1), 14)
  })
})

describe('the studentised range', () => {
  it('is a t test on both sides when there are two means', () => {
    for (const [q, df] of [
      [2, 2],
      [20, 2],
      [3.1, 3.5],
      [9, 24],
    ] as const) {
      const theirs = 2 * studentUpper(q / Math.SQRT2, df)
      expect(Math.abs(studentisedRangeUpper(q, 2, df) / theirs - 1)).toBeLessThan(1e-9)
    }
    const twoSided = Math.SQRT2 * normalQuantile(0.975)
    expect(studentisedRangeUpper(twoSided, 2, Infinity)).toBeCloseTo(0.05, 12)
  })

  it('has the points of the table of Pearson and Hartley', () => {
    expect(studentisedRangeQuantile(0.95, 3, 10)).toBeCloseTo(3.877, 2)
    expect(studentisedRangeQuantile(0.95, 3, 1)).toBeCloseTo(26.98, 2)
    expect(studentisedRangeQuantile(0.99, 3, 2)).toBeCloseTo(19.02, 2)
    expect(studentisedRangeQuantile(0.95, 4, 20)).toBeCloseTo(3.958, 3)
  })

  it('refuses a single mean and a negative range', () => {
    expect(() => studentisedRangeUpper(1, 1, 5)).toThrow(/two means or more, got 1/)
    expect(() => studentisedRangeUpper(-1, 3, 5)).toThrow(/cannot be negative/)
  })
})

describe('two normal variables', () => {
  it('are both below zero in ¼ + asin(r) / 2π of the cases', () => {
    for (const r of [-1, -0.99, -0.93, -0.5, 0, 0.3, 0.924, 0.926, 0.9999, 1]) {
      expect(bivariateNormalLower(0, 0, r)).toBeCloseTo(0.25 + Math.asin(r) / (2 * Math.PI), 13)
    }
  })

  it('agree with a plain sum over one of them, also near a correlation of one', () => {
    for (const r of [-0.97, -0.6, 0.2, 0.95, 0.995]) {
      for (const [a, b] of [
        [0.4, -1.1],
        [-2, 1.5],
        [1, 1.02],
      ] as const) {
        expect(bivariateNormalLower(a, b, r)).toBeCloseTo(plainSum(a, b, r), 10)
      }
    }
  })

  it('are one of them where the other may be anything, and nothing where it may be nothing', () => {
    expect(bivariateNormalLower(Infinity, 0.3, 0.5)).toBe(normalLower(0.3))
    expect(bivariateNormalLower(0.3, Infinity, 0.5)).toBe(normalLower(0.3))
    expect(bivariateNormalLower(-Infinity, 0.3, 0.5)).toBe(0)
  })

  it('refuse a correlation over one', () => {
    expect(() => bivariateNormalLower(0, 0, 1.01)).toThrow(/from -1 to 1, got 1.01/)
  })
})

/** ∫ φ(x) Φ((b − r x) / √(1 − r²)) dx from −∞ to a, by Simpson's rule on 40,000 steps. */
function plainSum(a: number, b: number, r: number): number {
  const from = -10
  const steps = 40_000
  const h = (a - from) / steps
  const f = (x: number) =>
    (Math.exp(-(x * x) / 2) / Math.sqrt(2 * Math.PI)) * normalLower((b - r * x) / Math.sqrt(1 - r * r))
  let sum = f(from) + f(a)
  for (let k = 1; k < steps; k++) sum += (k % 2 === 1 ? 4 : 2) * f(from + k * h)
  return (sum * h) / 3
}

describe('noncentral t with very many degrees of freedom', () => {
  it('is the normal distribution, moved', () => {
    for (const df of [1e6, 1e8, 1e10])
      expect(noncentralStudentUpper(1.96, df, 1)).toBeCloseTo(normalUpper(0.96), Math.log10(df) - 1)
  })
})
