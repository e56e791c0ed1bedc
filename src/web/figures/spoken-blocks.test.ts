import { describe, expect, it } from 'vitest'
import { readShippedLibrary } from '../../storage/framework-files.ts'
import type { Disclosed, Evidence, PeopleCount, ReleasedMention } from '../../api/views.ts'
import type { ActorGroup } from '../../foundation/actor-group.ts'
import { onPaper } from '../centre/profile-on-paper.ts'
import { mostPeople, spokenBlocks, spokenLabel, type SpokenLane } from './spoken-blocks.ts'
import { spokenTable } from './spoken-table.ts'
import { titlesOf } from './titles.ts'

const titles = titlesOf(readShippedLibrary().library, 'nl')

const count = (number: number, isAtLeast = false): PeopleCount => ({ number, isAtLeast })
const told = (of: Partial<ReleasedMention>): Disclosed<ReleasedMention> =>
  onPaper<ReleasedMention>({
    people: count(0),
    documents: 0,
    carries: count(0),
    hinders: count(0),
    individual: count(0),
    organisation: count(0),
    ...of,
  })
const lane = (group: ActorGroup, of: Disclosed<ReleasedMention> | null, isWithheld = false): SpokenLane => ({
  group,
  told: of,
  isWithheld,
})

const clients = lane(
  'client',
  told({ people: count(9), documents: 4, hinders: count(7), carries: count(3), organisation: count(5) }),
)
const managers = lane('manager', null, true)
const workers = lane(
  'worker',
  told({ people: count(5, true), documents: 3, carries: count(5, true), individual: count(2) }),
)

function drawn(lanes: readonly SpokenLane[], facet: 'direction' | 'support', width = 720): string {
  return spokenBlocks(
    {
      lanes,
      facet,
      most: mostPeople(lanes.map((one) => one.told)),
      groups: lanes.map(({ group }) => group),
      titles,
      language: 'nl',
      label: spokenLabel(lanes, titles, 'nl'),
      hasHeads: true,
    },
    width,
  )
}
const blocks = (svg: string, kind: string) =>
  svg.match(new RegExp(`class="person-${kind}\\b`, 'g'))?.length ?? 0

describe.each([360, 720])('at %i px', (width) => {
  it('one block is one person: what hinders left of the spine, what carries right of it', () => {
    const svg = drawn([clients], 'direction', width)
    expect(blocks(svg, 'hinders')).toBe(7)
    expect(blocks(svg, 'carries')).toBe(3)
    const spine = Number(/class="spine" x1="([\d.]+)"/.exec(svg)?.[1])
    const places = (kind: string) =>
      [...svg.matchAll(new RegExp(`person-${kind}[^>]* x="([\\d.]+)"`, 'g'))].map(([, x]) => Number(x))
    for (const x of places('hinders')) expect(x).toBeLessThan(spine)
    for (const x of places('carries')) expect(x).toBeGreaterThan(spine)
    expect(Math.min(...places('hinders'))).toBeGreaterThan(0)
  })

  it('a group that is withheld has the envelope, no block, and no number', () => {
    const svg = drawn([managers], 'direction', width)
    expect(svg).toContain('niet getoond')
    expect(svg).toContain('sealed-place')
    expect(svg).not.toMatch(/class="person-|class="tn"/)
  })

  it('a number that stops before everybody says so, and its last block is open', () => {
    const svg = drawn([workers], 'direction', width)
    expect(svg).toContain('>5 of meer<')
    expect(svg.match(/open-ended/g)).toHaveLength(1)
  })

  it('draws on what it rests with the same people', () => {
    const svg = drawn([clients, workers], 'support', width)
    expect(blocks(svg, 'organisation')).toBe(5)
    expect(blocks(svg, 'individual')).toBe(2)
  })
})

it('says the same to whoever hears it', () => {
  expect(spokenLabel([clients, managers, lane('policyMaker', null)], titles, 'nl')).toBe(
    'Cliënten: houdt tegen 7, draagt 3, op inzet van mensen 0, op de organisatie 5. Leidinggevenden: niet getoond. Beleid: niemand.',
  )
})

describe('the table beside it', () => {
  const evidence: Evidence = {
    groups: [
      { group: 'client', isWithheld: false },
      { group: 'manager', isWithheld: true },
      { group: 'policyMaker', isWithheld: false },
    ],
    others: { groups: ['worker', 'other-volunteer'], isWithheld: false },
    elements: [
      {
        element: 'KL2',
        groups: [
          { group: 'client', told: clients.told! },
          { group: 'manager', told: onPaper<ReleasedMention>(null) },
          { group: 'policyMaker', told: told({}) },
        ],
        others: onPaper(true),
        texts: onPaper(0),
      },
    ],
    quotes: [],
  }
  const rows = (elements: string[], which?: 'who-told') =>
    spokenTable(evidence, elements, titles, 'nl', which).rows.map(({ heads, cells }) =>
      [heads[1], ...cells.map((cell) => (cell.kind === 'words' ? cell.words : 'x'))].join(' | '),
    )

  it('has every group, also for an element of which nobody spoke', () => {
    expect(rows(['KL2', 'KL3'])).toEqual([
      'Cliënten | 9 | 4 | 7 | 3 | 0 | 5',
      'Leidinggevenden | x | x | x | x | x | x',
      'Beleid | 0 | 0 | 0 | 0 | 0 | 0',
      'Werkers, Volunteer samen | genoemd | – | – | – | – | –',
      'Cliënten | 0 | 0 | 0 | 0 | 0 | 0',
      'Leidinggevenden | x | x | x | x | x | x',
      'Beleid | 0 | 0 | 0 | 0 | 0 | 0',
      'Werkers, Volunteer samen | niet genoemd | – | – | – | – | –',
    ])
  })

  it('may leave out who did not speak', () => {
    expect(rows(['KL2', 'KL3'], 'who-told')).toEqual([
      'Cliënten | 9 | 4 | 7 | 3 | 0 | 5',
      'Werkers, Volunteer samen | genoemd | – | – | – | – | –',
    ])
  })
})
