import { describe, expect, it } from 'vitest'
import { releaseMoments, type Moments } from './release-moments.ts'

const moments = (n: number, questions: number): Moments => ({
  n,
  centres: 4,
  means: Array.from({ length: questions }, () => 2.345),
  covariances: Array.from({ length: questions }, (_, i) =>
    Array.from({ length: questions }, (_unused, j) => (i === j ? 0.714 : 0.2449)),
  ),
})

describe('means and covariances of a block', () => {
  it('leave at a hundredth, from thirty people on', () => {
    expect(releaseMoments(moments(29, 2), true)).toEqual({ shown: false })
    expect(releaseMoments(moments(30, 2), true)).toEqual({
      shown: true,
      value: {
        n: 30,
        centres: 4,
        means: [2.35, 2.35],
        covariances: [
          [0.71, 0.24],
          [0.24, 0.71],
        ],
      },
    })
  })

  it('need five people for each question', () => {
    expect(releaseMoments(moments(49, 10), true).shown).toBe(false)
    expect(releaseMoments(moments(50, 10), true).shown).toBe(true)
  })

  it('stay where nobody safe stands behind them', () => {
    expect(releaseMoments(moments(300, 2), false)).toEqual({ shown: false })
  })

  it('stay where all, or nearly all, gave the same answer to a question', () => {
    const of = moments(400, 2)
    expect(
      releaseMoments(
        {
          ...of,
          covariances: [
            [0.0025, 0],
            [0, 0.7],
          ],
        },
        true,
      ).shown,
    ).toBe(false)
  })

  it('of a sense of power have no means', () => {
    const released = releaseMoments({ ...moments(40, 2), means: null }, true)
    expect(released.shown && released.value.means).toBeNull()
  })
})
