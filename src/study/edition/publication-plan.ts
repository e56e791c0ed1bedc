/**
 * The fixed list of what an edition publishes, worked out from the design alone: it is the same for every
 * centre, whatever was answered, and there is no way to ask for more. Each item stands in one question of the
 * plan, so that no figure can be subtracted from another over nearly the same people.
 */
import { ACTOR_GROUPS, type ActorGroup } from '../../foundation/actor-group.ts'
import type { Comparison, Instrument, Item, Library } from '../../framework/shape.ts'
import { leverCodes } from '../closed-wave/column-layout.ts'
import { instrumentOf, itemsAsked, type AskedItem } from '../closed-wave/items-asked.ts'
import type { ReportedGroup } from '../profile.ts'
import type { Study } from '../study.ts'

export interface PublicationPlan {
  /** Actor groups of the study, in the order of every figure. */
  readonly groups: readonly ActorGroup[]
  /** The same with the pool of workers and managers after the managers, where it was declared. */
  readonly reported: readonly ReportedGroup[]
  readonly questions: readonly Question[]
  readonly krachtlijnen: readonly { readonly construct: string; readonly anchors: readonly Question[] }[]
  readonly sources: readonly SourceQuestions[]
  readonly nomological: readonly NomologicalQuestions[]
  readonly sense: readonly SenseQuestion[]
  /** Scales that two groups got in the same words: a difference may be estimated if they mean the same to both. */
  readonly sharedScales: readonly Question[]
  readonly supplements: readonly Question[]
  readonly levers: LeverQuestions | null
}

/** One wording, put to one or more groups. A scale of several items is one question: its items appear nowhere else. */
export interface Question {
  readonly id: string
  readonly parts: readonly { readonly group: ActorGroup; readonly items: readonly string[] }[]
  /** Workers and managers read the same words and the study declared their pool. */
  readonly poolsStaff: boolean
  readonly options: number
  readonly construct: string
  readonly dimension: string | null
  /** Groups of which a difference may be estimated. */
  readonly gap: readonly [ActorGroup, ActorGroup] | null
}

export interface SourceQuestions {
  readonly construct: string
  readonly group: ReportedGroup
  readonly individual: Question
  readonly organisation: Question
}

interface NomologicalQuestions {
  readonly element: string
  readonly speaksOf: 'empowering' | 'empowered' | 'both'
  readonly questions: readonly Question[]
}

interface SenseQuestion {
  readonly question: Question
  readonly group: ActorGroup
  /** Structural facts that the study's own files put beside this score. */
  readonly facts: readonly string[]
}

export interface LeverQuestions {
  readonly groups: readonly ActorGroup[]
  readonly poolsStaff: boolean
  readonly codes: readonly string[]
}

/** Krachtlijn 9 is about the organisation itself: own effort against organisation makes no sense there. */
const ABOUT_THE_ORGANISATION = 'KL9'

export function publicationPlan(
  study: Pick<Study, 'groups'>,
  library: Library,
  pooledStaff: boolean,
): PublicationPlan {
  const groups = inOrder(study.groups.map(({ group }) => group))
  const poolsStaff = pooledStaff && groups.includes('worker') && groups.includes('manager')
  const asked = itemsAsked(study, library)
  const questionsOf = (...roles: readonly Item['role'][]) =>
    questions(
      asked.filter(({ item }) => roles.includes(item.role)),
      groups,
      poolsStaff,
    )

  const networks = library.frameworks.filter(({ kind }) => kind === 'nomological-network')
  const elements = networks.flatMap((network) => network.elements)
  const isElement = new Set(elements.map(({ id }) => id))
  const statements = questionsOf('anchor', 'indicator')
  const aboutElements = statements.filter(({ construct }) => isElement.has(construct))
  const anchors = statements.filter(({ construct }) => !isElement.has(construct))
  const scales = questionsOf('scale')
  const supplements = questionsOf('own-practice', 'supplement')
  const individual = questionsOf('source-individual')
  const organisation = questionsOf('source-organisation')
  const sources = sourceQuestions(individual, organisation, groups, poolsStaff)
  // A pool that no figure shows is no candidate for one either.
  const inSources = [...individual, ...organisation].filter(({ id }) =>
    sources.some((row) => row.individual.id === id || row.organisation.id === id),
  )

  return {
    groups,
    reported: groups.flatMap((group): ReportedGroup[] =>
      group === 'manager' && poolsStaff ? [group, 'staff'] : [group],
    ),
    questions: [...anchors, ...inSources, ...aboutElements, ...scales, ...supplements],
    krachtlijnen: constructsInOrder(anchors, library).map((construct) => ({
      construct,
      anchors: anchors.filter((question) => question.construct === construct),
    })),
    sources,
    nomological: elements
      .filter(({ retired }) => !retired)
      .map((element) => ({
        element: element.id,
        speaksOf: element.speaksOf?.value ?? 'both',
        questions: aboutElements.filter(({ construct }) => construct === element.id),
      })),
    sense: scales.flatMap((question) =>
      question.parts.map(({ group }) => ({ question, group, facts: factsBeside(question, library) })),
    ),
    sharedScales: scales.filter(({ gap }) => gap !== null),
    supplements,
    levers: leverQuestions(study, library, poolsStaff),
  }
}

function inOrder(groups: readonly ActorGroup[]): ActorGroup[] {
  const known: readonly ActorGroup[] = ACTOR_GROUPS
  return [
    ...known.filter((group) => groups.includes(group)),
    ...groups.filter((group) => !known.includes(group)),
  ]
}

function questions(
  asked: readonly AskedItem[],
  groups: readonly ActorGroup[],
  poolsStaff: boolean,
): Question[] {
  const gathered = new Map<string, AskedItem[]>()
  for (const one of asked) {
    const wording = wordingOf(one.item)
    const sameWording = gathered.get(wording) ?? []
    // A second item in the same words for the same group is a question of its own: answers of one person may not be added up.
    const isRepeated = one.item.role !== 'scale' && sameWording.some(({ group }) => group === one.group)
    const key = isRepeated ? `${wording} ${one.item.id}` : wording
    gathered.set(key, [...(gathered.get(key) ?? []), one])
  }
  return [...gathered].map(([id, members]) => {
    const first = members[0]! // a key stands in the map because of a member
    const parts = groups.flatMap((group) => {
      const items = members.filter((one) => one.group === group).map(({ item }) => item.id)
      return items.length > 0 ? [{ group, items }] : []
    })
    const asksBoth = ['worker', 'manager'].every((group) => parts.some((part) => part.group === group))
    return {
      id,
      parts,
      poolsStaff: poolsStaff && asksBoth && first.item.role !== 'scale',
      options: sameOptions(members),
      construct: first.item.construct,
      dimension: first.item.dimension ?? null,
      gap: gapOfQuestion(members, parts),
    }
  })
}

/** Items that belong to one figure have the same wording here; items of a scale have the same scale and dimension. */
function wordingOf(item: Item): string {
  return item.role === 'scale'
    ? ['scale', item.scaleName ?? item.id, item.construct, item.dimension ?? ''].join(' ')
    : [item.role, item.construct, item.sharedWording ?? item.id].join(' ')
}

function sameOptions(members: readonly AskedItem[]): number {
  const options = new Set(members.map((one) => one.options))
  const first = [...options][0] ?? 0
  if (options.size > 1) {
    throw new RangeError(
      `Items ${members.map(({ item }) => item.id).join(', ')} have scales of different length.`,
    )
  }
  return first
}

function gapOfQuestion(members: readonly AskedItem[], parts: Question['parts']): Question['gap'] {
  const [first] = members
  if (!first || (first.item.role !== 'anchor' && first.item.role !== 'scale')) return null
  const pair = gapOf(parts, first.item, first.instrument)
  if (!pair || first.item.role === 'anchor') return pair
  // A scale is one question by its name; whether both groups got the same sentences is seen item by item.
  const wordings = (wanted: ActorGroup) =>
    members.filter(({ group }) => group === wanted).map(({ item }) => item.sharedWording ?? item.id)
  return wordings(pair[0]).join('\n') === wordings(pair[1]).join('\n') ? pair : null
}

/** The first pair of groups that read the same words, unless a comparison forbids it. Workers and managers go before others. */
function gapOf(
  parts: Question['parts'],
  item: Item,
  instrument: Instrument,
): readonly [ActorGroup, ActorGroup] | null {
  const pairs = parts.flatMap((first, place) =>
    parts.slice(place + 1).map((second) => [first.group, second.group] as const),
  )
  const allowed = pairs.filter(
    (pair) => comparisonOf(pair, item.construct, instrument)?.allowed === 'estimate',
  )
  return allowed.find(([first, second]) => first === 'worker' && second === 'manager') ?? allowed[0] ?? null
}

/** What the instrument says of comparing two groups on a construct. A row that names the construct goes before one for all. */
export function comparisonOf(
  pair: readonly [ActorGroup, ActorGroup],
  construct: string,
  instrument: Instrument,
): Comparison | undefined {
  const about = instrument.comparisons.filter(({ groups }) =>
    pair.every((group) => (groups as readonly ActorGroup[]).includes(group)),
  )
  return (
    about.find(({ constructs }) => constructs?.includes(construct)) ??
    about.find(({ constructs }) => constructs === undefined)
  )
}

function sourceQuestions(
  individual: readonly Question[],
  organisation: readonly Question[],
  groups: readonly ActorGroup[],
  poolsStaff: boolean,
): SourceQuestions[] {
  const constructs = [...new Set(individual.map(({ construct }) => construct))].filter(
    (construct) => construct !== ABOUT_THE_ORGANISATION,
  )
  const reported: readonly ReportedGroup[] = poolsStaff ? [...groups, 'staff'] : groups
  return constructs.flatMap((construct) =>
    reported.flatMap((group) => {
      const own = individual.find((one) => one.construct === construct && reports(one, group))
      const theirs = organisation.find((one) => one.construct === construct && reports(one, group))
      return own && theirs ? [{ construct, group, individual: own, organisation: theirs }] : []
    }),
  )
}

export function reports(question: Question, group: ReportedGroup): boolean {
  return group === 'staff' ? question.poolsStaff : question.parts.some((part) => part.group === group)
}

/** Elements of the frameworks in their own order, then what the instruments ask about beside them. */
function constructsInOrder(anchors: readonly Question[], library: Library): string[] {
  const used = new Set(anchors.map(({ construct }) => construct))
  const known = library.frameworks.flatMap(({ elements }) => elements.map(({ id }) => id))
  return [...known.filter((id) => used.has(id)), ...[...used].filter((id) => !known.includes(id))]
}

function factsBeside({ construct, dimension }: Question, library: Library): string[] {
  const names = dimension === null ? [construct] : [construct, `${construct}:${dimension}`]
  return library.crosswalks
    .flatMap(({ rows }) => rows)
    .filter(({ relation, to }) => relation === 'stands-beside' && names.includes(to))
    .map(({ from }) => from)
}

function leverQuestions(
  study: Pick<Study, 'groups'>,
  library: Library,
  poolsStaff: boolean,
): LeverQuestions | null {
  const asked = study.groups.flatMap((design) => {
    const levers = instrumentOf(design, library)?.levers
    return levers && (levers.actorGroups as readonly ActorGroup[]).includes(design.group)
      ? [{ group: design.group, codes: leverCodes(levers.framework, library) }]
      : []
  })
  if (asked.length === 0) return null
  const groups = inOrder(asked.map(({ group }) => group))
  return {
    groups,
    poolsStaff: poolsStaff && groups.includes('worker') && groups.includes('manager'),
    codes: [...new Set(asked.flatMap(({ codes }) => codes))],
  }
}
