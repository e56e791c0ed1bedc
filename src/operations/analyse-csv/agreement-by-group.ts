import type { Fault } from '../../foundation/problem.ts'
import { averageDeviation } from '../../statistics/agreement/average-deviation.ts'
import { brownHauensteinAgreement } from '../../statistics/agreement/brown-hauenstein-agreement.ts'
import { lindellAgreement } from '../../statistics/agreement/lindell-agreement.ts'
import { slightSkewNullVariance, uniformNullVariance } from '../../statistics/agreement/null-variance.ts'
import type { Ratings } from '../../statistics/agreement/rating-columns.ts'
import { withinGroupAgreement } from '../../statistics/agreement/within-group-agreement.ts'
import { completeRows, type Column } from '../../statistics/missing.ts'
import { chance, DEFAULT_DRAWS } from './agreement-critical.ts'
import { tableFaults } from './faults.ts'
import { entry, type Json, type JsonObject } from './entries.ts'
import type { Spec } from './read-spec.ts'
import { groupColumn, groupOrder, numberColumn, type Table } from './read-table.ts'

const MISSING_DATA = 'listwise: a row without a group or without an answer to one of the items is left out'

/** `agreement {items, group, options, lowest?, null?, draws?, seed?}`. */
export function agreementByGroup(table: Table, spec: Spec<'agreement'>, faults: Fault[]): Json {
  const names = spec.values.items
  const columns = names.map((name) => numberColumn(table, name, spec.at('items'), faults))
  const labels = groupColumn(table, spec.values.group, spec.at('group'), faults)
  const options = spec.values.options
  const lowest = spec.values.lowest ?? 1
  const highest = lowest + options - 1
  if (faults.length === 0) checkScale(table, names, columns, lowest, highest, faults)
  if (faults.length > 0) return null

  const rows = completeRows(columns).filter((row) => (labels[row] ?? null) !== null)
  const ratingsOf = new Map<string, number[][]>()
  for (const row of rows) {
    const label = labels[row] ?? ''
    const ratings = ratingsOf.get(label) ?? []
    ratings.push(columns.map((column) => column[row] ?? 0)) // complete rows only: never the 0
    ratingsOf.set(label, ratings)
  }
  const about = {
    missingData: MISSING_DATA,
    rowsUsed: rows.length,
    rowsLeftOut: table.rows - rows.length,
    groupsLeftOut: groupOrder(labels.filter((label) => label !== null && !ratingsOf.has(label)) as string[]), // nulls are gone
  }
  if (rows.length === 0) return { notEstimable: 'all-missing', ...about }
  if ([...ratingsOf.values()].every((ratings) => ratings.length < 2)) {
    return { notEstimable: 'fewer-than-two-raters', ...about }
  }
  const { null: shape = 'uniform', draws = DEFAULT_DRAWS, seed = 1 } = spec.values
  const groups = groupOrder(ratingsOf.keys()).map((group) => ({ group, ratings: ratingsOf.get(group) ?? [] }))
  const sizes = groups.map(({ ratings }) => ratings.length)
  const byChance = chance(sizes, names.length, options, { null: shape, draws, seed })
  return {
    groups: groups.map(({ group, ratings }) => ({
      ...oneGroup(group, ratings, options, lowest, highest),
      ...byChance.beside(ratings),
    })),
    options,
    lowest,
    critical: byChance.about,
    cautions: groups.flatMap(({ group, ratings }) => byChance.cautionOf(group, ratings)),
    ...about,
  }
}

function oneGroup(
  group: string,
  ratings: Ratings,
  options: number,
  lowest: number,
  highest: number,
): JsonObject {
  const uniform = uniformNullVariance(options)
  const skewed = slightSkewNullVariance(options)
  const deviation = averageDeviation(ratings)
  const awg = brownHauensteinAgreement(ratings, lowest, highest)
  return {
    group,
    n: ratings.length,
    ...entry('rwgj', withinGroupAgreement(ratings, uniform), (at) => at.agreement),
    ...entry(
      'rwgjSkewed',
      skewed.estimable ? withinGroupAgreement(ratings, skewed.variance) : skewed,
      (at) => at.agreement,
    ),
    ...entry('rwgjLindell', lindellAgreement(ratings, uniform), (at) => at.agreement),
    ...entry('adMean', deviation, (at) => at.aroundMean),
    ...entry('adMedian', deviation, (at) => at.aroundMedian),
    ...entry('awg', awg, (at) => at.agreement),
    ...(awg.estimable && { awgItems: awg.items }),
    ...(awg.estimable && !awg.hasEnoughRaters && { awgCaution: 'fewer-raters-than-options-minus-one' }),
  }
}

/** A missing-code such as 99 that was left in would pass for strong disagreement, so it is refused. */
function checkScale(
  table: Table,
  names: readonly string[],
  columns: readonly Column[],
  lowest: number,
  highest: number,
  faults: Fault[],
): void {
  for (const [place, name] of names.entries()) {
    const wrong = (columns[place] ?? []).findIndex(
      (value) => value !== null && (value < lowest || value > highest),
    )
    if (wrong < 0) continue
    const value = columns[place]?.[wrong] ?? lowest // found just above
    faults.push(tableFaults.outsideScale(table.file, wrong + 2, name, value, [lowest, highest]))
  }
}
