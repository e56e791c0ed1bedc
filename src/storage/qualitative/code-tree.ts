import type { CodeId, StudyId, TenantId } from '../../foundation/ids.ts'
import type { Code } from '../../qualitative/code.ts'
import type { Transaction } from '../database.ts'

/** The codes of a study as a tree with elements: without the words, for whoever counts. */
export async function codeTree(
  tx: Transaction,
  tenant: TenantId,
  study: StudyId,
): Promise<Pick<Code, 'id' | 'parent' | 'element' | 'state'>[]> {
  const rows = await tx.query<{
    id: CodeId
    parent: CodeId | null
    element: string | null
    isRetired: boolean
    mergedInto: CodeId | null
  }>(
    `SELECT id, parent_id AS parent, element, is_retired AS "isRetired", merged_into AS "mergedInto"
       FROM code WHERE tenant_id = $1 AND study_id = $2`,
    [tenant, study],
  )
  return rows.map(({ isRetired, mergedInto, ...code }) => ({
    ...code,
    state: mergedInto ? { is: 'merged', into: mergedInto } : { is: isRetired ? 'retired' : 'in-use' },
  }))
}
