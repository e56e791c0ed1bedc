import type { CodeId, RoundId, StudyId } from '../../foundation/ids.ts'
import type { Code } from '../../qualitative/code.ts'
import { pathOf } from '../../qualitative/codebook/code-branches.ts'
import {
  agreementOnCodes,
  type AlphaWithIntervals,
  type CodeAgreement,
} from '../../qualitative/rounds/agreement-on-codes.ts'
import { operation, type Operation } from '../operation.ts'
import { researcher } from '../permissions.ts'
import { comparedRound } from './compared-round.ts'
import { readRound, type RoundRead } from './read-round.ts'

export interface AgreementSeen {
  /** What was compared: turns of people who were spoken with, in documents that two coders or more were done with. */
  readonly turns: number
  readonly documents: number
  readonly together: AlphaWithIntervals
  /** In the order of the codebook. */
  readonly codes: readonly CodeAgreementSeen[]
}

export interface CodeAgreementSeen extends CodeAgreement {
  readonly name: string
  readonly mark: string
  readonly depth: number
  /** It and the codes under it that somebody gave: what its number is about. */
  readonly counted: readonly CodeId[]
}

interface RoundNamed {
  readonly study: StudyId
  readonly round: RoundId
}

const loadRound = operation<RoundNamed, RoundRead>({
  name: 'round-agreement',
  may: researcher,
  record: 'reads',
  run: async (tx, around, { study, round }) =>
    readRound(tx, around, await comparedRound(tx, around, study, round)),
})

/** How far the coders of a round agree. Read in a transaction, worked out after it: others need the database meanwhile. */
export const roundAgreement: Operation<RoundNamed, AgreementSeen> = Object.assign(
  async (...asked: Parameters<Operation<RoundNamed, AgreementSeen>>) =>
    agreementSeen(await loadRound(...asked)),
  { operationName: loadRound.operationName },
)

async function agreementSeen({ documents, codes }: RoundRead): Promise<AgreementSeen> {
  const agreement = agreementOnCodes(documents)
  const counted = givenUnder(codes, agreement.codes)
  const seen: CodeAgreementSeen[] = []
  for (const code of codes) {
    const under = counted.get(code.id)
    // A heading only orders others: that somebody gave something under it says nothing.
    if (!under || !code.isCodable) continue
    seen.push({
      ...agreement.ofCode(code.id, under),
      name: code.name,
      mark: code.mark,
      depth: pathOf(codes, code).filter(({ isCodable }) => isCodable).length,
      counted: under,
    })
    await otherRequests()
  }
  return {
    turns: agreement.turns,
    documents: agreement.documents,
    together: agreement.together(),
    codes: seen,
  }
}

/** For each code that was given, or has one under it that was: those codes. */
function givenUnder(
  codes: readonly Code[],
  given: readonly CodeId[],
): ReadonlyMap<CodeId, readonly CodeId[]> {
  const under = new Map<CodeId, CodeId[]>()
  for (const code of codes.filter(({ id }) => given.includes(id))) {
    for (const { id } of [code, ...pathOf(codes, code)]) under.set(id, [...(under.get(id) ?? []), code.id])
  }
  return under
}

/** A code takes a few milliseconds, and a codebook has hundreds: between two of them others get their turn. */
function otherRequests(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
