import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Disclosed } from '../../disclosure/disclosed.ts'
import type { ReleasedMention } from '../../disclosure/release-mention.ts'
import type { MadeEvidence } from './evidence-edition.ts'
import { evidenceOnPaper } from './evidence-on-paper.ts'
import type { Evidence } from './evidence.ts'

/** `3 in 2: carries 1, hinders 2, individual 0, organisation 2`; `5+` for five or more. */
function inWords(told: Disclosed<ReleasedMention> | undefined): string {
  if (!told) return 'nobody'
  if (!told.shown) return 'withheld'
  const { people, documents, ...facets } = told.value
  const number = (of: { number: number; isAtLeast: boolean }) => `${of.number}${of.isAtLeast ? '+' : ''}`
  const parts = Object.entries(facets).map(([facet, of]) => `${facet} ${number(of)}`)
  return `${number(people)} in ${documents}: ${parts.join(', ')}`
}

const of = (made: MadeEvidence, centre: string): Evidence =>
  made.centres.find((one) => one.centre === centre)!.evidence
const on = (evidence: Evidence, element: string) =>
  Object.fromEntries(
    evidence.elements
      .find((one) => one.element === element)
      ?.groups.map(({ group, told }) => [group, inWords(told)]) ?? [],
  )

const workers = { Lier: { worker: 8 } }

describe('evidence on an element', () => {
  it('counts people, not passages, and the conversations in which they spoke of it', () => {
    const made = evidenceOnPaper({
      sizes: workers,
      told: [
        'Lier worker 1, talk A: KL2 hinders organisation',
        'Lier worker 1, talk A: KL2 hinders organisation',
        'Lier worker 1, talk B: KL2 carries individual',
        'Lier worker 2, talk C: KL2 hinders both',
        'Lier worker 3, talk C: KL2',
      ],
    })
    // three people; A, B and C; worker 1 told both ways, worker 3 neither
    expect(on(of(made, 'Lier'), 'KL2')).toEqual({
      worker: '3 in 3: carries 1, hinders 2, individual 2, organisation 2',
    })
  })

  it('counts somebody once for a krachtlijn who spoke of two of its elements', () => {
    const made = evidenceOnPaper({
      sizes: workers,
      told: ['Lier worker 1, talk A: KL2.p1 carries', 'Lier worker 1, talk A: KL2.p2 hinders'],
    })
    expect(on(of(made, 'Lier'), 'KL2')).toEqual({
      worker: '1 in 1: carries 1, hinders 1, individual 0, organisation 0',
    })
    expect(on(of(made, 'Lier'), 'KL2.p1')).toEqual({
      worker: '1 in 1: carries 1, hinders 0, individual 0, organisation 0',
    })
  })

  it('of a small group is withheld, whether or not anybody spoke', () => {
    const sizes = { Lier: { worker: 8, manager: 1 } }
    const spoke = evidenceOnPaper({ sizes, told: ['Lier manager 1, talk A: KL2 hinders'] })
    expect(of(spoke, 'Lier')).toEqual(of(evidenceOnPaper({ sizes, told: [] }), 'Lier'))
    expect(of(spoke, 'Lier').groups).toEqual([
      { group: 'worker', isWithheld: false },
      { group: 'manager', isWithheld: true },
    ])
    expect(spoke.unheard).toBe(1)
  })

  it('of small groups that together number enough is only that others mentioned it', () => {
    const sizes = { Lier: { worker: 8, manager: 2, policyMaker: 3 } }
    const made = evidenceOnPaper({
      sizes,
      told: ['Lier manager 1, talk A: KL2 hinders', 'Lier worker 1, talk B: KL3 carries'],
    })
    const { others, elements } = of(made, 'Lier')
    expect(others).toEqual({ groups: ['manager', 'policyMaker'], isWithheld: false })
    expect(elements.map(({ element, others }) => [element, others])).toEqual([
      ['KL2', { shown: true, value: true }],
      ['KL3', { shown: true, value: false }],
    ])
    expect(on(of(made, 'Lier'), 'KL2')).toEqual({
      worker: '0 in 0: carries 0, hinders 0, individual 0, organisation 0',
    })
  })

  it('in the study as a whole is the sum over centres, with the small ones together', () => {
    const made = evidenceOnPaper({
      sizes: { Lier: { worker: 8 }, Gent: { worker: 3 }, Aalst: { worker: 4 } },
      told: [
        'Lier worker 1, talk A: KL2 hinders',
        'Gent worker 1, talk B: KL2 hinders',
        'Aalst worker 1, talk C: KL2 carries',
        '- worker 9, talk D: KL2',
      ],
    })
    expect(on(made.heading.study, 'KL2')).toEqual({
      worker: '4 in 4: carries 1, hinders 2, individual 0, organisation 0',
    })
    expect(on(of(made, 'Gent'), 'KL2')).toEqual({}) // nothing of it is shown in Gent
    expect(of(made, 'Gent').groups).toEqual([{ group: 'worker', isWithheld: true }])
  })

  it('in the study as a whole is withheld when less the shown centres it would be of too few', () => {
    const made = evidenceOnPaper({
      sizes: { Lier: { worker: 8 }, Gent: { worker: 4 } },
      told: ['Lier worker 1, talk A: KL2', 'Gent worker 1, talk B: KL2'],
    })
    expect(made.heading.study.groups).toEqual([{ group: 'worker', isWithheld: true }])
    expect(made.heading.study.elements).toEqual([])
  })

  it('leaves out what somebody says in a document about another centre', () => {
    const made = evidenceOnPaper({
      sizes: { Lier: { worker: 8 }, Gent: { worker: 8 } },
      told: ['Lier worker 1, talk A: KL2', 'Gent plan A: KL3'],
    })
    expect(on(of(made, 'Gent'), 'KL2')).toEqual({})
    expect(of(made, 'Gent').elements.map(({ element, texts }) => [element, texts])).toEqual([
      ['KL3', { shown: true, value: 1 }],
    ])
  })
})

describe('a later evidence edition', () => {
  const talks = (...workers: number[]) => workers.map((at) => `Lier worker ${at}, talk ${at}: KL2 hinders`)
  const first = evidenceOnPaper({ sizes: workers, told: talks(1, 2) })
  const shown = (made: MadeEvidence) => on(of(made, 'Lier'), 'KL2').worker

  it('keeps the counts of the one before while fewer people differ than the minimum', () => {
    const second = evidenceOnPaper({ sizes: workers, told: talks(1, 2, 3), earlier: first.released })
    expect(shown(second)).toBe(shown(first))
    expect(second.held).toEqual([{ centre: 'Lier', groups: ['worker'] }])
    const third = evidenceOnPaper({
      sizes: workers,
      told: talks(1, 2, 3, 4, 5, 6, 7),
      earlier: second.released,
    })
    expect(shown(third)).toMatch(/^7\+ in 7/)
    expect(third.held).toEqual([])
    // and back to one more than the first: the first is still on somebody's desk
    const fourth = evidenceOnPaper({ sizes: workers, told: talks(1, 2, 3), earlier: third.released })
    expect(shown(fourth)).toBe(shown(third))
  })

  it('is the same when the same people told the same, coded in another order', () => {
    const again = evidenceOnPaper({
      sizes: workers,
      told: talks(1, 2).toReversed(),
      earlier: first.released,
    })
    expect(again.centres).toEqual(first.centres)
    expect(again.held).toEqual([])
  })

  it('remembers a voice that a later division does not have', () => {
    const without = evidenceOnPaper({ sizes: { Lier: { worker: 3 } }, told: [], earlier: first.released })
    const back = evidenceOnPaper({ sizes: workers, told: talks(1, 2, 3), earlier: without.released })
    expect(shown(back)).toBe(shown(first))
  })

  it('adds no quote while its group is told as before, and drops one that was withdrawn', () => {
    const old = { person: 'Lier worker 1', words: 'al eerder' }
    const before = evidenceOnPaper({ sizes: workers, told: talks(1, 2), quotes: [old] })
    const fresh = { person: 'Lier worker 3', words: 'van wie er bij kwam' }
    const made = evidenceOnPaper({
      sizes: workers,
      told: talks(1, 2, 3),
      quotes: [old, fresh],
      earlier: before.released,
    })
    expect(made.places.map(({ bars }) => bars)).toEqual([[], ['must-wait']])
    const withdrawn = evidenceOnPaper({
      sizes: workers,
      told: talks(1, 2, 3),
      quotes: [{ ...old, state: 'withdrawn' }, fresh],
      earlier: before.released,
    })
    expect(of(withdrawn, 'Lier').quotes).toEqual([])
  })
})

describe('quotes', () => {
  it('stand in their centre, or in the study with no centre named, each with nothing but words and group', () => {
    const made = evidenceOnPaper({
      sizes: { Lier: { worker: 8, manager: 3 }, Gent: { worker: 6, manager: 2 } },
      told: [],
      quotes: [
        { words: 'van hier', direction: 'carries' },
        { words: 'van de leiding', group: 'manager', element: 'KL3' },
        { words: 'niet gelezen', state: 'proposed' },
      ],
    })
    expect(of(made, 'Lier').quotes).toEqual([
      {
        element: 'KL2',
        direction: 'carries',
        quote: { shown: true, value: { words: 'van hier', group: 'worker', isRephrased: false } },
      },
    ])
    expect(of(made, 'Gent').quotes).toEqual([])
    expect(made.heading.study.quotes.map(({ quote }) => quote.shown && quote.value.words)).toEqual([
      'van de leiding',
    ])
  })
})

describe('random studies', () => {
  const centres = ['Lier', 'Gent', 'Aalst'] as const
  const minimums = { client: 10, worker: 5, manager: 5 } as const
  const groups = ['client', 'worker', 'manager'] as const
  type Group = (typeof groups)[number]
  interface Spoke {
    readonly centre: (typeof centres)[number]
    readonly group: Group
    readonly element: string
    readonly facets: string
  }
  const sizes = fc.record(
    Object.fromEntries(
      centres.map((centre) => [
        centre,
        // Around the minimums and at nobody, so that every kind of voice comes up.
        fc.record({
          client: fc.constantFrom(0, 1, 8, 9, 10, 12),
          worker: fc.constantFrom(0, 1, 4, 5, 7),
          manager: fc.constantFrom(0, 1, 4, 5),
        }),
      ]),
    ) as Record<(typeof centres)[number], fc.Arbitrary<Record<Group, number>>>,
  )
  const spoke: fc.Arbitrary<Spoke> = fc.record({
    centre: fc.constantFrom(...centres),
    group: fc.constantFrom(...groups),
    element: fc.constantFrom('KL1', 'KL2', 'KL2.p1'),
    facets: fc.constantFrom('', ' carries', ' hinders individual', ' carries both'),
  })
  type Sizes = Record<(typeof centres)[number], Record<Group, number>>

  /** All that anybody may read: every centre and the study. Each person is a voice of their own in a talk of their own. */
  const published = (of: Sizes, said: readonly Spoke[]) => {
    const made = evidenceOnPaper({
      sizes: of,
      told: said.map(
        ({ centre, group, element, facets }, at) =>
          `${centre} ${group} ${at}, talk ${at}: ${element}${facets}`,
      ),
    })
    return JSON.stringify([made.heading.study, made.centres])
  }

  /** Told apart from the product: where a group may be counted, by its sizes. */
  function standing(of: Sizes, centre: (typeof centres)[number], group: Group) {
    const small = (one: Group) => centres.filter((at) => of[at][one] > 0 && of[at][one] < minimums[one])
    const isElsewhere = (one: Group) =>
      small(one).reduce((sum, at) => sum + of[at][one], 0) >= minimums[one] && small(one).length > 0
    if (of[centre][group] >= minimums[group]) return { is: 'own' } as const
    if (isElsewhere(group)) return { is: 'elsewhere', centres: small(group) } as const
    const pool = groups.filter((one) => small(one).includes(centre) && !isElsewhere(one))
    const people = pool.reduce((sum, one) => sum + of[centre][one], 0)
    return pool.includes(group) && people >= Math.max(...pool.map((one) => minimums[one]))
      ? ({ is: 'others', groups: pool } as const)
      : ({ is: 'withheld' } as const)
  }

  it('read the same whatever a group without a voice told, or told nothing', () => {
    fc.assert(
      fc.property(sizes, fc.array(spoke, { maxLength: 12 }), (of, said) => {
        const heard = said.filter(({ centre, group }) => standing(of, centre, group).is !== 'withheld')
        // The same talks, or the numbers that stand for them would shift: who is not heard says nothing.
        expect(published(of, said)).toBe(published(of, heard))
      }),
      { numRuns: 400 },
    )
  })

  it('read the same whichever small centre somebody of a group is from', () => {
    fc.assert(
      fc.property(sizes, fc.array(spoke, { maxLength: 12 }), fc.nat(), (of, said, pick) => {
        const moved = said.map((one) => {
          const at = standing(of, one.centre, one.group)
          return at.is === 'elsewhere' ? { ...one, centre: at.centres[pick % at.centres.length]! } : one
        })
        expect(published(of, moved)).toBe(published(of, said))
      }),
      { numRuns: 400 },
    )
  })

  it('read the same whoever of the pooled small groups told it, which way, and how many they are', () => {
    fc.assert(
      fc.property(sizes, fc.array(spoke, { maxLength: 12 }), fc.nat(), (of, said, pick) => {
        const other = said.flatMap((one) => {
          const at = standing(of, one.centre, one.group)
          if (at.is !== 'others') return [one]
          const group = at.groups[pick % at.groups.length]!
          return [
            { ...one, group, facets: ' hinders' },
            { ...one, group },
          ]
        })
        expect(published(of, other)).toBe(published(of, said))
      }),
      { numRuns: 400 },
    )
  })
})
