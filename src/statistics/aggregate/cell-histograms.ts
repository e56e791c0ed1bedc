/**
 * Counts of byte answers per cell (an actor group in a centre, a team): the one pass over the rows on which
 * every mean, spread and distribution of a closed wave rests.
 */

/** A byte is a byte: one column of counts per possible value. */
export const VALUES = 256

/**
 * How often each value occurs in each cell.
 *
 * One pass, one addition per row, nothing allocated per row: a million rows and sixty columns are some
 * sixty million additions. Pass `into` to use one block of counts for column after column.
 *
 * @param values     one byte per row.
 * @param cells      the cell of each row, from 0; same length as `values`.
 * @param cellCount  number of cells; every entry of `cells` must be below it.
 * @param into       counts to overwrite; cellCount × 256.
 * @returns          cellCount × 256 counts: value v of cell c stands at c · 256 + v.
 * @throws {RangeError} when lengths differ or a cell number is too high.
 * @example
 * cellHistograms(Uint8Array.of(4, 5, 4), Uint16Array.of(0, 1, 0), 2) // [0·256 + 4] is 2, [1·256 + 5] is 1
 */
export function cellHistograms(
  values: Uint8Array,
  cells: Uint16Array | Uint32Array,
  cellCount: number,
  into: Uint32Array = new Uint32Array(cellCount * VALUES),
): Uint32Array {
  if (values.length !== cells.length) {
    throw new RangeError(`There are ${values.length} values for ${cells.length} cell numbers.`)
  }
  if (into.length !== cellCount * VALUES) {
    throw new RangeError(
      `Counts of ${cellCount} cells need ${cellCount * VALUES} places, got ${into.length}.`,
    )
  }
  into.fill(0)
  const rows = values.length
  for (let row = 0; row < rows; row++) {
    // both indexes are below the lengths checked above; `!` keeps the innermost loop free of tests
    const place = (cells[row]! << 8) | values[row]!
    into[place]! += 1
  }
  checkAllCounted(into, rows)
  return into
}

/** A write past the end of a typed array is silently lost, so a cell number that is too high shows as a row too few. */
function checkAllCounted(counts: Uint32Array, rows: number): void {
  let counted = 0
  for (const count of counts) counted += count
  if (counted !== rows) {
    throw new RangeError(`${rows - counted} rows name a cell that does not exist.`)
  }
}
