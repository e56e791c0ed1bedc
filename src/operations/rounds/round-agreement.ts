import type { CodeId, RoundId, StudyId } from '../../foundation/ids.ts'
import {
  agreementOnCodes,
  type AlphaWithIntervals,
  type CodeAgreement,
} from '../../qualitative/rounds/agreement-on-codes.ts'
import { codebookOfStudy } from '../../storage/qualitative/codebook.ts'
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

interface Loaded extends RoundRead {
  /** Codes that can be given; a heading only orders others. */
  readonly codable: ReadonlySet<CodeId>
}

const loadRound = operation<RoundNamed, Loaded>({
  name: 'round-agreement',
  may: researcher,
  record: 'reads',
  run: async (tx, around, { study, round }) => {
    const codes = (await codebookOfStudy(tx, around.tenant, study))?.codes ?? []
    return {
      ...(await readRound(tx, around, await comparedRound(tx, around, study, round))),
      codable: new Set(codes.filter(({ isCodable }) => isCodable).map(({ id }) => id)),
    }
  },
})

/** How far the coders of a round agree. Read in a transaction, worked out after it: others need the database meanwhile. */
export const roundAgreement: Operation<RoundNamed, AgreementSeen> = Object.assign(
  async (...asked: Parameters<Operation<RoundNamed, AgreementSeen>>) =>
    agreementSeen(await loadRound(...asked)),
  { operationName: loadRound.operationName },
)

async function agreementSeen({ documents, tree, codable }: Loaded): Promise<AgreementSeen> {
  const agreement = agreementOnCodes(documents)
  const given = new Set(agreement.codes)
  const codes: CodeAgreementSeen[] = []
  for (const { id, name, mark, depth } of tree.codes) {
    const counted = tree.codes
      .filter((code) => code.upwards.includes(id) && given.has(code.id))
      .map((code) => code.id)
    if (counted.length === 0 || !codable.has(id)) continue
    codes.push({ ...agreement.ofCode(id, counted), name, mark, depth, counted })
    await otherRequests()
  }
  return { turns: agreement.turns, documents: agreement.documents, together: agreement.together(), codes }
}

/** A code takes a few milliseconds, and a codebook has hundreds: between two of them others get their turn. */
function otherRequests(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
