/** All that somebody needs to read and code one document: text, turns, speakers, rounds, and the codings they may see. */
import type { CoderId, DocumentId, ParticipantId, RoundId, StudyId } from '../../foundation/ids.ts'
import type { ActorGroup } from '../../foundation/actor-group.ts'
import { Problem } from '../../foundation/problem.ts'
import type { Coding } from '../../qualitative/coding.ts'
import { actHistory } from '../../qualitative/coding-acts/act-history.ts'
import { mayCodeIn, maySee } from '../../qualitative/coding-acts/open-layers.ts'
import type { LockedDocument, Turn } from '../../qualitative/document.ts'
import type { Round } from '../../qualitative/round.ts'
import { type Coder, coderIdOf, codersOfStudy } from '../../storage/qualitative/coders.ts'
import { codingActsOf, lastActOf } from '../../storage/qualitative/coding-acts.ts'
import { codingsOfDocument } from '../../storage/qualitative/codings.ts'
import { documentText } from '../../storage/qualitative/document-texts.ts'
import { documentById } from '../../storage/qualitative/documents.ts'
import { participantsOfStudy } from '../../storage/qualitative/participants.ts'
import { roundsOfStudy } from '../../storage/qualitative/rounds.ts'
import { operation } from '../operation.ts'
import { researcher } from '../permissions.ts'
import { carriedCodings } from './carried-codings.ts'

export interface CodingDesk {
  readonly document: LockedDocument
  readonly text: string
  readonly turns: readonly Turn[]
  /** The actor group of whoever speaks; an interviewer is not among them. */
  readonly groups: Readonly<Record<ParticipantId, ActorGroup>>
  readonly codings: readonly Coding[]
  readonly coders: readonly Coder[]
  readonly you: CoderId
  readonly rounds: readonly RoundOnDesk[]
  readonly history: UndoState
  /** The last act that is in all this: hearing goes on behind it. null: nobody did anything yet. */
  readonly lastAct: string | null
}

/** A round in which this document is. */
export interface RoundOnDesk extends Pick<Round, 'number' | 'state'> {
  readonly id: RoundId
  /** In the order of their letters: A, B. */
  readonly coders: readonly CoderId[]
  readonly mayCodeBlind: boolean
  readonly mayCodeConsensus: boolean
  /** This coder said that they are done with this document. */
  readonly isDone: boolean
}

export interface UndoState {
  readonly canUndo: boolean
  readonly canRedo: boolean
}

export const codingDesk = operation<{ readonly study: StudyId; readonly document: DocumentId }, CodingDesk>({
  name: 'coding-desk',
  may: researcher,
  record: 'reads',
  run: async (tx, { tenant }, { study, document: id }, by) => {
    if (by.kind !== 'person') throw new Problem('not-signed-in')
    const you = coderIdOf(by.id)
    const document = await documentById(tx, tenant, study, id)
    if (!document) throw new Problem('not-found')
    const text = await documentText(tx, tenant, study, id)
    if (document.state !== 'locked' || !text) throw new Problem('document-not-locked')
    const rounds = (await roundsOfStudy(tx, tenant, study)).filter((round) => round.documents.includes(id))
    const codings = (await codingsOfDocument(tx, tenant, study, id)).filter((one) => maySee(one, rounds, you))
    const speaking = new Set(document.speakers.map(({ participant }) => participant))
    const participants = (await participantsOfStudy(tx, tenant, study)).filter((one) => speaking.has(one.id))
    const { undo, redo } = actHistory(await codingActsOf(tx, tenant, study, id, you))
    return {
      document,
      text: text.text,
      turns: text.turns,
      groups: Object.fromEntries(participants.map(({ id: one, group }) => [one, group])),
      codings: await carriedCodings(tx, tenant, study, id, text.version, codings),
      coders: await codersOfStudy(tx, tenant, study),
      you,
      rounds: rounds.map((round) => ({
        id: round.id,
        number: round.number,
        state: round.state,
        coders: round.coders,
        mayCodeBlind: mayCodeIn({ kind: 'blind', round: round.id }, id, rounds, you),
        mayCodeConsensus: mayCodeIn({ kind: 'consensus', round: round.id }, id, rounds, you),
        isDone: round.finished.some((one) => one.coder === you && one.document === id),
      })),
      history: { canUndo: undo !== null, canRedo: redo !== null },
      lastAct: await lastActOf(tx, tenant, study, id),
    }
  },
})
