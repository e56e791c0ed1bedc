/** A short strip for one question, wherever a figure stands beside words: a lane for each group that was asked it. */
import { drawing } from './drawing.ts'
import { read, type Language } from '../../foundation/text.ts'
import type { ItemCell } from '../../api/views.ts'
import { certaintyCell, meanCell } from './figure-cells.ts'
import { figureWords } from './figure-words.ts'
import { figureMark, gridLines, groupShape, scaleLabels, type Axis } from './marks.ts'
import type { Titles } from './titles.ts'

/** `width` in CSS pixels. */
export function scaleStrip(
  cells: readonly ItemCell[],
  drawnWith: {
    readonly titles: Titles
    readonly language: Language
    readonly label: string
    readonly hasLabels?: boolean
  },
  width: number,
): string {
  const { titles, language, label, hasLabels = true } = drawnWith
  const laneHeight = 22
  const bottom = 4 + cells.length * laneHeight
  const height = bottom + (hasLabels ? 22 : 4)
  const first = cells[0]
  const axis: Axis = { from: 24, to: width - 8, maximum: first?.scaleMaximum ?? 4 }
  return drawing(width, height, label, [
    gridLines(axis, 4, bottom),
    ...cells.flatMap((cell, at) => {
      const y = 4 + (at + 0.5) * laneHeight
      return [
        groupShape(cell.group, 7, y, 4),
        figureMark(
          cell.figure,
          { group: cell.group, axis: { ...axis, maximum: cell.scaleMaximum }, y, size: 5.4 },
          language,
        ),
      ]
    }),
    hasLabels ? scaleLabels(axis, first ? titles.options(first.items[0] ?? '') : [], bottom + 16) : null,
  ])
}

/** What the strip says, for who hears it. */
export function stripLabel(cells: readonly ItemCell[], titles: Titles, language: Language): string {
  return cells
    .map((cell) => {
      const name = titles.group(cell.group)
      if (!cell.figure.shown) return `${name}: ${read(figureWords.withheld, language)}.`
      const options = titles.options(cell.items[0] ?? '')
      const ends = options.length > 1 ? ` (1 ${options[0]} – ${options.length} ${options.at(-1)})` : ''
      const said = [meanCell(cell.figure, language), certaintyCell(cell.figure, language)]
        .map((part) => (part.kind === 'words' ? part.words : ''))
        .join(' ')
      return `${name}: ${said}${ends}.`
    })
    .join(' ')
}
