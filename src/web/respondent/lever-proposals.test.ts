import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leverProposals } from './lever-proposals.ts'

const scores = (...values: number[]) => values.map((value, place) => [`KL${place + 1}`, value] as const)

describe('proposals for what goes best and worst', () => {
  it('are the three highest and the three lowest of one’s own scores', () => {
    expect(leverProposals(scores(4, 1, 3, 2, 4), 'best', 3)).toEqual(['KL1', 'KL3', 'KL5'])
    expect(leverProposals(scores(4, 1, 3, 2, 4), 'worst', 3)).toEqual(['KL2', 'KL3', 'KL4'])
  })

  it('offer everyone who shares the last place, and draw nobody', () => {
    expect(leverProposals(scores(4, 3, 3, 3, 2), 'best', 3)).toEqual(['KL1', 'KL2', 'KL3', 'KL4'])
    expect(leverProposals(scores(2, 2, 2, 2), 'worst', 3)).toEqual(['KL1', 'KL2', 'KL3', 'KL4'])
  })

  it('are none without scores, and all when there are few', () => {
    expect(leverProposals([], 'best', 3)).toEqual([])
    expect(leverProposals(scores(1, 4), 'worst', 3)).toEqual(['KL1', 'KL2'])
  })

  it('never leave out a krachtlijn that scored as well as one proposed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 10 }),
        fc.constantFrom('best' as const, 'worst' as const),
        (values, direction) => {
          const given = scores(...values)
          const proposed = leverProposals(given, direction, 3)
          expect(proposed.length).toBeGreaterThanOrEqual(Math.min(3, given.length))
          const sign = direction === 'best' ? 1 : -1
          const worstIn = Math.min(
            ...given.filter(([id]) => proposed.includes(id)).map(([, score]) => score * sign),
          )
          for (const [id, score] of given)
            if (!proposed.includes(id)) expect(score * sign).toBeLessThan(worstIn)
        },
      ),
    )
  })

  it('are computed in the page by the very same function', () => {
    // The script is made of the text of this function: it must not need anything from outside itself.
    const inThePage = new Function(`return (${leverProposals.toString()})`)() as typeof leverProposals
    expect(inThePage(scores(4, 3, 3, 3, 2), 'best', 3)).toEqual(['KL1', 'KL2', 'KL3', 'KL4'])
  })
})
