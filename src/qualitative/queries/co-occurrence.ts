/** Which codes stand together: in passages that overlap, in the same turn, or in the same document. */
import type { CodeId, DocumentId, ParticipantId } from '../../foundation/ids.ts'
import { overlaps, type Passage } from '../passage.ts'
import type { Material } from './material.ts'
import type { CoOccurrenceQuery } from './query.ts'
import { type Selected, selected } from './selected.ts'

export interface Together {
  /** Different people in whose words both are. */
  readonly people: number
  /** Pairs of passages that overlap, or turns, or documents; on the diagonal the passages, turns or documents of one code. */
  readonly places: number
  readonly documents: number
}

export interface CoOccurrence {
  readonly codes: readonly CodeId[]
  /** Codes x codes; the same above and below the diagonal. */
  readonly pairs: readonly (readonly Together[])[]
}

/**
 * Rule, for two different codes a and b:
 * - `overlap`: pairs of passages, one with a and one with b, that share at least one code point. A passage with both is a
 *   pair with itself. A person counts when both passages hold words of theirs.
 * - `turn`: turns in which a passage with a and one with b each have at least one code point.
 * - `document`: documents with both; a person counts when both codes are in words of theirs in one document.
 * On the diagonal: the passages, turns or documents of the code itself, and its people. Passages are different stretches
 * of text; one that was coded twice alike counts once.
 *
 * Shape: codes x codes, in the order asked. `turnsOf` gives the turns of a document in order; asked for `turn` only.
 * No missing data. Source: the definitions above; held against a count of all pairs in the test.
 *
 * By hand: a client says one passage 0 to 10 with a, and 5 to 20 with b and c. Overlap a-b: 1 person, 1 pair, 1 document;
 * b-c the same, as one passage with both; a-a: 1 person, 1 passage.
 */
export function coOccurrence(
  material: Material,
  { codes, near, filter, rollUp }: CoOccurrenceQuery,
  turnsOf: (document: DocumentId) => readonly Passage[],
): CoOccurrence {
  // Two codes of which one was merged into the other are one.
  const asked = [...new Set(codes.map((code) => material.tree.counted(code)?.id ?? code))]
  const places = new Map(asked.map((code, place) => [code, place]))
  const tally = new Tally(asked.length)
  for (const passages of byDocument(selected(material, filter, rollUp), places)) {
    const [first] = passages
    if (!first) continue
    tally.nextDocument()
    if (near === 'document') tally.addTogether(passages)
    else if (near === 'overlap') addOverlaps(tally, passages)
    else {
      for (const turn of turnsOf(first.document)) {
        const inTurn = passages.filter((passage) => overlaps(passage, turn))
        if (inTurn.length > 0) tally.addTogether(inTurn)
      }
    }
  }
  return { codes: asked, pairs: tally.pairs() }
}

/** A stretch of text with everything that was said of it. */
interface CodedStretch extends Passage {
  readonly document: DocumentId
  /** Places in the list of codes asked. */
  readonly codes: Set<number>
  readonly people: Set<ParticipantId>
}

function byDocument(left: readonly Selected[], places: ReadonlyMap<CodeId, number>): CodedStretch[][] {
  const documents: CodedStretch[][] = []
  for (const { coding, codes, voices } of left) {
    const asked = codes.flatMap((code) => places.get(code) ?? [])
    if (asked.length === 0) continue
    // Codings come by document and place: what belongs with this one is what came before it.
    const current = documents.at(-1)
    const isSameDocument = current?.[0]?.document === coding.document
    const inDocument = isSameDocument ? current : []
    if (!isSameDocument) documents.push(inDocument)
    const before = inDocument.at(-1)
    const isSame = before?.start === coding.start && before.end === coding.end
    const stretch: CodedStretch = isSame
      ? before
      : {
          document: coding.document,
          start: coding.start,
          end: coding.end,
          codes: new Set(),
          people: new Set(),
        }
    if (!isSame) inDocument.push(stretch)
    for (const place of asked) stretch.codes.add(place)
    for (const { participant } of voices) if (participant !== null) stretch.people.add(participant)
  }
  return documents
}

function addOverlaps(tally: Tally, passages: readonly CodedStretch[]): void {
  let open: CodedStretch[] = []
  for (const passage of passages) {
    tally.addTogether([passage])
    open = open.filter(({ end }) => end > passage.start)
    for (const earlier of open) if (overlaps(earlier, passage)) tally.addPair(earlier, passage)
    open.push(passage)
  }
}

class Tally {
  readonly #size: number
  readonly #places: Uint32Array
  readonly #documents: Uint32Array
  readonly #lastDocument: Int32Array
  readonly #people: readonly Set<ParticipantId>[]
  #document = 0

  constructor(size: number) {
    this.#size = size
    this.#places = new Uint32Array(size * size)
    this.#documents = new Uint32Array(size * size)
    this.#lastDocument = new Int32Array(size * size)
    this.#people = Array.from({ length: size * size }, () => new Set<ParticipantId>())
  }

  nextDocument(): void {
    this.#document++
  }

  /** One place where all of these are: each pair of their codes once, and each code with itself. */
  addTogether(passages: readonly CodedStretch[]): void {
    const peopleOf = new Map<number, Set<ParticipantId>>()
    for (const { codes, people } of passages) {
      for (const code of codes) {
        const known = peopleOf.get(code)
        if (!known) peopleOf.set(code, new Set(people))
        else for (const person of people) known.add(person)
      }
    }
    for (const [a, peopleOfA] of peopleOf) {
      for (const [b, peopleOfB] of peopleOf) {
        if (a <= b) this.#add(a, b, peopleOfA, peopleOfB)
      }
    }
  }

  /** Two different passages that overlap: each pair of different codes, one of each, once. */
  addPair(one: CodedStretch, other: CodedStretch): void {
    const done = new Set<number>()
    for (const a of one.codes) {
      for (const b of other.codes) {
        const cell = this.#cell(a, b)
        if (a === b || done.has(cell)) continue
        done.add(cell)
        this.#add(a, b, one.people, other.people)
      }
    }
  }

  #add(
    a: number,
    b: number,
    peopleOfA: ReadonlySet<ParticipantId>,
    peopleOfB: ReadonlySet<ParticipantId>,
  ): void {
    const cell = this.#cell(a, b)
    this.#places[cell] = (this.#places[cell] ?? 0) + 1
    if (this.#lastDocument[cell] !== this.#document) {
      this.#lastDocument[cell] = this.#document
      this.#documents[cell] = (this.#documents[cell] ?? 0) + 1
    }
    for (const person of peopleOfA) if (peopleOfB.has(person)) this.#people[cell]?.add(person)
  }

  #cell(a: number, b: number): number {
    return Math.min(a, b) * this.#size + Math.max(a, b)
  }

  pairs(): Together[][] {
    return Array.from({ length: this.#size }, (_, a) =>
      Array.from({ length: this.#size }, (_, b): Together => {
        const cell = this.#cell(a, b)
        return {
          people: this.#people[cell]?.size ?? 0,
          places: this.#places[cell] ?? 0,
          documents: this.#documents[cell] ?? 0,
        }
      }),
    )
  }
}
