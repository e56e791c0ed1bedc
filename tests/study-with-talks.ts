/** A study with three researchers, two short talks that are locked, and a codebook of three codes: for tests of rounds. */
import type { CodeId, CodingId, DocumentId, ParticipantId, RoundId, StudyId } from '../src/foundation/ids.ts'
import { addCoding } from '../src/operations/coding/add-coding.ts'
import type { Asker, Surroundings } from '../src/operations/operation.ts'
import type { Code } from '../src/qualitative/code.ts'
import type { Coding, Facets } from '../src/qualitative/coding.ts'
import type { Passage } from '../src/qualitative/passage.ts'
import { coderIdOf } from '../src/storage/qualitative/coders.ts'
import { insertCodebook } from '../src/storage/qualitative/codebook.ts'
import { insertLockedDocument } from '../src/storage/qualitative/documents.ts'
import { insertParticipant } from '../src/storage/qualitative/participants.ts'
import { insertStudy } from '../src/storage/studies.ts'
import { storeMember } from '../src/storage/study-members.ts'
import { somebody } from './installation.ts'
import { studyOnPaper } from './study-on-paper.ts'

export type Person = Extract<Asker, { kind: 'person' }>

export interface StudyWithTalks {
  readonly study: StudyId
  readonly anke: Person
  readonly bram: Person
  readonly cleo: Person
  /** Talk 1 and talk 2, word for word the same. */
  readonly documents: readonly [DocumentId, DocumentId]
  /** KL2, KL2.p1 under it, and T07. */
  readonly codeOf: Readonly<Record<string, CodeId>>
}

//                     0         1         2         3         4         5
//                     012345678901234567890123456789012345678901234567890123456
const spoken = 'i: Hoe?\nw: Wij beslissen mee.\ni: En?\nw: Het comité niet.\n'
const turns = [
  { start: 0, end: 7, wordsStart: 3, speaker: 0 },
  { start: 8, end: 29, wordsStart: 11, speaker: 1 },
  { start: 30, end: 36, wordsStart: 33, speaker: 0 },
  { start: 37, end: 56, wordsStart: 40, speaker: 1 },
]
/** "Wij beslissen mee." and "Het comité niet." */
export const firstAnswer: Passage = { start: 11, end: 29 }
export const secondAnswer: Passage = { start: 40, end: 56 }

export async function studyWithTalks(around: Surroundings): Promise<StudyWithTalks> {
  const study = around.uuidV7() as StudyId
  const codeOf: Record<string, CodeId> = {}
  const [anke, bram, cleo] = [
    await somebody(around, 'Anke'),
    await somebody(around, 'Bram'),
    await somebody(around, 'Cleo'),
  ]
  await around.db.transaction(async (tx) => {
    await insertStudy(tx, around.tenant, { ...studyOnPaper('worker\n A 3').study, id: study, centres: [] })
    for (const { id } of [anke, bram, cleo]) {
      await storeMember(tx, around.tenant, study, { person: id, role: 'researcher', centre: null })
    }
    const codes = ['KL2', 'KL2.p1', 'T07'].map((mark, place): Code => {
      codeOf[mark] = around.uuidV7() as CodeId
      const parent = mark === 'KL2.p1' ? (codeOf.KL2 ?? null) : null
      return { ...plainCode, id: codeOf[mark], mark, name: mark, place, parent }
    })
    await insertCodebook(tx, around.tenant, study, codes)
  })
  const documents = [await talk(around, study, 'Gesprek 1'), await talk(around, study, 'Gesprek 2')] as const
  return { study, anke, bram, cleo, documents, codeOf }
}

const plainCode = {
  definition: '',
  include: '',
  exclude: '',
  example: '',
  element: null,
  isCodable: true,
  colour: null,
  state: { is: 'in-use' },
} as const

async function talk(around: Surroundings, study: StudyId, title: string): Promise<DocumentId> {
  const id = around.uuidV7() as DocumentId
  const participant = around.uuidV7() as ParticipantId
  await around.db.transaction(async (tx) => {
    await insertParticipant(tx, around.tenant, study, { id: participant, group: 'worker', centre: null })
    const about = {
      id,
      study,
      title,
      kind: 'interview' as const,
      centre: null,
      wave: null,
      groups: ['worker' as const],
      consent: 'verbatim' as const,
      version: 1,
      lockedOn: '2026-03-02',
      speakers: [
        { label: 'i', participant: null },
        { label: 'w', participant },
      ],
    }
    await insertLockedDocument(tx, around.tenant, about, { version: 1, text: spoken, turns, editScript: [] })
  })
  return id
}

/** Somebody codes a passage in their own layer of a round, as the coding page does. */
export function codesBlind(
  around: Surroundings,
  { study, codeOf }: StudyWithTalks,
  who: Person,
  round: RoundId,
  document: DocumentId,
  mark: string,
  passage: Passage,
  facets: Partial<Facets> = {},
): Promise<Coding> {
  return addCoding(around, who, {
    study,
    document,
    id: around.uuidV7() as CodingId, // made here, so it is what it says
    layer: { kind: 'blind', round },
    code: codeOf[mark]!, // one of the three
    ...passage,
    textVersion: 1,
    direction: null,
    restsOn: null,
    level: null,
    ...facets,
  })
}

/** A and B of a round. */
export const coders = ({ anke, bram }: StudyWithTalks) => [coderIdOf(anke.id), coderIdOf(bram.id)]
