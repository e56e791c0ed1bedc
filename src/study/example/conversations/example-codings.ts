/** What the two coders of the example gave, each on their own, and what they made of it together. */
import type { CodingId } from '../../../foundation/ids.ts'
import { participantsIn } from '../../../qualitative/coding-acts/participants-in.ts'
import type { Coding } from '../../../qualitative/coding.ts'
import { overlaps, type Passage } from '../../../qualitative/passage.ts'
import { type CodedPlace, codedPlaces, facetsKey } from '../../../qualitative/rounds/coded-places.ts'
import { type Choice, consensusOf, isAlike } from '../../../qualitative/rounds/consensus.ts'
import { readDocument } from '../../../qualitative/rounds/read-document.ts'
import { codedPassages, passageOf } from './coded-passages.ts'
import { reasonsOfDecisions } from './example-decisions.ts'
import { codeIn, documentIn, type ExampleStory, storyDays } from './example-story.ts'

export function exampleCodings(story: ExampleStory): Coding[] {
  const { documents, coders, round, newId } = story
  return documents.flatMap(({ conversation, about, text }) =>
    codedPassages(conversation).map(({ by, code, ...passage }): Coding => {
      const isConsensus = by === '='
      return {
        ...passage,
        id: newId(isConsensus ? storyDays.roundClosed : storyDays.coded) as CodingId, // made here, so it is what it says
        document: about.id,
        textVersion: text.version,
        layer: { kind: isConsensus ? 'consensus' : 'blind', round: round.id },
        // The consensus was made together; A held the pen.
        coder: coders[by === 'B' ? 'B' : 'A'].id,
        code: codeIn(story, code),
        participants: participantsIn(text.turns, about.speakers, passage),
        isRemoved: false,
      }
    }),
  )
}

/** How the consensus came about at a place where the coders differed. */
export interface ExampleDecision {
  readonly place: CodedPlace
  readonly choice: Choice
  /** Empty where nobody wrote why. */
  readonly why: string
}

/** Read from the layers themselves: what stands in the consensus at a place says whose reading was taken. */
export function exampleDecisions(story: ExampleStory, codings: readonly Coding[]): ExampleDecision[] {
  const { documents, round } = story
  const inLayer = (kind: 'blind' | 'consensus') => codings.filter(({ layer }) => layer.kind === kind)
  const [blind, consensus] = [inLayer('blind'), inLayer('consensus')]
  const reasons = reasonsOfDecisions.map(({ conversation, words, code, why }) => ({
    ...passageOf(words, conversation.text),
    document: documentIn(story, conversation).about.id,
    code: codeIn(story, code),
    why,
  }))
  const isAt = (place: CodedPlace, one: Passage & Pick<Coding, 'document' | 'code'>) =>
    one.document === place.document && one.code === place.code && overlaps(one, place)
  return documents
    .flatMap(({ about, text }) =>
      codedPlaces(
        readDocument(
          round,
          { document: about.id, length: about.length, turns: text.turns, speakers: about.speakers },
          blind,
        ),
      ),
    )
    .filter((place) => !isAlike(place))
    .map((place) => ({
      place,
      choice: choiceMade(
        place,
        story,
        consensus.filter((one) => isAt(place, one)),
      ),
      why: reasons.find((one) => isAt(place, one))?.why ?? '',
    }))
}

function choiceMade(
  place: CodedPlace,
  { round, coders }: ExampleStory,
  consensus: readonly Coding[],
): Choice {
  const choices: readonly Choice[] = [
    { take: 'none' },
    { take: 'coder', coder: coders.A.id },
    { take: 'coder', coder: coders.B.id },
    { take: 'all' },
  ]
  const inWords = (some: readonly (Passage & Pick<Coding, 'direction' | 'restsOn' | 'level'>)[]) =>
    some
      .map((one) => `${one.start}-${one.end} ${facetsKey(one)}`)
      .toSorted()
      .join()
  const made = choices.find(
    (choice) => inWords(consensusOf(place, choice, round.coders)) === inWords(consensus),
  )
  if (!made) throw new RangeError(`The consensus of the example took nobody's reading at ${place.start}`)
  return made
}
