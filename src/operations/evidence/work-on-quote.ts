/** What happens to a quote between being proposed and being released. Each act is over the version it was decided on. */
import type { CoderId, QuoteId, StudyId } from '../../foundation/ids.ts'
import { Problem } from '../../foundation/problem.ts'
import type { Direction } from '../../qualitative/coding.ts'
import { isRephrased, wordingOf, type Quote } from '../../qualitative/quote.ts'
import { textOf } from '../../qualitative/text/code-points.ts'
import type { Transaction } from '../../storage/database.ts'
import { documentText } from '../../storage/qualitative/document-texts.ts'
import { documentById } from '../../storage/qualitative/documents.ts'
import { quoteById, updateQuote } from '../../storage/qualitative/quotes.ts'
import { operation, type Surroundings } from '../operation.ts'
import { researcher } from '../permissions.ts'
import { coderWho, elementOf } from './propose-quote.ts'
import { quoteQueue, type QuoteQueue } from './quote-queue.ts'

interface QuoteNamed {
  readonly study: StudyId
  readonly quote: QuoteId
  readonly version: number
  /** Who acts, where the product itself does: in the example study. */
  readonly as?: CoderId
}

interface Worded extends QuoteNamed {
  readonly wording: string
  readonly element: string
  readonly direction: Direction | null
}

/** Other words, or about something else. Whoever chose the words last is the one who proposes: it is read again. */
export const wordQuote = operation<Worded, QuoteQueue>({
  name: 'word-quote',
  may: researcher,
  record: ({ study, quote }) => ({ study, subject: { quote } }),
  run: async (tx, around, given, by) => {
    const quote = await quoteFor(tx, around, given)
    const text = await documentText(tx, around.tenant, given.study, quote.document, quote.textVersion)
    const wording = wordingOf(given.wording)
    if (wording === '') throw new Problem('quote-empty')
    await store(tx, around, given, {
      ...quote,
      wording,
      element: await elementOf(tx, around, { study: given.study, about: { element: given.element } }),
      direction: given.direction,
      isRephrased: isRephrased(wording, textOf(text?.text ?? '', quote)),
      state: 'proposed',
      proposedBy: coderWho(by, given.as),
      readBy: null,
      why: '',
    })
    return quoteQueue(tx, around, by, given.study)
  },
})

interface Verdict extends QuoteNamed {
  readonly verdict: 'approved' | 'refused'
  readonly why: string
}

/** The second reading, by somebody who did not choose the words. */
export const readQuote = operation<Verdict, QuoteQueue>({
  name: 'read-quote',
  may: researcher,
  record: ({ study, quote, verdict }) => ({ study, subject: { quote, verdict } }),
  run: async (tx, around, given, by) => {
    const quote = await quoteFor(tx, around, given)
    const reader = coderWho(by, given.as)
    if (quote.state !== 'proposed') throw new Problem('quote-already-read')
    if (quote.proposedBy === reader) throw new Problem('quote-own-reading')
    if (given.verdict === 'approved') await refuseWithoutConsent(tx, around, given.study, quote)
    if (given.verdict === 'refused' && given.why.trim() === '') throw new Problem('quote-without-reason')
    await store(tx, around, given, {
      ...quote,
      state: given.verdict,
      readBy: reader,
      why: given.verdict === 'refused' ? given.why.trim() : '',
    })
    return quoteQueue(tx, around, by, given.study)
  },
})

/** Taken back, whatever its state: a next edition is without it. Anybody of the team may. */
export const withdrawQuote = operation<QuoteNamed & { readonly why: string }, QuoteQueue>({
  name: 'withdraw-quote',
  may: researcher,
  record: ({ study, quote }) => ({ study, subject: { quote } }),
  run: async (tx, around, given, by) => {
    const quote = await quoteFor(tx, around, given)
    await store(tx, around, given, { ...quote, state: 'withdrawn', why: given.why.trim() })
    return quoteQueue(tx, around, by, given.study)
  },
})

async function quoteFor(tx: Transaction, around: Surroundings, given: QuoteNamed): Promise<Quote> {
  const quote = await quoteById(tx, around.tenant, given.study, given.quote)
  if (!quote) throw new Problem('not-found')
  if (quote.version !== given.version) throw new Problem('changed-meanwhile')
  return quote
}

async function store(tx: Transaction, around: Surroundings, given: QuoteNamed, quote: Quote): Promise<void> {
  if (!(await updateQuote(tx, around.tenant, given.study, quote))) throw new Problem('changed-meanwhile')
}

/** Consent may have been changed since it was proposed. */
async function refuseWithoutConsent(
  tx: Transaction,
  around: Surroundings,
  study: StudyId,
  quote: Quote,
): Promise<void> {
  const document = await documentById(tx, around.tenant, study, quote.document)
  if (!document || document.consent === 'none') throw new Problem('quote-without-consent')
  if (document.consent === 'rephrased' && !quote.isRephrased) throw new Problem('quote-not-rephrased')
}
