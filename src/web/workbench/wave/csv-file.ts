/**
 * A table as CSV that a spreadsheet opens as it is: quoted, with a mark for UTF-8. A value that a spreadsheet would
 * run as a formula gets an apostrophe in front.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  const quoted = (value: string) =>
    `"${(/^[=+\-@\t\r]/.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`
  return `\uFEFF${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`
}

/** Gives a text to the browser as a file to save; it goes nowhere else. */
export function saveAsFile(content: string, name: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken the content over by the next turn; holding on to it would keep the codes in memory.
  setTimeout(() => URL.revokeObjectURL(address), 0)
}
