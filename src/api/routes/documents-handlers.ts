import type { Handlers } from '../serve-contract.ts'
import type { Through } from '../through.ts'
import type { documentRoutes } from './documents.ts'

export function documentHandlers(_through: Through): Pick<Handlers, keyof typeof documentRoutes> {
  return {}
}
