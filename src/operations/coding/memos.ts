/** Memos: anybody in the team reads them and writes their own. In a blind round those about the work stay with their writer. */
import type { CoderId, DocumentId, MemoId, StudyId } from '../../foundation/ids.ts'
import { Problem } from '../../foundation/problem.ts'
import { maySee } from '../../qualitative/coding-acts/open-layers.ts'
import { type Memo, type MemoAbout } from '../../qualitative/memo.ts'
import type { Round } from '../../qualitative/round.ts'
import type { Transaction } from '../../storage/database.ts'
import { type Coder, coderIdOf, codersOfStudy } from '../../storage/qualitative/coders.ts'
import { insertAct } from '../../storage/qualitative/coding-acts.ts'
import { codingsById } from '../../storage/qualitative/codings.ts'
import { documentById } from '../../storage/qualitative/documents.ts'
import {
  insertMemo,
  memoById,
  memosOfStudy,
  removeMemoRow,
  rewriteMemo,
} from '../../storage/qualitative/memos.ts'
import { roundsOfStudy } from '../../storage/qualitative/rounds.ts'
import { type Asker, operation, type Surroundings } from '../operation.ts'
import { researcher } from '../permissions.ts'
import { coderOf } from './coder-of.ts'

/** A memo with where it is about, so that a list can lead there. */
export interface MemoSeen extends Memo {
  /** The document it is in; null when it is about none. */
  readonly document: DocumentId | null
}

export interface MemosSeen {
  readonly memos: readonly MemoSeen[]
  readonly coders: readonly Coder[]
  readonly you: CoderId
}

type OfStudy = { readonly study: StudyId }

export const memos = operation<OfStudy, MemosSeen>({
  name: 'memos',
  may: researcher,
  record: 'reads',
  run: (tx, around, { study }, by) => memosSeen(tx, around, study, by),
})

export const writeMemo = operation<
  OfStudy & { readonly about: MemoAbout; readonly body: string; readonly document: DocumentId | null },
  MemosSeen
>({
  name: 'write-memo',
  may: researcher,
  record: 'coding-act',
  announces: ({ study, document }) => ({ study, document }),
  run: async (tx, around, { study, about, body, document }, by) => {
    const coder = await coderOf(tx, around, study, by)
    const rounds = await roundsOfStudy(tx, around.tenant, study)
    await checkAbout(tx, around, study, about, rounds, coder)
    const id = around.uuidV7() as MemoId // made here, so it is what it says
    const writtenAt = around.now().toISOString()
    await insertMemo(tx, around.tenant, study, { id, about, coder, writtenAt, body: body.trim() })
    await tell(tx, around, study, 'write-memo', coder, id, document)
    return memosSeen(tx, around, study, by)
  },
})

export const rewriteOwnMemo = operation<
  OfStudy & { readonly memo: MemoId; readonly body: string },
  MemosSeen
>({
  name: 'rewrite-memo',
  may: researcher,
  record: 'coding-act',
  announces: ({ study }) => ({ study, document: null }),
  run: async (tx, around, { study, memo: id, body }, by) => {
    const { coder } = await ownMemo(tx, around, study, id, by)
    const writtenAt = around.now().toISOString()
    await rewriteMemo(tx, around.tenant, study, { id, writtenAt, body: body.trim() })
    await tell(tx, around, study, 'rewrite-memo', coder, id, null)
    return memosSeen(tx, around, study, by)
  },
})

export const removeOwnMemo = operation<OfStudy & { readonly memo: MemoId }, MemosSeen>({
  name: 'remove-memo',
  may: researcher,
  record: 'coding-act',
  announces: ({ study }) => ({ study, document: null }),
  run: async (tx, around, { study, memo: id }, by) => {
    const { coder } = await ownMemo(tx, around, study, id, by)
    await removeMemoRow(tx, around.tenant, study, id)
    await tell(tx, around, study, 'remove-memo', coder, id, null)
    return memosSeen(tx, around, study, by)
  },
})

async function memosSeen(
  tx: Transaction,
  around: Surroundings,
  study: StudyId,
  by: Asker,
): Promise<MemosSeen> {
  if (by.kind !== 'person') throw new Problem('not-signed-in')
  const you = coderIdOf(by.id)
  const found = await memosOfStudy(tx, around.tenant, study)
  const rounds = await roundsOfStudy(tx, around.tenant, study)
  const ids = found.flatMap(({ about }) => (about.kind === 'coding' ? [about.id] : []))
  const codings = new Map((await codingsById(tx, around.tenant, study, ids)).map((one) => [one.id, one]))
  const seen = found.flatMap((memo): MemoSeen[] => {
    const { about, coder } = memo
    const coding = about.kind === 'coding' ? codings.get(about.id) : undefined
    if (about.kind === 'coding' && !(coding && maySee(coding, rounds, you))) return []
    const document =
      about.kind === 'document'
        ? about.id
        : about.kind === 'passage'
          ? about.document
          : (coding?.document ?? null)
    const isOfBlindWork = about.kind === 'passage' || about.kind === 'document'
    if (isOfBlindWork && coder !== you && isBeingCodedBlind(rounds, document)) return []
    return [{ ...memo, document }]
  })
  return { memos: seen, coders: await codersOfStudy(tx, around.tenant, study), you }
}

/** A memo about a passage would tell the other coder of a blind round what somebody saw there. */
function isBeingCodedBlind(rounds: readonly Round[], document: DocumentId | null): boolean {
  return rounds.some(
    ({ state, documents }) => state === 'blind' && document !== null && documents.includes(document),
  )
}

/** What a memo is about must be there, and in sight. Codes, people and rounds are the study's: the reader finds them by id. */
async function checkAbout(
  tx: Transaction,
  around: Surroundings,
  study: StudyId,
  about: MemoAbout,
  rounds: readonly Round[],
  coder: CoderId,
): Promise<void> {
  if (about.kind === 'coding') {
    const [coding] = await codingsById(tx, around.tenant, study, [about.id])
    if (!coding || !maySee(coding, rounds, coder)) throw new Problem('not-found')
  }
  const document = about.kind === 'document' ? about.id : about.kind === 'passage' ? about.document : null
  if (document === null) return
  const found = await documentById(tx, around.tenant, study, document)
  if (!found) throw new Problem('not-found')
  if (about.kind !== 'passage') return
  if (found.state !== 'locked') throw new Problem('document-not-locked')
  const isInText = about.textVersion === found.textVersion && about.start < about.end
  if (!isInText || about.end > found.length) throw new Problem('passage-not-in-text')
}

async function ownMemo(
  tx: Transaction,
  around: Surroundings,
  study: StudyId,
  id: MemoId,
  by: Asker,
): Promise<Memo> {
  const memo = await memoById(tx, around.tenant, study, id)
  const coder = await coderOf(tx, around, study, by)
  const { memos: inSight } = await memosSeen(tx, around, study, by)
  if (!memo || !inSight.some((one) => one.id === id)) throw new Problem('not-found')
  if (memo.coder !== coder) throw new Problem('memo-of-another')
  return memo
}

function tell(
  tx: Transaction,
  around: Surroundings,
  study: StudyId,
  act: string,
  coder: CoderId,
  memo: MemoId,
  document: DocumentId | null,
): Promise<void> {
  return insertAct(tx, around.tenant, study, {
    id: around.uuidV7(),
    at: around.now(),
    coder,
    act,
    document,
    subject: { memo },
  })
}
