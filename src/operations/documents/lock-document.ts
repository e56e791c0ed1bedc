import type { ActorGroup } from '../../foundation/actor-group.ts'
import { dayOf } from '../../foundation/day.ts'
import { fault } from '../../foundation/fault.ts'
import type { DocumentId, ParticipantId, StudyId } from '../../foundation/ids.ts'
import { Problem, type Fault } from '../../foundation/problem.ts'
import type { Speaker, StudyDocument } from '../../qualitative/document.ts'
import type { Draft, DraftSpeaker } from '../../qualitative/pseudonyms/draft.ts'
import { isCommonFirstName } from '../../qualitative/pseudonyms/first-names.ts'
import { lockedText } from '../../qualitative/pseudonyms/locked-text.ts'
import { namesOfRoster, type Roster } from '../../qualitative/pseudonyms/roster.ts'
import type { Transaction } from '../../storage/database.ts'
import { documentById, lockDraftDocument, updateAboutDocument } from '../../storage/qualitative/documents.ts'
import { insertParticipant, participantsOfStudy } from '../../storage/qualitative/participants.ts'
import { deleteDraft, keepOriginalUntil } from '../../storage/qualitative/sealed-documents.ts'
import { operation, type Asker, type Surroundings } from '../operation.ts'
import { researcher } from '../permissions.ts'
import { destroyOriginal } from './originals.ts'
import { draftOf, rosterOf } from './sealed-values.ts'

interface Lock {
  readonly study: StudyId
  readonly document: DocumentId
  /** Of the draft. */
  readonly version: number
  /** Proposals nobody decided on stay standing as they are. */
  readonly evenUndecided: boolean
  /** What becomes of the original: gone at once, on a day, or when somebody destroys it. */
  readonly original: 'destroy' | 'keep' | { readonly until: string }
}

/**
 * Locks a text: names replaced, voices tied to participants, for good. An original that must go goes after the lock is
 * on disk: its key is that of the draft too, and a lock that fails must lose nothing.
 */
export const lockDocument = Object.assign(
  async (around: Surroundings, by: Asker, lock: Lock): Promise<StudyDocument> => {
    const locked = await lockDraft(around, by, lock)
    const { study, document } = lock
    return lock.original === 'destroy' ? destroyOriginal(around, by, { study, document }) : locked
  },
  { operationName: 'lock-document' },
)

const lockDraft = operation<Lock, StudyDocument>({
  name: 'lock-document',
  may: researcher,
  record: ({ study, document, evenUndecided }) => ({ study, subject: { document, evenUndecided } }),
  run: async (tx, around, { study, document, version, evenUndecided, original }) => {
    const about = await documentById(tx, around.tenant, study, document)
    const stored = await draftOf(tx, around, study, document)
    if (!about || stored.version !== version) throw new Problem('changed-meanwhile')
    const { draft } = stored
    const open = draft.marks.filter(({ decision }) => decision === 'open').length
    if (open > 0 && !evenUndecided) throw new Problem('draft-undecided', { number: open })
    const { entries } = await rosterOf(tx, around, study)
    const faults = speakerFaults(draft.speakers, entries)
    if (faults.length > 0) throw new Problem('input-invalid', {}, faults)

    const { speakers, groups } = await speakersOf(tx, around, about, draft)
    await updateAboutDocument(tx, around.tenant, {
      ...about,
      groups: [...new Set([...about.groups, ...groups])],
    })
    const today = dayOf(around.now())
    const text = { version: 1, ...lockedText(draft), editScript: [] }
    await lockDraftDocument(tx, around.tenant, { id: document, study }, today, speakers, text)
    await deleteDraft(tx, around.tenant, study, document)
    // "At once" is due from today: should the machine stop right here, the next start destroys it.
    const until = original === 'destroy' ? today : original === 'keep' ? null : original.until
    await keepOriginalUntil(tx, around.tenant, study, document, until)
    const locked = await documentById(tx, around.tenant, study, document)
    return locked! // it was there in this same transaction
  },
})

/** Makes the new participants, in order of first speaking. */
async function speakersOf(
  tx: Transaction,
  around: Surroundings,
  { study, centre }: StudyDocument,
  draft: Draft,
): Promise<{ readonly speakers: Speaker[]; readonly groups: readonly ActorGroup[] }> {
  const known = await participantsOfStudy(tx, around.tenant, study)
  const speakers: Speaker[] = []
  const groups: ActorGroup[] = []
  for (const { becomes, who } of draft.speakers) {
    if (who.is === 'new') {
      const id = around.uuidV7() as ParticipantId // made here, so it is what it says
      // The document's centre as it is now: it may have been filled in after the voices were.
      const participant = { id, group: who.group, centre: centre ?? who.centre }
      await insertParticipant(tx, around.tenant, study, participant)
      groups.push(who.group)
      speakers.push({ label: becomes, participant: id })
    } else if (who.is === 'known') {
      const participant = known.find(({ id }) => id === who.participant)
      if (!participant) throw new Problem('not-found')
      groups.push(participant.group)
      speakers.push({ label: becomes, participant: participant.id })
    } else {
      speakers.push({ label: becomes, participant: null })
    }
  }
  return { speakers, groups }
}

/** A speaker is named by their place: their label in the text may be a name. */
function speakerFaults(speakers: readonly DraftSpeaker[], roster: Roster): Fault[] {
  const labels = speakers.map(({ becomes }) => becomes.toLocaleLowerCase('nl'))
  return speakers.flatMap(({ becomes, who }, place) => {
    const number = place + 1
    const where = { nl: `Stem ${number}`, en: `Voice ${number}`, fr: `Voix ${number}` }
    if (who.is === 'undecided')
      return [
        fault(
          where,
          {
            nl: 'Er is niet gezegd wie dit is: iemand van een geleding, of de interviewer.',
            en: 'It was not said who this is: somebody of an actor group, or the interviewer.',
            fr: "Il n'est pas dit qui c'est : quelqu'un d'un groupe, ou l'intervieweur.",
          },
          {
            nl: 'Kies het bij "Stemmen".',
            en: 'Choose it under "Voices".',
            fr: 'Choisissez-le sous « Voix ».',
          },
        ),
      ]
    if (becomes === '' || labels.indexOf(becomes.toLocaleLowerCase('nl')) !== place)
      return [
        fault(
          where,
          {
            nl: 'Er staat geen eigen benaming voor deze stem.',
            en: 'There is no label of its own for this voice.',
            fr: "Il n'y a pas de désignation propre pour cette voix.",
          },
          {
            nl: 'Geef elke stem een andere benaming: "werker 1", "werker 2".',
            en: 'Give each voice another label: "worker 1", "worker 2".',
            fr: 'Donnez à chaque voix une autre désignation : « travailleur 1 », « travailleur 2 ».',
          },
        ),
      ]
    if (becomes.split(/\s+/).some(isCommonFirstName) || namesOfRoster(becomes, roster).length > 0)
      return [
        fault(
          where,
          {
            nl: 'De benaming van deze stem lijkt een naam.',
            en: 'The label of this voice looks like a name.',
            fr: 'La désignation de cette voix ressemble à un nom.',
          },
          {
            nl: 'Kies een benaming die zegt wat iemand hier doet: "cliënt 1".',
            en: 'Choose a label that says what somebody does here: "client 1".',
            fr: 'Choisissez une désignation qui dit le rôle : « usager 1 ».',
          },
        ),
      ]
    return []
  })
}
