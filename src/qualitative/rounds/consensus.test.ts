import { describe, expect, it } from 'vitest'
import { codedPlaces } from './coded-places.ts'
import { consensusOf, isAlike, type Choice } from './consensus.ts'
import { coderOnPaper, documentOnPaper } from './round-on-paper.ts'

const [A, B] = [coderOnPaper('A'), coderOnPaper('B')]
const take = {
  A: { take: 'coder', coder: A },
  B: { take: 'coder', coder: B },
  all: { take: 'all' },
  none: { take: 'none' },
} as const

/** `start-end code facets` of what goes into the consensus. */
function consensus(written: string, choice: Choice): string[] {
  const [place] = codedPlaces(documentOnPaper(written))
  if (!place) throw new Error('there is a place')
  return consensusOf(place, choice, [A, B]).map(({ start, end, code, direction, restsOn }) =>
    [`${start}-${end}`, code, direction, restsOn].filter((word) => word !== null).join(' '),
  )
}

describe('a consensus', () => {
  const otherFacets = 'A 25-30 KL2 carries individual\nB 25-35 KL2 carries both'

  it("is one coder's coding as it stands", () => {
    expect(consensus(otherFacets, take.A)).toEqual(['25-30 KL2 carries individual'])
    expect(consensus(otherFacets, take.B)).toEqual(['25-35 KL2 carries both'])
  })

  it('is nothing when the one who is followed gave nothing, or when no code holds', () => {
    expect(consensus('A 25-30 KL2', take.B)).toEqual([])
    expect(consensus('A 25-30 KL2', take.A)).toEqual(['25-30 KL2'])
    expect(consensus(otherFacets, take.none)).toEqual([])
  })

  it("keeps both when everybody's is taken and they say different things", () => {
    expect(consensus(otherFacets, take.all)).toEqual([
      '25-30 KL2 carries individual',
      '25-35 KL2 carries both',
    ])
  })

  it('is one coding over all that was marked when they say the same', () => {
    const longer = 'A 25-70 KL2 carries\nB 22-38 KL2 carries'
    expect(consensus(longer, take.all)).toEqual(['22-70 KL2 carries'])
  })

  it('of what was read alike is the same as that of anybody in code and facets', () => {
    const alike = 'A 25-30 KL2 carries\nB 24-38 KL2 carries'
    expect(isAlike(codedPlaces(documentOnPaper(alike))[0]!)).toBe(true)
    expect(consensus(alike, take.all)).toEqual(['24-38 KL2 carries'])
  })

  it('holds the people of whose words it is made', () => {
    const [place] = codedPlaces(documentOnPaper(otherFacets))
    expect(consensusOf(place!, take.all, [A, B]).map(({ participants }) => participants)).toEqual([
      ['werker 1'],
      ['werker 1'],
    ])
  })
})
