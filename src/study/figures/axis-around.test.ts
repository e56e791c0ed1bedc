import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../foundation/seeded-random.ts'
import { axisAround } from './axis-around.ts'

describe('the axis around values', () => {
  it('holds zero and ends on a tick of a fifth, a half, a whole or a five', () => {
    expect(axisAround([-0.1, 0.35])).toEqual({ from: -0.2, to: 0.4 })
    expect(axisAround([0.3, 0.65])).toEqual({ from: 0, to: 0.8 })
    expect(axisAround([-0.3, 0.9])).toEqual({ from: -0.5, to: 1 })
    expect(axisAround([-0.9, 1.3])).toEqual({ from: -1, to: 2 })
    expect(axisAround([-7.2, 10.6])).toEqual({ from: -10, to: 15 })
    expect(axisAround([-30, 12])).toEqual({ from: -40, to: 20 })
  })

  it('has a length where every value is zero', () => {
    const { from, to } = axisAround([0, 0])
    expect(to).toBeGreaterThan(from)
  })

  it('holds whatever it is given', () => {
    const random = seededRandom(4)
    for (let time = 0; time < 500; time++) {
      const values = Array.from({ length: 6 }, () => random.normal() * 10 ** random.whole(3) * 0.1)
      const { from, to } = axisAround(values)
      expect(from).toBeLessThanOrEqual(Math.min(0, ...values))
      expect(to).toBeGreaterThanOrEqual(Math.max(0, ...values))
    }
  })
})
