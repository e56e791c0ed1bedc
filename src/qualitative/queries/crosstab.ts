/**
 * Counts of what was coded, by two dimensions: in people, in passages and in documents. Working counts for whoever reads
 * the transcripts; what leaves the study is made in `disclosure`.
 */
import { ACTOR_GROUPS } from '../../foundation/actor-group.ts'
import type { DocumentId, ParticipantId } from '../../foundation/ids.ts'
import { DIRECTIONS, LEVELS, SUPPORTS } from '../coding.ts'
import { DOCUMENT_KINDS } from '../document.ts'
import type { EvidenceCoding, Material, Voice } from './material.ts'
import type { CrosstabQuery, Dimension } from './query.ts'
import { type Selected, selected } from './selected.ts'

/** null: not said, or none. */
export type Heading = string | null

export interface Count {
  /** Different people whose words it is. */
  readonly people: number
  /** Different stretches of text; one that two people coded alike counts once. */
  readonly passages: number
  readonly documents: number
}

export interface Crosstab {
  readonly rows: readonly Heading[]
  readonly columns: readonly Heading[]
  /** By row, then by column. */
  readonly cells: readonly (readonly Count[])[]
  /** Not sums of cells: who or what stands in two of them counts once. */
  readonly rowTotals: readonly Count[]
  readonly columnTotals: readonly Count[]
  readonly total: Count
}

/**
 * Rule: a cell counts the different people, passages (document, start, end) and documents of the codings that belong to
 * both its row and its column. With roll-up a coding belongs to its code and to every code above it. A passage of two
 * groups belongs to both, each with its own people; one in which nobody in particular speaks belongs to the heading null
 * and counts for no person. Headings are those that occur, each in the order of the study or the frame; null last.
 *
 * Shape: rows x columns. No missing data: what is not said has the heading null. Throws RangeError when both dimensions
 * are the same. Source: counting distinct, by definition; held against a count without any cleverness in the test.
 *
 * By hand: one client in one interview, two passages on KL1 of which one is also KL2. By code and group: KL1 x client is
 * 1 person, 2 passages, 1 document; KL2 x client 1, 1, 1; the total 1 person, 2 passages, 1 document.
 */
export function crosstab(material: Material, { rows, columns, filter, rollUp }: CrosstabQuery): Crosstab {
  if (rows === columns) throw new RangeError(`Rows and columns are both ${rows}: expected two dimensions`)
  const left = selected(material, filter, rollUp)
  const rowHeadings = headingsOf(rows, left, material)
  const columnHeadings = headingsOf(columns, left, material)
  const rowPlace = new Map(rowHeadings.map((heading, place) => [heading, place]))
  const columnPlace = new Map(columnHeadings.map((heading, place) => [heading, place]))
  const people = new Map(material.participants.map(({ id }, place) => [id, place]))

  const counter = () => new Counter(people)
  const cells = rowHeadings.map(() => columnHeadings.map(counter))
  const rowTotals = rowHeadings.map(counter)
  const columnTotals = columnHeadings.map(counter)
  const total = counter()
  for (const one of left) {
    for (const voice of one.voices) {
      const inRows = placesOf(rows, one, voice, rowPlace)
      const inColumns = placesOf(columns, one, voice, columnPlace)
      for (const row of inRows) {
        rowTotals[row]?.add(one.coding, voice.participant)
        for (const column of inColumns) cells[row]?.[column]?.add(one.coding, voice.participant)
      }
      for (const column of inColumns) columnTotals[column]?.add(one.coding, voice.participant)
      total.add(one.coding, voice.participant)
    }
  }
  return {
    rows: rowHeadings,
    columns: columnHeadings,
    cells: cells.map((row) => row.map((cell) => cell.count())),
    rowTotals: rowTotals.map((each) => each.count()),
    columnTotals: columnTotals.map((each) => each.count()),
    total: total.count(),
  }
}

/** Where a coding belongs along a dimension, as this voice says it: one heading, or with roll-up several codes. */
export function headingsIn(dimension: Dimension, one: Selected, voice: Voice): readonly Heading[] {
  switch (dimension) {
    case 'code':
      return one.codes
    case 'group':
      return [voice.group]
    case 'centre':
      return [voice.centre]
    case 'wave':
      return [one.document.wave]
    case 'kind':
      return [one.document.kind]
    case 'document':
      return [one.document.id]
    default:
      return [one.coding[dimension]]
  }
}

function placesOf(
  dimension: Dimension,
  one: Selected,
  voice: Voice,
  places: ReadonlyMap<Heading, number>,
): number[] {
  return headingsIn(dimension, one, voice).flatMap((heading) => places.get(heading) ?? [])
}

function headingsOf(dimension: Dimension, left: readonly Selected[], material: Material): Heading[] {
  const occurring = new Set<Heading>()
  for (const one of left)
    for (const voice of one.voices)
      for (const heading of headingsIn(dimension, one, voice)) occurring.add(heading)
  const known = orderOf(dimension, material)
  // Groups that a study adds stand behind the four, in the order of their names.
  const others = [...occurring].filter((heading) => heading !== null && !known.includes(heading)).toSorted()
  return [
    ...known.filter((heading) => occurring.has(heading)),
    ...others,
    ...(occurring.has(null) ? [null] : []),
  ]
}

function orderOf(dimension: Dimension, { tree, documents, centres, waves }: Material): readonly string[] {
  switch (dimension) {
    case 'code':
      return tree.codes.map(({ id }) => id)
    case 'group':
      return ACTOR_GROUPS
    case 'centre':
      return centres
    case 'wave':
      return waves
    case 'kind':
      return DOCUMENT_KINDS
    case 'direction':
      return DIRECTIONS
    case 'restsOn':
      return SUPPORTS
    case 'level':
      return LEVELS
    case 'document':
      return documents.map(({ id }) => id)
  }
}

/**
 * Counts different people, passages and documents. Codings come by document and place, so a passage or a document that
 * was counted before is the one that was counted last; people may come back at any time, so they are a set of bits.
 */
class Counter {
  readonly #places: ReadonlyMap<ParticipantId, number>
  readonly #people: Uint32Array
  #passages = 0
  #documents = 0
  #start = -1
  #end = -1
  #document: DocumentId | null = null

  constructor(places: ReadonlyMap<ParticipantId, number>) {
    this.#places = places
    this.#people = new Uint32Array(Math.ceil(places.size / 32))
  }

  add({ document, start, end }: EvidenceCoding, participant: ParticipantId | null): void {
    if (participant !== null) {
      const place = this.#places.get(participant) ?? 0 // a voice is of somebody known
      this.#people[place >> 5] = (this.#people[place >> 5] ?? 0) | (1 << (place & 31))
    }
    if (document === this.#document && start === this.#start && end === this.#end) return
    if (document !== this.#document) this.#documents++
    this.#passages++
    this.#document = document
    this.#start = start
    this.#end = end
  }

  count(): Count {
    let people = 0
    for (const bits of this.#people) for (let left = bits; left !== 0; left &= left - 1) people++
    return { people, passages: this.#passages, documents: this.#documents }
  }
}
