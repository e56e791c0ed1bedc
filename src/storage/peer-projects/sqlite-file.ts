/** A SQLite file made by another program, read from a copy and never written. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { refusals } from '../../qualitative/refi-qda/refusals.ts'

export type SqliteRow = Readonly<Record<string, unknown>>

export interface SqliteFile {
  has(table: string): boolean
  /** Every row, in the order of the file; nothing where the table is not there. */
  rows(table: string): readonly SqliteRow[]
}

export const SQLITE_LIMITS = { bytes: 200_000_000, rows: 2_000_000 } as const

/** @throws {Problem} `exchange-refused` where it is no SQLite file, too large, or damaged. */
export async function withSqliteFile<Result>(
  bytes: Uint8Array,
  fileName: string,
  read: (file: SqliteFile) => Result,
): Promise<Result> {
  if (bytes.byteLength > SQLITE_LIMITS.bytes) {
    throw refusals.tooLarge(fileName, bytes.byteLength, SQLITE_LIMITS.bytes)
  }
  if (Buffer.from(bytes.subarray(0, 15)).toString('latin1') !== 'SQLite format 3') {
    throw refusals.notSqlite(fileName)
  }
  const folder = await mkdtemp(join(tmpdir(), 'draagkracht-import-'))
  try {
    const path = join(folder, 'project.sqlite')
    await writeFile(path, bytes, { mode: 0o600 })
    const database = new DatabaseSync(path, { readOnly: true })
    try {
      // A stranger's file may hold views and triggers; only plain tables are read, and nothing in it is run.
      database.exec('PRAGMA trusted_schema = OFF')
      return read(sqliteFile(database, fileName))
    } finally {
      database.close()
    }
  } catch (error) {
    if (error instanceof Error && 'errcode' in error) throw refusals.sqliteDamaged(fileName, error.message)
    throw error
  } finally {
    await rm(folder, { recursive: true })
  }
}

function sqliteFile(database: DatabaseSync, fileName: string): SqliteFile {
  const tables = new Set(
    database
      .prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`)
      .all()
      .map(({ name }) => String(name)),
  )
  return {
    has: (table) => tables.has(table),
    rows: (table) => {
      if (!tables.has(table)) return []
      const rows: SqliteRow[] = []
      for (const row of database.prepare(`SELECT * FROM "${table.replaceAll('"', '""')}"`).iterate()) {
        rows.push(row)
        if (rows.length > SQLITE_LIMITS.rows) throw refusals.tooManyElements(fileName, SQLITE_LIMITS.rows)
      }
      return rows
    },
  }
}

export function textIn(row: SqliteRow, column: string): string | null {
  const value = row[column]
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null
}

export function numberIn(row: SqliteRow, column: string): number | null {
  const value = row[column]
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}
