import type { DocumentId, StudyId, TenantId } from '../../foundation/ids.ts'
import type { Passage } from '../../qualitative/passage.ts'
import { carriedThrough } from '../../qualitative/text/edit-script.ts'
import type { Transaction } from '../database.ts'
import { editScriptsAfter } from './document-texts.ts'

/**
 * Codings, memos, quotes: whatever points into a version of a text, with its place in the newest one. What is stored
 * stays as it was made; one of no length has lost its words.
 */
export async function passagesCarried<Pointing extends Passage & { readonly textVersion: number }>(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
  document: DocumentId,
  pointing: readonly Pointing[],
): Promise<Pointing[]> {
  const oldest = pointing.reduce((lowest, { textVersion }) => Math.min(lowest, textVersion), Infinity)
  if (oldest === Infinity) return []
  const scripts = await editScriptsAfter(tx, tenant, study, document, oldest)
  const newest = scripts.at(-1)?.version ?? oldest
  const from = new Map(
    [oldest, ...scripts.map(({ version }) => version)].map((version) => [
      version,
      carriedThrough(scripts.filter((one) => one.version > version).map(({ editScript }) => editScript)),
    ]),
  )
  return pointing.map((one) => {
    const carry = from.get(one.textVersion)
    if (!carry) throw new RangeError(`a passage points into version ${one.textVersion}, which is not there`)
    return { ...one, ...carry({ start: one.start, end: one.end }), textVersion: newest }
  })
}
