/** For tests: a study on paper, with ids one can read. */
import type { ActorGroup } from '../../foundation/actor-group.ts'
import type { CentreId, CodeId, CodingId, DocumentId, ParticipantId, WaveId } from '../../foundation/ids.ts'
import type { Code } from '../code.ts'
import type { Facets } from '../coding.ts'
import type { Participant } from '../document.ts'
import { countedCodes } from './counted-codes.ts'
import type { EvidenceCoding, Material, MaterialDocument } from './material.ts'

export const codeId = (name: string) => name as CodeId
export const documentId = (name: string) => name as DocumentId

/** `{ KL1: null, 'KL1.p1': 'KL1', old: { into: 'KL1' } }`: each with its parent, or what it was merged into. */
export function codesOnPaper(written: Readonly<Record<string, string | null | { into: string }>>): Code[] {
  return Object.entries(written).map(([name, under], place) => ({
    id: codeId(name),
    parent: typeof under === 'string' ? codeId(under) : null,
    place,
    name,
    mark: name,
    definition: '',
    include: '',
    exclude: '',
    example: '',
    element: null,
    isCodable: true,
    colour: null,
    state: typeof under === 'object' && under ? { is: 'merged', into: codeId(under.into) } : { is: 'in-use' },
  }))
}

export function personOnPaper(
  name: string,
  group: ActorGroup,
  centre: string | null,
  number = 1,
): Participant {
  return { id: name as ParticipantId, number, group, centre: centre as CentreId | null }
}

export function documentOnPaper(
  name: string,
  about: { readonly kind?: MaterialDocument['kind']; readonly centre?: string; readonly wave?: string } = {},
): MaterialDocument {
  return {
    id: documentId(name),
    title: name,
    kind: about.kind ?? 'interview',
    centre: (about.centre ?? null) as CentreId | null,
    wave: (about.wave ?? null) as WaveId | null,
  }
}

/** `codingOnPaper('d1', 0, 10, 'KL1', ['an'])`. */
export function codingOnPaper(
  document: string,
  start: number,
  end: number,
  code: string,
  participants: readonly string[],
  facets: Partial<Facets> = {},
): EvidenceCoding {
  return {
    id: `${document} ${start} ${end} ${code}` as CodingId,
    document: documentId(document),
    start,
    end,
    code: codeId(code),
    participants: participants as readonly ParticipantId[],
    direction: null,
    restsOn: null,
    level: null,
    ...facets,
  }
}

/** Puts codings in the order that counting expects. */
export function materialOnPaper(
  documents: readonly MaterialDocument[],
  participants: readonly Participant[],
  codes: readonly Code[],
  codings: readonly EvidenceCoding[],
): Material {
  const place = new Map(documents.map(({ id }, i) => [id, i]))
  return {
    documents,
    participants,
    centres: ['A', 'B'] as readonly string[] as readonly CentreId[],
    waves: ['w1', 'w2'] as readonly string[] as readonly WaveId[],
    tree: countedCodes(codes),
    codings: codings.toSorted(
      (a, b) =>
        (place.get(a.document) ?? 0) - (place.get(b.document) ?? 0) || a.start - b.start || a.end - b.end,
    ),
  }
}
