/** The study of the example as its coders find it: people, documents with their turns, their own codes, their round. */
import type { ActorGroup } from '../../../foundation/actor-group.ts'
import type {
  CentreId,
  CodeId,
  CoderId,
  DocumentId,
  ParticipantId,
  RoundId,
  StudyId,
  WaveId,
} from '../../../foundation/ids.ts'
import type { Code } from '../../../qualitative/code.ts'
import type { DocumentText, LockedDocument, Participant, Speaker } from '../../../qualitative/document.ts'
import type { Round } from '../../../qualitative/round.ts'
import { codePointIndex } from '../../../qualitative/text/code-points.ts'
import { speakerTurns } from '../../../qualitative/text/speaker-turns.ts'
import type { ExampleConversation } from './example-conversation.ts'
import { exampleConversations } from './example-conversations.ts'
import { ownCodes } from './own-codes.ts'

/** An id for something made on a day of the story. Later ones sort after earlier ones: lists stand in their order. */
export type NewId = (day: string) => string

/** What there is before: a study with its wave, its centres by name, the codes of its frames, how many rounds it has. */
export interface StudyOfExample {
  readonly study: StudyId
  readonly wave: WaveId
  readonly centres: readonly { readonly id: CentreId; readonly name: string }[]
  readonly codes: readonly Code[]
  readonly rounds: number
}

export interface ExampleStory {
  readonly study: StudyId
  readonly coders: Readonly<Record<'A' | 'B', { readonly id: CoderId; readonly name: string }>>
  /** By label, in the order in which they get their numbers. */
  readonly people: ReadonlyMap<string, Omit<Participant, 'number'>>
  readonly documents: readonly ExampleDocument[]
  /** To be added to those of the frames. */
  readonly ownCodes: readonly Code[]
  /** By element, or by the mark of an own code. */
  readonly codes: ReadonlyMap<string, CodeId>
  readonly round: Round
  readonly newId: NewId
}

export interface ExampleDocument {
  readonly conversation: ExampleConversation
  readonly about: LockedDocument
  readonly text: DocumentText
}

/** Made-up days between the opening of the wave and its close. */
export const storyDays = {
  locked: '2026-04-27',
  roundOpened: '2026-05-04',
  coded: '2026-05-06',
  roundClosed: '2026-05-13',
  asked: '2026-05-18',
  quoted: '2026-05-20',
  released: '2026-06-15',
}

export function exampleStory(around: StudyOfExample, newId: NewId): ExampleStory {
  const coders = {
    A: { id: newId(storyDays.roundOpened) as CoderId, name: 'Codeur A (verzonnen)' }, // ids made here are what they say
    B: { id: newId(storyDays.roundOpened) as CoderId, name: 'Codeur B (verzonnen)' },
  }
  const centreOf = new Map(around.centres.map(({ id, name }) => [name, id]))
  const people = peopleOf(exampleConversations, centreOf, newId)
  const documents = exampleConversations.map((conversation) => {
    const centre = centreOf.get(conversation.centre) ?? null
    return documentOf(conversation, { ...around, centre }, people, newId)
  })
  const added = codesOfTheTeam(around.codes, newId)
  const both = [coders.A.id, coders.B.id]
  return {
    study: around.study,
    coders,
    people,
    documents,
    ownCodes: added,
    codes: new Map([...around.codes, ...added].map(({ id, mark }) => [mark, id])),
    round: {
      id: newId(storyDays.roundOpened) as RoundId,
      study: around.study,
      number: around.rounds + 1,
      state: 'settled',
      documents: documents.map(({ about }) => about.id),
      coders: both,
      finished: documents.flatMap(({ about }) => both.map((coder) => ({ coder, document: about.id }))),
      openedOn: storyDays.roundOpened,
      closedOn: storyDays.roundClosed,
    },
    newId,
  }
}

/** The conversation itself, for what was written about it. */
export function documentIn({ documents }: ExampleStory, conversation: ExampleConversation): ExampleDocument {
  const found = documents.find((one) => one.conversation === conversation)
  if (!found) throw new RangeError(`No such conversation: ${conversation.title}`)
  return found
}

export function codeIn({ codes }: ExampleStory, code: string): CodeId {
  const id = codes.get(code)
  if (!id) throw new RangeError(`The codebook of the example has no code ${code}`)
  return id
}

/** By label. Who speaks in two conversations is one person. */
function peopleOf(
  conversations: readonly ExampleConversation[],
  centreOf: ReadonlyMap<string, CentreId>,
  newId: NewId,
): Map<string, Omit<Participant, 'number'>> {
  const people = new Map<string, Omit<Participant, 'number'>>()
  for (const { speakers, centre, heldOn } of conversations) {
    for (const [label, group] of Object.entries(speakers)) {
      if (group === null || people.has(label)) continue
      people.set(label, {
        id: newId(heldOn) as ParticipantId,
        group,
        centre: centreOf.get(centre) ?? null,
      })
    }
  }
  return people
}

function documentOf(
  conversation: ExampleConversation,
  { study, wave, centre }: Pick<LockedDocument, 'study' | 'wave' | 'centre'>,
  people: ReadonlyMap<string, Omit<Participant, 'number'>>,
  newId: NewId,
): ExampleDocument {
  const { title, kind, consent, heldOn, text } = conversation
  const { labels, turns } = speakerTurns(text)
  const groups = Object.values(conversation.speakers).filter((group): group is ActorGroup => group !== null)
  return {
    conversation,
    about: {
      id: newId(heldOn) as DocumentId,
      study,
      title,
      kind,
      centre,
      wave,
      groups: [...new Set(groups)],
      consent,
      speakers: labels.map((label): Speaker => ({ label, participant: people.get(label)?.id ?? null })),
      // Nobody typed it in: there is no original with names in it.
      original: 'destroyed',
      version: 1,
      state: 'locked',
      lockedOn: storyDays.locked,
      textVersion: 1,
      length: codePointIndex(text).length,
    },
    text: { version: 1, text, turns, editScript: [] },
  }
}

/** Under a heading of their own, below those of the frames. */
function codesOfTheTeam(known: readonly Code[], newId: NewId): Code[] {
  const codeId = () => newId(storyDays.roundOpened) as CodeId
  const base = { element: null, colour: null, state: { is: 'in-use' } } as const
  const heading: Code = {
    ...base,
    id: codeId(),
    parent: null,
    place: known.filter(({ parent }) => parent === null).length,
    name: 'Eigen codes',
    mark: '',
    definition: 'Wat de codeurs zelf vonden en in geen van de kaders past.',
    include: '',
    exclude: '',
    example: '',
    isCodable: false,
  }
  const own = ownCodes.map(
    (code, place): Code => ({ ...base, ...code, id: codeId(), parent: heading.id, place, isCodable: true }),
  )
  return [heading, ...own]
}
