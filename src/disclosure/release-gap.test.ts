import { describe, expect, it } from 'vitest'
import { release, withhold } from './disclosed.ts'
import type { Figure } from './figures.ts'
import { releaseGap } from './release-gap.ts'

const estimate = (mean: number, n = 30): Figure => ({
  kind: 'estimate',
  n,
  mean,
  lower: mean - 0.4,
  upper: mean + 0.4,
  distribution: null,
})
const small = (mean: number): Figure => ({
  kind: 'small-group',
  n: 6,
  mean,
  lower: 1,
  upper: 4,
  spread: 'close',
})
const unanimous: Figure = { kind: 'unanimous', n: 20, level: 'high' }
const bands = [() => 0.3, () => 0.4] as const
const welch = () => 0.51

describe('the difference between two groups', () => {
  it('of at least 30 people each is that of the released means, with the interval of Welch', () => {
    expect(releaseGap(release(estimate(2.75)), release(estimate(3.1)), welch, bands)).toEqual({
      shown: true,
      value: { estimate: -0.35, lower: -0.86, upper: 0.16 },
    })
  })

  it('of which one has 15 to 29 people is as rough as the figure of that one', () => {
    // 2.75 - 3.1 = -0.35 → -0.3; -0.35 - 0.51 = -0.86 → -0.9; -0.35 + 0.51 = 0.16 → 0.2
    expect(releaseGap(release(estimate(2.75)), release(estimate(3.1, 29)), welch, bands)).toEqual({
      shown: true,
      value: { estimate: -0.3, lower: -0.9, upper: 0.2 },
    })
  })

  it('with a small group takes the two bands together and is rounded to a tenth', () => {
    // bands 0.3 and 0.4: sqrt(0.09 + 0.16) = 0.5
    const refuses = () => {
      throw new Error('the spread of a small group was asked for')
    }
    expect(releaseGap(release(estimate(2.75)), release(small(3.1)), refuses, bands)).toEqual({
      shown: true,
      value: { estimate: -0.3, lower: -0.8, upper: 0.2 },
    })
  })

  it('is withheld as soon as one of the two is, or answered as one', () => {
    expect(releaseGap(withhold(), release(estimate(3)), welch, bands)).toEqual({ shown: false })
    expect(releaseGap(release(estimate(3)), withhold(), welch, bands)).toEqual({ shown: false })
    expect(releaseGap(release(unanimous), release(estimate(3)), welch, bands)).toEqual({ shown: false })
  })
})
