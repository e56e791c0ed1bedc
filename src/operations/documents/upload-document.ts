import type { GivenFile } from '../../foundation/file.ts'
import type { DocumentId, StudyId } from '../../foundation/ids.ts'
import { Problem } from '../../foundation/problem.ts'
import type { DocumentFormat, ReadingNotice } from '../../qualitative/reading/read-text.ts'
import type { Asker, Surroundings } from '../operation.ts'
import type { AboutGiven } from './about-document.ts'
import { addDraft, beforeReading } from './add-document.ts'

export interface DocumentUploaded {
  readonly document: DocumentId
  readonly format: DocumentFormat
  /** What was changed or left out in reading. */
  readonly notices: readonly ReadingNotice[]
}

/** Until somebody says what it is. No quoting, since nobody said that they agreed. */
const notToldYet: AboutGiven = {
  title: 'Nog zonder titel',
  kind: 'interview',
  centre: null,
  wave: null,
  groups: [],
  consent: 'none',
}

/**
 * Takes a file in as a draft. It is read in a worker, between two transactions: whoever may not hears so first, and
 * nothing is stored of a file that is refused or that somebody stopped. The file's name is sealed with it and stands nowhere else: names of files
 * name people.
 */
export const uploadDocument = Object.assign(
  async (
    around: Surroundings,
    by: Asker,
    { study, signal, ...file }: GivenFile & { readonly study: StudyId; readonly signal?: AbortSignal },
  ): Promise<DocumentUploaded> => {
    await beforeReading(around, by, { study, about: notToldYet })
    const { text, format, notices } = await around.readDocument(file, signal)
    if (signal?.aborted) throw new Problem('stopped')
    const original = { fileName: file.name, base64: Buffer.from(file.bytes).toString('base64') }
    const { document } = await addDraft(around, by, { study, about: notToldYet, text, original })
    return { document, format, notices }
  },
  { operationName: 'upload-document' },
)
