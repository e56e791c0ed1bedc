import { ownGroupNames, type OwnGroupNames } from '../foundation/actor-group.ts'
import type { Transaction } from '../storage/database.ts'
import type { Study } from '../study/study.ts'
import type { Surroundings } from './operation.ts'
import { studyLibrary } from './study-library.ts'

/** What the study's own actor groups are called. Most studies have none, and then no file is read. */
export async function groupNamesOfStudy(
  tx: Transaction,
  around: Surroundings,
  study: Study,
): Promise<OwnGroupNames> {
  if (!study.groups.some(({ group }) => group.startsWith('other-'))) return {}
  return ownGroupNames((await studyLibrary(tx, around, study.id)).instruments)
}
