/** The screens of a questionnaire, in order, for what was filled in so far. */
import type { Question } from '../../framework/assemble-questionnaire.ts'
import type { OpenQuestion } from '../../framework/shape.ts'
import { type Asked, type Direction, field, type Levers, type Values } from './asked.ts'
import { leverProposals } from './lever-proposals.ts'

export type Screen = { readonly key: string; readonly place: number } & (
  | { readonly kind: 'items'; readonly questions: readonly Question[] }
  | { readonly kind: 'choose'; readonly direction: Direction; readonly levers: Levers }
  | {
      readonly kind: 'codes'
      readonly direction: Direction
      readonly construct: string
      readonly levers: Levers
    }
  | { readonly kind: 'open'; readonly questions: readonly OpenQuestion[] }
  | { readonly kind: 'send' }
)

/** `place` counts what is asked of everybody; the screens that a choice adds share the place of the choice. */
export function screensOf(asked: Asked, values: Values): readonly Screen[] {
  const screens: Screen[] = []
  let place = 0
  for (const questions of groupsOfQuestions(asked))
    screens.push({ key: `i${++place}`, place, kind: 'items', questions })
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
    const score = Number(values.get(anchorField(asked, id))?.[0])
    return Number.isInteger(score) && score > 0 ? [[id, score] as const] : []
  })
  return leverProposals(scores, direction, asked.levers.choice.atMostConstructs)
}

/** How many may be chosen on this screen, when more are; null when all is well. Only without a script: it keeps the limit. */
export function tooManyChosen(asked: Asked, values: Values, key: string): number | null {
  const choice = asked.levers?.choice
  const screen = screensOf(asked, values).find((one) => one.key === key)
  if (!choice || !screen) return null
  if (screen.kind === 'choose')
    return (values.get(screen.direction)?.length ?? 0) > choice.atMostConstructs
      ? choice.atMostConstructs
      : null
  if (screen.kind !== 'codes') return null
  const other = values.get(field.other(screen.direction, screen.construct)) ? 1 : 0
  const ticked = values.get(field.codes(screen.direction, screen.construct))?.length ?? 0
  return ticked + other > choice.atMostCodes ? choice.atMostCodes : null
}

/** The field with somebody's own score of a krachtlijn. */
export function anchorField(asked: Asked, construct: string): string {
  const anchor = asked.questionnaire.questions.find(
    ({ item }) => item.role === 'anchor' && item.construct === construct,
  )
  return field.item(anchor?.item.id ?? '')
}

/** Clients get one question at a time. Others get what belongs to one krachtlijn together, and longer lists in fours. */
function groupsOfQuestions({ group, questionnaire }: Asked): readonly (readonly Question[])[] {
  if (group === 'client') return questionnaire.questions.map((question) => [question])
  return questionnaire.parts.flatMap((part) =>
    part.kind === 'levers' || part.kind === 'open' ? [] : evenly(part.questions, 4),
  )
}

function groupsOfOpenQuestions({ group, questionnaire }: Asked): readonly (readonly OpenQuestion[])[] {
  const { openQuestions } = questionnaire
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
