import type { CodeId, RoundId, StudyId } from '../../foundation/ids.ts'
import { isBelow, pathOf } from '../../qualitative/codebook/code-branches.ts'
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
  const given = new Set(agreement.codes)
  const seen: CodeAgreementSeen[] = []
  for (const code of codes) {
    const path = pathOf(codes, code)
    const counted = codes.filter(({ id }) => given.has(id) && (id === code.id || isBelow(codes, id, code.id)))
    // A heading only orders others: that somebody gave something under it says nothing.
    if (counted.length === 0 || !code.isCodable) continue
    const ids = counted.map(({ id }) => id)
    seen.push({
      ...agreement.ofCode(code.id, ids),
      name: code.name,
      mark: code.mark,
      depth: path.filter(({ isCodable }) => isCodable).length,
      counted: ids,
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

/** A code takes a few milliseconds, and a codebook has hundreds: between two of them others get their turn. */
function otherRequests(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
