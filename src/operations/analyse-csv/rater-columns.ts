import type { Fault } from '../../foundation/problem.ts'
import type { MeasurementLevel } from '../../qualitative/coder-agreement/measurement-level.ts'
import type { Rating, Ratings } from '../../qualitative/coder-agreement/ratings.ts'
import { raterFaults, tableFaults } from './faults.ts'
import type { Spec } from './read-spec.ts'
import { numberColumn, parseNumber, type Table } from './read-table.ts'

/** The columns under `raters`, turned to a row per unit. */
export function raterColumns(
  table: Table,
  spec: Spec<'krippendorff' | 'kappa'>,
  level: MeasurementLevel,
  faults: Fault[],
): Ratings {
  const names = spec.values.raters
  const columns =
    level === 'nominal'
      ? codeColumns(table, names, spec.at('raters'), faults)
      : names.map((name) => numberColumn(table, name, spec.at('raters'), faults))
  if (level === 'ratio') checkNotBelowZero(table, names, columns, faults)
  return Array.from({ length: table.rows }, (_, row) => columns.map((column) => column[row] ?? null))
}

/**
 * Codes are words. When all of them are numbers they are compared as numbers: 1 and 1.0 are one code, since a
 * spreadsheet or a data frame writes the second as soon as the column has a hole.
 */
function codeColumns(
  table: Table,
  names: readonly string[],
  asked: string,
  faults: Fault[],
): readonly (readonly Rating[])[] {
  const unknown = names.filter((name) => !table.names.includes(name))
  for (const name of unknown) faults.push(tableFaults.columnUnknown(asked, table.file, name, table.names))
  if (unknown.length > 0) return []
  const words = names.map((name) => table.cells(name))
  const numbers = words.map((cells) =>
    cells.map((cell) => (cell === null ? null : parseNumber(cell, table.decimalComma))),
  )
  const allNumbers = words.every((cells, place) =>
    cells.every((cell, row) => cell === null || numbers[place]?.[row] !== null),
  )
  return allNumbers ? numbers : words
}

function checkNotBelowZero(
  table: Table,
  names: readonly string[],
  columns: readonly (readonly Rating[])[],
  faults: Fault[],
): void {
  for (const [place, name] of names.entries()) {
    const row = (columns[place] ?? []).findIndex((value) => typeof value === 'number' && value < 0)
    if (row >= 0) {
      faults.push(raterFaults.belowZero(table.file, row + 2, name, Number(columns[place]?.[row]))) // row 1 is the heading
    }
  }
}

/** Raters who gave nothing at all: with two raters that is why there is no answer. */
export function ratersWithoutValues(ratings: Ratings, names: readonly string[]): readonly string[] {
  return names.filter((_, rater) => ratings.every((row) => row[rater] === null))
}
