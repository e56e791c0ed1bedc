/**
 * A causal network from left to right: a column for each group. An arrow that skips a column drops to its end's
 * height before it gets there and runs on level, so that all turning happens between the columns.
 */
import { read } from '../../foundation/text.ts'
import type { Edge } from '../../framework/shape.ts'
import type { ArrowEnd, ArrowRoute } from './frame-arrow.ts'
import { boxHeight, type FrameBox } from './frame-box.ts'
import type { FrameFigure, FrameLayout } from './frame-figure.ts'
import { networkGroups } from './frame-order.ts'
import { edgeKindWords } from './frame-words.ts'
import { el, type Markup } from './markup.ts'

const headHeight = 30
const boxGap = 18
const widestBox = 244
/** How far an arrow back reaches above or below the boxes. */
const arcRoom = 62

interface Placed extends FrameBox {
  readonly column: number
}

type Side = 'left' | 'right'

export function inColumns(figure: FrameFigure, width: number): FrameLayout {
  const { framework, language } = figure
  const groups = networkGroups(framework)
  const count = groups.length
  const gutter = Math.min(Math.max(width * 0.088, 56), 118)
  const boxWidth = Math.min((width - gutter * (count - 1)) / count, widestBox)
  const between = count > 1 ? (width - boxWidth * count) / (count - 1) : 0
  const left = (column: number) => column * (boxWidth + between)
  const boxes = placeBoxes(
    figure,
    groups.map(({ elements }) => elements),
    boxWidth,
    left,
  )
  const byId = new Map(boxes.map((box) => [box.element.id, box]))
  const edges = framework.edges.filter(({ from, to }) => byId.has(from) && byId.has(to))
  const ports = sidePorts(edges, byId)
  const remarks: Markup[] = []
  let hasArcUnder = false
  const arrows = edges.map((edge) => {
    const from = byId.get(edge.from)
    const to = byId.get(edge.to)
    if (!from || !to) throw new RangeError(`${edge.from} or ${edge.to} has no box`)
    if (to.column < from.column) {
      const { route, remark } = goingBack(from, to, edgeKindWords(edge.kind, language))
      remarks.push(remark)
      hasArcUnder ||= route.start.travels === 'down'
      return { edge, route }
    }
    if (to.column === from.column) return { edge, route: inOneColumn(edge, from, to, edges) }
    return { edge, route: forward(from, to, ports, edge, left(from.column + 1), between) }
  })
  const titles = new Map(framework.groups.map((group) => [group.id, read(group.title, language)]))
  return {
    width,
    height: Math.max(...boxes.map(({ y, height }) => y + height)) + (hasArcUnder ? arcRoom : 6),
    boxes,
    arrows,
    remarks,
    ground: groups.map(({ id }, column) =>
      el('text', { class: 't2', x: left(column), y: 14 }, [titles.get(id) ?? id]),
    ),
  }
}

function placeBoxes(
  figure: FrameFigure,
  columns: readonly (readonly FrameBox['element'][])[],
  width: number,
  left: (column: number) => number,
): readonly Placed[] {
  const heights = columns.map((elements) => elements.map((element) => boxHeight(element, width, figure)))
  const tallest = Math.max(...heights.map((column) => sum(column) + boxGap * (column.length - 1)))
  const placed: Placed[] = []
  columns.forEach((elements, column) => {
    const own = heights[column] ?? []
    const wished =
      elements.length > 2 || column === 0
        ? spread(own, tallest)
        : besideSources(figure, elements, placed, tallest)
    const centres = keptApart(wished, own)
    elements.forEach((element, at) => {
      const height = own[at] ?? 0
      placed.push({ element, column, x: left(column), y: (centres[at] ?? 0) - height / 2, width, height })
    })
  })
  return placed
}

/** Over the whole height: the first at the top, the last at the bottom, the same room between all. */
function spread(heights: readonly number[], tallest: number): readonly number[] {
  const room = heights.length > 1 ? (tallest - sum(heights)) / (heights.length - 1) : 0
  let top = headHeight + (heights.length === 1 ? (tallest - sum(heights)) / 2 : 0)
  return heights.map((height) => {
    const centre = top + height / 2
    top += height + room
    return centre
  })
}

/** A short column stands beside what leads to it: one beside one where the numbers agree, else at their middle. */
function besideSources(
  { framework }: FrameFigure,
  elements: readonly FrameBox['element'][],
  placed: readonly Placed[],
  tallest: number,
): readonly number[] {
  const ids = new Set(elements.map(({ id }) => id))
  const sources = placed.filter(({ element }) =>
    framework.edges.some(({ from, to, kind }) => from === element.id && ids.has(to) && kind !== 'feedback'),
  )
  const centres = sources.map(({ y, height }) => y + height / 2).sort((a, b) => a - b)
  if (centres.length === elements.length) return centres
  const middle = centres.length ? sum(centres) / centres.length : headHeight + tallest / 2
  return elements.map((_, at) => middle + (at - (elements.length - 1) / 2) * (tallest / 3))
}

/** As near as can be to where they would stand, with room between two for the arrows that go up and down. */
function keptApart(centres: readonly number[], heights: readonly number[]): readonly number[] {
  let least = headHeight
  return centres.map((centre, at) => {
    const height = heights[at] ?? 0
    const top = Math.max(centre - height / 2, least)
    least = top + height + (heights.length > 2 ? boxGap : 2 * boxGap)
    return top + height / 2
  })
}

/** For every arrow the height at which it leaves and meets its boxes, in the order of what is at its other end. */
function sidePorts(edges: readonly Edge[], boxes: ReadonlyMap<string, Placed>): ReadonlyMap<string, number> {
  const ports = new Map<string, number>()
  for (const box of boxes.values()) {
    for (const side of ['left', 'right'] as const) {
      const attached = edges
        .flatMap((edge) => {
          const mine = side === 'right' ? edge.from : edge.to
          const other = boxes.get(side === 'right' ? edge.to : edge.from)
          if (mine !== box.element.id || !other) return []
          const isForward = side === 'right' ? other.column > box.column : other.column < box.column
          return isForward ? [{ edge, order: orderOf(box, other) }] : []
        })
        .sort((a, b) => a.order - b.order)
      const room = Math.min((box.height - 18) / Math.max(attached.length - 1, 1), 20)
      attached.forEach(({ edge }, at) => {
        ports.set(portKey(edge, side), box.y + box.height / 2 + (at - (attached.length - 1) / 2) * room)
      })
    }
  }
  return ports
}

/** What comes from the next column turns in the last gutter, outside all that runs level: outermost port. */
function orderOf(box: Placed, other: Placed): number {
  const place = other.y + other.height / 2
  const isNext = box.column - other.column === 1
  if (!isNext) return place
  return place < box.y + box.height / 2 ? place - 1e6 : place + 1e6
}

function portKey(edge: Edge, side: Side): string {
  return `${edge.from} ${edge.to} ${edge.kind} ${side}`
}

function forward(
  from: Placed,
  to: Placed,
  ports: ReadonlyMap<string, number>,
  edge: Edge,
  nextColumn: number,
  between: number,
): ArrowRoute {
  const startX = from.x + from.width
  const startY = ports.get(portKey(edge, 'right')) ?? from.y
  const endY = ports.get(portKey(edge, 'left')) ?? to.y
  const turnedX = to.column - from.column > 1 ? nextColumn - 4 : to.x - 9
  const bend = between * 0.55
  const path =
    `M${n(startX)} ${n(startY)}C${n(startX + bend)} ${n(startY)} ${n(turnedX - bend)} ${n(endY)} ` +
    `${n(turnedX)} ${n(endY)}H${n(to.x - 2)}`
  return {
    path,
    start: { x: startX, y: startY, travels: 'right' },
    end: { x: to.x - 2, y: endY, travels: 'right' },
  }
}

/** Up or down between neighbours; arrows between the same two stand side by side. */
function inOneColumn(edge: Edge, from: Placed, to: Placed, edges: readonly Edge[]): ArrowRoute {
  const same = edges.filter(
    (other) =>
      (other.from === edge.from && other.to === edge.to) ||
      (other.from === edge.to && other.to === edge.from),
  )
  const x = from.x + from.width / 2 + (same.indexOf(edge) - (same.length - 1) / 2) * 30
  const down = to.y > from.y
  const start: ArrowEnd = { x, y: down ? from.y + from.height : from.y, travels: down ? 'down' : 'up' }
  const end: ArrowEnd = { x, y: down ? to.y - 2 : to.y + to.height + 2, travels: start.travels }
  return { path: `M${n(x)} ${n(start.y)}V${n(end.y)}`, start, end }
}

/** Over the boxes where there is room above them, else under them. */
function goingBack(from: Placed, to: Placed, words: string): { route: ArrowRoute; remark: Markup } {
  const isOver = Math.min(from.y, to.y) - arcRoom > headHeight
  const way = isOver ? -1 : 1
  const edgeOf = (box: Placed) => (isOver ? box.y : box.y + box.height)
  const start: ArrowEnd = { x: from.x + from.width / 2, y: edgeOf(from), travels: isOver ? 'up' : 'down' }
  const end: ArrowEnd = {
    x: to.x + to.width - 22,
    y: edgeOf(to) + 2 * way,
    travels: isOver ? 'down' : 'up',
  }
  const furthest = isOver ? Math.min(start.y, end.y) : Math.max(start.y, end.y)
  const turn = n(furthest + way * arcRoom)
  return {
    route: {
      path: `M${n(start.x)} ${n(start.y)}C${n(start.x)} ${turn} ${n(end.x)} ${turn} ${n(end.x)} ${n(end.y)}`,
      start,
      end,
    },
    remark: el(
      'text',
      {
        class: 'sm t2',
        x: (start.x + end.x) / 2,
        y: furthest + way * arcRoom * 0.88 + (isOver ? 0 : 10),
        'text-anchor': 'middle',
      },
      [words],
    ),
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function n(value: number): number {
  return Math.round(value * 10) / 10
}
