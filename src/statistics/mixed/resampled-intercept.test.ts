import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../foundation/seeded-random.ts'
import { fromRows, type Matrix } from '../linear-algebra/matrix.ts'
import { fitMixedModel } from './fit-mixed-model.ts'
import { groupSums, resampledFixedEffects } from './resampled-intercept.ts'

const random = seededRandom(3)
const level = Int32Array.from({ length: 40 }, (_, row) => row % 8)
const shifts = Array.from({ length: 8 }, () => 2 * random.normal())
const x: Matrix = fromRows(Array.from(level, () => [1, random.normal()]))
const y = Float64Array.from(
  level,
  (g, row) => (shifts[g] ?? 0) + (x.values[2 * row + 1] ?? 0) + random.normal(),
)
const sums = groupSums(y, x, level, 8)

describe('a regression refitted from sums of groups', () => {
  it('sums what a row contributes: outcome 3 at covariate 2', () => {
    const one = groupSums(Float64Array.of(3), fromRows([[2]]), Int32Array.of(0), 1)
    expect([...one.rows, ...one.sums, ...one.products]).toEqual([1, 2, 3, 4, 6, 6, 9])
  })

  it('is the mixed model itself where every group counts once', () => {
    const fit = mixed(y, x, level, 8)
    const beta = resampledFixedEffects(sums, new Float64Array(8).fill(1), true)
    expect(beta?.[0]).toBeCloseTo(fit[0] ?? 0, 6)
    expect(beta?.[1]).toBeCloseTo(fit[1] ?? 0, 6)
  })

  it('is the mixed model of rows copied as groups of their own where groups count more than once', () => {
    const times = [2, 0, 1, 1, 3, 0, 0, 1]
    const copies = times.flatMap((count, g) => Array.from({ length: count }, () => g))
    const rows = copies.flatMap((g, copy) =>
      [...level.keys()].filter((row) => level[row] === g).map((row) => ({ row, copy })),
    )
    const copied = mixed(
      Float64Array.from(rows, ({ row }) => y[row] ?? 0),
      fromRows(rows.map(({ row }) => [1, x.values[2 * row + 1] ?? 0])),
      Int32Array.from(rows, ({ copy }) => copy),
      copies.length,
    )
    const beta = resampledFixedEffects(sums, times, true)
    expect(beta?.[0]).toBeCloseTo(copied[0] ?? 0, 5)
    expect(beta?.[1]).toBeCloseTo(copied[1] ?? 0, 5)
  })

  it('is least squares where intercepts do not vary: y = 1, 2, 4 at 0, 1, 2', () => {
    const own = groupSums(
      Float64Array.of(1, 2, 4),
      fromRows([
        [1, 0],
        [1, 1],
        [1, 2],
      ]),
      Int32Array.of(0, 1, 2),
      3,
    )
    const beta = resampledFixedEffects(own, [1, 1, 1], false)
    expect(beta?.[0]).toBeCloseTo(5 / 6, 10)
    expect(beta?.[1]).toBeCloseTo(3 / 2, 10)
  })

  it('has no answer for a resample in which a covariate does not vary', () => {
    const own = groupSums(
      Float64Array.of(1, 2, 4),
      fromRows([
        [1, 0],
        [1, 1],
        [1, 2],
      ]),
      Int32Array.of(0, 1, 2),
      3,
    )
    expect(resampledFixedEffects(own, [3, 0, 0], false)).toBe(null)
  })
})

function mixed(outcome: Float64Array, design: Matrix, groups: Int32Array, levels: number): Float64Array {
  const ones: Matrix = { rows: outcome.length, columns: 1, values: new Float64Array(outcome.length).fill(1) }
  const fit = fitMixedModel({
    y: outcome,
    x: design,
    random: [{ levels, level: groups, z: ones }],
    method: 'REML',
  })
  if (!fit.estimable) throw new Error(fit.reason)
  return fit.beta
}
