import { describe, expect, it } from 'vitest'
import { withinAndBetween } from './within-between.ts'

describe('a covariate in two parts', () => {
  it('is the distance to the mean of the group, and that mean: 1, 3 | 6', () => {
    const { within, between } = withinAndBetween([1, 3, 6], [0, 0, 1])
    expect([...within]).toEqual([-1, 1, 0])
    expect([...between]).toEqual([2, 2, 6])
  })

  it('adds up to the covariate again, whatever the groups are called', () => {
    const values = [4, 1, 7, 7, 2]
    const { within, between } = withinAndBetween(values, [9, 2, 9, 2, 5])
    expect(values.map((_, row) => (within[row] ?? 0) + (between[row] ?? 0))).toEqual(values)
  })
})
