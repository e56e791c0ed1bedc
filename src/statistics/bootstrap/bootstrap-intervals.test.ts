import { describe, expect, it } from 'vitest'
import { normalQuantile } from '../distributions/normal.ts'
import { bootstrapIntervals, FEWEST_RESAMPLES } from './bootstrap-intervals.ts'

/** .01, .02 … .99 */
const evenly = Array.from({ length: 99 }, (_, place) => (place + 1) / 100)

function intervals(estimate: number, leftOut: readonly number[] = [1, 2, 3], resamples = evenly) {
  const result = bootstrapIntervals(estimate, resamples, leftOut)
  if (!result.estimable) throw new Error(result.reason)
  return result
}

describe('bootstrap intervals', () => {
  it('gives the values worked out by hand', () => {
    // positions 100 · .025 = 2.5 and 97.5: between .02 and .03 along the normal scale
    const share =
      (normalQuantile(0.025) - normalQuantile(0.02)) / (normalQuantile(0.03) - normalQuantile(0.02))
    const low = 0.02 + 0.01 * share
    const { percentile, basic, normal } = intervals(0.6)
    expect(percentile.lower).toBeCloseTo(low, 12)
    expect(percentile.upper).toBeCloseTo(1 - low, 12)
    // mirrored in .6
    expect(basic.lower).toBeCloseTo(1.2 - (1 - low), 12)
    // bias −.1: centre .7; variance of 1 … 99 is 99 · 100 / 12 = 825
    expect(normal.upper).toBeCloseTo(0.7 + (normalQuantile(0.975) * Math.sqrt(825)) / 100, 12)
  })

  it('moves the percentiles for bias and for skew', () => {
    // 59 of 99 below .6; without skew the lower end is Φ(2 z0 − 1.96)
    const { bca } = intervals(0.6, [1, 2, 3])
    expect(bca).toMatchObject({ acceleration: expect.closeTo(0, 12), bias: normalQuantile(59 / 99) })
    expect(bca.estimable && bca.lower).toBeGreaterThan(0.025)
    // one person far below the others: deviations from the mean of 0, 0, 0, −4 are 1, 1, 1, −3, taken as mean − each
    const skewed = intervals(0.5, [0, 0, 0, -4]).bca
    expect(skewed).toMatchObject({ acceleration: expect.closeTo(24 / (6 * 12 ** 1.5), 12) })
  })

  it('does not mind the order of resamples, and moves along with the estimate', () => {
    const shifted = bootstrapIntervals(10.6, evenly.map((value) => 10 + value).toReversed(), [11, 12, 13])
    const plain = intervals(0.6)
    expect(shifted).toMatchObject({
      percentile: { lower: expect.closeTo(10 + plain.percentile.lower, 9) },
      bca: { upper: expect.closeTo(plain.bca.estimable ? 10 + plain.bca.upper : 0, 9) },
    })
  })

  it('says why there is none', () => {
    expect(bootstrapIntervals(0, evenly.slice(0, FEWEST_RESAMPLES - 1), [])).toEqual({
      estimable: false,
      reason: 'too-few-resamples',
    })
    expect(intervals(2).bca).toEqual({ estimable: false, reason: 'all-resamples-on-one-side' })
    expect(intervals(0.5, [1, 1, 1]).bca).toEqual({ estimable: false, reason: 'no-acceleration' })
    expect(() => bootstrapIntervals(0, evenly, [], 1)).toThrow(RangeError)
  })
})
