import { describe, expect, it } from 'vitest'
import { krippendorffAlpha } from '../../../qualitative/coder-agreement/krippendorff-alpha.ts'
import type { Turn } from '../../../qualitative/document.ts'
import { overlaps, type Passage } from '../../../qualitative/passage.ts'
import { textOf } from '../../../qualitative/text/code-points.ts'
import { speakerTurns } from '../../../qualitative/text/speaker-turns.ts'
import { readShippedLibrary } from '../../../storage/framework-files.ts'
import { exampleCentres } from '../example-centres.ts'
import { codedPassages, type CodedPassage, type ExampleCoder } from './coded-passages.ts'
import { exampleConversations } from './example-conversations.ts'
import { ownCodes } from './own-codes.ts'

const { library } = readShippedLibrary()
const elements = library.frameworks.flatMap((framework) => framework.elements)
const read = exampleConversations.map((conversation) => ({
  conversation,
  coded: codedPassages(conversation),
  ...speakerTurns(conversation.text),
}))
const everything = read.flatMap(({ coded }) => coded)

describe('the conversations of the example', () => {
  it('are eight, of three kinds, in every centre, and each says first that it is made up', () => {
    expect(exampleConversations.map(({ kind }) => kind).sort()).toEqual([
      'focus-group',
      ...Array.from({ length: 6 }, () => 'interview'),
      'observation',
    ])
    expect(new Set(exampleConversations.map(({ centre }) => centre))).toEqual(
      new Set(exampleCentres.map(({ name }) => name)),
    )
    for (const { text } of exampleConversations)
      expect(text).toMatch(
        /^FICTIEF\. Geschreven voor het voorbeeld van Draagkracht; geen van deze mensen of gesprekken bestaat\.\n/,
      )
  })

  it('are as long as a talk of a few pages', () => {
    for (const { text, title } of exampleConversations) {
      const words = text.split(/\s+/).length
      expect([title, 900 <= words && words <= 1600]).toEqual([title, true])
    }
  })

  it('have speakers that are recognised, and who is one of a group has the same group everywhere', () => {
    const groups = new Map<string, string | null>()
    for (const { conversation, labels } of read) {
      expect(labels).toEqual(Object.keys(conversation.speakers))
      for (const [label, group] of Object.entries(conversation.speakers)) {
        expect(groups.get(label) ?? group).toBe(group)
        groups.set(label, group)
      }
    }
    expect([...groups.values()].filter((group) => group === 'client')).toHaveLength(8)
    expect([...groups.values()].filter((group) => group === 'worker')).toHaveLength(3)
    expect([...groups.values()].filter((group) => group === 'policyMaker')).toHaveLength(5)
  })

  it('hold no name of a person or a place: who or what was named stands between brackets', () => {
    for (const { text } of exampleConversations)
      for (const { name } of exampleCentres) expect(text).not.toContain(name)
  })
})

describe('what was coded in them', () => {
  it('are 25 to 55 codings per coder per conversation', () => {
    for (const { conversation, coded } of read)
      for (const coder of ['A', 'B', '='] as const) {
        const number = coded.filter(({ by }) => by === coder).length
        expect([conversation.title, coder, number, 25 <= number && number <= 55]).toEqual([
          conversation.title,
          coder,
          number,
          true,
        ])
      }
  })

  it('has a code that there is', () => {
    const known = new Set([...elements.map(({ id }) => id), ...ownCodes.map(({ mark }) => mark)])
    expect(everything.map(({ code }) => code).filter((code) => !known.has(code))).toEqual([])
  })

  it('lies within the words of people who were asked something', () => {
    for (const { conversation, coded, turns } of read) {
      const speakers = Object.values(conversation.speakers)
      const isAsked = ({ speaker }: Turn) => speaker !== null && speakers[speaker] !== null
      const outside = coded.filter((passage) => {
        const touched = turns.filter((turn) => overlaps(turn, passage))
        return (
          !touched.every(isAsked) ||
          touched[0]!.wordsStart > passage.start ||
          touched.at(-1)!.end < passage.end
        )
      })
      expect(outside.map((passage) => textOf(conversation.text, passage))).toEqual([])
    }
  })

  it('is said once by one coder: no code twice on the same passage, unless with other facets', () => {
    for (const { coded } of read) {
      const keys = coded.map((one) => `${one.by} ${one.code} ${one.start} ${one.end} ${facetsOf(one)}`)
      expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([])
    }
  })

  it('touches every krachtlijn, all twenty levers and thresholds, all three components, and each own code', () => {
    const agreed = new Set(everything.filter(({ by }) => by === '=').map(({ code }) => code))
    const within = (part: string) => [...agreed].some((code) => code === part || code.startsWith(`${part}.`))
    const levers = elements.filter(({ id }) => /^T\d\d$/.test(id)).map(({ id }) => id)
    const krachtlijnen = Array.from({ length: 10 }, (_, place) => `KL${place + 1}`)
    const parts = [...krachtlijnen, ...levers, 'PZ.i', 'PZ.x', 'PZ.e', ...ownCodes.map(({ mark }) => mark)]
    expect(parts.filter((part) => !within(part))).toEqual([])
  })

  it('says everything a facet can say', () => {
    const consensus = everything.filter(({ by }) => by === '=')
    expect(new Set(consensus.map(({ direction }) => direction)).size).toBe(3)
    expect(new Set(consensus.map(({ restsOn }) => restsOn)).size).toBe(4)
    expect(new Set(consensus.map(({ level }) => level)).size).toBe(5)
  })
})

describe('the two coders agree as people do', () => {
  it('with an alpha between .5 and .8 over all turns and codes, and in each conversation', () => {
    expect(alphaOver(read)).toBeGreaterThan(0.5)
    expect(alphaOver(read)).toBeLessThan(0.8)
    for (const one of read) {
      const alpha = alphaOver([one])
      expect([one.conversation.title, alpha, alpha > 0.5 && alpha < 0.8]).toEqual([
        one.conversation.title,
        alpha,
        true,
      ])
    }
  })

  it('and differ in every way: another code, a passage more, a longer one, another facet', () => {
    const pairs = read.flatMap(({ coded }) =>
      coded.flatMap((a) => (a.by === 'A' ? [{ a, b: coded.filter(({ by }) => by === 'B') }] : [])),
    )
    const same = (x: Passage, y: Passage) => x.start === y.start && x.end === y.end
    const ways = {
      anotherCode: pairs.filter(({ a, b }) => b.some((one) => same(a, one) && a.code !== one.code)),
      onePassageMore: pairs.filter(({ a, b }) => !b.some((one) => overlaps(a, one))),
      longer: pairs.filter(({ a, b }) =>
        b.some((one) => a.code === one.code && overlaps(a, one) && !same(a, one)),
      ),
      anotherFacet: pairs.filter(({ a, b }) =>
        b.some((one) => a.code === one.code && same(a, one) && facetsOf(a) !== facetsOf(one)),
      ),
    }
    for (const [way, found] of Object.entries(ways)) expect([way, found.length > 3]).toEqual([way, true])
  })

  it('on passages counted in code points', () => {
    const [first] = codedPassages({
      text: 'interviewer: Hoe?\nwerker 1: 😀 Zo doen wij dat. En zo.',
      coded: 'Zo doen … dat.\n  AB= KL7 + . team',
    })
    expect(first).toEqual({
      start: 30,
      end: 46,
      by: 'A',
      code: 'KL7',
      direction: 'carries',
      restsOn: null,
      level: 'team',
    })
  })
})

describe('a line that cannot be read', () => {
  const text = 'werker 1: Ja. Nee. Ja.'
  it.each([
    ['Misschien.\n  A KL7 + ind ind', 'Not in the text: "Misschien."'],
    ['Ja.\n  A KL7 + ind ind', 'More than once in the text: "Ja."'],
    ['Nee. … Toch.\n  A KL7 + ind ind', 'Not behind "Nee.": "Toch."'],
    ['Nee.\n  C KL7 + ind ind', 'Not a code of the example: "C KL7 + ind ind"'],
    ['Nee.\n  A KL7 + ind', 'Not a code of the example: "A KL7 + ind"'],
    ['  A KL7 + ind ind', 'A code without a passage: "A KL7 + ind ind"'],
  ])('is said: %j', (coded, said) => {
    expect(() => codedPassages({ text, coded })).toThrow(said)
  })

  it('is not one that asks for the second place', () => {
    const [found] = codedPassages({ text, coded: '(2e) Ja.\n  A KL7 + ind ind' })
    expect(found).toMatchObject({ start: 19, end: 22 })
  })
})

/**
 * Nominal alpha of two coders: a unit is one code on one turn, a rating whether the coder gave it there. Codes that
 * nobody gave are no units.
 */
function alphaOver(conversations: typeof read): number {
  const codes = [...new Set(conversations.flatMap(({ coded }) => coded.map(({ code }) => code)))]
  const ratings = conversations.flatMap(({ coded, turns }) =>
    turns.flatMap((turn) =>
      codes.map((code) => [gave('A', coded, code, turn), gave('B', coded, code, turn)]),
    ),
  )
  const found = krippendorffAlpha(ratings, 'nominal')
  if (!found.estimable) throw new RangeError(found.reason)
  return found.alpha
}

function facetsOf({ direction, restsOn, level }: CodedPassage): string {
  return `${direction} ${restsOn} ${level}`
}

function gave(coder: ExampleCoder, coded: readonly CodedPassage[], code: string, turn: Passage): string {
  return coded.some((one) => one.by === coder && one.code === code && overlaps(one, turn)) ? 'yes' : 'no'
}
