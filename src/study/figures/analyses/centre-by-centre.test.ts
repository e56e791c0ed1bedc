import { describe, expect, it } from 'vitest'
import { overCentresOnPaper } from '../../../../tests/over-centres-on-paper.ts'
import { differencesPerCentre } from './centre-by-centre.ts'

const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 4))

describe('a difference centre by centre', () => {
  it('takes the centres that show both groups, and counts rounding as uncertainty', () => {
    // as in the docstring; the second centre has 36 and 30 people, whose means are known to a hundredth
    const first = overCentresOnPaper(
      [
        { place: 1, n: 16, mean: 3 },
        { place: 2, n: 50, mean: 4 },
        { place: 7, n: 36, mean: 2.25 },
      ],
      0.8,
    )
    const second = overCentresOnPaper(
      [
        { place: 7, n: 30, mean: 2 },
        { place: 1, n: 9, mean: 2.5 },
      ],
      0.6,
    )
    const { y, v, x } = differencesPerCentre({ label: ['KL1'], first, second })
    expect([...y]).toEqual(near([0.5, 0.25]))
    expect(v[0]).toBeCloseTo(0.08 + 0.02 / 12, 12)
    expect(v[1]).toBeCloseTo(0.64 / 36 + 0.36 / 30 + 0.0002 / 12, 12)
    expect(x.rows).toBe(2)
  })
})
