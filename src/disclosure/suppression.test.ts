import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { whatFollows } from './differencing.ts'
import { groupsThatMayAppear, type Candidate, type Part } from './suppression.ts'

const staff: Candidate[] = [
  { name: 'worker', parts: [0] },
  { name: 'manager', parts: [1] },
  { name: 'staff', parts: [0, 1] },
]
const team = (workers: number, managers: number): Part[] => [
  { name: 'worker', n: workers, minimum: 5 },
  { name: 'manager', n: managers, minimum: 5 },
]

describe('workers, managers and their pool', () => {
  it.each([
    { workers: 6, managers: 1, appear: ['worker'] }, // the pool less the workers is the manager
    { workers: 6, managers: 2, appear: ['worker'] },
    { workers: 6, managers: 0, appear: ['worker'] }, // the pool would tell that no manager answered
    { workers: 4, managers: 1, appear: ['staff'] },
    { workers: 3, managers: 1, appear: [] },
    { workers: 4, managers: 4, appear: ['staff'] },
    { workers: 5, managers: 5, appear: ['manager', 'staff', 'worker'] },
    { workers: 40, managers: 4, appear: ['worker'] },
    { workers: 0, managers: 0, appear: [] },
  ])('with $workers and $managers: $appear', ({ workers, managers, appear }) => {
    expect([...groupsThatMayAppear(team(workers, managers), staff)].toSorted()).toEqual(appear)
  })

  it.each([
    // From 15 people the spread is shown too: what a difference leaves over must be 15 as well.
    { workers: 20, managers: 6, appear: ['manager', 'worker'] },
    { workers: 20, managers: 14, appear: ['manager', 'worker'] },
    { workers: 20, managers: 15, appear: ['manager', 'staff', 'worker'] },
    { workers: 9, managers: 7, appear: ['manager', 'staff', 'worker'] }, // no part shows its spread
  ])(
    'with spread from 15 people on, with $workers and $managers: $appear',
    ({ workers, managers, appear }) => {
      const shown = groupsThatMayAppear(team(workers, managers), staff, new Set(), [15])
      expect([...shown].toSorted()).toEqual(appear)
    },
  )

  it('lack their pool where one of them answered as one: the rest would give its answer', () => {
    const parts = team(6, 7).map((part) => ({ ...part, isUnanimous: part.name === 'worker' }))
    expect([...groupsThatMayAppear(parts, staff)].toSorted()).toEqual(['manager', 'worker'])
  })

  it('count along with what an earlier edition showed', () => {
    // The pool of 4 and 3 was published. Whatever else: neither of the two may follow now.
    expect([...groupsThatMayAppear(team(4, 3), staff, new Set(['staff']))]).toEqual(['staff'])
    // With 6 and 1 the pool was published without the workers: now the workers would give the manager away.
    expect([...groupsThatMayAppear(team(6, 1), staff, new Set(['staff']))]).toEqual(['staff'])
  })
})

it('whatever may appear, the audit finds nothing in it', () => {
  const part = fc.record({ n: fc.nat(20), minimum: fc.integer({ min: 5, max: 10 }) })
  fc.assert(
    fc.property(fc.array(part, { minLength: 2, maxLength: 4 }), fc.boolean(), (sizes, alsoHalves) => {
      const parts = sizes.map((size, place) => ({ ...size, name: `group ${place}` }))
      const candidates: Candidate[] = [
        ...parts.map(({ name }, place) => ({ name, parts: [place] })),
        { name: 'everybody', parts: parts.map((_, place) => place) },
        ...(alsoHalves ? [{ name: 'first two', parts: [0, 1] }] : []),
      ]
      const shown = groupsThatMayAppear(parts, candidates)
      const totals = candidates.filter(({ name }) => shown.has(name)).map((candidate) => candidate.parts)
      expect(whatFollows(parts, totals)).toEqual([])
    }),
    { numRuns: 1000 },
  )
})
