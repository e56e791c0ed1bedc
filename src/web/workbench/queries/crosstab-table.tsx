import { useState } from 'react'
import { dimensionWords } from '../../../qualitative/queries/dimension-words.ts'
import type { Count, Crosstab, Heading } from '../../../qualitative/queries/crosstab.ts'
import type { CrosstabQuery, Dimension } from '../../../qualitative/queries/query.ts'
import { isActorGroup } from '../../../foundation/actor-group.ts'
import { Tick } from '../form/field.tsx'
import { GroupSign } from '../shell/group-sign.tsx'
import { text, useSay } from '../shell/language.tsx'
import { Scrolls } from '../shell/scrolls.tsx'
import { behindCell } from './default-query.ts'
import { ExportButtons } from './export-buttons.tsx'
import { useQueryInHand } from './query-in-hand.ts'
import { type Choices, useHeading } from './query-words.ts'

const words = {
  caption: text(
    '{rows} naar {columns}: mensen, en daaronder passages',
    '{rows} by {columns}: people, and below them passages',
    '{rows} par {columns} : personnes, et en dessous passages',
  ),
  explained: text(
    'Een blokje is één mens. Een totaal telt wie in meer dan één vak staat één keer.',
    'A block is one person. A total counts whoever stands in several cells once.',
    'Un carré est une personne. Un total compte une seule fois qui figure dans plusieurs cases.',
  ),
  whole: text(
    'Toon ook de elementen onder elke krachtlijn',
    'Show the elements under each krachtlijn too',
    'Afficher aussi les éléments sous chaque ligne de force',
  ),
  all: text('Samen', 'Together', 'Ensemble'),
  nothing: text(
    'Er is nog niets gecodeerd dat hieraan beantwoordt. Codeer in de gedeelde laag of rond een ronde af, of neem een beperking weg.',
    'Nothing that answers to this was coded yet. Code in the shared layer or settle a round, or take away a limit.',
    'Rien de ce qui est codé n’y répond encore. Codez dans la couche partagée ou terminez un tour, ou retirez une limite.',
  ),
  cell: text('{row}, {column}:', '{row}, {column}:', '{row}, {column} :'),
  person: text('mens', 'person', 'personne'),
  people: text('mensen', 'people', 'personnes'),
  onePassage: text('1 passage', '1 passage', '1 passage'),
  passages: text('{count} passages', '{count} passages', '{count} passages'),
}

/** Every number is a way to its passages. */
export function CrosstabTable({
  query,
  table,
  isOld,
  choices,
}: {
  readonly query: CrosstabQuery
  readonly table: Crosstab
  readonly isOld: boolean
  readonly choices: Choices
}) {
  const say = useSay()
  const heading = useHeading(choices)
  const [isWhole, setWhole] = useState(false)
  // With roll-up a code counts what lies under it, so a table of the upper levels leaves nothing out.
  const isDeep = (row: Heading) => query.rollUp && depthOf(query.rows, row, choices) > 1
  const rows = table.rows.flatMap((row, r) => (isWhole || !isDeep(row) ? [{ row, r }] : []))
  if (table.rows.length === 0) return <p className="empty">{say(words.nothing)}</p>
  const caption = say(words.caption, {
    rows: say(dimensionWords[query.rows]),
    columns: say(dimensionWords[query.columns]).toLocaleLowerCase(),
  })
  const rowName = (row: Heading) => heading(query.rows, row)
  const columnName = (column: Heading) => heading(query.columns, column)
  return (
    <section aria-busy={isOld}>
      <h2>{caption}</h2>
      <p className="hint">{say(words.explained)}</p>
      {table.rows.some(isDeep) && <Tick label={say(words.whole)} checked={isWhole} onChange={setWhole} />}
      <Scrolls label={caption}>
        <table className="crosstab">
          <caption className="vh">{caption}</caption>
          <thead>
            <tr>
              <td />
              {table.columns.map((column) => (
                <th key={column} scope="col">
                  <Sign dimension={query.columns} value={column} /> {columnName(column)}
                </th>
              ))}
              <th scope="col">{say(words.all)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, r }) => (
              <tr key={row}>
                <th scope="row" style={{ paddingInlineStart: `${depthOf(query.rows, row, choices)}rem` }}>
                  <Sign dimension={query.rows} value={row} /> {rowName(row)}
                </th>
                {table.columns.map((column, c) => (
                  <td key={column}>
                    <CellCount
                      query={query}
                      at={[row, column]}
                      count={table.cells[r]?.[c]}
                      names={[rowName(row), columnName(column)]}
                    />
                  </td>
                ))}
                <td className="sum">
                  <CellCount
                    query={query}
                    at={[row, undefined]}
                    count={table.rowTotals[r]}
                    names={[rowName(row), say(words.all)]}
                  />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{say(words.all)}</th>
              {table.columns.map((column, c) => (
                <td key={column} className="sum">
                  <CellCount
                    query={query}
                    at={[undefined, column]}
                    count={table.columnTotals[c]}
                    names={[say(words.all), columnName(column)]}
                  />
                </td>
              ))}
              <td className="sum">
                <CellCount
                  query={query}
                  at={[undefined, undefined]}
                  count={table.total}
                  names={[say(words.all), say(words.all)]}
                />
              </td>
            </tr>
          </tfoot>
        </table>
      </Scrolls>
      <ExportButtons query={{ kind: 'crosstab', ...query }} />
    </section>
  )
}

/** More blocks than this are no longer seen at a glance; then the number stands alone. */
const MOST_BLOCKS = 12

function CellCount({
  query,
  at,
  count,
  names,
}: {
  readonly query: CrosstabQuery
  readonly at: readonly [Heading | undefined, Heading | undefined]
  readonly count: Count | undefined
  readonly names: readonly [string, string]
}) {
  const say = useSay()
  const { ask } = useQueryInHand()
  if (!count || count.passages === 0) return <span className="mute">–</span>
  const passages =
    count.passages === 1 ? say(words.onePassage) : say(words.passages, { count: count.passages })
  return (
    <button
      type="button"
      className="count"
      onClick={() => ask({ kind: 'passages', ...behindCell(query, at[0], at[1]) })}
    >
      {/* The table says by place what a button by itself has to say in words. */}
      <span className="vh">{say(words.cell, { row: names[0], column: names[1] })} </span>
      <span className="people">
        <b>{count.people}</b>
        <span className="vh"> {say(count.people === 1 ? words.person : words.people)}, </span>
        {count.people > 0 && count.people <= MOST_BLOCKS && (
          <span className="blocks" aria-hidden="true">
            {Array.from({ length: count.people }, (_, i) => (
              <i key={i} />
            ))}
          </span>
        )}
      </span>
      <small>{passages}</small>
    </button>
  )
}

function Sign({ dimension, value }: { readonly dimension: Dimension; readonly value: Heading }) {
  if (dimension === 'group' && value !== null && isActorGroup(value)) return <GroupSign group={value} />
  if (dimension === 'direction' && value !== null)
    return <span className={value === 'carries' ? 'sw carry' : 'sw hinder'} aria-hidden="true" />
  if (dimension === 'restsOn' && value !== null) {
    const texture = { individual: 'ind', organisation: 'org', both: 'both' }[value] ?? ''
    return <span className={`sw ${texture}`} aria-hidden="true" />
  }
  return null
}

function depthOf(dimension: Dimension, value: Heading, { codes }: Choices): number {
  return dimension === 'code' ? (codes.find(({ id }) => id === value)?.depth ?? 0) : 0
}
