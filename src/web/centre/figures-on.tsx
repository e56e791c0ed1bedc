import { read, type Text } from '../../foundation/text.ts'
import type { ItemCell, ProfileView } from '../../api/views.ts'
import type { DataTable } from '../figures/data-table.ts'
import { quadrantWords } from '../figures/figure-words.ts'
import { itemCells, itemColumns, itemTableWords } from '../figures/item-table.ts'
import { withColon } from '../figures/number-words.ts'
import { scaleStrip, stripLabel } from '../figures/scale-strip.ts'
import { Drawn, TableDetails } from './figure-block.tsx'
import { GroupGlyph } from './group-glyph.tsx'
import { MarkLegend } from './legend.tsx'
import type { ElementPartProps } from './part.ts'
import { Seal } from './seal.tsx'

const words = {
  figures: { nl: 'De cijfers', en: 'The figures', fr: 'Les chiffres' },
  figuresAbout: {
    nl: 'Gemiddelde per geleding op één vraag, op de hele schaal. Wie een eigen zin kreeg, leest u apart.',
    en: 'Mean per actor group on one question, on the whole scale. Read apart whoever got a sentence of their own.',
    fr: 'Moyenne par groupe à une question, sur toute l’échelle. Lisez à part qui a eu sa propre phrase.',
  },
  noFigures: {
    nl: 'Hierover stelde de vragenlijst van deze golf geen vraag.',
    en: 'The questionnaire of this wave asked nothing about this.',
    fr: 'Le questionnaire de cette vague n’a rien demandé à ce sujet.',
  },
  restsOn: {
    nl: 'Waarop het rust, volgens de vragenlijst',
    en: 'What it rests on, by the questionnaire',
    fr: 'Sur quoi cela repose, selon le questionnaire',
  },
} satisfies Record<string, Text>

/** Every question about the element, by group; the pool of workers and managers only where neither is shown apart. */
export function cellsOn(profile: ProfileView['profile'], element: string): readonly ItemCell[] {
  const cells =
    profile.krachtlijnen.find(({ construct }) => construct === element)?.cells ??
    profile.nomological.find((row) => row.element === element)?.cells ??
    []
  const apart = cells.filter(({ group }) => group !== 'staff')
  return apart.some(({ group, figure }) => figure.shown && (group === 'worker' || group === 'manager'))
    ? apart
    : cells
}

/** What the questionnaire says of one element, group by group. */
export function FiguresOn({
  cells,
  profile,
  element,
  titles,
  language,
}: ElementPartProps & { readonly cells: readonly ItemCell[] }) {
  const sources = profile.sources.filter(({ construct }) => construct === element)
  const table: DataTable = {
    caption: read(itemTableWords.caption, language),
    columns: [{ title: read(itemTableWords.group, language) }, ...itemColumns(language)],
    rows: cells.map((cell) => ({
      heads: [`${titles.group(cell.group)}: ${cell.items.map(titles.question).join(' / ')}`],
      cells: itemCells(cell, titles, language),
    })),
  }
  return (
    <section className="part" aria-labelledby="figures-on">
      <h2 id="figures-on">{read(words.figures, language)}</h2>
      {cells.length === 0 ? (
        <p className="small mute sense-empty">{read(words.noFigures, language)}</p>
      ) : (
        <>
          <p className="lead">{read(words.figuresAbout, language)}</p>
          <ul className="asked-lines">
            {cells.map((cell, at) => (
              <li key={`${cell.group} ${cell.items.join()}`}>
                <p>
                  <GroupGlyph group={cell.group} />
                  <b>{titles.group(cell.group)}</b>
                  {cell.figure.shown && <span className="small mute num"> {cell.figure.value.n}</span>}
                  <span className="question small mute">{cell.items.map(titles.question).join(' / ')}</span>
                </p>
                <Drawn
                  draw={(width) =>
                    scaleStrip(
                      [cell],
                      {
                        titles,
                        language,
                        label: stripLabel([cell], titles, language),
                        hasLabels: at === cells.length - 1,
                      },
                      width,
                    )
                  }
                  printAt={320}
                />
              </li>
            ))}
          </ul>
          <MarkLegend figures={cells.map(({ figure }) => figure)} language={language} />
          <TableDetails table={table} language={language} />
        </>
      )}
      {sources.length > 0 && (
        <>
          <h3 className="spoken-finding">{read(words.restsOn, language)}</h3>
          <ul className="rests">
            {sources.map(({ group, quadrant }) => (
              <li key={group}>
                <GroupGlyph group={group} />
                {withColon(titles.group(group), language)}{' '}
                {quadrant.shown ? (
                  <b>{quadrantWords(quadrant.value, language)}</b>
                ) : (
                  <Seal language={language} />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
