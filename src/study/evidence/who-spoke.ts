/** From codings to people: who spoke of which element, in which conversations, and which way. Nothing here may leave. */
import type { ActorGroup } from '../../foundation/actor-group.ts'
import type { CentreId, CodeId, DocumentId, ParticipantId } from '../../foundation/ids.ts'
import type { Direction, Support } from '../../qualitative/coding.ts'
import type { Participant, StudyDocument } from '../../qualitative/document.ts'

/** A coding as far as evidence asks: of a layer that counts, not removed. */
export interface CodedWords {
  readonly document: DocumentId
  readonly code: CodeId
  readonly participants: readonly ParticipantId[]
  readonly direction: Direction | null
  readonly restsOn: Support | null
}

export interface EvidenceMaterial {
  readonly codings: readonly CodedWords[]
  /** The documents of the wave. */
  readonly documents: readonly Pick<StudyDocument, 'id' | 'kind' | 'centre'>[]
  readonly participants: readonly Participant[]
  /** Code → the elements it speaks of. */
  readonly elements: ReadonlyMap<CodeId, readonly string[]>
}

/** What one person told of one element. Facets are claims of their own: both, one or neither may hold. */
export interface Told {
  readonly documents: Set<DocumentId>
  carries: boolean
  hinders: boolean
  individual: boolean
  organisation: boolean
}

export interface Teller {
  readonly person: ParticipantId
  readonly group: ActorGroup
  /** null: of no one centre. */
  readonly centre: CentreId | null
  readonly told: ReadonlyMap<string, Told>
}

/**
 * One entry per person with whom somebody spoke and who told something that was coded. Somebody speaks for their own
 * centre: what they say in a document about another one is left out, because the size of their group there does not
 * hide them.
 */
export function whoSpoke({ codings, documents, participants, elements }: EvidenceMaterial): Teller[] {
  const documentOf = new Map(documents.map((document) => [document.id, document]))
  const personOf = new Map(participants.map((person) => [person.id, person]))
  const told = new Map<ParticipantId, Map<string, Told>>()
  for (const coding of codings) {
    const document = documentOf.get(coding.document)
    if (!document) continue
    for (const id of coding.participants) {
      const person = personOf.get(id)
      if (!person) continue
      if (document.centre !== null && person.centre !== null && document.centre !== person.centre) continue
      let ofPerson = told.get(id)
      if (!ofPerson) told.set(id, (ofPerson = new Map()))
      for (const element of elements.get(coding.code) ?? []) note(ofPerson, element, coding)
    }
  }
  return participants.flatMap(({ id, group, centre }) => {
    const ofPerson = told.get(id)
    return ofPerson && ofPerson.size > 0 ? [{ person: id, group, centre, told: ofPerson }] : []
  })
}

function note(told: Map<string, Told>, element: string, coding: CodedWords): void {
  let of = told.get(element)
  if (!of) {
    of = { documents: new Set(), carries: false, hinders: false, individual: false, organisation: false }
    told.set(element, of)
  }
  of.documents.add(coding.document)
  if (coding.direction !== null) of[coding.direction] = true
  if (coding.restsOn === 'individual' || coding.restsOn === 'both') of.individual = true
  if (coding.restsOn === 'organisation' || coding.restsOn === 'both') of.organisation = true
}

/** Policy documents of each centre that speak of an element: element → centre → how many. Nobody in particular speaks in them. */
export function textsOn({
  codings,
  documents,
  elements,
}: EvidenceMaterial): Map<string, Map<CentreId, number>> {
  const centreOf = new Map(
    documents.flatMap(({ id, kind, centre }) =>
      kind === 'policy-document' && centre !== null ? [[id, centre] as const] : [],
    ),
  )
  const found = new Map<string, Map<CentreId, Set<DocumentId>>>()
  for (const { document, code, participants } of codings) {
    const centre = centreOf.get(document)
    if (centre === undefined || participants.length > 0) continue
    for (const element of elements.get(code) ?? []) {
      const ofElement = found.get(element) ?? new Map<CentreId, Set<DocumentId>>()
      found.set(element, ofElement)
      ofElement.set(centre, (ofElement.get(centre) ?? new Set()).add(document))
    }
  }
  return new Map(
    [...found].map(([element, centres]) => [
      element,
      new Map([...centres].map(([centre, texts]) => [centre, texts.size])),
    ]),
  )
}
