import type { MadeFile } from '../../foundation/file.ts'
import type { StudyId } from '../../foundation/ids.ts'
import { type Language, read, type Text } from '../../foundation/text.ts'
import { coOccurrence } from '../../qualitative/queries/co-occurrence.ts'
import { type Count, crosstab } from '../../qualitative/queries/crosstab.ts'
import { dimensionWords } from '../../qualitative/queries/dimension-words.ts'
import { foundPassages } from '../../qualitative/queries/found-passages.ts'
import type { AnyQuery, Dimension } from '../../qualitative/queries/query.ts'
import { textOf } from '../../qualitative/text/code-points.ts'
import type { Transaction } from '../../storage/database.ts'
import { codebookOfStudy } from '../../storage/qualitative/codebook.ts'
import { operation, type Surroundings } from '../operation.ts'
import { researcher } from '../permissions.ts'
import { eachWithText } from './page-of-texts.ts'
import { sameDimension } from './query-faults.ts'
import { type HeadingName, studyHeadings } from './study-headings.ts'
import { type StudyMaterial, studyMaterial, turnsWanted } from './study-material.ts'
import { type TableForFile, type TableFormat, tableFile } from './table-file.ts'

export type QueryForFile = Exclude<AnyQuery, { readonly kind: 'search' }>

/** More rows than a person can read, and more words than should leave in one file. */
export const MOST_PASSAGES_IN_FILE = 5_000

/**
 * A working count or passages as a file. It says of itself what it is, which layers it holds and on which codebook, and
 * that it stays under the consent of the study. Words of documents whose people agreed to no quote are left out.
 */
export const exportQuery = operation<
  {
    readonly study: StudyId
    readonly query: QueryForFile
    readonly format: TableFormat
    readonly language: Language
  },
  MadeFile
>({
  name: 'export-query',
  may: researcher,
  record: ({ study, query, format }) => ({ study, subject: { kind: query.kind, format } }),
  run: async (tx, around, { study: id, query, format, language }) => {
    const material = await studyMaterial(tx, around, id)
    const { study, heading } = await studyHeadings(tx, around, id, material, language)
    const say = (text: Text) => read(text, language)
    const version = (await codebookOfStudy(tx, around.tenant, id))?.version ?? 0
    const table = await tableOf(tx, around, id, query, material, heading, say)
    const about = [
      say(query.kind === 'passages' ? words.workingMaterial : words.workingCount),
      `${say(words.study)}: ${study.title}${study.isExample ? ` (${say(words.example)})` : ''}`,
      `${say(words.asked)}: ${table.asked}`,
      `${say(words.limited)}: ${filterInWords(query, heading, say)}`,
      say(words.layers),
      say(words.made)
        .replace('{version}', String(version))
        .replace('{day}', around.now().toISOString().slice(0, 10)),
      say(words.consent),
      ...(query.kind === 'passages' ? [say(words.withoutWords)] : []),
      ...(table.isCut ? [say(words.cut).replace('{count}', String(MOST_PASSAGES_IN_FILE))] : []),
    ]
    return tableFile(
      {
        name: `draagkracht-${query.kind}`,
        about,
        sheets: [say(words.readFirst), say(words.table)],
        columns: table.columns,
        rows: table.rows,
      },
      format,
    )
  },
})

interface Answer extends Pick<TableForFile, 'columns' | 'rows'> {
  readonly asked: string
  readonly isCut?: boolean
}

type Say = (text: Text) => string

async function tableOf(
  tx: Transaction,
  around: Surroundings,
  study: StudyId,
  query: QueryForFile,
  material: StudyMaterial,
  heading: HeadingName,
  say: Say,
): Promise<Answer> {
  switch (query.kind) {
    case 'crosstab': {
      if (query.rows === query.columns) throw sameDimension()
      const table = crosstab(material, query)
      const of = ({ people, passages, documents }: Count) => [people, passages, documents]
      const columns = [...table.columns.map((column) => heading(query.columns, column)), say(words.together)]
      const asked = `${say(dimensionWords[query.rows])} × ${say(dimensionWords[query.columns])}`
      return {
        asked: query.rollUp ? `${asked}, ${say(words.rolledUp)}` : asked,
        columns: [
          say(dimensionWords[query.rows]),
          ...columns.flatMap((column) =>
            [words.people, words.passages, words.documents].map((what) => `${column}: ${say(what)}`),
          ),
        ],
        rows: [
          ...table.rows.map((row, r) => [
            heading(query.rows, row),
            ...(table.cells[r] ?? []).flatMap(of),
            ...of(table.rowTotals[r] ?? table.total),
          ]),
          [say(words.together), ...table.columnTotals.flatMap(of), ...of(table.total)],
        ],
      }
    }
    case 'co-occurrence': {
      const turnsOf = await turnsWanted(tx, around, study, query.near)
      const { codes, pairs } = coOccurrence(material, query, turnsOf)
      const asked = say(words[query.near])
      return {
        asked: query.rollUp ? `${asked}, ${say(words.rolledUp)}` : asked,
        columns: [
          say(dimensionWords.code),
          say(words.with),
          say(words.people),
          say(words.places),
          say(words.documents),
        ],
        rows: codes.flatMap((a, i) =>
          codes.slice(i).flatMap((b, j) => {
            const pair = pairs[i]?.[i + j]
            return pair
              ? [[heading('code', a), heading('code', b), pair.people, pair.places, pair.documents]]
              : []
          }),
        ),
      }
    }
    case 'passages':
      return passagesTable(tx, around, study, query, material, heading, say)
  }
}

async function passagesTable(
  tx: Transaction,
  around: Surroundings,
  study: StudyId,
  query: Extract<QueryForFile, { readonly kind: 'passages' }>,
  material: StudyMaterial,
  heading: HeadingName,
  say: Say,
): Promise<Answer> {
  const found = foundPassages(material, query, await turnsWanted(tx, around, study, query.beside?.near))
  const facets: readonly Dimension[] = ['direction', 'restsOn', 'level']
  const rows = await eachWithText(
    tx,
    around,
    material,
    found.slice(0, MOST_PASSAGES_IN_FILE),
    (passage, document, text, index) => {
      const turn = text.turns.findIndex(({ end }) => end > passage.start) + 1
      const said = document.consent === 'none' ? say(words.notQuoted) : textOf(text.text, passage, index)
      return passage.codings.map((coding) => [
        document.title,
        heading('kind', document.kind),
        passage.centres.map((centre) => heading('centre', centre)).join(' / '),
        heading('wave', document.wave),
        passage.groups.map((group) => heading('group', group)).join(' / '),
        turn,
        said,
        heading('code', coding.code),
        coding.direction === null ? '' : heading('direction', coding.direction),
        coding.restsOn === null ? '' : heading('restsOn', coding.restsOn),
        coding.level === null ? '' : heading('level', coding.level),
        say(words[document.consent]),
      ])
    },
  )
  return {
    asked: query.beside
      ? `${say(words.passagesAsked)}, ${say(words.with)} ${heading('code', query.beside.code)}: ${say(words[query.beside.near])}`
      : say(words.passagesAsked),
    isCut: found.length > MOST_PASSAGES_IN_FILE,
    columns: [
      say(dimensionWords.document),
      ...(['kind', 'centre', 'wave', 'group'] as const).map((dimension) => say(dimensionWords[dimension])),
      say(words.turnNumber),
      say(words.words),
      say(dimensionWords.code),
      ...facets.map((facet) => say(dimensionWords[facet])),
      say(words.quoting),
    ],
    rows: rows.flat(),
  }
}

function filterInWords({ filter }: QueryForFile, heading: HeadingName, say: Say): string {
  const parts = Object.entries(filter) as [Dimension, readonly (string | null)[]][] // parts of a filter are dimensions
  const said = parts.map(
    ([dimension, values]) =>
      `${say(dimensionWords[dimension])}: ${values.map((value) => heading(dimension, value)).join(' / ')}`,
  )
  return said.length === 0 ? say(words.everything) : said.join('; ')
}

const text = (nl: string, en: string, fr: string): Text => ({ nl, en, fr })

const words = {
  workingCount: text(
    'Werktelling uit Draagkracht, niet om te publiceren: hier is niets afgeschermd.',
    'Working count from Draagkracht, not for publication: nothing is withheld here.',
    "Comptage de travail de Draagkracht, à ne pas publier : rien n'est masqué ici.",
  ),
  workingMaterial: text(
    'Werkmateriaal uit Draagkracht, niet om te publiceren: dit zijn geen vrijgegeven citaten.',
    'Working material from Draagkracht, not for publication: these are no released quotes.',
    'Matériel de travail de Draagkracht, à ne pas publier : ce ne sont pas des citations libérées.',
  ),
  study: text('Studie', 'Study', 'Étude'),
  example: text('voorbeeld: alles is verzonnen', 'example: all is invented', 'exemple : tout est inventé'),
  asked: text('Gevraagd', 'Asked', 'Demandé'),
  limited: text('Beperkt tot', 'Limited to', 'Limité à'),
  everything: text('alles', 'everything', 'tout'),
  layers: text(
    'Geteld: de gedeelde laag en wat in consensus besloten werd. Wat in een blinde ronde gecodeerd is, telt niet mee.',
    'Counted: the shared layer and what was decided in consensus. What was coded in a blind round does not count.',
    "Compté : la couche partagée et ce qui a été décidé en consensus. Ce qui a été codé à l'aveugle ne compte pas.",
  ),
  made: text(
    'Gemaakt op {day}, met versie {version} van het codeboek.',
    'Made on {day}, with version {version} of the codebook.',
    'Fait le {day}, avec la version {version} du livre de codes.',
  ),
  consent: text(
    'Bewaar en gebruik dit zoals de deelnemers van deze studie toestemden; geef het niet door.',
    'Keep and use this as the participants of this study consented; do not pass it on.',
    'Conservez et utilisez ceci comme les participants de cette étude y ont consenti ; ne le transmettez pas.',
  ),
  withoutWords: text(
    'Uit documenten waarvan de mensen niet geciteerd willen worden, staan er geen woorden in.',
    'Of documents whose people agreed to no quote, the words are not in it.',
    'Des documents dont les personnes ne veulent pas être citées, les mots ne figurent pas.',
  ),
  cut: text(
    'Alleen de eerste {count} passages staan erin. Beperk de vraag voor de rest.',
    'Only the first {count} passages are in it. Limit the question for the others.',
    'Seuls les {count} premiers passages y figurent. Limitez la question pour les autres.',
  ),
  readFirst: text('Lees eerst', 'Read first', 'À lire'),
  table: text('Tabel', 'Table', 'Tableau'),
  together: text('Samen', 'Together', 'Ensemble'),
  rolledUp: text(
    'elke code met wat eronder valt',
    'each code with what lies under it',
    'chaque code avec ce qui en relève',
  ),
  people: text('mensen', 'people', 'personnes'),
  passages: text('passages', 'passages', 'passages'),
  documents: text('documenten', 'documents', 'documents'),
  places: text('plaatsen', 'places', 'endroits'),
  with: text('samen met', 'together with', 'avec'),
  overlap: text(
    'codes op passages die elkaar raken',
    'codes on passages that overlap',
    'codes sur des passages qui se recouvrent',
  ),
  turn: text('codes in dezelfde beurt', 'codes in the same turn', 'codes dans le même tour de parole'),
  document: text('codes in hetzelfde document', 'codes in the same document', 'codes dans le même document'),
  passagesAsked: text('gecodeerde passages', 'coded passages', 'passages codés'),
  turnNumber: text('Beurt', 'Turn', 'Tour de parole'),
  words: text('Woorden', 'Words', 'Mots'),
  quoting: text('Citeren', 'Quoting', 'Citer'),
  verbatim: text('woordelijk', 'verbatim', 'mot pour mot'),
  rephrased: text('in andere woorden', 'in other words', "en d'autres mots"),
  none: text('niet', 'no', 'non'),
  notQuoted: text('(niet opgenomen)', '(not included)', '(non repris)'),
}
