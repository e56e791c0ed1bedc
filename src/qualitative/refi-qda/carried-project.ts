import type { RefiProject } from './project.ts'

/**
 * What an imported project had and the product does not use, kept to go out again: the project itself, without
 * the texts that became documents and the memos that did. Its files are stored beside it.
 */
export interface CarriedProject extends Omit<RefiProject, 'files'> {
  /** Codings that could not be used here: on no words, or with a code that is not there. */
  readonly notTaken: readonly string[]
}
