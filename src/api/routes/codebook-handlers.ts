import {
  addCodeToCodebook,
  mergeCodeInto,
  moveCodeInCodebook,
  redefineCodeOfStudy,
  retireCodeOfStudy,
  reviveCodeOfStudy,
} from '../../operations/codebook/change-codebook.ts'
import { codePassages } from '../../operations/codebook/code-passages.ts'
import { codebook } from '../../operations/codebook/codebook.ts'
import { splitCodeOfStudy } from '../../operations/codebook/split-code.ts'
import type { Handlers } from '../serve-contract.ts'
import type { Through } from '../through.ts'
import type { codebookRoutes } from './codebook.ts'

export function codebookHandlers(through: Through): Pick<Handlers, keyof typeof codebookRoutes> {
  return {
    codebook: through(codebook),
    addCode: through(addCodeToCodebook),
    redefineCode: through(redefineCodeOfStudy),
    moveCode: through(moveCodeInCodebook),
    mergeCode: through(mergeCodeInto),
    splitCode: through(splitCodeOfStudy),
    retireCode: through(retireCodeOfStudy),
    reviveCode: through(reviveCodeOfStudy),
    codePassages: through(codePassages),
  }
}
