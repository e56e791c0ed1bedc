/**
 * The one thing storage asks of a database: run SQL, alone or in a transaction. PostgreSQL in both forms, the
 * embedded one and a server, behind the same driver, so no other file knows which it is.
 *
 * What comes back: bytea as Buffer, jsonb parsed, int8 as number (bigint beyond 2^53), `date` as 'YYYY-MM-DD',
 * timestamptz as Date, numeric as string.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { takeDataFolder } from './data-folder-lock.ts'
import { openEmbedded } from './embedded/embedded-database.ts'
import { migrate } from './migrate.ts'
import { openServer } from './server-database.ts'

/** A statement with a name is parsed once per connection: for the hot paths. One name, one text. */
export interface Statement {
  readonly name?: string
  readonly text: string
  readonly values?: readonly unknown[]
}

export interface Transaction {
  /** Rows of the statement; without values the text may hold several statements, and the rows are the last one's. */
  query<Row>(sql: string | Statement, values?: readonly unknown[]): Promise<Row[]>
}

export interface Database extends Transaction {
  readonly kind: 'embedded' | 'server'
  /**
   * Resolves only once the work is committed and on disk; whatever `work` throws undoes all of it. Inside,
   * use `tx`: asking the database itself there is refused, because it would wait for itself.
   */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export interface Place {
  readonly dataDir: string
  /** null: the embedded database in `dataDir`. */
  readonly databaseUrl?: string | null
  /** Left out: bring the tables up to date. `leave`: for a restore, which brings its own. */
  readonly migrations?: 'leave'
}

/** Opens the database of an installation: takes the folder, checks that commits reach the disk, migrates. */
export async function openDatabase({ dataDir, databaseUrl, migrations }: Place): Promise<Database> {
  const db = databaseUrl ? await openServer(databaseUrl) : await openInFolder(dataDir)
  try {
    if (migrations !== 'leave') await migrate(db)
    return db
  } catch (error) {
    await db.close()
    throw error
  }
}

/** The embedded database, with the folder held for this process alone until it is closed. */
async function openInFolder(dataDir: string): Promise<Database> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const release = takeDataFolder(dataDir)
  try {
    const db = await openEmbedded(join(dataDir, 'database'))
    const close = async () => {
      await db.close()
      release()
    }
    return { kind: db.kind, query: db.query, transaction: db.transaction, close }
  } catch (error) {
    release()
    throw error
  }
}
