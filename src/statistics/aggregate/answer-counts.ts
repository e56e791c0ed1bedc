/** How often each answer occurs in each cell, and what follows from that: n, mean, spread, distribution. */
import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'

/** Bytes from here on are answers outside the scale ("don't know", "not for me"); 0 is skipped. */
export const FIRST_OUTSIDE = 250
const BYTES = 256

/**
 * The answers to one question. Each cell has `width` counters in a row: first of the six answers outside the scale
 * (250 … 255), then of skipped (0) and of the options (1 … A). So the answer v stands at (v + 6) mod 256.
 */
export interface AnswerCounts {
  /** A, the number of options of the scale. */
  readonly options: number
  /** A power of two. */
  readonly width: number
  /** Cell after cell. */
  readonly counters: Uint32Array
}

/** How many places after the first counter of its cell the answer 0 is counted. */
export const BEFORE_SKIPPED = BYTES - FIRST_OUTSIDE

/** @throws {RangeError} when a scale of so many options does not fit in a byte, or is none. */
export function countersPerCell(options: number): number {
  if (!Number.isInteger(options) || options < 2 || options >= FIRST_OUTSIDE) {
    throw new RangeError(`A scale has 2 to ${FIRST_OUTSIDE - 1} options, got ${options}.`)
  }
  return 2 ** Math.ceil(Math.log2(BEFORE_SKIPPED + 1 + options))
}

export interface CellMoments {
  /** Answers on the scale. */
  readonly n: number
  readonly skipped: number
  /** Answers outside the scale, by byte from 250 to 255. Never part of a mean. */
  readonly outside: readonly number[]
  /** How many chose option 1 … A. */
  readonly distribution: readonly number[]
  /** In scale points. */
  readonly mean: Estimate<{ readonly value: number }, 'no-answers-on-the-scale'>
  /** Sample variance (n − 1), in squared scale points. */
  readonly variance: Estimate<{ readonly value: number }, 'fewer-than-two-raters'>
}

/**
 * What one cell says: n, mean, sample variance and distribution over the options 1 … A of the scale; skipped answers
 * and answers outside the scale are counted apart and score nothing.
 *
 *     mean = Σ c v / n        variance = (n Σ c v² − (Σ c v)²) / (n (n − 1))
 *
 * The sums are whole numbers and therefore exact up to 10⁶ people and 249 options.
 *
 * @param cell  from 0.
 * @throws {RangeError} when there is no such cell.
 * @example
 * const { count } = answerCounter(Uint16Array.of(0, 0, 0, 0), 1, 5)
 * momentsOfCell(count(Uint8Array.of(2, 4, 0, 250)), 0)
 * // n 2, skipped 1, outside[0] 1, mean 3, variance 2, distribution 0 1 0 1 0
 */
export function momentsOfCell(counts: AnswerCounts, cell: number): CellMoments {
  const { options, width, counters } = counts
  const start = cell * width
  if (!(cell >= 0 && start + width <= counters.length)) throw new RangeError(`There is no cell ${cell}.`)
  const skippedAt = start + BEFORE_SKIPPED
  const distribution = [...counters.subarray(skippedAt + 1, skippedAt + 1 + options)]
  let n = 0
  let sum = 0
  let squares = 0
  distribution.forEach((count, place) => {
    const value = place + 1
    n += count
    sum += count * value
    squares += count * value * value
  })
  return {
    n,
    skipped: counters[skippedAt] ?? 0,
    outside: [...counters.subarray(start, skippedAt)],
    distribution,
    mean: n === 0 ? notEstimable('no-answers-on-the-scale') : estimated({ value: sum / n }),
    variance:
      n < 2
        ? notEstimable('fewer-than-two-raters')
        : estimated({ value: (n * squares - sum * sum) / (n * (n - 1)) }),
  }
}

/**
 * Two cells taken together, as counts of one cell.
 *
 * @throws {RangeError} when their scales differ in length.
 */
export function pooledCounts(
  one: AnswerCounts,
  cellOfOne: number,
  other: AnswerCounts,
  cellOfOther: number,
): AnswerCounts {
  const { options, width } = one
  if (other.options !== options) {
    throw new RangeError(`A scale of ${options} options is not pooled with one of ${other.options}.`)
  }
  const counters = new Uint32Array(width)
  for (let place = 0; place < width; place++) {
    counters[place] =
      (one.counters[cellOfOne * width + place] ?? 0) + (other.counters[cellOfOther * width + place] ?? 0)
  }
  return { options, width, counters }
}

/** For each cell, whole numbers from which mean and variance follow: n, Σ v and Σ v² over the options of the scale. */
export interface CellSums {
  readonly n: Uint32Array
  readonly sum: Float64Array
  readonly squares: Float64Array
}

/** The sums of all cells at once, where an object for each would be too slow. */
export function sumsPerCell({ options, width, counters }: AnswerCounts): CellSums {
  const cells = counters.length / width
  const n = new Uint32Array(cells)
  const sum = new Float64Array(cells)
  const squares = new Float64Array(cells)
  for (let cell = 0; cell < cells; cell++) {
    const skippedAt = cell * width + BEFORE_SKIPPED
    let counted = 0
    let first = 0
    let second = 0
    for (let value = 1; value <= options; value++) {
      const count = counters[skippedAt + value]! // options of a cell lie within its width
      counted += count
      first += count * value
      second += count * value * value
    }
    n[cell] = counted
    sum[cell] = first
    squares[cell] = second
  }
  return { n, sum, squares }
}

/** Sample variance (n − 1) of a cell out of its sums, in squared scale points. @throws {RangeError} under two answers. */
export function varianceOfCell({ n, sum, squares }: CellSums, cell: number): number {
  const people = n[cell] ?? 0
  if (people < 2) throw new RangeError(`Cell ${cell} has ${people} answers: no variance.`)
  const total = sum[cell] ?? 0 // one of each for a cell
  return (people * (squares[cell] ?? 0) - total * total) / (people * (people - 1))
}
