/**
 * Submissions per second with 256 people who send at the same moment, through HTTP, each answered only after
 * its commit; on the embedded database and, where one is installed, on a PostgreSQL server, beside what pgbench
 * inserts on that same server in the same run. The sender and the product share the cores of this machine.
 */
import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { readAccessCode } from '../src/ballots/access-code.ts'
import { ballotTicket } from '../src/operations/look-up-code.ts'
import type { Surroundings } from '../src/operations/operation.ts'
import { freshEmbedded, freshOnServer, type FreshDatabase } from '../tests/databases.ts'
import { codesFor, openStudy, respondentApp, surroundings } from '../tests/journeys/taking-part-study.ts'
import { postgresBinaries } from '../tests/machine.ts'
import { startPostgresServer } from '../tests/postgres-server.ts'
import type { BenchFigure } from './figure.ts'

const CONNECTIONS = 256
const SECONDS = 5
const MOST_CARDS = 10_000

export async function benchSubmissions(): Promise<readonly BenchFigure[]> {
  const figures = await onDatabase('embedded', await freshEmbedded())
  const server = await startPostgresServer()
  if (!server)
    return [
      ...figures,
      { name: 'submissions, server', value: null, unit: 'per s', note: 'no PostgreSQL server' },
    ]
  try {
    const rate = pgbenchInserts(server.url)
    return [...figures, ...(await onDatabase('server', await freshOnServer(server.url))), rate]
  } finally {
    await server.stop()
  }
}

async function onDatabase(name: string, fresh: FreshDatabase): Promise<readonly BenchFigure[]> {
  const around = await surroundings(fresh.db)
  const study = await openStudy(around)
  const app = await respondentApp(around)
  try {
    const cards: Card[] = []
    while (cards.length < MOST_CARDS)
      cards.push(...(await cardsOf(app, around, await codesFor(around, study, 'client', 1000))))
    await app.listen({ port: 0, host: '127.0.0.1' })
    const port = (app.server.address() as AddressInfo).port // it listens, so it has a port
    const { milliseconds, seconds } = await send(port, cards)
    const [stored] = await fresh.db.query<{ count: number }>('SELECT count(*) AS count FROM answer')
    if (stored?.count !== milliseconds.length)
      throw new Error(`${milliseconds.length} were acknowledged and ${stored?.count} are stored`)
    const sorted = milliseconds.toSorted((a, b) => a - b)
    const note = `${CONNECTIONS} connections, ${sorted.length} submissions of 12 answers through HTTP, all stored`
    const p99 = sorted[Math.floor(sorted.length * 0.99)] ?? 0
    return [
      { name: `submissions, ${name}`, value: sorted.length / seconds, unit: 'per s', note },
      { name: `submissions, ${name}, p99`, value: p99, unit: 'ms', note },
    ]
  } finally {
    await app.close()
    await fresh.close()
  }
}

/** Somebody who opened their card and filled in the questions. */
interface Card {
  readonly cookie: string
  readonly body: string
}

async function cardsOf(
  app: FastifyInstance,
  around: Surroundings,
  codes: readonly string[],
): Promise<readonly Card[]> {
  return Promise.all(
    codes.map(async (typed) => {
      const { cookies } = await app.inject({ url: `/k/${typed}` })
      const cookie = `${cookies[0]?.name}=${cookies[0]?.value}`
      const code = readAccessCode(typed)! // it was made just now
      const fields = new URLSearchParams({ id: randomUUID(), ticket: ballotTicket(around, code) })
      for (let place = 1; place <= 10; place++) fields.append(`a.C.KL${place}.1`, String((place % 4) + 1))
      fields.append('a.C.X.1', '3')
      fields.append('a.C.X.2', 'dontKnow')
      return { cookie, body: fields.toString() }
    }),
  )
}

/** Sends until the cards or the seconds are used up; whatever was begun is waited for. */
async function send(
  port: number,
  cards: readonly Card[],
): Promise<{ readonly milliseconds: readonly number[]; readonly seconds: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const milliseconds: number[] = []
  const begun = performance.now()
  let following = 0
  const sender = async () => {
    while (following < cards.length && performance.now() - begun < SECONDS * 1000) {
      const card = cards[following++]!
      const sentAt = performance.now()
      const status = await post(agent, port, card)
      if (status !== 201) throw new Error(`a submission was answered with ${status}`)
      milliseconds.push(performance.now() - sentAt)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, sender))
  const seconds = (performance.now() - begun) / 1000
  agent.destroy()
  return { milliseconds, seconds }
}

function post(agent: Agent, port: number, { cookie, body }: Card): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      cookie,
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body),
    }
    const sent = request(
      { agent, port, host: '127.0.0.1', method: 'POST', path: '/vragen/bewaar', headers },
      (reply) => {
        reply.resume()
        reply.on('end', () => resolve(reply.statusCode ?? 0))
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}

/** One row of the same size per transaction, from 32 connections: what the server itself can do here. */
function pgbenchInserts(url: string): BenchFigure {
  const figure = { name: 'pgbench, one insert per commit', unit: 'per s' }
  const binaries = postgresBinaries()
  const program = binaries && join(binaries, 'pgbench')
  if (!program || !existsSync(program)) return { ...figure, value: null, note: 'no pgbench' }
  const folder = mkdtempSync(join(tmpdir(), 'draagkracht-pgbench-'))
  const script = (name: string, sql: string) => {
    writeFileSync(join(folder, name), sql)
    return join(folder, name)
  }
  try {
    const run = (...options: string[]) => spawnSync(program, [...options, url], { encoding: 'utf8' })
    const table = script(
      'table.sql',
      'CREATE TABLE IF NOT EXISTS bench (id uuid PRIMARY KEY, answers jsonb);\n',
    )
    run('-n', '-t', '1', '-f', table)
    const answers = JSON.stringify(
      Object.fromEntries(Array.from({ length: 12 }, (_, place) => [`C.KL${place}.1`, 3])),
    )
    const insert = script('insert.sql', `INSERT INTO bench VALUES (gen_random_uuid(), '${answers}');\n`)
    const { stdout } = run('-n', '-c', '32', '-j', '2', '-T', String(SECONDS), '-f', insert)
    const rate = /tps = ([\d.]+)/.exec(stdout)?.[1]
    return {
      ...figure,
      value: rate ? Number(rate) : null,
      note: `the same server, 32 connections, fsync on, ${SECONDS} s`,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
