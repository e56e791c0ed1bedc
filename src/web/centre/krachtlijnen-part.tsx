import { lazy, Suspense } from 'react'
import { read, type Text } from '../../foundation/text.ts'
import type { ItemCell, ProfileView } from '../../api/views.ts'
import type { DataTable } from '../figures/data-table.ts'
import { itemCells, itemColumns, itemTableWords } from '../figures/item-table.ts'
import { anchorCell } from '../figures/anchor-cell.ts'
import { krachtlijnDots, krachtlijnTable } from '../figures/krachtlijn-dots.ts'
import { CannotSay } from './cannot-say.tsx'
import { Empty } from './empty.tsx'
import { FigureBlock, TableDetails } from './figure-block.tsx'
import { krachtlijnFinding } from './findings.ts'
import { MarkLegend } from './legend.tsx'
import type { PartProps } from './part.ts'

const GapsOfCentre = lazy(async () => ({ default: (await import('./gaps-of-centre.tsx')).GapsOfCentre }))

const words = {
  title: {
    nl: 'Hoe ver staan de krachtlijnen?',
    en: 'How far are the krachtlijnen?',
    fr: 'Où en sont les lignes de force ?',
  },
  lead: {
    nl: 'De volgorde is die van het kader. Er is geen totaalscore en geen rangorde.',
    en: 'The order is that of the frame. There is no total score and no ranking.',
    fr: 'L’ordre est celui du cadre. Il n’y a ni score total ni classement.',
  },
  about: {
    nl: 'Gemiddelde per geleding op één vraag, op de hele schaal. Lees binnen een kolom: niet alle groepen kregen dezelfde zin.',
    en: 'Mean per actor group on one question, on the whole scale. Read within a column: not all groups got the same sentence.',
    fr: 'Moyenne par groupe à une question, sur toute l’échelle. Lisez dans une colonne : tous n’ont pas eu la même phrase.',
  },
  empty: {
    nl: 'Hier komt per krachtlijn en per geleding een cijfer, zodra een golf gesloten is waarin de ankervragen gesteld zijn.',
    en: 'Here comes a figure per krachtlijn and actor group, once a wave is closed in which the anchor questions were asked.',
    fr: 'Ici viendra un chiffre par ligne de force et par groupe, dès qu’une vague avec les questions d’ancrage sera close.',
  },
  supplements: { nl: 'Wat er nog gevraagd is', en: 'What else was asked', fr: 'Ce qui a encore été demandé' },
  supplementsCaption: {
    nl: 'Vragen naast de ankervraag. Ze staan alleen in deze tabel.',
    en: 'Questions beside the anchor question. They stand in this table only.',
    fr: 'Questions à côté de la question d’ancrage. Elles ne sont que dans ce tableau.',
  },
  question: { nl: 'Vraag', en: 'Question', fr: 'Question' },
} satisfies Record<string, Text>

/** 1. The krachtlijnen by actor group, and the differences that may be estimated. */
export function KrachtlijnenPart({ profile, titles, language }: PartProps) {
  const { krachtlijnen: rows, groups } = profile
  const told = { titles, language }
  const finding = krachtlijnFinding(profile, told)
  const figure = { rows, groups, titles, language, finding }
  const shownCells = groups.flatMap(({ group }) =>
    rows.flatMap((row) => anchorCell(row, group, titles)?.figure ?? []),
  )
  const wording = profile.cannotBeSaid.filter(({ reason }) => aboutWording.has(reason))
  return (
    <section className="part" id="krachtlijnen" aria-labelledby="krachtlijnen-title">
      <h2 id="krachtlijnen-title">{read(words.title, language)}</h2>
      <p className="lead">{read(words.lead, language)}</p>
      {shownCells.length === 0 ? (
        <Empty language={language}>{read(words.empty, language)}</Empty>
      ) : (
        <FigureBlock
          finding={finding}
          about={read(words.about, language)}
          draw={(width) => krachtlijnDots(figure, width)}
          legend={<MarkLegend figures={shownCells} language={language} />}
          table={krachtlijnTable(figure)}
          language={language}
        />
      )}
      <Supplements cells={supplementsOf(profile)} titles={titles} language={language} />
      {wording.map((said) => (
        <CannotSay key={said.reason} said={said} titles={titles} language={language} outOf={rows.length} />
      ))}
      <Suspense fallback={null}>
        <GapsOfCentre profile={profile} titles={titles} language={language} />
      </Suspense>
    </section>
  )
}

/** Reasons that stand here, beside the figure they are about; the others stand in the last part. */
export const aboutWording: ReadonlySet<string> = new Set(['wording-differs', 'compares-other-elements'])

function supplementsOf(profile: ProfileView['profile']): readonly ItemCell[] {
  return profile.supplements ?? []
}

function Supplements({
  cells,
  titles,
  language,
}: Pick<PartProps, 'titles' | 'language'> & { readonly cells: readonly ItemCell[] }) {
  if (cells.length === 0) return null
  const table: DataTable = {
    caption: read(words.supplementsCaption, language),
    columns: [
      { title: read(itemTableWords.group, language) },
      { title: read(words.question, language) },
      ...itemColumns(language),
    ],
    rows: cells.map((cell) => ({
      heads: [titles.group(cell.group), cell.items.map(titles.question).join(' / ')],
      cells: itemCells(cell, titles, language),
    })),
  }
  return <TableDetails table={table} language={language} title={read(words.supplements, language)} />
}
