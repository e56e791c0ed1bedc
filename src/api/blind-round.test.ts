/**
 * While a round is open, nobody learns from the server what somebody else coded in it: not a coder of the round, not
 * another researcher, nobody. Every route that reads is asked, so that one that is added later is asked too.
 */
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshEmbedded, type FreshDatabase } from '../../tests/databases.ts'
import { installation, somebody } from '../../tests/installation.ts'
import {
  coders,
  codesBlind,
  type Person,
  studyWithTalks,
  type StudyWithTalks,
} from '../../tests/study-with-talks.ts'
import type { RoundId } from '../foundation/ids.ts'
import { writeMemo } from '../operations/coding/memos.ts'
import type { Surroundings } from '../operations/operation.ts'
import { closeRound } from '../operations/rounds/close-round.ts'
import { openRound } from '../operations/rounds/open-round.ts'
import { openSession } from '../operations/sign-in.ts'
import type { Coding } from '../qualitative/coding.ts'
import { createApp } from './app.ts'
import { contract, type RouteName } from './contract.ts'

/** Routes that are sent a question and change nothing. */
const questions: Partial<Record<RouteName, (made: StudyWithTalks) => object>> = {
  searchConversations: () => ({ words: 'beslissen', filter: {}, coded: null, from: 0 }),
  proposeCodings: ({ codeOf }) => ({
    words: 'beslissen',
    filter: {},
    coded: null,
    code: codeOf.KL2!,
    unit: 'turn',
  }),
  countCodings: () => ({ rows: 'code', columns: 'group', filter: {}, rollUp: true }),
  codesTogether: ({ codeOf }) => ({
    codes: [codeOf.KL2!, codeOf.T07!],
    near: 'turn',
    filter: {},
    rollUp: true,
  }),
  findPassages: () => ({ filter: {}, rollUp: true, from: 0 }),
  suggestCodes: () => ({ start: 11, end: 29 }),
  exportQuery: () => ({
    query: { kind: 'passages', filter: {}, rollUp: true },
    format: 'csv',
    language: 'nl',
  }),
}

const secret = 'dit zag alleen Anke'
/** Within a turn and within a word, where no search and no proposal ends by itself. */
const within = { start: 16, end: 22 }

let fresh: FreshDatabase
let around: Surroundings
let app: FastifyInstance
let made: StudyWithTalks
let round: RoundId
let coding: Coding

beforeAll(async () => {
  fresh = await freshEmbedded()
  around = await installation(fresh.db)
  made = await studyWithTalks(around)
  const { study, anke, documents } = made
  const opened = await openRound(around, anke, { study, documents, coders: coders(made) })
  round = opened.rounds[0]!.id
  coding = await codesBlind(around, made, anke, round, documents[0], 'KL2', within, {
    direction: 'hinders',
  })
  await writeMemo(around, anke, {
    study,
    about: { kind: 'coding', id: coding.id },
    body: secret,
    document: documents[0],
  })
  await writeMemo(around, anke, {
    study,
    about: { kind: 'passage', document: documents[0], textVersion: 1, ...within },
    body: secret,
    document: documents[0],
  })
  app = await createApp(around, { webFolder: null, reportBug: () => undefined })
})
afterAll(async () => {
  await app.close()
  await fresh.close()
})

const reading = (Object.keys(contract) as RouteName[]).filter(
  (name) => contract[name].method === 'GET' || Object.hasOwn(questions, name),
)

async function ask(name: RouteName, who: Person | null) {
  const { method, path } = contract[name]
  const parts: Readonly<Record<string, string>> = {
    study: made.study,
    document: made.documents[0],
    round,
    code: made.codeOf.KL2!, // one of the three
    person: made.anke.id,
  }
  const token = who && (await openSession(around, who, { person: who.id })).token
  return app.inject({
    method,
    url: path.replace(
      /:(\w+)/g,
      (_all, part: string) => parts[part] ?? '00000000-0000-4000-8000-000000000000',
    ),
    headers: { 'x-draagkracht': '1' },
    cookies: token ? { draagkracht: token } : {},
    ...(questions[name] && { payload: questions[name](made) }),
  })
}

/** What would tell: the coding, its passage as numbers, what was thought of it, or that there is one. */
const telling = () => [coding.id, `"start":${within.start},"end":${within.end}`, secret]

describe('while a round is open', () => {
  it.each(reading)('%s tells nobody what somebody else coded in it', async (name) => {
    const stranger = await somebody(around, `Vreemde ${name}`)
    for (const who of [made.bram, made.cleo, stranger, null]) {
      const answer = await ask(name, who)
      expect(answer.statusCode).not.toBe(500)
      expect(telling().filter((words) => answer.body.includes(words))).toEqual([])
    }
  })

  it('the coder reads their own work, and nothing is counted of it', async () => {
    const own = await ask('codingDesk', made.anke)
    expect(own.body).toContain(coding.id)
    const counted = await ask('countCodings', made.anke)
    expect(counted.statusCode).toBe(200)
    expect(counted.body).not.toContain('"passages":1')
  })
})

it('once it closes, those who coded and every other researcher read it; a stranger does not', async () => {
  await closeRound(around, made.cleo, { study: made.study, round })
  for (const who of [made.anke, made.bram, made.cleo]) {
    expect((await ask('codingDesk', who)).body).toContain(coding.id)
    expect((await ask('roundDifferences', who)).statusCode).toBe(200)
  }
  const stranger = await somebody(around, 'Vreemde erna')
  expect((await ask('roundDifferences', stranger)).statusCode).toBe(404)
})
