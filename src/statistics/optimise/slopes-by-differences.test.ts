import { expect, it } from 'vitest'
import { slopesByDifferences } from './slopes-by-differences.ts'

it('slopes by differences are those on paper: 2x and 3y² at (3, 2)', () => {
  const slopes = new Float64Array(2)
  const value = slopesByDifferences(([x = 0, y = 0]) => x ** 2 + y ** 3)(Float64Array.of(3, 2), slopes)
  expect(value).toBe(17)
  expect(slopes[0]).toBeCloseTo(6, 9)
  expect(slopes[1]).toBeCloseTo(12, 9)
})
