import { closeRound } from '../../operations/rounds/close-round.ts'
import { finishDocument } from '../../operations/rounds/finish-document.ts'
import { openRound } from '../../operations/rounds/open-round.ts'
import { roundAgreement } from '../../operations/rounds/round-agreement.ts'
import { roundDifferences } from '../../operations/rounds/round-differences.ts'
import { rounds } from '../../operations/rounds/rounds.ts'
import { settlePlaces } from '../../operations/rounds/settle-places.ts'
import { settleRound } from '../../operations/rounds/settle-round.ts'
import type { Handlers } from '../serve-contract.ts'
import type { Through } from '../through.ts'
import type { roundRoutes } from './rounds.ts'

export function roundHandlers(through: Through): Pick<Handlers, keyof typeof roundRoutes> {
  return {
    rounds: through(rounds),
    openRound: through(openRound),
    finishDocument: through(finishDocument),
    closeRound: through(closeRound),
    roundAgreement: through(roundAgreement),
    roundDifferences: through(roundDifferences),
    settlePlaces: through(settlePlaces),
    settleRound: through(settleRound),
  }
}
