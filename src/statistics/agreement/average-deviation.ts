import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { median } from '../describe/quantile.ts'
import { mean } from '../mean-and-variance.ts'
import { ratingColumns, type Ratings } from './rating-columns.ts'

export type AverageDeviation = Estimate<
  {
    /** Around the mean of each item. */
    readonly aroundMean: number
    /** Around the median of each item. */
    readonly aroundMedian: number
  },
  'fewer-than-two-raters'
>

/**
 * Average deviation: how many scale points a rater lies from the middle of the group, averaged over raters
 * and then over items. 0 is full agreement; for A options, A/6 is a usual upper bound for "they agree".
 *
 *     AD = mean over items of ( Σ |x − centre| / n )
 *
 * Missing values: drop raters with a missing answer first.
 *
 * Source: Burke, Finkelstein & Dusig (1999), Organ. Res. Methods 2, 49–68; Burke & Dunlap (2002), same
 * journal 5, 159–172 (A/6); R's `multilevel::ad.m`.
 *
 * @throws {RangeError} when the ratings are not a full matrix of numbers.
 * @example
 * averageDeviation([[1], [2], [6]]) // mean 3: (2 + 1 + 3)/3 = 2; median 2: (1 + 0 + 4)/3 = 1.666…
 */
export function averageDeviation(ratings: Ratings): AverageDeviation {
  const items = ratingColumns(ratings)
  if (ratings.length < 2) return notEstimable('fewer-than-two-raters')
  return estimated({
    aroundMean: mean(items.map((item) => deviation(item, mean(item)))),
    aroundMedian: mean(items.map((item) => deviation(item, median(item)))),
  })
}

function deviation(values: readonly number[], centre: number): number {
  return mean(values.map((value) => Math.abs(value - centre)))
}
