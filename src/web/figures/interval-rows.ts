/**
 * Values with their 95 % intervals under each other, on one axis that shows the whole scale. A filled diamond in ink: the
 * number is about questions or scales, not about one actor group.
 */
import { drawing, findingAndTable } from './drawing.ts'
import type { Language } from '../../foundation/text.ts'
import { el, joined, type Child } from './markup.ts'
import { decimal } from './number-words.ts'
import { wrapped } from './text-measure.ts'

export interface IntervalRows {
  readonly rows: readonly {
    readonly name: string
    readonly estimate: number
    readonly lower: number
    readonly upper: number
    /** A second, longer interval: a thin line behind the first. */
    readonly predicted?: { readonly lower: number; readonly upper: number }
  }[]
  readonly from: number
  readonly to: number
  /** Behind the comma, of the number beside a mark; 2 unless said otherwise. */
  readonly digits?: number
  readonly finding: string
  readonly language: Language
}

const DIAMOND = 5
/** A longer axis is one of percentages: ticks at twenties, whole numbers. */
const IN_PERCENT = 40

export function intervalRows(figure: IntervalRows, width: number): string {
  const { rows, from, to, digits = 2, finding, language } = figure
  const isNarrow = width < 560
  const labelWidth = isNarrow ? 0 : Math.min(320, width * 0.42)
  const left = labelWidth + (isNarrow ? 8 : 20)
  const right = width - (isNarrow ? 8 : 60)
  const at = (value: number) =>
    left + ((Math.min(Math.max(value, from), to) - from) / (to - from)) * (right - left)
  const ticks = ticksBetween(from, to)
  const drawn: Child[] = []
  let y = 6
  rows.forEach(({ name, estimate, lower, upper, predicted }, place) => {
    const lines = wrapped(name, isNarrow ? width - 4 : labelWidth - 8, 14)
    const labelHeight = lines.length * 18
    const height = isNarrow ? labelHeight + 30 : Math.max(30, labelHeight + 12)
    const middle = isNarrow ? y + labelHeight + 14 : y + height / 2
    const textTop = isNarrow ? y + 14 : middle + 5 - ((lines.length - 1) / 2) * 18
    if (!isNarrow && place % 2 === 0) drawn.push(el('rect', { class: 'stripe', x: 0, y, width, height }))
    drawn.push(
      ...lines.map((line, row) => el('text', { x: isNarrow ? 0 : 6, y: textTop + row * 18 }, [line])),
      ...ticks.map((value) =>
        el('line', {
          class: value === 0 && from < 0 ? 'axis' : 'grid',
          x1: at(value),
          x2: at(value),
          y1: isNarrow ? middle - 10 : y,
          y2: isNarrow ? middle + 10 : y + height,
        }),
      ),
      predicted &&
        el('line', {
          class: 'k-ink predicted',
          x1: at(predicted.lower),
          x2: at(predicted.upper),
          y1: middle,
          y2: middle,
        }),
      el('line', { class: 'k-ink interval', x1: at(lower), x2: at(upper), y1: middle, y2: middle }),
      el('rect', {
        class: 'f-ink',
        x: at(estimate) - DIAMOND,
        y: middle - DIAMOND,
        width: 2 * DIAMOND,
        height: 2 * DIAMOND,
        transform: `rotate(45 ${at(estimate).toFixed(1)} ${middle.toFixed(1)})`,
      }),
      !isNarrow &&
        el('text', { class: 'sm tn', x: right + 16, y: middle + 4.5 }, [
          decimal(estimate, language, to - from > IN_PERCENT ? 0 : digits),
        ]),
    )
    y += height
  })
  const axisY = y + 18
  drawn.push(
    ...ticks.map((value, place) => {
      const anchor =
        isNarrow && place === 0 ? 'start' : isNarrow && place === ticks.length - 1 ? 'end' : 'middle'
      const digits = Number.isInteger(value) ? 0 : 1
      return el('text', { class: 'sm t2 tn', x: at(value), y: axisY, 'text-anchor': anchor }, [
        decimal(value, language, digits),
      ])
    }),
  )
  const height = Math.round(axisY + 8)
  return drawing(width, height, findingAndTable(finding, language), [joined(drawn)])
}

/** At whole scale points, or halves and fifths where the axis is short and fives where it is long: so at zero too, wherever the axis begins. */
function ticksBetween(from: number, to: number): number[] {
  const length = to - from
  const step = length > IN_PERCENT ? 20 : length > 10 ? 5 : length > 2 ? 1 : length > 1 ? 0.5 : 0.2
  const ROUNDING = 1e-9
  const first = Math.ceil(from / step - ROUNDING)
  const last = Math.floor(to / step + ROUNDING)
  return Array.from({ length: last - first + 1 }, (_, place) => Math.round((first + place) * step * 10) / 10)
}
