/** The same aggregation in DuckDB, where somebody installed it: it is no dependency, being 70 MB for one line here. */
import type { BenchFigure } from '../figure.ts'
import { CELLS, type Answers } from './aggregation.ts'

const TIMES = 3
const PACKAGE = '@duckdb/node-api'

/** The little of the package that is used here. */
interface DuckDb {
  readonly DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection> }> }
}
interface Connection {
  run(sql: string): Promise<unknown>
  runAndReadAll(sql: string): Promise<{ getRows(): readonly (readonly unknown[])[] }>
  createAppender(table: string): Promise<Appender>
  closeSync(): void
}
interface Appender {
  appendUSmallInt(value: number): void
  appendUTinyInt(value: number): void
  appendNull(): void
  endRow(): void
  closeSync(): void
}

export async function duckDb(answers: Answers, on: string, expected: number): Promise<BenchFigure> {
  const name = 'aggregation in DuckDB'
  const unit = 'ms CPU'
  const found = await (import(PACKAGE) as Promise<DuckDb>).catch(() => null)
  if (!found) {
    return { name, value: null, unit, note: `not installed: npm install --no-save ${PACKAGE}` }
  }
  const connection = await (await found.DuckDBInstance.create(':memory:')).connect()
  try {
    await fill(connection, answers)
    const perQuestion = answers.columns.map(
      (_, place) => `count(q${place}), avg(q${place}), var_samp(q${place})`,
    )
    const sql = `SELECT ${perQuestion.join(', ')} FROM answer GROUP BY cell`
    const measured: number[] = []
    let check = 0
    for (let time = 0; time < TIMES; time++) {
      const before = process.cpuUsage()
      const rows = (await connection.runAndReadAll(sql)).getRows()
      const { user, system } = process.cpuUsage(before)
      measured.push((user + system) / 1000)
      if (rows.length !== CELLS) throw new RangeError(`DuckDB gave ${rows.length} cells.`)
      check = rows.flatMap((row) => row.filter((_, place) => place % 3 !== 0)).reduce<number>(plus, 0)
    }
    if (Math.abs(check / expected - 1) > 1e-9) {
      throw new RangeError(`DuckDB counts differently: ${check}, and we ${expected}.`)
    }
    return {
      name,
      value: Math.min(...measured),
      unit,
      note: `${on}; all its threads together, rows given to JavaScript; the same answer; best of ${TIMES}`,
    }
  } finally {
    connection.closeSync()
  }
}

const plus = (sum: number, value: unknown) => sum + Number(value)

async function fill(connection: Connection, { cellOf, columns }: Answers): Promise<void> {
  const named = columns.map((_, place) => `q${place} UTINYINT`)
  await connection.run(`CREATE TABLE answer (cell USMALLINT, ${named.join(', ')})`)
  const appender = await connection.createAppender('answer')
  for (let row = 0; row < cellOf.length; row++) {
    appender.appendUSmallInt(cellOf[row]!) // every column has as many rows
    for (const column of columns) {
      const answer = column[row]!
      if (answer >= 1 && answer <= 5) appender.appendUTinyInt(answer)
      else appender.appendNull()
    }
    appender.endRow()
  }
  appender.closeSync()
}
