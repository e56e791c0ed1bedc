/**
 * The figure grammar: what each mark means stands in `legend.ts`, in words.
 *
 * A filled shape on a line is a mean with its 95 % interval; a hollow shape on a soft band is a small group; a
 * dashed zone is a unanimous group; the inside of an envelope is whatever is withheld, over the whole width in
 * which a figure could have stood, and with nothing in it.
 */
import { read, type Language } from '../../foundation/text.ts'
import type { Disclosed, Figure, ReportedGroup } from '../../api/views.ts'
import { figureWords, levelWords } from './figure-words.ts'
import { el, joined, type Markup } from './markup.ts'
import { textWidth } from './text-measure.ts'

/** From a value on the answer scale to a place in the drawing. */
export interface Axis {
  readonly from: number
  readonly to: number
  readonly maximum: number
}

export function placeOn({ from, to, maximum }: Axis, value: number): number {
  const kept = Math.min(Math.max(value, 1), maximum)
  return from + ((kept - 1) / (maximum - 1)) * (to - from)
}

/** The part of the scale a unanimous group stands in: no more than a third of it is ever said. */
export function zoneOf(axis: Axis, level: 'low' | 'middle' | 'high'): { from: number; to: number } {
  const third = { low: 0, middle: 1, high: 2 }[level]
  const step = (axis.to - axis.from) / 3
  return { from: axis.from + third * step, to: axis.from + (third + 1) * step }
}

/** What a group is called in class names: groups a study added share one hue and one shape. */
export function groupClass(group: ReportedGroup): string {
  if (group === 'policyMaker') return 'policy'
  return group === 'client' || group === 'worker' || group === 'manager' || group === 'staff'
    ? group
    : 'other'
}

/**
 * Circle, square, triangle, diamond; a bar for a group the study added; and for staff together the square of
 * the workers under the triangle of the managers.
 */
export function groupShape(
  group: ReportedGroup,
  x: number,
  y: number,
  size: number,
  filling: 'filled' | 'hollow' = 'filled',
): Markup {
  const kind = groupClass(group)
  const look = filling === 'filled' ? `f-${kind}` : `k-${kind} hollow`
  const path = (d: string) => el('path', { class: look, d })
  const n = (value: number) => Math.round(value * 10) / 10
  switch (kind) {
    case 'client':
      return el('circle', { class: look, cx: x, cy: y, r: size })
    case 'worker':
      return el('rect', {
        class: look,
        x: x - size * 0.92,
        y: y - size * 0.92,
        width: size * 1.84,
        height: size * 1.84,
      })
    case 'manager':
      return path(`M${n(x)} ${n(y - size * 1.1)}l${n(size * 1.1)} ${n(size * 1.95)}h${n(-size * 2.2)}z`)
    case 'policy': {
      const half = n(size * 1.2)
      return path(`M${n(x)} ${n(y - half)}l${half} ${half}l${-half} ${half}l${-half} ${-half}z`)
    }
    case 'staff':
      return path(
        `M${n(x)} ${n(y - size * 1.15)}l${n(size * 0.95)} ${n(size * 0.85)}v${n(size * 1.2)}h${n(-size * 1.9)}v${n(-size * 1.2)}z`,
      )
    default:
      return el('rect', {
        class: look,
        x: x - size * 1.15,
        y: y - size * 0.5,
        width: size * 2.3,
        height: size,
        rx: 1,
      })
  }
}

/** The envelope: same look, same words, whatever the reason. */
export function seal(x: number, y: number, width: number, height: number, language: Language): Markup {
  const label = read(figureWords.withheld, language)
  const room = Math.min(textWidth(label, 12.5) + 10, width - 4)
  return joined([
    el('rect', { class: 'sealed-place', x, y: y - height / 2, width, height, rx: 2 }),
    el('rect', {
      class: 'sealed-label',
      x: x + (width - room) / 2,
      y: y - height / 2 + 1.5,
      width: room,
      height: height - 3,
    }),
    el('text', { class: 'sm t2', x: x + width / 2, y: y + 4.3, 'text-anchor': 'middle' }, [label]),
  ])
}

/** Where one group on one question is drawn. */
export interface Lane {
  readonly group: ReportedGroup
  readonly axis: Axis
  readonly y: number
  /** Radius of the shape, in the units of the drawing. */
  readonly size: number
}

/** One figure in its lane. A withheld one gets the envelope over the whole axis. */
export function figureMark(figure: Disclosed<Figure>, lane: Lane, language: Language): Markup {
  const { axis, y } = lane
  if (!figure.shown) return seal(axis.from, y, axis.to - axis.from, Math.max(lane.size * 3, 17), language)
  return shownMark(figure.value, lane, language)
}

function shownMark(figure: Figure, { group, axis, y, size }: Lane, language: Language): Markup {
  const kind = groupClass(group)
  switch (figure.kind) {
    case 'estimate':
      return joined([
        el('line', {
          class: `k-${kind} interval`,
          x1: placeOn(axis, figure.lower),
          x2: placeOn(axis, figure.upper),
          y1: y,
          y2: y,
        }),
        groupShape(group, placeOn(axis, figure.mean), y, size),
      ])
    case 'small-group': {
      const from = placeOn(axis, figure.lower)
      return joined([
        el('rect', {
          class: `f-${kind} band`,
          x: from,
          y: y - size * 0.9,
          width: placeOn(axis, figure.upper) - from,
          height: size * 1.8,
          rx: size * 0.9,
        }),
        groupShape(group, placeOn(axis, figure.mean), y, size * 0.92, 'hollow'),
      ])
    }
    case 'unanimous': {
      const zone = zoneOf(axis, figure.level)
      return joined([
        el('rect', {
          class: `f-${kind} zone`,
          x: zone.from,
          y: y - size * 1.5,
          width: zone.to - zone.from,
          height: size * 3,
          rx: 2,
        }),
        el('rect', {
          class: `k-${kind} zone-edge`,
          x: zone.from,
          y: y - size * 1.5,
          width: zone.to - zone.from,
          height: size * 3,
          rx: 2,
        }),
        el('text', { class: 'sm', x: (zone.from + zone.to) / 2, y: y + 4.3, 'text-anchor': 'middle' }, [
          levelWords(figure.level, language),
        ]),
      ])
    }
  }
}

/** A question this group was not asked: words, and no place where a mark could stand. */
export function notAsked({ axis, y }: Pick<Lane, 'axis' | 'y'>, language: Language): Markup {
  return el('text', { class: 'sm t3', x: (axis.from + axis.to) / 2, y: y + 4.3, 'text-anchor': 'middle' }, [
    read(figureWords.notAsked, language),
  ])
}

/** The words of the answer scale under an axis: all where they fit, else the two ends. */
export function scaleLabels(axis: Axis, options: readonly string[], y: number): Markup {
  const named =
    options.length === axis.maximum
      ? options
      : Array.from({ length: axis.maximum }, (_, at) => String(at + 1))
  const step = (axis.to - axis.from) / (axis.maximum - 1)
  const anchorOf = (at: number) => (at === 0 ? 'start' : at === axis.maximum - 1 ? 'end' : 'middle')
  const allFit = named.every((name, at) => {
    const next = named[at + 1]
    if (next === undefined) return true
    const right = textWidth(name, 12.5) * (at === 0 ? 1 : 0.5)
    const left = textWidth(next, 12.5) * (at + 1 === axis.maximum - 1 ? 1 : 0.5)
    return right + left + 5 < step
  })
  const ends = [0, axis.maximum - 1]
  return joined(
    named.map((name, at) =>
      allFit || ends.includes(at)
        ? el('text', { class: 'sm t2', x: placeOn(axis, at + 1), y, 'text-anchor': anchorOf(at) }, [name])
        : null,
    ),
  )
}

/** A thin line at every answer of the scale. */
export function gridLines(axis: Axis, from: number, to: number): Markup {
  return joined(
    Array.from({ length: axis.maximum }, (_, at) => {
      const x = placeOn(axis, at + 1)
      return el('line', { class: 'grid', x1: x, x2: x, y1: from, y2: to })
    }),
  )
}

/** The textures, once a page: both the drawings and their legends refer to them. */
export function texturePatterns(): string {
  const pattern = (id: string, size: number, inside: readonly Markup[], turn?: string) =>
    el(
      'pattern',
      { id, width: size, height: size, patternUnits: 'userSpaceOnUse', patternTransform: turn },
      inside,
    )
  return el('svg', { class: 'defs', 'aria-hidden': 'true', focusable: 'false' }, [
    el('defs', {}, [
      pattern(
        'p-hinder',
        5,
        [
          el('rect', { class: 'hinder-ground', width: 5, height: 5 }),
          el('rect', { class: 'hinder-line', width: 2.2, height: 5 }),
        ],
        'rotate(45)',
      ),
      pattern('p-ind', 9, [el('circle', { class: 'ind-dot', cx: 4.5, cy: 4.5, r: 1.1 })]),
      pattern('p-org', 9, [el('rect', { class: 'org-line', y: 8.2, width: 9, height: 1 })]),
      pattern('p-seal', 7, [el('path', { class: 'seal-line', d: 'M0 0L7 7M7 0L0 7' })]),
    ]),
  ]).markup
}
