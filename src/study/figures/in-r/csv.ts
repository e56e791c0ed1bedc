export type CsvCell = string | number | null

export function csv(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return csvRows([header, ...rows])
}

export function csvRows(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\n`).join('')
}

/** A text is quoted, so that no comma or quote in an id of one's own frame breaks a row. What is absent is NA, as R reads it. */
function cell(value: CsvCell): string {
  if (value === null) return 'NA'
  return typeof value === 'number' ? String(value) : `"${value.replaceAll('"', '""')}"`
}
