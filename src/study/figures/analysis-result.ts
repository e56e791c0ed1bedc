/**
 * What an analysis of a closed wave gives a researcher: tables of numbers under names that the screens translate, the
 * rows of one figure, and what must be said beside it. Made from released numbers only.
 */
import type { Text } from '../../foundation/text.ts'
import type { Caution } from '../../statistics/cautions/caution-table.ts'
import { reasonWords } from '../../statistics/cautions/reason-words.ts'

export const ANALYSES = [
  'describe',
  'correlations',
  'reliability',
  'factor',
  'mediation',
  'mixed',
  'icc',
  'gap',
  'meta',
  'change',
  'careless',
] as const
export type AnalysisName = (typeof ANALYSES)[number]

export interface ResultRow {
  /** The item, the two items, the part of a scale. */
  readonly label: readonly string[]
  /**
   * In the order of the columns; null for a number that does not exist, such as alpha without the last item but one. A
   * row of null is not shown.
   */
  readonly values: readonly (number | null)[] | null
}

export interface ResultTable {
  /** What the table is about: `items`, `pairs`, `scales`. */
  readonly id: string
  readonly columns: readonly string[]
  /** Columns of numbers drawn by chance, from a fixed seed: always the same here, and others in another program. */
  readonly drawn?: readonly string[]
  readonly rows: readonly ResultRow[]
}

/** Points with intervals on one axis. */
export interface IntervalFigure {
  readonly from: number
  readonly to: number
  readonly rows: readonly IntervalRow[]
}

export interface IntervalRow {
  readonly label: readonly string[]
  readonly estimate: number
  readonly lower: number
  readonly upper: number
  /** Where the value of one more centre is to be expected. */
  readonly predicted?: { readonly lower: number; readonly upper: number }
  /** Of differences and changes: whether there is one, with all questions of the block counted in (p by Holm, not the interval). */
  readonly isClear?: boolean
}

/** Who stands behind it; null where that differs by question, and stands in the table. */
export type People = { readonly n: number; readonly centres: number } | null

export type AnalysisResult = { readonly people: People } & (
  | {
      readonly estimable: true
      readonly tables: readonly ResultTable[]
      readonly figure: IntervalFigure
      readonly cautions: readonly Caution[]
    }
  | { readonly estimable: false; readonly reason: string; readonly says: Text }
)

/** No result, with its reason in words. @throws {RangeError} for a reason that the table of words does not know. */
export function noResult(people: People, reason: string): AnalysisResult {
  const says = reasonWords(reason)
  if (!says) throw new RangeError(`There are no words for the reason ${reason}.`)
  return { people, estimable: false, reason, says }
}
