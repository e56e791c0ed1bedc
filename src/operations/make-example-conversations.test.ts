import { describe, expect, it } from 'vitest'
import { testDatabase } from '../../tests/databases.ts'
import { installation } from '../../tests/installation.ts'
import { codebookOfStudy } from '../storage/qualitative/codebook.ts'
import { codersOfStudy } from '../storage/qualitative/coders.ts'
import { evidenceOfStudy } from '../storage/qualitative/coded-material.ts'
import { documentText } from '../storage/qualitative/document-texts.ts'
import { documentsOfStudy } from '../storage/qualitative/documents.ts'
import { participantsOfStudy } from '../storage/qualitative/participants.ts'
import { newestEvidenceOfCentre } from '../storage/qualitative/evidence-editions.ts'
import { quotesOfStudy } from '../storage/qualitative/quotes.ts'
import { roundsOfStudy } from '../storage/qualitative/rounds.ts'
import { memosOfStudy } from '../storage/qualitative/memos.ts'
import { settledPlaces } from '../storage/qualitative/settled-places.ts'
import { savedQueriesOf } from '../storage/qualitative/saved-queries.ts'
import { exampleOf, studyById } from '../storage/studies.ts'
import { wavesOfStudy } from '../storage/waves.ts'
import { makeExampleStudy } from './make-example-study.ts'
import type { Surroundings } from './operation.ts'

const db = testDatabase()

async function example() {
  const around = await installation(db)
  await makeExampleStudy(around)
  const study = (await exampleOf(db, around.tenant))!
  return { around, study }
}

describe('the example study', () => {
  it('has eight conversations, locked and in the order in which they were held', async () => {
    const { around, study } = await example()
    const documents = await documentsOfStudy(db, around.tenant, study)
    expect(documents.map(({ state, title }) => [state, title.split(':')[0]])).toEqual([
      ['locked', 'Gesprek 1'],
      ['locked', 'Gesprek 2'],
      ['locked', 'Gesprek 3'],
      ['locked', 'Gesprek 4'],
      ['locked', 'Gesprek 5'],
      ['locked', 'Gesprek 6'],
      ['locked', 'Focusgroep 1'],
      ['locked', 'Observatie 1'],
    ])
    const { centres } = (await studyById(db, around.tenant, study))!
    for (const { id, centre, wave } of documents) {
      expect(centres.map((one) => one.id)).toContain(centre)
      expect(wave).not.toBeNull()
      expect((await documentText(db, around.tenant, study, id))?.text).toMatch(/^FICTIEF\./)
    }
  })

  it('has seventeen people by number, two coders without an account, and a settled round', async () => {
    const { around, study } = await example()
    const people = await participantsOfStudy(db, around.tenant, study)
    expect(people.map(({ number }) => number)).toEqual(Array.from({ length: 17 }, (_, place) => place + 1))
    expect((await codersOfStudy(db, around.tenant, study)).map(({ name }) => name)).toEqual([
      'Codeur A (verzonnen)',
      'Codeur B (verzonnen)',
    ])
    const [round, ...others] = await roundsOfStudy(db, around.tenant, study)
    expect(round).toMatchObject({ number: 1, state: 'settled' })
    expect(others).toEqual([])
  })

  it('says of each difference how it was settled, and has memos of both coders', async () => {
    const { around, study } = await example()
    const [round] = await roundsOfStudy(db, around.tenant, study)
    const settled = await settledPlaces(db, around.tenant, study, round!.id)
    expect(settled.length).toBeGreaterThan(150)
    expect(settled.filter(({ choice }) => choice === null)).toEqual([])
    const memos = await memosOfStudy(db, around.tenant, study)
    const notes = settled.filter(({ note }) => note !== '').length
    expect(notes).toBe(9)
    expect(memos).toHaveLength(12 + notes)
    expect(new Set(memos.map(({ coder }) => coder)).size).toBe(2)
  })

  it('counts only the consensus as evidence, with codes that are in its codebook', async () => {
    const { around, study } = await example()
    const { codes } = (await codebookOfStudy(db, around.tenant, study))!
    const evidence = await evidenceOfStudy(db, around.tenant, study)
    expect(evidence.length).toBeGreaterThan(300)
    expect(evidence.length).toBe(await count(around, "coding WHERE layer = 'consensus'"))
    const known = new Set(codes.map(({ id }) => id))
    expect(evidence.filter(({ code }) => !known.has(code))).toEqual([])
    expect(codes.filter(({ mark }) => /^E\d$/.test(mark)).map(({ name }) => name)).toEqual([
      'Het verslag als stem',
      'Kleine vrijheden',
      'Iedereen kent iedereen',
    ])
    const queries = await savedQueriesOf(db, around.tenant, study)
    expect(queries).toHaveLength(3)
    const marks = new Map(codes.map(({ id, mark }) => [id, mark]))
    expect(
      queries.flatMap(({ query }) => ('codes' in query ? query.codes : [])).map((id) => marks.get(id)),
    ).toEqual(['KL7.mede', 'T01', 'T02', 'T07', 'T08', 'E1'])
  })
})

describe('what was released of the conversations', () => {
  async function released() {
    const { around, study } = await example()
    const [wave] = await wavesOfStudy(db, around.tenant, study)
    const { centres } = (await studyById(db, around.tenant, study))!
    const of = async (name: string) => {
      const centre = centres.find((one) => one.name === name)!.id
      return (await newestEvidenceOfCentre(db, around.tenant, study, wave!.id, centre))!
    }
    return { around, study, of }
  }

  it('counts people beside each krachtlijn in a centre, and quotes them by group', async () => {
    const { of } = await released()
    const { heading, evidence } = await of('Merelveld')
    expect(heading).toMatchObject({ number: 1, madeOn: '2026-06-15' })
    const [kl2] = evidence.elements.filter(({ element }) => element === 'KL2')
    const told = Object.fromEntries(kl2!.groups.map(({ group, told: one }) => [group, one]))
    expect(told['worker']).toMatchObject({ shown: true, value: { people: { number: 1 }, documents: 1 } })
    expect(told['client']).toMatchObject({ shown: true, value: { people: { number: 2 }, documents: 2 } })
    const words = evidence.quotes.flatMap(({ quote }) => (quote.shown ? [quote.value.words] : []))
    expect(words.join()).toContain('natte voeten')
    expect(words.join()).not.toContain('twee bladzijden') // of the same worker: one quote per person
  })

  it('says otherwise than the figures on dialogue: clients give it a high mark and tell what stands in its way', async () => {
    const { of } = await released()
    const { evidence } = await of('Merelveld')
    const told = evidence.elements.find(({ element }) => element === 'KL7')!.groups
    expect(told.find(({ group }) => group === 'client')!.told).toMatchObject({
      shown: true,
      value: { hinders: { number: 2 }, carries: { number: 0 } },
    })
  })

  it('says nothing of the committee in words: its members did not agree to be quoted', async () => {
    const { of } = await released()
    for (const name of ['Merelveld', 'Beukenrode', 'Lindehoek', 'Waterzijde']) {
      const { evidence, heading } = await of(name)
      for (const { quote } of [...evidence.quotes, ...heading.study.quotes])
        if (quote.shown) expect(quote.value.group).not.toBe('policyMaker')
    }
  })

  it('has quotes in each state that wait for a second reader, a second thought or their turn', async () => {
    const { around, study } = await released()
    const quotes = await quotesOfStudy(db, around.tenant, study)
    const number = (state: string) => quotes.filter((one) => one.state === state).length
    expect(['approved', 'proposed', 'refused', 'withdrawn'].map(number)).toEqual([9, 3, 2, 1])
  })
})

describe('an installation from before the conversations', () => {
  it('gets them once, at its next start', async () => {
    const { around, study } = await example()
    await withoutConversations(around)
    await makeExampleStudy(around)
    expect(await documentsOfStudy(db, around.tenant, study)).toHaveLength(8)
    await makeExampleStudy(around)
    expect(await documentsOfStudy(db, around.tenant, study)).toHaveLength(8)
    expect(await roundsOfStudy(db, around.tenant, study)).toHaveLength(1)
  })

  it('keeps the codebook that somebody made in the example', async () => {
    const { around, study } = await example()
    const before = (await codebookOfStudy(db, around.tenant, study))!
    await withoutConversations(around, ['codebook', 'code'])
    await db.query("DELETE FROM code WHERE tenant_id = $1 AND element IS NULL AND mark LIKE 'E%'", [
      around.tenant,
    ])
    await makeExampleStudy(around)
    const after = (await codebookOfStudy(db, around.tenant, study))!
    expect(after.version).toBe(before.version + 1)
    const idOf = (codes: typeof after.codes) => codes.find(({ mark }) => mark === 'KL2.p1')!.id
    expect(idOf(after.codes)).toBe(idOf(before.codes))
    expect(after.codes.filter(({ mark }) => mark === 'KL2.p1')).toHaveLength(1)
  })

  it('that removed them does not get them back', async () => {
    const { around, study } = await example()
    await db.query('DELETE FROM coding WHERE tenant_id = $1', [around.tenant])
    await makeExampleStudy(around)
    expect(await evidenceOfStudy(db, around.tenant, study)).toEqual([])
  })
})

async function count({ tenant }: Surroundings, what: string): Promise<number> {
  const [row] = await db.query<{ number: number }>(
    `SELECT count(*)::integer AS number FROM ${what} AND tenant_id = $1`,
    [tenant],
  )
  return row!.number
}

/** As it was: the example, and nothing of conversations. */
async function withoutConversations({ tenant }: Surroundings, but: readonly string[] = []): Promise<void> {
  const tables = [
    'evidence_centre',
    'evidence_edition',
    'saved_query',
    'quote',
    'memo',
    'coding_act',
    'coding',
    'coding_round',
    'coder',
    'code',
    'codebook',
    'document_turn',
    'document_text',
    'document',
    'participant',
  ]
  for (const table of tables)
    if (!but.includes(table)) await db.query(`DELETE FROM ${table} WHERE tenant_id = $1`, [tenant])
  await db.query("DELETE FROM audit_record WHERE tenant_id = $1 AND act = 'make-example-conversations'", [
    tenant,
  ])
}
