import { describe, expect, it } from 'vitest'
import {
  releaseMark,
  releaseMention,
  releaseSum,
  releaseTexts,
  type SpokenCounts,
} from './release-mention.ts'

const of = (people: number, rest: Partial<SpokenCounts> = {}): SpokenCounts => ({
  people,
  documents: 2,
  carries: 0,
  hinders: 0,
  individual: 0,
  organisation: 0,
  ...rest,
})
const workers = (size: number) => ({ kind: 'own', centre: 'Lier', group: 'worker', size }) as const

describe('who spoke of an element', () => {
  it.each([
    // people who spoke, people the group numbers → shown
    { people: 0, size: 6, number: 0, isAtLeast: false },
    { people: 1, size: 6, number: 1, isAtLeast: false },
    { people: 4, size: 6, number: 4, isAtLeast: false },
    { people: 5, size: 6, number: 5, isAtLeast: true },
    { people: 6, size: 6, number: 5, isAtLeast: true }, // everybody: not said
    { people: 8, size: 6, number: 5, isAtLeast: true }, // more than were invited to the questionnaire
  ])('of $people in $size is $number, or more: $isAtLeast', ({ people, size, number, isAtLeast }) => {
    const shown = releaseMention(of(people), workers(size))
    expect(shown.shown && shown.value.people).toEqual({ number, isAtLeast })
  })

  it('has parts that may overlap, each a count of its own, and stops each before everybody', () => {
    const shown = releaseMention(
      of(6, { carries: 4, hinders: 6, individual: 2, organisation: 5 }),
      workers(6),
    )
    expect(shown).toEqual({
      shown: true,
      value: {
        people: { number: 5, isAtLeast: true },
        documents: 2,
        carries: { number: 4, isAtLeast: false },
        hinders: { number: 5, isAtLeast: true },
        individual: { number: 2, isAtLeast: false },
        organisation: { number: 5, isAtLeast: true },
      },
    })
  })

  it('is withheld without a voice, with the mark that any other withheld figure has', () => {
    expect(releaseMention(of(3), null)).toEqual({ shown: false })
    expect(releaseMark(true, null)).toEqual({ shown: false })
    expect(releaseMark(false, null)).toEqual({ shown: false })
  })

  it('over small groups together is only whether somebody did', () => {
    const pool = { kind: 'others', centre: 'Lier', groups: ['manager', 'policyMaker'], size: 5 } as const
    expect(releaseMark(true, pool)).toEqual({ shown: true, value: true })
    expect(releaseMark(false, pool)).toEqual({ shown: true, value: false })
  })

  it('over all centres is the sum of what each shows, and withheld with one of them', () => {
    const parts = [releaseMention(of(3), workers(9)), releaseMention(of(6), workers(6))]
    const all = releaseSum(parts)
    expect(all.shown && all.value.people).toEqual({ number: 8, isAtLeast: true }) // 3 and "5 or more"
    expect(all.shown && all.value.documents).toBe(4)
    expect(releaseSum([...parts, releaseMention(of(3), null)])).toEqual({ shown: false })
    expect(releaseSum([])).toEqual({ shown: false })
  })

  it('counts texts of no person without a minimum', () => {
    expect(releaseTexts(1)).toEqual({ shown: true, value: 1 })
  })
})
