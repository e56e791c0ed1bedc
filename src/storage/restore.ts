/**
 * Puts a copy made by `backup.ts` into an empty database: all of it or nothing, in one transaction. A copy of
 * an older version is put back into the tables of that version and then brought up to date.
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { Problem } from '../foundation/problem.ts'
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupHeading, type CopiedTable } from './backup.ts'
import type { Database, Transaction } from './database.ts'
import { appliedMigrations, migrateWithin, missing, readMigrations, type Migration } from './migrate.ts'
import { quoted, tablesInOrder, type Table } from './table-order.ts'

/** Returns how many rows of each table were put back. `migrations` are the shipped ones unless a test brings its own. */
export async function restore(
  db: Database,
  file: string,
  migrations: readonly Migration[] = readMigrations(),
): Promise<CopiedTable[]> {
  // Read once to the end before anything is touched: a damaged file is known by its checksum, not by the
  // first value that PostgreSQL cannot read.
  for await (const _line of linesOf(file)) continue
  return await db.transaction(async (tx) => {
    const lines = linesOf(file)
    const heading = readHeading((await lines.next()).value)
    await prepareTables(tx, heading, migrations)
    const counts: CopiedTable[] = []
    for (const table of heading.tables) counts.push(await restoreTable(tx, table, lines))
    // Read on to the checksum again: until it fits, nothing is committed.
    for await (const _line of lines) throw damaged('more than was announced')
    await migrateWithin(tx, migrations)
    return counts
  })
}

/** The tables as they were when the copy was made, all empty. */
async function prepareTables(
  tx: Transaction,
  heading: BackupHeading,
  migrations: readonly Migration[],
): Promise<void> {
  const toFollow = otherVersionRefused(() => missing(migrations, heading.migrations))
  await refuseRows(tx)
  const there = await appliedMigrations(tx)
  if (there.length > heading.migrations.length) {
    // Empty tables of a later version are in the way of older rows.
    throw new Problem('restore-needs-empty-database', { table: 'schema_migration' })
  }
  await migrateWithin(tx, migrations.slice(0, migrations.length - toFollow.length))
}

async function refuseRows(tx: Transaction): Promise<void> {
  for (const { name } of await tablesInOrder(tx)) {
    const rows = await tx.query(`SELECT 1 FROM ${quoted(name)} LIMIT 1`)
    if (rows.length > 0) throw new Problem('restore-needs-empty-database', { table: name })
  }
}

const ROWS_AT_A_TIME = 500
const CHARACTERS_AT_A_TIME = 4_000_000

async function restoreTable(
  tx: Transaction,
  table: Table,
  lines: AsyncGenerator<string>,
): Promise<CopiedTable> {
  const start = parse(await nextLine(lines))
  if (start.table !== table.name) throw damaged(table.name)
  const insert = insertInto(table)
  let rows = 0
  let held: string[] = []
  let characters = 0
  const insertHeld = async () => {
    if (held.length > 0) await tx.query(insert, [`[${held.join(',')}]`])
    rows += held.length
    held = []
    characters = 0
  }
  for (;;) {
    const line = await nextLine(lines)
    if (!line.startsWith('[')) {
      await insertHeld()
      const end = parse(line)
      if (end.end !== table.name || end.rows !== rows) throw damaged(table.name)
      return { table: table.name, rows }
    }
    held.push(line) // a row stands in the file as it goes into the statement
    characters += line.length
    if (held.length >= ROWS_AT_A_TIME || characters >= CHARACTERS_AT_A_TIME) await insertHeld()
  }
}

/** One statement for many rows: they travel as one JSON list of lists, and each value is read as its column's type. */
function insertInto({ name, columns }: Table): string {
  const values = columns.map(({ type }, place) => {
    const text = `row ->> ${place}`
    return type === 'bytea' ? `decode(${text}, 'base64')` : `(${text})::${typeName(type)}`
  })
  return `INSERT INTO ${quoted(name)} (${columns.map((column) => quoted(column.name)).join(', ')})
          SELECT ${values.join(', ')} FROM jsonb_array_elements($1::jsonb) AS row`
}

/** The type comes from a file: only what a type can look like goes into a statement. */
function typeName(type: string): string {
  if (!/^[a-z_][a-z0-9_ ]*(\(\d+(,\d+)?\))?( with(out)? time zone)?(\[\])?$/.test(type)) throw damaged(type)
  return type
}

function readHeading(line: unknown): BackupHeading {
  const heading = typeof line === 'string' ? parse(line) : {}
  if (heading.format !== BACKUP_FORMAT) throw damaged('heading')
  if (heading.version !== BACKUP_VERSION) {
    throw new Problem('backup-of-other-version', { file: `${BACKUP_FORMAT} ${String(heading.version)}` })
  }
  return heading as unknown as BackupHeading // our own format; the checksum covers this line too
}

/** Lines without the last, which must be the checksum of all others. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const hash = createHash('sha256')
  let held: string | null = null
  for await (const line of unpackedLines(file)) {
    if (held !== null) {
      hash.update(`${held}\n`)
      yield held
    }
    held = line
  }
  if (held === null || parse(held).sha256 !== hash.digest('hex')) throw damaged('checksum')
}

/** Split at line feeds alone: Node's readline also splits at U+2028, which may stand in somebody's answer. */
async function* unpackedLines(file: string): AsyncGenerator<string> {
  const compressed = createReadStream(file)
  const unpacked = createGunzip()
  compressed.on('error', (error) => unpacked.destroy(error))
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for await (const chunk of compressed.pipe(unpacked)) {
      const lines = (rest + decoder.decode(chunk as Buffer, { stream: true })).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } catch (error) {
    throw asProblem(error, file)
  } finally {
    compressed.destroy()
  }
  if (rest !== '') throw damaged('cut off')
}

async function nextLine(lines: AsyncGenerator<string>): Promise<string> {
  const { value, done } = await lines.next()
  if (done) throw damaged('cut off')
  return value
}

function parse(line: string): Record<string, unknown> {
  try {
    return JSON.parse(line) as Record<string, unknown>
  } catch {
    throw damaged('not JSON')
  }
}

function damaged(where: string): Problem {
  return new Problem('backup-damaged', { where })
}

function asProblem(error: unknown, file: string): unknown {
  const { code = '' } = error as NodeJS.ErrnoException
  if (['ENOENT', 'EISDIR', 'EACCES'].includes(code)) return new Problem('backup-file-unusable', { file })
  return code.startsWith('Z_') ? damaged('gzip') : error
}

function otherVersionRefused<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    throw new Problem('backup-of-other-version', error.values)
  }
}
