import type { Handlers } from '../serve-contract.ts'
import type { Through } from '../through.ts'
import type { codingRoutes } from './coding.ts'

export function codingHandlers(_through: Through): Pick<Handlers, keyof typeof codingRoutes> {
  return {}
}
