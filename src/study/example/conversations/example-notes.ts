/** Memos and quotes of the example, as a study holds them. */
import type { MemoId, QuoteId } from '../../../foundation/ids.ts'
import { participantsIn } from '../../../qualitative/coding-acts/participants-in.ts'
import type { Memo, MemoAbout } from '../../../qualitative/memo.ts'
import { isRephrased, type Quote, wordingOf } from '../../../qualitative/quote.ts'
import { textOf } from '../../../qualitative/text/code-points.ts'
import { passageOf } from './coded-passages.ts'
import { exampleMemos, type ExampleMemo } from './example-memos.ts'
import { exampleQuotes, type ExampleQuote } from './example-quotes.ts'
import { codeIn, documentIn, type ExampleStory, storyDays } from './example-story.ts'

export function memosOfExample(story: ExampleStory): Memo[] {
  return exampleMemos.map(({ about, by, writtenAt, body }) => ({
    id: story.newId(writtenAt.slice(0, 10)) as MemoId, // made here, so it is what it says
    about: aboutOf(about, story),
    coder: story.coders[by].id,
    writtenAt,
    body,
  }))
}

function aboutOf(about: ExampleMemo['about'], story: ExampleStory): MemoAbout {
  switch (about.is) {
    case 'study':
      return { kind: 'study' }
    case 'round':
      return { kind: 'round', id: story.round.id }
    case 'code':
      return { kind: 'code', id: codeIn(story, about.code) }
    case 'document':
      return { kind: 'document', id: documentIn(story, about.conversation).about.id }
    case 'passage': {
      const { about: document, text } = documentIn(story, about.conversation)
      return {
        kind: 'passage',
        document: document.id,
        textVersion: text.version,
        ...passageOf(about.words, about.conversation.text),
      }
    }
    case 'participant': {
      const person = story.people.get(about.label)
      if (!person) throw new RangeError(`Nobody in the example is called ${about.label}`)
      return { kind: 'participant', id: person.id }
    }
  }
}

export function quotesOfExample(story: ExampleStory): Omit<Quote, 'version'>[] {
  return exampleQuotes.map((quote) => quoteOf(quote, story))
}

function quoteOf(
  { conversation, words, element, direction, inOurWords, proposedBy, outcome }: ExampleQuote,
  story: ExampleStory,
): Omit<Quote, 'version'> {
  const { about, text } = documentIn(story, conversation)
  const passage = passageOf(words, conversation.text)
  const [participant] = participantsIn(text.turns, about.speakers, passage)
  const person = [...story.people.values()].find(({ id }) => id === participant)
  if (!person) throw new RangeError(`Nobody says: ${words}`)
  const said = wordingOf(textOf(conversation.text, passage))
  const isRead = outcome.is === 'approved' || outcome.is === 'refused'
  return {
    ...passage,
    id: story.newId(storyDays.quoted) as QuoteId, // made here, so it is what it says
    document: about.id,
    textVersion: text.version,
    participant: person.id,
    group: person.group,
    element,
    direction,
    wording: inOurWords ?? said,
    isRephrased: isRephrased(inOurWords ?? said, said),
    state: outcome.is,
    proposedBy: story.coders[proposedBy].id,
    readBy: isRead ? story.coders[proposedBy === 'A' ? 'B' : 'A'].id : null,
    why: 'why' in outcome ? outcome.why : '',
  }
}
