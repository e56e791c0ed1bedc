import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { VALUES } from './cell-histograms.ts'

/** Bytes from here on are answers outside the scale ("don't know", "not for me"); 0 is skipped. */
export const FIRST_OUTSIDE = 250

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
 * What one cell of {@link cellHistograms} says: n, mean, sample variance and distribution over the options
 * 1 … A of the scale; skipped answers and answers outside the scale are counted apart and score nothing.
 *
 *     mean = Σ c v / n        variance = (n Σ c v² − (Σ c v)²) / (n (n − 1))
 *
 * The sums are whole numbers and therefore exact up to 10⁶ people and 249 options.
 *
 * @param counts   the counts of all cells.
 * @param cell     from 0.
 * @param options  A, the number of options of the scale, 2 … 249.
 * @throws {RangeError} when a value between A + 1 and 249 occurs, which no answer can be.
 * @example
 * momentsOfCell(cellHistograms(Uint8Array.of(2, 4, 0, 250), Uint16Array.of(0, 0, 0, 0), 1), 0, 5)
 * // n 2, skipped 1, outside[0] 1, mean 3, variance 2, distribution 0 1 0 1 0
 */
export function momentsOfCell(counts: Uint32Array, cell: number, options: number): CellMoments {
  if (!Number.isInteger(options) || options < 2 || options >= FIRST_OUTSIDE) {
    throw new RangeError(`A scale has 2 to ${FIRST_OUTSIDE - 1} options, got ${options}.`)
  }
  const start = cell * VALUES
  if (!(cell >= 0 && start + VALUES <= counts.length)) throw new RangeError(`There is no cell ${cell}.`)

  let n = 0
  let sum = 0
  let squares = 0
  const distribution: number[] = []
  for (let value = 1; value <= options; value++) {
    const count = counts[start + value] ?? 0
    distribution.push(count)
    n += count
    sum += count * value
    squares += count * value * value
  }
  for (let value = options + 1; value < FIRST_OUTSIDE; value++) {
    if ((counts[start + value] ?? 0) > 0) {
      throw new RangeError(`Cell ${cell} holds the answer ${value} on a scale of ${options} options.`)
    }
  }
  return {
    n,
    skipped: counts[start] ?? 0,
    outside: [...counts.subarray(start + FIRST_OUTSIDE, start + VALUES)],
    distribution,
    mean: n === 0 ? notEstimable('no-answers-on-the-scale') : estimated({ value: sum / n }),
    variance:
      n < 2
        ? notEstimable('fewer-than-two-raters')
        : estimated({ value: (n * squares - sum * sum) / (n * (n - 1)) }),
  }
}
