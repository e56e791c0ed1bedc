/**
 * On whom or what a krachtlijn rests: own effort against what the organisation makes possible. Two axes, never
 * one scale. The edge at 3 is a convention we state. Dots are people, lines are the organisation; where both
 * textures lie over each other it is carried.
 *
 * A filled disc lies wholly inside one quadrant; a hollow one crosses an edge, and then nobody chooses.
 */
import { drawing, findingAndTable } from './drawing.ts'
import { read, type Language, type Text } from '../../foundation/text.ts'
import type { Figure, Quadrant, ReportedGroup, SourceRow } from '../../api/views.ts'
import { words, withheldCell, type Cell, type DataTable } from './data-table.ts'
import { certaintyCell, meanCell } from './figure-cells.ts'
import { figureWords, quadrantWords } from './figure-words.ts'
import { itemTableWords } from './item-table.ts'
import { placeOn, zoneOf, type Axis } from './marks.ts'
import { capital } from './number-words.ts'
import { el, joined, type Child, type Markup } from './markup.ts'
import { spreadApart } from './spread-apart.ts'
import { textWidth } from './text-measure.ts'
import type { Titles } from './titles.ts'

const edge = 3
const maximum = 5

export interface QuadrantFigure {
  readonly rows: readonly SourceRow[]
  readonly group: ReportedGroup
  readonly titles: Titles
  readonly language: Language
  readonly finding: string
}

/** What can be drawn of one krachtlijn: a place on both axes, and whether it is wholly inside a quadrant. */
interface Spot {
  readonly number: number
  readonly across: Extent
  readonly up: Extent
  readonly isInside: boolean
}

/** `at` is null for a unanimous group: it has a zone and no point. */
interface Extent {
  readonly at: number | null
  readonly from: number
  readonly to: number
  readonly isExact: boolean
}

export function quadrantDrawing(figure: QuadrantFigure, width: number): string {
  const { language, finding } = figure
  const isNarrow = width < 440
  const left = isNarrow ? 26 : 46
  const side = Math.min(width - left - 14, 460)
  const top = 14
  const radius = isNarrow ? 12 : 13
  const across: Axis = { from: left, to: left + side, maximum }
  const up: Axis = { from: top + side, to: top, maximum }
  const height = top + side + 40
  const spots = spotsOf(figure, across, up)
  return drawing(left + side + 14, height, findingAndTable(finding, language), [
    field(left, top, side, language),
    ...spots.map((spot) => extentOf(spot)),
    ...discs(spots, radius, { left, top, side }),
    axisWords(left, top, side, language),
  ])
}

/** Krachtlijnen of one group by quadrant, in the order of the frame; `null` holds whatever is not shown. */
export function membersByQuadrant(
  rows: readonly SourceRow[],
  titles: Titles,
): ReadonlyMap<Quadrant | null, readonly number[]> {
  const members = new Map<Quadrant | null, number[]>()
  rows.forEach((row, at) => {
    const key = row.quadrant.shown ? row.quadrant.value : null
    members.set(key, [...(members.get(key) ?? []), numberOf(row, at, titles)])
  })
  return members
}

function numberOf(row: SourceRow, at: number, titles: Titles): number {
  return titles.number(row.construct) ?? at + 1
}

function spotsOf({ rows, titles }: QuadrantFigure, across: Axis, up: Axis): readonly Spot[] {
  return rows.flatMap((row, at) =>
    row.individual.shown && row.organisation.shown
      ? [
          {
            number: numberOf(row, at, titles),
            across: extent(row.organisation.value, across),
            up: extent(row.individual.value, up),
            isInside: row.quadrant.shown && row.quadrant.value !== 'not-clear',
          },
        ]
      : [],
  )
}

function extent(figure: Figure, axis: Axis): Extent {
  if (figure.kind === 'unanimous') {
    const zone = zoneOf(axis, figure.level)
    return { at: null, ...zone, isExact: false }
  }
  return {
    at: placeOn(axis, figure.mean),
    from: placeOn(axis, figure.lower),
    to: placeOn(axis, figure.upper),
    isExact: figure.kind === 'estimate',
  }
}

const centre = (part: Extent) => part.at ?? (part.from + part.to) / 2

/** The interval as a cross; for a small or unanimous group two soft bands, so that it does not look exact. */
function extentOf({ across, up }: Spot): Markup {
  if (across.isExact && up.isExact) {
    return el('path', {
      class: 'cross',
      d: `M${across.from.toFixed(1)} ${centre(up).toFixed(1)}H${across.to.toFixed(1)}M${centre(across).toFixed(1)} ${up.from.toFixed(1)}V${up.to.toFixed(1)}`,
    })
  }
  const thickness = 10
  const x = Math.min(across.from, across.to)
  const y = Math.min(up.from, up.to)
  const band = (place: { x: number; y: number; width: number; height: number }) =>
    el('rect', { class: 'soft-field', ...place, rx: thickness / 2 })
  return joined([
    band({ x, y: centre(up) - thickness / 2, width: Math.abs(across.to - across.from), height: thickness }),
    band({ x: centre(across) - thickness / 2, y, width: thickness, height: Math.abs(up.to - up.from) }),
  ])
}

function discs(
  spots: readonly Spot[],
  radius: number,
  bounds: { left: number; top: number; side: number },
): readonly Markup[] {
  const places = spreadApart(
    spots.map(({ across, up }) => ({ x: centre(across), y: centre(up) })),
    radius * 2 + 2,
    {
      left: bounds.left + radius,
      right: bounds.left + bounds.side - radius,
      top: bounds.top + radius,
      bottom: bounds.top + bounds.side - radius,
    },
  )
  // All leaders first, so that none lies over a disc.
  const leaders = spots.map(({ across, up }, at) => {
    const place = places[at]
    if (!place) return null
    const x = centre(across)
    const y = centre(up)
    if (Math.hypot(place.x - x, place.y - y) < 1) return null
    return joined([
      el('line', { class: 'leader', x1: x, y1: y, x2: place.x, y2: place.y }),
      el('circle', { class: 'true-place', cx: x, cy: y, r: 2.6 }),
    ])
  })
  const drawn = spots.map(({ number, isInside }, at) => {
    const place = places[at]
    if (!place) return null
    return joined([
      el('circle', { class: isInside ? 'disc' : 'disc hollow', cx: place.x, cy: place.y, r: radius }),
      el(
        'text',
        {
          class: `b tn ${isInside ? 'on-disc' : ''}`.trim(),
          x: place.x,
          y: place.y + 5,
          'text-anchor': 'middle',
        },
        [String(number)],
      ),
    ])
  })
  return [joined(leaders), joined(drawn)]
}

function field(left: number, top: number, side: number, language: Language): Markup {
  const half = side / 2
  const corner = (quadrant: Quadrant, atRight: boolean, atBottom: boolean): Child => {
    const name = capital(quadrantWords(quadrant, language))
    const room = textWidth(name, 16) + 10
    const x = atRight ? left + side - room - 4 : left + 4
    const y = atBottom ? top + side - 29 : top + 4
    return joined([
      el('rect', { class: 'ground', x, y, width: room, height: 25 }),
      el('text', { class: 'b corner', x: x + 5, y: y + 18 }, [name]),
    ])
  }
  return joined([
    el('rect', { class: 'ground', x: left, y: top, width: side, height: side }),
    el('rect', { x: left, y: top, width: side, height: half, fill: 'url(#p-ind)' }),
    el('rect', { x: left + half, y: top, width: half, height: side, fill: 'url(#p-org)' }),
    el('rect', { class: 'frame', x: left, y: top, width: side, height: side }),
    el('line', { class: 'axis', x1: left, x2: left + side, y1: top + half, y2: top + half }),
    el('line', { class: 'axis', x1: left + half, x2: left + half, y1: top, y2: top + side }),
    corner('heroic', false, false),
    corner('carried', true, false),
    corner('absent', false, true),
    corner('on-paper', true, true),
  ])
}

const ends: Readonly<Record<'least' | 'most', Text>> = {
  least: { nl: 'helemaal niet', en: 'not at all', fr: 'pas du tout' },
  most: { nl: 'heel veel', en: 'very much', fr: 'énormément' },
}

function axisWords(left: number, top: number, side: number, language: Language): Markup {
  const bottom = top + side
  const organisation = read(figureWords.organisation, language)
  const least = read(ends.least, language)
  const most = read(ends.most, language)
  const roomBetween = side - textWidth(least, 12.5) - textWidth(most, 12.5) - 16
  const oneLine = textWidth(organisation, 14) * 1.06 < roomBetween
  const upright = (text: string, x: number, y: number, anchor: string, look: string) =>
    el('text', { class: look, transform: `translate(${x} ${y}) rotate(-90)`, 'text-anchor': anchor }, [text])
  return joined([
    el('text', { class: 't2 sm', x: left, y: bottom + 18 }, [least]),
    el('text', { class: 't2 sm', x: left + side, y: bottom + 18, 'text-anchor': 'end' }, [most]),
    el('text', { class: 'b', x: left + side / 2, y: bottom + (oneLine ? 18 : 36), 'text-anchor': 'middle' }, [
      organisation,
    ]),
    upright(read(figureWords.ownEffort, language), left > 30 ? 20 : 16, top + side / 2, 'middle', 'b'),
    upright(least, left > 30 ? 38 : 16, bottom, 'start', 't2 sm'),
    upright(most, left > 30 ? 38 : 16, top, 'end', 't2 sm'),
  ])
}

const tableWords = {
  caption: {
    nl: 'Eigen inzet en wat de organisatie mogelijk maakt, elk van 1 (helemaal niet) tot 5 (heel veel). De grens tussen de vier vakken ligt op 3: dat is een afspraak.',
    en: 'Own effort and what the organisation makes possible, each from 1 (not at all) to 5 (very much). The edge between the four fields is at 3: a convention.',
    fr: 'Engagement propre et ce que l’organisation rend possible, chacun de 1 (pas du tout) à 5 (énormément). La limite entre les quatre champs est à 3 : une convention.',
  },
  effort: { nl: 'Eigen inzet', en: 'Own effort', fr: 'Engagement propre' },
  organisation: { nl: 'Organisatie', en: 'Organisation', fr: 'Organisation' },
  interval: { nl: 'Interval of spreiding', en: 'Interval or spread', fr: 'Intervalle ou dispersion' },
  field: { nl: 'Vak', en: 'Field', fr: 'Champ' },
} satisfies Record<string, Text>

/** All groups in one table. */
export function quadrantTable(rows: readonly SourceRow[], titles: Titles, language: Language): DataTable {
  const word = (name: keyof typeof tableWords) => read(tableWords[name], language)
  return {
    caption: word('caption'),
    columns: [
      { title: read(itemTableWords.krachtlijn, language) },
      { title: read(itemTableWords.group, language) },
      { title: word('effort'), isNumber: true },
      { title: word('interval') },
      { title: word('organisation'), isNumber: true },
      { title: word('interval') },
      { title: word('field') },
    ],
    rows: rows.map((row) => ({
      heads: [
        `${numberOf(row, rows.filter(({ group }) => group === row.group).indexOf(row), titles)}. ${titles.shortTitle(row.construct)}`,
        titles.group(row.group),
      ],
      cells: [
        meanCell(row.individual, language),
        certaintyCell(row.individual, language),
        meanCell(row.organisation, language),
        certaintyCell(row.organisation, language),
        quadrantCell(row, language),
      ],
    })),
  }
}

function quadrantCell(row: SourceRow, language: Language): Cell {
  return row.quadrant.shown ? words(quadrantWords(row.quadrant.value, language)) : withheldCell
}

export { edge as quadrantEdge }
