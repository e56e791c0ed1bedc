import { describe, expect, it } from 'vitest'
import { quotePlaces, releaseQuote, type QuoteCandidate } from './release-quote.ts'
import { voicesOf } from './voices.ts'

/** Workers: Lier 6, Gent 4, Aalst 4. Managers: Lier 1, Gent 2, Aalst 1. Clients: Lier 22, Gent 9, Aalst 0. */
const voices = voicesOf(
  (
    [
      ['client', 10, [22, 9, 0]],
      ['worker', 5, [6, 4, 4]],
      ['manager', 5, [1, 2, 1]],
    ] as const
  ).map(([group, minimum, sizes]) => ({
    group,
    minimum,
    sizes: sizes.map((size, at) => ({ centre: ['Lier', 'Gent', 'Aalst'][at]!, size })),
  })),
)

let people = 0
const quote = (of: Partial<QuoteCandidate> = {}): QuoteCandidate => ({
  words: 'Zij vraagt altijd wat ik zelf zie zitten.',
  group: 'worker',
  centre: 'Lier',
  person: `person ${people++}`,
  consent: 'verbatim',
  isRephrased: false,
  state: 'approved',
  mustWait: false,
  ...of,
})
const placeOf = (of: Partial<QuoteCandidate>) => quotePlaces([quote(of)], voices)[0]!

describe('a quote', () => {
  it.each([
    { of: {}, where: 'centre', bars: [] },
    { of: { consent: 'rephrased', isRephrased: true }, where: 'centre', bars: [] },
    { of: { consent: 'rephrased' }, where: 'centre', bars: ['not-rephrased'] },
    { of: { consent: 'none', isRephrased: true }, where: 'centre', bars: ['no-consent'] },
    { of: { state: 'proposed' }, where: 'centre', bars: ['not-read'] },
    { of: { state: 'refused' }, where: 'centre', bars: ['refused'] },
    { of: { state: 'withdrawn' }, where: 'centre', bars: ['withdrawn'] },
    { of: { mustWait: true }, where: 'centre', bars: ['must-wait'] },
    // 4 workers in Gent and 4 in Aalst: 8 whom it could be
    { of: { centre: 'Gent' }, where: 'study', bars: [] },
    { of: { centre: null }, where: 'study', bars: [] },
    // 4 managers in all: it could be any of too few
    { of: { group: 'manager' }, where: 'nowhere', bars: ['too-few'] },
    // 31 clients in the study, but a quote that names no centre is not from Lier: 9 whom it could be
    { of: { group: 'client', centre: 'Gent' }, where: 'nowhere', bars: ['too-few'] },
    { of: { group: 'client', centre: null }, where: 'nowhere', bars: ['too-few'] },
  ] as const)('with $of: $where $bars', ({ of, where, bars }) => {
    expect(placeOf(of)).toEqual({ where, bars })
  })

  it('is at most one per person, in their centre and in the study together', () => {
    const quotes = [
      quote({ person: 'a', state: 'proposed' }),
      quote({ person: 'a', consent: 'none' }),
      quote({ person: 'a' }),
      quote({ person: 'a' }),
      quote({ person: 'b' }),
    ]
    const places = quotePlaces(quotes, voices)
    expect(places.map(({ bars }) => bars)).toEqual([
      ['not-read', 'person-has-another'],
      ['no-consent', 'person-has-another'],
      [],
      ['person-has-another'],
      [],
    ])
    const released = quotes.map((one, at) => releaseQuote(one, places[at]!))
    expect(released.filter(({ shown }) => shown)).toHaveLength(2)
  })

  it('leaves with its words and the group of whoever spoke, and nothing else', () => {
    const one = quote({ centre: 'Gent' })
    expect(releaseQuote(one, { where: 'study', bars: [] })).toEqual({
      shown: true,
      value: { words: one.words, group: 'worker', isRephrased: false },
    })
    expect(releaseQuote(one, { where: 'study', bars: ['not-read'] })).toEqual({ shown: false })
    expect(releaseQuote(one, { where: 'nowhere', bars: [] })).toEqual({ shown: false })
  })
})
