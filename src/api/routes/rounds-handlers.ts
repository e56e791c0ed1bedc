import type { Handlers } from '../serve-contract.ts'
import type { Through } from '../through.ts'
import type { roundRoutes } from './rounds.ts'

export function roundHandlers(_through: Through): Pick<Handlers, keyof typeof roundRoutes> {
  return {}
}
