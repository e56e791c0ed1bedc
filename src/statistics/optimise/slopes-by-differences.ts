import type { Differentiable } from './bounded-quasi-newton.ts'

const stepAt = (x: number): number => 2e-4 * Math.max(0.1, Math.abs(x))

/** From the values one and two steps to both sides. */
const slope = (up: number, down: number, farUp: number, farDown: number, step: number): number =>
  (8 * (up - down) - (farUp - farDown)) / (12 * step)

/**
 * A function with its slopes by differences of five points: the error is of the fourth order in the step, so the step can
 * be large against rounding.
 *
 * @param f  smooth; may be +Infinity where it has no value.
 * @example the slope of x² at 3 is 6
 */
export function slopesByDifferences(f: (x: Float64Array) => number): Differentiable {
  return (x, gradient) => {
    const value = f(x)
    const moved = Float64Array.from(x)
    for (let i = 0; i < x.length; i++) {
      const step = stepAt(x[i]!)
      const at = (steps: number) => {
        moved[i] = x[i]! + steps * step
        return f(moved)
      }
      gradient[i] = slope(at(1), at(-1), at(2), at(-2), step)
      moved[i] = x[i]!
    }
    return value
  }
}

/**
 * The same of many functions that are worked out together.
 *
 * @param valuesAt  as many values at every x.
 * @returns a list for each element of x: the slope of each value in it.
 * @example of x² and 2x at 3: one list, 6 and 2
 */
export function slopesOfEach(
  valuesAt: (x: Float64Array) => ArrayLike<number>,
  x: ArrayLike<number>,
): Float64Array[] {
  const moved = Float64Array.from(x)
  return Array.from(x, (own, i) => {
    const step = stepAt(own)
    const at = (steps: number) => {
      moved[i] = own + steps * step
      return Float64Array.from(valuesAt(moved))
    }
    const [up, down, farUp, farDown] = [at(1), at(-1), at(2), at(-2)]
    moved[i] = own
    return up.map((value, k) => slope(value, down[k]!, farUp[k]!, farDown[k]!, step))
  })
}
