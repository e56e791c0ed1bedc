import { describe, expect, it } from 'vitest'
import { afterAct, newList } from './proposal-list.ts'

describe('going through proposals', () => {
  it('goes on to the next that is open once one is decided', () => {
    const first = afterAct(newList(4), { act: 'decide', of: 1, decision: 'rejected' })
    expect(first).toEqual({ decisions: ['open', 'rejected', 'open', 'open'], at: 0 })
    const second = afterAct(first, { act: 'decide', of: 0, decision: 'busy' })
    expect(second).toEqual({ decisions: ['busy', 'rejected', 'open', 'open'], at: 2 })
    // The answer of the server comes while one is somewhere else.
    expect(afterAct(second, { act: 'decide', of: 0, decision: 'accepted' }).at).toBe(2)
  })

  it('stays within the list, and at its end', () => {
    const list = newList(2)
    expect(afterAct(list, { act: 'previous' }).at).toBe(0)
    expect(afterAct(afterAct(list, { act: 'next' }), { act: 'next' }).at).toBe(1)
    const end = afterAct(
      { decisions: ['open', 'open'], at: 1 },
      { act: 'decide', of: 1, decision: 'rejected' },
    )
    expect(end.at).toBe(1)
    expect(afterAct(newList(0), { act: 'next' }).at).toBe(0)
  })
})
