import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshEmbedded, freshOnServer, type FreshDatabase } from '../../tests/databases.ts'
import { codesFor, openStudy, surroundings, type OpenStudy } from '../../tests/journeys/taking-part-study.ts'
import type { Database, Transaction } from '../storage/database.ts'
import type { Answers } from '../study/answers.ts'
import { ballotTicket } from './look-up-code.ts'
import { hashOfCode } from './make-codes.ts'
import type { Surroundings } from './operation.ts'
import { answerBox, type AnswerBox } from './submit-answers.ts'
import { readAccessCode } from '../ballots/access-code.ts'

const said = (items: Answers['items'] = { 'C.KL1.1': 3 }): Answers => ({
  items,
  best: [],
  worst: [],
  open: {},
})

// Many submissions at once cannot share one transaction that is rolled back: this file has a database of its own.
let fresh: FreshDatabase
let around: Surroundings
let study: OpenStudy
let box: AnswerBox

beforeAll(async () => {
  const server = process.env.DATABASE_URL_TEST
  fresh = server ? await freshOnServer(server) : await freshEmbedded()
  around = await surroundings(fresh.db)
  study = await openStudy(around)
  box = answerBox(around)
})
afterAll(() => fresh?.close())

const code = async (group: 'client' | 'worker' = 'client') => (await codesFor(around, study, group, 1))[0]!
const rows = async () =>
  (await around.db.query<{ count: number }>('SELECT count(*) AS count FROM answer'))[0]!.count

/** Counts what `work` added. */
async function added(work: () => Promise<unknown>): Promise<number> {
  const before = await rows()
  await work()
  return (await rows()) - before
}

describe('the answer box', () => {
  it('keeps the place of the card with the answers, and nothing else of it', async () => {
    const [card] = await codesFor(around, study, 'worker', 1)
    await box.submit(card!, randomUUID(), said({ 'W.KL1.1': 4, 'W.SRC.org.KL1': 'dontKnow' }))
    const [row] = await around.db.query<Record<string, unknown>>(
      `SELECT * FROM answer WHERE answers @> '{"items": {"W.KL1.1": 4}}'`,
    )
    expect(Object.keys(row!).toSorted()).toEqual([
      'actor_group',
      'answers',
      'centre_id',
      'id',
      'study_id',
      'team_id',
      'tenant_id',
      'wave_id',
    ])
    expect(row).toMatchObject({
      study_id: study.study,
      wave_id: study.wave,
      centre_id: study.centre,
      actor_group: 'worker',
      team_id: null,
      answers: said({ 'W.KL1.1': 4, 'W.SRC.org.KL1': 'dontKnow' }),
    })
    // A random id: version 4, which holds no time.
    expect(row!.id).toMatch(/^.{14}4/)
  })

  it('counts the same sending once, also when it comes twenty times at the same moment', async () => {
    const card = await code()
    const id = randomUUID()
    const outcomes: string[] = []
    const count = await added(async () => {
      outcomes.push(...(await Promise.all(Array.from({ length: 20 }, () => box.submit(card, id, said())))))
      outcomes.push(await box.submit(card, id, said()))
    })
    expect(count).toBe(1)
    expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome === 'duplicate')).toHaveLength(20)
  })

  it('takes one of two people who use the same card at the same moment, and says so to the other', async () => {
    const card = await code()
    const count = await added(async () => {
      const settled = await Promise.allSettled([
        box.submit(card, randomUUID(), said({ 'C.KL1.1': 1 })),
        box.submit(card, randomUUID(), said({ 'C.KL1.1': 4 })),
      ])
      expect(settled.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    })
    expect(count).toBe(1)
    await expect(box.submit(card, randomUUID(), said())).rejects.toMatchObject({ code: 'code-already-used' })
  })

  it('refuses the same sending with other answers: what arrived first stays', async () => {
    const card = await code()
    const id = randomUUID()
    await box.submit(card, id, said({ 'C.KL1.1': 1 }))
    await expect(box.submit(card, id, said({ 'C.KL1.1': 2 }))).rejects.toMatchObject({
      code: 'code-already-used',
    })
  })

  it('refuses an answer that does not fit, keeps the card good, and stores the others of the same moment', async () => {
    const [good, bad] = [await code(), await code()]
    const count = await added(async () => {
      const [first, second] = await Promise.allSettled([
        box.submit(good, randomUUID(), said()),
        box.submit(bad, randomUUID(), said({ 'C.KL1.1': 9 })),
      ])
      expect(first).toMatchObject({ value: 'stored' })
      expect(second).toMatchObject({ reason: { code: 'answer-invalid' } })
    })
    expect(count).toBe(1)
    expect(await box.submit(bad, randomUUID(), said())).toBe('stored')
  })

  it('refuses a code that was never handed out, and one with a typing error', async () => {
    for (const typed of ['0000-0000-0000', `${(await code()).slice(0, -1)}U`])
      await expect(box.submit(typed, randomUUID(), said())).rejects.toMatchObject({
        code: 'code-not-recognised',
      })
  })

  it('refuses answers that were filled in with the code of another study, wave or group', async () => {
    const elsewhere = await openStudy(around)
    const [client, worker, other] = [
      await code(),
      await code('worker'),
      (await codesFor(around, elsewhere, 'client', 1))[0]!,
    ]
    const ticket = (typed: string) => ballotTicket(around, readAccessCode(typed)!)
    for (const [card, page] of [
      [client, worker],
      [worker, client],
      [client, other],
    ] as const)
      await expect(box.submit(card, randomUUID(), said({}), ticket(page))).rejects.toMatchObject({
        code: 'code-of-another-wave',
      })
    expect(await box.submit(client, randomUUID(), said(), ticket(client))).toBe('stored')
  })

  it('refuses while the wave is a draft and after it closed, but knows a sending that arrived in time', async () => {
    const draft = await openStudy(around, 'short', 'draft')
    const [early] = await codesFor(around, draft, 'client', 1)
    await expect(box.submit(early!, randomUUID(), said())).rejects.toMatchObject({ code: 'wave-not-open' })

    const closing = await openStudy(around)
    const [inTime, late] = await codesFor(around, closing, 'client', 2)
    const id = randomUUID()
    await box.submit(inTime!, id, said())
    await around.db.query(`UPDATE wave SET state = 'closed', closed_on = '2026-04-01' WHERE id = $1`, [
      closing.wave,
    ])
    await expect(box.submit(late!, randomUUID(), said())).rejects.toMatchObject({ code: 'wave-not-open' })
    expect(await box.submit(inTime!, id, said())).toBe('duplicate')
  })

  it('leaves no audit record and no trace of the code or of the sending', async () => {
    const card = await code()
    const id = randomUUID()
    const before = await around.db.query('SELECT id FROM audit_record')
    await box.submit(card, id, said())
    expect(await around.db.query('SELECT id FROM audit_record')).toEqual(before)
    const everything = JSON.stringify([
      await around.db.query('SELECT * FROM answer'),
      await around.db.query(
        `SELECT encode(code_hash, 'hex') AS a, encode(submission_hash, 'hex') AS b FROM access_code`,
      ),
    ])
    expect(everything).not.toContain(card)
    expect(everything).not.toContain(readAccessCode(card))
    expect(everything).not.toContain(id)
  })

  it('shares no value between the row of a code and the row of an answer but the place', async () => {
    const card = await code()
    await box.submit(card, randomUUID(), said())
    const hash = Buffer.from(hashOfCode(around, readAccessCode(card)!)).toString('hex')
    const [codeRow] = await around.db.query<Record<string, string | null>>(
      `SELECT encode(code_hash, 'hex') AS code_hash, encode(submission_hash, 'hex') AS submission_hash
         FROM access_code WHERE encode(code_hash, 'hex') = $1`,
      [hash],
    )
    const answers = JSON.stringify(await around.db.query('SELECT id, answers FROM answer'))
    expect(codeRow!.submission_hash).toMatch(/^[0-9a-f]{64}$/)
    for (const value of Object.values(codeRow!)) expect(answers).not.toContain(value)
  })
})

describe('many submissions at once', () => {
  it('are written in few transactions, and each hears its own outcome', async () => {
    const counted = counting(around.db)
    const busy = answerBox({ ...around, db: counted.db })
    const cards = await codesFor(around, study, 'client', 60)
    const count = await added(async () => {
      const outcomes = await Promise.all(cards.map((card) => busy.submit(card, randomUUID(), said())))
      expect(outcomes).toEqual(cards.map(() => 'stored'))
    })
    expect(count).toBe(60)
    expect(counted.transactions()).toBeLessThan(6)
  })

  it('are tried one by one when writing them together fails, so that a fault costs nobody else', async () => {
    const [first, second, third] = await codesFor(around, study, 'client', 3)
    // A database that breaks on every insert of more than one row, and on the third card always.
    const breaking = failing(around.db, (sql, values) => {
      if (!sql.includes('INSERT INTO answer')) return false
      const texts = values?.at(-1) as readonly string[]
      return texts.length > 1 || texts[0]!.includes('"C.KL9.1":1')
    })
    const broken = answerBox({ ...around, db: breaking })
    const count = await added(async () => {
      const settled = await Promise.allSettled([
        broken.submit(first!, randomUUID(), said()),
        broken.submit(second!, randomUUID(), said()),
        broken.submit(third!, randomUUID(), said({ 'C.KL9.1': 1 })),
      ])
      expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected'])
    })
    expect(count).toBe(2)
    // Nothing of the one that failed is left: the card is still good.
    expect(await box.submit(third!, randomUUID(), said())).toBe('stored')
  })
})

function counting(db: Database) {
  let transactions = 0
  return {
    transactions: () => transactions,
    db: {
      ...db,
      query: db.query,
      transaction: <T>(work: (tx: Transaction) => Promise<T>) => {
        transactions++
        return db.transaction(work)
      },
    } satisfies Database,
  }
}

function failing(
  db: Database,
  breaks: (sql: string, values: readonly unknown[] | undefined) => boolean,
): Database {
  return {
    ...db,
    query: db.query,
    transaction: (work) =>
      db.transaction((tx) =>
        work({
          query: (sql, values) => {
            const text = typeof sql === 'string' ? sql : sql.text
            const given = typeof sql === 'string' ? values : sql.values
            if (breaks(text, given)) throw new Error('the disk broke')
            return tx.query(sql, values)
          },
        }),
      ),
  }
}
