/**
 * Any frame with arrows on a narrow screen: the boxes under each other, in the same order as in the wide drawing, and
 * to their right a lane for each arrow. Between neighbours an arrow goes straight. Short arrows take the inner lanes,
 * so that few of them cross.
 */
import { read } from '../../foundation/text.ts'
import type { Edge, Element } from '../../framework/shape.ts'
import type { ArrowEnd, ArrowRoute } from './frame-arrow.ts'
import { boxHeight, type FrameBox } from './frame-box.ts'
import type { FrameFigure, FrameLayout } from './frame-figure.ts'
import { modelRows, networkGroups } from './frame-order.ts'
import { el } from './markup.ts'

const laneRoom = 8
const portRoom = 8
const boxGap = 30
const groupGap = 46
const bend = 5

interface Laned {
  readonly edge: Edge
  readonly upper: number
  readonly lower: number
  readonly lane: number
}

export function upright(figure: FrameFigure, width: number): FrameLayout {
  const { framework, language } = figure
  const elements = inReadingOrder(figure)
  const seat = new Map(elements.map(({ id }, at) => [id, at]))
  const edges = framework.edges.filter(({ from, to }) => seat.has(from) && seat.has(to))
  const isDirect = (edge: Edge) => {
    const [first, second] = [elements[seat.get(edge.from) ?? 0], elements[seat.get(edge.to) ?? 0]]
    const apart = Math.abs((seat.get(edge.from) ?? 0) - (seat.get(edge.to) ?? 0))
    return apart === 1 && first?.group === second?.group
  }
  const laned = inLanes(
    edges.filter((edge) => !isDirect(edge)),
    seat,
  )
  const lanes = Math.max(0, ...laned.map(({ lane }) => lane + 1))
  const boxWidth = Math.min(width - lanes * laneRoom - 16, 360)
  const { boxes, ground, height } = stacked(figure, elements, boxWidth, laned)
  const byId = new Map(boxes.map((box) => [box.element.id, box]))
  const ports = portsOf(boxes, laned)
  const direct = edges.filter(isDirect).map((edge) => ({ edge, route: straight(edge, edges, byId) }))
  return {
    width,
    height,
    boxes,
    ground: ground.map(({ id, y }) =>
      el('text', { class: 't2', x: 0, y }, [
        read(framework.groups.find((group) => group.id === id)?.title ?? { nl: id, en: id }, language),
      ]),
    ),
    remarks: [],
    arrows: [
      ...direct,
      ...laned.map(({ edge, lane }) => ({
        edge,
        route: throughLane(
          boxWidth,
          ports.get(`${edge.from} ${edge.to} ${edge.kind} from`) ?? 0,
          ports.get(`${edge.from} ${edge.to} ${edge.kind} to`) ?? 0,
          boxWidth + 14 + lane * laneRoom,
        ),
      })),
    ],
  }
}

function inReadingOrder({ framework }: FrameFigure): readonly Element[] {
  return framework.kind === 'organisation-model'
    ? modelRows(framework).flat()
    : networkGroups(framework).flatMap(({ elements }) => elements)
}

/** Shortest first, each in the innermost lane where nothing lies yet along its way. */
function inLanes(edges: readonly Edge[], seat: ReadonlyMap<string, number>): readonly Laned[] {
  const placed: Laned[] = []
  const spans = edges.map((edge) => {
    const ends = [seat.get(edge.from) ?? 0, seat.get(edge.to) ?? 0]
    return { edge, upper: Math.min(...ends), lower: Math.max(...ends) }
  })
  for (const span of spans.sort((a, b) => a.lower - a.upper - (b.lower - b.upper))) {
    let lane = 0
    while (
      placed.some((other) => other.lane === lane && other.upper <= span.lower && span.upper <= other.lower)
    )
      lane++
    placed.push({ ...span, lane })
  }
  return placed
}

function stacked(figure: FrameFigure, elements: readonly Element[], width: number, laned: readonly Laned[]) {
  const boxes: FrameBox[] = []
  const ground: { id: string; y: number }[] = []
  let y = 0
  elements.forEach((element, at) => {
    const isFirst = element.group !== elements[at - 1]?.group
    y += at === 0 ? 24 : isFirst ? groupGap + 6 : boxGap
    if (isFirst) ground.push({ id: element.group ?? '', y: y - 10 })
    const arrows = laned.filter(({ edge }) => edge.from === element.id || edge.to === element.id).length
    const height = Math.max(boxHeight(element, width, figure), arrows * portRoom + 10)
    boxes.push({ element, x: 0, y, width, height })
    y += height
  })
  return { boxes, ground, height: y + 4 } satisfies { boxes: FrameBox[]; ground: unknown; height: number }
}

/** Arrows that go up leave above those that go down; inner lanes nest within outer ones. */
function portsOf(boxes: readonly FrameBox[], laned: readonly Laned[]): ReadonlyMap<string, number> {
  const ports = new Map<string, number>()
  boxes.forEach((box, at) => {
    const mine = laned.filter(({ edge }) => edge.from === box.element.id || edge.to === box.element.id)
    const order = ({ lower, lane }: Laned) => (lower === at ? lane : 1000 - lane)
    const sorted = [...mine].sort((a, b) => order(a) - order(b))
    const room = Math.min((box.height - 10) / Math.max(sorted.length, 1), 14)
    sorted.forEach(({ edge }, place) => {
      const end = edge.from === box.element.id ? 'from' : 'to'
      const y = box.y + box.height / 2 + (place - (sorted.length - 1) / 2) * room
      ports.set(`${edge.from} ${edge.to} ${edge.kind} ${end}`, y)
    })
  })
  return ports
}

function straight(edge: Edge, edges: readonly Edge[], boxes: ReadonlyMap<string, FrameBox>): ArrowRoute {
  const from = boxes.get(edge.from)
  const to = boxes.get(edge.to)
  if (!from || !to) throw new RangeError(`${edge.from} or ${edge.to} has no box`)
  const same = edges.filter(
    (other) =>
      (other.from === edge.from && other.to === edge.to) ||
      (other.from === edge.to && other.to === edge.from),
  )
  const x = 30 + same.indexOf(edge) * 26
  const down = to.y > from.y
  const start: ArrowEnd = {
    x,
    y: down ? from.y + from.height + 2 : from.y - 2,
    travels: down ? 'down' : 'up',
  }
  const end: ArrowEnd = { x, y: down ? to.y - 2 : to.y + to.height + 2, travels: start.travels }
  return { path: `M${n(x)} ${n(start.y)}V${n(end.y)}`, start, end }
}

function throughLane(right: number, fromY: number, toY: number, x: number): ArrowRoute {
  const way = Math.sign(toY - fromY) || 1
  const path =
    `M${n(right)} ${n(fromY)}H${n(x - bend)}Q${n(x)} ${n(fromY)} ${n(x)} ${n(fromY + way * bend)}` +
    `V${n(toY - way * bend)}Q${n(x)} ${n(toY)} ${n(x - bend)} ${n(toY)}H${n(right + 2)}`
  return {
    path,
    start: { x: right, y: fromY, travels: 'right' },
    end: { x: right + 2, y: toY, travels: 'left' },
  }
}

function n(value: number): number {
  return Math.round(value * 10) / 10
}
