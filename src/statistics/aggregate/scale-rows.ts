/**
 * Rows of a scale of several items, gathered by cell from byte columns: for what counts per item
 * cannot tell, because it takes the answers of one person together.
 */
import type { Ratings } from '../agreement/rating-columns.ts'

/** Complete rows of all cells in one block; those of cell c are rows starts[c] up to starts[c + 1]. */
export interface ScaleRows {
  readonly items: number
  readonly starts: Uint32Array
  /** Row after row, `items` bytes each. */
  readonly ratings: Uint8Array
}

/**
 * The people of each cell who answered every item of the scale (listwise within the cell). The order of
 * people within a cell is that of the columns, which a closed wave has shuffled.
 *
 * @param columns    J byte columns: 1 … options on the scale, anything else is no answer.
 * @param cells      the cell of each row, from 0.
 * @param cellCount  number of cells.
 * @param options    A, the number of options of the scale.
 * @throws {RangeError} when there are no columns or lengths differ.
 * @example
 * scaleRows([Uint8Array.of(4, 5, 0), Uint8Array.of(3, 250, 2)], Uint16Array.of(0, 0, 1), 2, 5)
 * // one row, of cell 0: 4, 3. Starts 0, 1, 1.
 */
export function scaleRows(
  columns: readonly Uint8Array[],
  cells: Uint16Array | Uint32Array,
  cellCount: number,
  options: number,
): ScaleRows {
  checkLengths(columns, cells)
  const isComplete = completeRowFlags(columns, options)
  const starts = new Uint32Array(cellCount + 1)
  for (let row = 0; row < cells.length; row++) {
    if (isComplete[row] === 0) continue
    const cell = cells[row] ?? 0
    if (cell >= cellCount) throw new RangeError(`Row ${row} names cell ${cell} of ${cellCount}.`)
    starts[cell + 1] = (starts[cell + 1] ?? 0) + 1
  }
  for (let cell = 0; cell < cellCount; cell++) {
    starts[cell + 1] = (starts[cell + 1] ?? 0) + (starts[cell] ?? 0)
  }
  const items = columns.length
  const ratings = new Uint8Array((starts[cellCount] ?? 0) * items)
  const next = starts.slice(0, cellCount)
  for (let row = 0; row < cells.length; row++) {
    if (isComplete[row] === 0) continue
    const cell = cells[row] ?? 0
    const place = next[cell] ?? 0
    next[cell] = place + 1
    for (let item = 0; item < items; item++) ratings[place * items + item] = columns[item]?.[row] ?? 0
  }
  return { items, starts, ratings }
}

/** The complete ratings of one cell, as the agreement and reliability functions take them. */
export function ratingsOfCell(rows: ScaleRows, cell: number): Ratings {
  const from = rows.starts[cell]
  const to = rows.starts[cell + 1]
  if (from === undefined || to === undefined) throw new RangeError(`There is no cell ${cell}.`)
  return Array.from({ length: to - from }, (_, person) => {
    const start = (from + person) * rows.items
    return [...rows.ratings.subarray(start, start + rows.items)]
  })
}

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

function completeRowFlags(columns: readonly Uint8Array[], options: number): Uint8Array {
  const flags = new Uint8Array(columns[0]?.length ?? 0).fill(1)
  for (const column of columns) {
    for (let row = 0; row < column.length; row++) {
      const value = column[row] ?? 0
      if (value < 1 || value > options) flags[row] = 0
    }
  }
  return flags
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
