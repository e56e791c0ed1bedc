/**
 * The box that answers go into. It is not an `operation`: taking part needs no account and leaves no audit
 * record, because a list of who did what when is exactly what must not exist of it.
 *
 * Many people press "send" at once, and a commit costs a write to disk. So what arrives while the disk is busy,
 * or within a few milliseconds, is written in one transaction: one look at the codes, one mark, one insert.
 * Nobody hears "saved" before that transaction is on disk. When it fails, each is tried alone, so that one
 * faulty submission costs nobody else theirs.
 */
import { readAccessCode } from '../ballots/access-code.ts'
import { submissionHash } from '../ballots/submission-hash.ts'
import { Problem } from '../foundation/problem.ts'
import { claimAccessCodes, invitationsByHash } from '../storage/access-codes.ts'
import { insertAnswers } from '../storage/answers.ts'
import type { Transaction } from '../storage/database.ts'
import type { Answers } from '../study/answers.ts'
import { ballotTicket, questionnaireOf } from './look-up-code.ts'
import { hashOfCode, hmac } from './make-codes.ts'
import type { Surroundings } from './operation.ts'
import { checkAnswers } from './submit-answers-check.ts'

/** `duplicate`: the same sending had arrived before; it is there once, and all is well. */
export type SubmissionOutcome = 'stored' | 'duplicate'

export interface AnswerBox {
  /**
   * Resolves once the answers are on disk; throws a Problem when they are refused.
   *
   * @param code          what was typed or stood in the link.
   * @param submissionId  random, made by the page; the same sending again has the same one.
   * @param ticket        the ticket of the page the answers were filled in on; refused when it is another code's.
   */
  submit(code: string, submissionId: string, answers: Answers, ticket?: string): Promise<SubmissionOutcome>
}

interface Waiting {
  readonly codeHash: Uint8Array
  readonly codeHex: string
  readonly submission: Uint8Array
  readonly answers: Answers
  readonly settle: (outcome: SubmissionOutcome | Error) => void
}

const MILLISECONDS_TO_GATHER = 2
const MOST_AT_ONCE = 200

export function answerBox(around: Surroundings): AnswerBox {
  let waiting: Waiting[] = []
  let isBusy = false

  async function flush(): Promise<void> {
    if (isBusy) return
    isBusy = true
    while (waiting.length > 0) {
      const batch = waiting.slice(0, MOST_AT_ONCE)
      waiting = waiting.slice(MOST_AT_ONCE)
      await store(around, batch)
    }
    isBusy = false
  }

  return {
    async submit(typed, submissionId, answers, ticket) {
      const code = readAccessCode(typed)
      if (!code) throw new Problem('code-not-recognised')
      if (ticket !== undefined && ticket !== ballotTicket(around, code))
        throw new Problem('code-of-another-wave')
      if (!uuid.test(submissionId)) throw new Problem('answer-invalid', { question: 'id' })
      const codeHash = hashOfCode(around, code)
      const submission = submissionHash(hmac, around.keys.submissionPepper, submissionId, answers)
      const outcome = await new Promise<SubmissionOutcome | Error>((settle) => {
        waiting.push({ codeHash, codeHex: hex(codeHash), submission, answers, settle })
        if (waiting.length === 1 && !isBusy) setTimeout(() => void flush(), MILLISECONDS_TO_GATHER)
      })
      if (outcome instanceof Error) throw outcome
      return outcome
    },
  }
}

/** Settles every one of the batch, whatever happens. */
async function store(around: Surroundings, batch: readonly Waiting[]): Promise<void> {
  try {
    settleAll(batch, await around.db.transaction((tx) => write(tx, around, batch)))
  } catch (failure) {
    if (batch.length === 1)
      batch[0]!.settle(asError(failure)) // one long
    else for (const one of batch) await store(around, [one])
  }
}

function settleAll(
  batch: readonly Waiting[],
  outcomes: ReadonlyMap<Waiting, SubmissionOutcome | Problem>,
): void {
  for (const one of batch)
    one.settle(outcomes.get(one) ?? new RangeError('a submission of the batch got no outcome'))
}

/** What is refused is decided before anything is written; a refusal does not undo the others. */
async function write(
  tx: Transaction,
  around: Surroundings,
  batch: readonly Waiting[],
): Promise<ReadonlyMap<Waiting, SubmissionOutcome | Problem>> {
  const outcomes = new Map<Waiting, SubmissionOutcome | Problem>()
  const hashes = batch.map(({ codeHash }) => codeHash)
  const invitations = await invitationsByHash(tx, around.tenant, hashes, 'hold waves')

  const first = new Map<string, Waiting>()
  const later: Waiting[] = []
  for (const one of batch) {
    const invitation = invitations.get(one.codeHex)
    if (!invitation) outcomes.set(one, new Problem('code-not-recognised'))
    // Known before the state of the wave: somebody whose answers arrived just in time may ask again.
    else if (invitation.submissionHash) outcomes.set(one, compared(invitation.submissionHash, one.submission))
    else if (invitation.state !== 'open') outcomes.set(one, new Problem('wave-not-open'))
    else if (first.has(one.codeHex)) later.push(one)
    else {
      const problem = await problemWith(() => questionnaireOf(tx, around, invitation), one.answers)
      if (problem) outcomes.set(one, problem)
      else first.set(one.codeHex, one)
    }
  }

  const candidates = [...first.values()]
  const claimed =
    candidates.length > 0
      ? await claimAccessCodes(
          tx,
          around.tenant,
          candidates.map(({ codeHash, submission }) => ({ codeHash, submissionHash: submission })),
        )
      : new Set<string>()
  const stored = candidates.filter(({ codeHex }) => claimed.has(codeHex))
  if (stored.length > 0)
    await insertAnswers(
      tx,
      around.tenant,
      stored.map(({ codeHex, answers }) => ({
        id: around.uuidV4(),
        place: invitations.get(codeHex)!, // claimed, so found above
        answers,
      })),
    )

  // Another process may have used a code between the look and the mark.
  const missed = candidates.filter(({ codeHex }) => !claimed.has(codeHex))
  const usedBy =
    missed.length > 0
      ? await invitationsByHash(
          tx,
          around.tenant,
          missed.map(({ codeHash }) => codeHash),
        )
      : new Map<string, { readonly submissionHash: Uint8Array | null }>()
  for (const one of stored) outcomes.set(one, 'stored')
  for (const one of missed)
    outcomes.set(one, compared(usedBy.get(one.codeHex)?.submissionHash ?? null, one.submission))
  for (const one of later) {
    const winner = first.get(one.codeHex)!.submission // it came later than this one
    outcomes.set(
      one,
      claimed.has(one.codeHex)
        ? compared(winner, one.submission)
        : compared(usedBy.get(one.codeHex)?.submissionHash ?? null, one.submission),
    )
  }
  return outcomes
}

async function problemWith(
  asked: () => ReturnType<typeof questionnaireOf>,
  answers: Answers,
): Promise<Problem | null> {
  try {
    checkAnswers(await asked(), answers)
    return null
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
}

function compared(used: Uint8Array | null, own: Uint8Array): SubmissionOutcome | Problem {
  return used && Buffer.compare(used, own) === 0 ? 'duplicate' : new Problem('code-already-used')
}

function asError(failure: unknown): Error {
  return failure instanceof Error ? failure : new Error(String(failure))
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
