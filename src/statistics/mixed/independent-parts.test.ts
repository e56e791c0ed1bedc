import { describe, expect, it } from 'vitest'
import { independentParts } from './independent-parts.ts'
import type { RandomTerm } from './random-term.ts'

const ones = (rows: number) => ({ rows, columns: 1, values: new Float64Array(rows).fill(1) })
const grouping = (level: readonly number[], weight = level.map(() => 1)): RandomTerm => ({
  levels: Math.max(...level) + 1,
  level: Int32Array.from(level),
  z: { rows: level.length, columns: 1, values: Float64Array.from(weight) },
})
const sizes = (terms: RandomTerm[]) =>
  independentParts(ones(terms[0]!.level.length), terms).map(({ x }) => x.rows)

describe('rows that share no random effect', () => {
  it('fall apart by centre where teams are nested in centres', () => {
    const parts = independentParts(ones(5), [grouping([0, 0, 0, 1, 1]), grouping([0, 1, 1, 2, 3])])
    expect(parts.map(({ x }) => x.rows)).toEqual([3, 2])
    expect(parts.map(({ random }) => random.map(({ levels }) => levels))).toEqual([
      [1, 2],
      [1, 2],
    ])
    expect([...parts[1]!.random[1]!.level]).toEqual([0, 1])
  })

  it('stay together where groupings cross', () => {
    expect(sizes([grouping([0, 0, 1, 1]), grouping([0, 1, 1, 0])])).toEqual([4])
  })

  it('are not tied together by a team that none of them is in', () => {
    // Managers have level 0 of the teams, with a weight of nothing.
    const parts = independentParts(ones(4), [grouping([0, 0, 1, 1]), grouping([0, 0, 1, 0], [1, 0, 1, 0])])
    expect(parts.map(({ x }) => x.rows)).toEqual([2, 2])
    expect([...parts[0]!.random[1]!.z.values]).toEqual([1, 0])
  })
})
