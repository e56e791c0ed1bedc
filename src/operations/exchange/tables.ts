/**
 * Codes and passages as rows, for a spreadsheet or a statistical program, and back. A row is found again by its id;
 * the words of a passage stand there for the reader, positions are what counts.
 */
import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import writeExcelFile from 'write-excel-file/node'
import { fault } from '../../foundation/fault.ts'
import { Problem } from '../../foundation/problem.ts'
import { codePoints } from '../../qualitative/refi-qda/code-points.ts'
import { rulesIn, descriptionOf } from '../../qualitative/refi-qda/code-words.ts'
import type { OwnParts } from '../../qualitative/refi-qda/own-parts.ts'
import {
  allCodes,
  type RefiCode,
  type RefiCoding,
  type RefiProject,
  type RefiText,
} from '../../qualitative/refi-qda/project.ts'
import { isGuid, sameGuid } from '../../qualitative/refi-qda/values.ts'
import { ORIGIN } from '../../qualitative/refi-qda/write-project.ts'
import { guidFor } from './guid-for.ts'
import { readPackage } from './read-package.ts'

export type Row = Readonly<Record<string, string>>
export type TableFormat = 'csv' | 'xlsx'

const codeColumns = [
  'code_id',
  'parent_id',
  'name',
  'definition',
  'include',
  'exclude',
  'example',
  'mark',
  'frame',
  'codable',
] as const
const passageColumns = [
  'coding_id',
  'document_id',
  'document',
  'start',
  'end',
  'words',
  'code_id',
  'code',
  'coder_id',
  'direction',
  'rests_on',
  'level',
] as const

export function codeRows(project: RefiProject): Row[] {
  const parents = new Map(
    allCodes(project.codes).flatMap(({ guid, codes }) => codes.map((code) => [code.guid, guid])),
  )
  return allCodes(project.codes).map((code) => {
    const { definition, include, exclude, example, mark, element } = rulesIn(code.description)
    return {
      code_id: code.guid,
      parent_id: parents.get(code.guid) ?? '',
      name: code.name,
      definition,
      include,
      exclude,
      example,
      mark,
      frame: element ?? '',
      codable: code.isCodable ? 'yes' : 'no',
    }
  })
}

export function passageRows(project: RefiProject, own: OwnParts): Row[] {
  const names = new Map(allCodes(project.codes).map(({ guid, name }) => [sameGuid(guid), name]))
  return project.sources.flatMap((source) => {
    if (source.kind !== 'text' || source.text.text === null) return []
    const { guid, name, selections } = source.text
    const points = codePoints(source.text.text)
    return selections.flatMap(({ start, end, codings }) => {
      const facets = Object.fromEntries(
        codings.flatMap(({ code }) => {
          const facet = own.facetOf(sameGuid(code))
          return facet ? [[facet.name, facet.value] as const] : []
        }),
      )
      return codings
        .filter(({ code }) => own.facetOf(sameGuid(code)) === null)
        .map(
          (coding): Row => ({
            coding_id: coding.guid,
            document_id: guid,
            document: name ?? '',
            start: String(start),
            end: String(end),
            words: points.slice(start, end),
            code_id: coding.code,
            code: names.get(sameGuid(coding.code)) ?? '',
            coder_id: coding.creatingUser ?? '',
            direction: facets.direction ?? '',
            rests_on: facets.restsOn ?? '',
            level: facets.level ?? '',
          }),
        )
    })
  })
}

export async function writeTable(
  what: 'codes' | 'passages',
  rows: readonly Row[],
  format: TableFormat,
): Promise<Uint8Array> {
  const columns: readonly string[] = what === 'codes' ? codeColumns : passageColumns
  const cells = rows.map((row) => columns.map((column) => withoutFormula(row[column] ?? '')))
  if (format === 'csv') {
    // Excel takes UTF-8 for another encoding unless a mark says so.
    const lines = [columns, ...cells].map((line) => line.map(quoted).join(','))
    return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`)
  }
  const sheet = [[...columns], ...cells].map((line) => line.map((value) => ({ value, type: String })))
  return new Uint8Array(await writeExcelFile(sheet).toBuffer())
}

/** A cell that begins like a formula is run by a spreadsheet: an apostrophe before it makes it text. */
function withoutFormula(cell: string): string {
  return /^['=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
}

function withFormula(cell: string): string {
  return /^'['=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell
}

function quoted(cell: string): string {
  return /[",\r\n;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

const MOST_ROWS = 200_000

/** @throws {Problem} `exchange-refused` with the row and column that cannot be read. */
export async function readTable(bytes: Uint8Array, fileName: string, format: TableFormat): Promise<Row[]> {
  const [heading = [], ...lines] =
    format === 'csv' ? csvLines(bytes, fileName) : await sheetLines(bytes, fileName)
  if (lines.length > MOST_ROWS) throw wrong(fileName, tooManyRows)
  const columns = heading.map((name) => name.trim().toLowerCase())
  return lines
    .filter((line) => line.some((cell) => cell !== ''))
    .map((line) => Object.fromEntries(columns.map((column, at) => [column, withFormula(line[at] ?? '')])))
}

function csvLines(bytes: Uint8Array, fileName: string): string[][] {
  const text = new TextDecoder('utf-8').decode(bytes)
  const [first = ''] = text.split('\n', 1)
  const delimiter = first.split(';').length > first.split(',').length ? ';' : ','
  try {
    return parse(text, { delimiter, relax_column_count: true, skip_empty_lines: true })
  } catch (error) {
    throw wrong(fileName, {
      nl: `Dit is niet te lezen als CSV: ${error instanceof Error ? error.message : ''}`,
      en: `This cannot be read as CSV: ${error instanceof Error ? error.message : ''}`,
      fr: `Ceci n'est pas lisible comme CSV : ${error instanceof Error ? error.message : ''}`,
    })
  }
}

/** Looked at as the zip it is first: a workbook is unpacked by another package, without a budget. */
async function sheetLines(bytes: Uint8Array, fileName: string): Promise<string[][]> {
  await readPackage(bytes, fileName)
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const rows = await readSheet(buffer, { trim: false }).catch((error: unknown) => {
    throw wrong(fileName, {
      nl: `Dit is geen werkblad dat te lezen is: ${String(error)}`,
      en: `This is no sheet that can be read: ${String(error)}`,
      fr: `Ceci n'est pas une feuille lisible : ${String(error)}`,
    })
  })
  return rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))
}

const tooManyRows = {
  nl: `Er staan meer dan ${MOST_ROWS} rijen in.`,
  en: `It holds more than ${MOST_ROWS} rows.`,
  fr: `Il contient plus de ${MOST_ROWS} lignes.`,
}

function wrong(where: string, what: { nl: string; en: string; fr: string }): Problem {
  return new Problem('exchange-refused', {}, [
    fault({ nl: where, en: where, fr: where }, what, {
      nl: 'Exporteer eerst een tabel vanaf deze pagina: die heeft de kolommen die gelezen worden.',
      en: 'Export a table from this page first: it has the columns that are read.',
      fr: "Exportez d'abord un tableau depuis cette page : il a les colonnes qui sont lues.",
    }),
  ])
}

const empty = {
  description: null,
  origin: ORIGIN,
  creatingUser: null,
  creationDateTime: null,
  modifyingUser: null,
  modifiedDateTime: null,
}

/** A table of codes, or of passages in texts that the study has; which of the two, its columns say. */
export function projectOfTable(rows: readonly Row[], fileName: string, own: OwnParts): RefiProject {
  const [first] = rows
  if (!first)
    throw wrong(fileName, {
      nl: 'Er staan geen rijen in.',
      en: 'It holds no rows.',
      fr: 'Il ne contient aucune ligne.',
    })
  const isPassages = ['document_id', 'start', 'end', 'code_id'].every((column) => column in first)
  if (!isPassages && !('name' in first)) {
    throw wrong(fileName, {
      nl: 'De kolommen zijn die van codes noch van stukken tekst: "name" ontbreekt, of "document_id", "start", "end" en "code_id".',
      en: 'The columns are those of neither codes nor passages: "name" is missing, or "document_id", "start", "end" and "code_id".',
      fr: 'Les colonnes ne sont ni celles de codes ni celles de passages : « name » manque, ou « document_id », « start », « end » et « code_id ».',
    })
  }
  return {
    ...empty,
    name: fileName,
    users: [],
    codes: isPassages ? codesNamed(rows) : codesOfRows(rows, fileName),
    variables: [],
    cases: [],
    sources: isPassages
      ? textsOfRows(rows, fileName, own).map((text) => ({ kind: 'text' as const, text }))
      : [],
    notes: [],
    sets: [],
    links: [],
    graphs: [],
    noteRefs: [],
    files: new Map(),
  }
}

const plainCode = { description: null, isCodable: true, colour: null, noteRefs: [], codes: [] }

/** Codes that passages name: those the study has stay as they are. */
function codesNamed(rows: readonly Row[]): RefiCode[] {
  const named = new Map(rows.map((row) => [codeId(row), row.code || (row.code_id ?? '')]))
  return [...named].map(([guid, name]) => ({ ...plainCode, guid, name }))
}

/** Where a person wrote a name and no id, the name makes one. */
function codeId(row: Row): string {
  const given = row.code_id ?? ''
  return isGuid(given) ? given : guidFor(`code named ${given || (row.code ?? row.name ?? '')}`)
}

function codesOfRows(rows: readonly Row[], fileName: string): RefiCode[] {
  const ids = new Set(rows.map(codeId).map(sameGuid))
  const parentOf = (row: Row) => (isGuid(row.parent_id ?? '') ? sameGuid(row.parent_id ?? '') : null)
  const placed = new Set<string>()
  const under = (parent: string | null): RefiCode[] =>
    rows
      .filter((row) => {
        const above = parentOf(row)
        return (
          (above !== null && ids.has(above) ? above : null) === parent && !placed.has(sameGuid(codeId(row)))
        )
      })
      .map((row): RefiCode => {
        const guid = codeId(row)
        placed.add(sameGuid(guid))
        return {
          ...plainCode,
          guid,
          name: row.name ?? '',
          description: descriptionOf({
            definition: row.definition ?? '',
            include: row.include ?? '',
            exclude: row.exclude ?? '',
            example: row.example ?? '',
            mark: row.mark ?? '',
            element: row.frame || null,
          }),
          isCodable: row.codable !== 'no',
          codes: under(sameGuid(guid)),
        }
      })
  const codes = under(null)
  if (placed.size < ids.size) {
    throw wrong(fileName, {
      nl: 'Codes staan in een kring boven elkaar: kijk "parent_id" na.',
      en: 'Codes stand above one another in a circle: look at "parent_id".',
      fr: 'Des codes se trouvent en cercle les uns au-dessus des autres : vérifiez « parent_id ».',
    })
  }
  return codes
}

function textsOfRows(rows: readonly Row[], fileName: string, own: OwnParts): RefiText[] {
  const byDocument = new Map<string, Row[]>()
  rows.forEach((row, at) => {
    const document = row.document_id ?? ''
    if (!isGuid(document) || !/^\d+$/.test(row.start ?? '') || !/^\d+$/.test(row.end ?? '')) {
      throw wrong(`${fileName}, ${at + 2}`, {
        nl: '"document_id" is geen id, of "start" en "end" zijn geen hele getallen.',
        en: '"document_id" is no id, or "start" and "end" are no whole numbers.',
        fr: '« document_id » n’est pas un identifiant, ou « start » et « end » ne sont pas des nombres entiers.',
      })
    }
    byDocument.set(sameGuid(document), [...(byDocument.get(sameGuid(document)) ?? []), row])
  })
  const stamp = { creatingUser: null, creationDateTime: null, modifyingUser: null, modifiedDateTime: null }
  return [...byDocument].map(([guid, inDocument]) => ({
    ...stamp,
    guid,
    name: inDocument[0]?.document ?? null,
    description: null,
    text: null,
    missingPath: null,
    richTextPath: null,
    selections: inDocument.map((row) => {
      const seed = `${guid} ${row.start} ${row.end} ${codeId(row)}`
      const id = isGuid(row.coding_id ?? '') ? (row.coding_id ?? '') : guidFor(seed)
      const coder = isGuid(row.coder_id ?? '') ? (row.coder_id ?? '') : null
      const coding = (code: string, of: string): RefiCoding => ({
        guid: of,
        code,
        creatingUser: coder,
        creationDateTime: null,
        noteRefs: [],
      })
      const facets = (
        [
          ['direction', row.direction],
          ['restsOn', row.rests_on],
          ['level', row.level],
        ] as const
      ).flatMap(([name, value]) => {
        const code = own.facetCode(name, value ?? '')
        return own.facetOf(code) ? [coding(code, guidFor(`${id} ${name}`))] : []
      })
      return {
        ...stamp,
        guid: guidFor(`${id} selection`),
        name: null,
        description: null,
        start: Number(row.start),
        end: Number(row.end),
        codings: [coding(codeId(row), id), ...facets],
        noteRefs: [],
      }
    }),
    codings: [],
    noteRefs: [],
    values: [],
  }))
}
