import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../foundation/seeded-random.ts'
import { criticalAgreement } from './critical-agreement.ts'
import { nullDistribution, type Null } from './null-distribution.ts'
import { withinGroupAgreement } from './within-group-agreement.ts'

function distribution(shape: Null, options: number) {
  const result = nullDistribution(shape, options)
  if (!result.estimable) throw new Error(result.reason)
  return result
}

function values(n: number, items: number, options: number, draws = 10_000, seed = 1, sizes = [n]) {
  const result = criticalAgreement(
    sizes,
    items,
    distribution('uniform', options),
    draws,
    seededRandom(seed),
  ).get(n)
  if (!result?.estimable) throw new Error(result?.reason)
  return result
}

describe('agreement that chance brings about', () => {
  it('gives the values worked out by hand for two raters and two options', () => {
    // they choose the same in half of all draws: 1; else their variance ½ is above the null variance ¼: 0
    const found = values(2, 1, 2, 40_000)
    expect(found.at(0.45)).toBe(0)
    expect(found.at(0.55)).toBe(1)
    expect(Math.abs(found.mean - 0.5)).toBeLessThan(0.01) // 4 · .5 / √40,000
  })

  it('gives three raters and three options the chance of each table', () => {
    // of 27 answers 3 are alike (variance 0: 1), 18 have two alike, 6 differ. Variances 1/3 (12 with neighbours) and 4/3
    // (6 with both ends) and 1 against a null of 2/3: ½, 0 and 0
    const found = values(3, 1, 3, 54_000)
    expect(Math.abs(found.mean - (3 + 12 / 2) / 27)).toBeLessThan(0.006)
  })

  it('is where the exact distribution of one item has its points', () => {
    const exact = exactShares(12)
    const found = values(12, 1, 5, 40_000)
    for (const level of [0.5, 0.9, 0.95, 0.99]) {
      const at = found.at(level)
      const upTo = exact.filter(([value]) => value < at + 1e-9).reduce((sum, [, share]) => sum + share, 0)
      const under = exact.filter(([value]) => value < at - 1e-9).reduce((sum, [, share]) => sum + share, 0)
      expect(upTo).toBeGreaterThan(level - 0.01) // 4 · .5 / √40,000
      expect(under).toBeLessThan(level + 0.01)
    }
  })

  it('is the r_wg(J) of the answers that were drawn', () => {
    const drawn = new Uint32Array(300)
    const raters = [1, 2, 3, 4].map((rater) => {
      seededRandom(9).split(rater).wholes(5, drawn)
      return [...drawn]
    })
    const agreements = Array.from({ length: 100 }, (_, draw) => {
      const ratings = raters.map((answers) => answers.slice(3 * draw, 3 * draw + 3))
      const result = withinGroupAgreement(ratings, 2)
      return result.estimable ? result.agreement : Number.NaN
    })
    const found = values(4, 3, 5, 100, 9)
    expect(found.at(1)).toBeCloseTo(Math.max(...agreements), 12)
    expect(found.mean).toBeCloseTo(agreements.reduce((sum, value) => sum + value, 0) / 100, 12)
  })

  it('does not depend on which other sizes are asked, and is the same for the same seed', () => {
    const alone = values(6, 4, 5)
    const among = values(6, 4, 5, 10_000, 1, [12, 6, 3])
    expect(among.at(0.95)).toBe(alone.at(0.95))
    expect(values(6, 4, 5, 10_000, 2).at(0.95)).not.toBe(alone.at(0.95))
  })

  it('falls with more raters', () => {
    const at = (n: number) => values(n, 5, 5, 5000, 3, [5, 10, 20, 40]).at(0.95)
    expect([at(5), at(10), at(20), at(40)]).toEqual([at(5), at(10), at(20), at(40)].toSorted((a, b) => b - a))
  })

  it('says why there is none', () => {
    const of = (n: number, draws: number) =>
      criticalAgreement([n], 2, distribution('uniform', 5), draws, seededRandom(1)).get(n)
    expect(of(1, 1000)).toEqual({ estimable: false, reason: 'fewer-than-two-raters' })
    expect(of(5, 10)).toEqual({ estimable: false, reason: 'too-few-resamples' })
    expect(() => of(2.5, 1000)).toThrow(RangeError)
  })
})

describe('answers without agreement', () => {
  it('have the variance that the tables give', () => {
    const { weights, variance } = distribution('slight-skew', 5)
    const mean = weights.reduce((sum, weight, option) => sum + weight * (option + 1), 0) / 100
    const square = weights.reduce((sum, weight, option) => sum + weight * (option + 1) ** 2, 0) / 100
    expect(square - mean * mean).toBeCloseTo(variance, 12)
    expect(distribution('uniform', 7)).toMatchObject({ variance: 4, weights: [1, 1, 1, 1, 1, 1, 1] })
  })

  it('are not tabled with a skew for other numbers of options', () => {
    expect(nullDistribution('slight-skew', 7)).toEqual({
      estimable: false,
      reason: 'no-null-distribution-tabled-for-these-options',
    })
  })
})

/** Each value of r_wg for n raters on one item of five options, with its probability: rater after rater, every answer. */
function exactShares(n: number): readonly (readonly [number, number])[] {
  let sums = new Map<string, number>([['0,0', 1]])
  for (let rater = 0; rater < n; rater++) {
    const next = new Map<string, number>()
    for (const [key, share] of sums) {
      const [sum = 0, square = 0] = key.split(',').map(Number)
      for (const answer of [-2, -1, 0, 1, 2]) {
        const to = `${sum + answer},${square + answer * answer}`
        next.set(to, (next.get(to) ?? 0) + share / 5)
      }
    }
    sums = next
  }
  return [...sums].map(([key, share]) => {
    const [sum = 0, square = 0] = key.split(',').map(Number)
    return [Math.max(0, 1 - (square - (sum * sum) / n) / (n - 1) / 2), share] as const
  })
}
