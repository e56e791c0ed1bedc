import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ADJUSTMENTS, adjustP } from './adjust-p.ts'

const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 12))

describe('adjustP', () => {
  it('by Holm multiplies the smallest by three, the next by two, and keeps them in order', () => {
    expect(adjustP([0.01, 0.04, 0.03], 'holm')).toEqual(close([0.03, 0.06, 0.06]))
  })

  it('by the others, worked out by hand on the same three', () => {
    expect(adjustP([0.01, 0.04, 0.03], 'bonferroni')).toEqual(close([0.03, 0.12, 0.09]))
    expect(adjustP([0.01, 0.04, 0.03], 'hochberg')).toEqual(close([0.03, 0.04, 0.04]))
    expect(adjustP([0.01, 0.04, 0.03], 'BH')).toEqual(close([0.03, 0.04, 0.04])) // .03 × 3/2 = .045 is over .04
    const harmonic = 1 + 1 / 2 + 1 / 3
    expect(adjustP([0.01, 0.04, 0.03], 'BY')).toEqual(close([0.03, 0.04, 0.04].map((p) => p * harmonic)))
    // Hommel (1988): for 1/100, 3/100, 4/100 the bound of all three is .03, of the largest two .04
    expect(adjustP([0.01, 0.04, 0.03], 'hommel')).toEqual(close([0.03, 0.04, 0.04]))
  })

  it('never makes a p smaller, never over one, and keeps the order', () => {
    const ps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(ps, fc.constantFrom(...ADJUSTMENTS), (p, adjustment) => {
        const adjusted = adjustP(p, adjustment)
        p.forEach((value, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(value - 1e-15)
          expect(adjusted[i]).toBeLessThanOrEqual(1)
          p.forEach((other, j) => {
            if (value < other) expect(adjusted[i]).toBeLessThanOrEqual((adjusted[j] ?? 0) + 1e-15)
          })
        })
      }),
    )
  })

  it('orders the procedures as theory does: Hommel ≤ Hochberg ≤ Holm ≤ Bonferroni', () => {
    const ps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 9 })
    fc.assert(
      fc.property(ps, (p) => {
        const [hommel, hochberg, holm, bonferroni] = (
          ['hommel', 'hochberg', 'holm', 'bonferroni'] as const
        ).map((adjustment) => adjustP(p, adjustment))
        p.forEach((_, i) => {
          expect(hommel?.[i]).toBeLessThanOrEqual((hochberg?.[i] ?? 0) + 1e-12)
          expect(hochberg?.[i]).toBeLessThanOrEqual((holm?.[i] ?? 0) + 1e-12)
          expect(holm?.[i]).toBeLessThanOrEqual((bonferroni?.[i] ?? 0) + 1e-12)
        })
      }),
    )
  })

  it('leaves a single question as it is, and refuses what is no p', () => {
    expect(adjustP([0.2], 'holm')).toEqual([0.2])
    expect(() => adjustP([0.2, 1.2], 'holm')).toThrow(/from 0 to 1, got 1.2/)
  })
})
