import type { Fault } from '../../foundation/problem.ts'
import type { TellProgress } from '../../foundation/progress.ts'
import type { Text } from '../../foundation/text.ts'
import { seededRandom } from '../../foundation/seeded-random.ts'
import { isConstant } from '../../statistics/mean-and-variance.ts'
import { present, type Column } from '../../statistics/missing.ts'
import { alphaBootstrap } from '../../statistics/reliability/alpha-bootstrap.ts'
import { ordinalAlpha } from '../../statistics/reliability/ordinal-alpha.ts'
import { reverseItems } from '../../statistics/reliability/reverse-items.ts'
import { scaleReliability } from '../../statistics/reliability/scale-reliability.ts'
import { entry, type Json, type JsonObject } from './entries.ts'
import { specFaults } from './faults.ts'
import type { Spec } from './read-spec.ts'
import { multilevelReliability } from './multilevel-reliability.ts'
import { oneFactor } from './one-factor.ts'
import { groupColumn, numberColumn, type Table } from './read-table.ts'

const MISSING_DATA =
  'pairwise: each covariance uses the rows with both items; n and the interval count rows with at least one item'

export const DEFAULT_RESAMPLES = 1000

/** `reliability {items, reverse?, multilevelGroup?, resamples?, seed?}`. */
export function reliabilityOfItems(
  table: Table,
  spec: Spec<'reliability'>,
  faults: Fault[],
  _notes: Text[],
  tell: TellProgress,
): Json {
  const names = spec.values.items
  const columns = names.map((name) => numberColumn(table, name, spec.at('items'), faults))
  const reverse = spec.values.reverse ?? []
  for (const name of reverse) {
    if (!names.includes(name)) {
      faults.push(specFaults.notAnItem(spec.at('reverse'), name, names))
    }
  }
  const group = spec.values.multilevelGroup
  const labels = group === undefined ? null : groupColumn(table, group, spec.at('multilevelGroup'), faults)
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
  const turned = reverseItems(columns, reversed)
  const { resamples = DEFAULT_RESAMPLES, seed = 1 } = spec.values
  const factor = oneFactor(turned, names)
  return {
    alpha: result.alpha,
    alphaLower: result.alphaLower,
    alphaUpper: result.alphaUpper,
    ...entry('standardizedAlpha', result.standardizedAlpha, (at) => at.value),
    ...entry('lambda6', result.lambda6, (at) => at.value),
    ...factor.figures,
    ...entry('ordinalAlpha', ordinalAlpha(turned), (at) => at.value),
    ...(resamples > 0 && { bootstrap: bootstrapOf(turned, resamples, seed, tell) }),
    ...(labels && { multilevel: multilevelReliability(turned, names, group ?? '', labels) }),
    n: result.n,
    missingData: MISSING_DATA,
    cautions: factor.cautions,
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

function bootstrapOf(
  columns: readonly Column[],
  resamples: number,
  seed: number,
  tell: TellProgress,
): JsonObject {
  const drawn = alphaBootstrap(columns, resamples, seededRandom(seed), tell)
  if (!drawn.estimable) return { notEstimable: drawn.reason, resamples, seed }
  return {
    ...entry('bcaLower', drawn.bca, (at) => at.lower),
    ...entry('bcaUpper', drawn.bca, (at) => at.upper),
    percentileLower: drawn.percentile.lower,
    percentileUpper: drawn.percentile.upper,
    resamples,
    resamplesWithoutAlpha: drawn.resamplesWithoutAlpha,
    seed,
  }
}

/** Whether this item is why the whole scale cannot be judged. */
function causes(reason: string, values: readonly number[]): boolean {
  if (reason === 'all-missing') return values.length === 0
  if (reason === 'fewer-than-two-people') return values.length < 2
  return reason === 'constant-item' && isConstant(values)
}
