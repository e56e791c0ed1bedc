import { describe, expect, it } from 'vitest'
import { smallGroupHalfWidth, spreadForBands } from './small-group-band.ts'

const enough = { standardDeviation: 0.81, people: 40, cells: 4, t: 2.03 }

describe('the band of a small group', () => {
  it('is the pooled spread, up to a tenth, over the root of the number of people', () => {
    const spread = spreadForBands(enough, 4)
    expect(spread).toEqual({ standardDeviation: 0.9, reach: 2.03, basis: 'pooled' })
    // 2.03 x 0.9 / sqrt(9) = 0.609, up to a tenth 0.7; of 5 people 0.817, up to 0.9
    expect(smallGroupHalfWidth(9, spread)).toBe(0.7)
    expect(smallGroupHalfWidth(5, spread)).toBe(0.9)
  })

  it.each([
    { why: 'nobody to pool', pooled: null },
    { why: '29 people', pooled: { ...enough, people: 29 } },
    { why: 'two groups: one would follow from the other', pooled: { ...enough, cells: 2 } },
  ])('falls back on answers spread evenly over the scale with $why', ({ pooled }) => {
    const spread = spreadForBands(pooled, 5)
    expect(spread.basis).toBe('stated')
    expect(spread.standardDeviation).toBeCloseTo(Math.SQRT2, 12) // (25 - 1) / 12 = 2
    // 1.96 x 1.4142 / sqrt(5) = 1.2396, up to a tenth
    expect(smallGroupHalfWidth(5, spread)).toBe(1.3)
  })

  it('never has no width: a spread of zero is rounded up to a tenth', () => {
    const spread = spreadForBands({ ...enough, standardDeviation: 0 }, 4)
    expect(smallGroupHalfWidth(14, spread)).toBeGreaterThan(0)
  })
})
