/** What counts per item cannot tell, because it takes the answers of one person together. */

/**
 * The mean of each person over the items of a scale, gathered by cell.
 *
 * @param minimumAnswered  a person who answered fewer items than this has no mean and is left out.
 * @returns                for each cell the means of its people, in scale points.
 * @throws {RangeError} when there are no columns, lengths differ, or `minimumAnswered` is below 1.
 * @example
 * personMeansByCell([Uint8Array.of(4, 5), Uint8Array.of(3, 0)], Uint16Array.of(0, 0), 1, 5, 1) // [[3.5, 5]]
 */
export function personMeansByCell(
  columns: readonly Uint8Array[],
  cells: Uint16Array | Uint32Array,
  cellCount: number,
  options: number,
  minimumAnswered: number,
): number[][] {
  checkLengths(columns, cells)
  if (!(minimumAnswered >= 1))
    throw new RangeError(`A mean needs at least one answer, got ${minimumAnswered}.`)
  const sums = new Uint32Array(cells.length)
  const answered = new Uint16Array(cells.length)
  for (const column of columns) {
    for (let row = 0; row < column.length; row++) {
      const value = column[row] ?? 0
      if (value < 1 || value > options) continue
      sums[row] = (sums[row] ?? 0) + value
      answered[row] = (answered[row] ?? 0) + 1
    }
  }
  const means: number[][] = Array.from({ length: cellCount }, () => [])
  for (let row = 0; row < cells.length; row++) {
    const count = answered[row] ?? 0
    if (count < minimumAnswered) continue
    const ofCell = means[cells[row] ?? 0]
    if (!ofCell) throw new RangeError(`Row ${row} names cell ${cells[row]} of ${cellCount}.`)
    ofCell.push((sums[row] ?? 0) / count)
  }
  return means
}

function checkLengths(columns: readonly Uint8Array[], cells: Uint16Array | Uint32Array): void {
  if (columns.length === 0) throw new RangeError('A scale needs at least one item.')
  columns.forEach((column, item) => {
    if (column.length !== cells.length) {
      throw new RangeError(
        `Item ${item} has ${column.length} rows where there are ${cells.length} cell numbers.`,
      )
    }
  })
}
