import { describe, expect, it } from 'vitest'
import { missingPatterns } from './missing-patterns.ts'

describe('patterns of missing answers', () => {
  it('count rows that miss the same questions, as counted by hand', () => {
    // rows: both, both, first only, neither
    const result = missingPatterns([
      [1, 2, 3, null],
      [1, 2, null, null],
    ])
    expect(result.patterns).toEqual([
      { missing: [], rows: 2 },
      { missing: [1], rows: 1 },
      { missing: [0, 1], rows: 1 },
    ])
    expect(result.missing).toEqual([1, 2])
    expect(result.pairs).toEqual([{ a: 0, b: 1, both: 2, onlyA: 1, onlyB: 0, neither: 1 }])
  })

  it('are none without rows', () => {
    expect(missingPatterns([[], []]).patterns).toEqual([])
  })
})
