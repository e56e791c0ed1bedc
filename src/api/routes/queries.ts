/** Counting and finding over everything that was coded. What is asked is too much for an address, so it is sent. */
import { Type as T, type TSchema } from 'typebox'
import type { CoOccurrence } from '../../qualitative/queries/co-occurrence.ts'
import type { Crosstab } from '../../qualitative/queries/crosstab.ts'
import type { QueryForFile } from '../../operations/queries/export-query.ts'
import type { PassagesFound } from '../../operations/queries/find-passages.ts'
import type { Proposals } from '../../operations/queries/propose-codings.ts'
import type { QueryChoices } from '../../operations/queries/query-choices.ts'
import type { CodeId } from '../../foundation/ids.ts'
import type {
  AnyQuery,
  Filter,
  PassagesQuery,
  SavedQuery,
  SearchQuery,
} from '../../qualitative/queries/query.ts'
import type { TurnsFound } from '../../operations/queries/search-conversations.ts'
import type { SuggestionsSeen } from '../../operations/suggestions/suggest-codes.ts'
import { closed, define, group, id, language, line, made, madeFile, ofDocument, ofStudy } from '../schemas.ts'

const MOST = 500

const oneOf = <const Names extends readonly string[]>(names: Names) =>
  T.Unsafe<Names[number]>({ type: 'string', enum: [...names] })
const list = <Item extends TSchema>(item: Item) => T.Optional(T.Array(item, { maxItems: MOST }))
const orNone = <Item extends TSchema>(item: Item) => T.Union([item, T.Null()])

const kind = oneOf(['interview', 'focus-group', 'observation', 'policy-document', 'field-note'])
const aboutText = {
  code: list(id),
  group: list(orNone(group)),
  centre: list(orNone(id)),
  wave: list(orNone(id)),
  kind: list(kind),
  document: list(id),
}
const filter = T.Unsafe<Filter>(
  T.Object(
    {
      ...aboutText,
      direction: list(orNone(oneOf(['carries', 'hinders']))),
      restsOn: list(orNone(oneOf(['individual', 'organisation', 'both']))),
      level: list(
        orNone(oneOf(['individual', 'team', 'organisation', 'between-organisations', 'wider-environment'])),
      ),
    },
    closed,
  ),
)
const dimension = oneOf([
  'code',
  'group',
  'centre',
  'wave',
  'kind',
  'direction',
  'restsOn',
  'level',
  'document',
])

const search = {
  words: T.String({ minLength: 1, maxLength: 1000 }),
  filter: T.Unsafe<SearchQuery['filter']>(T.Object(aboutText, closed)),
  coded: orNone(oneOf(['coded', 'uncoded'])),
}
const crosstab = { rows: dimension, columns: dimension, filter, rollUp: T.Boolean() }
const near = oneOf(['overlap', 'turn', 'document'])
const coOccurrence = {
  codes: T.Unsafe<readonly CodeId[]>(T.Array(id, { minItems: 1, maxItems: 60 })),
  near,
  filter,
  rollUp: T.Boolean(),
}
const passages = {
  filter,
  rollUp: T.Boolean(),
  beside: T.Optional(T.Unsafe<NonNullable<PassagesQuery['beside']>>(T.Object({ code: id, near }, closed))),
}
const from = T.Integer({ minimum: 0, maximum: 100_000_000 })

const forFile = [
  T.Object({ kind: T.Literal('crosstab'), ...crosstab }, closed),
  T.Object({ kind: T.Literal('co-occurrence'), ...coOccurrence }, closed),
  T.Object({ kind: T.Literal('passages'), ...passages }, closed),
]
const queryForFile = T.Unsafe<QueryForFile>(T.Union(forFile))
const anyQuery = T.Unsafe<AnyQuery>(
  T.Union([T.Object({ kind: T.Literal('search'), ...search }, closed), ...forFile]),
)

export const queryRoutes = define({
  queryChoices: {
    method: 'GET',
    path: '/api/studies/:study/queries/choices',
    summary: 'The codes and documents that can be asked about',
    params: ofStudy,
    ok: made<QueryChoices>(),
  },
  searchConversations: {
    method: 'POST',
    path: '/api/studies/:study/queries/search',
    summary: 'Turns in which these words stand: a page of 50',
    params: ofStudy,
    body: T.Object({ ...search, from }, closed),
    ok: made<TurnsFound>(),
  },
  proposeCodings: {
    method: 'POST',
    path: '/api/studies/:study/queries/proposals',
    summary: 'Turns or sentences that a code may belong to, by a search; nothing is coded',
    params: ofStudy,
    body: T.Object({ ...search, code: id, unit: oneOf(['turn', 'sentence']) }, closed),
    ok: made<Proposals>(),
  },
  countCodings: {
    method: 'POST',
    path: '/api/studies/:study/queries/crosstab',
    summary: 'People, passages and documents by two dimensions: working counts, not for publication',
    params: ofStudy,
    body: T.Object(crosstab, closed),
    ok: made<Crosstab>(),
  },
  codesTogether: {
    method: 'POST',
    path: '/api/studies/:study/queries/co-occurrence',
    summary: 'Which codes stand together: working counts, not for publication',
    params: ofStudy,
    body: T.Object(coOccurrence, closed),
    ok: made<CoOccurrence>(),
  },
  findPassages: {
    method: 'POST',
    path: '/api/studies/:study/queries/passages',
    summary: 'The passages behind a count, with what was said before and after: a page of 50',
    params: ofStudy,
    body: T.Object({ ...passages, from }, closed),
    ok: made<PassagesFound>(),
  },
  suggestCodes: {
    method: 'POST',
    path: '/api/studies/:study/documents/:document/suggestions',
    summary: 'Codes that a passage may belong to, by its words; refused in a blind round',
    params: ofDocument,
    body: T.Object({ start: from, end: from }, closed),
    ok: made<SuggestionsSeen>(),
  },
  exportQuery: {
    method: 'POST',
    path: '/api/studies/:study/queries/file',
    summary: 'A working count or passages as CSV or a workbook; says of itself what it is',
    params: ofStudy,
    body: T.Object({ query: queryForFile, format: oneOf(['csv', 'xlsx']), language }, closed),
    ok: madeFile,
  },
  savedQueries: {
    method: 'GET',
    path: '/api/studies/:study/queries/saved',
    summary: 'Queries that were given a name',
    params: ofStudy,
    ok: made<SavedQuery[]>(),
  },
  saveQuery: {
    method: 'POST',
    path: '/api/studies/:study/queries/saved',
    summary: 'Keep a query under a name',
    params: ofStudy,
    body: T.Object({ name: line, query: anyQuery }, closed),
    ok: made<SavedQuery[]>(),
  },
  removeSavedQuery: {
    method: 'DELETE',
    path: '/api/studies/:study/queries/saved/:query',
    summary: 'Remove a query that was kept',
    params: T.Object({ study: id, query: id }, closed),
    ok: made<SavedQuery[]>(),
  },
})
