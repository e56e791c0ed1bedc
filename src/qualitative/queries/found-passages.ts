/** The passages themselves behind a count: each stretch of text once, with all it was coded with. */
import type { ActorGroup } from '../../foundation/actor-group.ts'
import type { CentreId, CodeId, DocumentId } from '../../foundation/ids.ts'
import type { Facets } from '../coding.ts'
import { overlaps, type Passage } from '../passage.ts'
import type { Material } from './material.ts'
import type { Filter, PassagesQuery } from './query.ts'
import { selected } from './selected.ts'

export interface FoundPassage extends Passage {
  readonly document: DocumentId
  readonly codings: readonly (Facets & { readonly code: CodeId })[]
  /** Whose words it holds, of those the filter asks for; empty where nobody in particular speaks. */
  readonly groups: readonly ActorGroup[]
  readonly centres: readonly CentreId[]
}

/**
 * In the order of the documents and of the text. As many as `crosstab` counts with the same filter: its `passages`.
 * `beside` leaves those near which one with another code stands, near as `coOccurrence` has it; `turnsOf` gives the turns
 * of a document, for `turn` only.
 *
 * By hand: [0, 10) coded with KL1 (carries) and with KL2, filter code = [KL1]: one passage, with its one coding KL1.
 */
export function foundPassages(
  material: Material,
  { filter, rollUp, beside }: PassagesQuery,
  turnsOf: (document: DocumentId) => readonly Passage[] = () => [],
): FoundPassage[] {
  const passages = allPassages(material, filter, rollUp)
  if (!beside) return passages
  const others = allPassages(material, { ...filter, code: [beside.code] }, rollUp)
  const ofDocument = Map.groupBy(others, ({ document }) => document)
  return passages.filter((passage) => {
    const here = ofDocument.get(passage.document) ?? []
    if (beside.near === 'document') return here.length > 0
    if (beside.near === 'overlap')
      return here.some((other) => isSameStretch(other, passage) || overlaps(other, passage))
    const turns = turnsOf(passage.document).filter((turn) => overlaps(turn, passage))
    return here.some((other) => turns.some((turn) => overlaps(turn, other)))
  })
}

function isSameStretch(one: Passage, other: Passage): boolean {
  return one.start === other.start && one.end === other.end
}

function allPassages(material: Material, filter: Filter, rollUp: boolean): FoundPassage[] {
  const passages: (FoundPassage & {
    readonly codings: (Facets & { readonly code: CodeId })[]
    readonly groups: ActorGroup[]
    readonly centres: CentreId[]
  })[] = []
  for (const { coding, voices } of selected(material, filter, rollUp)) {
    const { document, start, end, direction, restsOn, level } = coding
    // Codings come by document and place: the same stretch is the one before.
    const before = passages.at(-1)
    const isSame = before?.document === document && before.start === start && before.end === end
    const passage = isSame ? before : { document, start, end, codings: [], groups: [], centres: [] }
    if (!isSame) passages.push(passage)
    const code = material.tree.counted(coding.code)?.id ?? coding.code
    const isKnown = passage.codings.some(
      (other) =>
        other.code === code &&
        other.direction === direction &&
        other.restsOn === restsOn &&
        other.level === level,
    )
    if (!isKnown) passage.codings.push({ code, direction, restsOn, level })
    for (const { group, centre } of voices) {
      if (group !== null && !passage.groups.includes(group)) passage.groups.push(group)
      if (centre !== null && !passage.centres.includes(centre)) passage.centres.push(centre)
    }
  }
  return passages
}
