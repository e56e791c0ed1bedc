import type { RoundId, StudyId } from '../../foundation/ids.ts'
import { Problem } from '../../foundation/problem.ts'
import { updateRound } from '../../storage/qualitative/rounds.ts'
import { operation } from '../operation.ts'
import { coderOf } from '../coding/coder-of.ts'
import { researcher } from '../permissions.ts'
import { comparedRound } from './compared-round.ts'
import { differencesLeft } from './round-differences.ts'
import { roundsSeen, type RoundsSeen } from './round-seen.ts'
import { tellDocuments } from './tell-documents.ts'

/** The team is done with a round: every difference was talked about, and the consensus stays as it is. */
export const settleRound = operation<{ readonly study: StudyId; readonly round: RoundId }, RoundsSeen>({
  name: 'settle-round',
  may: researcher,
  record: ({ study, round }) => ({ study, subject: { round } }),
  // Who has a document of it open may from now on see or add something else.
  announces: ({ study }) => ({ study, document: null }),
  run: async (tx, around, { study, round: id }, by) => {
    const round = await comparedRound(tx, around, study, id)
    if (round.state === 'settled') throw new Problem('round-settled', { number: round.number })
    const left = await differencesLeft(tx, around, round)
    if (left > 0) throw new Problem('differences-left', { left })
    await updateRound(tx, around.tenant, { ...round, state: 'settled' })
    const coder = await coderOf(tx, around, study, by)
    await tellDocuments(tx, around, round, coder, 'settle-round', round.documents)
    return roundsSeen(tx, around, study, by)
  },
})
