import { codesTogether, countCodings } from '../../operations/queries/count-codings.ts'
import { exportQuery } from '../../operations/queries/export-query.ts'
import { findPassages } from '../../operations/queries/find-passages.ts'
import { proposeCodings } from '../../operations/queries/propose-codings.ts'
import { queryChoices } from '../../operations/queries/query-choices.ts'
import { removeSavedQuery, savedQueries, saveQuery } from '../../operations/queries/saved-queries.ts'
import { searchConversations } from '../../operations/queries/search-conversations.ts'
import { suggestCodes } from '../../operations/suggestions/suggest-codes.ts'
import type { Handlers } from '../serve-contract.ts'
import type { Through } from '../through.ts'
import type { queryRoutes } from './queries.ts'

export function queryHandlers(through: Through): Pick<Handlers, keyof typeof queryRoutes> {
  return {
    queryChoices: through(queryChoices),
    searchConversations: through(searchConversations),
    proposeCodings: through(proposeCodings),
    countCodings: through(countCodings),
    codesTogether: through(codesTogether),
    findPassages: through(findPassages),
    suggestCodes: through(suggestCodes),
    exportQuery: through(exportQuery),
    savedQueries: through(savedQueries),
    saveQuery: through(saveQuery),
    removeSavedQuery: through(removeSavedQuery),
  }
}
