import { dayOf } from '../../foundation/day.ts'
import type { CoderId } from '../../foundation/ids.ts'
import { codedPlaces } from '../../qualitative/rounds/coded-places.ts'
import { consensusOf, isAlike } from '../../qualitative/rounds/consensus.ts'
import type { Round } from '../../qualitative/round.ts'
import type { Transaction } from '../../storage/database.ts'
import { updateRound } from '../../storage/qualitative/rounds.ts'
import type { Surroundings } from '../operation.ts'
import { addToConsensus } from './consensus-layer.ts'
import { readRound } from './read-round.ts'
import { tellDocuments } from './tell-documents.ts'

/** From blind to comparing: everybody sees everything, and the consensus begins with what all read alike. */
export async function startComparing(
  tx: Transaction,
  around: Surroundings,
  round: Round,
  by: CoderId,
): Promise<void> {
  await updateRound(tx, around.tenant, { ...round, state: 'comparing', closedOn: dayOf(around.now()) })
  const { documents, textVersions } = await readRound(tx, around, round)
  const alike = documents.flatMap(codedPlaces).filter(isAlike)
  const made = alike.flatMap((place) => consensusOf(place, { take: 'all' }, round.coders))
  await addToConsensus(tx, around, round, by, made, textVersions)
  await tellDocuments(tx, around, round, by, 'close-round', round.documents)
}
