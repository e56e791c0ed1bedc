import type { Fault } from '../../foundation/problem.ts'
import { missingPatterns } from '../../statistics/describe/missing-patterns.ts'
import type { Json } from './entries.ts'
import type { Spec } from './read-spec.ts'
import type { Table } from './read-table.ts'
import { tableFaults } from './faults.ts'

/** `patterns {columns}`: which columns are missing together. Columns of words count as well. */
export function patternsOfMissing(table: Table, spec: Spec<'patterns'>, faults: Fault[]): Json {
  const names = spec.values.columns
  for (const name of names) {
    if (!table.names.includes(name))
      faults.push(tableFaults.columnUnknown(spec.at('columns'), table.file, name, table.names))
  }
  if (faults.length > 0) return null
  const present = names.map((name) => table.cells(name).map((cell) => (cell === null ? null : 1)))
  const { patterns, missing, pairs } = missingPatterns(present)
  const named = (place: number) => names[place] ?? ''
  return {
    rows: table.rows,
    complete: patterns.find((pattern) => pattern.missing.length === 0)?.rows ?? 0,
    patterns: patterns.map((pattern) => ({ rows: pattern.rows, missing: pattern.missing.map(named) })),
    columns: names.map((column, place) => ({ column, missing: missing[place] ?? 0 })),
    pairs: pairs.map(({ a, b, ...counts }) => ({ a: named(a), b: named(b), ...counts })),
  }
}
