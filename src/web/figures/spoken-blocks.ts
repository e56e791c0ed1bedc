/**
 * Who spoke of an element: one block is one person, never a passage. What hinders hatched to the left, what carries
 * solid to the right; or on people's effort (dots) and on the organisation (lines). A group that is withheld wears the
 * envelope over its whole lane. A number that stops before everybody ends in a block with an open edge.
 */
import { drawing } from './drawing.ts'
import { read, type Language } from '../../foundation/text.ts'
import type { Disclosed, PeopleCount, ReleasedMention, ReportedGroup } from '../../api/views.ts'
import { groupShape, seal } from './marks.ts'
import { el, joined, type Child, type Markup } from './markup.ts'
import { peopleInTalks, peopleNumber, spokenWords } from './spoken-words.ts'
import { textWidth } from './text-measure.ts'
import type { Titles } from './titles.ts'

export interface SpokenLane {
  readonly group: ReportedGroup
  /** For every element of the centre: the group is too small. */
  readonly isWithheld: boolean
  /** null: nobody of this group spoke of it. */
  readonly told: Disclosed<ReleasedMention> | null
}

export type SpokenFacet = 'direction' | 'support'

export interface SpokenFigure {
  readonly lanes: readonly SpokenLane[]
  readonly facet: SpokenFacet
  /** The longest row of blocks on the page: so that a block is as wide in every figure. */
  readonly most: number
  readonly titles: Titles
  readonly language: Language
  readonly label: string
  /** Every group of the page: so that the spine stands at one place in every figure. */
  readonly groups: readonly ReportedGroup[]
  /** What the two sides are called, above them. Left out where another figure right above says it. */
  readonly hasHeads: boolean
}

const sides = {
  direction: { left: 'hinders', right: 'carries' },
  support: { left: 'individual', right: 'organisation' },
} as const
const headWords = {
  hinders: spokenWords.hinders,
  carries: spokenWords.carries,
  individual: spokenWords.effort,
  organisation: spokenWords.support,
} as const

const BLOCK = { width: 14, height: 20, gap: 2 }
const LANE = 40

/** `width` in CSS pixels. Narrow: the name of a group stands above its lane. */
export function spokenBlocks(figure: SpokenFigure, width: number): string {
  const { lanes, groups, titles, language, facet, hasHeads } = figure
  const isNarrow = width < 480
  const widest = Math.max(
    ...groups.map((group) => textWidth(titles.group(group), 15)),
    ...lanes.map(({ told }) => (told?.shown ? textWidth(peopleInTalks(told.value, language), 12.5) : 0)),
    MOST_WORDS,
  )
  const labels = isNarrow ? 0 : Math.min(36 + widest, width * 0.45)
  const laneHeight = isNarrow ? LANE + 16 : LANE
  const top = hasHeads ? 24 : 4
  const height = top + lanes.length * laneHeight
  const middle = labels + (width - labels) / 2
  const half = (width - labels) / 2 - 4
  const { left, right } = sides[facet]
  // First, so that an envelope lies over it and its words stay whole; narrow, not through the names above each lane.
  const drawn: Child[] = isNarrow
    ? []
    : [el('line', { class: 'spine', x1: middle, x2: middle, y1: top - 4, y2: height })]
  if (hasHeads) {
    drawn.push(
      el('text', { class: 'b', x: middle - 10, y: 14, 'text-anchor': 'end' }, [
        read(headWords[left], language),
      ]),
      el('text', { class: 'b', x: middle + 10, y: 14 }, [read(headWords[right], language)]),
    )
  }
  lanes.forEach((lane, at) => {
    const from = top + at * laneHeight
    drawn.push(laneLabel(lane, { from, isNarrow }, figure))
    const y = isNarrow ? from + 36 : from + LANE / 2
    if (isNarrow) drawn.push(el('line', { class: 'spine', x1: middle, x2: middle, y1: y - 14, y2: y + 14 }))
    drawn.push(laneMark(lane, { middle, half, y }, figure))
  })
  return drawing(width, height, figure.label, drawn)
}

/** Room for "2 mensen in 2 gesprekken", whatever is said: figures under each other then have one spine. */
const MOST_WORDS = 176

/** The group, and how many people in how many conversations: under its name, or behind it where it is narrow. */
function laneLabel(
  { group, told }: SpokenLane,
  { from, isNarrow }: { readonly from: number; readonly isNarrow: boolean },
  { titles, language }: SpokenFigure,
): Markup {
  const nameY = isNarrow ? from + 14 : from + (told?.shown ? 16 : 25)
  const words = told?.shown ? peopleInTalks(told.value, language) : ''
  return joined([
    groupShape(group, 7, nameY - 5, 5),
    el('text', { x: 20, y: nameY }, [titles.group(group)]),
    el(
      'text',
      isNarrow
        ? { class: 'sm t2', x: 28 + textWidth(titles.group(group), 15), y: nameY }
        : { class: 'sm t2', x: 20, y: nameY + 16 },
      [words],
    ),
  ])
}

interface Place {
  readonly middle: number
  readonly half: number
  readonly y: number
}

function laneMark({ told, isWithheld }: SpokenLane, place: Place, figure: SpokenFigure): Markup {
  const { middle, half, y } = place
  if (isWithheld || (told && !told.shown)) {
    return seal(middle - half, y, 2 * half, BLOCK.height, figure.language)
  }
  const { left, right } = sides[figure.facet]
  const none = { number: 0, isAtLeast: false }
  const of = (side: typeof left | typeof right) => (told?.shown ? told.value[side] : none)
  return joined([row(of(left), left, -1, place, figure), row(of(right), right, 1, place, figure)])
}

/** Blocks from the spine outward, and the number behind the last one. */
function row(
  count: PeopleCount,
  kind: 'hinders' | 'carries' | 'individual' | 'organisation',
  way: 1 | -1,
  { middle, half, y }: Place,
  { most, language }: SpokenFigure,
): Markup {
  const room = half - textWidth(peopleNumber({ number: most, isAtLeast: true }, language), 14) - 14
  const step = Math.max(3, Math.min(BLOCK.width + BLOCK.gap, room / Math.max(most, 1)))
  const block = Math.max(2, step - BLOCK.gap)
  const start = (at: number) => middle + way * (5 + at * step) - (way < 0 ? block : 0)
  return joined([
    ...Array.from({ length: count.number }, (_, at) =>
      el('rect', {
        class: `person-${kind}${count.isAtLeast && at === count.number - 1 ? ' open-ended' : ''}`,
        x: start(at),
        y: y - BLOCK.height / 2,
        width: block,
        height: BLOCK.height,
      }),
    ),
    el(
      'text',
      {
        class: count.number === 0 ? 'sm t3 tn' : 'tn',
        x: middle + way * (count.number === 0 ? 10 : 10 + count.number * step),
        y: y + 5,
        ...(way < 0 && { 'text-anchor': 'end' }),
      },
      [peopleNumber(count, language)],
    ),
  ])
}

/** What the blocks say, for who hears them. */
export function spokenLabel(lanes: readonly SpokenLane[], titles: Titles, language: Language): string {
  return lanes
    .map(({ group, told, isWithheld }) => {
      const name = titles.group(group)
      if (isWithheld || (told && !told.shown)) return `${name}: ${notShown[language]}.`
      if (!told) return `${name}: ${read(spokenWords.nobody, language)}.`
      const parts = (['hinders', 'carries', 'individual', 'organisation'] as const).map(
        (side) => `${read(headWords[side], language)} ${peopleNumber(told.value[side], language)}`,
      )
      return `${name}: ${parts.join(', ')}.`
    })
    .join(' ')
}

const notShown = { nl: 'niet getoond', en: 'not shown', fr: 'non montré' }

/** The longest row of blocks among these figures. */
export function mostPeople(told: readonly (Disclosed<ReleasedMention> | null)[]): number {
  return Math.max(
    1,
    ...told.flatMap((one) =>
      one?.shown
        ? [one.value.carries, one.value.hinders, one.value.individual, one.value.organisation].map(
            ({ number }) => number,
          )
        : [],
    ),
  )
}
