/** What a project becomes in a study: worked out whole before anything is stored. What cannot be used is carried. */
import type { ActorGroup } from '../../foundation/actor-group.ts'
import { fault } from '../../foundation/fault.ts'
import type {
  CentreId,
  CodeId,
  CoderId,
  CodingId,
  DocumentId,
  MemoId,
  ParticipantId,
} from '../../foundation/ids.ts'
import { Problem } from '../../foundation/problem.ts'
import type { Code } from '../code.ts'
import { participantsIn } from '../coding-acts/participants-in.ts'
import type { Coding, Facets } from '../coding.ts'
import type { DocumentKind, DocumentText, Participant, QuotingConsent, Speaker, Turn } from '../document.ts'
import type { Memo, MemoAbout } from '../memo.ts'
import { codePointIndex } from '../text/code-points.ts'
import { speakerTurns } from '../text/speaker-turns.ts'
import type { CarriedProject } from './carried-project.ts'
import { rulesIn } from './code-words.ts'
import type { GuidFor } from './conform.ts'
import { ExchangeReport } from './exchange-report.ts'
import { consentOf, kindOf, ownParts, type OwnParts, type OwnVariable } from './own-parts.ts'
import type {
  RefiCode,
  RefiCoding,
  RefiProject,
  RefiSelection,
  RefiText,
  RefiVariableValue,
} from './project.ts'
import { sameGuid } from './values.ts'

/** What the importing person says of texts that do not say it themselves. */
export interface ImportChoices {
  readonly kind: DocumentKind
  /** Who speaks in them, but for the interviewer; null: nobody is counted. */
  readonly group: ActorGroup | null
  readonly consent: QuotingConsent
}

/** What the study has already. */
export interface StudyBefore {
  readonly documents: ReadonlyMap<
    string,
    {
      readonly text: string
      readonly turns: readonly Turn[]
      readonly speakers: readonly Speaker[]
      readonly textVersion: number
    }
  >
  readonly codes: readonly Code[]
  readonly codings: ReadonlySet<string>
  readonly coders: ReadonlySet<string>
  readonly participants: ReadonlySet<string>
  readonly memos: ReadonlySet<string>
  readonly groupNamed: (words: string) => ActorGroup | null
  readonly centreNamed: (words: string) => CentreId | null
}

export interface DocumentImported {
  readonly id: DocumentId
  readonly title: string
  readonly kind: DocumentKind
  readonly centre: CentreId | null
  readonly groups: readonly ActorGroup[]
  readonly consent: QuotingConsent
  readonly speakers: readonly Speaker[]
  readonly text: DocumentText
}

export interface StudyImport {
  readonly documents: readonly DocumentImported[]
  readonly participants: readonly Omit<Participant, 'number'>[]
  readonly coders: readonly { readonly id: CoderId; readonly name: string }[]
  readonly codes: readonly Code[]
  readonly codings: readonly Coding[]
  readonly memos: readonly Memo[]
  readonly carried: CarriedProject
  readonly report: ExchangeReport
}

interface Means {
  readonly newId: () => string
  readonly guidFor: GuidFor
  /** Whoever imports: the coder of what says no other. */
  readonly importer: CoderId
  readonly now: string
}

/** @throws {Problem} `exchange-refused` where a text is in the study already, with other words. */
export function planStudyImport(
  project: RefiProject,
  before: StudyBefore,
  choices: ImportChoices,
  means: Means,
): StudyImport {
  const report = new ExchangeReport()
  const own = ownParts(means.guidFor)
  const codes = codesFor(project.codes, before, own, report)
  const people = participantsFor(project, before, own, report)
  const texts = project.sources.flatMap((source) => (source.kind === 'text' ? [source.text] : []))
  // A table of passages names texts that the study has, and does not bring them.
  const usable = texts.filter(({ text, guid }) =>
    text === null ? before.documents.has(sameGuid(guid)) : text.trim() !== '',
  )
  const documents = usable.map((text, place) =>
    documentFor(text, place, before, own, people, choices, means, report),
  )
  const taken = codingsFor(usable, documents, codes, before, own, means, report)
  const memos = memosFor(project, documents, codes, taken, before, means, report)
  const coders = codersFor(project, taken.codings, memos.memos, before, means)
  for (const text of texts) {
    for (const { guid } of text.codings) report.add('kept-aside', { element: 'Coding', guid: guid })
    if (!usable.includes(text)) report.add('kept-aside', { element: 'TextSource', guid: text.guid })
  }
  return {
    documents: documents.filter(({ isNew }) => isNew),
    participants: [...people.added, ...documents.flatMap(({ added }) => added)],
    coders,
    codes: codes.added,
    codings: taken.codings,
    memos: memos.memos,
    carried: carriedOf(project, usable, taken.notTaken, memos.became, own, report),
    report,
  }
}

interface CodesFor {
  readonly added: readonly Code[]
  /** From the GUID in the project to the code in the study. */
  readonly ids: ReadonlyMap<string, CodeId>
}

/** Codes that are there stay; a code of a frame falls together with the one the study has of it. */
function codesFor(
  given: readonly RefiCode[],
  before: StudyBefore,
  own: OwnParts,
  report: ExchangeReport,
): CodesFor {
  const known = new Set(before.codes.map(({ id }) => id as string))
  const ofElement = new Map(
    before.codes.flatMap(({ element, id }) => (element === null ? [] : [[element, id] as const])),
  )
  const ids = new Map<string, CodeId>()
  const added: Code[] = []
  const lastPlace = Math.max(
    0,
    ...before.codes.filter(({ parent }) => parent === null).map(({ place }) => place),
  )
  const take = (codes: readonly RefiCode[], parent: CodeId | null): void => {
    codes.forEach((code, at) => {
      const guid = sameGuid(code.guid)
      if (guid === sameGuid(own.facetCodes.guid)) return
      const rules = rulesIn(code.description)
      const sameElement = rules.element === null ? undefined : ofElement.get(rules.element)
      const id = (known.has(guid) ? guid : (sameElement ?? guid)) as CodeId // a GUID, or the id of a code
      ids.set(guid, id)
      if (known.has(guid)) report.add('already-there', { element: 'Code', guid })
      else if (sameElement) report.add('code-of-frame', { element: 'Code', guid })
      else if (!added.some((one) => one.id === id)) {
        added.push({
          ...rules,
          id,
          parent,
          place: (parent === null ? lastPlace + 1 : 0) + at,
          name: code.name === '' ? '–' : withoutNul(code.name),
          // An element of a frame that this study does not have ties a code to nothing.
          element: null,
          definition: withoutNul(rules.definition),
          isCodable: code.isCodable,
          colour: null,
          state: { is: 'in-use' },
        })
      }
      take(code.codes, id)
    })
  }
  take(given, null)
  return { added, ids }
}

interface People {
  /** GUIDs of cases that are people with a group, as this product writes them. */
  readonly known: ReadonlyMap<string, ParticipantId>
  readonly added: readonly Omit<Participant, 'number'>[]
}

function participantsFor(
  project: RefiProject,
  before: StudyBefore,
  own: OwnParts,
  report: ExchangeReport,
): People {
  const known = new Map<string, ParticipantId>()
  const added: Omit<Participant, 'number'>[] = []
  for (const one of project.cases) {
    const group = before.groupNamed(valueOf(one.values, own, 'group') ?? '')
    if (group === null) continue
    const id = sameGuid(one.guid) as ParticipantId // a case of ours has the id of the person
    known.set(id, id)
    if (before.participants.has(id)) report.add('already-there', { element: 'Case', guid: id })
    else added.push({ id, group, centre: before.centreNamed(valueOf(one.values, own, 'centre') ?? '') })
  }
  return { known, added }
}

function valueOf(values: readonly RefiVariableValue[], own: OwnParts, name: OwnVariable): string | null {
  return (
    values.find(({ variable }) => sameGuid(variable) === sameGuid(own.variable(name)))?.value?.text ?? null
  )
}

interface DocumentFor extends DocumentImported {
  readonly isNew: boolean
  readonly added: readonly Omit<Participant, 'number'>[]
}

function documentFor(
  source: RefiText,
  place: number,
  before: StudyBefore,
  own: OwnParts,
  people: People,
  choices: ImportChoices,
  means: Means,
  report: ExchangeReport,
): DocumentFor {
  const id = sameGuid(source.guid) as DocumentId // a source of ours has the id of the document
  const title = (source.name ?? '').trim().slice(0, 120) || `Tekst ${place + 1}`
  const there = before.documents.get(id)
  const body = withoutNul(source.text ?? there?.text ?? '')
  const said = (name: OwnVariable) => valueOf(source.values, own, name)
  const groups = (said('group') ?? '').split(', ').flatMap((words) => before.groupNamed(words) ?? [])
  const centre = before.centreNamed(said('centre') ?? '')
  const about = {
    id,
    title,
    kind: kindOf(said('kind') ?? '') ?? choices.kind,
    consent: consentOf(said('consent') ?? '') ?? choices.consent,
    groups: groups.length > 0 ? groups : choices.group === null ? [] : [choices.group],
    centre,
  }
  if (there) {
    if (there.text !== body) throw otherWords(title)
    report.add('already-there', { element: 'TextSource', guid: id })
    const text = { version: there.textVersion, text: body, turns: there.turns, editScript: [] }
    return { ...about, speakers: there.speakers, text, isNew: false, added: [] }
  }
  if (body !== source.text) report.add('character-replaced', { element: 'TextSource', guid: id })
  const { labels, turns } = speakerTurns(body)
  const { speakers, added } = speakersFor(labels, said('speakers'), people, choices, centre, means)
  return { ...about, speakers, text: { version: 1, text: body, turns, editScript: [] }, isNew: true, added }
}

function otherWords(title: string): Problem {
  return new Problem('exchange-refused', {}, [
    fault(
      { nl: title, en: title, fr: title },
      {
        nl: 'Deze tekst zit al in het onderzoek, met andere woorden.',
        en: 'This text is in the study already, with other words.',
        fr: "Ce texte est déjà dans l'étude, avec d'autres mots.",
      },
      {
        nl: 'Importeer in een nieuw onderzoek, of exporteer opnieuw na de laatste wijziging van de tekst.',
        en: 'Import into a new study, or export again after the last change of the text.',
        fr: 'Importez dans une nouvelle étude, ou exportez à nouveau après la dernière modification du texte.',
      },
    ),
  ])
}

const asks = /^(?:interviewer|interview|int|i|onderzoeker|gespreksleider|moderator|vraag|v|q)\b/i

function speakersFor(
  labels: readonly string[],
  said: string | null,
  people: People,
  choices: ImportChoices,
  centre: CentreId | null,
  means: Means,
): { readonly speakers: Speaker[]; readonly added: Omit<Participant, 'number'>[] } {
  const known = new Map(
    (said ?? '').split('\n').map((line) => {
      const at = line.lastIndexOf(' = ')
      return [line.slice(0, at), people.known.get(line.slice(at + 3)) ?? null] as const
    }),
  )
  const added: Omit<Participant, 'number'>[] = []
  const speakers = labels.map((label): Speaker => {
    if (known.has(label)) return { label, participant: known.get(label) ?? null }
    if (said !== null || choices.group === null || asks.test(label)) return { label, participant: null }
    const id = means.newId() as ParticipantId // made here, so it is what it says
    added.push({ id, group: choices.group, centre })
    return { label, participant: id }
  })
  return { speakers, added }
}

interface Taken {
  readonly codings: readonly Coding[]
  readonly notTaken: readonly string[]
  /** Selections by GUID, with where they stand: for memos on them. */
  readonly passages: ReadonlyMap<
    string,
    { readonly document: DocumentFor; readonly selection: RefiSelection }
  >
}

function codingsFor(
  sources: readonly RefiText[],
  documents: readonly DocumentFor[],
  codes: CodesFor,
  before: StudyBefore,
  own: OwnParts,
  means: Means,
  report: ExchangeReport,
): Taken {
  const codings: Coding[] = []
  const notTaken: string[] = []
  const passages = new Map<string, { document: DocumentFor; selection: RefiSelection }>()
  const seen = new Set<string>()
  sources.forEach((source, at) => {
    const document = documents[at]! // one for each source
    const { length } = codePointIndex(document.text.text)
    for (const selection of source.selections) {
      passages.set(sameGuid(selection.guid), { document, selection })
      const isPassage = 0 <= selection.start && selection.start < selection.end && selection.end <= length
      const facets = selection.codings.filter(({ code }) => own.facetOf(sameGuid(code)) !== null)
      const participants = isPassage ? participantsIn(document.text.turns, document.speakers, selection) : []
      for (const coding of selection.codings) {
        if (facets.includes(coding)) continue
        const guid = sameGuid(coding.guid)
        const code = codes.ids.get(sameGuid(coding.code))
        if (before.codings.has(guid)) report.add('already-there', { element: 'Coding', guid })
        else if (!isPassage || code === undefined || seen.has(guid)) {
          notTaken.push(coding.guid)
          report.add('kept-aside', { element: 'Coding', guid })
        } else {
          const coder = coding.creatingUser ?? selection.creatingUser
          codings.push({
            id: guid as CodingId, // a GUID
            document: document.id,
            textVersion: document.text.version,
            layer: { kind: 'shared' },
            coder: coder === null ? means.importer : (sameGuid(coder) as CoderId), // a GUID
            code,
            start: selection.start,
            end: selection.end,
            ...facetsFrom(facets, coding, own),
            participants,
            isRemoved: false,
          })
        }
        seen.add(guid)
      }
    }
  })
  return { codings, notTaken, passages }
}

/** Those by the same person: where two coded the same words, each has their own. */
function facetsFrom(facets: readonly RefiCoding[], coding: RefiCoding, own: OwnParts): Facets {
  const found: Record<string, string> = {}
  for (const { code, creatingUser } of facets) {
    const facet = own.facetOf(sameGuid(code))
    if (facet && creatingUser === coding.creatingUser) found[facet.name] = facet.value
  }
  return { direction: null, restsOn: null, level: null, ...found }
}

interface MemosFor {
  readonly memos: readonly Memo[]
  /** Notes that became memos. */
  readonly became: ReadonlySet<string>
}

function memosFor(
  project: RefiProject,
  documents: readonly DocumentFor[],
  codes: CodesFor,
  taken: Taken,
  before: StudyBefore,
  means: Means,
  report: ExchangeReport,
): MemosFor {
  const about = placesOfNotes(project, documents, codes, taken)
  const became = new Set<string>()
  const memos = project.notes.flatMap((note): Memo[] => {
    const guid = sameGuid(note.guid)
    if (before.memos.has(guid)) {
      report.add('already-there', { element: 'Note', guid })
      became.add(guid)
      return []
    }
    const isMore =
      note.selections.length + note.codings.length + note.values.length > 0 || note.richTextPath !== null
    const words = withoutNul(note.text ?? note.description ?? '')
    if (isMore || words.trim() === '' || became.has(guid)) {
      report.add('kept-aside', { element: 'Note', guid })
      return []
    }
    became.add(guid)
    const name = (note.name ?? '').trim()
    const isTitled = name !== '' && !words.startsWith(name)
    if (isTitled) report.add('note-name-in-text', { element: 'Note', guid })
    return [
      {
        id: guid as MemoId, // a GUID
        about: about.get(guid) ?? { kind: 'study' },
        coder: note.creatingUser === null ? means.importer : (sameGuid(note.creatingUser) as CoderId), // a GUID
        writtenAt: momentOr(note.modifiedDateTime ?? note.creationDateTime, means.now),
        body: isTitled ? `${withoutNul(name)}\n\n${words}` : words,
      },
    ]
  })
  return { memos, became }
}

function momentOr(given: string | null, now: string): string {
  const moment = given === null ? Number.NaN : Date.parse(given)
  return Number.isNaN(moment) ? now : new Date(moment).toISOString()
}

function placesOfNotes(
  project: RefiProject,
  documents: readonly DocumentFor[],
  codes: CodesFor,
  taken: Taken,
): Map<string, MemoAbout> {
  const about = new Map<string, MemoAbout>()
  const say = (notes: readonly string[], what: MemoAbout) => {
    for (const note of notes) if (!about.has(sameGuid(note))) about.set(sameGuid(note), what)
  }
  const codings = new Set(taken.codings.map(({ id }) => id as string))
  const inCodes = (given: readonly RefiCode[]): void => {
    for (const { guid, noteRefs, codes: below } of given) {
      const id = codes.ids.get(sameGuid(guid))
      if (id) say(noteRefs, { kind: 'code', id })
      inCodes(below)
    }
  }
  inCodes(project.codes)
  for (const { document, selection } of taken.passages.values()) {
    for (const { guid, noteRefs } of selection.codings) {
      if (codings.has(sameGuid(guid))) say(noteRefs, { kind: 'coding', id: sameGuid(guid) as CodingId }) // a GUID
    }
    const { start, end } = selection
    if (start >= end || end > codePointIndex(document.text.text).length) continue
    say(selection.noteRefs, {
      kind: 'passage',
      document: document.id,
      textVersion: document.text.version,
      start,
      end,
    })
  }
  const byId = new Set(documents.map(({ id }) => id as string))
  for (const source of project.sources) {
    if (source.kind !== 'text' || !byId.has(sameGuid(source.text.guid))) continue
    say(source.text.noteRefs, { kind: 'document', id: sameGuid(source.text.guid) as DocumentId }) // a GUID
  }
  return about
}

function codersFor(
  { users }: RefiProject,
  codings: readonly Coding[],
  memos: readonly Memo[],
  before: StudyBefore,
  means: Means,
): StudyImport['coders'] {
  const names = new Map(users.map(({ guid, name }) => [sameGuid(guid), name]))
  const acting = new Set<string>([...codings, ...memos].map(({ coder }) => coder))
  return [...acting]
    .filter((id) => id !== means.importer && !before.coders.has(id))
    .map((id, place) => ({
      id: id as CoderId, // a GUID
      name: withoutNul(names.get(id)?.trim() || `codeur ${place + 1}`),
    }))
}

function carriedOf(
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

/** PostgreSQL cannot hold it; one character for one, so that positions stay. */
function withoutNul(text: string): string {
  return text.replaceAll('\0', '\ufffd').toWellFormed()
}
