import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { type CodedStudy, codedStudy } from '../../../tests/coded-study.ts'
import { testDatabase } from '../../../tests/databases.ts'
import { installation } from '../../../tests/installation.ts'
import type { Surroundings } from '../../operations/operation.ts'
import { formsSought, matchedWords } from '../../qualitative/search/matched-words.ts'
import { isFault, readSearch, type SearchExpression } from '../../qualitative/search/search-expression.ts'
import { wordsOf } from '../../qualitative/search/words-of.ts'
import { foundTurns, type TurnFilter } from './search-turns.ts'
import { stemsOf } from './search-vectors.ts'

const db = testDatabase()
let around: Surroundings
let paper: CodedStudy

beforeEach(async () => {
  around = await installation(db)
  paper = await codedStudy(around)
})

const transcript = `interviewer: Hoe loopt een huisbezoek?
cliënt 1: De werkers luisteren écht naar mij.
werker 1: Luisterend werken vraagt tijd voor mensen, tijd die er niet is.
cliënt 1: Vroeger had niemand tijd. 😀 Nu wel, privé ook.
`

function read(typed: string): SearchExpression {
  const search = readSearch(typed)
  if (isFault(search)) throw new RangeError(search.what)
  return search
}

/** Numbers of the turns found. */
async function found(typed: string, filter: TurnFilter = {}): Promise<number[]> {
  const search = read(typed)
  return db.transaction(async (tx) => {
    const stems = await stemsOf(tx, formsSought(search))
    const turns = await foundTurns(tx, around.tenant, paper.study, search, stems, filter)
    return turns.map(({ number }) => number)
  })
}

describe('searching the conversations', () => {
  it.each([
    ['luisteren', [2, 3], 'a word in any form'],
    ['geluisterd', [], 'but not what Dutch stemming does not bring together'],
    ['luister*', [2, 3], 'what begins so'],
    ['werkers', [2], 'a plural'],
    ['werk*', [2, 3], 'other words that begin so'],
    ['"tijd voor mensen"', [3], 'words in a row, small words included'],
    ['"voor tijd mensen"', [], 'in this order only'],
    ['"tijd voor men*"', [3], 'the last of them begun'],
    ['mensen tijd', [3], 'all words, in any order'],
    ['mensen OF niemand', [3, 4], 'one or the other'],
    ['tijd NIET mensen', [4], 'without'],
    ['NIET tijd', [1, 2], 'everything without'],
    ['(cliënt OF werkers) écht', [2], 'brackets'],
    ['echt', [2], 'without its accents'],
    ['ECHT', [2], 'in capitals'],
    ['prive', [4], 'behind an emoji'],
    ['van', [], 'a small word that is not there'],
    ['die', [3], 'a small word'],
    ['interviewer', [], 'labels of speakers are not what they say'],
  ])('%s finds turns %j: %s', async (typed, turns) => {
    await paper.document(transcript)
    expect(await found(typed)).toEqual(turns)
  })

  it('finds what the newest text says, not what it said before', async () => {
    const document = await paper.document(transcript)
    await paper.edit(document, 'huisbezoek', 'gesprek')
    expect(await found('huisbezoek')).toEqual([])
    expect(await found('gesprek')).toEqual([1])
  })

  it('keeps to who speaks, and where; the centre of a person goes before that of the document', async () => {
    const [merelveld, waterzijde] = paper.centres
    await paper.person('cliënt 1', 'client', waterzijde)
    await paper.person('werker 1', 'worker')
    await paper.document(transcript, { centre: merelveld! }) // there are two
    expect(await found('tijd', { group: ['client'] })).toEqual([4])
    expect(await found('huisbezoek', { group: [null, 'client'] })).toEqual([1])
    expect(await found('tijd', { centre: [merelveld!] })).toEqual([3])
    expect(await found('tijd', { centre: [waterzijde!] })).toEqual([4])
    expect(await found('tijd', { wave: [null] })).toEqual([3, 4])
    expect(await found('tijd', { kind: ['focus-group'] })).toEqual([])
    expect(await found('tijd', { document: [] })).toEqual([])
  })

  it('keeps to the study', async () => {
    await paper.document(transcript)
    paper = await codedStudy(around)
    expect(await found('tijd')).toEqual([])
  })

  it('takes a turn that is longer than can be searched, and finds its beginning', async () => {
    const words = Array.from({ length: 40_000 }, (_, i) => `woord${i}x${'é'.repeat(150)}`)
    await paper.document(`werker 1: begin ${words.join(' ')} einde\nwerker 1: en nog`)
    expect(await found('begin woord7*')).toEqual([1])
    expect(await found('einde')).toEqual([])
  })

  it('marks in every turn what the database found it by, and in no other, whatever is searched', async () => {
    // Few words, so that phrases are often there; `werken` has `werk` as its stem.
    const vocabulary = ['werk', 'werken', 'de', 'écht', 'luisterend']
    const turn = fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 8 })
    const { expression } = fc.letrec<{ expression: SearchExpression }>((tie) => ({
      expression: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom(...vocabulary, 'luisteren', 'gewerkt').map((word) => read(word)),
        fc.constantFrom('wer*', 'luis*', 'd*').map((word) => read(word)),
        fc
          .array(fc.constantFrom(...vocabulary), { minLength: 2, maxLength: 2 })
          .map((words) => read(`"${words.join(' ')}"`)),
        tie('expression').map((of): SearchExpression => ({ is: 'not', of })),
        fc
          .record({
            is: fc.constantFrom('and' as const, 'or' as const),
            of: fc.tuple(tie('expression'), tie('expression')),
          })
          .map((both): SearchExpression => both),
      ),
    }))
    await fc.assert(
      fc.asyncProperty(
        fc.array(turn, { minLength: 1, maxLength: 5 }),
        fc.array(expression, { minLength: 1, maxLength: 5 }),
        async (turns, searches) => {
          paper = await codedStudy(around)
          await paper.document(turns.map((words) => `werker 1: ${words.join(' ')}`).join('\n'))
          for (const search of searches) {
            const [byDatabase, byUs] = await db.transaction(async (tx) => {
              const stems = await stemsOf(tx, [
                ...formsSought(search),
                ...wordsOf(vocabulary.join(' ')).map(({ form }) => form),
              ])
              const stemOf = (form: string) => stems.get(form) ?? null
              const rows = await foundTurns(tx, around.tenant, paper.study, search, stems, {})
              const held = turns.map((words) =>
                matchedWords(
                  search,
                  wordsOf(words.join(' ')).map(({ form }) => ({ form, stem: stemOf(form) })),
                  stemOf,
                ),
              )
              return [
                rows.map(({ number }) => number),
                held.flatMap((one, place) => (one ? [place + 1] : [])),
              ]
            })
            expect(byUs, JSON.stringify(search)).toEqual(byDatabase)
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
