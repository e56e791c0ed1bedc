/** An organisation model from top to bottom: a row for each step of its main line, a band for each of its groups. */
import { read } from '../../foundation/text.ts'
import type { Edge } from '../../framework/shape.ts'
import type { ArrowEnd, ArrowRoute, Direction } from './frame-arrow.ts'
import { boxHeight, type FrameBox } from './frame-box.ts'
import type { FrameFigure, FrameLayout } from './frame-figure.ts'
import { modelRows } from './frame-order.ts'
import { edgeKindWords } from './frame-words.ts'
import { el, type Markup } from './markup.ts'

const rowGap = 58
const bandHead = 30
const feedbackRoom = 44

interface Placed extends FrameBox {
  readonly row: number
  /** -1 left, 0 middle, 1 right. */
  readonly place: number
}

interface Band {
  readonly group: string
  readonly from: number
  readonly to: number
}

export function inLayers(figure: FrameFigure, width: number): FrameLayout {
  const { framework, language } = figure
  const field = width - feedbackRoom
  const { boxes, bands, height } = placeRows(figure, field)
  const byId = new Map(boxes.map((box) => [box.element.id, box]))
  const edges = framework.edges.filter(({ from, to }) => byId.has(from) && byId.has(to))
  const arrows = edges.map((edge) => {
    const from = byId.get(edge.from)
    const to = byId.get(edge.to)
    if (!from || !to) throw new RangeError(`${edge.from} or ${edge.to} has no box`)
    return { edge, route: routeOf(edge, from, to, width) }
  })
  const back = edges.find(({ kind }) => kind === 'feedback')
  const titles = new Map(framework.groups.map((group) => [group.id, read(group.title, language)]))
  return {
    width,
    height,
    boxes,
    arrows,
    ground: bands.flatMap((band, at) => drawBand(band, titles.get(band.group) ?? band.group, field, at)),
    remarks: back ? [besideFeedback(edgeKindWords(back.kind, language), width, height)] : [],
  }
}

function placeRows(figure: FrameFigure, field: number) {
  const rows = modelRows(figure.framework)
  const most = Math.max(...rows.map((row) => row.length))
  const inset = 28
  const between = Math.max(field * 0.06, 40)
  const boxWidth = Math.min((field - 2 * inset - between * (most - 1)) / most, 252)
  const boxes: Placed[] = []
  const bands: Band[] = []
  let y = 0
  rows.forEach((row, at) => {
    const group = row[0]?.group ?? ''
    if (bands.at(-1)?.group !== group) {
      y += at === 0 ? 0 : rowGap / 2
      bands.push({ group, from: y, to: y })
      y += bandHead + (at === 0 ? 0 : 4)
    } else y += rowGap
    const height = Math.max(...row.map((element) => boxHeight(element, boxWidth, figure)))
    row.forEach((element, seat) => {
      const place = row.length === 1 ? 0 : (2 * seat) / (row.length - 1) - 1
      const x = field / 2 - boxWidth / 2 + place * (field / 2 - inset - boxWidth / 2)
      boxes.push({ element, x, y, width: boxWidth, height, row: at, place })
    })
    y += height
    const band = bands.pop()
    if (band) bands.push({ ...band, to: y + rowGap / 2 })
  })
  return { boxes, bands, height: y + rowGap / 2 }
}

function drawBand({ from, to }: Band, title: string, field: number, at: number): Markup[] {
  return [
    el('rect', {
      class: at % 2 === 0 ? 'frame-band' : 'frame-band plain',
      x: 0,
      y: from,
      width: field,
      height: to - from,
      rx: 4,
    }),
    el('text', { class: 't2', x: 14, y: from + 22 }, [title]),
  ]
}

function routeOf(edge: Edge, from: Placed, to: Placed, width: number): ArrowRoute {
  if (edge.kind === 'feedback' || to.row < from.row) return aroundTheRight(from, to, width)
  if (from.row === to.row) return alongTheRow(from, to)
  if (from.place === to.place) return straightDown(from, to)
  if (edge.kind !== 'main') return acrossCorners(from, to)
  return Math.abs(from.place) < Math.abs(to.place) ? fanningOut(from, to) : closingIn(from, to)
}

function straightDown(from: Placed, to: Placed): ArrowRoute {
  const x = middle(from)
  return route({ x, y: from.y + from.height + 2, travels: 'down' }, { x, y: to.y - 2, travels: 'down' })
}

function alongTheRow(from: Placed, to: Placed): ArrowRoute {
  const rightward = to.x > from.x
  const y = from.y + from.height / 2
  const travels: Direction = rightward ? 'right' : 'left'
  return route(
    { x: rightward ? from.x + from.width + 2 : from.x - 2, y, travels },
    { x: rightward ? to.x - 2 : to.x + to.width + 2, y, travels },
  )
}

/** From the side of a box in the middle, out and down onto one at the edge. */
function fanningOut(from: Placed, to: Placed): ArrowRoute {
  const rightward = to.x > from.x
  return route(
    {
      x: rightward ? from.x + from.width + 2 : from.x - 2,
      y: from.y + from.height * 0.68,
      travels: rightward ? 'right' : 'left',
    },
    { x: middle(to), y: to.y - 2, travels: 'down' },
  )
}

/** From under a box at the edge, down and into the side of one in the middle. */
function closingIn(from: Placed, to: Placed): ArrowRoute {
  const rightward = to.x > from.x
  return route(
    { x: middle(from), y: from.y + from.height + 2, travels: 'down' },
    {
      x: rightward ? to.x - 2 : to.x + to.width + 2,
      y: to.y + to.height / 2,
      travels: rightward ? 'right' : 'left',
    },
  )
}

/** Side lines to the next row keep clear of the main line in the middle of a box. */
function acrossCorners(from: Placed, to: Placed): ArrowRoute {
  const rightward = to.x > from.x
  const near = 34
  return route(
    {
      x: rightward ? from.x + from.width - near : from.x + near,
      y: from.y + from.height + 2,
      travels: 'down',
    },
    { x: rightward ? to.x + near : to.x + to.width - near, y: to.y - 2, travels: 'down' },
  )
}

function aroundTheRight(from: Placed, to: Placed, width: number): ArrowRoute {
  const start: ArrowEnd = { x: from.x + from.width, y: from.y + from.height / 2, travels: 'right' }
  const end: ArrowEnd = { x: to.x + to.width + 2, y: to.y + to.height * 0.3, travels: 'left' }
  const x = width - feedbackRoom + 16
  const path =
    `M${n(start.x)} ${n(start.y)}H${n(x - 8)}Q${n(x)} ${n(start.y)} ${n(x)} ${n(start.y - 8)}` +
    `V${n(end.y + 8)}Q${n(x)} ${n(end.y)} ${n(x - 8)} ${n(end.y)}H${n(end.x)}`
  return { path, start, end }
}

function besideFeedback(words: string, width: number, height: number): Markup {
  const x = width - feedbackRoom + 34
  return el(
    'text',
    {
      class: 'sm t2',
      transform: `translate(${n(x)} ${n(height / 2)}) rotate(-90)`,
      'text-anchor': 'middle',
    },
    [words],
  )
}

function route(start: ArrowEnd, end: ArrowEnd): ArrowRoute {
  const across = Math.abs(end.x - start.x)
  const along = Math.abs(end.y - start.y)
  if (across < 1 || along < 1)
    return { path: `M${n(start.x)} ${n(start.y)}L${n(end.x)} ${n(end.y)}`, start, end }
  const first = pulled(start, 1, across, along)
  const last = pulled(end, -1, across, along)
  return { path: `M${n(start.x)} ${n(start.y)}C${first} ${last} ${n(end.x)} ${n(end.y)}`, start, end }
}

/** The curve leaves and arrives straight: its handle lies in the direction of travel. */
function pulled({ x, y, travels }: ArrowEnd, way: 1 | -1, across: number, along: number): string {
  const reach = 0.62 * way
  switch (travels) {
    case 'right':
      return `${n(x + across * reach)} ${n(y)}`
    case 'left':
      return `${n(x - across * reach)} ${n(y)}`
    case 'down':
      return `${n(x)} ${n(y + along * reach)}`
    case 'up':
      return `${n(x)} ${n(y - along * reach)}`
  }
}

function middle({ x, width }: FrameBox): number {
  return x + width / 2
}

function n(value: number): number {
  return Math.round(value * 10) / 10
}
