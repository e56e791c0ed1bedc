import type { CoderId, StudyId } from '../../foundation/ids.ts'
import { coderIdOf, coderOfPerson } from '../../storage/qualitative/coders.ts'
import type { Transaction } from '../../storage/database.ts'
import type { Asker, Surroundings } from '../operation.ts'

type Person = Extract<Asker, { kind: 'person' }>

/** The coder that somebody is; null for whoever is nobody in particular. */
export function askingCoder(by: Person): CoderId
export function askingCoder(by: Asker): CoderId | null
export function askingCoder(by: Asker): CoderId | null {
  return by.kind === 'person' ? coderIdOf(by.id) : null
}

/** The same, known in the study from now on: what they do stands under this id. */
export async function actingCoder(
  tx: Transaction,
  around: Surroundings,
  study: StudyId,
  by: Asker,
): Promise<CoderId> {
  if (by.kind !== 'person') throw new RangeError(`A person acts in a round, and this is ${by.kind}.`)
  return coderOfPerson(tx, around.tenant, study, by.id)
}
