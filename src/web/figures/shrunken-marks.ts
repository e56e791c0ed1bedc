/** The mean of a centre read beside those of all: an interval, and a shape on it only where one number may be said. */
import { read, type Language, type Text } from '../../foundation/text.ts'
import type { Disclosed, KrachtlijnRow, ReportedGroup, ShrunkenFigure } from '../../api/views.ts'
import { words as cellWords, withheldCell, type DataTable } from './data-table.ts'
import { itemTableWords } from './item-table.ts'
import { groupClass, groupShape, placeOn, seal, type Lane } from './marks.ts'
import { el, joined, type Markup } from './markup.ts'
import { decimal, range } from './number-words.ts'
import type { Titles } from './titles.ts'

export function shrunkenOf(
  rows: readonly KrachtlijnRow[],
  construct: string,
  group: ReportedGroup,
): Disclosed<ShrunkenFigure> | undefined {
  return rows.find((row) => row.construct === construct)?.shrunken?.find((one) => one.group === group)?.figure
}

export function shrunkenMark(
  figure: Disclosed<ShrunkenFigure> | undefined,
  { group, axis, y, size }: Lane,
  language: Language,
): Markup {
  if (!figure?.shown) return seal(axis.from, y, axis.to - axis.from, Math.max(size * 3, 17), language)
  const { mean, lower, upper } = figure.value
  const kind = groupClass(group)
  const from = placeOn(axis, lower)
  const to = placeOn(axis, upper)
  return joined([
    el('line', { class: `k-${kind} interval`, x1: from, x2: to, y1: y, y2: y }),
    // Ends, so that a line without a shape reads as an interval.
    ...[from, to].map((x) => el('line', { class: `k-${kind} interval`, x1: x, x2: x, y1: y - 4, y2: y + 4 })),
    mean === null ? null : groupShape(group, placeOn(axis, mean), y, size),
  ])
}

const words = {
  caption: {
    nl: 'Gemiddelde naast dat van alle centra, met 95 %-interval. Zonder getal: te weinig betrouwbaar.',
    en: 'Mean beside that of all centres, with 95% interval. Without a number: too little reliability.',
    fr: 'Moyenne à côté de celle de tous les centres, avec intervalle à 95 %. Sans chiffre : trop peu fiable.',
  },
  mean: { nl: 'Naast alle centra', en: 'Beside all centres', fr: 'À côté de tous' },
  interval: { nl: 'Interval', en: 'Interval', fr: 'Intervalle' },
  centres: { nl: 'Centra', en: 'Centres', fr: 'Centres' },
  intervalOnly: { nl: 'alleen interval', en: 'interval only', fr: 'intervalle seul' },
} satisfies Record<string, Text>

export function shrunkenTable({
  rows,
  titles,
  language,
}: {
  readonly rows: readonly KrachtlijnRow[]
  readonly titles: Titles
  readonly language: Language
}): DataTable {
  return {
    caption: read(words.caption, language),
    columns: [
      { title: read(itemTableWords.krachtlijn, language) },
      { title: read(itemTableWords.group, language) },
      { title: read(words.mean, language), isNumber: true },
      { title: read(words.interval, language), isNumber: true },
      { title: read(words.centres, language), isNumber: true },
    ],
    rows: rows.flatMap(({ construct, shrunken = [] }, at) =>
      shrunken.map(({ group, figure }) => ({
        heads: [
          `${titles.number(construct) ?? at + 1}. ${titles.shortTitle(construct)}`,
          titles.group(group),
        ],
        cells: figure.shown
          ? [
              cellWords(
                figure.value.mean === null
                  ? read(words.intervalOnly, language)
                  : decimal(figure.value.mean, language),
              ),
              cellWords(range(figure.value.lower, figure.value.upper, language)),
              cellWords(String(figure.value.centres)),
            ]
          : [withheldCell, withheldCell, withheldCell],
      })),
    ),
  }
}
