import { describe, expect, it } from 'vitest'
import { overlaps } from '../../../qualitative/passage.ts'
import { codedPassages, passageOf } from './coded-passages.ts'
import { exampleConversations } from './example-conversations.ts'
import { exampleMemos } from './example-memos.ts'
import { exampleQuotes } from './example-quotes.ts'

describe('the memos of the example', () => {
  it('are about the study, its round, documents, passages, codes and somebody who spoke twice', () => {
    expect(new Set(exampleMemos.map(({ about }) => about.is))).toEqual(
      new Set(['study', 'round', 'document', 'passage', 'code', 'participant']),
    )
  })

  it('are about a passage that is there, and a code that was given', () => {
    const given = new Set(exampleConversations.flatMap(codedPassages).map(({ code }) => code))
    for (const { about } of exampleMemos) {
      if (about.is === 'passage') expect(() => passageOf(about.words, about.conversation.text)).not.toThrow()
      if (about.is === 'code') expect(given).toContain(about.code)
    }
  })
})

describe('the quotes of the example', () => {
  it('are proposed, approved, refused and withdrawn, by both coders', () => {
    expect(new Set(exampleQuotes.map(({ outcome }) => outcome.is))).toEqual(
      new Set(['proposed', 'approved', 'refused', 'withdrawn']),
    )
    expect(new Set(exampleQuotes.map(({ proposedBy }) => proposedBy))).toEqual(new Set(['A', 'B']))
  })

  it('do as people asked: in our words where they wanted that, and never where they did not agree', () => {
    for (const { conversation, inOurWords, words } of exampleQuotes) {
      expect([words, conversation.consent]).not.toEqual([words, 'none'])
      expect([words, inOurWords !== null]).toEqual([words, conversation.consent === 'rephrased'])
    }
    expect(exampleQuotes.some(({ inOurWords }) => inOurWords !== null)).toBe(true)
  })

  it('are about what the coders together read in that passage', () => {
    for (const { conversation, words, element, direction } of exampleQuotes) {
      const passage = passageOf(words, conversation.text)
      const read = codedPassages(conversation)
        .filter((coded) => coded.by === '=' && isOn(coded.code, element) && overlaps(coded, passage))
        .map((coded) => coded.direction)
      expect([words, read]).toEqual([words, expect.arrayContaining([direction])])
    }
  })

  it('are more than one for somebody: a report holds one per person', () => {
    const approved = exampleQuotes.filter(({ outcome }) => outcome.is === 'approved')
    const of = approved.map(({ conversation }) => conversation.title)
    expect(new Set(of).size).toBeLessThan(of.length)
  })
})

/** A passage on a part speaks of its krachtlijn. */
function isOn(code: string, element: string): boolean {
  return code === element || code.startsWith(`${element}.`)
}
