import type { Differentiable } from './bounded-quasi-newton.ts'

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
      const step = 2e-4 * Math.max(0.1, Math.abs(x[i]!))
      const at = (steps: number) => {
        moved[i] = x[i]! + steps * step
        return f(moved)
      }
      gradient[i] = (8 * (at(1) - at(-1)) - (at(2) - at(-2))) / (12 * step)
      moved[i] = x[i]!
    }
    return value
  }
}
