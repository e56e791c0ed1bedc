/** Everything in a study that may be counted: its codings that are evidence, with who speaks in them and where. */
import type { ActorGroup } from '../../foundation/actor-group.ts'
import type { CentreId, CodeId, CodingId, DocumentId, ParticipantId, WaveId } from '../../foundation/ids.ts'
import type { Facets } from '../coding.ts'
import type { DocumentKind, Participant } from '../document.ts'
import type { Passage } from '../passage.ts'
import type { CountedCodes } from './counted-codes.ts'

export interface Material {
  /** In the order in which passages are shown. */
  readonly documents: readonly MaterialDocument[]
  readonly participants: readonly Participant[]
  /** As the study names them, in that order. */
  readonly centres: readonly CentreId[]
  readonly waves: readonly WaveId[]
  readonly tree: CountedCodes
  /**
   * Codings of layers that count as evidence, none of them removed, with positions in the newest text. By document in
   * the order above, then by place.
   */
  readonly codings: readonly EvidenceCoding[]
}

export interface MaterialDocument {
  readonly id: DocumentId
  readonly title: string
  readonly kind: DocumentKind
  readonly centre: CentreId | null
  readonly wave: WaveId | null
}

export interface EvidenceCoding extends Passage, Facets {
  readonly id: CodingId
  readonly document: DocumentId
  readonly code: CodeId
  readonly participants: readonly ParticipantId[]
}

/**
 * Somebody's share in a coding. A passage in which nobody in particular speaks (a policy text, an interviewer alone)
 * has one voice of nobody: it counts as a passage, and for no person.
 */
export interface Voice {
  readonly participant: ParticipantId | null
  readonly group: ActorGroup | null
  /** Of the person; of the document where the person has none. */
  readonly centre: CentreId | null
}

export function voicesIn(
  coding: Pick<EvidenceCoding, 'participants'>,
  document: MaterialDocument,
  people: ReadonlyMap<ParticipantId, Participant>,
): Voice[] {
  const known = coding.participants.flatMap((id) => people.get(id) ?? [])
  if (known.length === 0) return [{ participant: null, group: null, centre: document.centre }]
  return known.map(({ id, group, centre }) => ({ participant: id, group, centre: centre ?? document.centre }))
}
