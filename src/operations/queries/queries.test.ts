import { beforeEach, describe, expect, it } from 'vitest'
import { blindRound, type CodedStudy, codedStudy } from '../../../tests/coded-study.ts'
import { testDatabase } from '../../../tests/databases.ts'
import { installation } from '../../../tests/installation.ts'
import type { CodeId, DocumentId } from '../../foundation/ids.ts'
import type { Surroundings } from '../operation.ts'
import { codesTogether, countCodings } from './count-codings.ts'
import { findPassages } from './find-passages.ts'
import { proposeCodings } from './propose-codings.ts'
import { queryChoices } from './query-choices.ts'
import { removeSavedQuery, savedQueries, saveQuery } from './saved-queries.ts'
import { searchConversations } from './search-conversations.ts'

const db = testDatabase()
const product = { kind: 'product' } as const

const interview = `interviewer: Hoe loopt een huisbezoek?
cliënt 1: De werkers luisteren écht naar mij. 😀 Dat deed deugd.
werker 1: Luisterend werken vraagt tijd. Die is er niet altijd. De caseload is te hoog.
cliënt 1: Vroeger had niemand tijd.
`

let around: Surroundings
let paper: CodedStudy
let document: DocumentId
let kl: CodeId
let listening: CodeId
let time: CodeId

/** One interview: a client and a worker; krachtlijn KL with `luisteren` under it, and a code `tijd`. */
beforeEach(async () => {
  around = await installation(db)
  paper = await codedStudy(around)
  const [merelveld] = paper.centres
  await paper.person('cliënt 1', 'client')
  await paper.person('werker 1', 'worker')
  document = await paper.document(interview, { title: 'Gesprek A', centre: merelveld! }) // there are two
  kl = await paper.code('KL')
  listening = await paper.code('luisteren', { parent: kl })
  time = await paper.code('tijd')
})

const count = (rows: 'code', columns: 'group' | 'direction' = 'group', rollUp = true) =>
  countCodings(around, product, { study: paper.study, rows, columns, filter: {}, rollUp })

describe('counting', () => {
  it('counts people and passages, a krachtlijn with what lies under it', async () => {
    await paper.coding(document, 'luisteren écht naar mij', listening)
    await paper.coding(document, 'Luisterend werken', listening)
    await paper.coding(document, 'De werkers luisteren', kl)
    expect(await count('code')).toMatchObject({
      rows: [kl, listening],
      columns: ['client', 'worker'],
      cells: [
        [
          { people: 1, passages: 2, documents: 1 },
          { people: 1, passages: 1, documents: 1 },
        ],
        [
          { people: 1, passages: 1, documents: 1 },
          { people: 1, passages: 1, documents: 1 },
        ],
      ],
      rowTotals: [
        { people: 2, passages: 3, documents: 1 },
        { people: 2, passages: 2, documents: 1 },
      ],
    })
  })

  it('never counts what was coded blind, or removed', async () => {
    await paper.coding(document, 'luisteren', listening, { layer: blindRound(around) })
    await paper.coding(document, 'luisteren', listening, { isRemoved: true })
    expect(await count('code')).toMatchObject({ rows: [], total: { people: 0, passages: 0, documents: 0 } })
  })

  it('counts a passage once that is in the shared layer and in a consensus', async () => {
    const { round } = blindRound(around) as Extract<ReturnType<typeof blindRound>, { kind: 'blind' }>
    await paper.coding(document, 'luisteren', listening)
    await paper.coding(document, 'luisteren', listening, { layer: { kind: 'consensus', round } })
    expect((await count('code')).total).toEqual({ people: 1, passages: 1, documents: 1 })
  })

  it('counts a merged code under the code it went into', async () => {
    const old = await paper.code('horen', { mergedInto: listening })
    await paper.coding(document, 'luisteren', old)
    expect((await count('code', 'group', false)).rows).toEqual([listening])
  })

  it('knows one stretch of text over versions of it', async () => {
    await paper.coding(document, 'deugd', kl)
    await paper.edit(document, 'huisbezoek', 'gesprek thuis bij iemand')
    await paper.coding(document, 'deugd', kl)
    expect((await count('code')).total.passages).toBe(1)
  })

  it('keeps what was not said as a heading of its own', async () => {
    await paper.coding(document, 'luisteren', listening, { direction: 'carries' })
    await paper.coding(document, 'caseload', time)
    expect((await count('code', 'direction')).columns).toEqual(['carries', null])
  })

  it('refuses the same for rows and columns, and says what to do', async () => {
    const same = { study: paper.study, rows: 'code', columns: 'code', filter: {}, rollUp: true } as const
    await expect(countCodings(around, product, same)).rejects.toMatchObject({
      code: 'input-invalid',
      faults: [{ where: 'Kolommen' }],
    })
  })

  it('says which codes stand together: overlapping, in a turn, in a document', async () => {
    await paper.coding(document, 'Luisterend werken vraagt tijd', listening)
    await paper.coding(document, 'vraagt tijd', time)
    const asked = { study: paper.study, codes: [listening, time, kl], filter: {}, rollUp: false }
    const near = async (how: 'overlap' | 'turn' | 'document') =>
      (await codesTogether(around, product, { ...asked, near: how })).pairs[0]?.[1]
    const once = { people: 1, places: 1, documents: 1 }
    expect(await near('overlap')).toEqual(once)
    expect(await near('turn')).toEqual(once)
    expect(await near('document')).toEqual(once)
  })
})

describe('the passages behind a count', () => {
  it('come with what was said before and after, and where they stand', async () => {
    await paper.coding(document, 'Dat deed deugd', kl, { direction: 'carries' })
    const found = await findPassages(around, product, {
      study: paper.study,
      filter: { group: ['client'] },
      rollUp: true,
      from: 0,
    })
    expect(found.total).toBe(1)
    expect(found.passages[0]).toMatchObject({
      document,
      codings: [{ code: kl, direction: 'carries', restsOn: null, level: null }],
      groups: ['client'],
      centres: [paper.centres[0]],
      excerpt: {
        turn: 2,
        lines: [
          { label: 'interviewer', isContext: true },
          { label: 'cliënt 1', isContext: false, marks: [{ start: 38, end: 52 }] },
          { label: 'werker 1', isContext: true },
        ],
      },
    })
  })

  it('come by the page', async () => {
    for (let i = 0; i < 52; i++) await paper.coding(document, interview.slice(i, i + 30), kl)
    const page = (from: number) =>
      findPassages(around, product, { study: paper.study, filter: {}, rollUp: true, from })
    expect([(await page(0)).passages.length, (await page(50)).passages.length]).toEqual([50, 2])
    expect((await page(50)).total).toBe(52)
  })
})

describe('searching', () => {
  const search = (words: string, more: object = {}) =>
    searchConversations(around, product, {
      study: paper.study,
      words,
      filter: {},
      coded: null,
      from: 0,
      ...more,
    })

  /** What is marked, in words. */
  const marked = ({ turns }: Awaited<ReturnType<typeof search>>) =>
    turns.map(({ excerpt }) =>
      excerpt.lines.flatMap(({ text, marks }) =>
        marks.map(({ start, end }) => [...text].slice(start, end).join('')),
      ),
    )

  it('marks the words that were found, in code points', async () => {
    expect(marked(await search('luisteren'))).toEqual([['luisteren'], ['Luisterend']])
    expect(marked(await search('echt deugd'))).toEqual([['écht', 'deugd']])
    expect(marked(await search('"vraagt tijd"'))).toEqual([['vraagt', 'tijd']])
  })

  it('says how many turns each document has', async () => {
    const other = await paper.document('werker 1: Er is tijd.\nwerker 1: Tijd genoeg.', { title: 'B' })
    const found = await search('tijd')
    expect(found).toMatchObject({
      total: 4,
      documents: [
        { document, turns: 2 },
        { document: other, turns: 2 },
      ],
    })
  })

  it('can keep to turns that are coded, with a code, or not coded yet', async () => {
    await paper.coding(document, 'vraagt tijd', listening)
    const turns = async (more: object) => (await search('tijd', more)).turns.map(({ number }) => number)
    expect(await turns({ coded: 'coded' })).toEqual([3])
    expect(await turns({ coded: 'uncoded' })).toEqual([4])
    expect(await turns({ filter: { code: [kl] } })).toEqual([3])
    expect(await turns({ filter: { code: [time] } })).toEqual([])
  })

  it('that cannot be read gets an answer that says how to repair it', async () => {
    await expect(search('"tijd')).rejects.toMatchObject({
      code: 'input-invalid',
      faults: [{ what: 'Er staat een aanhalingsteken dat niet gesloten wordt.' }],
    })
  })
})

describe('proposals from a search', () => {
  const propose = (unit: 'turn' | 'sentence', words = 'tijd OF caseload') =>
    proposeCodings(around, product, {
      study: paper.study,
      words,
      filter: {},
      coded: null,
      code: time,
      unit,
    })
  const passages = ({ proposals }: Awaited<ReturnType<typeof propose>>) =>
    proposals.map(({ start, end }) => [...interview].slice(start, end).join(''))

  it('are whole turns, without who speaks', async () => {
    expect(passages(await propose('turn'))).toEqual([
      'Luisterend werken vraagt tijd. Die is er niet altijd. De caseload is te hoog.',
      'Vroeger had niemand tijd.',
    ])
  })

  it('are sentences in which the search is true by itself', async () => {
    expect(passages(await propose('sentence'))).toEqual([
      'Luisterend werken vraagt tijd.',
      'De caseload is te hoog.',
      'Vroeger had niemand tijd.',
    ])
    expect(passages(await propose('sentence', 'tijd caseload'))).toEqual([])
  })

  it('leave out what has the code already, and say how much that is', async () => {
    await paper.coding(document, 'De caseload is te hoog', time)
    const made = await propose('sentence')
    expect(passages(made)).toEqual(['Luisterend werken vraagt tijd.', 'Vroeger had niemand tijd.'])
    expect(made).toMatchObject({ alreadyCoded: 1, isCut: false })
  })

  it('code nothing by themselves', async () => {
    await propose('turn')
    expect((await count('code')).total.passages).toBe(0)
  })

  it('for a code that the study does not have are refused', async () => {
    time = around.uuidV7() as CodeId
    await expect(propose('turn')).rejects.toMatchObject({ code: 'input-invalid' })
  })
})

describe('saved queries', () => {
  const query = { kind: 'crosstab', rows: 'code', columns: 'group', filter: {}, rollUp: true } as const

  it('are kept by name, for the whole team, until they are removed', async () => {
    const [saved] = await saveQuery(around, product, { study: paper.study, name: ' Wie zegt wat ', query })
    expect(saved).toMatchObject({ name: 'Wie zegt wat', query })
    expect(await savedQueries(around, product, { study: paper.study })).toEqual([saved])
    expect(await removeSavedQuery(around, product, { study: paper.study, query: saved!.id })).toEqual([])
  })

  it('that could not be run are not kept', async () => {
    const broken = { kind: 'search', words: '"tijd', filter: {}, coded: null } as const
    await expect(
      saveQuery(around, product, { study: paper.study, name: 'x', query: broken }),
    ).rejects.toMatchObject({ code: 'input-invalid' })
    expect(await savedQueries(around, product, { study: paper.study })).toEqual([])
  })
})

it('what can be asked: the codes in their tree, with those in use, and the documents', async () => {
  await paper.coding(document, 'luisteren', listening)
  expect(await queryChoices(around, product, { study: paper.study })).toMatchObject({
    codes: [
      { id: kl, parent: null, depth: 0, isUsed: true },
      { id: listening, parent: kl, depth: 1, isUsed: true },
      { id: time, parent: null, depth: 0, isUsed: false },
    ],
    documents: [{ id: document, title: 'Gesprek A', kind: 'interview' }],
  })
})
