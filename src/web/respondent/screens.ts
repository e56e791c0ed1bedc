/** The screens of a questionnaire, in order, for what was filled in so far. */
import type { Item } from '../../framework/shape.ts'
import { type Asked, type Direction, field, type Levers, type Values } from './asked.ts'
import { leverProposals } from './lever-proposals.ts'

export type Screen = { readonly key: string; readonly place: number } & (
  | { readonly kind: 'items'; readonly items: readonly Item[] }
  | { readonly kind: 'choose'; readonly direction: Direction; readonly levers: Levers }
  | {
      readonly kind: 'codes'
      readonly direction: Direction
      readonly construct: string
      readonly levers: Levers
    }
  | { readonly kind: 'open'; readonly questions: Asked['openQuestions'] }
  | { readonly kind: 'send' }
)

/** `place` counts what is asked of everybody; the screens that a choice adds share the place of the choice. */
export function screensOf(asked: Asked, values: Values): readonly Screen[] {
  const screens: Screen[] = []
  let place = 0
  for (const items of groupsOfItems(asked)) screens.push({ key: `i${++place}`, place, kind: 'items', items })
  const { levers } = asked
  if (levers)
    for (const direction of ['best', 'worst'] as const) {
      screens.push({ key: direction, place: ++place, kind: 'choose', direction, levers })
      for (const construct of chosen(asked, values, direction))
        screens.push({ key: `${direction}.${construct}`, place, kind: 'codes', direction, construct, levers })
    }
  for (const questions of groupsOfOpenQuestions(asked))
    screens.push({ key: `o${++place}`, place, kind: 'open', questions })
  return [...screens, { key: 'send', place, kind: 'send' }]
}

/** How many places there are to count to: "vraag 4 van 12". */
export function placesOf(asked: Asked): number {
  return screensOf(asked, new Map()).at(-1)!.place // the last screen, to send, is always there
}

/** What was chosen as going best or worst; nothing that was never offered, and nothing in both. */
export function chosen(asked: Asked, values: Values, direction: Direction): readonly string[] {
  const offered = offeredConstructs(asked, values, direction)
  const ticked = values.get(direction) ?? []
  return offered.filter(({ id }) => ticked.includes(id)).map(({ id }) => id)
}

/** What goes best for somebody is not offered to them again as what goes worst. */
export function offeredConstructs(asked: Asked, values: Values, direction: Direction) {
  const best = direction === 'worst' ? (values.get('best') ?? []) : []
  return (asked.levers?.constructs ?? []).filter(({ id }) => !best.includes(id))
}

/** From their own anchor scores. */
export function proposedConstructs(asked: Asked, values: Values, direction: Direction): readonly string[] {
  if (!asked.levers) return []
  const scores = offeredConstructs(asked, values, direction).flatMap(({ id }) => {
    const anchor = asked.items.find((item) => item.role === 'anchor' && item.construct === id)
    const score = Number(anchor && values.get(field.item(anchor.id))?.[0])
    return Number.isInteger(score) && score > 0 ? [[id, score] as const] : []
  })
  return leverProposals(scores, direction, asked.levers.choice.atMostConstructs)
}

/** Clients get one question at a time. Others get what belongs to one krachtlijn together, and longer scales in fours. */
function groupsOfItems({ group, items }: Asked): readonly (readonly Item[])[] {
  if (group === 'client') return items.map((item) => [item])
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = `${item.construct.split(':')[0]} ${item.scaleName ?? item.module ?? ''}`
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  const small: Item[][] = []
  let single: Item[] | null = null
  for (const group of groups.values()) {
    if (group.length > 1) {
      for (const part of evenly(group, 4)) small.push(part)
      single = null
    } else if (single && single.length < 4 && single[0]?.answers === group[0]?.answers) single.push(...group)
    else small.push((single = [...group]))
  }
  return small
}

function groupsOfOpenQuestions({ group, openQuestions }: Asked) {
  if (openQuestions.length === 0) return []
  return group === 'client' ? openQuestions.map((question) => [question]) : [openQuestions]
}

/** Parts of at most `most`, as equal as can be: nine becomes three threes, not four, four and one. */
function evenly<Thing>(things: readonly Thing[], most: number): Thing[][] {
  const parts = Math.ceil(things.length / most)
  return Array.from({ length: parts }, (_, part) =>
    things.slice(
      Math.round((part * things.length) / parts),
      Math.round(((part + 1) * things.length) / parts),
    ),
  )
}
