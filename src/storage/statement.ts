/** What a statement and a transaction are to the driver; shared by the embedded database and a server. */
import type { ClientBase, QueryResult } from 'pg'
import { Problem } from '../foundation/problem.ts'
import type { Statement, Transaction } from './database.ts'

export async function runStatement<Row>(
  client: ClientBase,
  sql: string | Statement,
  values?: readonly unknown[],
): Promise<Row[]> {
  const statement: Statement = typeof sql === 'string' ? { text: sql, ...(values && { values }) } : sql
  try {
    const result = (await client.query({
      ...(statement.name !== undefined && { name: statement.name }),
      text: statement.text,
      ...(statement.values && { values: [...statement.values] }),
    })) as QueryResult | QueryResult[]
    // Several statements in one text answer with a list.
    return (Array.isArray(result) ? (result.at(-1)?.rows ?? []) : result.rows) as Row[]
  } catch (error) {
    throw hasDiskFull(error) ? new Problem('storage-full') : error
  }
}

/**
 * Everything or nothing. PostgreSQL answers COMMIT with ROLLBACK, and no error, when a statement failed that
 * `work` did not pass on: that is no commit, so it is not reported as one.
 */
export async function commitOrUndo<T>(client: ClientBase, work: (tx: Transaction) => Promise<T>): Promise<T> {
  let isOver = false
  const tx: Transaction = {
    query: async (sql, values) => {
      if (isOver) throw new RangeError('this transaction is over; was a query not awaited?')
      return await runStatement(client, sql, values)
    },
  }
  await client.query('BEGIN')
  try {
    const result = await work(tx)
    isOver = true
    const { command } = await client.query('COMMIT')
    if (command !== 'COMMIT') throw new Error('not committed: a statement of this transaction had failed')
    return result
  } catch (error) {
    isOver = true
    // When the connection is gone, so is the transaction.
    await client.query('ROLLBACK').catch(() => undefined)
    throw hasDiskFull(error) ? new Problem('storage-full') : error
  }
}

function hasDiskFull(error: unknown): boolean {
  const DISK_FULL = '53100'
  return (error as { code?: string }).code === DISK_FULL
}
