/** What goes into the zip beside the script: the released numbers that the result rests on, and the result itself. */
import type { Moments } from '../../../disclosure/release-moments.ts'
import type { AnalysisName, AnalysisResult } from '../analysis-result.ts'
import type { FigureBlock } from '../figure-blocks.ts'
import { scaleParts } from '../scale-parts.ts'
import { rScript } from './r-script.ts'
import { readMe } from './read-me.ts'

/** Relative, for numbers above 1: our own numbers and R's are both worked out in doubles. */
const TOLERANCE = 1e-6

export interface ReleasedForR {
  readonly analysis: AnalysisName
  readonly block: FigureBlock
  readonly moments: Moments
  readonly result: AnalysisResult
  /** Where it is from, in words: title of the study, wave and day. */
  readonly source: string
  readonly isExample: boolean
}

/** Name of each file with its text; every number in them was released. */
export function filesForR(of: ReleasedForR): ReadonlyMap<string, string> {
  const { analysis, block, moments, result } = of
  const scales = scaleParts(block)
  return new Map([
    ['LEESMIJ.txt', readMe(of)],
    ['reproduce.R', rScript(analysis)],
    [
      'about.csv',
      csv(['n', 'centres', 'group', 'block'], [[moments.n, moments.centres, block.group, block.id]]),
    ],
    [
      'items.csv',
      csv(
        ['item', 'construct', 'dimension', 'options', 'mean'],
        block.items.map(({ id, construct, dimension, options }, place) => [
          id,
          construct,
          dimension?.id ?? null,
          options,
          moments.means?.[place] ?? null,
        ]),
      ),
    ],
    ['covariances.csv', rowsOf(moments.covariances)],
    ...(scales.length > 0
      ? [
          [
            'scales.csv',
            csv(
              ['scale', 'item'],
              scales.flatMap(({ label, places }) =>
                places.map((place) => [label.join(' '), block.items[place]?.id ?? null]),
              ),
            ),
          ] as const,
        ]
      : []),
    ['expected.csv', csv(['number', 'draagkracht', 'tolerance'], expectedNumbers(result))],
  ])
}

/** Every number of the result under the name that the script gives it too. */
function expectedNumbers(result: AnalysisResult): (string | number)[][] {
  if (!result.estimable) return []
  return result.tables.flatMap(({ id, columns, rows }) =>
    rows.flatMap(({ label, values }) =>
      columns.flatMap((column, place) => {
        const value = values?.[place]
        return typeof value === 'number' ? [[`${id}/${label.join(' ')}/${column}`, value, TOLERANCE]] : []
      }),
    ),
  )
}

type Cell = string | number | null

function csv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return rowsOf([header, ...rows])
}

function rowsOf(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\n`).join('')
}

/** A text is quoted, so that no comma or quote in an id of one's own frame breaks a row. What is absent is NA. */
function cell(value: Cell): string {
  if (value === null) return 'NA'
  return typeof value === 'number' ? String(value) : `"${value.replaceAll('"', '""')}"`
}
