/** What one column looks like: how many answered, where the middle lies, how wide and how lopsided it is. */
import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { mean, isConstant, sampleVariance } from '../mean-and-variance.ts'
import { checkColumns, present, type Column } from '../missing.ts'
import { median } from './quantile.ts'

export type Spread = Estimate<{ readonly sd: number }, 'fewer-than-two-values'>
export type Shape = Estimate<
  { readonly skew: number; readonly kurtosis: number },
  'fewer-than-two-values' | 'constant'
>

export interface Description {
  /** Values present, and values missing. */
  readonly n: number
  readonly missing: number
  /** In the unit of the column. */
  readonly location: Estimate<
    { readonly mean: number; readonly median: number; readonly min: number; readonly max: number },
    'all-missing'
  >
  readonly spread: Spread
  readonly shape: Shape
}

/**
 * Describes one column.
 *
 * With s the standard deviation that divides by n − 1:
 *
 *     skew     = Σ (x − x̄)³ / (n s³)
 *     kurtosis = Σ (x − x̄)⁴ / (n s⁴) − 3
 *
 * Missing values are left out, and counted.
 *
 * Source: Joanes & Gill (1998), The Statistician 47, 183–189 (their b1 and b2 − 3); R's `psych::describe`,
 * type 3.
 *
 * @throws {RangeError} when a value is neither a finite number nor null.
 * @example
 * describe([1, 2, 2, 3, null])
 * // n 4, missing 1, mean 2, sd √(2/3) = 0.816…, median 2, skew 0, kurtosis 2 / (4 · 4/9) − 3 = −1.875
 */
export function describe(column: Column): Description {
  checkColumns([column])
  const values = present(column)
  return {
    n: values.length,
    missing: column.length - values.length,
    location: location(values),
    spread:
      values.length < 2
        ? notEstimable('fewer-than-two-values')
        : estimated({ sd: isConstant(values) ? 0 : Math.sqrt(sampleVariance(values)) }),
    shape: shape(values),
  }
}

function location(values: readonly number[]): Description['location'] {
  if (values.length === 0) return notEstimable('all-missing')
  let min = Infinity
  let max = -Infinity
  for (const value of values) {
    min = Math.min(min, value)
    max = Math.max(max, value)
  }
  return estimated({ mean: mean(values), median: median(values), min, max })
}

function shape(values: readonly number[]): Shape {
  if (values.length < 2) return notEstimable('fewer-than-two-values')
  if (isConstant(values)) return notEstimable('constant')
  const centre = mean(values)
  const sd = Math.sqrt(sampleVariance(values))
  let third = 0
  let fourth = 0
  for (const value of values) {
    const z = (value - centre) / sd
    third += z ** 3
    fourth += z ** 4
  }
  return estimated({ skew: third / values.length, kurtosis: fourth / values.length - 3 })
}
