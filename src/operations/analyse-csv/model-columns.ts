import { randomIntercept, type RandomTerm } from '../../statistics/mixed/random-term.ts'
import type { Fault } from '../../foundation/problem.ts'
import type { ModelColumn } from '../../statistics/design/design-matrix.ts'
import { specFaults, tableFaults } from './faults.ts'
import { groupColumn, numberColumn, parseNumber, type Table } from './read-table.ts'

/** The columns of a model over the rows that have all of them. */
export interface ModelData {
  readonly outcome: Float64Array
  /** Every column that a term names, by its name. */
  readonly columns: ReadonlyMap<string, ModelColumn>
  /** Every grouping, by its name: level of each row, and what the levels are called, in the order of a report. */
  readonly groupings: ReadonlyMap<string, Grouping>
  /** Numbers of the rows used, from 0. */
  readonly rows: readonly number[]
}

export interface Grouping {
  readonly level: Int32Array
  readonly names: readonly string[]
}

export interface ModelAsked {
  readonly outcome: string
  readonly terms: readonly string[]
  readonly groupings: readonly string[]
  /** Columns that are categories even where all their cells are numbers. */
  readonly categories?: readonly string[]
  /** Terms that can only be numbers. */
  readonly numbers?: readonly string[]
  /** Order of the levels of a text column; alphabetical unless said. */
  readonly levels: Readonly<Record<string, readonly string[]>>
  /** For the "where" of a fault. */
  readonly at: (key: string) => string
}

/**
 * Reads the columns that a model names, listwise: a row without outcome, without a covariate or without a group is left
 * out. A column whose cells are all numbers is a number, unless `levels` names it; any other is a category.
 */
export function modelColumns(table: Table, asked: ModelAsked, faults: Fault[]): ModelData | null {
  const outcome = numberColumn(table, asked.outcome, asked.at('outcome'), faults)
  const names = [
    ...new Set(asked.terms.flatMap((term) => (table.names.includes(term) ? [term] : term.split(':')))),
  ]
  const raw = new Map<string, readonly (string | null)[]>()
  for (const name of names) {
    if (!table.names.includes(name))
      faults.push(tableFaults.columnUnknown(asked.at('fixed'), table.file, name, table.names))
    else raw.set(name, table.cells(name))
  }
  const groups = new Map(
    asked.groupings.map((name) => [name, groupColumn(table, name, asked.at('random'), faults)]),
  )
  for (const [name, order] of Object.entries(asked.levels)) checkLevels(name, order, raw, asked, faults)
  for (const name of asked.numbers ?? []) {
    numberColumn(table, name, asked.at('fixed'), faults)
    if (asked.levels[name]) faults.push(specFaults.levelsOfNumber(asked.at('levels'), name))
  }
  if (faults.length > 0) return null

  const rows = Array.from({ length: table.rows }, (_, row) => row).filter(
    (row) =>
      typeof outcome[row] === 'number' &&
      [...raw.values(), ...groups.values()].every((cells) => (cells[row] ?? null) !== null),
  )
  const columns = new Map<string, ModelColumn>()
  const isCategory = (name: string) => asked.categories?.includes(name) ?? false
  for (const [name, cells] of raw) {
    const used = rows.map((row) => cells[row] ?? '') // complete rows only: never the ''
    columns.set(name, oneColumn(used, asked.levels[name] ?? null, isCategory(name), table.decimalComma))
  }
  return {
    outcome: Float64Array.from(rows, (row) => outcome[row] ?? 0), // idem
    columns,
    groupings: new Map(
      [...groups].map(([name, labels]) => [name, oneGrouping(rows.map((row) => labels[row] ?? ''))]),
    ),
    rows,
  }
}

function oneColumn(
  cells: readonly string[],
  order: readonly string[] | null,
  isCategory: boolean,
  comma: boolean,
): ModelColumn {
  const numbers = cells.map((cell) => parseNumber(cell, comma))
  if (order === null && !isCategory && numbers.every((value) => value !== null))
    return { kind: 'number', values: Float64Array.from(numbers) }
  const present = new Set(cells)
  const levels =
    order?.filter((level) => present.has(level)) ?? [...present].sort(new Intl.Collator('en').compare)
  return { kind: 'category', levels, codes: Int32Array.from(cells, (cell) => levels.indexOf(cell)) }
}

function oneGrouping(labels: readonly string[]): Grouping {
  const place = new Map<string, number>()
  const level = Int32Array.from(labels, (label) => {
    const known = place.get(label) ?? place.size
    place.set(label, known)
    return known
  })
  return { level, names: [...place.keys()] }
}

/** Every cell must be one of the levels named, or a misspelt level would quietly drop its rows. */
function checkLevels(
  name: string,
  order: readonly string[],
  raw: ReadonlyMap<string, readonly (string | null)[]>,
  asked: ModelAsked,
  faults: Fault[],
): void {
  const cells = raw.get(name)
  if (!cells) {
    faults.push(specFaults.levelsOfNoTerm(asked.at('levels'), name, [...raw.keys()]))
    return
  }
  const other = cells.find((cell) => cell !== null && !order.includes(cell))
  if (other !== undefined && other !== null)
    faults.push(specFaults.levelMissing(asked.at('levels'), name, other))
}

/** An intercept that varies over the levels of a grouping that was read. */
export function interceptOver(name: string, data: ModelData): RandomTerm {
  const grouping = data.groupings.get(name)
  if (!grouping) throw new RangeError(`The grouping ${name} was not read.`)
  return randomIntercept(grouping.level, grouping.names.length)
}
