import { describe, expect, it } from 'vitest'
import { blockOnPaper } from '../../../../tests/block-on-paper.ts'
import { pathOf, withQuestion } from './path-choice.tsx'

const block = blockOnPaper(['KL1', 'KL2', 'KL3', 'KL4'])
const first = { from: 'KL1', via: 'KL2', to: 'KL3' }

describe('the choice of three questions', () => {
  it('is what stands in the address, or the first three where that is no path of this block', () => {
    expect(pathOf(block, { from: 'KL4', via: 'KL1', to: 'KL2' })).toEqual({
      from: 'KL4',
      via: 'KL1',
      to: 'KL2',
    })
    expect(pathOf(block, {})).toEqual(first)
    expect(pathOf(block, { from: 'KL4', via: 'KL4', to: 'KL2' })).toEqual(first)
    expect(pathOf(block, { from: 'KL4', via: 'PE.1', to: 'KL2' })).toEqual(first)
  })

  it('never holds one question twice: two that are the same change places', () => {
    expect(withQuestion(first, 'from', 'KL4')).toEqual({ from: 'KL4', via: 'KL2', to: 'KL3' })
    expect(withQuestion(first, 'from', 'KL3')).toEqual({ from: 'KL3', via: 'KL2', to: 'KL1' })
    expect(withQuestion(first, 'via', 'KL2')).toEqual(first)
  })
})
