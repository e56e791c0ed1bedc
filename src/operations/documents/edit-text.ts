import { dayOf } from '../../foundation/day.ts'
import type { DocumentId, StudyId } from '../../foundation/ids.ts'
import { Problem } from '../../foundation/problem.ts'
import type { DocumentText, Speaker, StudyDocument, Turn } from '../../qualitative/document.ts'
import { withoutWhatWent } from '../../qualitative/text/blotted.ts'
import { speakerTurns } from '../../qualitative/text/speaker-turns.ts'
import { textDifference } from '../../qualitative/text/text-difference.ts'
import type { Transaction } from '../../storage/database.ts'
import { blotDocumentText, documentText, documentTexts } from '../../storage/qualitative/document-texts.ts'
import { documentById, lockDraftDocument, lockedDocumentById } from '../../storage/qualitative/documents.ts'
import { operation, type Surroundings } from '../operation.ts'
import { researcher } from '../permissions.ts'
import { asItIsKept } from './kept-text.ts'

/** A correction of a locked text: the next version, with how it came about, so that every coding stays on its words. */
export const editText = operation<
  {
    readonly study: StudyId
    readonly document: DocumentId
    /** The version of the text it was made from. */
    readonly textVersion: number
    readonly text: string
    /** What went was a name: earlier versions are made unreadable at that place. */
    readonly alsoBefore: boolean
  },
  StudyDocument
>({
  name: 'edit-text',
  may: researcher,
  record: ({ study, document, textVersion, alsoBefore }) => ({
    study,
    subject: { document, textVersion: textVersion + 1, alsoBefore },
  }),
  run: async (tx, around, { study, document, textVersion, text, alsoBefore }) => {
    const locked = await lockedDocumentById(tx, around.tenant, study, document)
    if (!locked) {
      const found = await documentById(tx, around.tenant, study, document)
      throw new Problem(found ? 'document-still-draft' : 'not-found')
    }
    if (locked.textVersion !== textVersion) throw new Problem('changed-meanwhile')
    const before = await documentText(tx, around.tenant, study, document, textVersion)
    const now = asItIsKept(text)
    const editScript = textDifference(before!.text, now) // a locked document has the text of its version
    if (editScript.length > 0) {
      const { speakers, turns } = speakersAgain(locked.speakers, now)
      const next = { version: textVersion + 1, text: now, turns, editScript }
      const about = { id: document, study }
      await lockDraftDocument(tx, around.tenant, about, dayOf(around.now()), speakers, next)
      if (alsoBefore) await blotEarlierTexts(tx, around, study, document, next)
    }
    const edited = await documentById(tx, around.tenant, study, document)
    return edited! // looked up before in this same transaction
  },
})

/** The newest version too keeps how it came about, but not the words that went: those are in no edit script. */
async function blotEarlierTexts(
  tx: Transaction,
  around: Surroundings,
  study: StudyId,
  document: DocumentId,
  newest: DocumentText,
): Promise<void> {
  for (const earlier of await documentTexts(tx, around.tenant, study, document)) {
    if (earlier.version === newest.version) continue
    const blot = withoutWhatWent(earlier, newest.text)
    if (blot.text !== earlier.text) await blotDocumentText(tx, around.tenant, study, document, blot)
  }
}

/** Voices keep who they are by their label; a label that is new is nobody's until somebody says whose. */
function speakersAgain(known: readonly Speaker[], text: string): { speakers: Speaker[]; turns: Turn[] } {
  const { labels, turns } = speakerTurns(text)
  const speakers = [...known]
  const places = labels.map((label) => {
    const same = speakers.findIndex(
      (one) => one.label.toLocaleLowerCase('nl') === label.toLocaleLowerCase('nl'),
    )
    return same >= 0 ? same : speakers.push({ label, participant: null }) - 1
  })
  return {
    speakers,
    turns: turns.map((turn) => ({ ...turn, speaker: turn.speaker === null ? null : places[turn.speaker]! })),
  }
}
