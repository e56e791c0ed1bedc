import type { CoderId, CodingId, DocumentId } from '../../foundation/ids.ts'
import type { ConsensusCoding } from '../../qualitative/rounds/consensus.ts'
import type { Round } from '../../qualitative/round.ts'
import type { Transaction } from '../../storage/database.ts'
import { insertCodings } from '../../storage/qualitative/codings.ts'
import type { Surroundings } from '../operation.ts'

/** Adds codings to the consensus of a round, under the name of who put them there. */
export async function addToConsensus(
  tx: Transaction,
  around: Surroundings,
  { study, id: round }: Round,
  coder: CoderId,
  codings: readonly ConsensusCoding[],
  textVersions: ReadonlyMap<DocumentId, number>,
): Promise<void> {
  if (codings.length === 0) return
  await insertCodings(
    tx,
    around.tenant,
    study,
    codings.map((coding) => ({
      ...coding,
      id: around.uuidV7() as CodingId,
      textVersion: textVersions.get(coding.document) ?? 1, // of every document that was read
      layer: { kind: 'consensus', round },
      coder,
      isRemoved: false,
    })),
  )
}
