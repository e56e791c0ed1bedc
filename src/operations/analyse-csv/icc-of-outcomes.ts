import type { Fault } from '../../foundation/problem.ts'
import {
  intraclassCorrelation,
  type IntraclassCorrelation,
} from '../../statistics/icc/intraclass-correlation.ts'
import { THRESHOLDS } from '../../statistics/cautions/thresholds.ts'
import { reliabilityOfGroupMean } from '../../statistics/icc/reliability-of-group-mean.ts'
import { completeRows, type Column } from '../../statistics/missing.ts'
import { entry, type Json, type JsonObject } from './entries.ts'
import { fewLevels } from './grouping-cautions.ts'
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
  const grouped = columns.map((column) => byGroup(column, labels, rows))
  const results = grouped.map((groups) => intraclassCorrelation([...groups.values()]))
  const about = { missingData: MISSING_DATA, rowsUsed: rows.length, rowsLeftOut: table.rows - rows.length }
  const [first] = results
  if (first && !first.estimable && results.every((result) => !result.estimable)) {
    return { notEstimable: first.reason, ...about }
  }
  return {
    outcomes: results.map((result, place) => ({
      ...oneOutcome(names[place] ?? '', result),
      reliability: reliabilityOfMeans(result, grouped[place] ?? new Map<string, number[]>()),
    })),
    ...about,
    cautions: fewLevels(spec.values.group, groupCount(rows, labels), false),
  }
}

function byGroup(
  column: Column,
  labels: readonly (string | null)[],
  rows: readonly number[],
): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  for (const row of rows) {
    const label = labels[row] ?? ''
    const values = groups.get(label) ?? []
    values.push(column[row] ?? 0) // complete rows only: never the 0
    groups.set(label, values)
  }
  return new Map(groupOrder(groups.keys()).map((label) => [label, groups.get(label) ?? []]))
}

function groupCount(rows: readonly number[], labels: readonly (string | null)[]): number {
  return new Set(rows.map((row) => labels[row])).size
}

/** How far the mean of each group can be trusted; under the threshold only an interval says something. */
function reliabilityOfMeans(
  result: IntraclassCorrelation,
  groups: ReadonlyMap<string, readonly number[]>,
): Json {
  return [...groups].map(([group, values]) => {
    const about = { group, n: values.length }
    if (!result.estimable) return { ...about, reliability: null, reliabilityReason: result.reason }
    const reliability = reliabilityOfGroupMean(result.icc1, values.length)
    return {
      ...about,
      ...entry('reliability', reliability, (at) => at.value),
      ...(reliability.estimable && {
        isUnderThreshold: reliability.value < THRESHOLDS.shrunkenReliability.value,
      }),
    }
  })
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
