/**
 * Databases for tests: real ones, migrated.
 *
 *     const db = testDatabase()                    // in a test file; each test is rolled back
 *     const { db, dataDir, close } = await freshEmbedded()   // for what a rollback cannot cover
 *
 * `testDatabase` is the embedded database, or a server when DATABASE_URL_TEST names one (`npm test`
 * starts one and runs the same suites on it).
 */
import { createHash, randomUUID } from 'node:crypto'
import {
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { openDatabase, type Database, type Transaction } from '../src/storage/database.ts'
import { durableParameters } from '../src/storage/embedded/synced-file-system.ts'
import { readMigrations } from '../src/storage/migrate.ts'
import { root } from './machine.ts'

export interface FreshDatabase {
  readonly db: Database
  /** The data folder; it disappears with `close`. */
  readonly dataDir: string
  readonly close: () => Promise<void>
}

type Tables = 'migrated' | 'empty'

/** The embedded database in a data folder of its own: all tables and no rows, or (`empty`) no tables either. */
export async function freshEmbedded(tables: Tables = 'migrated'): Promise<FreshDatabase> {
  const dataDir = await freshDataFolder(tables)
  const db = await openDatabase(tables === 'empty' ? { dataDir, migrations: 'leave' } : { dataDir })
  const close = async () => {
    await db.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { db, dataDir, close }
}

/** A data folder that nobody opened yet. Whoever asks removes it. */
export async function freshDataFolder(tables: Tables = 'migrated'): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'draagkracht-data-'))
  copyCluster(tables === 'empty' ? await emptyTemplate() : await migratedTemplate(), dataDir)
  return dataDir
}

/** A database of its own on a server, with all tables and no rows; `empty` leaves the tables out too. */
export async function freshOnServer(serverUrl: string, tables: Tables = 'migrated'): Promise<FreshDatabase> {
  const name = `draagkracht_test_${randomUUID().replaceAll('-', '')}`
  await onServer(serverUrl, `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  const dataDir = mkdtempSync(join(tmpdir(), 'draagkracht-data-'))
  const place = { dataDir, databaseUrl: url.href }
  const db = await openDatabase(tables === 'empty' ? { ...place, migrations: 'leave' } : place)
  const close = async () => {
    await db.close()
    await onServer(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`)
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { db, dataDir, close }
}

/** One database for a test file; what each test writes is undone after it. To be called at the top of the file. */
export function testDatabase(): Database {
  const serverUrl = process.env.DATABASE_URL_TEST
  let fresh: FreshDatabase | null = null
  let undoable: Undoable | null = null

  beforeAll(async () => {
    fresh = serverUrl ? await freshOnServer(serverUrl) : await freshEmbedded()
  })
  beforeEach(async () => {
    undoable = await openUndoable(fresh!.db) // made by beforeAll
  })
  afterEach(async () => {
    await undoable?.undo()
  })
  afterAll(async () => {
    await fresh?.close()
  })

  const now = () => {
    if (!undoable) throw new Error('testDatabase() can be asked inside a test only')
    return undoable.db
  }
  return {
    kind: serverUrl ? 'server' : 'embedded',
    query: async (sql, values) => await now().query(sql, values),
    transaction: async (work) => await now().transaction(work),
    close: async () => undefined,
  }
}

interface Undoable {
  readonly db: Database
  readonly undo: () => Promise<void>
}

/**
 * A database inside one long transaction: its transactions are savepoints, one after the other, and each
 * statement outside them is a savepoint of its own, so that a refused one leaves the rest usable.
 */
export async function openUndoable(db: Database): Promise<Undoable> {
  const undone = new Error('undone')
  let finish: () => void = () => undefined
  const untilUndone = new Promise<void>((resolve) => {
    finish = resolve
  })
  let outer: Promise<unknown> = Promise.resolve()
  const tx = await new Promise<Transaction>((resolve, reject) => {
    outer = db
      .transaction(async (open) => {
        resolve(open)
        await untilUndone
        throw undone
      })
      .catch((error: unknown) => {
        if (error !== undone) reject(error)
      })
  })

  let lastTurn: Promise<unknown> = Promise.resolve()
  const inSavepoint = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => {
    const turn = lastTurn.then(async () => {
      await tx.query('SAVEPOINT inner_transaction')
      try {
        const result = await work(tx)
        await tx.query('RELEASE SAVEPOINT inner_transaction')
        return result
      } catch (error) {
        await tx.query('ROLLBACK TO SAVEPOINT inner_transaction')
        throw error
      }
    })
    lastTurn = turn.catch(() => undefined)
    return turn
  }
  return {
    db: {
      kind: db.kind,
      query: async (sql, values) => await inSavepoint(async (inner) => await inner.query(sql, values)),
      transaction: inSavepoint,
      close: async () => undefined,
    },
    undo: async () => {
      await lastTurn
      finish()
      await outer
    },
  }
}

/** A migrated cluster, made once for these migrations and this PGlite, and copied ever after. */
function migratedTemplate(): Promise<string> {
  const checksums = readMigrations().map(({ checksum }) => checksum)
  return template(['migrated', ...checksums], async (dataDir) => {
    copyCluster(await emptyTemplate(), dataDir)
    await (await openDatabase({ dataDir })).close()
  })
}

/** A cluster without tables: making one takes seconds, copying it a fifth of a second. */
function emptyTemplate(): Promise<string> {
  return template(['empty'], async (dataDir) => {
    await (await openDatabase({ dataDir, migrations: 'leave' })).close()
  })
}

async function template(
  madeOf: readonly string[],
  make: (dataDir: string) => Promise<void>,
): Promise<string> {
  const all = JSON.stringify([...madeOf, durableParameters, pgliteVersion()])
  const folder = join(tmpdir(), 'draagkracht-templates')
  const made = join(folder, createHash('sha256').update(all).digest('hex').slice(0, 16))
  if (existsSync(made)) return made
  mkdirSync(folder, { recursive: true })
  const dataDir = mkdtempSync(join(folder, 'new-'))
  await make(dataDir)
  try {
    renameSync(join(dataDir, 'database'), made)
  } catch (error) {
    // Another test file was first: its template is the same.
    if (!existsSync(made)) throw error
  }
  rmSync(dataDir, { recursive: true, force: true })
  return made
}

function copyCluster(from: string, dataDir: string): void {
  cpSync(from, join(dataDir, 'database'), { recursive: true, mode: constants.COPYFILE_FICLONE })
}

function pgliteVersion(): string {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  return dependencies['@electric-sql/pglite'] ?? 'none' // pinned exactly
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}
