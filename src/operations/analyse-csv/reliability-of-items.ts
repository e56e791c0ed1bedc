import type { Fault } from '../../foundation/problem.ts'
import { isConstant } from '../../statistics/mean-and-variance.ts'
import { present } from '../../statistics/missing.ts'
import { ordinalAlpha } from '../../statistics/reliability/ordinal-alpha.ts'
import { reverseItems } from '../../statistics/reliability/reverse-items.ts'
import { scaleReliability } from '../../statistics/reliability/scale-reliability.ts'
import { entry, type Json } from './entries.ts'
import { specFaults } from './faults.ts'
import type { Spec } from './read-spec.ts'
import { numberColumn, type Table } from './read-table.ts'

const MISSING_DATA =
  'pairwise: each covariance uses the rows with both items; n and the interval count rows with at least one item'

/** `reliability {items, reverse?}`. */
export function reliabilityOfItems(table: Table, spec: Spec<'reliability'>, faults: Fault[]): Json {
  const names = spec.values.items
  const columns = names.map((name) => numberColumn(table, name, spec.at('items'), faults))
  const reverse = spec.values.reverse ?? []
  for (const name of reverse) {
    if (!names.includes(name)) {
      faults.push(specFaults.notAnItem(spec.at('reverse'), name, names))
    }
  }
  if (faults.length > 0) return null

  const reversed = names.map((name) => reverse.includes(name))
  const result = scaleReliability(columns, reversed)
  if (!result.estimable) {
    const about = names.filter((_, place) => causes(result.reason, present(columns[place] ?? [])))
    return {
      notEstimable: result.reason,
      ...(about.length > 0 && { items: about }),
      missingData: MISSING_DATA,
    }
  }
  return {
    alpha: result.alpha,
    alphaLower: result.alphaLower,
    alphaUpper: result.alphaUpper,
    ...entry('standardizedAlpha', result.standardizedAlpha, (at) => at.value),
    ...entry('lambda6', result.lambda6, (at) => at.value),
    ...entry('ordinalAlpha', ordinalAlpha(reverseItems(columns, reversed)), (at) => at.value),
    n: result.n,
    missingData: MISSING_DATA,
    items: result.items.map((item, place) => ({
      item: names[place] ?? '',
      reversed: reversed[place] ?? false,
      n: item.n,
      mean: item.mean,
      sd: item.sd,
      ...entry('itemTotal', item.itemTotal, (at) => at.value),
      ...entry('itemRest', item.itemRest, (at) => at.value),
      ...entry('alphaIfDropped', item.alphaIfDropped, (at) => at.value),
    })),
  }
}

/** Whether this item is why the whole scale cannot be judged. */
function causes(reason: string, values: readonly number[]): boolean {
  if (reason === 'all-missing') return values.length === 0
  if (reason === 'fewer-than-two-people') return values.length < 2
  return reason === 'constant-item' && isConstant(values)
}
