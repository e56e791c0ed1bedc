/** Codings where they stand in the newest text of a document, whichever version they were made on. */
import type { DocumentId, StudyId, TenantId } from '../../foundation/ids.ts'
import type { Coding } from '../../qualitative/coding.ts'
import type { Passage } from '../../qualitative/passage.ts'
import { carriedThrough } from '../../qualitative/text/edit-script.ts'
import type { Transaction } from '../../storage/database.ts'
import { editScriptsAfter } from '../../storage/qualitative/document-texts.ts'

export async function carriedCodings(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  document: DocumentId,
  newest: number,
  codings: readonly Coding[],
): Promise<readonly Coding[]> {
  const oldest = Math.min(newest, ...codings.map(({ textVersion }) => textVersion))
  if (oldest === newest) return codings
  const scripts = await editScriptsAfter(tx, tenant, study, document, oldest)
  const carry = new Map<number, (passage: Passage) => Passage>()
  const carryFrom = (version: number) => {
    const known = carry.get(version)
    if (known) return known
    const made = carriedThrough(
      scripts.filter((one) => one.version > version).map(({ editScript }) => editScript),
    )
    carry.set(version, made)
    return made
  }
  return codings.map((coding) => ({
    ...coding,
    ...carryFrom(coding.textVersion)({ start: coding.start, end: coding.end }),
    textVersion: newest,
  }))
}
