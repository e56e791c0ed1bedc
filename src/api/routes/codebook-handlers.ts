import type { Handlers } from '../serve-contract.ts'
import type { Through } from '../through.ts'
import type { codebookRoutes } from './codebook.ts'

export function codebookHandlers(_through: Through): Pick<Handlers, keyof typeof codebookRoutes> {
  return {}
}
