/** From a passage to a released quote, and what of the conversations stands beside the figures. */
import { Type as T } from 'typebox'
import type { EvidencePreview } from '../../operations/evidence/release-evidence.ts'
import type { QuoteQueue } from '../../operations/evidence/quote-queue.ts'
import type { QuoteId } from '../../foundation/ids.ts'
import { closed, define, id, line, made, ofStudy, ofWave } from '../schemas.ts'

const ofQuote = T.Object({ study: id, quote: id }, closed)
const position = T.Integer({ minimum: 0, maximum: 100_000_000 })
const direction = T.Union([T.Literal('carries'), T.Literal('hinders'), T.Null()])
/** Of the quote: an act is over what whoever acts has seen. */
const version = T.Integer()
const wording = T.String({ maxLength: 5_000 })
const why = T.String({ maxLength: 2_000 })

export const evidenceRoutes = define({
  quotes: {
    method: 'GET',
    path: '/api/studies/:study/quotes',
    summary: 'Quote candidates, with where each would appear and what keeps it back',
    params: ofStudy,
    ok: made<QuoteQueue>(),
  },
  proposeQuote: {
    method: 'POST',
    path: '/api/studies/:study/quotes',
    summary: 'A passage becomes a quote candidate',
    params: ofStudy,
    body: T.Object(
      {
        document: id,
        textVersion: T.Integer({ minimum: 1 }),
        start: position,
        end: position,
        // One of the two. Not a union of closed objects: trying the first, the validator would strip the second.
        about: T.Unsafe<{ element: string } | { code: string }>({
          type: 'object',
          properties: { element: line, code: id },
          additionalProperties: false,
          minProperties: 1,
          maxProperties: 1,
        }),
        direction,
        wording: T.Optional(wording),
      },
      closed,
    ),
    ok: made<QuoteQueue & { proposed: QuoteId }>(),
  },
  wordQuote: {
    method: 'PUT',
    path: '/api/studies/:study/quotes/:quote',
    summary: 'Other words for a quote, or about something else: it is read again',
    params: ofQuote,
    body: T.Object({ version, wording, element: line, direction }, closed),
    ok: made<QuoteQueue>(),
  },
  readQuote: {
    method: 'POST',
    path: '/api/studies/:study/quotes/:quote/reading',
    summary: 'The second reading: approved or refused, by somebody else than who chose the words',
    params: ofQuote,
    body: T.Object({ version, verdict: T.Union([T.Literal('approved'), T.Literal('refused')]), why }, closed),
    ok: made<QuoteQueue>(),
  },
  withdrawQuote: {
    method: 'POST',
    path: '/api/studies/:study/quotes/:quote/withdrawal',
    summary: 'Take a quote back: a next evidence edition is without it',
    params: ofQuote,
    body: T.Object({ version, why }, closed),
    ok: made<QuoteQueue>(),
  },
  evidencePreview: {
    method: 'GET',
    path: '/api/studies/:study/waves/:wave/evidence',
    summary: 'What would be released of the conversations now',
    params: ofWave,
    ok: made<EvidencePreview>(),
  },
  releaseEvidence: {
    method: 'POST',
    path: '/api/studies/:study/waves/:wave/evidence',
    summary: 'Release: fixes an evidence edition for good',
    params: ofWave,
    ok: made<{ number: number }>(),
  },
})
