import { describe, expect, it } from 'vitest'
import {
  anovaPower,
  clustersPower,
  correlationPower,
  designEffect,
  pairedPower,
  twoGroupsPower,
} from './power.ts'
import { solvePower } from './solve-power.ts'

describe('power', () => {
  it('gives what power.t.test(strict = TRUE) and pf and pnorm with Cohen’s formulas give in R 4.2.2', () => {
    expect(twoGroupsPower(20, 0.8, 0.05)).toBeCloseTo(0.693404196615451, 6)
    expect(pairedPower(20, 0.4, 0.05)).toBeCloseTo(0.39699382560998, 6)
    expect(pairedPower(118.686505797100324, 0.3, 0.05)).toBeCloseTo(0.9, 5)
    expect(anovaPower(3, 20, 0.3, 0.05)).toBeCloseTo(0.513977587615323, 8)
    expect(correlationPower(30, 0.4, 0.05)).toBeCloseTo(0.60751353056604, 8)
  })

  it('is the level of the test where there is nothing to find', () => {
    for (const alpha of [0.01, 0.05]) {
      expect(twoGroupsPower(20, 0, alpha)).toBeCloseTo(alpha, 10)
      expect(pairedPower(9, 0, alpha)).toBeCloseTo(alpha, 10)
      expect(anovaPower(4, 9, 0, alpha)).toBeCloseTo(alpha, 10)
      expect(clustersPower(12, 10, 0.1, 0, alpha)).toBeCloseTo(alpha, 10)
    }
  })

  it('of two groups in an analysis of variance is that of t, with f half of d', () => {
    expect(anovaPower(2, 25, 0.25, 0.05)).toBeCloseTo(twoGroupsPower(25, 0.5, 0.05), 9)
  })

  it('rises with size and effect, and falls with resemblance in clusters', () => {
    expect(twoGroupsPower(40, 0.5, 0.05)).toBeGreaterThan(twoGroupsPower(30, 0.5, 0.05))
    expect(twoGroupsPower(30, 0.6, 0.05)).toBeGreaterThan(twoGroupsPower(30, 0.5, 0.05))
    expect(clustersPower(20, 15, 0.2, 0.5, 0.05)).toBeLessThan(clustersPower(20, 15, 0.05, 0.5, 0.05))
  })

  it('needs as many times more people as the design effect says', () => {
    expect(designEffect(20, 0.05)).toBeCloseTo(1.95, 14) // 1 + 19 · 0.05
    expect(designEffect(1, 0.3)).toBe(1)
  })
})

describe('what is needed for a power', () => {
  it('is where the power gets there', () => {
    const found = solvePower((x) => 1 - 1 / x, 0.8, 1, 1e6)
    expect(found).toMatchObject({ value: expect.closeTo(5, 10) })
    const n = solvePower((size) => twoGroupsPower(size, 0.5, 0.05), 0.8, 2, 1e7)
    expect(n.estimable && twoGroupsPower(n.value, 0.5, 0.05)).toBeCloseTo(0.8, 10)
  })

  it('says when the smallest is enough, or nothing is', () => {
    expect(solvePower(() => 0.9, 0.8, 2, 1e6)).toMatchObject({ reason: 'reached-by-the-smallest' })
    expect(solvePower(() => 0.05, 0.8, 2, 1e6)).toMatchObject({ reason: 'not-within-reach' })
  })
})
