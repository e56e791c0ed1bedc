import type { Language } from '../../foundation/text.ts'
import type { DataTable } from '../figures/data-table.ts'
import { Seal } from './seal.tsx'

/** A real table. Wide ones scroll in a region of their own that the keyboard reaches. */
export function TableView({ table, language }: { readonly table: DataTable; readonly language: Language }) {
  const { caption, columns, rows } = table
  return (
    <div className="table-region" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title, isNumber }, at) => (
              <th key={at} scope="col" className={isNumber ? 'num' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ heads, cells }, at) => {
            const span = rowsUnder(rows, at)
            return (
              <tr key={at}>
                {heads.map((head, place) =>
                  place === 0 && span !== 1 ? (
                    span > 1 && (
                      <th key={place} scope="rowgroup" rowSpan={span}>
                        {head}
                      </th>
                    )
                  ) : (
                    <th key={place} scope="row">
                      {head}
                    </th>
                  ),
                )}
                {isWithheld(cells) ? (
                  <td colSpan={cells.length}>
                    <Seal language={language} />
                  </td>
                ) : (
                  cells.map((cell, place) => (
                    <td
                      key={place}
                      className={columns[heads.length + place]?.isNumber ? 'num' : undefined}
                      data-column={columns[heads.length + place]?.title}
                    >
                      {cell.kind === 'withheld' ? <Seal language={language} /> : cell.words}
                    </td>
                  ))
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** A row with nothing to show wears the mark once, over its whole width. */
function isWithheld(cells: DataTable['rows'][number]['cells']): boolean {
  return cells.length > 0 && cells.every(({ kind }) => kind === 'withheld')
}

/** How many rows share this row's first heading: 0 when an earlier row holds it already. */
function rowsUnder(rows: DataTable['rows'], at: number): number {
  const head = (place: number) => {
    const heads = rows[place]?.heads ?? []
    return heads.length > 1 ? heads[0] : null
  }
  const own = head(at)
  if (own === null || own === undefined) return 1
  if (at > 0 && head(at - 1) === own) return 0
  let end = at + 1
  while (head(end) === own) end++
  return end - at
}
