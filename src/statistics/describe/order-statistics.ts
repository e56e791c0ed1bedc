import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { mean } from '../mean-and-variance.ts'
import { checkColumns, present, type Column } from '../missing.ts'
import { median, quantile } from './quantile.ts'

/** The shares of the values under each of the quantiles that a description gives. */
export const QUANTILES = [0.05, 0.25, 0.5, 0.75, 0.95] as const

/** Of the values this part is left out at each end for the trimmed mean. */
const TRIMMED = 0.1
/** 1 / Φ⁻¹(¾) to four decimals: makes the median deviation of normal values their standard deviation. */
const AS_STANDARD_DEVIATION = 1.4826

export type OrderStatistics = Estimate<
  {
    /** Mean of the values without the ⌊0.1 n⌋ smallest and largest. */
    readonly trimmed: number
    /** Median absolute deviation from the median, times 1.4826. */
    readonly mad: number
    readonly range: number
    /** One per share of `QUANTILES`. */
    readonly quantiles: readonly number[]
  },
  'all-missing'
>

/**
 * What the order of the values tells: less than the mean does it bend for one far answer. All in the unit of the column.
 *
 *     mad = 1.4826 · median |x − median x|
 *
 * Quantiles interpolate between the values (type 7). Missing values are left out.
 *
 * Sources: Hampel (1974), J. Am. Stat. Assoc. 69, 383–393; Hyndman & Fan (1996), Am. Stat. 50, 361–365. In R:
 * `psych::describe` (trimmed, mad, range), `quantile`.
 *
 * @throws {RangeError} when a value is neither a finite number nor null.
 * @example
 * orderStatistics([1, 2, 3, 4, 100, null])
 * // median 3, deviations 2 1 0 1 97: mad 1.4826 · 1; range 99; quantile .25 is 2, .75 is 4
 */
export function orderStatistics(column: Column): OrderStatistics {
  checkColumns([column])
  const sorted = present(column).sort((a, b) => a - b)
  const first = sorted[0]
  const last = sorted[sorted.length - 1]
  if (first === undefined || last === undefined) return notEstimable('all-missing')
  const middle = quantile(sorted, 0.5)
  const left = Math.floor(TRIMMED * sorted.length)
  return estimated({
    trimmed: mean(sorted.slice(left, sorted.length - left)),
    mad: AS_STANDARD_DEVIATION * median(sorted.map((value) => Math.abs(value - middle))),
    range: last - first,
    quantiles: QUANTILES.map((p) => quantile(sorted, p)),
  })
}
