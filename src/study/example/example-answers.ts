/** Makes up the people of the example study and what they answer, the same every time. */
import { ACTOR_GROUPS, type KnownActorGroup } from '../../foundation/actor-group.ts'
import type { Item, Library, OutsideOption, Scale } from '../../framework/shape.ts'
import type { Answers, ChosenConstruct } from '../answers.ts'
import type { Respondent } from '../closed-wave/byte-columns.ts'
import { columnLayout } from '../closed-wave/column-layout.ts'
import { itemsAsked } from '../closed-wave/items-asked.ts'
import type { Study } from '../study.ts'
import type { ExampleCentre } from './example-centres.ts'
import { seededChance, type SeededChance } from './seeded-chance.ts'

/** Of the first example. */
const SEED = 20_140_424

/** Everybody who answered, in the order of the centres and groups: shuffle before storing. */
export function exampleAnswers(
  centres: readonly ExampleCentre[],
  study: Pick<Study, 'groups'>,
  library: Library,
  seed = SEED,
): Respondent[] {
  const chance = seededChance(seed)
  const asked = itemsAsked(study, library)
  const { codes } = columnLayout({ groups: study.groups, centres: [] }, library)
  return centres.flatMap((centre, place) => {
    const averages = averagesOf(centre)
    return study.groups.flatMap(({ group }, groupPlace) => {
      const known = ACTOR_GROUPS.find((one) => one === group)
      if (!known) return []
      const questions = asked
        .filter((one) => one.group === group)
        .map(({ item, instrument }) => ({
          item,
          scale: instrument.scales.find(({ id }) => id === item.answers)!,
        })) // itemsAsked looked at it
      const teams = known === 'worker' ? (centre.teams ?? []) : []
      return Array.from({ length: centre.people[known][1] }, (_, person) => {
        const team = teams.length === 0 ? 0 : 1 + (person % teams.length)
        const shift = teams[team - 1]?.shift ?? 0
        return {
          centre: place,
          group: groupPlace,
          team,
          answers: answersOfOne(questions, known, centre, averages, shift, codes, chance),
        }
      })
    })
  })
}

interface Averages {
  /** Per krachtlijn: the four groups in the order of every figure. */
  readonly anchors: ReadonlyMap<string, readonly number[]>
  readonly individual: ReadonlyMap<string, number>
  readonly organisation: ReadonlyMap<string, number>
}

function averagesOf({ krachtlijnen }: ExampleCentre): Averages {
  const rows = krachtlijnen
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
  const numbers = (row: readonly string[]) => row.slice(1).map(Number)
  const sources = rows.filter((row) => row.length === 7)
  return {
    anchors: new Map(rows.map((row) => [row[0]!, numbers(row).slice(0, 4)])), // a line begins with its krachtlijn
    individual: new Map(sources.map((row) => [row[0]!, Number(row[5])])),
    organisation: new Map(sources.map((row) => [row[0]!, Number(row[6])])),
  }
}

function answersOfOne(
  questions: readonly { readonly item: Item; readonly scale: Scale }[],
  group: KnownActorGroup,
  centre: ExampleCentre,
  averages: Averages,
  shift: number,
  codes: readonly string[],
  chance: SeededChance,
): Answers {
  // Some people are milder than others, on every question; so are some teams.
  const mildness = chance.normal() * 0.3 + shift
  const items: Record<string, number | OutsideOption> = {}
  for (const { item, scale } of questions) {
    if (chance.uniform() < SKIPS) continue
    const outside = outsideAnswer(item, scale, group, chance)
    if (outside) {
      items[item.id] = outside
      continue
    }
    const places = scale.options.length
    const spread = places === 4 ? 0.62 : 0.78
    const felt = averageOn(item, group, centre, averages, places) + mildness + chance.normal() * spread
    items[item.id] = Math.min(places, Math.max(1, Math.round(felt)))
  }
  if (group === 'client' || chance.uniform() < SKIPS_THE_LEVERS)
    return { items, best: [], worst: [], open: {} }
  const anchors = questions.filter(({ item }) => item.role === 'anchor').map(({ item }) => item)
  const ranked = inOrderOfAnswer(anchors, items, chance)
  return {
    items,
    best: ranked.slice(-3).map((construct) => chosen(construct, centre.levers, codes, chance)),
    worst: ranked.slice(0, 3).map((construct) => chosen(construct, centre.thresholds, codes, chance)),
    open: {},
  }
}

const SKIPS = 0.012
const SKIPS_THE_LEVERS = 0.12

function averageOn(
  item: Item,
  group: KnownActorGroup,
  centre: ExampleCentre,
  averages: Averages,
  places: number,
): number {
  const { construct, role, dimension } = item
  const middle = (places + 1) / 2
  if (role === 'source-individual') return averages.individual.get(construct) ?? middle
  if (role === 'source-organisation') return averages.organisation.get(construct) ?? middle
  if (construct.startsWith('C.PE')) return centre.clients.own
  if (construct.startsWith('C.Q')) return centre.clients.help
  if (construct === 'SRC') return centre.clients.sameFromAll
  if (construct === 'M.PEi') return centre.staff.person[PERSON.indexOf(dimension ?? '')] ?? middle
  if (construct === 'M.PEt') return centre.staff.team
  if (construct.startsWith('PZ.')) return networkAverage(construct, group, centre)
  const anchor = averages.anchors.get(construct)?.[ACTOR_GROUPS.indexOf(group)] ?? middle
  // People think of their own practice a little better than of the service.
  return role === 'own-practice' ? anchor + 0.3 : anchor
}

const PERSON = ['meaning', 'competence', 'selfDetermination', 'impact']

/** What goes better or worse in most places, whatever the centre. */
const KNOWN_DIFFERENCES: Readonly<Record<string, number>> = {
  'PZ.i.inc': -0.5,
  'PZ.i.sup': 0.6,
  'PZ.i.bel': 0.3,
  'PZ.i.und': -0.2,
  'PZ.i.col': -0.4,
  'PZ.i.res': 0.2,
  'PZ.x.pro': -0.4,
  'PZ.e.pol': -0.4,
  'PZ.e.inf': 0.2,
}

function networkAverage(element: string, group: KnownActorGroup, centre: ExampleCentre): number {
  const component = element.split('.')[1]
  const base = centre.network[component === 'x' ? 'x' : component === 'e' ? 'e' : 'i']
  return base + (KNOWN_DIFFERENCES[element] ?? 0) + (group === 'manager' ? 0.4 : 0)
}

/** Clients often cannot know; policy makers say so; nobody answers outside the scale where there is no such answer. */
function outsideAnswer(
  item: Item,
  scale: Scale,
  group: KnownActorGroup,
  chance: SeededChance,
): OutsideOption | null {
  const drawn = chance.uniform()
  let until = 0
  for (const { id } of scale.outside) {
    until += likelihood(id, item, group)
    if (drawn < until) return id
  }
  return null
}

function likelihood(option: OutsideOption, { construct }: Item, group: KnownActorGroup): number {
  const beyondTheDesk = construct === 'KL9' || construct === 'KL10'
  if (group === 'client') {
    if (option === 'dontKnow') return beyondTheDesk ? 0.12 : 0.05
    if (option === 'notForMe') return beyondTheDesk ? 0.14 : 0.03
    return construct === 'KL8' ? 0.07 : 0.02
  }
  if (option === 'dontKnow')
    return group === 'policyMaker' ? 0.06 : construct.startsWith('PZ.e') ? 0.08 : 0.02
  return 0.01
}

/** The krachtlijnen from the lowest to the highest answer; equal answers in an order of chance. */
function inOrderOfAnswer(
  anchors: readonly Item[],
  items: Readonly<Record<string, number | OutsideOption>>,
  chance: SeededChance,
): string[] {
  return anchors
    .flatMap(({ id, construct }) => {
      const answer = items[id]
      return typeof answer === 'number' ? [{ construct, at: answer + chance.uniform() * 0.5 }] : []
    })
    .sort((a, b) => a.at - b.at)
    .map(({ construct }) => construct)
}

/** One to three codes, the heavier ones more often. */
function chosen(
  construct: string,
  weights: Readonly<Record<string, number>>,
  codesToChoose: readonly string[],
  chance: SeededChance,
): ChosenConstruct {
  // Any code is named now and then.
  const left = new Map(codesToChoose.map((code) => [code, (weights[code] ?? 0) + 0.35]))
  const codes: string[] = []
  const drawn = chance.uniform()
  const wanted = drawn < 0.55 ? 1 : drawn < 0.9 ? 2 : 3
  while (codes.length < wanted && left.size > 0) {
    let at = chance.uniform() * [...left.values()].reduce((sum, weight) => sum + weight, 0)
    const code = [...left].find(([, weight]) => (at -= weight) < 0)?.[0] ?? [...left.keys()][0]!
    codes.push(code)
    left.delete(code)
  }
  return { construct, codes }
}
