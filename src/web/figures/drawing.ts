import { read, type Language } from '../../foundation/text.ts'
import { figureWords } from './figure-words.ts'
import { el, type Child } from './markup.ts'

/**
 * The frame of every figure: one image to a screen reader, with a label that says what it shows. Sizes in pixels, rounded.
 */
export function drawing(width: number, height: number, label: string, parts: readonly Child[]): string {
  const [across, down] = [Math.round(width), Math.round(height)]
  return el(
    'svg',
    {
      class: 'drawing',
      viewBox: `0 0 ${across} ${down}`,
      width: across,
      height: down,
      role: 'img',
      'aria-label': label,
    },
    parts,
  ).markup
}

/** What a figure shows, and that the same stands in a table. */
export function findingAndTable(finding: string, language: Language): string {
  return `${finding} ${read(figureWords.seeTable, language)}`
}
