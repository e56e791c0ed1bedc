import { describe, expect, it } from 'vitest'
import { largestClear } from './largest-clear.ts'

describe('the difference that a heading names', () => {
  it('is the largest of those that are clear, either way', () => {
    const rows = [
      { estimate: 0.2, isClear: true },
      { estimate: -0.4, isClear: true },
      { estimate: 0.3, isClear: true },
    ]
    expect(largestClear(rows)?.estimate).toBe(-0.4)
  })

  it('is never a larger one that may be chance', () => {
    const rows = [
      { estimate: 0.9, isClear: false },
      { estimate: 0.2, isClear: true },
    ]
    expect(largestClear(rows)?.estimate).toBe(0.2)
  })

  it('is not there where none is clear', () => {
    expect(largestClear([{ estimate: 0.9, isClear: false }, { estimate: 0.5 }])).toBeNull()
    expect(largestClear([])).toBeNull()
  })
})
