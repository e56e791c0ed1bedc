/**
 * Counts of byte answers per cell (an actor group in a centre, a team): the one pass over the rows on which every mean,
 * spread and distribution of a closed wave rests.
 */
import { BEFORE_SKIPPED, countersPerCell, FIRST_OUTSIDE, type AnswerCounts } from './answer-counts.ts'
import { webAssemblyCounting, WIDEST } from './web-assembly-counting.ts'

/** Counts question after question over the same people in the same cells. */
export interface AnswerCounter {
  /**
   * @param answers  one byte per row: 1 … A on the scale, 0 skipped, 250 … 255 outside the scale.
   * @throws {RangeError} when there are more or fewer answers than rows, or an answer between A + 1 and 249 occurs,
   *                      which no answer can be.
   */
  readonly count: (answers: Uint8Array) => AnswerCounts
}

/**
 * Adds 1 to the counter of each row's answer in its cell.
 *
 * @param answers  of every row.
 * @returns        the counters of all cells; null when an answer has no counter in its own cell.
 */
export type Counting = (answers: Uint8Array) => Uint32Array | null

/** @throws {RangeError} when a row names a cell that does not exist. */
export type CountingMaker = (cells: Cells, cellCount: number, width: number) => Counting

/** The cell of each row. */
export type Cells = Uint16Array | Uint32Array

/**
 * A counter for the people of a wave. A million rows and sixty questions are sixty million additions; in WebAssembly
 * one takes less than a nanosecond, in JavaScript two or three. Both count the same.
 *
 * @param cells      the cell of each row, from 0.
 * @param cellCount  number of cells; every entry of `cells` must be below it.
 * @param options    A, the number of options of the scale, 2 … 249.
 * @param make       how to count; left out, in WebAssembly where that can be.
 * @throws {RangeError} when a cell number is too high or the scale has no such length.
 * @example
 * const { count } = answerCounter(Uint16Array.of(0, 1, 0), 2, 5)
 * momentsOfCell(count(Uint8Array.of(4, 5, 4)), 0) // n 2, distribution 0 0 0 2 0
 */
export function answerCounter(
  cells: Cells,
  cellCount: number,
  options: number,
  make?: CountingMaker,
): AnswerCounter {
  const width = countersPerCell(options)
  const counting = (make ?? fastest(width, cells.length))(cells, cellCount, width)
  return {
    count: (answers) => {
      if (answers.length !== cells.length) {
        throw new RangeError(`There are ${answers.length} values for ${cells.length} cell numbers.`)
      }
      const counters = counting(answers)
      const counts = counters && { options, width, counters }
      if (!counts || !isOnTheScale(counts)) throw strangeAnswer(answers, options)
      return counts
    },
  }
}

/** Under so many rows making a module takes longer than it saves. */
const FEW_ROWS = 20_000

function fastest(width: number, rows: number): CountingMaker {
  const isThere = typeof WebAssembly === 'object'
  return isThere && width <= WIDEST && rows >= FEW_ROWS ? webAssemblyCounting : javaScriptCounting
}

/**
 * Where the counters of each row's cell begin.
 *
 * @param into   as many places as rows, or more.
 * @param step   from one cell to the next.
 * @param first  where those of cell 0 begin.
 * @throws {RangeError} when a row names a cell that does not exist.
 */
export function beginnings(cells: Cells, cellCount: number, into: Uint32Array, step: number, first: number) {
  const rows = cells.length
  let highest = 0
  for (let row = 0; row < rows; row++) {
    const cell = cells[row]! // `!` here and below: the loop runs over rows that are there
    if (cell > highest) highest = cell
    into[row] = first + Math.imul(cell, step)
  }
  if (highest < cellCount || rows === 0) return
  // looked for only now: a million rows are passed twice as fast without
  const row = cells.findIndex((cell) => cell >= cellCount)
  throw new RangeError(`Row ${row} names cell ${cells[row]} of ${cellCount}.`)
}

/** The same in JavaScript: what the other is compared with, and what counts where there is no WebAssembly. */
export function javaScriptCounting(cells: Cells, cellCount: number, width: number): Counting {
  const starts = new Uint32Array(cells.length)
  beginnings(cells, cellCount, starts, width, 0)
  return (answers) => {
    const counters = new Uint32Array(cellCount * width)
    return addAll(answers, starts, counters) < width ? counters : null
  }
}

/** A place beyond the width is counted in another cell, or lost past the end; the bits of all places tell. */
function addAll(answers: Uint8Array, starts: Uint32Array, counters: Uint32Array): number {
  const skippedAt = BEFORE_SKIPPED
  const rows = answers.length
  let bits = 0
  for (let row = 0; row < rows; row++) {
    const place = (answers[row]! + skippedAt) & 255
    bits |= place
    counters[starts[row]! + place]! += 1
  }
  return bits
}

/** A cell may be wider than its scale: a counter beyond the options must have stayed 0. */
function isOnTheScale({ options, width, counters }: AnswerCounts): boolean {
  const used = BEFORE_SKIPPED + 1 + options
  for (let start = 0; start < counters.length; start += width) {
    for (let place = used; place < width; place++) if (counters[start + place] !== 0) return false
  }
  return true
}

function strangeAnswer(answers: Uint8Array, options: number): RangeError {
  const row = answers.findIndex((value) => value > options && value < FIRST_OUTSIDE)
  return new RangeError(`Row ${row} holds the answer ${answers[row]} on a scale of ${options} options.`)
}
