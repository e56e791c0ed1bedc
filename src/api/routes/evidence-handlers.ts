import type { Handlers } from '../serve-contract.ts'
import type { Through } from '../through.ts'
import type { evidenceRoutes } from './evidence.ts'

export function evidenceHandlers(_through: Through): Pick<Handlers, keyof typeof evidenceRoutes> {
  return {}
}
