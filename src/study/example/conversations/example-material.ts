/**
 * The conversations of the example as a study holds them: documents with their turns, people, codes, two blind layers
 * and the consensus of a round, quotes. Everything is made at once, so that it can be stored in a few statements.
 */
import type { ActorGroup } from '../../../foundation/actor-group.ts'
import type {
  CentreId,
  CodeId,
  CoderId,
  CodingId,
  DocumentId,
  ParticipantId,
  QuoteId,
  RoundId,
  StudyId,
  WaveId,
} from '../../../foundation/ids.ts'
import type { Code } from '../../../qualitative/code.ts'
import { participantsIn } from '../../../qualitative/coding-acts/participants-in.ts'
import type { Coding, Layer } from '../../../qualitative/coding.ts'
import type { DocumentText, LockedDocument, Participant, Speaker } from '../../../qualitative/document.ts'
import { isRephrased, type Quote, wordingOf } from '../../../qualitative/quote.ts'
import type { Round } from '../../../qualitative/round.ts'
import { codePointIndex, textOf } from '../../../qualitative/text/code-points.ts'
import { speakerTurns } from '../../../qualitative/text/speaker-turns.ts'
import { type CodedPassage, codedPassages, type ExampleCoder, passageOf } from './coded-passages.ts'
import type { ExampleConversation } from './example-conversation.ts'
import { exampleConversations } from './example-conversations.ts'
import { exampleQuotes, type ExampleQuote } from './example-quotes.ts'
import { ownCodes } from './own-codes.ts'

/** An id for something made on a day of the story. Later ones sort after earlier ones: lists stand in their order. */
export type NewId = (day: string) => string

export interface ExampleMaterial {
  readonly coders: Readonly<Record<'A' | 'B', { readonly id: CoderId; readonly name: string }>>
  /** In the order in which they get their numbers. */
  readonly participants: readonly Omit<Participant, 'number'>[]
  readonly documents: readonly ExampleDocument[]
  /** The team's own codes, to be added to those of the frames. */
  readonly ownCodes: readonly Code[]
  readonly round: Round
  readonly codings: readonly Coding[]
  readonly quotes: readonly Omit<Quote, 'version'>[]
}

export interface ExampleDocument {
  readonly conversation: ExampleConversation
  readonly about: LockedDocument
  readonly text: DocumentText
}

/** Made-up days between the opening of the wave and its close. */
const days = {
  locked: '2026-04-27',
  roundOpened: '2026-05-04',
  coded: '2026-05-06',
  roundClosed: '2026-05-13',
  quoted: '2026-05-20',
}

/** @param around  the study they are put in: its wave, its centres by name, the codes of its frames, how many rounds it has. */
export function exampleMaterial(
  around: {
    readonly study: StudyId
    readonly wave: WaveId
    readonly centres: readonly { readonly id: CentreId; readonly name: string }[]
    readonly codes: readonly Code[]
    readonly rounds: number
  },
  newId: NewId,
): ExampleMaterial {
  const coders = {
    A: { id: newId(days.roundOpened) as CoderId, name: 'Codeur A (verzonnen)' }, // ids made here are what they say
    B: { id: newId(days.roundOpened) as CoderId, name: 'Codeur B (verzonnen)' },
  }
  const centreOf = new Map(around.centres.map(({ id, name }) => [name, id]))
  const people = peopleOf(exampleConversations, centreOf, newId)
  const documents = exampleConversations.map(
    (conversation): ExampleDocument =>
      documentOf(
        conversation,
        { ...around, centre: centreOf.get(conversation.centre) ?? null },
        people,
        newId,
      ),
  )
  const added = codesOfTheTeam(around.codes, newId)
  const round: Round = {
    id: newId(days.roundOpened) as RoundId,
    study: around.study,
    number: around.rounds + 1,
    state: 'settled',
    documents: documents.map(({ about }) => about.id),
    coders: [coders.A.id, coders.B.id],
    finished: documents.flatMap(({ about }) =>
      [coders.A.id, coders.B.id].map((coder) => ({ coder, document: about.id })),
    ),
    openedOn: days.roundOpened,
    closedOn: days.roundClosed,
  }
  const codeOf = new Map([...around.codes, ...added].map(({ id, mark }) => [mark, id]))
  return {
    coders,
    participants: [...people.values()],
    documents,
    ownCodes: added,
    round,
    codings: documents.flatMap((document) =>
      codedPassages(document.conversation).map((passage) =>
        codingOf(passage, document, codeOf, coders, round.id, newId),
      ),
    ),
    quotes: exampleQuotes.map((quote) => quoteOf(quote, documents, people, coders, newId)),
  }
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
      lockedOn: days.locked,
      textVersion: 1,
      length: codePointIndex(text).length,
    },
    text: { version: 1, text, turns, editScript: [] },
  }
}

/** Under a heading of their own, below those of the frames. */
function codesOfTheTeam(known: readonly Code[], newId: NewId): Code[] {
  const codeId = () => newId(days.roundOpened) as CodeId
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

function codingOf(
  { by, code, ...passage }: CodedPassage,
  { about, text }: ExampleDocument,
  codeOf: ReadonlyMap<string, CodeId>,
  coders: ExampleMaterial['coders'],
  round: RoundId,
  newId: NewId,
): Coding {
  const id = codeOf.get(code)
  if (!id) throw new RangeError(`The codebook of the example has no code ${code}`)
  return {
    ...passage,
    id: newId(by === '=' ? days.roundClosed : days.coded) as CodingId,
    document: about.id,
    textVersion: text.version,
    layer: layerOf(by, round),
    // The consensus was made together; A held the pen.
    coder: coders[by === 'B' ? 'B' : 'A'].id,
    code: id,
    participants: participantsIn(text.turns, about.speakers, passage),
    isRemoved: false,
  }
}

function layerOf(by: ExampleCoder, round: RoundId): Layer {
  return { kind: by === '=' ? 'consensus' : 'blind', round }
}

function quoteOf(
  { conversation, words, element, direction, inOurWords, proposedBy, outcome }: ExampleQuote,
  documents: readonly ExampleDocument[],
  people: ReadonlyMap<string, Omit<Participant, 'number'>>,
  coders: ExampleMaterial['coders'],
  newId: NewId,
): Omit<Quote, 'version'> {
  const document = documents.find((one) => one.conversation === conversation)
  if (!document) throw new RangeError(`No such conversation: ${conversation.title}`)
  const passage = passageOf(words, conversation.text)
  const [participant] = participantsIn(document.text.turns, document.about.speakers, passage)
  const person = [...people.values()].find(({ id }) => id === participant)
  if (!person) throw new RangeError(`Nobody says: ${words}`)
  const said = wordingOf(textOf(conversation.text, passage))
  const isRead = outcome.is === 'approved' || outcome.is === 'refused'
  return {
    ...passage,
    id: newId(days.quoted) as QuoteId,
    document: document.about.id,
    textVersion: document.text.version,
    participant: person.id,
    group: person.group,
    element,
    direction,
    wording: inOurWords ?? said,
    isRephrased: isRephrased(inOurWords ?? said, said),
    state: outcome.is,
    proposedBy: coders[proposedBy].id,
    readBy: isRead ? coders[proposedBy === 'A' ? 'B' : 'A'].id : null,
    why: 'why' in outcome ? outcome.why : '',
  }
}
