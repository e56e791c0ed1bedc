import type { Handlers } from '../serve-contract.ts'
import type { Through } from '../through.ts'
import type { exchangeRoutes } from './exchange.ts'

export function exchangeHandlers(_through: Through): Pick<Handlers, keyof typeof exchangeRoutes> {
  return {}
}
