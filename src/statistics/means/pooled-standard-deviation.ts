import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'

export type PooledStandardDeviation = Estimate<
  { readonly sd: number; readonly df: number; readonly cells: number },
  'no-cell-with-two-values'
>

/**
 * The spread within cells, taken over all cells together: √( Σ (n − 1) s² / Σ (n − 1) ).
 *
 * Serves small cells, whose own spread would tell too much about their few members. Cells with fewer than
 * two values add nothing.
 *
 * Source: Cohen (1988), Statistical power analysis, 2.5; the root of the within mean square of an analysis
 * of variance.
 *
 * @param cells  n and sample variance (n − 1) per cell, in squared units of the values.
 * @example
 * pooledStandardDeviation([{ n: 3, variance: 1 }, { n: 2, variance: 4 }]) // √((2·1 + 1·4) / 3) = √2
 */
export function pooledStandardDeviation(
  cells: Iterable<{ readonly n: number; readonly variance: number }>,
): PooledStandardDeviation {
  let df = 0
  let sumOfSquares = 0
  let used = 0
  for (const { n, variance } of cells) {
    if (n < 2) continue
    df += n - 1
    sumOfSquares += (n - 1) * variance
    used += 1
  }
  if (df === 0) return notEstimable('no-cell-with-two-values')
  return estimated({ sd: Math.sqrt(sumOfSquares / df), df, cells: used })
}
