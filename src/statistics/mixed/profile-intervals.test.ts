import { describe, expect, it } from 'vitest'
import type { Matrix } from '../linear-algebra/matrix.ts'
import { cellRows } from './cell-rows.ts'
import { fitMixedModel, type MixedModel } from './fit-mixed-model.ts'
import { profileIntervals } from './profile-intervals.ts'

/** 95 % of χ² with one degree of freedom. */
const LIMIT = 3.841458820694124

describe('profile intervals', () => {
  // Two groups of two, y = 1, 3 | 5, 7. In balance −2 log L = 2 log σ² + 4/σ² + 2 log λ + B/λ + constant, with
  // λ = σ² + 2τ² and B = 2 [8 + 2 (β − 4)²]; best at σ² = 2, λ = B/2.
  const ofBalance = intervals([1, 3, 5, 7], [0, 0, 1, 1])

  it('are those of a balanced design: for the mean 2 log(B(β)/B(4)) = 3.84', () => {
    const half = 2 * Math.sqrt(Math.exp(LIMIT / 2) - 1) // 4.827
    expect(ofBalance.fixed[0]?.lower).toBeCloseTo(4 - half, 4)
    expect(ofBalance.fixed[0]?.upper).toBeCloseTo(4 + half, 4)
  })

  it('for the residual 2 (log u + 1/u − 1) = 3.84 at u = σ²/2', () => {
    const u = ofBalance.residual.lower ** 2 / 2
    expect(2 * (Math.log(u) + 1 / u - 1)).toBeCloseTo(LIMIT, 4)
    expect(u).toBeLessThan(1)
  })

  it('are the same of cells as of the rows in them', () => {
    const cells = [
      { fixed: 0, level: 0, inner: null, n: 2, sum: 4, squares: 10 },
      { fixed: 0, level: 1, inner: null, n: 2, sum: 12, squares: 74 },
    ]
    const fit = fitMixedModel(cellRows(cells, 1))
    const found = fit.estimable ? profileIntervals(fit) : fit
    if (!found.estimable) throw new Error(found.reason)
    expect(found.fixed[0]?.upper).toBeCloseTo(ofBalance.fixed[0]?.upper ?? 0, 4)
    expect(found.random[0]?.upper).toBeCloseTo(ofBalance.random[0]?.upper ?? 0, 4)
    expect(found.residual.lower).toBeCloseTo(ofBalance.residual.lower, 4)
  })

  it('stretch with the outcome and do not mind the order of rows or names of groups', () => {
    const y = [1, 3, 5, 8, 2, 2, 6, 9, 4]
    const groups = [0, 0, 1, 1, 2, 2, 3, 3, 3]
    const plain = intervals(y, groups)
    const other = intervals(
      y.map((value) => 10 * value).reverse(),
      groups.map((group) => 3 - group).reverse(),
    )
    for (const end of ['lower', 'upper'] as const) {
      expect(other.fixed[0]?.[end]).toBeCloseTo(10 * (plain.fixed[0]?.[end] ?? 0), 2)
      expect(other.random[0]?.[end]).toBeCloseTo(10 * (plain.random[0]?.[end] ?? 0), 2)
      expect(other.residual[end]).toBeCloseTo(10 * plain.residual[end], 2)
    }
  })

  it('begin at 0 for a standard deviation between groups that do not differ', () => {
    const { random } = intervals([1, 3, 1, 3, 2, 2], [0, 0, 1, 1, 2, 2])
    expect(random[0]?.lower).toBe(0)
    expect(random[0]?.upper).toBeGreaterThan(0)
  })

  it('are not given where a slope that varies sits on its border', () => {
    const y = [1, 2, 3, 1, 2, 3, 1, 2, 4]
    const x: Matrix = { rows: 9, columns: 2, values: Float64Array.from(y.flatMap((_, row) => [1, row % 3])) }
    const level = Int32Array.from(y, (_, row) => Math.floor(row / 3))
    const fit = fitMixedModel({
      y: Float64Array.from(y),
      x,
      random: [{ levels: 3, level, z: x }],
      method: 'ML',
    })
    if (!fit.estimable) throw new Error(fit.reason)
    expect(fit.isSingular).toBe(true)
    expect(profileIntervals(fit)).toEqual({ estimable: false, reason: 'singular-model-has-no-profile' })
  })
})

function intervals(y: readonly number[], groups: readonly number[]) {
  const ones: Matrix = { rows: y.length, columns: 1, values: new Float64Array(y.length).fill(1) }
  const random = [{ levels: Math.max(...groups) + 1, level: Int32Array.from(groups), z: ones }]
  const fit = fitMixedModel({ y: Float64Array.from(y), x: ones, random, method: 'ML' })
  if (!fit.estimable) throw new Error(fit.reason)
  const found = profileIntervals(fit satisfies MixedModel)
  if (!found.estimable) throw new Error(found.reason)
  return found
}
