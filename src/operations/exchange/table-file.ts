/** The rows of a project as a file, and a file of such rows read again. */
import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import writeExcelFile from 'write-excel-file/node'
import { csvBytes, withFormula, withoutFormula } from '../../foundation/sheet-cells.ts'
import { readPackage } from './read-package.ts'
import { codeColumns, passageColumns, type Row } from './rows-of-project.ts'
import { tableRefused } from './table-refused.ts'

export type TableFormat = 'csv' | 'xlsx'

export async function writeTable(
  what: 'codes' | 'passages',
  rows: readonly Row[],
  format: TableFormat,
): Promise<Uint8Array> {
  const columns: readonly string[] = what === 'codes' ? codeColumns : passageColumns
  const cells = rows.map((row) => columns.map((column) => withoutFormula(row[column] ?? '')))
  if (format === 'csv') {
    return csvBytes([columns, ...cells])
  }
  const sheet = [[...columns], ...cells].map((line) => line.map((value) => ({ value, type: String })))
  return new Uint8Array(await writeExcelFile(sheet).toBuffer())
}

const MOST_ROWS = 200_000

/** @throws {Problem} `exchange-refused` with the row and column that cannot be read. */
export async function readTable(bytes: Uint8Array, fileName: string, format: TableFormat): Promise<Row[]> {
  const [heading = [], ...lines] =
    format === 'csv' ? csvLines(bytes, fileName) : await sheetLines(bytes, fileName)
  if (lines.length > MOST_ROWS) throw tableRefused(fileName, tooManyRows)
  const columns = heading.map((name) => name.trim().toLowerCase())
  return lines
    .filter((line) => line.some((cell) => cell !== ''))
    .map((line) => Object.fromEntries(columns.map((column, at) => [column, withFormula(line[at] ?? '')])))
}

function csvLines(bytes: Uint8Array, fileName: string): string[][] {
  const text = new TextDecoder('utf-8').decode(bytes)
  const [first = ''] = text.split('\n', 1)
  const delimiter = first.split(';').length > first.split(',').length ? ';' : ','
  try {
    return parse(text, { delimiter, relax_column_count: true, skip_empty_lines: true })
  } catch (error) {
    throw tableRefused(fileName, {
      nl: `Dit is niet te lezen als CSV: ${error instanceof Error ? error.message : ''}`,
      en: `This cannot be read as CSV: ${error instanceof Error ? error.message : ''}`,
      fr: `Ceci n'est pas lisible comme CSV : ${error instanceof Error ? error.message : ''}`,
    })
  }
}

/** Looked at as the zip it is first: a workbook is unpacked by another package, without a budget. */
async function sheetLines(bytes: Uint8Array, fileName: string): Promise<string[][]> {
  await readPackage(bytes, fileName)
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const rows = await readSheet(buffer, { trim: false }).catch((error: unknown) => {
    throw tableRefused(fileName, {
      nl: `Dit is geen werkblad dat te lezen is: ${String(error)}`,
      en: `This is no sheet that can be read: ${String(error)}`,
      fr: `Ceci n'est pas une feuille lisible : ${String(error)}`,
    })
  })
  return rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))
}

const tooManyRows = {
  nl: `Er staan meer dan ${MOST_ROWS} rijen in.`,
  en: `It holds more than ${MOST_ROWS} rows.`,
  fr: `Il contient plus de ${MOST_ROWS} lignes.`,
}
