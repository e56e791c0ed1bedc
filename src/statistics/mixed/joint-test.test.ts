import { describe, expect, it } from 'vitest'
import { fromRows, identity } from '../linear-algebra/matrix.ts'
import { jointTest } from './joint-test.ts'

describe('several contrasts together', () => {
  it('have the mean of their squared t as F: β = (2, 3) with variances 1 gives 6.5 on 2 and 10', () => {
    const { f, df1, df2 } = jointTest(identity(2), [2, 3], identity(2), () => 10)
    expect(f).toBeCloseTo(6.5, 12)
    expect([df1, df2]).toEqual([2, 10])
  })

  it('bring unequal degrees of freedom together: ν = 4 and 10 give E = 3.25 and 2 · 3.25 / 1.25 = 5.2', () => {
    const { df2 } = jointTest(
      identity(2),
      [2, 3],
      fromRows([
        [2, 0],
        [0, 1],
      ]),
      (c) => (c[0] === 0 ? 10 : 4),
    )
    expect(df2).toBeCloseTo(5.2, 12)
  })

  it('are a χ² test without degrees of freedom: 13 on 2 gives e^−6.5', () => {
    expect(jointTest(identity(2), [2, 3], identity(2), () => Infinity).p).toBeCloseTo(Math.exp(-6.5), 12)
  })

  it('count once what is asked twice', () => {
    const twice = fromRows([
      [1, 0],
      [1, 0],
      [0, 1],
    ])
    const { f, df1 } = jointTest(twice, [2, 3], identity(2), () => 10)
    expect(df1).toBe(2)
    expect(f).toBeCloseTo(6.5, 12)
  })
})
