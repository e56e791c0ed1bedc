/** A conversation that is ready to be coded, written as it would stand on paper. */
import type { DocumentId, ParticipantId, StudyId } from '../src/foundation/ids.ts'
import type { Speaker } from '../src/qualitative/document.ts'
import { codePointIndex } from '../src/qualitative/text/code-points.ts'
import { speakerTurns } from '../src/qualitative/text/speaker-turns.ts'
import type { Surroundings } from '../src/operations/operation.ts'
import { insertLockedDocument } from '../src/storage/qualitative/documents.ts'
import { insertParticipant } from '../src/storage/qualitative/participants.ts'

export const conversation = `interviewer: Kan u vertellen over een keer dat iemand echt mee besliste over de eigen hulp?
werker 2: Ja. Een man die al drie keer gestopt was met een opleiding. Ik heb hem gevraagd wat hij zelf zag zitten, en we hebben dat samen opgeschreven. In zijn woorden, niet in die van mij.
werker 2: En dan ga je naar het comité. Daar zit hij niet bij. Daar zit een blad papier bij. 😀 Zij zien hem niet, en ik mag zelf niets toezeggen, nog geen treinkaart.
interviewer: Hoe is dat voor u?
werker 2: Je belooft iets en je kunt het niet waarmaken. Dus schrijf ik het verslag zo dat ze hem toch een beetje horen. Dat staat nergens. Dat doe ik gewoon.`

/** Every speaker but the interviewer is a worker that was not spoken with before. */
export async function lockedDocument(
  around: Surroundings,
  study: StudyId,
  text: string = conversation,
  title = 'Gesprek 3',
): Promise<{
  readonly document: DocumentId
  readonly speakers: readonly Speaker[]
  readonly text: string
}> {
  const { labels, turns } = speakerTurns(text)
  const document = around.uuidV7() as DocumentId
  const speakers = labels.map((label) => ({
    label,
    participant: label === 'interviewer' ? null : (around.uuidV7() as ParticipantId),
  }))
  await around.db.transaction(async (tx) => {
    for (const { participant } of speakers) {
      if (participant)
        await insertParticipant(tx, around.tenant, study, { id: participant, group: 'worker', centre: null })
    }
    await insertLockedDocument(
      tx,
      around.tenant,
      {
        id: document,
        study,
        title,
        kind: 'interview',
        centre: null,
        wave: null,
        groups: ['worker'],
        consent: 'rephrased',
        speakers,
        version: 1,
        lockedOn: '2026-03-02',
      },
      { version: 1, text, turns, editScript: [] },
    )
  })
  return { document, speakers, text }
}

/** Where these words stand in a text, in code points. */
export function passageOf(text: string, words: string): { readonly start: number; readonly end: number } {
  const at = text.indexOf(words)
  if (at < 0) throw new RangeError(`the text does not hold: ${words}`)
  const index = codePointIndex(text)
  return { start: index.fromUtf16(at), end: index.fromUtf16(at + words.length) }
}
