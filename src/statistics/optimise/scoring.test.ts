import { expect, it } from 'vitest'
import { score, type Curved } from './scoring.ts'

/** (x − 3)² + 10 (y − x²)²: bent, with its bottom at (3, 9). */
const valley: Curved = (() => {
  let x = 0
  let y = 0
  return {
    free: 2,
    at: (place) => {
      x = place[0] ?? 0
      y = place[1] ?? 0
      return (x - 3) ** 2 + 10 * (y - x * x) ** 2
    },
    slopes: (into) => {
      into[0] = 2 * (x - 3) - 40 * x * (y - x * x)
      into[1] = 20 * (y - x * x)
    },
    curvature: (kind, into) => {
      const bend = kind === 'exact' ? -40 * (y - x * x) : 0
      into.set([2 + bend + 80 * x * x, -40 * x, -40 * x, 20])
    },
  }
})()

it('finds the bottom of a bent valley to the last digits', () => {
  const found = score(valley, [-1, 4])
  expect(found.hasConverged).toBe(true)
  expect([...found.x]).toEqual([expect.closeTo(3, 12), expect.closeTo(9, 12)])
})

it('ends at a bottom that is a line, and does not say that it failed', () => {
  // (x + y − 1)²: flat along x − y
  let sum = 0
  const flat: Curved = {
    free: 2,
    at: (place) => {
      sum = (place[0] ?? 0) + (place[1] ?? 0) - 1
      return sum * sum
    },
    slopes: (into) => into.fill(2 * sum),
    curvature: (_, into) => into.fill(2),
  }
  const { x, hasConverged } = score(flat, [5, 5])
  expect(hasConverged).toBe(true)
  expect((x[0] ?? 0) + (x[1] ?? 0)).toBeCloseTo(1, 6)
})

it('finds nothing where there is no value to begin with', () => {
  const nowhere: Curved = { free: 1, at: () => Infinity, slopes: () => {}, curvature: () => {} }
  expect(score(nowhere, [0])).toMatchObject({ hasConverged: false, iterations: 0 })
})

it('does not settle in one step what asks for more', () => {
  expect(score(valley, [-1, 4], { mostIterations: 1 }).hasConverged).toBe(false)
})
