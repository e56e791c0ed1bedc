import { proposeQuote } from '../../operations/evidence/propose-quote.ts'
import { quotes } from '../../operations/evidence/quote-queue.ts'
import { evidencePreview, releaseEvidence } from '../../operations/evidence/release-evidence.ts'
import { readQuote, withdrawQuote, wordQuote } from '../../operations/evidence/work-on-quote.ts'
import type { Handlers } from '../serve-contract.ts'
import type { Through } from '../through.ts'
import type { evidenceRoutes } from './evidence.ts'

export function evidenceHandlers(through: Through): Pick<Handlers, keyof typeof evidenceRoutes> {
  return {
    quotes: through(quotes),
    proposeQuote: through(proposeQuote),
    wordQuote: through(wordQuote),
    readQuote: through(readQuote),
    withdrawQuote: through(withdrawQuote),
    evidencePreview: through(evidencePreview),
    releaseEvidence: through(releaseEvidence),
  }
}
