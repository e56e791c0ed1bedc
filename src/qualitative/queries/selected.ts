/** The codings that a filter leaves, each with the voices that count in it. */
import type { CodeId } from '../../foundation/ids.ts'
import type { Filter } from './query.ts'
import {
  type EvidenceCoding,
  type Material,
  type MaterialDocument,
  type Voice,
  voicesIn,
} from './material.ts'

export interface Selected {
  readonly coding: EvidenceCoding
  readonly document: MaterialDocument
  /** The codes it counts for: its own, and with roll-up what that lies under. */
  readonly codes: readonly CodeId[]
  readonly voices: readonly Voice[]
}

/**
 * A coding is left when every part of the filter that was set agrees; a part about the person (group, centre) leaves
 * of a passage the voices that agree, and the passage as long as there is one. With roll-up a code in the filter stands
 * for itself and all that lies under it.
 *
 * By hand: a passage of a client and a worker, filter group = [client]: the passage is left, with the client's voice.
 */
export function selected(material: Material, filter: Filter, rollUp: boolean): Selected[] {
  const documents = new Map(material.documents.map((document) => [document.id, document]))
  const people = new Map(material.participants.map((person) => [person.id, person]))
  const codes = filter.code && new Set(filter.code.map((code) => material.tree.counted(code)?.id ?? code))
  const sets = {
    group: setOf(filter.group),
    centre: setOf(filter.centre),
    wave: setOf(filter.wave),
    kind: setOf(filter.kind),
    direction: setOf(filter.direction),
    restsOn: setOf(filter.restsOn),
    level: setOf(filter.level),
    document: setOf(filter.document),
  }
  // Most passages are of the same few voices: each combination of people in a document is worked out once.
  const voicesKnown = new Map<MaterialDocument, Map<EvidenceCoding['participants'], readonly Voice[]>>()
  const voicesOf = (coding: EvidenceCoding, document: MaterialDocument): readonly Voice[] => {
    const ofDocument =
      voicesKnown.get(document) ?? new Map<EvidenceCoding['participants'], readonly Voice[]>()
    voicesKnown.set(document, ofDocument)
    const known = ofDocument.get(coding.participants)
    if (known) return known
    const voices = voicesIn(coding, document, people).filter(
      ({ group, centre }) => has(sets.group, group) && has(sets.centre, centre),
    )
    ofDocument.set(coding.participants, voices)
    return voices
  }
  return material.codings.flatMap((coding) => {
    const document = documents.get(coding.document)
    const code = material.tree.counted(coding.code)
    if (!document || !code) return []
    const isLeft =
      has(sets.document, document.id) &&
      has(sets.kind, document.kind) &&
      has(sets.wave, document.wave) &&
      has(sets.direction, coding.direction) &&
      has(sets.restsOn, coding.restsOn) &&
      has(sets.level, coding.level)
    if (!isLeft) return []
    const counts = rollUp ? code.upwards : [code.id]
    const asked = codes ? counts.filter((_, place) => isAsked(counts.slice(place), codes)) : counts
    if (asked.length === 0) return []
    const voices = voicesOf(coding, document)
    return voices.length === 0 ? [] : [{ coding, document, codes: asked, voices }]
  })
}

/** Whether this code or one it lies under is asked for: a code above what was asked for is not. */
function isAsked(upwards: readonly CodeId[], codes: ReadonlySet<CodeId>): boolean {
  return upwards.some((code) => codes.has(code))
}

function setOf<Value>(values: readonly Value[] | undefined): ReadonlySet<Value> | null {
  return values ? new Set(values) : null
}

function has<Value>(asked: ReadonlySet<Value> | null, value: Value): boolean {
  return asked === null || asked.has(value)
}
