/** Coding apart, comparing, settling together. */
import { Type as T } from 'typebox'
import type { AgreementSeen } from '../../operations/rounds/round-agreement.ts'
import type { DifferencesSeen } from '../../operations/rounds/round-differences.ts'
import type { RoundsSeen } from '../../operations/rounds/round-seen.ts'
import { closed, define, id, made, ofStudy } from '../schemas.ts'

const ofRound = T.Object({ study: id, round: id }, closed)

export const roundRoutes = define({
  rounds: {
    method: 'GET',
    path: '/api/studies/:study/rounds',
    summary: 'The rounds of a study and how far they are; what a new one can be about (researchers)',
    params: ofStudy,
    ok: made<RoundsSeen>(),
  },
  openRound: {
    method: 'POST',
    path: '/api/studies/:study/rounds',
    summary: 'Open a round of coding apart, over these documents, by these people',
    params: ofStudy,
    body: T.Object(
      { documents: T.Array(id, { maxItems: 1000 }), coders: T.Array(id, { maxItems: 26 }) },
      closed,
    ),
    ok: made<RoundsSeen>(),
  },
  finishDocument: {
    method: 'PUT',
    path: '/api/studies/:study/rounds/:round/finished',
    summary:
      'Say that one is done with a document of an open round, or not yet; the last one closes the round',
    params: ofRound,
    body: T.Object({ document: id, isDone: T.Boolean() }, closed),
    ok: made<RoundsSeen>(),
  },
  closeRound: {
    method: 'POST',
    path: '/api/studies/:study/rounds/:round/close',
    summary: 'Close a round with what is there, and begin to compare',
    params: ofRound,
    ok: made<RoundsSeen>(),
  },
  roundAgreement: {
    method: 'GET',
    path: '/api/studies/:study/rounds/:round/agreement',
    summary: 'How far the coders of a closed round agree, code by code',
    params: ofRound,
    ok: made<AgreementSeen>(),
  },
  roundDifferences: {
    method: 'GET',
    path: '/api/studies/:study/rounds/:round/differences',
    summary: 'What the coders of a closed round read differently, and what the team made of it',
    params: ofRound,
    ok: made<DifferencesSeen>(),
  },
  settlePlaces: {
    method: 'PUT',
    path: '/api/studies/:study/rounds/:round/settled',
    summary: "Decide about places where coders differed: one coder's, everybody's, none; or open them again",
    params: ofRound,
    body: T.Object(
      {
        places: T.Array(id, { minItems: 1, maxItems: 200 }),
        take: T.Union([T.Literal('coder'), T.Literal('all'), T.Literal('none'), T.Literal('open')]),
        coder: T.Union([id, T.Null()]),
        note: T.String({ maxLength: 2000 }),
      },
      closed,
    ),
    ok: made<{ readonly settled: number }>(),
  },
  settleRound: {
    method: 'POST',
    path: '/api/studies/:study/rounds/:round/settle',
    summary: 'Done with a round: every difference was talked about',
    params: ofRound,
    ok: made<RoundsSeen>(),
  },
})
