/**
 * Brings the tables up to date with the numbered files in `migrations/`. Each file runs once, in a transaction
 * of its own, and is recorded with a checksum: a file that ran somewhere is never changed, only followed.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '../foundation/problem.ts'
import type { Database, Transaction } from './database.ts'

export interface Migration {
  readonly number: number
  readonly file: string
  readonly sql: string
  readonly checksum: string
}

export type AppliedMigration = Pick<Migration, 'number' | 'file' | 'checksum'>

export const shippedMigrations = join(import.meta.dirname, 'migrations')

/** Runs what has not run yet and returns the files that did; refuses a database with another history. */
export async function migrate(db: Database, folder: string = shippedMigrations): Promise<string[]> {
  const migrations = readMigrations(folder)
  const done: string[] = []
  for (;;) {
    // The lock lasts as long as the transaction: of two that start together, one waits and finds it done.
    const file = await db.transaction(async (tx) => {
      await lockMigrations(tx)
      await makeRecord(tx)
      const next = missing(migrations, await appliedMigrations(tx))[0]
      if (next) await apply(tx, next)
      return next?.file ?? null
    })
    if (file === null) return done
    done.push(file)
  }
}

/** Runs these files in the transaction given: for a restore, which stands or falls as a whole. */
export async function migrateWithin(tx: Transaction, migrations: readonly Migration[]): Promise<void> {
  await lockMigrations(tx)
  await makeRecord(tx)
  for (const migration of missing(migrations, await appliedMigrations(tx))) await apply(tx, migration)
}

/** What ran here, in order; nothing when the database has no tables yet. */
export async function appliedMigrations(tx: Transaction): Promise<AppliedMigration[]> {
  const [found] = await tx.query<{ there: boolean }>(
    `SELECT to_regclass('schema_migration') IS NOT NULL AS there`,
  )
  if (!found?.there) return []
  return await tx.query<AppliedMigration>(
    'SELECT number, file, checksum FROM schema_migration ORDER BY number',
  )
}

/** The files of a folder in order: `0001-first-path.sql`, `0002-...`, without a gap. */
export function readMigrations(folder: string = shippedMigrations): Migration[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
  return files.map((file, place) => {
    const number = Number(/^(\d{4})-/.exec(file)?.[1])
    if (number !== place + 1) {
      throw new RangeError(`migration ${file}: expected the number ${String(place + 1).padStart(4, '0')}`)
    }
    // Git may give a text file other line ends on another system; that is no change.
    const sql = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n')
    return { number, file, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
}

/** What is still to run; a Problem when what ran is not the beginning of these files. */
export function missing(
  migrations: readonly Migration[],
  applied: readonly AppliedMigration[],
): readonly Migration[] {
  for (const [place, { file, checksum }] of applied.entries()) {
    const known = migrations[place]
    if (!known) throw new Problem('database-newer', { file })
    if (known.checksum !== checksum) throw new Problem('migration-changed', { file })
  }
  return migrations.slice(applied.length)
}

async function apply(tx: Transaction, { number, file, sql, checksum }: Migration): Promise<void> {
  await tx.query(sql)
  await tx.query('INSERT INTO schema_migration (number, file, checksum) VALUES ($1, $2, $3)', [
    number,
    file,
    checksum,
  ])
}

async function lockMigrations(tx: Transaction): Promise<void> {
  const NUMBER_OF_OUR_OWN = 7_244_001
  await tx.query('SELECT pg_advisory_xact_lock($1)', [NUMBER_OF_OUR_OWN])
}

async function makeRecord(tx: Transaction): Promise<void> {
  await tx.query(`CREATE TABLE IF NOT EXISTS schema_migration (
    number integer PRIMARY KEY,
    file text NOT NULL,
    checksum text NOT NULL    -- sha256 of the file as it ran
  )`)
}
