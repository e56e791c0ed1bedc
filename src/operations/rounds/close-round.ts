import type { RoundId, StudyId } from '../../foundation/ids.ts'
import { Problem } from '../../foundation/problem.ts'
import { roundById } from '../../storage/qualitative/rounds.ts'
import { operation } from '../operation.ts'
import { researcher } from '../permissions.ts'
import { coderOf } from '../coding/coder-of.ts'
import { roundsSeen, type RoundsSeen } from './round-seen.ts'
import { startComparing } from './start-comparing.ts'

/** Closes a round with what is there. A document that somebody was not done with is compared without them. */
export const closeRound = operation<{ readonly study: StudyId; readonly round: RoundId }, RoundsSeen>({
  name: 'close-round',
  may: researcher,
  record: ({ study, round }) => ({ study, subject: { round } }),
  // Who has a document of it open may from now on see or add something else.
  announces: ({ study }) => ({ study, document: null }),
  run: async (tx, around, { study, round: id }, by) => {
    const round = await roundById(tx, around.tenant, study, id)
    if (!round) throw new Problem('not-found')
    if (round.state !== 'blind') throw new Problem('round-not-open', { number: round.number })
    await startComparing(tx, around, round, await coderOf(tx, around, study, by))
    return roundsSeen(tx, around, study, by)
  },
})
