/** What goes into the zip beside the script: the released numbers that the result rests on, and the result itself. */
import type { Moments } from '../../../disclosure/release-moments.ts'
import type { OverCentres } from '../../../disclosure/release-over-centres.ts'
import type { AnalysisResult } from '../analysis-result.ts'
import { factorModel } from '../factor-model.ts'
import type { FigureBlock } from '../figure-blocks.ts'
import type { PathOfQuestions } from '../path-of-questions.ts'
import type { ReleasedNumbers } from '../released-numbers.ts'
import { scaleParts } from '../scale-parts.ts'
import { csv, csvRows, type CsvCell } from './csv.ts'
import type { Reproducible } from './reproducible.ts'
import { rScript } from './r-script.ts'
import { readMe } from './read-me.ts'

/**
 * Relative for numbers above 1, absolute below. Both sides work in doubles; where a number is the end of a search (a mixed
 * model, a factor model) each stops when it is near enough.
 */
const TOLERANCE: Readonly<Record<Reproducible, number>> = {
  describe: 1e-8,
  mixed: 1e-5,
  correlations: 1e-8,
  reliability: 1e-8,
  factor: 1e-4,
  mediation: 1e-6,
  icc: 1e-8,
  gap: 1e-4,
  meta: 1e-5,
  change: 1e-5,
}

/** The ends of a likelihood profile lme4 reads off a curve through points; at a spread of zero off straight lines. */
const TOLERANCE_OF_COLUMN: Partial<Record<Reproducible, Readonly<Record<string, number>>>> = {
  mixed: { tauLower: 1e-3, tauUpper: 1e-3 },
}

/** Patterns of single people are no such numbers. */
export type NumbersForR = Exclude<ReleasedNumbers, { readonly rests: 'patterns' }>

export interface ReleasedForR {
  readonly analysis: Reproducible
  readonly block: FigureBlock
  readonly numbers: NumbersForR
  readonly path: PathOfQuestions | null
  readonly result: AnalysisResult
  /** Where it is from, in words: title of the study, wave and day. */
  readonly source: string
  /** Of a change: the earlier wave, and the day it closed. */
  readonly earlierWave: { readonly number: number; readonly closedOn: string } | null
  readonly isExample: boolean
}

type File = readonly [name: string, text: string]

/** Name of each file with its text; every number in them was released. */
export function filesForR(of: ReleasedForR): ReadonlyMap<string, string> {
  const { analysis, block, numbers, path, result } = of
  const about = [['group', 'block', 'analysis'] as const, [block.group, block.id, analysis] as const]
  return new Map([
    ['LEESMIJ.txt', readMe(of)],
    ['reproduce.R', rScript(analysis)],
    ['about.csv', csvRows(about)],
    ['items.csv', itemsFile(block)],
    ...numbersFiles(numbers, block),
    ...(path ? [pathFile(path)] : []),
    ['expected.csv', csv(['number', 'draagkracht', 'tolerance'], expectedNumbers(result, analysis))],
  ])
}

function itemsFile({ items }: FigureBlock): string {
  return csv(
    ['item', 'construct', 'dimension', 'options'],
    items.map(({ id, construct, dimension, options }) => [id, construct, dimension?.id ?? null, options]),
  )
}

function pathFile({ from, via, to }: PathOfQuestions): File {
  return ['path.csv', csv(['from', 'via', 'to'], [[from, via, to]])]
}

function numbersFiles(numbers: NumbersForR, block: FigureBlock): File[] {
  switch (numbers.rests) {
    case 'moments':
      return numbers.moments.shown ? momentsFiles(numbers.moments.value, block) : []
    case 'questions':
      return overCentresFiles(
        numbers.questions.flatMap((question, place) =>
          question.shown ? [{ item: block.items[place]?.id ?? '', which: 1, of: question.value }] : [],
        ),
      )
    case 'shared-questions':
    case 'two-waves':
      return overCentresFiles(
        numbers.questions.flatMap((question) => {
          if (!question.shown) return []
          const { label, first, second } = question.value
          const item = label[0] ?? ''
          return [
            { item, which: 1, of: first },
            { item, which: 2, of: second },
          ]
        }),
      )
  }
}

function momentsFiles({ n, centres, means, covariances }: Moments, block: FigureBlock): File[] {
  const scales = scaleParts(block).flatMap(({ label, places }) =>
    places.map((place): CsvCell[] => [label.join(' '), block.items[place]?.id ?? null]),
  )
  const model = factorModel(block)
  const meanOf = block.items.map(({ id }, place): CsvCell[] => [id, means?.[place] ?? null])
  return [
    ['people.csv', csv(['n', 'centres'], [[n, centres]])],
    ['means.csv', csv(['item', 'mean'], meanOf)],
    ['covariances.csv', csvRows(covariances)],
    ...(scales.length > 0 ? [['scales.csv', csv(['scale', 'item'], scales)] as const] : []),
    ...(model
      ? [
          ['model.txt', `${model.syntax}\n`] as const,
          [
            'factors.csv',
            csv(
              ['factor', 'dimension'],
              model.factors.map(({ name, dimension }) => [name, dimension]),
            ),
          ] as const,
        ]
      : []),
  ]
}

interface Told {
  readonly item: string
  /** 1, or 2 for the second group of a difference; of a change 1 is this wave and 2 the earlier one. */
  readonly which: number
  readonly of: OverCentres
}

function overCentresFiles(told: readonly Told[]): File[] {
  return [
    [
      'questions.csv',
      csv(
        ['item', 'group', 'n', 'centres', 'mean', 'sd', 'within'],
        told.map(({ item, which, of }) => [item, which, of.n, of.centres, of.mean, of.sd, of.within]),
      ),
    ],
    [
      'cells.csv',
      csv(
        ['item', 'group', 'centre', 'n', 'mean'],
        told.flatMap(({ item, which, of }) =>
          of.cells.map(({ place, n, mean }) => [item, which, place + 1, n, mean]),
        ),
      ),
    ],
  ]
}

/** Every number of the result under the name that the script gives it too, but for those drawn by chance. */
function expectedNumbers(result: AnalysisResult, analysis: Reproducible): CsvCell[][] {
  if (!result.estimable) return []
  return result.tables.flatMap(({ id, columns, drawn = [], rows }) =>
    rows.flatMap(({ label, values }) =>
      columns.flatMap((column, place) => {
        const value = values?.[place]
        const tolerance = TOLERANCE_OF_COLUMN[analysis]?.[column] ?? TOLERANCE[analysis]
        const isCompared = typeof value === 'number' && !drawn.includes(column)
        return isCompared ? [[`${id}/${label.join(' ')}/${column}`, value, tolerance]] : []
      }),
    ),
  )
}
