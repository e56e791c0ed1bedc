/** The draft of a document and the roster of a study, read from their seals. */
import type { DocumentId, StudyId } from '../../foundation/ids.ts'
import { Problem } from '../../foundation/problem.ts'
import type { Draft } from '../../qualitative/pseudonyms/draft.ts'
import type { Roster } from '../../qualitative/pseudonyms/roster.ts'
import type { Transaction } from '../../storage/database.ts'
import { documentById } from '../../storage/qualitative/documents.ts'
import { sealedDraft, sealedRoster } from '../../storage/qualitative/sealed-documents.ts'
import type { Surroundings } from '../operation.ts'
import { unsealed } from './sealing.ts'

export interface RosterSeen {
  /** 0 while there is none. */
  readonly version: number
  readonly entries: Roster
}

export async function rosterOf(tx: Transaction, around: Surroundings, study: StudyId): Promise<RosterSeen> {
  const stored = await sealedRoster(tx, around.tenant, study)
  if (!stored) return { version: 0, entries: [] }
  // Sealed here and nowhere else, with the study bound in.
  return { version: stored.version, entries: unsealed(around, 'roster', study, stored.sealed) as Roster }
}

export interface DraftRead {
  readonly version: number
  readonly draft: Draft
}

/** Throws a Problem when there is no such document, or it is locked. */
export async function draftOf(
  tx: Transaction,
  around: Surroundings,
  study: StudyId,
  document: DocumentId,
): Promise<DraftRead> {
  const stored = await sealedDraft(tx, around.tenant, study, document)
  if (!stored) {
    const found = await documentById(tx, around.tenant, study, document)
    throw new Problem(found ? 'document-not-draft' : 'not-found')
  }
  return { version: stored.version, draft: unsealed(around, 'draft', document, stored.sealed) as Draft }
}
