/**
 * Krachtlijn by actor group. Wide: a column for each group, so that the eye compares down a column, which is
 * what the wording allows. Narrow: the same marks as lanes under each krachtlijn. Always the whole scale, and
 * always the order of the frame.
 */
import { drawing, findingAndTable } from './drawing.ts'
import { read, type Language } from '../../foundation/text.ts'
import type { CentreProfile, ItemCell, KrachtlijnRow, ReportedGroup } from '../../api/views.ts'
import { anchorCell } from './anchor-cell.ts'
import { type DataTable, words } from './data-table.ts'
import { figureWords } from './figure-words.ts'
import { itemCells, itemColumns, itemTableWords } from './item-table.ts'
import { figureMark, gridLines, groupShape, notAsked, scaleLabels, type Axis, type Lane } from './marks.ts'
import { el, joined, type Child, type Markup } from './markup.ts'
import { textWidth, wrapped } from './text-measure.ts'
import type { Titles } from './titles.ts'

export interface KrachtlijnFigure {
  readonly rows: readonly KrachtlijnRow[]
  readonly groups: CentreProfile['groups']
  readonly titles: Titles
  readonly language: Language
  /** The finding: it is what the drawing says to somebody who hears it. */
  readonly finding: string
  /** What is drawn of a group on a krachtlijn in place of its figure. */
  readonly mark?: (construct: string, lane: Lane) => Markup
}

const leastColumn = 74
const lineHeight = 18

/** The figure itself. `width` is in CSS pixels: nothing in it is ever scaled down. */
export function krachtlijnDots(given: KrachtlijnFigure, width: number): string {
  const figure = { ...given, groups: drawnGroups(given) }
  const columns = columnsIn(figure, width)
  const layout = columns ? inColumns(figure, columns) : inLanes(figure, width)
  return drawing(width, layout.height, findingAndTable(figure.finding, figure.language), [layout.drawn])
}

/**
 * The pool of workers and managers has a column only where it says something that neither of them says apart;
 * otherwise it would be the same people twice. The table has it always.
 */
function drawnGroups({ rows, groups, titles }: KrachtlijnFigure): KrachtlijnFigure['groups'] {
  const isShown = (row: KrachtlijnRow, group: ReportedGroup) =>
    anchorCell(row, group, titles)?.figure.shown ?? false
  const saysMore = rows.some(
    (row) => isShown(row, 'staff') && !(isShown(row, 'worker') && isShown(row, 'manager')),
  )
  return groups.filter(({ group }) => group !== 'staff' || saysMore)
}

interface Columns {
  readonly labelWidth: number
  readonly column: number
  readonly gap: number
  /** The names stand under their shapes instead of beside them. */
  readonly areTight: boolean
}

/** How the columns fit in this width, or null where lanes read better. */
function columnsIn({ rows, groups, titles }: KrachtlijnFigure, width: number): Columns | null {
  const gap = width < 800 ? 10 : 26
  const labelWidth = Math.min(
    Math.max(width * (width < 800 ? 0.22 : 0.29), 150),
    276,
    Math.max(120, ...rows.map((row) => textWidth(titles.shortTitle(row.construct), 14) + 34)),
  )
  const column = Math.min((width - labelWidth - 10 + gap) / Math.max(groups.length, 1) - gap, 320)
  const longestWord = Math.max(
    0,
    ...groups.flatMap(({ group }) =>
      titles
        .group(group)
        .split(' ')
        .map((word) => textWidth(word, 1)),
    ),
  )
  const areTight = longestWord * 14.4 + 20 > column + gap
  const fits = column >= leastColumn && (!areTight || longestWord * 12.5 <= column + gap)
  return fits ? { labelWidth, column, gap, areTight } : null
}

interface Layout {
  readonly drawn: Markup
  readonly height: number
}

function inColumns(figure: KrachtlijnFigure, { labelWidth, column, gap, areTight }: Columns): Layout {
  const { rows, groups, titles, language } = figure
  const names = groups.map(({ group }) =>
    wrapped(titles.group(group), column + gap - (areTight ? 0 : 20), areTight ? 12.5 : 14.4),
  )
  const nameTop = areTight ? 36 : 18
  const headHeight = nameTop + 14 + Math.max(1, ...names.map((lines) => lines.length)) * lineHeight
  const placed = placeRows(figure, labelWidth - 40)
  const bottom = headHeight + placed.height
  const right = labelWidth + groups.length * (column + gap) - gap + 10
  const drawn: Child[] = []
  placed.rows.forEach(({ row, lines, top, height, number }, at) => {
    const middle = headHeight + top + height / 2
    if (at % 2 === 0)
      drawn.push(el('rect', { class: 'stripe', x: 0, y: headHeight + top, width: right, height }))
    drawn.push(
      el('text', { class: 't2 tn sm', x: 24, y: middle + 5, 'text-anchor': 'end' }, [String(number)]),
      ...lines.map((line, place) =>
        el('text', { x: 34, y: middle + 5 + (place - (lines.length - 1) / 2) * lineHeight }, [line]),
      ),
    )
    if (row.construct === 'KL9') {
      // From here on it is the organisation itself that is judged.
      drawn.push(el('line', { class: 'axis', x1: 0, x2: right, y1: headHeight + top, y2: headHeight + top }))
    }
  })
  groups.forEach(({ group, respondents }, at) => {
    const from = labelWidth + at * (column + gap)
    const nameX = areTight ? from : from + 18
    drawn.push(
      groupShape(group, from + 6, 13, 5.5),
      ...(names[at] ?? []).map((line, place) =>
        el('text', { class: areTight ? 'b sm' : 'b', x: nameX, y: nameTop + place * lineHeight }, [line]),
      ),
      el('text', { class: 'sm t2', x: nameX, y: nameTop + (names[at]?.length ?? 1) * lineHeight }, [
        respondents.shown
          ? `${respondents.value} ${read(figureWords.answers, language)}`
          : read(figureWords.withheld, language),
      ]),
    )
    const first = rows.flatMap((row) => anchorCell(row, group, titles) ?? [])[0]
    const maximum = first?.scaleMaximum ?? 4
    const axis: Axis = { from, to: from + column, maximum }
    drawn.push(gridLines(axis, headHeight, bottom))
    for (const { row, top, height } of placed.rows) {
      const y = headHeight + top + height / 2
      const cell = anchorCell(row, group, titles)
      drawn.push(
        cell
          ? markOf(figure, row, cell, { group, axis: { ...axis, maximum: cell.scaleMaximum }, y, size: 6 })
          : notAsked({ axis, y }, language),
      )
    }
    drawn.push(scaleLabels(axis, first ? titles.options(first.items[0] ?? '') : [], bottom + 18))
  })
  return { drawn: joined(drawn), height: bottom + 26 }
}

function placeRows(figure: KrachtlijnFigure, labelRoom: number) {
  let top = 0
  const rows = figure.rows.map((row, at) => {
    const lines = wrapped(figure.titles.shortTitle(row.construct), labelRoom, 14)
    const height = 20 + Math.max(lines.length, 1) * lineHeight
    const placed = { row, lines, top, height, number: figure.titles.number(row.construct) ?? at + 1 }
    top += height
    return placed
  })
  return { rows, height: top }
}

function inLanes(figure: KrachtlijnFigure, width: number): Layout {
  const { rows, groups, titles, language } = figure
  const laneHeight = 22
  const drawn: Child[] = []
  let y = drawGroupKey(figure, width, drawn)
  rows.forEach((row, at) => {
    const number = titles.number(row.construct) ?? at + 1
    const lines = wrapped(titles.shortTitle(row.construct), width - 28, 14)
    lines.forEach((line, place) => {
      if (place === 0) drawn.push(el('text', { class: 'b tn', x: 0, y: y + 14 }, [String(number)]))
      drawn.push(el('text', { class: 'b', x: 24, y: y + 14 + place * lineHeight }, [line]))
    })
    const top = y + lines.length * lineHeight + 6
    const bottom = top + groups.length * laneHeight
    const cells = groups.map(({ group }) => anchorCell(row, group, titles))
    const maximum = cells.find((cell) => cell)?.scaleMaximum ?? 4
    drawn.push(gridLines({ from: 24, to: width - 8, maximum }, top, bottom))
    groups.forEach(({ group }, place) => {
      const middle = top + (place + 0.5) * laneHeight
      const cell = cells[place]
      const axis: Axis = { from: 24, to: width - 8, maximum: cell?.scaleMaximum ?? maximum }
      drawn.push(
        groupShape(group, 7, middle, 4),
        cell
          ? markOf(figure, row, cell, { group, axis, y: middle, size: 5.4 })
          : notAsked({ axis, y: middle }, language),
      )
    })
    y = bottom + 14
    const options = titles.options(cells.find((cell) => cell)?.items[0] ?? '')
    // The words of the scale under every second block: nobody should have to scroll for them.
    if (at % 2 === 1 || at === rows.length - 1) {
      drawn.push(scaleLabels({ from: 24, to: width - 8, maximum }, options, y))
      y += 12
    }
    y += 10
  })
  return { drawn: joined(drawn), height: y }
}

function markOf(figure: KrachtlijnFigure, { construct }: KrachtlijnRow, cell: ItemCell, lane: Lane): Markup {
  return figure.mark?.(construct, lane) ?? figureMark(cell.figure, lane, figure.language)
}

/** Which shape is whom, above the lanes. */
function drawGroupKey(figure: KrachtlijnFigure, width: number, drawn: Child[]): number {
  const { groups, titles, language } = figure
  let x = 0
  let y = 14
  for (const { group, respondents } of groups) {
    const name = titles.group(group)
    const count = respondents.shown ? String(respondents.value) : read(figureWords.withheld, language)
    const room = textWidth(name, 14) + textWidth(count, 12.5) + 44
    if (x > 0 && x + room > width) {
      x = 0
      y += 24
    }
    drawn.push(
      groupShape(group, x + 7, y - 4.5, 5),
      el('text', { class: 'b', x: x + 20, y }, [name, el('tspan', { class: 't2 sm', dx: 7 }, [count])]),
    )
    x += room
  }
  return y + 18
}

/** The same figures as rows, the further questions on a krachtlijn included. */
export function krachtlijnTable(figure: KrachtlijnFigure): DataTable {
  const { rows, groups, titles, language } = figure
  const notAskedRow = [
    words(read(figureWords.notAsked, language)),
    ...Array.from({ length: 4 }, () => words('–')),
  ]
  return {
    caption: read(itemTableWords.caption, language),
    columns: [
      { title: read(itemTableWords.krachtlijn, language) },
      { title: read(itemTableWords.group, language) },
      ...itemColumns(language),
    ],
    rows: rows.flatMap((row, at) => {
      const name = `${titles.number(row.construct) ?? at + 1}. ${titles.shortTitle(row.construct)}`
      return groups.flatMap(({ group }) => {
        const anchor = anchorCell(row, group, titles)
        if (!anchor) return [{ heads: [name, titles.group(group)], cells: notAskedRow }]
        const further = row.cells.filter((cell) => cell.group === group && cell !== anchor)
        return [
          { heads: [name, titles.group(group)], cells: itemCells(anchor, titles, language) },
          ...further.map((cell) => ({
            heads: [name, `${titles.group(group)}: ${cell.items.map(titles.question).join(' / ')}`],
            cells: itemCells(cell, titles, language),
          })),
        ]
      })
    }),
  }
}
