import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../foundation/seeded-random.ts'
import { twoLevelAlpha } from './two-level-alpha.ts'
import { twoLevelCovariances } from './two-level-covariances.ts'

type Groups = number[][][]

/** Groups of the given sizes; three items that share a part of the group and a part of the person. */
function drawn(sizes: readonly number[], ofGroup: number): Groups {
  const { normal } = seededRandom(7)
  return sizes.map((size) => {
    const shared = normal()
    const group = [0, 1, 2].map(() => ofGroup * (shared + normal()))
    return Array.from({ length: size }, () => {
      const person = normal()
      return [0, 1, 2].map((item) => item + (group[item] ?? 0) + person + normal())
    })
  })
}

function estimable(groups: Groups) {
  const result = twoLevelAlpha(groups)
  if (!result.estimable) throw new Error(result.reason)
  return result
}

describe('covariances within and between groups', () => {
  it('gives the values worked out by hand', () => {
    // within: (1 + 1 + 1 + 1) / (4 − 2) = 2. Group means 2 and 6 vary 4 around 4, of which 2/2 comes from their members
    expect(
      twoLevelCovariances([
        [[1], [3]],
        [[5], [7]],
      ]),
    ).toMatchObject({
      within: [[expect.closeTo(2, 7)]],
      between: [[expect.closeTo(3, 7)]],
      means: [expect.closeTo(4, 9)],
    })
  })

  it('are the pooled and the corrected covariances when groups are of one size', () => {
    const groups = drawn(
      Array.from({ length: 25 }, () => 6),
      1,
    )
    const { within, between } = estimable(groups)
    const means = groups.map((group) => [0, 1, 2].map((item) => average(group.map((row) => row[item] ?? 0))))
    const grand = [0, 1, 2].map((item) => average(means.map((row) => row[item] ?? 0)))
    for (const i of [0, 1, 2]) {
      for (const j of [0, 1, 2]) {
        const pooled =
          total(
            groups.flatMap((group, g) =>
              group.map(
                (row) => ((row[i] ?? 0) - (means[g]?.[i] ?? 0)) * ((row[j] ?? 0) - (means[g]?.[j] ?? 0)),
              ),
            ),
          ) /
          (150 - 25)
        const ofMeans = average(
          means.map((row) => ((row[i] ?? 0) - (grand[i] ?? 0)) * ((row[j] ?? 0) - (grand[j] ?? 0))),
        )
        expect(within[i]?.[j]).toBeCloseTo(pooled, 6)
        expect(between[i]?.[j]).toBeCloseTo(ofMeans - pooled / 6, 6)
      }
    }
  })

  it('does not mind the order of groups, members or items, and follows a change of unit', () => {
    const groups = drawn([2, 5, 9, 3, 3, 7, 4, 6, 8, 1, 5, 5], 1)
    const other = groups
      .toReversed()
      .map((group) => group.toReversed().map((row) => row.toReversed().map((x) => 10 * x)))
    const plain = estimable(groups)
    const changed = estimable(other)
    expect(changed.within[0]?.[2]).toBeCloseTo(100 * (plain.within[2]?.[0] ?? 0), 3)
    expect(changed.between[1]?.[1]).toBeCloseTo(100 * (plain.between[1]?.[1] ?? 0), 3)
    expect(changed.alphaWithin.estimable && changed.alphaWithin.value).toBeCloseTo(
      plain.alphaWithin.estimable ? plain.alphaWithin.value : Number.NaN,
      7,
    )
  })

  it('says that groups do not differ when they do not', () => {
    // the members of each group differ as much as those of any other, and all groups have one mean
    const alike = Array.from({ length: 8 }, () => [
      [1, 2],
      [2, 1],
      [4, 4],
      [5, 5],
    ])
    expect(estimable(alike).alphaBetween).toEqual({ estimable: false, reason: 'groups-do-not-differ' })
  })

  it('says why there is none', () => {
    expect(twoLevelAlpha([])).toMatchObject({ reason: 'all-missing' })
    expect(twoLevelAlpha([[[1, 2]]])).toMatchObject({ reason: 'fewer-than-two-groups' })
    expect(twoLevelAlpha([[[1, 2]], [[2, 3]]])).toMatchObject({ reason: 'every-group-has-one-member' })
    const constant = [
      [
        [1, 2],
        [1, 3],
      ],
      [
        [2, 2],
        [2, 5],
      ],
    ]
    expect(twoLevelAlpha(constant)).toMatchObject({ reason: 'no-variance-within-groups' })
    const repeated = constant.map((group) => group.map(([, x = 0]) => [x, x]))
    expect(twoLevelAlpha(repeated)).toMatchObject({ reason: 'correlations-not-positive-definite' })
  })
})

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
const average = (values: readonly number[]) => total(values) / values.length
