/** Who may see and who may change which layer of a document. In a blind round a coder sees their own work and no other. */
import type { CoderId, DocumentId } from '../../foundation/ids.ts'
import type { Coding, Layer } from '../coding.ts'
import type { Round } from '../round.ts'

/** A round as far as layers depend on it. */
export type RoundOfLayer = Pick<Round, 'id' | 'state' | 'documents' | 'coders' | 'finished'>

/**
 * Whether this coder may see a coding. What others coded in a round stays with them until it is compared; and whoever codes
 * a document blind does not see what others coded in its shared layer either: that would be reading along.
 */
export function maySee(
  { layer, coder, document }: Pick<Coding, 'layer' | 'coder' | 'document'>,
  rounds: readonly RoundOfLayer[],
  who: CoderId,
): boolean {
  if (coder === who) return true
  if (layer.kind === 'shared') return !rounds.some((round) => isCodedBlind(round, document, who))
  const round = rounds.find(({ id }) => id === layer.round)
  return round !== undefined && round.state !== 'blind'
}

/** Until the round is compared, also by those who are done: they may come back to it. */
function isCodedBlind(
  { state, coders, documents }: RoundOfLayer,
  document: DocumentId,
  who: CoderId,
): boolean {
  return state === 'blind' && coders.includes(who) && documents.includes(document)
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
