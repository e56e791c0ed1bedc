/** The columns of every table in which one row is the answers of one group to one question. */
import { read, type Language, type Text } from '../../foundation/text.ts'
import type { ItemCell } from '../../api/views.ts'
import type { DataTable } from './data-table.ts'
import { certaintyCell, countCell, distributionCell, meanCell, outsideCell } from './figure-cells.ts'
import type { Titles } from './titles.ts'

export const itemTableWords = {
  caption: {
    nl: 'Antwoorden buiten de schaal (zoals ‘weet ik niet’) hebben een eigen kolom en tellen nooit mee als laag.',
    en: 'Answers outside the scale (such as ‘I don’t know’) have a column of their own and never count as low.',
    fr: 'Les réponses hors échelle (comme « je ne sais pas ») ont leur propre colonne et ne comptent jamais comme basses.',
  },
  krachtlijn: { nl: 'Krachtlijn', en: 'Krachtlijn', fr: 'Ligne de force' },
  group: { nl: 'Geleding', en: 'Actor group', fr: 'Groupe' },
  mean: { nl: 'Gemiddelde', en: 'Mean', fr: 'Moyenne' },
  certainty: { nl: 'Interval of spreiding', en: 'Interval or spread', fr: 'Intervalle ou dispersion' },
  answers: { nl: 'Antwoorden', en: 'Answers', fr: 'Réponses' },
  outside: { nl: 'Buiten de schaal', en: 'Outside the scale', fr: 'Hors échelle' },
  distribution: { nl: 'Verdeling (vanaf 30)', en: 'Distribution (from 30)', fr: 'Répartition (dès 30)' },
} satisfies Record<string, Text>

export function itemColumns(language: Language): DataTable['columns'] {
  const word = (name: keyof typeof itemTableWords) => read(itemTableWords[name], language)
  return [
    { title: word('mean'), isNumber: true },
    { title: word('certainty') },
    { title: word('answers'), isNumber: true },
    { title: word('outside'), isNumber: true },
    { title: word('distribution') },
  ]
}

export function itemCells(
  cell: ItemCell,
  titles: Titles,
  language: Language,
): DataTable['rows'][number]['cells'] {
  return [
    meanCell(cell.figure, language),
    certaintyCell(cell.figure, language),
    countCell(cell.figure),
    outsideCell(cell, language),
    distributionCell(cell.figure, titles.options(cell.items[0] ?? ''), language),
  ]
}
