import type { CarriedProject } from '../refi-qda/carried-project.ts'
import type { ExchangeReport } from '../refi-qda/exchange-report.ts'
import type { OwnParts } from '../refi-qda/own-parts.ts'
import type {
  RefiCode,
  RefiProject,
  RefiSelection,
  RefiText,
  RefiVariableValue,
} from '../refi-qda/project.ts'
import { sameGuid } from '../refi-qda/values.ts'
import { valueOf } from './own-value.ts'

/** What of the project the study has no place for: carried along, for the next export. */
export function carriedOf(
  project: RefiProject,
  usable: readonly RefiText[],
  notTaken: readonly string[],
  became: ReadonlySet<string>,
  own: OwnParts,
  report: ExchangeReport,
): CarriedProject {
  const { files: _, ...rest } = project
  const stays = (notes: readonly string[]) => notes.filter((note) => !became.has(sameGuid(note)))
  const isOwn = new Set(
    [own.facetSet.guid, own.facetCodes.guid, ...own.variables.map(({ guid }) => guid)].map(sameGuid),
  )
  const values = (given: readonly RefiVariableValue[]) =>
    given.filter(({ variable }) => !isOwn.has(sameGuid(variable)))
  const selections = (given: readonly RefiSelection[]) =>
    given
      .map((one) => ({
        ...one,
        noteRefs: stays(one.noteRefs),
        codings: one.codings
          .filter(({ code }) => own.facetOf(sameGuid(code)) === null)
          .map((coding) => ({ ...coding, guid: sameGuid(coding.guid), noteRefs: stays(coding.noteRefs) })),
      }))
      // A place that only held a memo: the memo makes it again.
      .filter(
        ({ codings, noteRefs }, at) =>
          codings.length + noteRefs.length > 0 || given[at]!.noteRefs.length === 0,
      )
  const codes = (given: readonly RefiCode[]): RefiCode[] =>
    given
      .filter(({ guid }) => !isOwn.has(sameGuid(guid)))
      .map((code) => ({
        ...code,
        guid: sameGuid(code.guid),
        noteRefs: stays(code.noteRefs),
        codes: codes(code.codes),
      }))
  const people = project.cases.filter((one) => valueOf(one.values, own, 'group') === null)
  for (const { guid, name } of people)
    if (name) report.add('case-names-left-out', { element: 'Case', guid, about: 'name' })
  for (const { guid } of people) report.add('kept-aside', { element: 'Case', guid })
  for (const source of project.sources) {
    if (source.kind === 'media') {
      report.add('kept-aside', { element: source.element.name, guid: source.element.attributes.guid ?? null })
    }
  }
  return {
    ...rest,
    users: project.users.map((user) => ({ ...user, guid: sameGuid(user.guid) })),
    codes: codes(project.codes),
    variables: project.variables.filter(({ guid }) => !isOwn.has(sameGuid(guid))),
    cases: people.map((one) => ({ ...one, name: null })),
    sources: project.sources.map((source) =>
      source.kind === 'text'
        ? {
            kind: 'text',
            text: {
              ...source.text,
              guid: sameGuid(source.text.guid),
              text: usable.includes(source.text) ? null : source.text.text,
              selections: selections(source.text.selections),
              noteRefs: stays(source.text.noteRefs),
              values: values(source.text.values),
            },
          }
        : source,
    ),
    notes: project.notes.filter(({ guid }) => !became.has(sameGuid(guid))),
    sets: project.sets.filter(({ guid }) => !isOwn.has(sameGuid(guid))),
    noteRefs: stays(project.noteRefs),
    notTaken: notTaken.map(sameGuid),
  }
}
