import { describe, expect, it } from 'vitest'
import { differenceInStrata } from './difference-in-strata.ts'
import { differenceOfMeans } from './difference-of-means.ts'

const within = (variance: number, df: number) => ({ variance, df })

describe('the difference of two means within strata', () => {
  it("is Welch's with one stratum", () => {
    const welch = differenceOfMeans({ n: 12, mean: 3.1, variance: 0.5 }, { n: 7, mean: 2.6, variance: 1.2 })
    if (!welch.estimable) throw new Error(welch.reason)
    const found = differenceInStrata(
      [{ difference: 0.5, n1: 12, n2: 7, known: 0 }],
      within(0.5, 11),
      within(1.2, 6),
    )
    for (const name of ['se', 'df', 't', 'p', 'lower', 'upper'] as const)
      expect(found?.[name], name).toBeCloseTo(welch[name], 12)
    expect(found?.estimate).toBeCloseTo(welch.difference, 12)
  })

  it('is what pen and paper give in two strata', () => {
    // v = 1/4 + 1/4 = 0.5 and 1/2 + 1/2 = 1: weights 2/3 and 1/3. d = (2 · 0.9 + 0)/3 = 0.6, se² = 1/(2 + 1).
    // A = (4/9)/4 + (1/9)/2 = 1/6 of both; df = (1/9) / ((1/36)/4 + (1/36)/4) = 8
    const found = differenceInStrata(
      [
        { difference: 0.9, n1: 4, n2: 4, known: 0 },
        { difference: 0, n1: 2, n2: 2, known: 0 },
      ],
      within(1, 4),
      within(1, 4),
    )
    expect(found?.estimate).toBeCloseTo(0.6, 12)
    expect(found?.se).toBeCloseTo(Math.sqrt(1 / 3), 12)
    expect(found?.df).toBeCloseTo(8, 12)
    expect(found?.upper).toBeCloseTo(0.6 + 2.306004 * Math.sqrt(1 / 3), 6)
  })

  it('is not shifted by who is where, as the difference of the means of everybody is', () => {
    // In both strata both groups answer alike: 2 in the one, 4 in the other. Of the second group most are in the second.
    const strata = [
      { difference: 0, n1: 90, n2: 10, known: 0 },
      { difference: 0, n1: 10, n2: 90, known: 0 },
    ]
    expect(differenceInStrata(strata, within(1, 98), within(1, 98))?.estimate).toBe(0)
  })

  it('turns round with the groups', () => {
    const strata = [
      { difference: 0.4, n1: 9, n2: 20, known: 0.001 },
      { difference: -0.1, n1: 30, n2: 11, known: 0.002 },
    ]
    const turned = strata.map(({ difference, n1, n2, known }) => ({
      difference: -difference,
      n1: n2,
      n2: n1,
      known,
    }))
    const one = differenceInStrata(strata, within(0.6, 37), within(0.9, 29))
    const other = differenceInStrata(turned, within(0.9, 29), within(0.6, 37))
    expect(other?.estimate).toBeCloseTo(-(one?.estimate ?? NaN), 12)
    expect(other?.lower).toBeCloseTo(-(one?.upper ?? NaN), 12)
    expect(other?.df).toBeCloseTo(one?.df ?? NaN, 10)
  })

  it('has the normal distribution where all its uncertainty is known', () => {
    const found = differenceInStrata(
      [{ difference: 0.2, n1: 9, n2: 9, known: 0.01 }],
      within(0, 8),
      within(0, 8),
    )
    expect(found).toMatchObject({ df: Infinity, se: 0.1 })
    expect(found?.upper).toBeCloseTo(0.2 + 0.1959964, 7)
  })

  it('has no answer without a stratum, and refuses one without any uncertainty', () => {
    expect(differenceInStrata([], within(1, 9), within(1, 9))).toBeNull()
    const certain = [{ difference: 1, n1: 9, n2: 9, known: 0 }]
    expect(() => differenceInStrata(certain, within(0, 8), within(0, 8))).toThrow(RangeError)
  })
})
