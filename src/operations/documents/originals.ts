/** The file as it came, names and all: read again by a researcher, kept until a day, destroyed. */
import { dayOf } from '../../foundation/day.ts'
import type { DocumentId, StudyId } from '../../foundation/ids.ts'
import { Problem } from '../../foundation/problem.ts'
import type { StudyDocument } from '../../qualitative/document.ts'
import type { Transaction } from '../../storage/database.ts'
import { documentById } from '../../storage/qualitative/documents.ts'
import {
  emptyOriginal,
  keepOriginalUntil,
  keptOriginals,
  sealedOriginal,
} from '../../storage/qualitative/sealed-documents.ts'
import { operation, type Surroundings } from '../operation.ts'
import { researcher } from '../permissions.ts'
import type { Original } from './add-document.ts'
import { unsealed } from './sealing.ts'

interface OfDocument {
  readonly study: StudyId
  readonly document: DocumentId
}

/** Leaves a record: who looked at a text with names in it, and when, stays known. */
export const readOriginal = operation<OfDocument, Original>({
  name: 'read-original',
  may: researcher,
  record: ({ study, document }) => ({ study, subject: { document } }),
  run: async (tx, around, { study, document }) => {
    const sealed = await sealedOriginal(tx, around.tenant, study, document)
    if (!sealed) {
      const found = await documentById(tx, around.tenant, study, document)
      throw new Problem(found ? 'original-gone' : 'not-found')
    }
    return unsealed(around, 'original', document, sealed) as Original // sealed as one
  },
})

/** null: until somebody destroys it. A day that has come destroys it at the next look, at the latest a day later. */
export const keepOriginal = operation<OfDocument & { readonly until: string | null }, StudyDocument>({
  name: 'keep-original',
  may: researcher,
  record: ({ study, document }) => ({ study, subject: { document } }),
  run: async (tx, around, { study, document, until }) => {
    await lockedWithOriginal(tx, around, study, document)
    await keepOriginalUntil(tx, around.tenant, study, document, until)
    return documentNow(tx, around, study, document)
  },
})

/**
 * The key first: from then on no copy of the database can be read, whatever becomes of this transaction. A row that
 * was left behind is emptied by the next sweep.
 */
export const destroyOriginal = operation<OfDocument, StudyDocument>({
  name: 'destroy-original',
  may: researcher,
  record: ({ study, document }) => ({ study, subject: { document } }),
  run: async (tx, around, { study, document }) => {
    await lockedWithOriginal(tx, around, study, document)
    around.sealingKeys.destroy(document)
    await emptyOriginal(tx, around.tenant, study, document)
    return documentNow(tx, around, study, document)
  },
})

/** At start-up and once a day: what is due goes, and what lost its key is said to be gone. */
export async function destroyOriginalsDue(around: Surroundings): Promise<number> {
  const today = dayOf(around.now())
  const kept = await around.db.transaction((tx) => keptOriginals(tx, around.tenant))
  const due = kept.filter(
    ({ document, destroyOn }) =>
      (destroyOn !== null && destroyOn <= today) || around.sealingKeys.find(document) === null,
  )
  for (const { study, document } of due)
    await destroyOriginal(around, { kind: 'product' }, { study, document })
  return due.length
}

/** While a text is a draft its key opens the draft too: throwing that away is another act. */
async function lockedWithOriginal(
  tx: Transaction,
  around: Surroundings,
  study: StudyId,
  document: DocumentId,
): Promise<void> {
  const found = await documentById(tx, around.tenant, study, document)
  if (!found) throw new Problem('not-found')
  if (found.original === 'destroyed') throw new Problem('original-gone')
  if (found.state !== 'locked') throw new Problem('document-still-draft')
}

async function documentNow(
  tx: Transaction,
  around: Surroundings,
  study: StudyId,
  document: DocumentId,
): Promise<StudyDocument> {
  const found = await documentById(tx, around.tenant, study, document)
  return found! // looked up before in this same transaction
}
