/** The qualitative side of a study as a project of the standard, for another program or another installation. */
import type { ActorGroup } from '../../foundation/actor-group.ts'
import type { CentreId, CodeId, WaveId } from '../../foundation/ids.ts'
import type { Code } from '../code.ts'
import { resolvedCodes } from '../codebook/resolved-code.ts'
import type { Coding } from '../coding.ts'
import type { DocumentText, LockedDocument, Participant } from '../document.ts'
import type { Memo } from '../memo.ts'
import type { CarriedProject } from './carried-project.ts'
import { descriptionOf } from './code-words.ts'
import type { GuidFor } from './conform.ts'
import { ExchangeReport } from './exchange-report.ts'
import {
  consentWords,
  kindWords,
  ownParts,
  type FacetName,
  type OwnParts,
  type OwnVariable,
} from './own-parts.ts'
import type { PackageFiles } from './package-files.ts'
import { allCodes } from './project.ts'
import type {
  RefiCase,
  RefiCode,
  RefiCoding,
  RefiProject,
  RefiSelection,
  RefiSource,
  RefiStamp,
  RefiText,
  RefiVariableValue,
} from './project.ts'
import { ORIGIN } from './write-project.ts'

export interface StudyMaterial {
  readonly title: string
  readonly documents: readonly { readonly document: LockedDocument; readonly text: DocumentText }[]
  readonly codes: readonly Code[]
  /** Those that go out, in the newest text. */
  readonly codings: readonly Coding[]
  readonly coders: readonly { readonly id: string; readonly name: string }[]
  readonly participants: readonly Participant[]
  /** Passages in the newest text. */
  readonly memos: readonly Memo[]
  /** What stays behind, and why. */
  readonly left: {
    readonly drafts: number
    readonly blindCodings: number
    readonly others: number
  }
  readonly groupName: (group: ActorGroup) => string
  readonly centreName: (centre: CentreId) => string
  readonly waveName: (wave: WaveId) => string
  /** Newest import first. */
  readonly carried: readonly CarriedProject[]
  readonly files: PackageFiles
}

export interface StudyAsProject {
  readonly project: RefiProject
  readonly report: ExchangeReport
}

export function projectOfStudy(study: StudyMaterial, guidFor: GuidFor): StudyAsProject {
  const report = new ExchangeReport()
  const own = ownParts(guidFor)
  const notes = notesOf(study)
  const documents = study.documents.map(
    (one): RefiSource => ({
      kind: 'text',
      text: sourceOf(one, study, own, notes, guidFor),
    }),
  )
  const selections = selectionsByCoding(documents)
  const cases = study.participants.map((person) => caseOf(person, study, own, selections))
  const known = new Set(study.documents.map(({ document }) => document.id as string))
  const isCarried = (source: RefiSource) => source.kind === 'media' || !known.has(source.text.guid)
  const all = <Part>(parts: (project: CarriedProject) => readonly Part[]) => study.carried.flatMap(parts)

  sayWhatOthersDoNotSee(study, report)
  const project: RefiProject = {
    name: study.title,
    description: null,
    origin: ORIGIN,
    creatingUser: null,
    creationDateTime: null,
    modifyingUser: null,
    modifiedDateTime: null,
    users: once([
      ...study.coders.map(({ id, name }) => ({ guid: id, name, id: null })),
      ...all(({ users }) => users),
    ]),
    codes: [...codesUnder(null, study, notes), ...(hasFacets(study) ? [own.facetCodes] : [])],
    variables: once([...own.variables, ...all(({ variables }) => variables)]),
    cases: once([...cases, ...all((one) => one.cases)]),
    sources: [...documents, ...onceSources(all(({ sources }) => sources.filter(isCarried)))],
    notes: once([...notes.texts, ...all((one) => one.notes)]),
    sets: once([...(hasFacets(study) ? [own.facetSet] : []), ...all(({ sets }) => sets)]),
    links: onceElements([...linksToCases(study, guidFor), ...all(({ links }) => links)]),
    graphs: onceElements(all(({ graphs }) => graphs)),
    noteRefs: [...new Set([...notes.about('study', ''), ...all(({ noteRefs }) => noteRefs)])],
    files: study.files,
  }
  return { project, report }
}

/** Two imports may bring the same part: it goes out once. */
function once<Part extends { readonly guid: string }>(parts: readonly Part[]): Part[] {
  return [...new Map(parts.toReversed().map((part) => [part.guid, part])).values()].toReversed()
}

function onceElements(elements: RefiProject['links']): RefiProject['links'] {
  return [...new Map(elements.map((element) => [element.attributes.guid, element])).values()]
}

function onceSources(sources: readonly RefiSource[]): RefiSource[] {
  const guidOf = (source: RefiSource) =>
    source.kind === 'text' ? source.text.guid : (source.element.attributes.guid ?? '')
  return [...new Map(sources.map((source) => [guidOf(source), source])).values()]
}

function sayWhatOthersDoNotSee(study: StudyMaterial, report: ExchangeReport): void {
  const times = (count: number, code: Parameters<ExchangeReport['add']>[0], about: string) => {
    for (let at = 0; at < count; at++) report.add(code, { element: 'Project', guid: null, about })
  }
  times(study.codings.filter(facetsIn).length, 'facets-as-codes', 'facets')
  times(
    study.codes.filter(({ include, exclude, example }) => include || exclude || example).length,
    'rules-in-description',
    'rules',
  )
  times(study.participants.length, 'people-as-cases', 'participants')
  times(study.left.drafts, 'drafts-left-out', 'drafts')
  times(study.left.blindCodings, 'blind-codings-left-out', 'blind')
  times(study.left.others, 'stays-here', 'others')
}

const facetNames: readonly FacetName[] = ['direction', 'restsOn', 'level']

function facetsIn(coding: Coding): boolean {
  return facetNames.some((name) => coding[name] !== null)
}

function hasFacets({ codings }: StudyMaterial): boolean {
  return codings.some(facetsIn)
}

/** Codes in use, and retired ones that something was coded with. What was merged is coded with the other code. */
function codesUnder(parent: CodeId | null, study: StudyMaterial, notes: Notes): RefiCode[] {
  const resolved = resolvedCodes(study.codes)
  const used = new Set(study.codings.map(({ code }) => resolved(code)))
  const colours = new Map(
    study.carried.flatMap(({ codes }) => allCodes(codes).map((code) => [code.guid, code.colour])),
  )
  const build = (above: CodeId | null): RefiCode[] =>
    study.codes
      .filter((code) => code.parent === above)
      .toSorted((a, b) => a.place - b.place)
      .flatMap((code): RefiCode[] => {
        const codes = build(code.id)
        const isThere = code.state.is === 'in-use' || used.has(code.id) || codes.length > 0
        if (code.state.is === 'merged' || !isThere) return codes
        return [
          {
            guid: code.id,
            name: code.name,
            description: descriptionOf(code),
            isCodable: code.isCodable,
            colour: hex(code.colour) ?? colours.get(code.id) ?? null,
            noteRefs: notes.about('code', code.id),
            codes,
          },
        ]
      })
  return build(parent)
}

function hex(colour: string | null): string | null {
  return colour !== null && /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(colour) ? colour : null
}

const nobody: RefiStamp = {
  creatingUser: null,
  creationDateTime: null,
  modifyingUser: null,
  modifiedDateTime: null,
}

function sourceOf(
  { document, text }: StudyMaterial['documents'][number],
  study: StudyMaterial,
  own: OwnParts,
  notes: Notes,
  guidFor: GuidFor,
): RefiText {
  const before = carriedText(document.id, study.carried)
  const value = (name: OwnVariable, words: string): RefiVariableValue[] =>
    words === '' ? [] : [{ variable: own.variable(name), value: { type: 'Text', text: words } }]
  return {
    ...nobody,
    ...before,
    guid: document.id,
    name: document.title,
    description: before?.description ?? null,
    text: text.text,
    missingPath: null,
    richTextPath: before?.richTextPath ?? null,
    selections: [
      ...selectionsOf(document, study, own, notes, guidFor, before),
      ...memoSelections(document, study, guidFor),
    ],
    codings: before?.codings ?? [],
    noteRefs: [...notes.about('document', document.id), ...(before?.noteRefs ?? [])],
    values: [
      ...value('kind', kindWords[document.kind]),
      ...value('consent', consentWords[document.consent]),
      ...value('group', document.groups.map(study.groupName).join(', ')),
      ...value('centre', document.centre === null ? '' : study.centreName(document.centre)),
      ...value('wave', document.wave === null ? '' : study.waveName(document.wave)),
      ...value(
        'speakers',
        document.speakers.map(({ label, participant }) => `${label} = ${participant ?? '-'}`).join('\n'),
      ),
      ...(before?.values ?? []),
    ],
  }
}

/** Of every import that brought the text: what each said of it, once. */
function carriedText(id: string, carried: readonly CarriedProject[]): RefiText | null {
  const all = carried
    .flatMap(({ sources }) => sources.flatMap((source) => (source.kind === 'text' ? [source.text] : [])))
    .filter(({ guid }) => guid === id)
  const [newest] = all
  if (!newest) return null
  return {
    ...newest,
    description: all.find(({ description }) => description !== null)?.description ?? null,
    richTextPath: all.find(({ richTextPath }) => richTextPath !== null)?.richTextPath ?? null,
    selections: once(all.flatMap(({ selections }) => selections)),
    codings: once(all.flatMap(({ codings }) => codings)),
    noteRefs: [...new Set(all.flatMap(({ noteRefs }) => noteRefs))],
    values: newest.values,
  }
}

/**
 * A selection that came in stays itself as long as its codings do; every other coding gets a selection of its own,
 * so that the codes of its facets stand beside it and beside nothing else.
 */
function selectionsOf(
  document: LockedDocument,
  study: StudyMaterial,
  own: OwnParts,
  notes: Notes,
  guidFor: GuidFor,
  before: RefiText | null,
): RefiSelection[] {
  const resolved = resolvedCodes(study.codes)
  const codings = new Map(
    study.codings
      .filter((coding) => coding.document === document.id)
      .map((coding) => [coding.id as string, coding]),
  )
  const notTaken = new Set(study.carried.flatMap((project) => project.notTaken))
  const moments = new Map<string, string | null>()
  const written = (coding: Coding): RefiCoding => ({
    guid: coding.id,
    code: resolved(coding.code),
    creatingUser: coding.coder,
    creationDateTime: moments.get(coding.id) ?? momentInId(coding.id),
    noteRefs: notes.about('coding', coding.id),
  })
  const kept = (before?.selections ?? []).flatMap((selection): RefiSelection[] => {
    const stays: RefiCoding[] = []
    for (const one of selection.codings) {
      const { guid, creationDateTime } = one
      moments.set(guid, creationDateTime)
      const coding = codings.get(guid)
      if (notTaken.has(guid)) {
        stays.push(one)
        continue
      }
      if (!coding || facetsIn(coding) || coding.start !== selection.start || coding.end !== selection.end)
        continue
      codings.delete(guid)
      stays.push({ ...written(coding), creationDateTime })
    }
    const isOnlyCarried = selection.codings.length === 0
    return stays.length > 0 || isOnlyCarried ? [{ ...selection, codings: stays }] : []
  })
  const made = [...codings.values()].map((coding): RefiSelection => {
    const first = written(coding)
    return {
      ...nobody,
      guid: guidFor(`${coding.id} selection`),
      name: null,
      description: layerWords(coding),
      start: coding.start,
      end: coding.end,
      creatingUser: coding.coder,
      creationDateTime: first.creationDateTime,
      noteRefs: [],
      codings: [
        first,
        ...facetNames.flatMap((name): RefiCoding[] => {
          const value = coding[name]
          if (value === null) return []
          const guid = guidFor(`${coding.id} ${name}`)
          return [{ ...first, guid, code: own.facetCode(name, value), noteRefs: [] }]
        }),
      ],
    }
  })
  return [...kept, ...made]
}

/** null in the shared layer, where there is nothing to say. */
function layerWords({ layer }: Coding): string | null {
  if (layer.kind === 'shared') return null
  return layer.kind === 'blind' ? `apart gecodeerd, ronde ${layer.round}` : `consensus, ronde ${layer.round}`
}

/** Version 7 holds the millisecond in which it was made; other ids hold no moment. */
function momentInId(id: string): string | null {
  if (id[14] !== '7') return null
  const milliseconds = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
  return new Date(milliseconds).toISOString()
}

function memoSelections(
  document: LockedDocument,
  { memos }: StudyMaterial,
  guidFor: GuidFor,
): RefiSelection[] {
  return memos.flatMap(({ id, about, coder, writtenAt }): RefiSelection[] =>
    about.kind === 'passage' && about.document === document.id
      ? [
          {
            ...nobody,
            guid: guidFor(`${id} selection`),
            name: null,
            description: null,
            start: about.start,
            end: about.end,
            creatingUser: coder,
            creationDateTime: writtenAt,
            codings: [],
            noteRefs: [id],
          },
        ]
      : [],
  )
}

interface Notes {
  readonly texts: readonly RefiText[]
  about(kind: Memo['about']['kind'], id: string): string[]
}

function notesOf({ memos }: StudyMaterial): Notes {
  const byThing = new Map<string, string[]>()
  for (const { id, about } of memos) {
    const thing = `${about.kind} ${'id' in about ? about.id : ''}`
    byThing.set(thing, [...(byThing.get(thing) ?? []), id])
  }
  const texts = memos.map(
    ({ id, coder, writtenAt, body }): RefiText => ({
      ...nobody,
      guid: id,
      name: null,
      description: null,
      text: body.replace(/\r\n?/g, '\n'),
      missingPath: null,
      richTextPath: null,
      creatingUser: coder,
      modifiedDateTime: writtenAt,
      selections: [],
      codings: [],
      noteRefs: [],
      values: [],
    }),
  )
  return { texts, about: (kind, id) => byThing.get(`${kind} ${id}`) ?? [] }
}

/** A case has no place for a memo: a link joins them. */
function linksToCases({ memos }: StudyMaterial, guidFor: GuidFor): RefiProject['links'] {
  return memos.flatMap(({ id, about }) =>
    about.kind === 'participant'
      ? [
          {
            name: 'Link',
            attributes: {
              guid: guidFor(`${id} link`),
              direction: 'OneWay',
              originGUID: id,
              targetGUID: about.id,
            },
            children: [],
            text: '',
          },
        ]
      : [],
  )
}

/** A number and a group; who it was stands nowhere. */
function caseOf(
  person: Participant,
  study: StudyMaterial,
  own: OwnParts,
  selections: ReadonlyMap<string, string>,
): RefiCase {
  const value = (name: OwnVariable, text: string): RefiVariableValue => ({
    variable: own.variable(name),
    value: { type: 'Text', text },
  })
  return {
    guid: person.id,
    name: `deelnemer ${person.number}`,
    description: null,
    codeRefs: [],
    values: [
      value('group', study.groupName(person.group)),
      ...(person.centre === null ? [] : [value('centre', study.centreName(person.centre))]),
    ],
    sourceRefs: study.documents
      .filter(({ document }) => document.speakers.some(({ participant }) => participant === person.id))
      .map(({ document }) => document.id),
    selectionRefs: [
      ...new Set(
        study.codings
          .filter(({ participants }) => participants.includes(person.id))
          .flatMap(({ id }) => selections.get(id) ?? []),
      ),
    ],
  }
}

/** In which selection each coding went out. */
function selectionsByCoding(sources: readonly RefiSource[]): Map<string, string> {
  return new Map(
    sources.flatMap((source) =>
      source.kind === 'text'
        ? source.text.selections.flatMap(({ guid, codings }) =>
            codings.map((coding) => [coding.guid, guid] as const),
          )
        : [],
    ),
  )
}
