import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../foundation/seeded-random.ts'
import type { Column } from '../missing.ts'
import { oneFactorReliability } from './one-factor-reliability.ts'

function estimable(columns: readonly Column[]) {
  const result = oneFactorReliability(columns)
  if (!result.estimable) throw new Error(result.reason)
  return result
}

/** Items that share one factor, and no more. */
function drawn(loadings: readonly number[], people: number): number[][] {
  const { normal } = seededRandom(4)
  const factor = Array.from({ length: people }, normal)
  return loadings.map((loading) => factor.map((value) => loading * value + normal()))
}

describe('omega of one factor', () => {
  it('gives the values worked out by hand', () => {
    // columns built so that variances over n are 2 and covariances 1: λ = 1, θ = 1, omega = 9 / 12
    const sides = [1, -1]
    const rows = sides.flatMap((f) =>
      sides.flatMap((a) => sides.flatMap((b) => sides.map((c) => [f + a, f + b, f + c]))),
    )
    const items = [0, 1, 2].map((item) => rows.map((row) => row[item] ?? 0))
    const result = estimable(items)
    expect(result.omega.value).toBeCloseTo(0.75, 9)
    expect(result.loadings).toEqual([1, 1, 1].map((loading) => expect.closeTo(loading, 7)))
    expect(result.residuals).toEqual([1, 1, 1].map((residual) => expect.closeTo(residual, 7)))
    expect(result.fit.df).toBe(0)
  })

  it('does not mind the order of people or items, nor the unit that all share', () => {
    const items = drawn([0.8, 0.5, 1.2, 0.9], 200)
    const plain = estimable(items)
    const other = estimable(
      items.map((item) => item.map((value) => 10 * value + 3).toReversed()).toReversed(),
    )
    expect(other.omega.value).toBeCloseTo(plain.omega.value, 7)
    expect(other.omega.se).toBeCloseTo(plain.omega.se, 7)
    expect(other.fit.chisq).toBeCloseTo(plain.fit.chisq, 6)
  })

  it('uses the rows without a missing answer', () => {
    const items: Column[] = drawn([0.8, 0.5, 1.2], 80)
    const gappy = items.map((item, place) => item.map((value, row) => (row === place ? null : value)))
    expect(estimable(gappy).n).toBe(77)
  })

  it('says why there is none', () => {
    const reason = (columns: readonly Column[]) => {
      const result = oneFactorReliability(columns)
      return result.estimable ? 'estimable' : result.reason
    }
    const [a = [], b = [], c = []] = drawn([1, 1, 1], 30)
    expect(reason([a])).toBe('fewer-than-two-items')
    expect(reason([a, b])).toBe('model-asks-more-than-the-moments-tell')
    expect(reason([a, b, c.map(() => 3)])).toBe('constant-variable')
    expect(reason([a, b, a])).toBe('variables-follow-from-each-other')
    expect(reason([a, b, c.map(() => null)])).toBe('all-missing')
    expect(reason([a, b, c].map((item) => item.slice(0, 3)))).toBe('n-below-p')
  })
})
