/**
 * Codes and passages of a project as rows, for a spreadsheet or a statistical program. A row is found again by its id; the
 * words of a passage stand there for the reader, positions are what counts.
 */
import { codePoints } from '../../qualitative/refi-qda/code-points.ts'
import { rulesIn } from '../../qualitative/refi-qda/code-words.ts'
import type { OwnParts } from '../../qualitative/refi-qda/own-parts.ts'
import { allCodes, type RefiProject } from '../../qualitative/refi-qda/project.ts'
import { sameGuid } from '../../qualitative/refi-qda/values.ts'

export type Row = Readonly<Record<string, string>>

export const codeColumns = [
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
export const passageColumns = [
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
