/**
 * An arrow of a frame, with where it comes from: theory is dotted, literature a thin line, both with an open point.
 * A dot at its foot says that it was checked in the source. Own data never stand in a frame, so they are only in
 * the legend: a thick line without a point.
 *
 * Points are drawn as paths: a marker is a definition, and one inside a hidden drawing is not shown anywhere.
 */
import type { Edge } from '../../framework/shape.ts'
import { el, type Markup } from './markup.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'

/** Where an arrow leaves or meets a box, and which way it travels there. */
export interface ArrowEnd {
  readonly x: number
  readonly y: number
  readonly travels: Direction
}

export interface ArrowRoute {
  readonly path: string
  readonly start: ArrowEnd
  readonly end: ArrowEnd
}

const reverse: Readonly<Record<Direction, Direction>> = {
  left: 'right',
  right: 'left',
  up: 'down',
  down: 'up',
}
const step: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
}

export function drawArrow(edge: Edge, { path, start, end }: ArrowRoute, runsBothWays: boolean): Markup {
  const foot = runsBothWays ? 17 : 7
  const [dx, dy] = step[start.travels]
  return el(
    'g',
    {
      class: `arrow arrow-${edge.basis}${edge.kind === 'main' ? ' arrow-main' : ''}`,
      'data-from': edge.from,
      'data-to': edge.to,
    },
    [
      el('path', { class: 'shaft', d: path }),
      point(end, end.travels),
      runsBothWays ? point(start, reverse[start.travels]) : null,
      edge.status === 'verified'
        ? el('circle', { class: 'checked', cx: start.x + dx * foot, cy: start.y + dy * foot, r: 3.4 })
        : null,
    ],
  )
}

export type ArrowSample = 'theory' | 'literature' | 'own-data' | 'checked' | 'both-ways' | 'main'

/** One arrow of the legend, drawn by the same rules. */
export function arrowSample(sample: ArrowSample): string {
  const at = (x: number): ArrowEnd => ({ x, y: 7, travels: 'right' })
  const edge: Edge = {
    from: '',
    to: '',
    kind: sample === 'main' ? 'main' : 'positive',
    basis: sample === 'literature' ? 'literature' : 'theory',
    status: sample === 'checked' ? 'verified' : 'unverified',
  }
  return el(
    'svg',
    { class: 'drawing sample', width: 58, height: 14, viewBox: '0 0 58 14', 'aria-hidden': 'true' },
    [
      sample === 'own-data'
        ? el('path', { class: 'own-data', d: 'M2 7H56' })
        : drawArrow(
            edge,
            { path: 'M2 7H54', start: at(2), end: at(54) },
            sample === 'both-ways' || sample === 'main',
          ),
    ],
  ).markup
}

function point({ x, y }: ArrowEnd, towards: Direction): Markup {
  const [dx, dy] = step[towards]
  const n = (value: number) => Math.round(value * 10) / 10
  const wing = (side: number) => `${n(x - dx * 7 - dy * 4 * side)} ${n(y - dy * 7 - dx * 4 * side)}`
  return el('path', { class: 'point', d: `M${wing(1)}L${n(x)} ${n(y)}L${wing(-1)}` })
}
