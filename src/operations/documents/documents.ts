import type { CentreId, DocumentId, StudyId } from '../../foundation/ids.ts'
import { Problem } from '../../foundation/problem.ts'
import type { DocumentText, StudyDocument } from '../../qualitative/document.ts'
import { codingsPerDocument } from '../../storage/qualitative/codings-per-document.ts'
import { documentText } from '../../storage/qualitative/document-texts.ts'
import { documentById, documentsOfStudy, updateAboutDocument } from '../../storage/qualitative/documents.ts'
import { moveParticipants, participantsOfStudy } from '../../storage/qualitative/participants.ts'
import type { Transaction } from '../../storage/database.ts'
import { operation, type Surroundings } from '../operation.ts'
import { researcher } from '../permissions.ts'
import { aboutDocument, type AboutGiven } from './about-document.ts'
import { participantsSeen, type ParticipantSeen } from './change-draft.ts'

export interface DocumentListed {
  readonly document: StudyDocument
  /** That count as evidence: blind layers are nobody else's business yet. */
  readonly codings: number
}

/** The conversations and texts of a study, in the order in which they came. */
export const documents = operation<{ readonly study: StudyId }, DocumentListed[]>({
  name: 'documents',
  may: researcher,
  record: 'reads',
  run: async (tx, around, { study }) => {
    const codings = await codingsPerDocument(tx, around.tenant, study)
    const all = await documentsOfStudy(tx, around.tenant, study)
    return all.map((document) => ({ document, codings: codings.get(document.id) ?? 0 }))
  },
})

export interface DocumentSeen {
  readonly document: StudyDocument
  /** null for a draft: see the operation `draft`. */
  readonly text: DocumentText | null
  readonly participants: readonly ParticipantSeen[]
}

export const document = operation<{ readonly study: StudyId; readonly document: DocumentId }, DocumentSeen>({
  name: 'document',
  may: researcher,
  record: 'reads',
  run: async (tx, around, given) => {
    const found = await documentById(tx, around.tenant, given.study, given.document)
    if (!found) throw new Problem('not-found')
    return {
      document: found,
      text: await documentText(tx, around.tenant, given.study, given.document),
      participants: await participantsSeen(tx, around, given.study),
    }
  },
})

/** What is said about a document, over the version it was made from. */
export const updateDocument = operation<
  AboutGiven & { readonly study: StudyId; readonly document: DocumentId; readonly version: number },
  StudyDocument
>({
  name: 'update-document',
  may: researcher,
  record: ({ study, document: id }) => ({ study, subject: { document: id } }),
  run: async (tx, around, { study, document: id, version, ...given }) => {
    const now = await documentById(tx, around.tenant, study, id)
    if (!now) throw new Problem('not-found')
    const about = await aboutDocument(tx, around, study, given)
    if (!(await updateAboutDocument(tx, around.tenant, { ...about, id, study, version })))
      throw new Problem('changed-meanwhile')
    if (about.centre !== now.centre) await moveSpeakers(tx, around, now, about.centre)
    const updated = await documentById(tx, around.tenant, study, id)
    return updated! // looked up before in this same transaction
  },
})

/** Whoever speaks in this document only, and was of its centre, goes along when that was filled in wrong. */
async function moveSpeakers(
  tx: Transaction,
  around: Surroundings,
  document: StudyDocument,
  to: CentreId | null,
): Promise<void> {
  const elsewhere = (await documentsOfStudy(tx, around.tenant, document.study))
    .filter(({ id }) => id !== document.id)
    .flatMap(({ speakers }) => speakers.map(({ participant }) => participant))
  const own = (await participantsOfStudy(tx, around.tenant, document.study))
    .filter(({ id }) => document.speakers.some(({ participant }) => participant === id))
    .filter(({ id, centre }) => centre === document.centre && !elsewhere.includes(id))
  const ids = own.map(({ id }) => id)
  await moveParticipants(tx, around.tenant, document.study, ids, to)
}
