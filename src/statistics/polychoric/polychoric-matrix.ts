import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { checkColumns, type Column } from '../missing.ts'
import { orderedItem, type OrderedItem } from './ordered-item.ts'
import { polychoricCorrelation } from './polychoric-correlation.ts'

export type PolychoricMatrix = Estimate<
  {
    readonly rho: readonly (readonly number[])[]
    /** Of each correlation, with the thresholds taken as known; 0 on the diagonal. */
    readonly se: readonly (readonly number[])[]
    readonly items: readonly OrderedItem[]
  },
  | 'all-missing'
  | 'constant-item'
  | 'more-than-20-categories'
  | 'two-items-share-fewer-than-two-rows'
  | 'polychoric-correlation-is-one'
>

/**
 * Polychoric correlations between all pairs of items; see {@link polychoricCorrelation}. Each pair is estimated by
 * itself, so the matrix as a whole need not be positive definite.
 *
 * @param columns  k items with at most 20 different answers each.
 * @throws {RangeError} when columns differ in length or hold something other than finite numbers and nulls.
 */
export function polychoricMatrix(columns: readonly Column[]): PolychoricMatrix {
  checkColumns(columns)
  const items: OrderedItem[] = []
  for (const column of columns) {
    const item = orderedItem(column)
    if (!item.estimable) return item
    items.push(item)
  }
  const rho: number[][] = items.map((_, i) => items.map((__, j) => (i === j ? 1 : 0)))
  const se: number[][] = items.map(() => items.map(() => 0))
  for (const [i, a] of items.entries()) {
    for (let j = 0; j < i; j++) {
      const pair = polychoricCorrelation(a, items[j]!)
      if (!pair.estimable) return notEstimable(pair.reason)
      rho[i]![j] = rho[j]![i] = pair.rho
      se[i]![j] = se[j]![i] = pair.se
    }
  }
  return estimated({ rho, se, items })
}
