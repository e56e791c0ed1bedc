import type { DocumentId, RoundId, StudyId } from '../../foundation/ids.ts'
import { Problem } from '../../foundation/problem.ts'
import type { Round } from '../../qualitative/round.ts'
import { roundById, updateRound } from '../../storage/qualitative/rounds.ts'
import { operation } from '../operation.ts'
import { researcher } from '../permissions.ts'
import { coderOf } from '../coding/coder-of.ts'
import { roundsSeen, type RoundsSeen } from './round-seen.ts'
import { startComparing } from './start-comparing.ts'
import { tellDocuments } from './tell-documents.ts'

interface DocumentDone {
  readonly study: StudyId
  readonly round: RoundId
  readonly document: DocumentId
  /** false: take it up again, as long as the round is open. */
  readonly isDone: boolean
}

/** A coder says that they are done with a document. When everybody is done with everything, the round closes. */
export const finishDocument = operation<DocumentDone, RoundsSeen>({
  name: 'finish-document',
  may: researcher,
  record: ({ study, round, document, isDone }) => ({ study, subject: { round, document, isDone } }),
  // Who has a document of it open may from now on see or add something else.
  announces: ({ study }) => ({ study, document: null }),
  run: async (tx, around, { study, round: id, document, isDone }, by) => {
    const round = await roundById(tx, around.tenant, study, id)
    if (!round) throw new Problem('not-found')
    if (round.state !== 'blind') throw new Problem('round-not-open', { number: round.number })
    const coder = await coderOf(tx, around, study, by)
    if (!round.documents.includes(document)) throw new Problem('not-found')
    if (!round.coders.includes(coder)) throw new Problem('round-of-others', { number: round.number })
    const others = round.finished.filter((one) => one.coder !== coder || one.document !== document)
    const finished = isDone ? [...others, { coder, document }] : others
    await updateRound(tx, around.tenant, { ...round, finished })
    await tellDocuments(tx, around, round, coder, 'finish-document', [document])
    if (isEverythingDone({ ...round, finished }))
      await startComparing(tx, around, { ...round, finished }, coder)
    return roundsSeen(tx, around, study, by)
  },
})

function isEverythingDone({ coders, documents, finished }: Round): boolean {
  return finished.length === coders.length * documents.length
}
