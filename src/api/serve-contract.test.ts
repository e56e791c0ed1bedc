import Fastify, { type FastifyInstance } from 'fastify'
import { Type as T } from 'typebox'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { GivenFile, MadeFile } from '../foundation/file.ts'
import { Problem } from '../foundation/problem.ts'
import type { Contract } from './contract.ts'
import { define, givenFile, madeFile } from './schemas.ts'
import { openApi, serveContract, type Handlers } from './serve-contract.ts'

/** Two routes of its own, so that the test does not change with the product's. */
const routes = define({
  send: {
    method: 'POST',
    path: '/api/send/:place',
    summary: 'Takes a file in',
    params: T.Object({ place: T.String() }),
    body: givenFile(1000),
    ok: T.Unsafe<{ name: string; size: number }>({}),
  },
  keep: { method: 'GET', path: '/api/keep', summary: 'Gives a file', ok: madeFile },
  look: {
    method: 'GET',
    path: '/api/look',
    summary: 'Says what was asked',
    query: T.Object({ at: T.Optional(T.String({ maxLength: 5 })) }, { additionalProperties: false }),
    ok: T.Unsafe<object>({}),
  },
})

describe('a route that takes a file', () => {
  let app: FastifyInstance
  let isSignedIn = true

  beforeEach(() => {
    isSignedIn = true
    app = Fastify()
    const handlers = {
      send: async ({ body }: { body: GivenFile }) => ({ name: body.name, size: body.bytes.length }),
      keep: async (): Promise<MadeFile> => ({
        name: 'telling "1".csv',
        mediaType: 'text/csv; charset=utf-8',
        bytes: new TextEncoder().encode('é'),
      }),
      look: async ({ query }: { query: object }) => query,
    }
    // Another contract than the product's: the function reads nothing of it but what a Route holds.
    serveContract(app, routes as unknown as Contract, handlers as unknown as Handlers, async () => {
      if (!isSignedIn) throw new Problem('not-signed-in')
    })
  })
  afterEach(() => app.close())

  const send = (payload: Buffer, headers: Record<string, string>) =>
    app.inject({ method: 'POST', url: '/api/send/here', payload, headers })
  const octets = { 'content-type': 'application/octet-stream' }

  it('gets its bytes as they are, and its name in full', async () => {
    const bytes = Buffer.from([0, 255, 10, 13])
    const answer = await send(bytes, { ...octets, 'x-file-name': encodeURIComponent('gesprek é.docx') })
    expect(answer.json()).toEqual({ name: 'gesprek é.docx', size: 4 })
  })

  it('takes a file whose name cannot be read, without that name', async () => {
    expect((await send(Buffer.from('a'), { ...octets, 'x-file-name': '%E0%A4%A' })).json()).toMatchObject({
      name: '',
    })
  })

  it('refuses one larger than its limit, and JSON in its place', async () => {
    expect((await send(Buffer.alloc(1001), octets)).statusCode).toBe(413)
    const answer = await send(Buffer.from('{}'), { 'content-type': 'application/json' })
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ message: 'file-missing' })
  })

  it('refuses who may not come in before it reads', async () => {
    isSignedIn = false
    expect((await send(Buffer.alloc(5000), octets)).json()).toMatchObject({ message: 'not-signed-in' })
  })

  it('gives a file to keep, under a name that is safe everywhere', async () => {
    const answer = await app.inject({ method: 'GET', url: '/api/keep' })
    expect(answer.headers['content-disposition']).toBe('attachment; filename="telling--1-.csv"')
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(answer.rawPayload.toString()).toBe('é')
  })

  it('is asked with what follows the question mark, and with nothing that the contract does not name', async () => {
    expect((await app.inject({ method: 'GET', url: '/api/look?at=KL1&study=other' })).json()).toEqual({
      at: 'KL1',
    })
    expect((await app.inject({ method: 'GET', url: '/api/look' })).json()).toEqual({})
    expect((await app.inject({ method: 'GET', url: '/api/look?at=toolong' })).statusCode).toBe(400)
    expect(JSON.stringify(openApi(routes as unknown as Contract))).toContain(
      '"name":"at","in":"query","required":false',
    )
  })

  it('says in OpenAPI that bytes go in and out', () => {
    const text = JSON.stringify(openApi(routes as unknown as Contract))
    expect(text.match(/"application\/octet-stream"/g)).toHaveLength(2)
  })
})
