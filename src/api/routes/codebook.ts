/** The codebook of a study. Every change names the version it was made from, and is refused over another. */
import { Type as T } from 'typebox'
import type { CodePassages } from '../../operations/codebook/code-passages.ts'
import type { CodebookSeen } from '../../operations/codebook/codebook.ts'
import { closed, define, id, line, made, ofStudy, prose } from '../schemas.ts'

const ofCode = T.Object({ study: id, code: id }, closed)
const orNone = T.Union([id, T.Null()])
const version = T.Integer()

/** What a person writes about a code. */
const words = {
  name: line,
  mark: T.String({ maxLength: 24 }),
  definition: prose,
  include: prose,
  exclude: prose,
  example: prose,
  isCodable: T.Boolean(),
  colour: T.Union([T.String({ pattern: '^[a-z0-9#-]{1,24}$' }), T.Null()]),
}

export const codebookRoutes = define({
  codebook: {
    method: 'GET',
    path: '/api/studies/:study/codebook',
    summary: 'The codes of a study, and how many passages each has',
    params: ofStudy,
    ok: made<CodebookSeen>(),
  },
  addCode: {
    method: 'POST',
    path: '/api/studies/:study/codebook/codes',
    summary: 'Add an own code',
    params: ofStudy,
    body: T.Object({ version, parent: orNone, ...words }, closed),
    ok: made<CodebookSeen>(),
  },
  redefineCode: {
    method: 'PUT',
    path: '/api/studies/:study/codebook/codes/:code',
    summary: 'Other words for a code; of a code of a frame only rules, example and colour',
    params: ofCode,
    body: T.Object({ version, ...words }, closed),
    ok: made<CodebookSeen>(),
  },
  moveCode: {
    method: 'POST',
    path: '/api/studies/:study/codebook/codes/:code/move',
    summary: 'Put a code below another, before one of the codes there',
    params: ofCode,
    body: T.Object({ version, parent: orNone, before: orNone }, closed),
    ok: made<CodebookSeen>(),
  },
  mergeCode: {
    method: 'POST',
    path: '/api/studies/:study/codebook/codes/:code/merge',
    summary: 'Show and count what was coded with this code under another',
    params: ofCode,
    body: T.Object({ version, into: id }, closed),
    ok: made<CodebookSeen>(),
  },
  splitCode: {
    method: 'POST',
    path: '/api/studies/:study/codebook/codes/:code/split',
    summary: 'Make a new code behind this one and give it the passages chosen',
    params: ofCode,
    body: T.Object({ version, codings: T.Array(id, { maxItems: 500 }), ...words }, closed),
    ok: made<CodebookSeen>(),
  },
  retireCode: {
    method: 'POST',
    path: '/api/studies/:study/codebook/codes/:code/retire',
    summary: 'Give a code no more; what was coded with it stays',
    params: ofCode,
    body: T.Object({ version }, closed),
    ok: made<CodebookSeen>(),
  },
  reviveCode: {
    method: 'POST',
    path: '/api/studies/:study/codebook/codes/:code/revive',
    summary: 'Take a code that was retired or merged into use again',
    params: ofCode,
    body: T.Object({ version }, closed),
    ok: made<CodebookSeen>(),
  },
  codePassages: {
    method: 'GET',
    path: '/api/studies/:study/codebook/codes/:code/passages',
    summary: 'The passages that count for a code, with their words',
    params: ofCode,
    ok: made<CodePassages>(),
  },
})
