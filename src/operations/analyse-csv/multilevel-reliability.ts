import { caution } from '../../statistics/cautions/caution-table.ts'
import { fromRows } from '../../statistics/linear-algebra/matrix.ts'
import { symmetricEigen } from '../../statistics/linear-algebra/symmetric-eigen.ts'
import { completeRows, type Column } from '../../statistics/missing.ts'
import { twoLevelAlpha } from '../../statistics/reliability/two-level-alpha.ts'
import { entry, type JsonObject } from './entries.ts'
import { fewLevels } from './grouping-cautions.ts'
import { groupOrder } from './read-table.ts'

const MISSING_DATA = 'listwise: a row without a group or without an answer to one of the items is left out'

/** Share of the variance within groups under which a part of the variance between them is taken for nothing. */
const NOTHING_LEFT = 1e-4

/** Alpha within and between groups: what `reliability` puts under `multilevel`. */
export function multilevelReliability(
  columns: readonly Column[],
  items: readonly string[],
  group: string,
  labels: readonly (string | null)[],
): JsonObject {
  const rows = completeRows(columns).filter((row) => (labels[row] ?? null) !== null)
  const members = new Map<string, number[][]>()
  for (const row of rows) {
    const label = labels[row] ?? ''
    const answers = members.get(label) ?? []
    answers.push(columns.map((column) => column[row] ?? 0)) // complete rows only: never the 0
    members.set(label, answers)
  }
  const about = { group, missingData: MISSING_DATA, n: rows.length, rowsLeftOut: labels.length - rows.length }
  const result = twoLevelAlpha(groupOrder(members.keys()).map((label) => members.get(label) ?? []))
  if (!result.estimable) return { notEstimable: result.reason, ...about }

  const isSingular = smallestShare(result) < NOTHING_LEFT
  return {
    ...entry('alphaWithin', result.alphaWithin, (at) => at.value),
    ...entry('alphaBetween', result.alphaBetween, (at) => at.value),
    icc: Object.fromEntries(items.map((item, place) => [item, result.icc[place] ?? 0])), // one per item
    within: result.within,
    between: result.between,
    logLik: result.logLik,
    groups: result.groups,
    ...about,
    cautions: [
      ...fewLevels(group, result.groups, false),
      ...(isSingular ? [caution('a-variance-is-zero-or-a-correlation-one', { group })] : []),
    ],
  }
}

/** The smallest variance of any combination of items between groups, each item in its standard deviation within them. */
function smallestShare({ within, between }: Covariances): number {
  const sd = within.map((row, item) => Math.sqrt(row[item] ?? 1))
  const shares = between.map((row, i) => row.map((value, j) => value / ((sd[i] ?? 1) * (sd[j] ?? 1))))
  return symmetricEigen(fromRows(shares)).values.at(-1) ?? 0
}

interface Covariances {
  readonly within: readonly (readonly number[])[]
  readonly between: readonly (readonly number[])[]
}
