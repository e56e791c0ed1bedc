/** A figure as the cells of a table. */
import type { Language } from '../../foundation/text.ts'
import type { Disclosed, Figure, ItemCell } from '../../api/views.ts'
import { words, withheldCell, type Cell } from './data-table.ts'
import { levelWords, shareWords, spreadWords } from './figure-words.ts'
import { decimal, percentage, range } from './number-words.ts'

/** The mean, or the broad level of a unanimous group. */
export function meanCell(figure: Disclosed<Figure>, language: Language): Cell {
  if (!figure.shown) return withheldCell
  const { value } = figure
  return words(value.kind === 'unanimous' ? levelWords(value.level, language) : decimal(value.mean, language))
}

const unanimous = { nl: 'eensgezind', en: 'of one mind', fr: 'unanimes' }
const aboutRange = { nl: 'ongeveer', en: 'about', fr: 'environ' }

/** How sure it is: the interval, or for a small group its band and how far people differ, in words. */
export function certaintyCell(figure: Disclosed<Figure>, language: Language): Cell {
  if (!figure.shown) return withheldCell
  const { value } = figure
  switch (value.kind) {
    case 'estimate':
      return words(range(value.lower, value.upper, language))
    case 'small-group':
      return words(
        `${aboutRange[language]} ${range(value.lower, value.upper, language)}, ${spreadWords(value.spread, language)}`,
      )
    case 'unanimous':
      return words(unanimous[language])
  }
}

export function countCell(figure: Disclosed<Figure>): Cell {
  return figure.shown ? words(String(figure.value.n)) : withheldCell
}

/** Answers outside the scale have a column of their own: they are never a low score. */
export function outsideCell(cell: ItemCell, language: Language): Cell {
  return cell.outside.shown ? words(shareWords(cell.outside.value, language)) : withheldCell
}

/** From 30 answers on: the share of every option; otherwise a dash. */
export function distributionCell(
  figure: Disclosed<Figure>,
  options: readonly string[],
  language: Language,
): Cell {
  if (!figure.shown) return withheldCell
  const { value } = figure
  if (value.kind !== 'estimate' || !value.distribution) return words('–')
  return words(
    value.distribution
      .map((share, at) => `${options[at] ?? at + 1} ${percentage(share, language)}`)
      .join(' · '),
  )
}
