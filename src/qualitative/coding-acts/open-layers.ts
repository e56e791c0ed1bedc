/** Who may see and who may change which layer of a document. In a blind round a coder sees their own work and no other. */
import type { CoderId, DocumentId } from '../../foundation/ids.ts'
import type { Coding, Layer } from '../coding.ts'
import type { Round } from '../round.ts'

/** A round as far as layers depend on it. */
export type RoundOfLayer = Pick<Round, 'id' | 'state' | 'documents' | 'coders' | 'finished'>

/** Whether this coder may see a coding. What others coded in a round stays with them until it is compared. */
export function maySee(
  { layer, coder }: Pick<Coding, 'layer' | 'coder'>,
  rounds: readonly RoundOfLayer[],
  who: CoderId,
): boolean {
  if (layer.kind === 'shared' || coder === who) return true
  const round = rounds.find(({ id }) => id === layer.round)
  return round !== undefined && round.state !== 'blind'
}

/**
 * Whether this coder may add to a layer of a document: the shared one always; their own blind one until they said that
 * they are done with it, or the round is over; the consensus while the round is compared.
 */
export function mayCodeIn(
  layer: Layer,
  document: DocumentId,
  rounds: readonly RoundOfLayer[],
  who: CoderId,
): boolean {
  if (layer.kind === 'shared') return true
  const round = rounds.find(({ id }) => id === layer.round)
  if (!round?.documents.includes(document)) return false
  if (layer.kind === 'consensus') return round.state === 'comparing'
  const isDone = round.finished.some((one) => one.coder === who && one.document === document)
  return round.state === 'blind' && round.coders.includes(who) && !isDone
}

/** Whether this coder may change a coding that is there: in a blind layer only what they made themselves. */
export function mayChange(
  coding: Pick<Coding, 'layer' | 'coder' | 'document'>,
  rounds: readonly RoundOfLayer[],
  who: CoderId,
): boolean {
  const isOwn = coding.layer.kind !== 'blind' || coding.coder === who
  return isOwn && mayCodeIn(coding.layer, coding.document, rounds, who)
}

export function isSameLayer(one: Layer, other: Layer): boolean {
  return one.kind === other.kind && roundOf(one) === roundOf(other)
}

function roundOf(layer: Layer): string | null {
  return layer.kind === 'shared' ? null : layer.round
}
