/** A PostgreSQL server, for an installation that has one. The same SQL and the same driver as the embedded one. */
import { AsyncLocalStorage } from 'node:async_hooks'
import pg from 'pg'
import { Problem } from '../foundation/problem.ts'
import { valueParsers } from './column-values.ts'
import type { Database, Statement, Transaction } from './database.ts'
import { checkDurabilitySettings } from './durability-self-test.ts'
import { commitOrUndo, runStatement } from './statement.ts'

const CONNECTIONS = 10
const WAIT_MS = 10_000

/** Refuses a server that cannot be reached, or that says it does not sync what it commits. */
export async function openServer(url: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: WAIT_MS,
    types: valueParsers,
  })
  // An idle connection that drops is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined)
  try {
    await withClient(pool, checkDurabilitySettings)
  } catch (error) {
    await pool.end()
    throw error
  }
  const inside = new AsyncLocalStorage<{ isOpen: boolean }>()

  /** The embedded database would wait for itself here, so the same mistake is refused in both. */
  function withOwnClient<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    if (inside.getStore()?.isOpen) throw new RangeError('inside a transaction: use its tx, not the database')
    return withClient(pool, work)
  }

  return {
    kind: 'server',
    query: async <Row>(sql: string | Statement, values?: readonly unknown[]) =>
      await withOwnClient((client) => runStatement<Row>(client, sql, values)),
    transaction: async <T>(work: (tx: Transaction) => Promise<T>) =>
      await withOwnClient(async (client) => {
        const mark = { isOpen: true }
        try {
          return await inside.run(mark, () => commitOrUndo(client, work))
        } finally {
          mark.isOpen = false
        }
      }),
    close: () => pool.end(),
  }
}

async function withClient<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    throw isUnreachable(error) ? unreachable(pool, error) : error
  })
  try {
    const result = await work(client)
    client.release()
    return result
  } catch (error) {
    // An error that PostgreSQL reports leaves the connection usable; any other may have broken it.
    client.release(!isReported(error))
    throw error
  }
}

const isReported = (error: unknown) => error instanceof pg.DatabaseError || error instanceof Problem

function isUnreachable(error: unknown): boolean {
  const { code, message } = error as NodeJS.ErrnoException
  const codes = [
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'ETIMEDOUT',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ENOENT',
    '57P03',
  ]
  return codes.includes(code ?? '') || /timeout/.test(message ?? '')
}

/** Names host and database; never the password that the address may hold. */
function unreachable(pool: pg.Pool, cause: unknown): Problem {
  const { hostname, pathname } = new URL(String(pool.options.connectionString))
  const problem = new Problem('database-unreachable', {
    host: hostname || 'localhost',
    database: pathname.slice(1),
  })
  problem.cause = cause
  return problem
}
