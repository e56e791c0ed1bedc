/** The two small drawings beside a sentence: ten people, or a stretch of the answer scale. */
import { el, joined, type Markup } from '../../figures/markup.ts'
import { scaleLabels } from '../../figures/marks.ts'

/** Ten circles, filled for as many people; a half circle where the share lies between two counts. */
export function tenPeople(people: number, label: string): string {
  const circles = Array.from({ length: 10 }, (_, at) => person(15 + at * 30, people - at))
  return el('svg', { class: 'ten', viewBox: '0 0 300 34', role: 'img', 'aria-label': label }, circles).markup
}

function person(x: number, left: number): Markup {
  const ring = el('circle', { class: left >= 1 ? 'on' : 'off', cx: x, cy: 17, r: 11.5 })
  if (left !== 0.5) return ring
  return joined([ring, el('path', { class: 'half', d: `M${x} 5.5a11.5 11.5 0 0 0 0 23z` })])
}

/** The scale from its first to its last option, with the part where the average lies drawn thick. */
export function scaleStretch(from: number, to: number, options: readonly string[], label: string): string {
  const axis = { from: 8, to: 292, maximum: options.length }
  const x = (place: number) => axis.from + ((place - 1) / (axis.maximum - 1)) * (axis.to - axis.from)
  return el('svg', { class: 'ten stretch', viewBox: '0 0 300 44', role: 'img', 'aria-label': label }, [
    el('line', { class: 'rule', x1: axis.from, x2: axis.to, y1: 14, y2: 14 }),
    ...options.map((_, at) => el('line', { class: 'rule', x1: x(at + 1), x2: x(at + 1), y1: 6, y2: 22 })),
    el('rect', { class: 'on', x: x(from) - 3, y: 8, width: x(to) - x(from) + 6, height: 12, rx: 6 }),
    scaleLabels(axis, options, 40),
  ]).markup
}
