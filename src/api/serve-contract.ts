/** Turns the contract and its handlers into routes, and the contract into OpenAPI 3.1. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { GivenFile, MadeFile } from '../foundation/file.ts'
import { Problem } from '../foundation/problem.ts'
import type { Contract, Input, Output, RouteName } from './contract.ts'
import { isFileBody, isMadeFile, type Route } from './schemas.ts'

export type Handlers = {
  readonly [Name in RouteName]: (
    input: Input<Name>,
    request: FastifyRequest,
    reply: FastifyReply,
  ) => Promise<Output<Name>>
}

/** Only an import brings JSON of this size; everything else is small. */
const largeBodies: ReadonlySet<RouteName> = new Set(['importWave'])

const MB = 1024 * 1024

/** @param mayComeIn  refuses, before a large body is read, whoever is not signed in. */
export function serveContract(
  app: FastifyInstance,
  contract: Contract,
  handlers: Handlers,
  mayComeIn: (request: FastifyRequest) => Promise<void>,
): void {
  // A file comes as it is; only routes that ask for one let such a body in, each with a limit of its own.
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  )
  for (const name of Object.keys(contract) as RouteName[]) {
    const route: Route = contract[name]
    const file = isFileBody(route.body) ? route.body : null
    const json = file ? undefined : route.body
    // One handler per route of the contract: the types above say that each takes the input of its own route.
    const handle = handlers[name] as (
      input: unknown,
      request: FastifyRequest,
      reply: FastifyReply,
    ) => Promise<unknown>
    app.route({
      method: route.method,
      url: route.path,
      schema: {
        ...(route.params && { params: route.params }),
        ...(route.query && { querystring: route.query }),
        ...(json && { body: json }),
      },
      ...((file || largeBodies.has(name)) && { onRequest: mayComeIn }),
      bodyLimit: file?.largest ?? (largeBodies.has(name) ? 256 * MB : 4 * MB),
      handler: async (request, reply) => {
        // What has no schema was not looked at, so it goes no further: it could name another study than the address.
        const body = file ? givenFileOf(request) : json && request.body
        const params = route.params && request.params
        const query = route.query && request.query
        const answer = await handle({ params, query, body }, request, reply)
        return isMadeFile(route.ok) ? sendFile(reply, answer as MadeFile) : answer // the types of handlers say so
      },
    })
  }
}

function givenFileOf(request: FastifyRequest): GivenFile {
  const { body } = request
  if (!Buffer.isBuffer(body)) throw new Problem('file-missing')
  const named = request.headers['x-file-name']
  return { name: readName(typeof named === 'string' ? named : ''), bytes: body }
}

/** A name that is not well encoded says nothing about what is in the file: better none than a refusal. */
function readName(encoded: string): string {
  try {
    return decodeURIComponent(encoded).slice(0, 200)
  } catch {
    return ''
  }
}

function sendFile(reply: FastifyReply, { name, mediaType, bytes }: MadeFile): FastifyReply {
  return reply
    .header('content-type', mediaType)
    .header('content-disposition', `attachment; filename="${name.replace(/[^\w.-]/g, '-')}"`)
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}

export function openApi(contract: Contract): object {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [name, route] of Object.entries(contract) as [string, Route][]) {
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = {
      ...paths[path],
      [route.method.toLowerCase()]: {
        operationId: name,
        summary: route.summary,
        parameters: [...parameters(route.params, 'path'), ...parameters(route.query, 'query')],
        ...(route.body && { requestBody: { required: true, content: requestContent(route.body) } }),
        responses: { 200: { description: 'OK', content: answerContent(route.ok) } },
      },
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Draagkracht', version: '1', license: { name: 'EUPL-1.2' } },
    paths,
  }
}

function parameters(schema: Route['params'], place: 'path' | 'query'): object[] {
  const { properties = {} } = (schema ?? {}) as { properties?: Record<string, unknown> }
  return Object.entries(properties).map(([name, of]) => ({
    name,
    in: place,
    required: place === 'path',
    schema: of,
  }))
}

const bytes = { schema: { type: 'string', format: 'binary' } }

function requestContent(body: NonNullable<Route['body']>): object {
  return isFileBody(body) ? { 'application/octet-stream': bytes } : { 'application/json': { schema: body } }
}

function answerContent(ok: Route['ok']): object {
  return isMadeFile(ok) ? { 'application/octet-stream': bytes } : { 'application/json': { schema: ok } }
}
