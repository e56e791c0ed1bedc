import { describe, expect, it } from 'vitest'
import { cellsToPool, smallGroupHalfWidth, spreadForBands } from './small-group-band.ts'

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

describe('the spread behind the band of a small group', () => {
  const of = (...cells: readonly (readonly [n: number, variance: number])[]) =>
    cellsToPool(cells.map(([n, variance]) => ({ n, variance }))).map(({ n }) => n)

  it('leaves small groups out where they are fewer than fifteen together: of all others it is known', () => {
    expect(of([8, 0], [9, 0], [14, 0.8])).toEqual([8, 9])
    expect(of([40, 0.7], [30, 0.9], [14, 0.8])).toEqual([40, 30])
  })

  it('takes them along where they are fifteen', () => {
    expect(of([40, 0.7], [8, 0.9], [7, 0.8])).toEqual([40, 8, 7])
    expect(of([40, 0.7], [8, 0], [8, 0.9], [7, 0.8])).toEqual([40, 8, 8, 7])
  })

  it('tells nothing more of a group beside two that answered as one: every spread it can have gives the same band', () => {
    const widths = [0.3, 0.7, 1.2].map((variance) => {
      const cells = cellsToPool([
        { n: 10, variance: 0 },
        { n: 10, variance: 0 },
        { n: 10, variance },
      ])
      const squares = cells.reduce((sum, { n, variance: of }) => sum + (n - 1) * of, 0)
      const people = cells.reduce((sum, { n }) => sum + n, 0)
      const standardDeviation = Math.sqrt(squares / (people - cells.length))
      return smallGroupHalfWidth(
        10,
        spreadForBands({ standardDeviation, people, cells: cells.length, t: 2 }, 4),
      )
    })
    expect(new Set(widths).size).toBe(1)
  })
})
