/** A round as its page shows it: who, what, how far. Nothing of what was coded. */
import type { CoderId, DocumentId, StudyId } from '../../foundation/ids.ts'
import type { DocumentKind } from '../../qualitative/document.ts'
import type { Round } from '../../qualitative/round.ts'
import { coderIdOf, codersOfStudy } from '../../storage/qualitative/coders.ts'
import { documentsOfStudy } from '../../storage/qualitative/documents.ts'
import { roundsOfStudy } from '../../storage/qualitative/rounds.ts'
import { membersOfStudy } from '../../storage/study-members.ts'
import { allPeople } from '../../storage/people.ts'
import type { Transaction } from '../../storage/database.ts'
import type { Asker, Surroundings } from '../operation.ts'

export interface RoundSeen
  extends Pick<Round, 'id' | 'number' | 'state' | 'finished' | 'openedOn' | 'closedOn'> {
  readonly documents: readonly { readonly id: DocumentId; readonly title: string }[]
  readonly coders: readonly CoderSeen[]
}

export interface CoderSeen {
  readonly id: CoderId
  /** A, B, C: in the order in which they were named; no rank. */
  readonly letter: string
  readonly name: string
}

export interface RoundsSeen {
  readonly rounds: readonly RoundSeen[]
  /** Who asks. */
  readonly you: CoderId | null
  /** What a new round can be about: documents that are locked, and whether they are in a round that is open. */
  readonly documents: readonly {
    readonly id: DocumentId
    readonly title: string
    readonly kind: DocumentKind
    readonly inOpenRound: number | null
  }[]
  /** Who can code: the researchers of the study. */
  readonly researchers: readonly { readonly id: CoderId; readonly name: string }[]
}

export function letterOf(place: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + place)
}

/** Newest first. */
export async function roundsSeen(
  tx: Transaction,
  around: Surroundings,
  study: StudyId,
  by: Asker,
): Promise<RoundsSeen> {
  const { tenant } = around
  const rounds = await roundsOfStudy(tx, tenant, study)
  const documents = await documentsOfStudy(tx, tenant, study)
  const researchers = await researchersOf(tx, around, study)
  const names = new Map(
    [...(await codersOfStudy(tx, tenant, study)), ...researchers].map(({ id, name }) => [id, name]),
  )
  const titles = new Map(documents.map(({ id, title }) => [id, title]))
  const open = rounds.filter(({ state }) => state === 'blind')
  return {
    rounds: rounds.toReversed().map((round) => roundSeen(round, titles, names)),
    you: by.kind === 'person' ? coderIdOf(by.id) : null,
    documents: documents
      .filter(({ state }) => state === 'locked')
      .map(({ id, title, kind }) => ({
        id,
        title,
        kind,
        inOpenRound: open.find((round) => round.documents.includes(id))?.number ?? null,
      })),
    researchers,
  }
}

export function roundSeen(
  { id, number, state, finished, openedOn, closedOn, documents, coders }: Round,
  titles: ReadonlyMap<DocumentId, string>,
  names: ReadonlyMap<CoderId, string>,
): RoundSeen {
  return {
    id,
    number,
    state,
    finished,
    openedOn,
    closedOn,
    documents: documents.map((document) => ({ id: document, title: titles.get(document) ?? '' })),
    coders: coders.map((coder, place) => ({
      id: coder,
      letter: letterOf(place),
      name: names.get(coder) ?? '',
    })),
  }
}

export async function researchersOf(
  tx: Transaction,
  around: Surroundings,
  study: StudyId,
): Promise<{ readonly id: CoderId; readonly name: string }[]> {
  const members = await membersOfStudy(tx, around.tenant, study)
  const isResearcher = new Set(
    members.filter(({ role }) => role === 'researcher').map(({ person }) => person),
  )
  return (await allPeople(tx, around.tenant))
    .filter(({ id }) => isResearcher.has(id))
    .map(({ id, displayName }) => ({ id: coderIdOf(id), name: displayName }))
    .toSorted((a, b) => new Intl.Collator('nl').compare(a.name, b.name))
}
