import type { CodeId, DocumentId, StudyId } from '../../foundation/ids.ts'
import type { DocumentKind } from '../../qualitative/document.ts'
import { type CountedCode, isOpenForCoding } from '../../qualitative/queries/counted-codes.ts'
import { codesOfStudy } from '../../storage/qualitative/codebook.ts'
import { operation } from '../operation.ts'
import { researcher } from '../permissions.ts'
import { studyMaterial } from './study-material.ts'

export interface QueryChoices {
  readonly codes: readonly (Omit<CountedCode, 'upwards'> & {
    /** The code it lies under. */
    readonly parent: CodeId | null
    readonly isUsed: boolean
    /** Whether it can be given: no heading that only orders others, and not retired. */
    readonly isOpen: boolean
  })[]
  readonly documents: readonly {
    readonly id: DocumentId
    readonly title: string
    readonly kind: DocumentKind
  }[]
}

/** What can be asked for on the page of queries: the codes in use and the documents that can be read. */
export const queryChoices = operation<{ readonly study: StudyId }, QueryChoices>({
  name: 'query-choices',
  may: researcher,
  record: 'reads',
  run: async (tx, around, { study }) => {
    const { tree, documents, codings } = await studyMaterial(tx, around, study)
    const open = new Set(
      (await codesOfStudy(tx, around.tenant, study)).filter(isOpenForCoding).map(({ id }) => id),
    )
    const used = new Set(codings.flatMap(({ code }) => tree.counted(code)?.upwards ?? []))
    return {
      codes: tree.codes.map(({ upwards, ...code }) => ({
        ...code,
        parent: upwards[1] ?? null,
        isUsed: used.has(code.id),
        isOpen: open.has(code.id),
      })),
      documents: documents.map(({ id, title, kind }) => ({ id, title, kind })),
    }
  },
})
