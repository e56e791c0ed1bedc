import { notEstimable, type Estimate } from '../../foundation/estimate.ts'
import type { Fault } from '../../foundation/problem.ts'
import {
  correlation,
  correlationInterval,
  type Correlation,
  type CorrelationMethod,
} from '../../statistics/association/correlation.ts'
import { caution } from '../../statistics/cautions/caution-table.ts'
import type { Column } from '../../statistics/missing.ts'
import { adjustP, type Adjustment } from '../../statistics/multiplicity/adjust-p.ts'
import { ends, entry, type Json, type JsonObject } from './entries.ts'
import type { Spec } from './read-spec.ts'
import { groupColumn, groupOrder, numberColumn, type Table } from './read-table.ts'

const MISSING_DATA = 'pairwise: each correlation uses the rows with both columns'

/** `correlations {columns, by?, method?, adjust?}`. */
export function correlationsOfColumns(table: Table, spec: Spec<'correlations'>, faults: Fault[]): Json {
  const { columns: names, by, method = 'pearson', adjust = 'holm' } = spec.values
  const columns = names.map((name) => numberColumn(table, name, spec.at('columns'), faults))
  const labels = by === undefined ? null : groupColumn(table, by, spec.at('by'), faults)
  if (faults.length > 0) return null

  const about = { method, adjust, missingData: MISSING_DATA }
  if (names.length < 2) return { notEstimable: 'fewer-than-two-columns', ...about }
  const groups = labels === null ? [null] : groupOrder(labels.filter((label) => label !== null))
  if (groups.length === 0) return { notEstimable: 'no-row-has-a-group', ...about }
  const pairs = groups.flatMap((group) => {
    const own = group === null ? columns : columns.map((column) => rowsOf(column, labels, group))
    return pairsOf(names, own, method, adjust).map((pair): JsonObject => ({ by: group, ...pair }))
  })
  const tests = pairs.filter((pair) => typeof pair.p === 'number').length
  return {
    pairs,
    ...about,
    cautions: adjust === 'none' && tests > 1 ? [caution('p-not-adjusted', { tests })] : [],
  }
}

function rowsOf(column: Column, labels: readonly (string | null)[] | null, group: string): Column {
  return column.filter((_, row) => labels?.[row] === group)
}

function pairsOf(
  names: readonly string[],
  columns: readonly Column[],
  method: CorrelationMethod,
  adjust: Adjustment,
): JsonObject[] {
  const pairs = names.flatMap((a, i) =>
    names.slice(i + 1).map((b, step) => ({
      a,
      b,
      ...correlation(columns[i] ?? [], columns[i + 1 + step] ?? [], method),
    })),
  )
  const tested = pairs.flatMap(({ test }) => (test.estimable ? [test.p] : []))
  const adjusted = adjustP(tested, adjust)
  let next = 0
  return pairs.map((pair): JsonObject => {
    const { a, b, n, r, test } = pair
    const interval = r.estimable ? correlationInterval(r.value, n, method) : r
    const wider = adjustedInterval(pair, method, test.estimable ? level(test.p, tested, adjust) : null)
    const pAdjusted = test.estimable ? (adjusted[next++] ?? 1) : 1 // one per test
    return {
      a,
      b,
      n,
      ...entry('r', r, (at) => at.value),
      ...ends(interval),
      ...entry('lowerAdjusted', wider, (at) => at.lower),
      ...entry('upperAdjusted', wider, (at) => at.upper),
      ...entry('se', test, (at) => at.se),
      ...entry('statistic', test, (at) => at.statistic),
      ...(test.estimable && test.df !== null
        ? { df: test.df }
        : { df: null, dfReason: test.estimable ? 'normal-test-has-no-df' : test.reason }),
      ...entry('p', test, (at) => at.p),
      ...entry('pAdjusted', test, () => pAdjusted),
    }
  })
}

/**
 * The error left to one interval: with Bonferroni 5 % over all tests, with Holm over those that are still in the running
 * when this one is judged. The other adjustments have no intervals of their own.
 */
function level(p: number, tested: readonly number[], adjust: Adjustment): number | null {
  if (adjust === 'none') return 0.05
  if (adjust === 'bonferroni') return 0.05 / tested.length
  return adjust === 'holm' ? 0.05 / tested.filter((other) => other >= p).length : null
}

function adjustedInterval(
  { n, r, test }: Correlation,
  method: CorrelationMethod,
  error: number | null,
): Estimate<{ readonly lower: number; readonly upper: number }, string> {
  if (!r.estimable) return r
  if (!test.estimable) return test
  if (error === null) return notEstimable('this-adjustment-has-no-intervals')
  return correlationInterval(r.value, n, method, 1 - error)
}
