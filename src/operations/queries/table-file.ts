/** A table as a file somebody keeps: CSV or a spreadsheet. What it is stands before the table, not beside it. */
import writeExcelFile from 'write-excel-file/node'
import type { MadeFile } from '../../foundation/file.ts'
import { csvBytes, withoutFormula } from '../../foundation/sheet-cells.ts'

export type TableFormat = 'csv' | 'xlsx'

export interface TableForFile {
  /** Without its ending: letters, digits and dashes. */
  readonly name: string
  /** What it is, what it counts, how it may be used: a line each. */
  readonly about: readonly string[]
  /** Names of the two sheets: of what it is, and of the table. */
  readonly sheets: readonly [string, string]
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** A CSV begins with the lines about it, then an empty one; a spreadsheet has them on its first sheet. */
export async function tableFile(table: TableForFile, format: TableFormat): Promise<MadeFile> {
  if (format === 'csv') {
    return { name: `${table.name}.csv`, mediaType: 'text/csv; charset=utf-8', bytes: csv(table) }
  }
  const about = table.about.map((line) => [textCell(line)])
  const rows = [table.columns, ...table.rows].map((row) =>
    row.map((cell) =>
      typeof cell === 'number' ? { value: cell, type: Number as NumberConstructor } : textCell(cell),
    ),
  )
  const [first, second] = table.sheets
  const made = writeExcelFile([
    { data: about, sheet: first },
    { data: rows, sheet: second },
  ])
  return {
    name: `${table.name}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: new Uint8Array(await made.toBuffer()),
  }
}

function csv({ about, columns, rows }: TableForFile): Uint8Array {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? String(cell) : withoutFormula(cell))),
  )
  return csvBytes([...about.map((line) => [withoutFormula(line)]), [], columns.map(withoutFormula), ...cells])
}

function textCell(cell: string): { value: string; type: StringConstructor } {
  return { value: withoutFormula(cell), type: String }
}
