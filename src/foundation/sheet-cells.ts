/** Cells of a table that a spreadsheet opens: as CSV text, and never as a formula. */

/** What begins like a formula is run by a spreadsheet: an apostrophe before it makes it words. */
export function withoutFormula(cell: string): string {
  return /^['=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
}

/** The cell as it was before `withoutFormula`. */
export function withFormula(cell: string): string {
  return /^'['=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell
}

/**
 * RFC 4180, with the mark at the beginning for Excel, which takes UTF-8 for another encoding without it.
 *
 * @example csvBytes([['a;b', 'c']]) is the mark and `"a;b",c` and a line's end.
 */
export function csvBytes(lines: readonly (readonly string[])[]): Uint8Array {
  const written = lines.map((line) => line.map(quoted).join(','))
  return new TextEncoder().encode(`\uFEFF${written.join('\r\n')}\r\n`)
}

function quoted(cell: string): string {
  return /[",\r\n;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
