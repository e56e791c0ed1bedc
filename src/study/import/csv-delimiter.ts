/** What parts the columns: the sign that stands most in the first line, outside quotes. Spreadsheets here write ; as often as , */
export function delimiterOf(csv: string): ',' | ';' | '\t' {
  const end = csv.search(/[\r\n]/)
  const header = (end === -1 ? csv : csv.slice(0, end)).replace(/"[^"]*"/g, '')
  const count = (sign: string) => header.split(sign).length
  const [best] = ([',', ';', '\t'] as const).toSorted((a, b) => count(b) - count(a))
  return best! // the list has three entries
}
