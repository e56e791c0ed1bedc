import { addDocument } from '../../operations/documents/add-document.ts'
import { changeDraft, discardDraft, draft } from '../../operations/documents/change-draft.ts'
import { document, documents, updateDocument } from '../../operations/documents/documents.ts'
import { editText } from '../../operations/documents/edit-text.ts'
import { lockDocument } from '../../operations/documents/lock-document.ts'
import { destroyOriginal, keepOriginal, readOriginal } from '../../operations/documents/originals.ts'
import { changeRoster, roster } from '../../operations/documents/roster.ts'
import { uploadDocument } from '../../operations/documents/upload-document.ts'
import type { Handlers } from '../serve-contract.ts'
import type { Through } from '../through.ts'
import { untilGone } from '../until-gone.ts'
import type { documentRoutes } from './documents.ts'

export function documentHandlers(through: Through): Pick<Handlers, keyof typeof documentRoutes> {
  return {
    documents: through(documents),
    addDocument: through(addDocument),
    uploadDocument: untilGone(through)(uploadDocument),
    document: through(document),
    updateDocument: through(updateDocument),
    discardDraft: through(discardDraft),
    draft: through(draft),
    changeDraft: through(changeDraft),
    lockDocument: through(lockDocument),
    editText: through(editText),
    readOriginal: through(readOriginal),
    keepOriginal: through(keepOriginal),
    destroyOriginal: through(destroyOriginal),
    roster: through(roster),
    changeRoster: through(changeRoster),
  }
}
