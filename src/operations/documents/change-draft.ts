import type { DocumentId, StudyId } from '../../foundation/ids.ts'
import { Problem } from '../../foundation/problem.ts'
import type { Participant, StudyDocument } from '../../qualitative/document.ts'
import { changedDraft, type Draft, type DraftAct } from '../../qualitative/pseudonyms/draft.ts'
import type { Transaction } from '../../storage/database.ts'
import { documentById, documentsOfStudy } from '../../storage/qualitative/documents.ts'
import { participantsOfStudy } from '../../storage/qualitative/participants.ts'
import { deleteDraftDocument, updateDraft } from '../../storage/qualitative/sealed-documents.ts'
import { operation, type Surroundings } from '../operation.ts'
import { researcher } from '../permissions.ts'
import { draftOf, rosterOf, type RosterSeen } from './sealed-values.ts'
import { seal } from './sealing.ts'

interface OfDocument {
  readonly study: StudyId
  readonly document: DocumentId
}

export interface DraftSeen {
  readonly document: StudyDocument
  /** Of the draft: a change is stored only over the version it was made from. */
  readonly version: number
  readonly draft: Draft
  readonly roster: RosterSeen
  readonly participants: readonly ParticipantSeen[]
}

export interface ParticipantSeen extends Participant {
  /** Titles of the documents they speak in: what a researcher knows them again by. */
  readonly speaksIn: readonly string[]
}

/** A text on its way to being locked, names and all: for researchers of the study, and not kept anywhere on the way. */
export const draft = operation<OfDocument, DraftSeen>({
  name: 'draft',
  may: researcher,
  record: 'reads',
  run: async (tx, around, { study, document }) => {
    const about = await documentById(tx, around.tenant, study, document)
    if (!about) throw new Problem('not-found')
    return {
      document: about,
      ...(await draftOf(tx, around, study, document)),
      roster: await rosterOf(tx, around, study),
      participants: await participantsSeen(tx, around, study),
    }
  },
})

export async function participantsSeen(
  tx: Transaction,
  around: Surroundings,
  study: StudyId,
): Promise<ParticipantSeen[]> {
  const documents = await documentsOfStudy(tx, around.tenant, study)
  return (await participantsOfStudy(tx, around.tenant, study)).map((participant) => ({
    ...participant,
    speaksIn: documents
      .filter(({ speakers }) => speakers.some((speaker) => speaker.participant === participant.id))
      .map(({ title }) => title),
  }))
}

/** Decisions on proposals, replacements by hand, who speaks: some acts at once, in order, all or none. */
export const changeDraft = operation<
  OfDocument & { readonly version: number; readonly acts: readonly DraftAct[] },
  { readonly version: number }
>({
  name: 'change-draft',
  may: researcher,
  record: ({ study, document, acts }) => ({ study, subject: { document, decisions: acts.length } }),
  run: async (tx, around, { study, document, version, acts }) => {
    const stored = await draftOf(tx, around, study, document)
    if (stored.version !== version) throw new Problem('changed-meanwhile')
    const { entries } = await rosterOf(tx, around, study)
    const changed = afterActs(stored.draft, acts, entries)
    const sealed = seal(around, 'draft', document, changed)
    if (!(await updateDraft(tx, around.tenant, study, document, { sealed, version })))
      throw new Problem('changed-meanwhile')
    return { version: version + 1 }
  },
})

/** A mark or speaker that is not there: the page was made from another draft than the one that is stored. */
function afterActs(before: Draft, acts: readonly DraftAct[], roster: RosterSeen['entries']): Draft {
  try {
    return acts.reduce((now, act) => changedDraft(now, act, roster), before)
  } catch (error) {
    if (error instanceof RangeError) throw new Problem('changed-meanwhile')
    throw error
  }
}

/** Throws a draft away, with its original: a wrong file, somebody who withdrew. The key goes first. */
export const discardDraft = operation<OfDocument, Record<never, never>>({
  name: 'discard-draft',
  may: researcher,
  record: ({ study, document }) => ({ study, subject: { document } }),
  run: async (tx, around, { study, document }) => {
    const found = await documentById(tx, around.tenant, study, document)
    if (!found) throw new Problem('not-found')
    if (found.state !== 'draft') throw new Problem('document-not-draft')
    around.sealingKeys.destroy(document)
    await deleteDraftDocument(tx, around.tenant, study, document)
    return {}
  },
})
