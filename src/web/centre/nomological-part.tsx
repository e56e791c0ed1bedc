import { read, type Text } from '../../foundation/text.ts'
import type { ItemCell, NomologicalRow } from '../../api/views.ts'
import type { DataTable } from '../figures/data-table.ts'
import { words as cellWords } from '../figures/data-table.ts'
import { figureWords } from '../figures/figure-words.ts'
import { itemCells, itemColumns, itemTableWords } from '../figures/item-table.ts'
import { capital } from '../figures/number-words.ts'
import { scaleStrip, stripLabel } from '../figures/scale-strip.ts'
import { Empty } from './empty.tsx'
import { Drawn, TableDetails } from './figure-block.tsx'
import { nomologicalFinding } from './findings.ts'
import { GroupGlyph } from './group-glyph.tsx'
import { MarkLegend } from './legend.tsx'
import type { PartProps } from './part.ts'
import { Seal } from './seal.tsx'

type Side = 'empowering' | 'empowered'

const words = {
  title: {
    nl: 'Sterk voor wie er is, sterk naar buiten',
    en: 'Strong for those inside, strong towards the outside',
    fr: 'Forte pour ceux qui y sont, forte vers l’extérieur',
  },
  lead: {
    nl: 'De tabel van Peterson en Zimmerman: processen en uitkomsten naast elkaar. De bron tekent geen pijlen, wij ook niet.',
    en: 'The table of Peterson and Zimmerman: processes and outcomes side by side. The source draws no arrows, nor do we.',
    fr: 'Le tableau de Peterson et Zimmerman : processus et résultats côte à côte. La source ne trace pas de flèches, nous non plus.',
  },
  both: {
    nl: 'hoort bij beide profielen',
    en: 'belongs to both profiles',
    fr: 'appartient aux deux profils',
  },
  element: { nl: 'Element', en: 'Element', fr: 'Élément' },
  caption: {
    nl: 'Wat over elk element gevraagd is. Verdeling van de elementen over de twee profielen: eigen voorstel, niet gevalideerd.',
    en: 'What was asked about each element. The split of elements over the two profiles: own proposal, not validated.',
    fr: 'Ce qui a été demandé sur chaque élément. La répartition entre les deux profils : proposition propre, non validée.',
  },
  scale: {
    nl: 'Elke schaal loopt van {from} (links) tot {to} (rechts).',
    en: 'Each scale runs from {from} (left) to {to} (right).',
    fr: 'Chaque échelle va de {from} (à gauche) à {to} (à droite).',
  },
  empty: {
    nl: 'Hier komt de tabel, zodra een golf gesloten is waarin over deze elementen gevraagd is (volledige vragenlijst).',
    en: 'Here comes the table, once a wave is closed in which these elements were asked about (full questionnaire).',
    fr: 'Ici viendra le tableau, dès qu’une vague avec le questionnaire complet sera close.',
  },
} satisfies Record<string, Text>

const sides: Readonly<Record<Side, { readonly title: Text; readonly question: Text }>> = {
  empowering: {
    title: { nl: 'Empowering', en: 'Empowering', fr: 'Empowering' },
    question: {
      nl: 'Versterkt de organisatie haar mensen?',
      en: 'Does the organisation strengthen its people?',
      fr: 'L’organisation renforce-t-elle ses gens ?',
    },
  },
  empowered: {
    title: { nl: 'Empowered', en: 'Empowered', fr: 'Empowered' },
    question: {
      nl: 'Heeft de organisatie invloed buiten?',
      en: 'Does the organisation have influence outside?',
      fr: 'L’organisation a-t-elle de l’influence au-dehors ?',
    },
  },
}

/** 4. Peterson & Zimmerman's elements as two profiles, kept apart. */
export function NomologicalPart({ profile, titles, language }: PartProps) {
  const rows = profile.nomological
  const cells = rows.flatMap((row) => row.cells)
  const kinds = [...new Set(rows.map((row) => titles.element(row.element)?.kind ?? ''))]
  const first = titles.options(cells[0]?.items[0] ?? '')
  return (
    <section className="part" id="empowering" aria-labelledby="empowering-title">
      <h2 id="empowering-title">{read(words.title, language)}</h2>
      <p className="lead">{read(words.lead, language)}</p>
      {rows.length === 0 ? (
        <Empty language={language}>{read(words.empty, language)}</Empty>
      ) : (
        <>
          {(['empowering', 'empowered'] as const).map((side) => (
            <Profile
              key={side}
              side={side}
              kinds={kinds}
              rows={rows.filter(({ speaksOf }) => speaksOf === side || speaksOf === 'both')}
              titles={titles}
              language={language}
            />
          ))}
          <ul className="legend">
            {[...new Set(rows.flatMap((row) => drawnCells(row).map(({ group }) => group)))].map((group) => (
              <li key={group}>
                <GroupGlyph group={group} />
                {titles.group(group)}
              </li>
            ))}
          </ul>
          {first.length > 1 && (
            <p className="small mute scale-note">
              {read(words.scale, language)
                .replace('{from}', first[0] ?? '')
                .replace('{to}', first.at(-1) ?? '')}
            </p>
          )}
          <MarkLegend figures={cells.map(({ figure }) => figure)} language={language} />
          <TableDetails table={elementTable(rows, titles, language)} language={language} />
        </>
      )}
    </section>
  )
}

function Profile({
  side,
  kinds,
  rows,
  titles,
  language,
}: Pick<PartProps, 'titles' | 'language'> & {
  readonly side: Side
  /** Processes and outcomes, in the order of the frame: the same columns in both profiles. */
  readonly kinds: readonly string[]
  readonly rows: readonly NomologicalRow[]
}) {
  const of = (row: NomologicalRow) => titles.element(row.element)
  const groups = [...new Set(rows.map((row) => of(row)?.group ?? ''))]
  const { title, question } = sides[side]
  return (
    <div className="two-profiles">
      <p className="eyebrow">{read(title, language)}</p>
      <h3>{read(question, language)}</h3>
      <p className="sub">{nomologicalFinding(rows, { titles, language })}</p>
      {groups.map((group) => {
        const [name, about] = titles.groupTitle(group).split(/\s?:\s/)
        return (
          <div className="component" key={group}>
            <div>
              <h4>{name}</h4>
              {about && <p>{about}</p>}
            </div>
            {kinds.map((kind) => {
              const here = rows.filter((row) => of(row)?.group === group && of(row)?.kind === kind)
              return (
                <div key={kind}>
                  {here.length > 0 && <p className="kind">{capital(titles.kindTitle(kind))}</p>}
                  {here.length > 0 && (
                    <ul>
                      {here.map((row) => (
                        <ElementLine key={row.element} row={row} titles={titles} language={language} />
                      ))}
                    </ul>
                  )}
                </div>
              )
            })}
          </div>
        )
      })}
    </div>
  )
}

function ElementLine({
  row,
  titles,
  language,
}: Pick<PartProps, 'titles' | 'language'> & { readonly row: NomologicalRow }) {
  const cells = drawnCells(row)
  const note = titles.element(row.element)?.note
  const isSealed = cells.length > 0 && cells.every(({ figure }) => !figure.shown)
  return (
    <li className={isSealed ? 'element sealed' : cells.length === 0 ? 'element unasked' : 'element'}>
      <span className="name">
        <span>{titles.shortTitle(row.element)}</span>
        {note && <small>{read(note, language)}</small>}
        {row.speaksOf === 'both' && <small>{read(words.both, language)}</small>}
      </span>
      {cells.length === 0 ? (
        <em>{read(figureWords.notAsked, language)}</em>
      ) : isSealed ? (
        <Seal language={language} />
      ) : (
        <span className="strip">
          <Drawn
            draw={(width) =>
              scaleStrip(
                cells,
                { titles, language, label: stripLabel(cells, titles, language), hasLabels: false },
                width,
              )
            }
            printAt={150}
          />
        </span>
      )}
    </li>
  )
}

/** Workers and managers; their pool only where neither can be shown apart. */
function drawnCells(row: NomologicalRow): readonly ItemCell[] {
  const apart = row.cells.filter(({ group }) => group !== 'staff')
  const pooled = row.cells.filter(({ group, figure }) => group === 'staff' && figure.shown)
  return apart.some(({ figure }) => figure.shown) || pooled.length === 0 ? apart : pooled
}

function elementTable(
  rows: readonly NomologicalRow[],
  titles: PartProps['titles'],
  language: PartProps['language'],
): DataTable {
  return {
    caption: read(words.caption, language),
    columns: [
      { title: read(words.element, language) },
      { title: read(itemTableWords.group, language) },
      ...itemColumns(language),
    ],
    rows: rows.flatMap((row) =>
      row.cells.length === 0
        ? [
            {
              heads: [titles.title(row.element), '–'],
              cells: [
                cellWords(read(figureWords.notAsked, language)),
                ...Array.from({ length: 4 }, () => cellWords('–')),
              ],
            },
          ]
        : row.cells.map((cell) => ({
            heads: [titles.title(row.element), titles.group(cell.group)],
            cells: itemCells(cell, titles, language),
          })),
    ),
  }
}
