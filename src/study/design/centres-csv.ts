import { parse } from 'csv-parse/sync'
import { fault } from '../../foundation/fault.ts'
import type { Fault } from '../../foundation/problem.ts'
import { delimiterOf } from '../import/csv-delimiter.ts'

export interface CentreRow {
  readonly name: string
  readonly whyChosen: string
  readonly training: string
  readonly context: string
  readonly teams: readonly string[]
}

const columns = ['name', 'why_chosen', 'training', 'context', 'teams'] as const

/**
 * Centres from a table: a header with `name` and, where wanted, `why_chosen`, `training`, `context` and `teams`
 * (parted by |). All faults at once, with the row as a spreadsheet counts it.
 */
export function readCentresCsv(csv: string): {
  readonly centres: readonly CentreRow[]
  readonly faults: readonly Fault[]
} {
  const rows = parse(csv, {
    bom: true,
    delimiter: delimiterOf(csv),
    trim: true,
    relax_column_count: true,
    skip_empty_lines: true,
  }) as string[][] // without `columns` the parser gives lists of text
  const header = (rows[0] ?? []).map((name) => name.toLowerCase())
  const faults = headerFaults(header)
  if (faults.length > 0) return { centres: [], faults }

  const at = (row: readonly string[], name: (typeof columns)[number]) => {
    const place = header.indexOf(name)
    return place === -1 ? '' : (row[place] ?? '')
  }
  const centres = rows.slice(1).map((row, index): CentreRow => {
    const name = at(row, 'name')
    if (name === '') faults.push(nameless(index + 2))
    return {
      name,
      whyChosen: at(row, 'why_chosen'),
      training: at(row, 'training'),
      context: at(row, 'context'),
      teams: at(row, 'teams')
        .split('|')
        .map((team) => team.trim())
        .filter((team) => team !== ''),
    }
  })
  return { centres, faults }
}

function headerFaults(header: readonly string[]): Fault[] {
  const faults = header
    .filter((name) => !(columns as readonly string[]).includes(name))
    .map((name) =>
      fault(
        { nl: 'rij 1', en: 'row 1', fr: 'ligne 1' },
        {
          nl: `De kolom "${name}" kennen wij niet.`,
          en: `We do not know the column "${name}".`,
          fr: `Nous ne connaissons pas la colonne « ${name} ».`,
        },
        {
          nl: `Gebruik deze kolommen: ${columns.join(', ')}.`,
          en: `Use these columns: ${columns.join(', ')}.`,
          fr: `Utilisez ces colonnes : ${columns.join(', ')}.`,
        },
      ),
    )
  if (header.includes('name')) return faults
  return [
    ...faults,
    fault(
      { nl: 'rij 1', en: 'row 1', fr: 'ligne 1' },
      {
        nl: 'De kolom "name" ontbreekt.',
        en: 'The column "name" is missing.',
        fr: 'La colonne « name » manque.',
      },
      {
        nl: 'Zet boven de eerste kolom: name. Daaronder komen de namen van de centra.',
        en: 'Write above the first column: name. The names of the centres come below.',
        fr: 'Écrivez au-dessus de la première colonne : name. Les noms des centres viennent en dessous.',
      },
    ),
  ]
}

function nameless(row: number): Fault {
  return fault(
    { nl: `rij ${row}, kolom name`, en: `row ${row}, column name`, fr: `ligne ${row}, colonne name` },
    { nl: 'Dit centrum heeft geen naam.', en: 'This centre has no name.', fr: "Ce centre n'a pas de nom." },
    {
      nl: 'Vul de naam in, of haal de rij weg.',
      en: 'Fill in the name, or remove the row.',
      fr: 'Indiquez le nom, ou supprimez la ligne.',
    },
  )
}
