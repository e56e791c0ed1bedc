/** What a project becomes in a study: worked out whole before anything is stored. What cannot be used is carried. */
import type { ActorGroup } from '../../foundation/actor-group.ts'
import type { CentreId, CoderId, DocumentId } from '../../foundation/ids.ts'
import type { Code } from '../code.ts'
import type { Coding } from '../coding.ts'
import type { DocumentKind, DocumentText, Participant, QuotingConsent, Speaker, Turn } from '../document.ts'
import type { Memo } from '../memo.ts'
import type { CarriedProject } from '../refi-qda/carried-project.ts'
import type { GuidFor } from '../refi-qda/conform.ts'
import { ExchangeReport } from '../refi-qda/exchange-report.ts'
import { ownParts } from '../refi-qda/own-parts.ts'
import type { RefiProject } from '../refi-qda/project.ts'
import { sameGuid } from '../refi-qda/values.ts'
import { carriedOf } from './carried-of.ts'
import { codersFor } from './coders-for.ts'
import { codesFor } from './codes-for.ts'
import { codingsFor } from './codings-for.ts'
import { documentFor } from './document-for.ts'
import { memosFor } from './memos-for.ts'
import { participantsFor } from './participants-for.ts'

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

export interface Means {
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
