import type { SavedQueryId, StudyId } from '../../foundation/ids.ts'
import type { AnyQuery, SavedQuery } from '../../qualitative/queries/query.ts'
import {
  deleteSavedQuery,
  insertSavedQuery,
  savedQueriesOf,
} from '../../storage/qualitative/saved-queries.ts'
import { operation } from '../operation.ts'
import { researcher } from '../permissions.ts'
import { sameDimension, searchIn } from './query-faults.ts'

export const savedQueries = operation<{ readonly study: StudyId }, SavedQuery[]>({
  name: 'saved-queries',
  may: researcher,
  record: 'reads',
  run: (tx, around, { study }) => savedQueriesOf(tx, around.tenant, study),
})

/** Keeps what is asked, never what it answered: run again, it counts what is there then. */
export const saveQuery = operation<
  { readonly study: StudyId; readonly name: string; readonly query: AnyQuery },
  SavedQuery[]
>({
  name: 'save-query',
  may: researcher,
  record: ({ study, query }) => ({ study, subject: { kind: query.kind } }),
  run: async (tx, around, { study, name, query }) => {
    if (query.kind === 'search') searchIn(query.words)
    if (query.kind === 'crosstab' && query.rows === query.columns) throw sameDimension()
    const id = around.uuidV7() as SavedQueryId // made here
    await insertSavedQuery(tx, around.tenant, study, { id, name: name.trim(), query })
    return savedQueriesOf(tx, around.tenant, study)
  },
})

/** One that somebody else removed already is gone too. */
export const removeSavedQuery = operation<
  { readonly study: StudyId; readonly query: SavedQueryId },
  SavedQuery[]
>({
  name: 'remove-saved-query',
  may: researcher,
  record: ({ study, query }) => ({ study, subject: { query } }),
  run: async (tx, around, { study, query }) => {
    await deleteSavedQuery(tx, around.tenant, study, query)
    return savedQueriesOf(tx, around.tenant, study)
  },
})
