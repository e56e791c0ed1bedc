/** Evidence for tests and for looking at the screens, written as it would stand on paper. Used by tests only. */
import type { EvidenceView, QuotedOn, ReleasedMention, ReleasedQuote } from '../../api/views.ts'
import type { ActorGroup } from '../../foundation/actor-group.ts'
import { onPaper } from './profile-on-paper.ts'

/**
 * `9 in 4: 7/3 0/5`: nine people in four conversations; seven told what hinders, three what carries; on effort nobody,
 * on the organisation five. A `+` behind the first number: or more. `x`: withheld.
 */
export function toldOnPaper(written: string) {
  if (written === 'x') return onPaper<ReleasedMention>(null)
  const parts = /^(\d+)(\+?) in (\d+): (\d+)\/(\d+) (\d+)\/(\d+)$/.exec(written)
  if (!parts) throw new RangeError(`Not a mention on paper: ${written}.`)
  const [, people, more, documents, ...facets] = parts
  const isAtLeast = more === '+'
  const [hinders, carries, individual, organisation] = facets.map((number) => ({
    number: Number(number),
    isAtLeast: isAtLeast && number === people,
  })) as [
    ReleasedMention['people'],
    ReleasedMention['people'],
    ReleasedMention['people'],
    ReleasedMention['people'],
  ] // four in the pattern
  return onPaper<ReleasedMention>({
    people: { number: Number(people), isAtLeast },
    documents: Number(documents),
    hinders,
    carries,
    individual,
    organisation,
  })
}

const quoted = (
  element: string,
  direction: QuotedOn['direction'],
  group: ActorGroup,
  words: string,
  isRephrased = false,
): QuotedOn => ({ element, direction, quote: onPaper<ReleasedQuote>({ words, group, isRephrased }) })

const onElement = (element: string, client: string, worker: string, others: boolean, texts = 0) => ({
  element,
  groups: [
    { group: 'client' as const, told: toldOnPaper(client) },
    { group: 'worker' as const, told: toldOnPaper(worker) },
    { group: 'policyMaker' as const, told: toldOnPaper('x') },
  ],
  others: onPaper(others),
  texts: onPaper(texts),
})

const groups = [
  { group: 'client' as const, isWithheld: false },
  { group: 'worker' as const, isWithheld: false },
  { group: 'policyMaker' as const, isWithheld: true },
]

/** A centre in which clients and workers have a voice, managers and volunteers one together, and policy none. */
export const spoken: EvidenceView = {
  heading: {
    number: 1,
    madeOn: '2026-06-15',
    study: {
      groups,
      others: null,
      elements: [{ ...onElement('KL2', '21 in 9: 14/9 3/12', '13 in 7: 11/8 9/4', false), others: null }],
      quotes: [
        quoted(
          'KL2',
          'carries',
          'manager',
          'Ik schrijf zijn woorden letterlijk in het verslag. Dat is mijn manier om hem mee aan tafel te krijgen.',
        ),
      ],
    },
  },
  evidence: {
    groups,
    others: { groups: ['manager', 'other-volunteer'], isWithheld: false },
    elements: [
      onElement('KL2', '14 in 6: 14/9 2/11', '11+ in 5: 11/8 9/3', true, 1),
      onElement('KL2.p1', '6 in 3: 6/2 0/6', '3 in 2: 1/2 3/0', false),
      onElement('KL5', '0 in 0: 0/0 0/0', '2 in 2: 0/2 2/1', false),
      onElement('KL9', '1 in 1: 1/0 0/1', '7 in 4: 7/1 1/6', true, 2),
      onElement('PZ.i.lea', '0 in 0: 0/0 0/0', '4 in 3: 3/1 0/4', false),
      onElement('T07', '5 in 3: 5/0 0/5', '6 in 4: 6/1 0/6', true),
    ],
    quotes: [
      quoted(
        'KL2.p1',
        'hinders',
        'client',
        'Bij mijn assistente wel. Zij vraagt altijd wat ik zelf zie zitten. Maar daarna gaat het naar het comité en hoor ik alleen het resultaat.',
        true,
      ),
      quoted('KL9', null, 'worker', 'We hebben er de tijd niet voor, en niemand die het mist.'),
    ],
  },
}
