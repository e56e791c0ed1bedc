/** One column of a data set, in the order of the rows. `null` is a missing value; nothing else is. */
export type Column = readonly (number | null)[]

/** The values that are there, in order. */
export function present(column: Column): number[] {
  return column.filter((value) => value !== null)
}

/**
 * The rows in which no column is missing (listwise), as row numbers.
 *
 * @param columns  one or more columns of equal length.
 */
export function completeRows(columns: readonly Column[]): number[] {
  const rows: number[] = []
  const length = columns[0]?.length ?? 0
  for (let row = 0; row < length; row++) {
    if (columns.every((column) => column[row] !== null)) rows.push(row)
  }
  return rows
}

/** Refuses columns that do not belong to the same rows or hold something other than numbers and nulls. */
export function checkColumns(columns: readonly Column[]): void {
  const length = columns[0]?.length ?? 0
  columns.forEach((column, place) => {
    if (column.length !== length) {
      throw new RangeError(`Column ${place} has ${column.length} rows where column 0 has ${length}.`)
    }
    const row = column.findIndex((value) => value !== null && !Number.isFinite(value))
    if (row >= 0) throw new RangeError(`Row ${row} of column ${place} is ${column[row]}.`)
  })
}
