/** Coding a locked text: passages, facets, undo, memos. Hearing what others do is a stream, beside this contract. */
import { Type as T } from 'typebox'
import type { CodingDesk } from '../../operations/coding/coding-desk.ts'
import type { MemosSeen } from '../../operations/coding/memos.ts'
import type { UndoOutcome } from '../../operations/coding/undo-coding.ts'
import type { Coding, Layer } from '../../qualitative/coding.ts'
import type { MemoAbout } from '../../qualitative/memo.ts'
import { closed, define, id, made, ofDocument, ofStudy } from '../schemas.ts'

const oneOf = <const Names extends readonly string[]>(names: Names) =>
  T.Union([T.Unsafe<Names[number]>({ type: 'string', enum: [...names] }), T.Null()])

const facets = {
  direction: oneOf(['carries', 'hinders']),
  restsOn: oneOf(['individual', 'organisation', 'both']),
  level: oneOf(['individual', 'team', 'organisation', 'between-organisations', 'wider-environment']),
}
/** Positions in code points, of this version of the text. */
const passage = {
  start: T.Integer({ minimum: 0 }),
  end: T.Integer({ minimum: 0 }),
  textVersion: T.Integer({ minimum: 1 }),
}
/**
 * One object with conditions, not a union of closed ones: trying the first of a union, the validator would strip what
 * only the second has.
 */
const layer = T.Unsafe<Layer>({
  type: 'object',
  properties: { kind: { enum: ['shared', 'blind', 'consensus'] }, round: id },
  required: ['kind'],
  additionalProperties: false,
  oneOf: [
    { properties: { kind: { const: 'shared' }, round: false } },
    { properties: { kind: { enum: ['blind', 'consensus'] } }, required: ['round'] },
  ],
})
const ofCoding = T.Object({ study: id, document: id, coding: id }, closed)
const ofMemo = T.Object({ study: id, memo: id }, closed)
const body = T.String({ minLength: 1, maxLength: 20_000, pattern: '\\S' })
const about = T.Unsafe<MemoAbout>({
  type: 'object',
  properties: {
    kind: { enum: ['study', 'document', 'passage', 'code', 'coding', 'participant', 'round'] },
    id,
    document: id,
    ...passage,
  },
  required: ['kind'],
  additionalProperties: false,
  oneOf: [
    { properties: { kind: { const: 'study' } } },
    { properties: { kind: { const: 'passage' } }, required: ['document', 'start', 'end', 'textVersion'] },
    {
      properties: { kind: { enum: ['document', 'code', 'coding', 'participant', 'round'] } },
      required: ['id'],
    },
  ],
})

export const codingRoutes = define({
  codingDesk: {
    method: 'GET',
    path: '/api/studies/:study/documents/:document/coding',
    summary: 'A locked text with its turns and every coding that this person may see',
    params: ofDocument,
    ok: made<CodingDesk>(),
  },
  addCoding: {
    method: 'POST',
    path: '/api/studies/:study/documents/:document/codings',
    summary: 'Give a passage a code; the id is made by whoever codes',
    params: ofDocument,
    body: T.Object({ id, layer, code: id, ...passage, ...facets }, closed),
    ok: made<Coding>(),
  },
  changeFacets: {
    method: 'PUT',
    path: '/api/studies/:study/documents/:document/codings/:coding/facets',
    summary: 'Carries or hinders, on whom it rests, at which level; what is left out stays as it is',
    params: ofCoding,
    body: T.Partial(T.Object(facets), closed),
    ok: made<Coding>(),
  },
  changeCode: {
    method: 'PUT',
    path: '/api/studies/:study/documents/:document/codings/:coding/code',
    summary: 'Another code for the same passage',
    params: ofCoding,
    body: T.Object({ code: id }, closed),
    ok: made<Coding>(),
  },
  changePassage: {
    method: 'PUT',
    path: '/api/studies/:study/documents/:document/codings/:coding/passage',
    summary: 'A longer, shorter or other passage for the same code',
    params: ofCoding,
    body: T.Object(passage, closed),
    ok: made<Coding>(),
  },
  removeCoding: {
    method: 'DELETE',
    path: '/api/studies/:study/documents/:document/codings/:coding',
    summary: 'Take a coding out of sight and out of the counts; it is kept',
    params: ofCoding,
    ok: made<Coding>(),
  },
  restoreCoding: {
    method: 'POST',
    path: '/api/studies/:study/documents/:document/codings/:coding/restore',
    summary: 'Bring a removed coding back',
    params: ofCoding,
    ok: made<Coding>(),
  },
  undoCoding: {
    method: 'POST',
    path: '/api/studies/:study/documents/:document/undo',
    summary: 'Take back one’s own last act on this document',
    params: ofDocument,
    ok: made<UndoOutcome>(),
  },
  redoCoding: {
    method: 'POST',
    path: '/api/studies/:study/documents/:document/redo',
    summary: 'Do again what was taken back last',
    params: ofDocument,
    ok: made<UndoOutcome>(),
  },
  memos: {
    method: 'GET',
    path: '/api/studies/:study/memos',
    summary: 'The memos of a study, newest first',
    params: ofStudy,
    ok: made<MemosSeen>(),
  },
  writeMemo: {
    method: 'POST',
    path: '/api/studies/:study/memos',
    summary: 'Write a memo; `document` is the page it is written on, for who has that open',
    params: ofStudy,
    body: T.Object({ about, body, document: T.Union([id, T.Null()]) }, closed),
    ok: made<MemosSeen>(),
  },
  rewriteMemo: {
    method: 'PUT',
    path: '/api/studies/:study/memos/:memo',
    summary: 'Other words for one’s own memo',
    params: ofMemo,
    body: T.Object({ body }, closed),
    ok: made<MemosSeen>(),
  },
  removeMemo: {
    method: 'DELETE',
    path: '/api/studies/:study/memos/:memo',
    summary: 'Take one’s own memo away',
    params: ofMemo,
    ok: made<MemosSeen>(),
  },
})
