import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../foundation/seeded-random.ts'
import { scaleInvariance } from './scale-invariance.ts'

/** Items of one factor, in two groups of 250; the second finds the last item easier, and one answer in ten is missing. */
function drawn(easier: number) {
  const { normal, uniform } = seededRandom(8)
  const groups = Array.from({ length: 500 }, (_, row) => (row < 250 ? 'client' : 'worker'))
  const factor = groups.map((group) => normal() + (group === 'worker' ? 0.5 : 0))
  const items = [0, 1, 2, 3].map((item) =>
    factor.map((value, row) => {
      const own = item === 3 && groups[row] === 'worker' ? easier : 0
      return uniform() < 0.1 ? null : 3 + value + own + 0.6 * normal()
    }),
  )
  return { items, groups }
}

describe('whether a scale may be compared between groups', () => {
  it('shows in the answers themselves, those with holes included', () => {
    const same = drawn(0)
    expect(scaleInvariance(same.items, same.groups)).toEqual({ holds: 'strict', reason: null })
    const other = drawn(1)
    expect(scaleInvariance(other.items, other.groups)).toEqual({ holds: 'metric', reason: null })
  })

  it('cannot be tested with two items, one group, or hardly anybody in a group', () => {
    const { items, groups } = drawn(0)
    const reason = (of: readonly (readonly (number | null)[])[], labels: readonly (string | null)[]) =>
      scaleInvariance(of, labels)
    expect(reason(items.slice(0, 2), groups)).toEqual({
      holds: 'not-tested',
      reason: 'fewer-than-three-items',
    })
    expect(
      reason(
        items,
        groups.map(() => 'all'),
      ),
    ).toEqual({ holds: 'not-tested', reason: 'fewer-than-two-groups' })
    const few = groups.map((group, row) => (group === 'worker' && row > 252 ? null : group))
    expect(reason(items, few)).toEqual({ holds: 'not-tested', reason: 'a-group-has-too-few-rows' })
  })
})
