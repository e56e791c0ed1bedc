import type { Handlers } from '../serve-contract.ts'
import type { Through } from '../through.ts'
import type { queryRoutes } from './queries.ts'

export function queryHandlers(_through: Through): Pick<Handlers, keyof typeof queryRoutes> {
  return {}
}
