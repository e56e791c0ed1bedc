/**
 * What goes into the consensus layer of a round. It begins with what everybody read alike; where they differed the team
 * decides, place by place. Nobody's own coding is touched: the consensus is a layer of copies.
 */
import type { CodeId, CoderId, DocumentId, ParticipantId } from '../../foundation/ids.ts'
import type { Facets } from '../coding.ts'
import type { Passage } from '../passage.ts'
import { type CodedPlace, facetsKey, hullOf } from './coded-places.ts'
import type { CarriedCoding } from './read-document.ts'

/** Of this coder; everybody's; or no code here. */
export type Choice = { readonly take: 'coder'; readonly coder: CoderId } | { readonly take: 'all' | 'none' }

/** A coding to be made in the consensus layer, on the newest text. */
export interface ConsensusCoding extends Passage, Facets {
  readonly document: DocumentId
  readonly code: CodeId
  readonly participants: readonly ParticipantId[]
}

/**
 * - one coder's: their codings as they are, or none when they gave none;
 * - everybody's: one coding for each set of facets, over all that was marked with it: what one of them found part of it
 *   is not lost;
 * - none.
 *
 * @param coders  of the round, in the order of their letters.
 */
export function consensusOf(
  place: CodedPlace,
  choice: Choice,
  coders: readonly CoderId[],
): ConsensusCoding[] {
  if (choice.take === 'none') return []
  if (choice.take === 'coder') {
    const codings = place.byCoder[coders.indexOf(choice.coder)] ?? []
    return codings.map((coding) => copyOf([coding]))
  }
  const byFacets = new Map<string, CarriedCoding[]>()
  for (const coding of place.byCoder.flatMap((codings) => codings ?? [])) {
    byFacets.set(facetsKey(coding), [...(byFacets.get(facetsKey(coding)) ?? []), coding])
  }
  return [...byFacets.values()].map(copyOf)
}

/** What all who read it gave alike: everybody's is then the same as anybody's. */
export function isAlike({ differsIn }: CodedPlace): boolean {
  return differsIn.length === 0
}

function copyOf(codings: readonly CarriedCoding[]): ConsensusCoding {
  const [first] = codings
  if (!first) throw new RangeError('A consensus coding is made of at least one coding.')
  const { document, code, direction, restsOn, level } = first
  return {
    ...hullOf(codings),
    document,
    code,
    direction,
    restsOn,
    level,
    participants: [...new Set(codings.flatMap(({ participants }) => participants))],
  }
}
