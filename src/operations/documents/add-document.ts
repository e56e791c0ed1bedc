import type { DocumentId, StudyId } from '../../foundation/ids.ts'
import type { Draft } from '../../qualitative/pseudonyms/draft.ts'
import { newDraft } from '../../qualitative/pseudonyms/new-draft.ts'
import { insertDraftDocument } from '../../storage/qualitative/documents.ts'
import { insertDraft, writeOriginal } from '../../storage/qualitative/sealed-documents.ts'
import { dutchWords } from '../../storage/dutch-words.ts'
import { operation, type Asker, type Surroundings } from '../operation.ts'
import { researcher } from '../permissions.ts'
import { aboutDocument, type AboutGiven } from './about-document.ts'
import { asItIsKept } from './kept-text.ts'
import { rosterOf } from './sealed-values.ts'
import { seal } from './sealing.ts'

export interface DocumentGiven extends AboutGiven {
  readonly study: StudyId
  readonly text: string
}

export interface DocumentAdded {
  readonly document: DocumentId
}

/** What came in, as it is kept under its seal. */
export interface Original {
  /** Empty for a pasted text. Names of files name people: it stands nowhere else. */
  readonly fileName: string
  readonly base64: string
}

/**
 * Takes a pasted text in as a draft. Looking for names takes a second in a long text, so that is done between two
 * transactions: nobody waits for it but who asked.
 */
export const addDocument = Object.assign(
  (around: Surroundings, by: Asker, { study, text, ...about }: DocumentGiven): Promise<DocumentAdded> => {
    const bytes = Buffer.from(text, 'utf8')
    return addDraft(around, by, {
      study,
      about,
      text,
      original: { fileName: '', base64: bytes.toString('base64') },
    })
  },
  { operationName: 'add-document' },
)

/** A text that was read, with what it was read from. */
export async function addDraft(
  around: Surroundings,
  by: Asker,
  given: {
    readonly study: StudyId
    readonly about: AboutGiven
    readonly text: string
    readonly original: Original
  },
): Promise<DocumentAdded> {
  const { entries } = await beforeReading(around, by, { study: given.study, about: given.about })
  const text = asItIsKept(given.text)
  const draft = newDraft(text, entries, await dutchWords())
  return storeDraft(around, by, { ...given, draft })
}

/** Whoever may not, and whatever is filled in wrong, is told before anything is read. */
export const beforeReading = operation({
  name: 'before-reading',
  may: researcher,
  record: 'reads',
  run: async (tx, around, { study, about }: { readonly study: StudyId; readonly about: AboutGiven }) => {
    await aboutDocument(tx, around, study, about)
    return rosterOf(tx, around, study)
  },
})

const storeDraft = operation({
  name: 'add-document',
  may: researcher,
  record: (
    { study, about, draft }: { study: StudyId; about: AboutGiven; original: Original; draft: Draft },
    { document }: DocumentAdded,
  ) => ({ study, subject: { document, kind: about.kind, proposals: draft.marks.length } }),
  run: async (tx, around, { study, about, original, draft }) => {
    const document = around.uuidV7() as DocumentId // made here, so it is what it says
    const checked = await aboutDocument(tx, around, study, about)
    await insertDraftDocument(tx, around.tenant, { ...checked, id: document, study, version: 1 })
    await writeOriginal(tx, around.tenant, study, document, seal(around, 'original', document, original))
    await insertDraft(tx, around.tenant, study, document, seal(around, 'draft', document, draft))
    return { document }
  },
})
