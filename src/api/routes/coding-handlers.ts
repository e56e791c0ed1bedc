import { addCoding } from '../../operations/coding/add-coding.ts'
import {
  changeCode,
  changeFacets,
  changePassage,
  removeCoding,
  restoreCoding,
} from '../../operations/coding/change-coding.ts'
import { codingDesk } from '../../operations/coding/coding-desk.ts'
import { memos, removeOwnMemo, rewriteOwnMemo, writeMemo } from '../../operations/coding/memos.ts'
import { redoCoding, undoCoding } from '../../operations/coding/undo-coding.ts'
import type { Handlers } from '../serve-contract.ts'
import type { Through } from '../through.ts'
import type { codingRoutes } from './coding.ts'

export function codingHandlers(through: Through): Pick<Handlers, keyof typeof codingRoutes> {
  return {
    codingDesk: through(codingDesk),
    addCoding: through(addCoding),
    changeFacets: through(changeFacets),
    changeCode: through(changeCode),
    changePassage: through(changePassage),
    removeCoding: through(removeCoding),
    restoreCoding: through(restoreCoding),
    undoCoding: through(undoCoding),
    redoCoding: through(redoCoding),
    memos: through(memos),
    writeMemo: through(writeMemo),
    rewriteMemo: through(rewriteOwnMemo),
    removeMemo: through(removeOwnMemo),
  }
}
