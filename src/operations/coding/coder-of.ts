import type { CoderId, StudyId } from '../../foundation/ids.ts'
import { Problem } from '../../foundation/problem.ts'
import type { Transaction } from '../../storage/database.ts'
import { coderOfPerson } from '../../storage/qualitative/coders.ts'
import type { Asker, Surroundings } from '../operation.ts'

/** Who codes: a person. The product itself reads no conversations. */
export function coderOf(tx: Transaction, around: Surroundings, study: StudyId, by: Asker): Promise<CoderId> {
  if (by.kind !== 'person') throw new Problem('not-signed-in')
  return coderOfPerson(tx, around.tenant, study, by.id)
}
