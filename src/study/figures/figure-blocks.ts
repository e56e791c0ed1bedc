/**
 * The blocks of questions that researchers may look at over the whole study. They follow from the design alone, and
 * each question of a group stands in one block: two blocks that shared a question would be about nearly the same
 * people, and the few who differ could be worked out.
 */
import type { ActorGroup } from '../../foundation/actor-group.ts'
import type { Text } from '../../foundation/text.ts'
import type { ItemRole, Library } from '../../framework/shape.ts'
import { itemsAsked, type AskedItem } from '../closed-wave/items-asked.ts'
import type { Question } from '../edition/publication-plan.ts'
import type { Study } from '../study.ts'

export type BlockKind = 'krachtlijnen' | 'own-practice' | 'sources' | 'elements' | 'scale' | 'supplements'

export interface BlockItem {
  readonly id: string
  readonly construct: string
  readonly dimension: { readonly id: string; readonly name: Text } | null
  readonly text: Text
  /** Places on its answer scale. */
  readonly options: number
}

export interface FigureBlock {
  /** `worker.krachtlijnen`, `client.scale.C.PE`. */
  readonly id: string
  readonly group: ActorGroup
  readonly kind: BlockKind
  /** Of a scale: its name in the questionnaire. */
  readonly scaleName: string | null
  /** What the questions are about, where they are all about one thing. */
  readonly about: Text | null
  readonly items: readonly BlockItem[]
}

/** A sense of power is no score without its facts. */
export const hasMeans = ({ kind }: Pick<FigureBlock, 'kind'>): boolean => kind !== 'scale'

export function figureBlocks(study: Pick<Study, 'groups'>, library: Library): FigureBlock[] {
  const networks = library.frameworks.filter(({ kind }) => kind === 'nomological-network')
  const isElement = new Set(networks.flatMap(({ elements }) => elements.map(({ id }) => id)))
  const named = itemsAsked(study, library).map((asked) => ({ asked, ...blockOf(asked, isElement) }))
  return [...Map.groupBy(named, ({ id }) => id).values()].flatMap((inBlock) => {
    const [first] = inBlock
    if (!first) return []
    const { asked, id, kind, scaleName } = first
    const items = inBlock.map((one) => itemOf(one.asked, library))
    return { id, group: asked.group, kind, scaleName, about: aboutOne(items, library), items }
  })
}

const kinds: Readonly<Record<ItemRole, BlockKind>> = {
  anchor: 'krachtlijnen',
  indicator: 'elements',
  'own-practice': 'own-practice',
  'source-individual': 'sources',
  'source-organisation': 'sources',
  scale: 'scale',
  supplement: 'supplements',
}

function blockOf({ group, item }: AskedItem, isElement: ReadonlySet<string>) {
  const kind = isElement.has(item.construct) && item.role === 'anchor' ? 'elements' : kinds[item.role]
  const scaleName = kind === 'scale' ? (item.scaleName ?? item.construct) : null
  return { id: [group, kind, ...(scaleName === null ? [] : [scaleName])].join('.'), kind, scaleName }
}

function itemOf({ item, options }: AskedItem, library: Library): BlockItem {
  const { id, construct, text } = item
  const element = library.frameworks.flatMap(({ elements }) => elements).find((one) => one.id === construct)
  const part = element?.dimensions?.find((one) => one.id === item.dimension)
  const dimension =
    item.dimension === undefined
      ? null
      : { id: item.dimension, name: part ?? { nl: item.dimension, en: item.dimension } }
  return { id, construct, dimension, text, options }
}

function aboutOne(items: readonly BlockItem[], library: Library): Text | null {
  const [first] = items
  if (!first || items.some(({ construct }) => construct !== first.construct)) return null
  const known = [
    ...library.instruments.flatMap(({ constructs = [] }) => constructs),
    ...library.frameworks.flatMap(({ elements }) => elements),
  ]
  return known.find(({ id }) => id === first.construct)?.title ?? null
}

/** The group that is pooled with this one on a question, with its items; null where the study declared no pool. */
export function pooledWith(
  { poolsStaff, parts }: Question,
  group: ActorGroup,
): Question['parts'][number] | null {
  const isStaff = (one: ActorGroup) => one === 'worker' || one === 'manager'
  if (!poolsStaff || !isStaff(group)) return null
  return parts.find((part) => isStaff(part.group) && part.group !== group) ?? null
}

/** One question of an edition about a block, with the items of the block that it takes together. */
export interface BlockQuestion {
  readonly items: readonly string[]
  readonly question: Question
}

/** The questions of an edition's plan that are about items of this block. */
export function questionsOfBlock(
  block: FigureBlock,
  questions: readonly Question[],
): readonly BlockQuestion[] {
  const inBlock = new Set(block.items.map(({ id }) => id))
  return questions.flatMap((question) =>
    question.parts.flatMap(({ group, items }) =>
      group === block.group && items.some((item) => inBlock.has(item)) ? [{ items, question }] : [],
    ),
  )
}
