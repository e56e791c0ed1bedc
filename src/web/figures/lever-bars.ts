/**
 * What carries and what hinders, per code: to the right and solid, to the left and hatched, the same length for
 * the same share. The order is that of the list of codes, never by size. Below 30 people a share is one of
 * three parts: three boxes, filled up to the part that holds.
 */
import { drawing, findingAndTable } from './drawing.ts'
import { read, type Language, type Text } from '../../foundation/text.ts'
import type { CodeShare, Disclosed, LeverRow, ReportedGroup } from '../../api/views.ts'
import { words, withheldCell, type Cell, type DataTable } from './data-table.ts'
import { figureWords, shareWords } from './figure-words.ts'
import { itemTableWords } from './item-table.ts'
import { groupShape, seal } from './marks.ts'
import { el, joined, type Child, type Markup } from './markup.ts'
import { capital, percentage } from './number-words.ts'
import { textWidth, wrapped } from './text-measure.ts'
import type { Titles } from './titles.ts'

export interface LeverFigure {
  readonly rows: readonly LeverRow[]
  readonly titles: Titles
  readonly language: Language
  readonly finding: string
}

interface GroupBars {
  readonly group: ReportedGroup
  readonly lever: LeverRow | null
  readonly threshold: LeverRow | null
}

type Direction = LeverRow['direction']

/** The groups that did the step, each with both its rows, in the order in which they come. */
export function leverGroups(rows: readonly LeverRow[]): readonly GroupBars[] {
  const groups = [...new Set(rows.map(({ group }) => group))]
  const of = (group: ReportedGroup, direction: Direction) =>
    rows.find((row) => row.group === group && row.direction === direction) ?? null
  return groups.map((group) => ({ group, lever: of(group, 'lever'), threshold: of(group, 'threshold') }))
}

export function leverCodes(rows: readonly LeverRow[]): readonly string[] {
  return [...new Set(rows.flatMap((row) => row.codes.map(({ code }) => code)))]
}

const barHeight = 16

/**
 * The groups with something to draw. The pool of workers and managers is drawn only where one of the two is
 * withheld whole: otherwise it would say the same people twice. The table has them all.
 */
export function drawnLeverGroups(rows: readonly LeverRow[]): readonly GroupBars[] {
  const shown = leverGroups(rows).filter(({ lever, threshold }) =>
    [lever, threshold].some((row) => row && !isWhollyWithheld(row)),
  )
  const has = (group: ReportedGroup) => shown.some((bars) => bars.group === group)
  return shown.filter(({ group }) => group !== 'staff' || !has('worker') || !has('manager'))
}

export function leverBars(figure: LeverFigure, width: number): string {
  const groups = drawnLeverGroups(figure.rows)
  const labelWidth = Math.min(236, width * 0.32)
  const column = (width - labelWidth) / Math.max(groups.length, 1)
  const layout = column >= 190 ? inColumns(figure, groups, labelWidth, width) : inLanes(figure, groups, width)
  return drawing(width, layout.height, findingAndTable(figure.finding, figure.language), [layout.drawn])
}

interface Layout {
  readonly drawn: Markup
  readonly height: number
}

function inColumns(
  { rows, titles, language }: LeverFigure,
  groups: readonly GroupBars[],
  labelWidth: number,
  width: number,
): Layout {
  const head = 74
  let top = head
  const placed = leverCodes(rows).map((code) => {
    const lines = wrapped(capital(titles.shortTitle(code)), labelWidth - 14, 14)
    const height = 12 + Math.max(lines.length, 1) * 17
    const place = { code, lines, top, height, middle: top + height / 2 }
    top += height
    return place
  })
  const drawn: Child[] = []
  placed.forEach(({ lines, top: from, height, middle }, at) => {
    if (at % 2 === 0) drawn.push(el('rect', { class: 'stripe', x: 0, y: from, width, height }))
    lines.forEach((line, place) =>
      drawn.push(el('text', { x: 8, y: middle + 5 + (place - (lines.length - 1) / 2) * 17 }, [line])),
    )
  })
  const column = (width - labelWidth) / groups.length
  groups.forEach((bars, at) => {
    const from = labelWidth + at * column
    const middle = from + column / 2
    const half = Math.min(column / 2 - 12, 240)
    drawn.push(
      columnHead(bars, middle, { titles, language }),
      shareLines(middle, half, head - 4, top, language),
    )
    drawn.push(sides(bars, middle, half, placed, top, language))
    drawn.push(el('line', { class: 'spine', x1: middle, x2: middle, y1: head - 4, y2: top }))
  })
  return { drawn: joined(drawn), height: top + 24 }
}

/** Room for the words behind the longest bar; the rest is the whole scale, from nobody to everybody. */
const wordRoom = 46

/** Half and everybody, on both sides. */
function shareLines(middle: number, half: number, from: number, to: number, language: Language): Markup {
  const full = half - wordRoom
  const line = (x: number) => el('line', { class: 'grid', x1: x, x2: x, y1: from, y2: to })
  const label = (x: number) =>
    el('text', { class: 'sm t2 tn', x, y: to + 17, 'text-anchor': 'middle' }, [percentage(100, language)])
  return joined([
    ...[-1, -0.5, 0.5, 1].map((share) => line(middle + share * full)),
    label(middle - full),
    label(middle + full),
  ])
}

/** Both halves of one column. A half that is withheld whole is one envelope, not twenty. */
function sides(
  bars: GroupBars,
  middle: number,
  half: number,
  placed: readonly { readonly code: string; readonly middle: number; readonly top: number }[],
  bottom: number,
  language: Language,
): Markup {
  const first = placed[0]?.top ?? 0
  return joined(
    (['threshold', 'lever'] as const).map((direction) => {
      const row = bars[direction]
      if (!row) return null
      if (isWhollyWithheld(row)) {
        const x = direction === 'lever' ? middle + 4 : middle - half - 4
        return wholeSeal(x, first + 6, half, Math.max(bottom - first - 12, 22), language)
      }
      return joined(
        placed.map((place) => bar(shareOf(row, place.code), direction, middle, half, place.middle, language)),
      )
    }),
  )
}

function wholeSeal(x: number, y: number, width: number, height: number, language: Language): Markup {
  const label = read(figureWords.withheld, language)
  const room = Math.min(textWidth(label, 12.5) + 12, width - 6)
  return joined([
    el('rect', { class: 'sealed-place', x, y, width, height, rx: 2 }),
    el('rect', {
      class: 'sealed-label',
      x: x + (width - room) / 2,
      y: y + height / 2 - 11,
      width: room,
      height: 22,
    }),
    el('text', { class: 'sm t2', x: x + width / 2, y: y + height / 2 + 4.3, 'text-anchor': 'middle' }, [
      label,
    ]),
  ])
}

function columnHead(
  bars: GroupBars,
  middle: number,
  { titles, language }: Pick<LeverFigure, 'titles' | 'language'>,
): Markup {
  const name = titles.group(bars.group)
  const nameWidth = textWidth(name, 14) * 1.05
  const start = middle - (nameWidth + 18) / 2
  return joined([
    groupShape(bars.group, start + 6, 13, 5.5),
    el('text', { class: 'b', x: start + 18, y: 18 }, [name]),
    el('text', { class: 'sm t2', x: middle, y: 37, 'text-anchor': 'middle' }, [
      choosersWords(bars, language),
    ]),
    el('text', { class: 'b sm', x: middle - 10, y: 60, 'text-anchor': 'end' }, [
      `◂ ${read(figureWords.hinders, language)}`,
    ]),
    el('text', { class: 'b sm', x: middle + 10, y: 60 }, [`${read(figureWords.carries, language)} ▸`]),
  ])
}

const denominators: Text = {
  nl: '{threshold} noemden drempels, {lever} hefbomen',
  en: '{threshold} named thresholds, {lever} levers',
  fr: '{threshold} ont cité des freins, {lever} des leviers',
}

const oneDenominator: Text = { nl: '{number} mensen', en: '{number} people', fr: '{number} personnes' }

/** The denominators of the two halves: of how many people each share is a share. */
export function choosersWords(bars: GroupBars, language: Language): string {
  const count = (row: LeverRow | null) =>
    row?.choosers.shown ? String(row.choosers.value) : read(figureWords.withheld, language)
  const lever = count(bars.lever)
  const threshold = count(bars.threshold)
  if (lever === threshold && !bars.lever?.choosers.shown) return lever
  return lever === threshold
    ? read(oneDenominator, language).replace('{number}', lever)
    : read(denominators, language).replace('{threshold}', threshold).replace('{lever}', lever)
}

function shareOf(row: LeverRow, code: string): Disclosed<CodeShare> | null {
  return row.codes.find((one) => one.code === code)?.share ?? null
}

function isWhollyWithheld(row: LeverRow): boolean {
  return row.codes.every(({ share }) => !share.shown)
}

function bar(
  share: Disclosed<CodeShare> | null,
  direction: Direction,
  middle: number,
  half: number,
  y: number,
  language: Language,
): Markup | null {
  if (!share) return null
  const way = direction === 'lever' ? 1 : -1
  const full = half - wordRoom
  const box = (from: number, length: number, look: string) =>
    el('rect', {
      class: look,
      x: way > 0 ? middle + from : middle - from - length,
      y: y - barHeight / 2,
      width: length,
      height: barHeight,
    })
  const after = (from: number, text: string) =>
    el(
      'text',
      { class: 'sm tn', x: middle + way * (from + 6), y: y + 4.5, 'text-anchor': way > 0 ? 'start' : 'end' },
      [text],
    )
  if (!share.shown) {
    const length = Math.min(96, half - 4)
    return seal(way > 0 ? middle + 2 : middle - 2 - length, y, length, barHeight + 2, language)
  }
  const look = direction === 'lever' ? 'bar-lever' : 'bar-threshold'
  if (share.value.kind === 'percentage') {
    const length = (share.value.percentage / 100) * full
    return joined([
      length > 0 ? box(1, length, look) : null,
      after(1 + length, percentage(share.value.percentage, language)),
    ])
  }
  const filled = { 'under-a-third': 1, 'a-third-to-two-thirds': 2, 'over-two-thirds': 3 }[share.value.part]
  const third = full / 3
  return joined([
    ...[0, 1, 2].map((part) =>
      box(1 + part * third, third - 3, part < filled ? `${look} soft` : 'bar-empty'),
    ),
    after(full, partSign[share.value.part]),
  ])
}

const partSign = {
  'under-a-third': '< ⅓',
  'a-third-to-two-thirds': '⅓–⅔',
  'over-two-thirds': '> ⅔',
} as const

function inLanes(
  { rows, titles, language }: LeverFigure,
  groups: readonly GroupBars[],
  width: number,
): Layout {
  const middle = width / 2
  const half = width / 2 - 2
  const drawn: Child[] = [
    el('text', { class: 'b', x: middle - 10, y: 16, 'text-anchor': 'end' }, [
      `◂ ${read(figureWords.hinders, language)}`,
    ]),
    el('text', { class: 'b', x: middle + 10, y: 16 }, [`${read(figureWords.carries, language)} ▸`]),
  ]
  let y = 34
  for (const bars of groups) {
    const name = titles.group(bars.group)
    drawn.push(
      groupShape(bars.group, 7, y + 9.5, 5),
      el('text', { class: 'b', x: 20, y: y + 14 }, [name]),
      el('text', { class: 'sm t2', x: 20, y: y + 32 }, [choosersWords(bars, language)]),
    )
    y += 44
    for (const code of leverCodes(rows)) {
      const lines = wrapped(capital(titles.shortTitle(code)), width - 4, 14)
      lines.forEach((line, place) => drawn.push(el('text', { x: 0, y: y + 14 + place * 17 }, [line])))
      y += lines.length * 17 + 16
      drawn.push(
        ...(['threshold', 'lever'] as const).map((direction) => {
          const row = bars[direction]
          return row ? bar(shareOf(row, code), direction, middle, half, y, language) : null
        }),
        el('line', { class: 'spine', x1: middle, x2: middle, y1: y - 13, y2: y + 13 }),
        ...[-1, 1].map((way) => {
          const x = middle + way * (half - wordRoom)
          return el('line', { class: 'grid', x1: x, x2: x, y1: y - 9, y2: y + 9 })
        }),
      )
      y += 20
    }
    y += 22
  }
  return { drawn: joined(drawn), height: y }
}

const tableWords = {
  caption: {
    nl: 'Deel van wie de stap deed, dat dit noemde bij minstens één krachtlijn. Vanaf 30 mensen in stappen van 5 %, daaronder in drie delen.',
    en: 'Share of those who did this step who named it for at least one krachtlijn. From 30 people in steps of 5%, below that in three parts.',
    fr: 'Part de ceux qui ont fait cette étape et l’ont cité pour au moins une ligne de force. Dès 30 personnes par pas de 5 %, en dessous en trois parts.',
  },
  code: { nl: 'Hefboom of drempel', en: 'Lever or threshold', fr: 'Levier ou frein' },
  all: { nl: 'Alle hefbomen en drempels', en: 'All levers and thresholds', fr: 'Tous les leviers et freins' },
  everybody: { nl: 'Wie de stap deed', en: 'Who did this step', fr: 'Qui a fait cette étape' },
} satisfies Record<string, Text>

export function leverTable({ rows, titles, language }: LeverFigure): DataTable {
  const cell = (share: Disclosed<CodeShare> | null | undefined): Cell =>
    !share ? words('–') : share.shown ? words(shareWords(share.value, language)) : withheldCell
  // A group of which nothing is shown is one row, not one for every code.
  const isSealed = ({ lever, threshold }: GroupBars) =>
    [lever, threshold].every((row) => !row || isWhollyWithheld(row))
  const sealed = leverGroups(rows).filter(isSealed)
  const shown = leverGroups(rows).filter((bars) => !isSealed(bars))
  const people = (row: LeverRow | null): Cell =>
    !row ? words('–') : row.choosers.shown ? words(String(row.choosers.value)) : withheldCell
  return {
    caption: read(tableWords.caption, language),
    columns: [
      { title: read(tableWords.code, language) },
      { title: read(itemTableWords.group, language) },
      { title: capital(read(figureWords.hinders, language)), isNumber: true },
      { title: capital(read(figureWords.carries, language)), isNumber: true },
    ],
    rows: [
      ...leverGroups(rows).map((bars) => ({
        heads: [read(tableWords.everybody, language), titles.group(bars.group)],
        cells: [people(bars.threshold), people(bars.lever)],
      })),
      ...sealed.map(({ group }) => ({
        heads: [read(tableWords.all, language), titles.group(group)],
        cells: [withheldCell, withheldCell],
      })),
      ...leverCodes(rows).flatMap((code) =>
        shown.map((bars) => ({
          heads: [capital(titles.shortTitle(code)), titles.group(bars.group)],
          cells: [
            cell(bars.threshold && shareOf(bars.threshold, code)),
            cell(bars.lever && shareOf(bars.lever, code)),
          ],
        })),
      ),
    ],
  }
}
