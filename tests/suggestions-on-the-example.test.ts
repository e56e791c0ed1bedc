/**
 * How good suggestions are, on the conversations of the example: each passage of the consensus is held against all others
 * that do not overlap it and against the definitions. The figures stand in docs/methods/suggestions.md.
 */
import { expect, it } from 'vitest'
import type { CodeId } from '../src/foundation/ids.ts'
import { overlaps, type Passage } from '../src/qualitative/passage.ts'
import {
  type CodedText,
  LEAST_LIKENESS,
  suggestCodes,
  suggestionIndex,
} from '../src/qualitative/suggestions/suggest-codes.ts'
import { textOf } from '../src/qualitative/text/code-points.ts'
import { readShippedLibrary } from '../src/storage/framework-files.ts'
import { codedPassages } from '../src/study/example/conversations/coded-passages.ts'
import { exampleConversations } from '../src/study/example/conversations/example-conversations.ts'
import { ownCodes } from '../src/study/example/conversations/own-codes.ts'

interface Coded extends CodedText, Passage {
  readonly conversation: string
}

const passages = exampleConversations.flatMap((conversation): Coded[] => {
  const consensus = codedPassages(conversation).filter(({ by }) => by === '=')
  return [...Map.groupBy(consensus, ({ start, end }) => `${start} ${end}`).values()].map((same) => {
    const { start, end } = same[0]! // a group holds at least one
    return {
      conversation: conversation.title,
      start,
      end,
      text: textOf(conversation.text, { start, end }),
      codes: same.map(({ code }) => code as CodeId),
    }
  })
})

const elements = readShippedLibrary().library.frameworks.flatMap((framework) => framework.elements)
const definitions = [...new Set(passages.flatMap(({ codes }) => codes))].map((code): CodedText => {
  const own = ownCodes.find(({ mark }) => mark === code)
  const element = elements.find(({ id }) => id === code)
  const text = own
    ? [own.name, own.definition, own.include, own.example]
    : [element?.title.nl, element?.definition?.nl]
  return { codes: [code], text: text.join(' ') }
})

it('on the example, two in five passages find a code of theirs among the five likest of a hundred', () => {
  const ranks = passages.map((passage) => {
    const others = passages.filter(
      (one) => one.conversation !== passage.conversation || !overlaps(one, passage),
    )
    const ranked = suggestCodes(suggestionIndex([...others, ...definitions]), passage.text, {
      least: 0,
      most: definitions.length,
    })
    const right = ranked.findIndex(({ code }) => passage.codes.includes(code))
    const offered = ranked.slice(0, 3).filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    return {
      rank: right < 0 ? Infinity : right + 1,
      offered: offered.length,
      rightly: offered.filter(({ code }) => passage.codes.includes(code)).length,
    }
  })
  const within = (most: number) => ranks.filter(({ rank }) => rank <= most).length / passages.length
  const offered = ranks.reduce((sum, one) => sum + one.offered, 0)
  const rightly = ranks.reduce((sum, one) => sum + one.rightly, 0)
  console.log(
    `${passages.length} passages, ${definitions.length} codes; first ${within(1).toFixed(3)}, ` +
      `among three ${within(3).toFixed(3)}, among five ${within(5).toFixed(3)}; ` +
      `offered ${offered}, rightly ${rightly}`,
  )
  expect(definitions.length).toBeGreaterThan(90)
  // Guessing the commonest codes: .056 first, .147 among three, .207 among five.
  expect(within(1)).toBeGreaterThan(0.17)
  expect(within(3)).toBeGreaterThan(0.31)
  expect(within(5)).toBeGreaterThan(0.37)
})
