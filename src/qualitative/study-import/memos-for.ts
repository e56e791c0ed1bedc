import type { CoderId, CodingId, DocumentId, MemoId } from '../../foundation/ids.ts'
import type { Memo, MemoAbout } from '../memo.ts'
import type { ExchangeReport } from '../refi-qda/exchange-report.ts'
import type { RefiCode, RefiProject } from '../refi-qda/project.ts'
import { sameGuid } from '../refi-qda/values.ts'
import { codePointIndex } from '../text/code-points.ts'
import type { CodesFor } from './codes-for.ts'
import type { Taken } from './codings-for.ts'
import type { DocumentFor } from './document-for.ts'
import { withoutNul } from './kept-text.ts'
import type { Means, StudyBefore } from './study-import.ts'

interface MemosFor {
  readonly memos: readonly Memo[]
  /** Notes that became memos. */
  readonly became: ReadonlySet<string>
}

export function memosFor(
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
