import { describe, expect, it } from 'vitest'
import { releaseCount, releaseShare } from './release-share.ts'

const terms = { minimum: 5, mayAppear: true }

describe('a share of people', () => {
  it.each([
    { people: 0, of: 40, shown: 0 },
    { people: 14, of: 40, shown: 35 },
    { people: 1, of: 30, shown: 5 }, // 3.3 %
    { people: 2, of: 30, shown: 5 }, // 6.7 %
    { people: 39, of: 40, shown: 95 },
    { people: 40, of: 40, shown: 95 }, // everybody: the answer of each of them
  ])('of $people in $of is $shown %', ({ people, of, shown }) => {
    expect(releaseShare(people, of, terms)).toEqual({
      shown: true,
      value: { kind: 'percentage', percentage: shown },
    })
  })

  it.each([
    { people: 4, of: 14, part: 'under-a-third' },
    { people: 3, of: 9, part: 'a-third-to-two-thirds' },
    { people: 6, of: 9, part: 'a-third-to-two-thirds' },
    { people: 7, of: 9, part: 'over-two-thirds' },
    { people: 5, of: 5, part: 'over-two-thirds' },
    { people: 1, of: 17, part: 'under-a-third' }, // a step of 5 % would be exactly one person
    { people: 0, of: 29, part: 'under-a-third' },
  ])('of $people in $of is one of three parts: $part', ({ people, of, part }) => {
    expect(releaseShare(people, of, terms)).toEqual({ shown: true, value: { kind: 'part', part } })
  })

  it('is withheld below the minimum and where a neighbour would follow', () => {
    expect(releaseShare(1, 4, terms)).toEqual({ shown: false })
    expect(releaseShare(9, 40, { ...terms, mayAppear: false })).toEqual({ shown: false })
    expect(() => releaseShare(6, 5, terms)).toThrow(RangeError)
  })
})

it('the number of people is itself withheld below the minimum', () => {
  expect(releaseCount(4, terms)).toEqual({ shown: false })
  expect(releaseCount(5, terms)).toEqual({ shown: true, value: 5 })
  expect(releaseCount(9, { ...terms, mayAppear: false })).toEqual({ shown: false })
})
