/**
 * The difference between two groups that answered the very same sentence, with its interval. Only there may a
 * difference be estimated; elsewhere the two stand side by side in words.
 */
import { drawing, findingAndTable } from './drawing.ts'
import { read, type Language, type Text } from '../../foundation/text.ts'
import type { Gap, ItemCell } from '../../api/views.ts'
import { words, withheldCell, type DataTable } from './data-table.ts'
import { figureWords } from './figure-words.ts'
import { itemTableWords } from './item-table.ts'
import { seal } from './marks.ts'
import { el, joined, type Child } from './markup.ts'
import { decimal, range, signed } from './number-words.ts'
import { textWidth, wrapped } from './text-measure.ts'
import type { Titles } from './titles.ts'

/** What has a difference: a krachtlijn, a scale. */
export interface WithGap {
  readonly construct: string
  readonly gap: Gap | null
  readonly cells: readonly Pick<ItemCell, 'group' | 'scaleMaximum'>[]
}

export interface GapFigure {
  readonly rows: readonly WithGap[]
  readonly titles: Titles
  readonly language: Language
  readonly finding: string
}

interface GapRow {
  readonly construct: string
  readonly number: number
  readonly gap: Gap
  /** The widest the difference could be on this answer scale, either way. */
  readonly reach: number
}

/** The rows that have a gap at all, in the order of the frame. */
export function gapRows({ rows, titles }: Pick<GapFigure, 'rows' | 'titles'>): readonly GapRow[] {
  return rows.flatMap(({ construct, gap, cells }, at) => {
    if (!gap) return []
    const scale = cells.find(({ group }) => group === gap.groups[0])?.scaleMaximum ?? 4
    return [{ construct, gap, number: titles.number(construct) ?? at + 1, reach: scale - 1 }]
  })
}

export function gapLines(figure: GapFigure, width: number): string {
  const { titles, language, finding } = figure
  const rows = gapRows(figure)
  const reach = Math.max(...rows.map((row) => row.reach), 1)
  const isNarrow = width < 560
  const labelWidth = isNarrow ? 0 : 276
  const from = labelWidth + (isNarrow ? 2 : 10)
  const to = width - (isNarrow ? 2 : 76)
  const place = (value: number) =>
    from + ((Math.min(Math.max(value, -reach), reach) + reach) / (2 * reach)) * (to - from)
  const drawn: Child[] = [headWords(rows, place, figure)]
  let y = 44
  rows.forEach(({ construct, number, gap }, at) => {
    const lines = wrapped(titles.shortTitle(construct), isNarrow ? width - 28 : labelWidth - 40, 14)
    const labelHeight = lines.length * 18
    const height = isNarrow ? labelHeight + 34 : 18 + labelHeight
    const middle = isNarrow ? y + labelHeight + 16 : y + height / 2
    if (!isNarrow && at % 2 === 0) drawn.push(el('rect', { class: 'stripe', x: 0, y, width, height }))
    const textTop = isNarrow ? y + 14 : middle + 5 - ((lines.length - 1) / 2) * 18
    drawn.push(
      el(
        'text',
        {
          class: isNarrow ? 'b tn' : 't2 tn sm',
          x: isNarrow ? 0 : 24,
          y: textTop,
          'text-anchor': isNarrow ? 'start' : 'end',
        },
        [String(number)],
      ),
      ...lines.map((line, at) =>
        el('text', { class: isNarrow ? 'b' : undefined, x: isNarrow ? 24 : 34, y: textTop + at * 18 }, [
          line,
        ]),
      ),
      ...Array.from({ length: 2 * reach + 1 }, (_, at) =>
        el('line', {
          class: at === reach ? 'axis' : 'grid',
          x1: place(at - reach),
          x2: place(at - reach),
          y1: isNarrow ? middle - 12 : y,
          y2: isNarrow ? middle + 12 : y + height,
        }),
      ),
    )
    if (!gap.difference.shown) {
      drawn.push(seal(from, middle, to - from, 18, language))
    } else {
      const { estimate, lower, upper } = gap.difference.value
      drawn.push(
        el('line', { class: 'k-ink interval', x1: place(lower), x2: place(upper), y1: middle, y2: middle }),
        el('rect', {
          class: 'f-ink',
          x: place(estimate) - 5,
          y: middle - 5,
          width: 10,
          height: 10,
          transform: `rotate(45 ${place(estimate).toFixed(1)} ${middle.toFixed(1)})`,
        }),
        isNarrow
          ? null
          : el('text', { class: 'sm tn', x: to + 14, y: middle + 4.5 }, [signed(estimate, language)]),
      )
    }
    y += height
  })
  const axisY = y + 18
  drawn.push(
    ...Array.from({ length: 2 * reach + 1 }, (_, at) => {
      const value = at - reach
      const anchor = isNarrow && at === 0 ? 'start' : isNarrow && at === 2 * reach ? 'end' : 'middle'
      return el('text', { class: 'sm t2 tn', x: place(value), y: axisY, 'text-anchor': anchor }, [
        value === 0
          ? read(figureWords.equal, language)
          : `${value > 0 ? '+' : ''}${decimal(value, language, 0)}`,
      ])
    }),
  )
  return drawing(width, axisY + 8, findingAndTable(finding, language), [joined(drawn)])
}

function headWords(
  rows: readonly GapRow[],
  place: (value: number) => number,
  { titles, language }: GapFigure,
) {
  const [first, second] = rows[0]?.gap.groups ?? []
  if (!first || !second) return joined([])
  const text = (group: typeof first) => `${titles.group(group)} ${read(figureWords.higher, language)}`
  const oneLine = textWidth(text(first), 14) < place(1) * 2 && textWidth(text(second), 14) + 20 < place(0)
  const size = oneLine ? 'b' : 'b sm'
  return joined([
    el('text', { class: size, x: place(0) - 12, y: 18, 'text-anchor': 'end' }, [`◂ ${text(second)}`]),
    el('text', { class: size, x: place(0) + 12, y: 18 }, [`${text(first)} ▸`]),
  ])
}

const tableWords = {
  caption: {
    nl: 'Verschil tussen twee gemiddelden op dezelfde zin, met 95 %-interval. Nul is geen verschil.',
    en: 'Difference between two means on the same sentence, with 95% interval. Zero is no difference.',
    fr: 'Différence entre deux moyennes sur la même phrase, avec intervalle à 95 %. Zéro : aucune différence.',
  },
  difference: { nl: 'Verschil', en: 'Difference', fr: 'Différence' },
  interval: { nl: 'Interval', en: 'Interval', fr: 'Intervalle' },
} satisfies Record<string, Text>

export function gapTable(figure: GapFigure): DataTable {
  const { titles, language } = figure
  return {
    caption: read(tableWords.caption, language),
    columns: [
      { title: read(itemTableWords.krachtlijn, language) },
      { title: read(itemTableWords.group, language) },
      { title: read(tableWords.difference, language), isNumber: true },
      { title: read(tableWords.interval, language), isNumber: true },
    ],
    rows: gapRows(figure).map(({ construct, number, gap }) => ({
      heads: [
        `${number}. ${titles.shortTitle(construct)}`,
        gap.groups.map((group) => titles.group(group)).join(' − '),
      ],
      cells: gap.difference.shown
        ? [
            words(signed(gap.difference.value.estimate, language)),
            words(range(gap.difference.value.lower, gap.difference.value.upper, language)),
          ]
        : [withheldCell, withheldCell],
    })),
  }
}
