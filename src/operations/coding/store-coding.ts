/** What every change of a coding goes through: its checks, whose words it holds, its row and its act. */
import type { CodeId, CoderId, CodingId, DocumentId, StudyId } from '../../foundation/ids.ts'
import { Problem } from '../../foundation/problem.ts'
import type { Coding } from '../../qualitative/coding.ts'
import type { CodingAct } from '../../qualitative/coding-acts/act-history.ts'
import { type CodingState, stateOf } from '../../qualitative/coding-acts/coding-state.ts'
import { type RoundOfLayer, mayChange } from '../../qualitative/coding-acts/open-layers.ts'
import { participantsIn } from '../../qualitative/coding-acts/participants-in.ts'
import type { DocumentText, LockedDocument } from '../../qualitative/document.ts'
import type { Transaction } from '../../storage/database.ts'
import { codeById } from '../../storage/qualitative/codebook.ts'
import { insertAct } from '../../storage/qualitative/coding-acts.ts'
import { codingsById, insertCodings, updateCoding } from '../../storage/qualitative/codings.ts'
import { documentText } from '../../storage/qualitative/document-texts.ts'
import { documentById } from '../../storage/qualitative/documents.ts'
import { roundsOfStudy } from '../../storage/qualitative/rounds.ts'
import type { Asker, Surroundings } from '../operation.ts'
import { coderOf } from './coder-of.ts'

/** A document with what is needed to code in it, and who is about to. */
export interface CodingPlace {
  readonly study: StudyId
  readonly document: LockedDocument
  readonly text: DocumentText
  readonly rounds: readonly RoundOfLayer[]
  readonly coder: CoderId
}

export async function codingPlace(
  tx: Transaction,
  around: Surroundings,
  by: Asker,
  { study, document: id }: { readonly study: StudyId; readonly document: DocumentId },
): Promise<CodingPlace> {
  const document = await documentById(tx, around.tenant, study, id)
  if (!document) throw new Problem('not-found')
  const text = await documentText(tx, around.tenant, study, id)
  if (document.state !== 'locked' || !text) throw new Problem('document-not-locked')
  const rounds = await roundsOfStudy(tx, around.tenant, study)
  return { study, document, text, rounds, coder: await coderOf(tx, around, study, by) }
}

/** A coding of this document that this coder may change. One they may not see does not exist for them. */
export async function codingToChange(
  tx: Transaction,
  around: Surroundings,
  { study, document, rounds, coder }: CodingPlace,
  id: CodingId,
): Promise<Coding> {
  const [coding] = await codingsById(tx, around.tenant, study, [id])
  const isHidden = coding?.layer.kind === 'blind' && coding.coder !== coder
  if (coding?.document !== document.id || isHidden) throw new Problem('not-found')
  if (!mayChange(coding, rounds, coder)) throw new Problem('layer-closed')
  return coding
}

/** Only over the newest text: positions in another one would point at other words. */
export function checkPassage(
  { text, document }: CodingPlace,
  { start, end, textVersion }: Pick<CodingState, 'start' | 'end' | 'textVersion'>,
): void {
  if (textVersion !== text.version || start < 0 || start >= end || end > document.length)
    throw new Problem('passage-not-in-text')
}

export async function checkCode(
  tx: Transaction,
  around: Surroundings,
  study: StudyId,
  id: CodeId,
): Promise<void> {
  const code = await codeById(tx, around.tenant, study, id)
  if (!code) throw new Problem('not-found')
  if (!code.isCodable) throw new Problem('code-is-heading', { name: code.name })
  if (code.state.is !== 'in-use') throw new Problem('code-not-in-use', { name: code.name })
}

/** Stores the coding as it becomes, with the act, and gives it back. */
export async function storeCodingAct(
  tx: Transaction,
  around: Surroundings,
  place: CodingPlace,
  act: string,
  coding: Coding,
  before: CodingState | null,
  after: CodingState,
  repeats: CodingAct['repeats'] = null,
): Promise<Coding> {
  const { study, document, coder } = place
  const participants = isSamePassage(before, after)
    ? coding.participants
    : await participantsOf(tx, around, place, after)
  const stored: Coding = { ...coding, ...after, participants }
  if (before === null) await insertCodings(tx, around.tenant, study, [stored])
  else await updateCoding(tx, around.tenant, study, coding.id, after, participants)
  await insertAct(tx, around.tenant, study, {
    id: around.uuidV7(),
    at: around.now(),
    coder,
    act,
    document: document.id,
    subject: { coding: coding.id, layer: coding.layer, before, after: stateOf(stored), repeats },
  })
  return stored
}

function isSamePassage(before: CodingState | null, after: CodingState): boolean {
  return before?.start === after.start && before.end === after.end && before.textVersion === after.textVersion
}

/** Taking back a change may lead to a passage in an earlier version of the text. */
async function participantsOf(
  tx: Transaction,
  around: Surroundings,
  { study, document, text }: CodingPlace,
  passage: CodingState,
): Promise<Coding['participants']> {
  const version = passage.textVersion
  const pointedInto =
    version === text.version ? text : await documentText(tx, around.tenant, study, document.id, version)
  return participantsIn(pointedInto?.turns ?? [], document.speakers, passage)
}
