/**
 * A logical copy of the whole database in one file: works between the embedded database and a server, and
 * between versions of PostgreSQL.
 *
 * The file is gzip around lines of JSON: a heading (format, migrations, tables), then for each table a line
 * that names it, its rows as lists in the order of its columns, and a line with their number; last the sha256
 * of all lines before it. Each value is the text PostgreSQL writes for it, null is null, bytea is base64.
 *
 * Rows are written in the order of their key, which is random for answers and codes: a copy of an open wave
 * does not hold the order in which people answered. The keys outside the database are not in it.
 */
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { Problem } from '../foundation/problem.ts'
import type { Database, Transaction } from './database.ts'
import { appliedMigrations, type AppliedMigration } from './migrate.ts'
import { quoted, tablesInOrder, type Table } from './table-order.ts'

export const BACKUP_FORMAT = 'draagkracht-backup'
export const BACKUP_VERSION = 1

export interface BackupHeading {
  readonly format: typeof BACKUP_FORMAT
  readonly version: typeof BACKUP_VERSION
  readonly migrations: readonly AppliedMigration[]
  readonly tables: readonly Table[]
}

export interface CopiedTable {
  readonly table: string
  readonly rows: number
}

/** Writes the copy and returns how many rows of each table are in it. Never writes over a file. */
export async function backup(db: Database, file: string): Promise<CopiedTable[]> {
  const unfinished = `${file}.unfinished`
  await claim(file)
  try {
    const counts: CopiedTable[] = []
    const tables = await tablesInOrder(db)
    await db.transaction(async (tx) => {
      // All tables as they are at one moment, whatever is written meanwhile.
      await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY')
      // Before that moment: a table that is written anew in between would seem empty (`closing.ts`).
      await tx.query(`LOCK TABLE ${tables.map(({ name }) => quoted(name)).join(', ')} IN ACCESS SHARE MODE`)
      const lines = withChecksum(contents(tx, tables, counts))
      await pipeline(Readable.from(lines), createGzip(), createWriteStream(unfinished, { mode: 0o600 }))
    })
    await toDisk(unfinished)
    await rename(unfinished, file)
    await toDisk(dirname(file))
    return counts
  } catch (error) {
    await rm(unfinished, { force: true })
    await rm(file, { force: true })
    throw (error as NodeJS.ErrnoException).code === 'ENOSPC' ? new Problem('storage-full') : error
  }
}

async function* contents(
  tx: Transaction,
  tables: readonly Table[],
  counts: CopiedTable[],
): AsyncGenerator<string> {
  const heading: BackupHeading = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    migrations: await appliedMigrations(tx),
    tables,
  }
  yield `${JSON.stringify(heading)}\n`
  for (const table of tables) {
    yield `${JSON.stringify({ table: table.name })}\n`
    let rows = 0
    for await (const some of rowsOf(tx, table)) {
      rows += some.length
      yield some.map((row) => `${JSON.stringify(row)}\n`).join('')
    }
    yield `${JSON.stringify({ end: table.name, rows })}\n`
    counts.push({ table: table.name, rows })
  }
}

const ROWS_AT_A_TIME = 500
const BYTES_AT_A_TIME = 4_000_000

async function* rowsOf(tx: Transaction, { name, columns, key }: Table): AsyncGenerator<(string | null)[][]> {
  const values = columns.map(({ name: column, type }) =>
    // encode() breaks its lines at 76 characters.
    type === 'bytea'
      ? `translate(encode(${quoted(column)}, 'base64'), E'\\n', '')`
      : `${quoted(column)}::text`,
  )
  const order =
    key.length > 0 ? key.map(quoted) : columns.map(({ name: column }) => `${quoted(column)}::text`)
  await tx.query(
    `DECLARE copied CURSOR FOR SELECT jsonb_build_array(${values.join(', ')}) AS row FROM ${quoted(name)} ORDER BY ${order.join(', ')}`,
  )
  const [largest] = await tx.query<{ bytes: number }>(
    `SELECT coalesce(max(pg_column_size(whole.*)), 1) AS bytes FROM ${quoted(name)} AS whole`,
  )
  const fit = Math.floor(BYTES_AT_A_TIME / largest!.bytes) // an aggregate has one row
  const rows = Math.min(Math.max(fit, 1), ROWS_AT_A_TIME)
  for (;;) {
    const some = await tx.query<{ row: (string | null)[] }>(`FETCH ${rows} FROM copied`)
    if (some.length === 0) break
    yield some.map(({ row }) => row)
  }
  await tx.query('CLOSE copied')
}

async function* withChecksum(lines: AsyncGenerator<string>): AsyncGenerator<string> {
  const hash = createHash('sha256')
  for await (const line of lines) {
    hash.update(line)
    yield line
  }
  yield `${JSON.stringify({ sha256: hash.digest('hex') })}\n`
}

/** Takes the name before the work begins, so that two copies at once do not meet at the end. */
async function claim(file: string): Promise<void> {
  try {
    await (await open(file, 'wx', 0o600)).close()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') throw new Problem('backup-file-exists', { file })
    if (['ENOENT', 'EACCES', 'EROFS'].includes(code ?? ''))
      throw new Problem('backup-file-unusable', { file })
    throw error
  }
}

async function toDisk(path: string): Promise<void> {
  const handle = await open(path, 'r')
  // Windows cannot sync a folder; the file itself was synced before.
  await handle.sync().catch((error: unknown) => {
    if (process.platform !== 'win32') throw error
  })
  await handle.close()
}
