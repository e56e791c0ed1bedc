import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { chiSquareUpper } from '../distributions/chi-square.ts'
import { noncentralChiSquareUpper } from '../distributions/noncentral.ts'
import { noncentralityInterval, type NoncentralityInterval } from './noncentrality-interval.ts'

export type Contingency = Estimate<
  {
    readonly x2: number
    readonly df: number
    readonly p: number
    /** With Yates's correction; only of a table of two by two. */
    readonly yates: Estimate<{ readonly x2: number; readonly p: number }, 'only-for-two-by-two'>
    /** Strength of the relation from 0 to 1, with its 95 % interval. */
    readonly cramersV: number
    readonly vInterval: NoncentralityInterval
    /** Counts that would be there without any relation, row by row. */
    readonly expected: readonly (readonly number[])[]
    readonly smallestExpected: number
  },
  'all-missing' | 'fewer-than-two-groups' | 'constant-outcome'
>

/**
 * Pearson's chi-square for a table of counts: do the groups differ in what they answer?
 *
 *     X² = Σ (count − expected)² / expected,  expected = row total · column total / N,  df = (rows − 1)(columns − 1)
 *     V  = √( X² / (N · min(rows − 1, columns − 1)) )
 *
 * Yates takes min(½, |count − expected|) off each distance. The interval of V is √((λ + df) / (N min)) over the 95 %
 * interval of the noncentrality λ, from 0 where λ may be 0: without any relation X² is still about df. Rows and columns
 * without any count are left out first.
 *
 * Sources: Pearson (1900); Yates (1934); Cramér (1946), Mathematical methods of statistics; Smithson (2003), Confidence
 * intervals. In R: `chisq.test(table, correct = FALSE)`.
 *
 * @param counts  rows of equal length.
 * @example contingency([[10, 20], [20, 10]]) // expected 15 each: X² 4 · 25/15 = 6.666…, V √(6.666…/60) = ⅓
 */
export function contingency(counts: readonly (readonly number[])[]): Contingency {
  const rows = counts.filter((row) => row.some((count) => count > 0))
  const used = (rows[0] ?? []).map((_, column) => rows.some((row) => (row[column] ?? 0) > 0))
  const table = rows.map((row) => row.filter((_, column) => used[column]))
  const columns = table[0]?.length ?? 0
  if (table.length === 0) return notEstimable('all-missing')
  if (table.length < 2) return notEstimable('fewer-than-two-groups')
  if (columns < 2) return notEstimable('constant-outcome')

  const rowTotals = table.map((row) => row.reduce((sum, count) => sum + count, 0))
  const columnTotals = (table[0] ?? []).map((_, j) => table.reduce((sum, row) => sum + (row[j] ?? 0), 0))
  const n = rowTotals.reduce((sum, total) => sum + total, 0)
  const expected = rowTotals.map((row) => columnTotals.map((column) => (row * column) / n))
  const chiSquare = (correction: number) =>
    table.reduce(
      (sum, row, i) =>
        sum +
        row.reduce((part, count, j) => {
          const e = expected[i]?.[j] ?? 1 // one per count
          const distance = Math.abs(count - e)
          return part + (distance - Math.min(correction, distance)) ** 2 / e
        }, 0),
      0,
    )
  const df = (table.length - 1) * (columns - 1)
  const x2 = chiSquare(0)
  const corrected = chiSquare(0.5)
  const most = n * Math.min(table.length - 1, columns - 1)
  const lambda = noncentralityInterval((at) => noncentralChiSquareUpper(x2, df, at), 0, x2)
  return estimated({
    x2,
    df,
    p: chiSquareUpper(x2, df),
    yates:
      df === 1
        ? estimated({ x2: corrected, p: chiSquareUpper(corrected, 1) })
        : notEstimable('only-for-two-by-two'),
    cramersV: Math.sqrt(x2 / most),
    vInterval: lambda.estimable
      ? estimated({
          lower: lambda.lower === 0 ? 0 : Math.sqrt((lambda.lower + df) / most),
          upper: Math.min(1, Math.sqrt((lambda.upper + df) / most)),
        })
      : lambda,
    expected,
    smallestExpected: Math.min(...expected.flat()),
  })
}
