import { checkColumns, type Column } from '../missing.ts'

/** Rows that miss the same columns. */
export interface MissingPattern {
  /** Places of the columns that are missing, in order. */
  readonly missing: readonly number[]
  readonly rows: number
}

/** Of two columns: how many rows have both, one or neither. */
export interface MissingPair {
  readonly a: number
  readonly b: number
  readonly both: number
  readonly onlyA: number
  readonly onlyB: number
  readonly neither: number
}

export interface MissingPatterns {
  /** The most common first; of equally common ones the one that misses least. */
  readonly patterns: readonly MissingPattern[]
  /** Missing values per column. */
  readonly missing: readonly number[]
  readonly pairs: readonly MissingPair[]
}

/**
 * Which columns are missing together. Counts only: whether answers are missing at random cannot be seen in them.
 *
 * Source: van Buuren (2018), Flexible imputation of missing data, 2nd ed., § 4.1. In R: `mice::md.pattern`,
 * `mice::md.pairs`.
 *
 * @throws {RangeError} when the columns differ in length or hold something other than numbers and null.
 * @example
 * missingPatterns([[1, 2, null], [1, null, null]])
 * // patterns: 1 row misses nothing, 1 the second, 1 both; pair: both 1, only a 1, only b 0, neither 1
 */
export function missingPatterns(columns: readonly Column[]): MissingPatterns {
  checkColumns(columns)
  const rows = columns[0]?.length ?? 0
  const counts = new Map<string, { readonly missing: readonly number[]; rows: number }>()
  for (let row = 0; row < rows; row++) {
    const missing = columns.flatMap((column, place) => (column[row] === null ? [place] : []))
    const pattern = counts.get(missing.join()) ?? { missing, rows: 0 }
    pattern.rows += 1
    counts.set(missing.join(), pattern)
  }
  return {
    patterns: [...counts.values()].sort(
      (one, other) => other.rows - one.rows || one.missing.length - other.missing.length,
    ),
    missing: columns.map((column) => column.filter((value) => value === null).length),
    pairs: columns.flatMap((_, a) =>
      columns.slice(a + 1).map((_column, step) => pairOf(columns, a, a + 1 + step)),
    ),
  }
}

function pairOf(columns: readonly Column[], a: number, b: number): MissingPair {
  const counts = { both: 0, onlyA: 0, onlyB: 0, neither: 0 }
  columns[a]?.forEach((value, row) => {
    const other = columns[b]?.[row] ?? null
    if (value !== null) counts[other !== null ? 'both' : 'onlyA'] += 1
    else counts[other !== null ? 'onlyB' : 'neither'] += 1
  })
  return { a, b, ...counts }
}
