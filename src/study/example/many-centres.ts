/**
 * The 24 centres of the second example study, with which models over centres can be tried. Everything is made up: the
 * names (no municipality in Flanders has one of them), the descriptions, the facts, and what people think on average.
 *
 * Averages are drawn, the same every time: what all centres have in common, what a centre is better or worse at as a
 * whole, and what it is better or worse at on one krachtlijn.
 */
import type { KnownActorGroup } from '../../foundation/actor-group.ts'
import type { ExampleCentre, ExampleTeam } from './example-centres.ts'
import { seededChance, type SeededChance } from './seeded-chance.ts'

const SEED = 20_260_324

/** In scale points of 1 to 4: how much centres differ as a whole, on one krachtlijn, and between their groups. */
const CENTRES_DIFFER = 0.3
const ON_ONE_KRACHTLIJN = 0.16
const BETWEEN_GROUPS = 0.08
const TEAMS_DIFFER = 0.12

/**
 * Over all centres: clients, workers, managers, policy makers; own effort, organisation. Managers see some krachtlijnen
 * higher than workers do (KL6, KL9), some as workers do (KL5, KL7).
 */
const COMMON = `
  KL1   2.6 2.9 3.1 3.1   3.9 2.9
  KL2   2.4 2.7 2.9 2.9   3.7 2.7
  KL3   3.1 3.2 3.3 3.3   4.1 3.4
  KL4   2.4 2.7 2.9 2.5   3.7 2.7
  KL5   2.5 2.9 2.9 2.8   3.5 2.9
  KL6   2.4 2.4 2.9 2.6   3.6 2.4
  KL7   3.0 3.1 3.1 2.9   4.0 3.3
  KL8   2.2 2.4 2.7 2.5   2.8 2.6
  KL9   2.3 2.4 2.9 3.1
  KL10  2.2 2.3 2.6 2.5   2.5 2.6`

interface Sketch {
  readonly name: string
  readonly kind: string
  /** How many were invited. */
  readonly invited: Readonly<Record<KnownActorGroup, number>>
  readonly teams: readonly string[]
  /** Its teams see the work very differently, so that their mean says little of the centre. */
  readonly isDivided?: true
}

/** A line per centre: clients, workers, managers, policy makers invited; teams. */
const sketches: readonly Sketch[] = [
  sketch('Akkerwinde', 'een landelijke gemeente', [70, 20, 6, 9], ['Onthaal', 'Begeleiding']),
  sketch('Bieslookveld', 'een gemeente aan de rand van een stad', [90, 28, 7, 11], wards(3)),
  sketch('Dauwbeke', 'een kleine stad', [110, 34, 8, 11], wards(3)),
  sketch('Eikervelde', 'een landelijke gemeente', [60, 18, 6, 9], ['Onthaal', 'Begeleiding']),
  sketch('Grutsel', 'een gemeente in een oude industriestreek', [90, 24, 6, 9], ['Onthaal', 'Begeleiding']),
  sketch('Hazelbroek', 'een gemeente aan de rand van een stad', [80, 26, 7, 9], wards(2)),
  sketch('Hommelbeek', 'een landelijke gemeente', [50, 15, 3, 8], ['Onthaal', 'Begeleiding']),
  sketch('Hoppelare', 'een kleine stad', [100, 32, 8, 11], wards(3)),
  sketch('Klaverrode', 'een gemeente aan de rand van een stad', [80, 24, 6, 9], wards(2), true),
  sketch('Kraaiendonk', 'een landelijke gemeente', [60, 17, 4, 9], ['Onthaal', 'Begeleiding']),
  sketch('Kwikkendries', 'een gemeente in een oude industriestreek', [110, 30, 7, 11], wards(3)),
  sketch('Lijsterbergen', 'een stad', [150, 44, 10, 11], wards(4)),
  sketch('Lisdonk', 'een landelijke gemeente', [55, 16, 6, 8], ['Onthaal', 'Begeleiding']),
  sketch('Meersdonk', 'een kleine stad', [100, 30, 8, 11], wards(3)),
  sketch('Molenrijt', 'een gemeente aan de rand van een stad', [85, 26, 7, 9], wards(2)),
  sketch('Papaverstede', 'een stad', [160, 48, 11, 11], wards(4)),
  sketch('Reigersmeer', 'een gemeente aan de kust', [80, 22, 6, 9], ['Onthaal', 'Begeleiding']),
  sketch('Spechtenhout', 'een landelijke gemeente', [50, 14, 3, 8], ['Onthaal', 'Begeleiding']),
  sketch('Tintelbeek', 'een kleine stad', [105, 32, 8, 11], wards(3), true),
  sketch('Varenhoek', 'een landelijke gemeente', [60, 18, 6, 9], ['Onthaal', 'Begeleiding']),
  sketch('Vlinderbeke', 'een gemeente aan de kust', [75, 22, 6, 9], ['Onthaal', 'Begeleiding']),
  sketch('Vossendale', 'een gemeente in een oude industriestreek', [95, 28, 7, 9], wards(2)),
  sketch('Wilgenhove', 'een kleine stad', [100, 30, 8, 11], wards(3)),
  sketch('Zonnemeers', 'een gemeente aan de rand van een stad', [85, 26, 7, 9], wards(2)),
]

function sketch(
  name: string,
  kind: string,
  [client, worker, manager, policyMaker]: readonly [number, number, number, number],
  teams: readonly string[],
  isDivided?: true,
): Sketch {
  return {
    name,
    kind,
    invited: { client, worker, manager, policyMaker },
    teams,
    ...(isDivided && { isDivided }),
  }
}

function wards(count: number): string[] {
  return ['Noord', 'Zuid', 'Oost', 'West'].slice(0, count).map((side) => `Wijkteam ${side}`)
}

export const manyCentres: readonly ExampleCentre[] = drawn()

function drawn(): ExampleCentre[] {
  const chance = seededChance(SEED)
  return sketches.map((one) => centreOf(one, chance))
}

function centreOf({ name, kind, invited, teams, isDivided }: Sketch, chance: SeededChance): ExampleCentre {
  const whole = chance.normal() * CENTRES_DIFFER
  const near = (average: number, highest: number) =>
    Math.round(Math.min(highest - 0.2, Math.max(1.2, average + whole + chance.normal() * 0.2)) * 100) / 100
  const trained = Math.round(Math.min(95, Math.max(0, 45 + whole * 90 + chance.normal() * 12)))
  const cases = Math.round(95 - whole * 90 + chance.normal() * 10)
  return {
    name,
    whyChosen: `${name} is een van de 24 centra waarmee dit voorbeeld toont wat een model over centra kan zeggen.`,
    training: `Van de werkers volgde ${trained} % een vorming over de krachtlijnen.`,
    context: `${name} is ${kind}. De sociale dienst werkt in ${teams.length} teams: ${listed(teams)}.${
      isDivided ? ' De teams werken al jaren elk op hun manier.' : ''
    }`,
    teams: teams.map(
      (team, place): ExampleTeam => ({
        name: team,
        shift: isDivided ? (place % 2 === 0 ? 0.8 : -0.8) : chance.normal() * TEAMS_DIFFER,
      }),
    ),
    people: peopleOf(invited, chance),
    krachtlijnen: krachtlijnenOf(whole, chance),
    staff: { person: [near(4.1, 5), near(3.6, 5), near(3.2, 5), near(2.6, 5)], team: near(3.4, 5) },
    network: { i: near(3.1, 5), x: near(3.2, 5), e: near(2.4, 5) },
    clients: { own: near(2.6, 4), help: near(2.6, 4), sameFromAll: near(2.5, 4) },
    levers: { T10: 8, T11: 6, T09: 5, T12: 4, T15: 4, T18: 3 },
    thresholds: { T01: 8, T04: 6, T14: 5, T07: 4, T03: 3, T05: 3 },
    facts: {
      F01: [String(cases), 'Jaarverslag 2024 (verzonnen)'],
      F02: [String(2 + Math.floor(chance.uniform() * 20)), 'Kalender intervisie 2024 (verzonnen)'],
      F03: [String(trained), 'Vormingsregister (verzonnen)'],
      F04: [whole > 0 ? 'een visietekst met stappenplan' : 'een visietekst', 'Meerjarenplan (verzonnen)'],
      F05: [String(50 * (1 + Math.floor(chance.uniform() * 8))), 'Delegatiebesluit (verzonnen)'],
      F06: [String(82 + Math.floor(chance.uniform() * 17)), 'Telling van beslissingen (verzonnen)'],
      F08: [String(10 + Math.floor(chance.uniform() * 60)), 'Register cliëntoverleg (verzonnen)'],
      F10: [String(Math.floor(chance.uniform() * 3)), 'Huishoudelijk reglement (verzonnen)'],
      F12: [String(2 + Math.floor(chance.uniform() * 10)), 'Lijst van overeenkomsten (verzonnen)'],
      F14: [
        String(3 + Math.floor(chance.uniform() * 25)),
        'Afsprakenkalender, januari tot maart (verzonnen)',
      ],
      F15: [String(Math.floor(chance.uniform() * 25)), 'Personeelsdienst (verzonnen)'],
    },
  }
}

function listed(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`
}

/** Workers nearly all, managers all but one at most, policy makers most, clients not half. */
export function peopleOf(invited: Sketch['invited'], chance: SeededChance): ExampleCentre['people'] {
  const answered = (number: number, from: number, to: number): readonly [number, number] => [
    number,
    Math.round(number * (from + chance.uniform() * (to - from))),
  ]
  return {
    client: answered(invited.client, 0.36, 0.52),
    worker: answered(invited.worker, 0.8, 1),
    manager: answered(invited.manager, 0.9, 1),
    policyMaker: answered(invited.policyMaker, 0.6, 0.95),
  }
}

function krachtlijnenOf(whole: number, chance: SeededChance): string {
  return COMMON.trim()
    .split('\n')
    .map((line) => {
      const [id, ...averages] = line.trim().split(/\s+/)
      const here = whole + chance.normal() * ON_ONE_KRACHTLIJN
      const moved = averages.map((average, place) => {
        const highest = place < 4 ? 3.8 : 4.8
        const own = chance.normal() * BETWEEN_GROUPS
        return Math.min(highest, Math.max(1.2, Number(average) + here + own)).toFixed(2)
      })
      return [id, ...moved].join(' ')
    })
    .join('\n')
}
