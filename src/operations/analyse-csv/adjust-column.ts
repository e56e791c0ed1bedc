import type { Fault } from '../../foundation/problem.ts'
import { adjustP } from '../../statistics/multiplicity/adjust-p.ts'
import { caution } from '../../statistics/cautions/caution-table.ts'
import { numberFaults } from './number-faults.ts'
import type { Json } from './entries.ts'
import type { Spec } from './read-spec.ts'
import { numberColumn, type Table } from './read-table.ts'

const MISSING_DATA = 'a row without a p is no test: it counts for nothing and gets none'
const SHOWN = 5

/** `adjust {p, method?}`: one p per row of the file, in the order of the rows. */
export function adjustColumn(table: Table, spec: Spec<'adjust'>, faults: Fault[]): Json {
  const { p: name, method = 'holm' } = spec.values
  const column = numberColumn(table, name, spec.at('p'), faults)
  column.forEach((p, row) => {
    if (p !== null && (p < 0 || p > 1) && faults.length < SHOWN)
      faults.push(numberFaults.notAProbability(table.file, row + 2, name, p)) // row 1 is the heading
  })
  if (faults.length > 0) return null

  const tests = column.filter((p) => p !== null)
  const about = { method, n: tests.length, missingData: MISSING_DATA }
  if (tests.length === 0) return { notEstimable: 'all-missing', ...about }
  const adjusted = adjustP(tests, method)
  let next = 0
  return {
    adjusted: column.map(
      (p, row) =>
        p === null
          ? { row: row + 1, p, pReason: 'missing', pAdjusted: null, pAdjustedReason: 'missing' }
          : { row: row + 1, p, pAdjusted: adjusted[next++] ?? p }, // one per test
    ),
    ...about,
    cautions:
      method === 'none' && tests.length > 1 ? [caution('p-not-adjusted', { tests: tests.length })] : [],
  }
}
