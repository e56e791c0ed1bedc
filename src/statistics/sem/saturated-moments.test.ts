import { describe, expect, it } from 'vitest'
import { saturatedMoments } from './saturated-moments.ts'
import { sampleMoments } from './sample-moments.ts'

const sampleOf = (rows: readonly (readonly number[])[]) =>
  sampleMoments({ label: '', n: rows.length, p: 2, values: Float64Array.from(rows.flat()) })

describe('means and covariances without a model', () => {
  it('are those of the regression of what is missing on what is there', () => {
    // y on x over the three complete rows: slope 1, residual variance 8/9. x has mean ½ and variance 5/4, so
    // y has mean 5/3 + ½, variance 8/9 + 5/4, and the covariance is 5/4
    const found = saturatedMoments(
      sampleOf([
        [-1, 0],
        [0, 3],
        [1, 2],
        [2, NaN],
      ]),
    )
    if (!found.isPositive) throw new Error('not positive')
    expect([...found.mean]).toEqual([expect.closeTo(0.5, 7), expect.closeTo(13 / 6, 7)])
    expect([...found.covariance]).toEqual([
      expect.closeTo(1.25, 7),
      expect.closeTo(1.25, 7),
      expect.closeTo(1.25, 7),
      expect.closeTo(8 / 9 + 1.25, 6),
    ])
  })

  it('are over n where nothing is missing', () => {
    const found = saturatedMoments(
      sampleOf([
        [0, 0],
        [2, 1],
        [4, 5],
      ]),
    )
    if (!found.isPositive) throw new Error('not positive')
    expect([...found.mean]).toEqual([2, 2])
    // x: (4 + 0 + 4) / 3; xy: (4 + 0 + 6) / 3; y: (4 + 1 + 9) / 3
    expect([...found.covariance]).toEqual(
      [8 / 3, 10 / 3, 10 / 3, 14 / 3].map((value) => expect.closeTo(value, 12)),
    )
  })

  it('do not exist where a variable follows from another', () => {
    expect(
      saturatedMoments(
        sampleOf([
          [1, 1],
          [3, 3],
        ]),
      ),
    ).toEqual({ isPositive: false, variable: 1 })
  })

  it('do not exist where a variable does not vary among those who answered it', () => {
    const rows = [
      [1, 4],
      [3, NaN],
      [2, 4],
    ]
    expect(saturatedMoments(sampleOf(rows))).toEqual({ isPositive: false, variable: 1 })
  })
})
