import { expect, it } from 'vitest'
import { deltaErrors } from './delta-errors.ts'

it('takes the error of a parameter along the slopes, and gives none to what no parameter moves', () => {
  const x = Float64Array.of(3, 2)
  const covariance = { rows: 2, columns: 2, values: Float64Array.of(0.01, 0.004, 0.004, 0.04) }
  const [square, product, constant] = deltaErrors(([a = 0, b = 0]) => [a * a, a * b, 7], { x, covariance })
  expect(square).toBeCloseTo(0.6, 10)
  // slopes 2 and 3: 4 · .01 + 9 · .04 + 2 · 6 · .004
  expect(product).toBeCloseTo(Math.sqrt(0.448), 10)
  expect(constant).toBe(0)
})
