import type { FastifyReply } from 'fastify'
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
import type { documentRoutes } from './documents.ts'

export function documentHandlers(through: Through): Pick<Handlers, keyof typeof documentRoutes> {
  return {
    documents: through(documents),
    addDocument: through(addDocument),
    uploadDocument: async (input, request, reply) => {
      const signal = goneWith(reply)
      const unlessStopped: typeof uploadDocument = Object.assign(
        (...[around, by, given]: Parameters<typeof uploadDocument>) =>
          uploadDocument(around, by, { ...given, signal }),
        { operationName: uploadDocument.operationName },
      )
      return through<'uploadDocument', Parameters<typeof uploadDocument>[2]>(unlessStopped)(input, request)
    },
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

/** Whoever presses Stop or closes the page does not have their file read on. */
function goneWith({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController()
  raw.once('close', () => {
    if (!raw.writableEnded) gone.abort()
  })
  return gone.signal
}
