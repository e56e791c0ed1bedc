/** A table of codes, or of passages in texts that the study has, as a project to bring in. */
import type { OwnParts } from '../../qualitative/refi-qda/own-parts.ts'
import { descriptionOf } from '../../qualitative/refi-qda/code-words.ts'
import type { RefiCode, RefiCoding, RefiProject, RefiText } from '../../qualitative/refi-qda/project.ts'
import { isGuid, sameGuid } from '../../qualitative/refi-qda/values.ts'
import { ORIGIN } from '../../qualitative/refi-qda/write-project.ts'
import { guidFor } from './guid-for.ts'
import type { Row } from './rows-of-project.ts'
import { tableRefused } from './table-refused.ts'

const empty = {
  description: null,
  origin: ORIGIN,
  creatingUser: null,
  creationDateTime: null,
  modifyingUser: null,
  modifiedDateTime: null,
}

/** A table of codes, or of passages in texts that the study has; which of the two, its columns say. */
export function projectOfRows(rows: readonly Row[], fileName: string, own: OwnParts): RefiProject {
  const [first] = rows
  if (!first)
    throw tableRefused(fileName, {
      nl: 'Er staan geen rijen in.',
      en: 'It holds no rows.',
      fr: 'Il ne contient aucune ligne.',
    })
  const isPassages = ['document_id', 'start', 'end', 'code_id'].every((column) => column in first)
  if (!isPassages && !('name' in first)) {
    throw tableRefused(fileName, {
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
    throw tableRefused(fileName, {
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
      throw tableRefused(`${fileName}, ${at + 2}`, {
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
