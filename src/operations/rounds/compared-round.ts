import type { RoundId, StudyId } from '../../foundation/ids.ts'
import { Problem } from '../../foundation/problem.ts'
import type { Round } from '../../qualitative/round.ts'
import type { Transaction } from '../../storage/database.ts'
import { roundById } from '../../storage/qualitative/rounds.ts'
import type { Surroundings } from '../operation.ts'

/** A round whose coders may see each other's work. While it is open nobody may, whatever their role. */
export async function comparedRound(
  tx: Transaction,
  around: Surroundings,
  study: StudyId,
  id: RoundId,
): Promise<Round> {
  const round = await roundById(tx, around.tenant, study, id)
  if (!round) throw new Problem('not-found')
  if (round.state === 'blind') throw new Problem('round-still-open', { number: round.number })
  return round
}
