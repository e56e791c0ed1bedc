import { parse } from 'csv-parse/sync'
import type { Fault } from '../../foundation/problem.ts'
import type { Column } from '../../statistics/missing.ts'
import { tableFaults } from './faults.ts'

/** A file as it was handed over: the name is for messages only. */
export interface NamedText {
  readonly name: string
  readonly text: string
}

/** A CSV file by column. Cells are trimmed text; `null` is an empty cell or `NA`. */
export interface Table {
  readonly file: string
  readonly names: readonly string[]
  readonly rows: number
  /** In files with semicolons, as Dutch and French spreadsheets write them, 3,5 is a number. */
  readonly decimalComma: boolean
  cells(name: string): readonly (string | null)[]
}

/** More than this many faults of one kind in one column are summed up. */
const SHOWN_PER_COLUMN = 5

/**
 * Reads a CSV file with a heading. Commas or semicolons separate; the heading tells which.
 *
 * @returns the table, or the faults that keep it from being one.
 */
export function readTable(data: NamedText): Table | readonly Fault[] {
  const heading = data.text.slice(0, data.text.search(/\r?\n|$/))
  const decimalComma = heading.includes(';') && !heading.includes(',')
  let records: string[][]
  try {
    records = parse(data.text, {
      bom: true,
      delimiter: decimalComma ? ';' : ',',
      skip_empty_lines: true,
      trim: true,
    }) as string[][] // without `columns` csv-parse gives rows of text
  } catch (error) {
    return [tableFaults.notCsv(data.name, error instanceof Error ? error.message : String(error))]
  }
  const [names, ...rows] = records
  if (!names) return [tableFaults.empty(data.name)]
  const doubles = names.filter((name, place) => names.indexOf(name) !== place)
  if (doubles.length > 0) return doubles.map((name) => tableFaults.nameTwice(data.name, name))
  return {
    file: data.name,
    names,
    rows: rows.length,
    decimalComma,
    cells: (name) => {
      const place = names.indexOf(name)
      return rows.map((row) => {
        const cell = row[place] ?? ''
        return cell === '' || cell === 'NA' ? null : cell
      })
    },
  }
}

/** A column of numbers; cells that are not numbers are added to `faults` with their row and column. */
export function numberColumn(table: Table, name: string, asked: string, faults: Fault[]): Column {
  if (!table.names.includes(name)) {
    faults.push(tableFaults.columnUnknown(asked, table.file, name, table.names))
    return []
  }
  let wrong = 0
  const column = table.cells(name).map((cell, row) => {
    if (cell === null) return null
    const value = parseNumber(cell, table.decimalComma)
    if (value !== null) return value
    wrong += 1
    if (wrong <= SHOWN_PER_COLUMN) {
      faults.push(tableFaults.notNumber(table.file, row + 2, name, cell)) // row 1 is the heading
    }
    return null
  })
  if (wrong > SHOWN_PER_COLUMN) {
    faults.push(tableFaults.moreNotNumbers(table.file, name, wrong - SHOWN_PER_COLUMN))
  }
  return column
}

/** A column of whole numbers: waves, years. */
export function wholeColumn(table: Table, name: string, asked: string, faults: Fault[]): Column {
  const column = numberColumn(table, name, asked, faults)
  const broken = column.findIndex((value) => value !== null && !Number.isInteger(value))
  if (broken >= 0) faults.push(tableFaults.notWhole(table.file, broken + 2, name, String(column[broken]))) // row 1 is the heading
  return column
}

/**
 * The group of each row as text, `null` where the row has none. `a:b` is column b within column a, unless a
 * column bears that very name.
 */
export function groupColumn(
  table: Table,
  name: string,
  asked: string,
  faults: Fault[],
): readonly (string | null)[] {
  const parts = table.names.includes(name) ? [name] : name.split(':')
  const unknown = parts.filter((part) => !table.names.includes(part))
  if (unknown.length > 0) {
    for (const part of unknown) faults.push(tableFaults.columnUnknown(asked, table.file, part, table.names))
    return []
  }
  const columns = parts.map((part) => table.cells(part))
  return Array.from({ length: table.rows }, (_, row) => {
    const labels = columns.map((column) => column[row] ?? null)
    return labels.includes(null) ? null : labels.join(':')
  })
}

/** Groups in the order of a report: by number where all are numbers, else by alphabet. */
export function groupOrder(labels: Iterable<string>): string[] {
  const distinct = [...new Set(labels)]
  if (distinct.every((label) => parseNumber(label, false) !== null)) {
    return distinct.sort((a, b) => Number(a) - Number(b))
  }
  return distinct.sort(new Intl.Collator('en').compare)
}

/** A number as spreadsheets write it, or null. */
export function parseNumber(cell: string, decimalComma: boolean): number | null {
  const text = decimalComma ? cell.replace(',', '.') : cell
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return null
  const value = Number(text)
  return Number.isFinite(value) ? value : null
}
