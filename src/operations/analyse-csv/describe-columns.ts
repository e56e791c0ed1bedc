import type { Fault } from '../../foundation/problem.ts'
import type { Text } from '../../foundation/text.ts'
import { describe } from '../../statistics/describe/describe.ts'
import { orderStatistics, QUANTILES } from '../../statistics/describe/order-statistics.ts'
import type { Column } from '../../statistics/missing.ts'
import { entry, type Json, type JsonObject } from './entries.ts'
import type { Spec } from './read-spec.ts'
import { groupColumn, groupOrder, numberColumn, type Table } from './read-table.ts'

/** `describe {columns, by?}`: a list with one entry per column and, with `by`, per group. */
export function describeColumns(table: Table, spec: Spec<'describe'>, faults: Fault[], notes: Text[]): Json {
  const names = spec.values.columns
  const columns = names.map((name) => numberColumn(table, name, spec.at('columns'), faults))
  const by = spec.values.by ?? null
  const labels = by === null ? null : groupColumn(table, by, spec.at('by'), faults)
  if (faults.length > 0) return []

  if (labels === null) return names.map((name, place) => oneEntry(name, null, columns[place] ?? []))
  const withoutGroup = labels.filter((label) => label === null).length
  if (withoutGroup > 0) {
    notes.push(withoutGroupNote(withoutGroup, by ?? ''))
  }
  const groups = groupOrder(labels.filter((label) => label !== null))
  if (groups.length === 0) return { notEstimable: 'no-row-has-a-group' }
  return names.flatMap((name, place) => {
    const column = columns[place] ?? []
    return groups.map((group) =>
      oneEntry(
        name,
        group,
        column.filter((_, row) => labels[row] === group),
      ),
    )
  })
}

function oneEntry(name: string, by: string | null, column: Column): Json {
  const { n, missing, location, spread, shape } = describe(column)
  const order = orderStatistics(column)
  return {
    column: name,
    by,
    n,
    missing,
    ...entry('mean', location, (at) => at.mean),
    ...entry('sd', spread, (at) => at.sd),
    ...entry('median', location, (at) => at.median),
    ...entry('min', location, (at) => at.min),
    ...entry('max', location, (at) => at.max),
    ...entry('skew', shape, (at) => at.skew),
    ...entry('kurtosis', shape, (at) => at.kurtosis),
    ...entry('se', spread, (at) => at.sd / Math.sqrt(n)),
    ...entry('trimmed', order, (at) => at.trimmed),
    ...entry('mad', order, (at) => at.mad),
    ...entry('range', order, (at) => at.range),
    ...(order.estimable
      ? { quantiles: named(order.quantiles) }
      : { quantiles: null, quantilesReason: order.reason }),
  }
}

/** `{"5%": ..., "25%": ...}`. */
function named(quantiles: readonly number[]): JsonObject {
  return Object.fromEntries(QUANTILES.map((p, place) => [`${100 * p}%`, quantiles[place] ?? 0])) // one per share
}

function withoutGroupNote(rows: number, by: string): Text {
  return rows === 1
    ? {
        nl: `1 rij heeft geen "${by}" en zit in geen groep.`,
        en: `1 row has no "${by}" and is in no group.`,
        fr: `1 ligne n'a pas de « ${by} » et n'est dans aucun groupe.`,
      }
    : {
        nl: `${rows} rijen hebben geen "${by}" en zitten in geen groep.`,
        en: `${rows} rows have no "${by}" and are in no group.`,
        fr: `${rows} lignes n'ont pas de « ${by} » et ne sont dans aucun groupe.`,
      }
}
