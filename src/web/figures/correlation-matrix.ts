/**
 * Correlations of every pair as a triangle: the square in a cell is as large as the correlation is strong, filled where two
 * go up together and hollow where one goes up as the other goes down. Where there is room the number stands in it.
 */
import { drawing, findingAndTable } from './drawing.ts'
import type { Language } from '../../foundation/text.ts'
import { el, joined, type Child } from './markup.ts'
import { decimal } from './number-words.ts'

export interface CorrelationMatrix {
  /** Short names of the questions, in the order of the block. */
  readonly names: readonly string[]
  /** r of two questions by their places, the lower place first. */
  readonly r: (first: number, second: number) => number | null
  readonly finding: string
  readonly language: Language
}

export function correlationMatrix(figure: CorrelationMatrix, width: number): string {
  const { names, r, finding, language } = figure
  const count = names.length
  const longest = Math.max(...names.map((name) => name.length))
  const label = Math.min(width * 0.28, 10 + longest * 7.6)
  const side = Math.min(58, (width - label - 4) / count)
  const hasNumbers = side >= 34
  const drawn: Child[] = []
  for (let row = 0; row < count; row++) {
    const top = row * side
    drawn.push(
      el('text', { class: 'sm', x: label - 8, y: top + side / 2 + 4.5, 'text-anchor': 'end' }, [
        names[row] ?? '',
      ]),
    )
    for (let column = 0; column < row; column++) {
      const value = r(column, row)
      if (value === null) continue
      const x = label + column * side
      const size = Math.max(3, Math.sqrt(Math.abs(value)) * (side - 6) * (hasNumbers ? 0.62 : 0.95))
      const middle = top + side / 2 - (hasNumbers ? 8 : 0)
      drawn.push(
        el('rect', { class: 'grid', fill: 'none', x, y: top, width: side, height: side }),
        el('rect', {
          class: value < 0 ? 'k-ink hollow' : 'f-ink',
          x: x + (side - size) / 2,
          y: middle - size / 2,
          width: size,
          height: size,
        }),
        hasNumbers &&
          el('text', { class: 'sm tn', x: x + side / 2, y: top + side - 6, 'text-anchor': 'middle' }, [
            decimal(value, language, 2),
          ]),
      )
    }
  }
  const under = count * side
  for (let column = 0; column < count - 1; column++) {
    const x = label + (column + 0.5) * side
    drawn.push(
      el(
        'text',
        {
          class: 'sm',
          x,
          y: under + 16,
          'text-anchor': 'end',
          transform: `rotate(-45 ${x.toFixed(1)} ${(under + 10).toFixed(1)})`,
        },
        [names[column] ?? ''],
      ),
    )
  }
  const height = Math.round(under + 20 + longest * 5.6)
  return drawing(width, height, findingAndTable(finding, language), [joined(drawn)])
}
