import { describe, expect, it } from 'vitest'
import { intraclassCorrelation } from './intraclass-correlation.ts'
import { reliabilityOfGroupMean } from './reliability-of-group-mean.ts'

describe('reliability of the mean of a group', () => {
  it('gives the value worked out by hand', () => {
    expect(reliabilityOfGroupMean(0.2, 6)).toEqual({ estimable: true, value: expect.closeTo(0.6, 14) })
    expect(reliabilityOfGroupMean(0.3, 1)).toMatchObject({ value: 0.3 })
  })

  it('is ICC(2) where groups are of one size', () => {
    const result = intraclassCorrelation([
      [1, 3, 2],
      [5, 7, 3],
      [4, 4, 6],
    ])
    if (!result.estimable || !result.icc2.estimable) throw new Error('no correlation')
    expect(reliabilityOfGroupMean(result.icc1, 3)).toMatchObject({
      value: expect.closeTo(result.icc2.value, 12),
    })
  })

  it('has none where groups differ no more than chance', () => {
    expect(reliabilityOfGroupMean(-0.1, 6)).toEqual({ estimable: false, reason: 'groups-do-not-differ' })
    expect(() => reliabilityOfGroupMean(0.1, 0)).toThrow(RangeError)
  })
})
