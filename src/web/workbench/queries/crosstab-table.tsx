import { useState } from 'react'
import { dimensionWords } from '../../../qualitative/queries/dimension-words.ts'
import type { Crosstab, Heading } from '../../../qualitative/queries/crosstab.ts'
import type { CrosstabQuery, Dimension } from '../../../qualitative/queries/query.ts'
import { isActorGroup } from '../../../foundation/actor-group.ts'
import { SelectField, Tick } from '../form/field.tsx'
import { GroupSign } from '../shell/group-sign.tsx'
import { text, useSay } from '../shell/language.tsx'
import { Scrolls } from '../shell/scrolls.tsx'
import { CellCount, COUNT_IN, type CountIn } from './cell-count.tsx'
import { ExportButtons } from './export-buttons.tsx'
import { type Choices, useHeading } from './query-words.ts'

const words = {
  caption: text('{rows} naar {columns}', '{rows} by {columns}', '{rows} par {columns}'),
  countIn: text('Het grote getal telt', 'The large number counts', 'Le grand nombre compte'),
  people: text('mensen', 'people', 'les personnes'),
  passages: text('passages', 'passages', 'les passages'),
  documents: text('documenten', 'documents', 'les documents'),
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
  const [countIn, setCountIn] = useState<CountIn>('people')
  // With roll-up a code counts what lies under it, so a table of the upper levels leaves nothing out.
  const highest = Math.min(...table.rows.map((row) => depthOf(query.rows, row, choices)))
  const isDeep = (row: Heading) => query.rollUp && depthOf(query.rows, row, choices) > Math.max(1, highest)
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
      <SelectField
        label={say(words.countIn)}
        value={countIn}
        onChange={setCountIn}
        options={COUNT_IN.map((value) => ({ value, name: say(words[value]) }))}
      />
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
                      countIn={countIn}
                      query={query}
                      at={[row, column]}
                      count={table.cells[r]?.[c]}
                      names={[rowName(row), columnName(column)]}
                    />
                  </td>
                ))}
                <td className="sum">
                  <CellCount
                    countIn={countIn}
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
                    countIn={countIn}
                    query={query}
                    at={[undefined, column]}
                    count={table.columnTotals[c]}
                    names={[say(words.all), columnName(column)]}
                  />
                </td>
              ))}
              <td className="sum">
                <CellCount
                  countIn={countIn}
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
