import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minimise, type Differentiable } from './bounded-quasi-newton.ts'
import { minimumBetween, rootBetween } from './brent.ts'

describe('one variable', () => {
  it('finds the bottom of (x − 2)²', () => {
    expect(minimumBetween((x) => (x - 2) ** 2, 0, 5).x).toBeCloseTo(2, 8)
  })

  it('finds a bottom at the end of the interval', () => {
    expect(minimumBetween((x) => x, 1, 3).x).toBeCloseTo(1, 6)
  })

  it('finds √2 as the root of x² − 2, and refuses where there is no change of sign', () => {
    expect(rootBetween((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 14)
    expect(() => rootBetween((x) => x * x + 1, 0, 2)).toThrow(/No change of sign/)
  })

  it('finds the root of any cubic with a change of sign', () => {
    fc.assert(
      fc.property(fc.double({ min: -3, max: 3, noNaN: true }), (root) => {
        const f = (x: number) => (x - root) * (x * x + 1)
        expect(Math.abs(rootBetween(f, -5, 7) - root)).toBeLessThan(1e-12)
      }),
    )
  })
})

/** Rosenbrock (1960): a curved valley with its bottom at (1, 1). */
const rosenbrock: Differentiable = (x, gradient) => {
  const [a = 0, b = 0] = x
  gradient[0] = -2 * (1 - a) - 400 * a * (b - a * a)
  gradient[1] = 200 * (b - a * a)
  return (1 - a) ** 2 + 100 * (b - a * a) ** 2
}

describe('several variables', () => {
  it('follows Rosenbrock’s valley to (1, 1)', () => {
    const found = minimise(rosenbrock, [-1.2, 1])
    expect(found.hasConverged).toBe(true)
    expect(found.x[0]).toBeCloseTo(1, 7)
    expect(found.x[1]).toBeCloseTo(1, 7)
    expect(found.iterations).toBeLessThan(60)
  })

  it('stays within its bounds and says which one holds it', () => {
    const bounds = { lower: [-2, -2], upper: [0.5, 2] }
    const found = minimise(rosenbrock, [-1.2, 1], { bounds })
    // On a ≤ ½ the bottom is at a = ½, b = a²
    expect(found.x[0]).toBe(0.5)
    expect(found.x[1]).toBeCloseTo(0.25, 8)
    expect(found.atBound).toEqual([0])
    expect(found.hasConverged).toBe(true)
  })

  it('turns back from places where the function has no value', () => {
    // −log x + x, which is infinite at and below zero
    const barrier: Differentiable = (x, gradient) => {
      const a = x[0] ?? 0
      gradient[0] = 1 - 1 / a
      return a > 0 ? a - Math.log(a) : Number.POSITIVE_INFINITY
    }
    expect(minimise(barrier, [50]).x[0]).toBeCloseTo(1, 7)
  })

  it('finds the bottom of any bowl, wherever it starts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 4, maxLength: 4 }),
        fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 4, maxLength: 4 }),
        (start, widths) => {
          const bowl: Differentiable = (x, gradient) => {
            let sum = 0
            for (let i = 0; i < 4; i++) {
              const gap = (x[i] ?? 0) - i
              gradient[i] = 2 * (widths[i] ?? 0) * gap
              sum += (widths[i] ?? 0) * gap * gap
            }
            return sum
          }
          const found = minimise(bowl, start, { flat: 1e-9 })
          expect(found.hasConverged).toBe(true)
          for (let i = 0; i < 4; i++) expect(Math.abs((found.x[i] ?? 0) - i)).toBeLessThan(1e-5)
        },
      ),
    )
  })

  it('refuses a start where the function has no value', () => {
    expect(() => minimise(() => Number.NaN, [1])).toThrow(/NaN at the start/)
  })
})
