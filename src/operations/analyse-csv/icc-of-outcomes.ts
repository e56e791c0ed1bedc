import type { Fault } from '../../foundation/problem.ts'
import {
  intraclassCorrelation,
  type IntraclassCorrelation,
} from '../../statistics/icc/intraclass-correlation.ts'
import { completeRows, type Column } from '../../statistics/missing.ts'
import { entry, type Json, type JsonObject } from './entries.ts'
import type { Spec } from './read-spec.ts'
import { groupColumn, groupOrder, numberColumn, type Table } from './read-table.ts'

const MISSING_DATA =
  'listwise: a row without a group or without a value on one of the outcomes is left out for all outcomes'

/** `icc {outcomes, group}`. */
export function iccOfOutcomes(table: Table, spec: Spec<'icc'>, faults: Fault[]): Json {
  const names = spec.values.outcomes
  const columns = names.map((name) => numberColumn(table, name, spec.at('outcomes'), faults))
  const labels = groupColumn(table, spec.values.group, spec.at('group'), faults)
  if (faults.length > 0) return null

  const rows = completeRows(columns).filter((row) => (labels[row] ?? null) !== null)
  const results = columns.map((column) => intraclassCorrelation(byGroup(column, labels, rows)))
  const about = { missingData: MISSING_DATA, rowsUsed: rows.length, rowsLeftOut: table.rows - rows.length }
  const [first] = results
  if (first && !first.estimable && results.every((result) => !result.estimable)) {
    return { notEstimable: first.reason, ...about }
  }
  return { outcomes: results.map((result, place) => oneOutcome(names[place] ?? '', result)), ...about }
}

function byGroup(column: Column, labels: readonly (string | null)[], rows: readonly number[]): number[][] {
  const groups = new Map<string, number[]>()
  for (const row of rows) {
    const label = labels[row] ?? ''
    const values = groups.get(label) ?? []
    values.push(column[row] ?? 0) // complete rows only: never the 0
    groups.set(label, values)
  }
  return groupOrder(groups.keys()).map((label) => groups.get(label) ?? [])
}

function oneOutcome(outcome: string, result: IntraclassCorrelation): JsonObject {
  return {
    outcome,
    ...entry('f', result, (at) => at.f),
    ...entry('df1', result, (at) => at.df1),
    ...entry('df2', result, (at) => at.df2),
    ...entry('p', result, (at) => at.p),
    ...entry('icc1', result, (at) => at.icc1),
    ...entry('icc1Lower', result, (at) => at.icc1Lower),
    ...entry('icc1Upper', result, (at) => at.icc1Upper),
    ...entry('icc2', result.estimable ? result.icc2 : result, (at) => at.value),
    ...entry('n0', result, (at) => at.n0),
    ...entry('groups', result, (at) => at.groups),
    ...entry('n', result, (at) => at.n),
  }
}
