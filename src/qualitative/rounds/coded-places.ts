/**
 * Where coders met and where they did not. A place is a code at a passage: all codings with that code, by whichever
 * coder, that overlap. Two who marked a sentence more or less are at one place; so are two who gave other facets.
 */
import type { CodeId, CodingId, DocumentId } from '../../foundation/ids.ts'
import type { Facets } from '../coding.ts'
import { overlaps, type Passage } from '../passage.ts'
import { type CarriedCoding, isCompared, type ReadDocument, unitsIn } from './read-document.ts'

export interface CodedPlace extends Passage {
  /** The first of its codings; what was coded in a round is fixed once it is compared, so this name stays. */
  readonly id: CodingId
  readonly document: DocumentId
  readonly code: CodeId
  /** In the order of the coders' letters; empty for who read it and gave nothing, null for who did not read it. */
  readonly byCoder: readonly (readonly CarriedCoding[] | null)[]
  readonly differsIn: readonly DifferenceKind[]
}

/**
 * - `code`: somebody who read it did not give the code here;
 * - `facets`: they gave the code and answered its questions otherwise;
 * - `turns`: they gave it to other turns: one stopped earlier, or began later.
 *
 * A boundary within a turn is no difference: nobody counts letters.
 */
export type DifferenceKind = 'code' | 'facets' | 'turns'

/** The places of a document in order of the text; none where fewer than two were done. */
export function codedPlaces(read: ReadDocument): CodedPlace[] {
  if (!isCompared(read)) return []
  const byCode = new Map<CodeId, CarriedCoding[]>()
  for (const coding of read.coders.flatMap((codings) => codings ?? [])) {
    byCode.set(coding.code, [...(byCode.get(coding.code) ?? []), coding])
  }
  return [...byCode.values()]
    .flatMap((codings) => overlapping(codings).map((together) => placeOf(read, together)))
    .sort(byPassage)
}

/** In order of the text; on the same words what A gave before what only B gave. */
function byPassage(a: CodedPlace, b: CodedPlace): number {
  const first = ({ byCoder }: CodedPlace) =>
    byCoder.findIndex((codings) => codings !== null && codings.length > 0)
  return a.start - b.start || a.end - b.end || first(a) - first(b) || (a.id < b.id ? -1 : 1)
}

export interface Difference extends Passage {
  readonly document: DocumentId
  /** The turn in which it begins, as a place in the turns of the document. */
  readonly turn: number
  /** Places that differ and overlap: one coder's code beside the other's. */
  readonly places: readonly CodedPlace[]
}

/** What there is to talk about, in order of the text. */
export function differencesIn(read: ReadDocument): Difference[] {
  const differing = codedPlaces(read).filter(({ differsIn }) => differsIn.length > 0)
  return overlapping(differing).map((places) => {
    const passage = hullOf(places)
    return { ...passage, document: read.document, turn: turnAt(read, passage.start), places }
  })
}

function placeOf(read: ReadDocument, together: readonly CarriedCoding[]): CodedPlace {
  const byCoder = read.coders.map((codings) => codings?.filter((coding) => together.includes(coding)) ?? null)
  const [first] = together.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  if (!first) throw new RangeError('A place has at least one coding.')
  return {
    ...hullOf(together),
    id: first.id,
    document: read.document,
    code: first.code,
    byCoder,
    differsIn: differencesOf(read, byCoder),
  }
}

function differencesOf(read: ReadDocument, byCoder: CodedPlace['byCoder']): DifferenceKind[] {
  const readers = byCoder.filter((codings) => codings !== null)
  if (readers.some((codings) => codings.length === 0)) return ['code']
  const facets = new Set(readers.map((codings) => wordOf(codings.map(facetsKey))))
  const turns = new Set(
    readers.map((codings) => wordOf(codings.flatMap((coding) => unitsIn(read, coding)).map(String))),
  )
  return [...(facets.size > 1 ? (['facets'] as const) : []), ...(turns.size > 1 ? (['turns'] as const) : [])]
}

/** A set as a word, to compare it with another one. */
function wordOf(members: readonly string[]): string {
  return [...new Set(members)].sort().join(' ')
}

export function facetsKey({ direction, restsOn, level }: Facets): string {
  return [direction, restsOn, level].join('/')
}

/** Groups in which each overlaps the part of the group before it. */
function overlapping<Stretch extends Passage>(stretches: readonly Stretch[]): Stretch[][] {
  const groups: Stretch[][] = []
  let reached: Passage = { start: 0, end: 0 }
  for (const stretch of stretches.toSorted((a, b) => a.start - b.start)) {
    const group = groups.at(-1)
    if (group && overlaps(reached, stretch)) {
      group.push(stretch)
      reached = { start: reached.start, end: Math.max(reached.end, stretch.end) }
    } else {
      groups.push([stretch])
      reached = stretch
    }
  }
  return groups
}

export function hullOf(passages: readonly Passage[]): Passage {
  return {
    start: Math.min(...passages.map(({ start }) => start)),
    end: Math.max(...passages.map(({ end }) => end)),
  }
}

/** The turn that a position is in, or the last one before it. */
function turnAt({ turns }: ReadDocument, position: number): number {
  const after = turns.findIndex(({ start }) => start > position)
  return Math.max(0, after < 0 ? turns.length - 1 : after - 1)
}
