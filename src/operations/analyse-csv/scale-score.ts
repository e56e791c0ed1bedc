import type { Fault } from '../../foundation/problem.ts'
import { numberColumn, type Table } from './read-table.ts'

/** Of the items of a scale this part must be answered for a score. */
const ANSWERED = 0.75

/** The column that `withScore` adds; no heading begins with a space, because cells are trimmed. */
export const SCORE = ' score'

/** The table with one column more: the mean of the items of whoever answered three quarters of them. */
export function withScore(table: Table, items: readonly string[], at: string, faults: Fault[]): Table {
  const columns = items.map((name) => numberColumn(table, name, at, faults))
  const score = Array.from({ length: table.rows }, (_, row) => {
    const answers = columns.flatMap((column) => column[row] ?? [])
    if (answers.length < ANSWERED * items.length) return null
    return String(answers.reduce((sum, value) => sum + value, 0) / answers.length)
  })
  return {
    ...table,
    names: [...table.names, SCORE],
    cells: (name) =>
      name === SCORE
        ? score.map((cell) => (table.decimalComma ? (cell?.replace('.', ',') ?? null) : cell))
        : table.cells(name),
  }
}
