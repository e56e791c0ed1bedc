/**
 * An RQDA project (.rqda): texts, codes and codings in SQLite. Tables after `R/ProjectFun.R` of RQDA (GPL; only
 * read, to know the columns): positions count characters from 0 with the end exclusive, as the text field of GTK
 * does; `status` is 1 for what is there and 0 for what was removed; `seltext` repeats the words, which shows
 * whether the positions are right.
 */
import type { GuidFor } from '../../qualitative/refi-qda/conform.ts'
import { codePoints } from '../../qualitative/refi-qda/code-points.ts'
import { ExchangeReport } from '../../qualitative/refi-qda/exchange-report.ts'
import {
  positionIn,
  rawText,
  type OffsetProfile,
  type RawText,
} from '../../qualitative/refi-qda/offset-profile.ts'
import type {
  RefiCase,
  RefiCode,
  RefiProject,
  RefiSelection,
  RefiSet,
  RefiText,
  RefiVariable,
  RefiVariableValue,
} from '../../qualitative/refi-qda/project.ts'
import { refusals } from '../../qualitative/refi-qda/refusals.ts'
import { emptyCode, emptyProject, emptyText, momentOf, noStamp, words } from './parts.ts'
import { numberIn, textIn, withSqliteFile, type SqliteFile, type SqliteRow } from './sqlite-file.ts'

export interface PeerProject {
  readonly project: RefiProject
  readonly report: ExchangeReport
}

/** @throws {Problem} `exchange-refused`. */
export function readRqda(bytes: Uint8Array, fileName: string, guidFor: GuidFor): Promise<PeerProject> {
  return withSqliteFile(bytes, fileName, (file) => {
    if (!file.has('source') || !file.has('coding') || !file.has('freecode')) {
      throw refusals.otherTables(fileName, 'RQDA')
    }
    return rqdaProject(file, fileName, guidFor)
  })
}

function rqdaProject(file: SqliteFile, fileName: string, guidFor: GuidFor): PeerProject {
  const report = new ExchangeReport()
  const rows = (table: string) => {
    const all = file.rows(table)
    const there = all.filter((row) => (numberIn(row, 'status') ?? 1) === 1)
    if (there.length < all.length) {
      for (let gone = there.length; gone < all.length; gone++) report.add('row-removed', at(table))
    }
    return there
  }
  const [about] = file.rows('project')
  // The moment it was made tells one project from another, also after the file was given another name.
  const seed = `rqda ${(about && textIn(about, 'date')) ?? fileName}`
  const id = (kind: string, number: unknown) => guidFor(`${seed} ${kind} ${String(number)}`)
  const user = (row: SqliteRow) => {
    const owner = words(textIn(row, 'owner'))
    return owner === null ? null : id('user', owner)
  }
  const notes: RefiText[] = []
  const noted = (row: SqliteRow, column: string, about: string, name: string | null): string[] => {
    const text = words(textIn(row, column))
    if (text === null) return []
    const guid = id('note', about)
    notes.push({
      ...emptyText,
      guid,
      name,
      text: rawText(text).text,
      creatingUser: user(row),
      creationDateTime: momentOf(textIn(row, 'date')),
    })
    return [guid]
  }

  // The same code twice on the same words by the same person: rare, and still two.
  const times = new Map<string, number>()
  const codingId = (coding: SqliteRow) => {
    const key = ['fid', 'selfirst', 'selend', 'cid', 'owner']
      .map((column) => String(coding[column]))
      .join(' ')
    times.set(key, (times.get(key) ?? 0) + 1)
    return id('coding', `${key} ${times.get(key)}`)
  }

  const sources = rows('source')
  const codings = rows('coding')
  const annotations = rows('annotation')
  const raws = new Map(sources.map((row) => [row.id, rawText(textIn(row, 'file') ?? '')]))
  const profile = profileOf(codings, raws)
  const texts = sources.map((row): RefiText => {
    const raw = raws.get(row.id)!
    const guid = id('source', row.id)
    const position = positionIn(raw, profile)
    const points = codePoints(raw.text)
    const selections = new Map<string, RefiSelection>()
    const select = (first: number, end: number, stamp: SqliteRow): RefiSelection => {
      const key = `${first} ${end}`
      const known = selections.get(key)
      if (known) return known
      const made: RefiSelection = {
        ...noStamp,
        guid: id('selection', `${String(row.id)} ${key}`),
        name: null,
        description: null,
        start: position(first),
        end: position(end),
        creatingUser: user(stamp),
        creationDateTime: momentOf(textIn(stamp, 'date')),
        codings: [],
        noteRefs: [],
      }
      if (made.end > points.length) report.add('selection-outside', part('PlainTextSelection', made.guid))
      selections.set(key, made)
      return made
    }
    codings.forEach((coding, number) => {
      const first = numberIn(coding, 'selfirst')
      const end = numberIn(coding, 'selend')
      if (coding.fid !== row.id || first === null || end === null) return
      const made = select(first, end, coding)
      if (points.slice(made.start, made.end) !== rawText(textIn(coding, 'seltext') ?? '').text) {
        report.add('words-differ', part('PlainTextSelection', made.guid))
      }
      const about = `coding ${number}`
      selections.set(`${first} ${end}`, {
        ...made,
        codings: [
          ...made.codings,
          {
            guid: codingId(coding),
            code: id('code', coding.cid),
            creatingUser: user(coding),
            creationDateTime: momentOf(textIn(coding, 'date')),
            noteRefs: noted(coding, 'memo', about, null),
          },
        ],
      })
    })
    annotations.forEach((annotation, number) => {
      const place = numberIn(annotation, 'position')
      if (annotation.fid !== row.id || place === null) return
      const made = select(place, place, annotation)
      const refs = noted(annotation, 'annotation', `annotation ${number}`, null)
      selections.set(`${place} ${place}`, { ...made, noteRefs: [...made.noteRefs, ...refs] })
    })
    if (raw.text === '') report.add('source-empty', part('TextSource', guid))
    if (raw.written.includes('\r')) report.add('line-ends-changed', part('TextSource', guid))
    return {
      ...emptyText,
      guid,
      name: textIn(row, 'name'),
      text: raw.text,
      creatingUser: user(row),
      creationDateTime: momentOf(textIn(row, 'date')),
      selections: [...selections.values()],
      noteRefs: noted(row, 'memo', `source ${String(row.id)}`, textIn(row, 'name')),
      values: valuesOf(
        file.rows('fileAttr').filter(({ fileID }) => fileID === row.id),
        id,
      ),
    }
  })
  const known = new Set(raws.keys())
  for (const coding of codings) if (!known.has(coding.fid)) report.add('coding-without-text', at('coding'))

  const { codes, sets } = codesOf(rows, id, noted)
  const project: RefiProject = {
    ...emptyProject,
    name: fileName.replace(/\.rqda$/i, ''),
    description: about ? words(textIn(about, 'memo')) : null,
    origin: 'RQDA',
    users: usersOf([...sources, ...codings, ...rows('freecode'), ...annotations], id),
    codes,
    variables: file.rows('attributes').map(
      (row): RefiVariable => ({
        guid: id('variable', row.name),
        name: textIn(row, 'name') ?? '',
        type: 'Text',
        description: words(textIn(row, 'memo')),
      }),
    ),
    cases: rows('cases').map(
      (row): RefiCase => ({
        guid: id('case', row.id),
        name: textIn(row, 'name'),
        description: words(textIn(row, 'memo')),
        codeRefs: [],
        values: valuesOf(
          file.rows('caseAttr').filter(({ caseID }) => caseID === row.id),
          id,
        ),
        sourceRefs: [
          ...new Set(
            rows('caselinkage')
              .filter(({ caseid }) => caseid === row.id)
              .map(({ fid }) => id('source', fid)),
          ),
        ],
        selectionRefs: [],
      }),
    ),
    sources: texts.map((text) => ({ kind: 'text' as const, text })),
    sets: [
      ...sets,
      ...rows('filecat').map(
        (row): RefiSet => ({
          guid: id('filecat', row.catid),
          name: textIn(row, 'name') ?? '',
          description: words(textIn(row, 'memo')),
          codes: [],
          sources: rows('treefile')
            .filter(({ catid }) => catid === row.catid)
            .map(({ fid }) => id('source', fid)),
          notes: [],
        }),
      ),
    ],
    notes: [
      ...notes,
      ...rows('journal').map(
        (row, number): RefiText => ({
          ...emptyText,
          guid: id('journal', number),
          name: textIn(row, 'name'),
          text: rawText(textIn(row, 'journal') ?? '').text,
          creatingUser: user(row),
          creationDateTime: momentOf(textIn(row, 'date')),
        }),
      ),
    ],
  }
  for (const table of ['image', 'imageCoding']) {
    for (const _ of rows(table)) report.add('table-not-read', at(table))
  }
  return { project, report }
}

type Id = (kind: string, number: unknown) => string
type Rows = (table: string) => readonly SqliteRow[]

/** A category above its codes where each code has one at most; sets of codes where a code has several. */
function codesOf(
  rows: Rows,
  id: Id,
  noted: (row: SqliteRow, column: string, about: string, name: string | null) => string[],
): { readonly codes: RefiCode[]; readonly sets: RefiSet[] } {
  const categories = rows('codecat')
  const links = rows('treecode').filter(({ catid }) => categories.some((one) => one.catid === catid))
  const free = rows('freecode').map((row) => ({
    cid: row.id,
    code: {
      ...emptyCode,
      guid: id('code', row.id),
      name: textIn(row, 'name') ?? '',
      noteRefs: noted(row, 'memo', `code ${String(row.id)}`, textIn(row, 'name')),
    },
  }))
  const isTree = new Set(links.map(({ cid }) => cid)).size === links.length
  const inside = (catid: unknown) =>
    free
      .filter(({ cid }) => links.some((link) => link.cid === cid && link.catid === catid))
      .map(({ code }) => code)
  if (!isTree) {
    const sets = categories.map(
      (row): RefiSet => ({
        guid: id('codecat', row.catid),
        name: textIn(row, 'name') ?? '',
        description: words(textIn(row, 'memo')),
        codes: inside(row.catid).map(({ guid }) => guid),
        sources: [],
        notes: [],
      }),
    )
    return { codes: free.map(({ code }) => code), sets }
  }
  return {
    codes: [
      ...categories.map(
        (row): RefiCode => ({
          ...emptyCode,
          guid: id('codecat', row.catid),
          name: textIn(row, 'name') ?? '',
          description: words(textIn(row, 'memo')),
          isCodable: false,
          codes: inside(row.catid),
        }),
      ),
      ...free.filter(({ cid }) => !links.some((link) => link.cid === cid)).map(({ code }) => code),
    ],
    sets: [],
  }
}

/** The way of counting under which most positions give the words that RQDA kept beside them. */
function profileOf(codings: readonly SqliteRow[], raws: ReadonlyMap<unknown, RawText>): OffsetProfile {
  const candidates: OffsetProfile[] = [
    { markCounts: true, lineEndCounts: 2, wideCounts: 1 },
    { markCounts: false, lineEndCounts: 2, wideCounts: 1 },
    { markCounts: false, lineEndCounts: 1, wideCounts: 1 },
  ]
  const texts = new Map([...raws].map(([id, raw]) => [id, codePoints(raw.text)]))
  const scored = candidates.map((profile) => {
    const places = new Map([...raws].map(([id, raw]) => [id, positionIn(raw, profile)]))
    const right = codings.filter((coding) => {
      const [first, end] = [numberIn(coding, 'selfirst'), numberIn(coding, 'selend')]
      const place = places.get(coding.fid)
      if (!place || first === null || end === null) return false
      return (
        texts.get(coding.fid)!.slice(place(first), place(end)) ===
        rawText(textIn(coding, 'seltext') ?? '').text
      )
    }).length
    return { profile, right }
  })
  return scored.toSorted((a, b) => b.right - a.right)[0]!.profile
}

function usersOf(rows: readonly SqliteRow[], id: Id): RefiProject['users'] {
  const owners = new Set(rows.map((row) => words(textIn(row, 'owner'))).filter((owner) => owner !== null))
  return [...owners].map((owner) => ({ guid: id('user', owner), name: owner, id: null }))
}

function valuesOf(rows: readonly SqliteRow[], id: Id): RefiVariableValue[] {
  return rows.map((row) => {
    const text = textIn(row, 'value')
    return {
      variable: id('variable', row.variable),
      value: text === null ? null : { type: 'Text' as const, text },
    }
  })
}

function at(table: string) {
  return { element: 'Project', guid: null, about: table }
}

function part(element: string, guid: string) {
  return { element, guid }
}
