/** Turns the contract and its handlers into routes, and the contract into OpenAPI 3.1. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Contract, Input, Output, RouteName } from './contract.ts'
import type { Route } from './schemas.ts'

export type Handlers = {
  readonly [Name in RouteName]: (
    input: Input<Name>,
    request: FastifyRequest,
    reply: FastifyReply,
  ) => Promise<Output<Name>>
}

/** Only an import brings files of this size; everything else is small. */
const largeBodies: ReadonlySet<RouteName> = new Set(['importWave'])

/** @param mayComeIn  refuses, before a large body is read, whoever is not signed in. */
export function serveContract(
  app: FastifyInstance,
  contract: Contract,
  handlers: Handlers,
  mayComeIn: (request: FastifyRequest) => Promise<void>,
): void {
  for (const name of Object.keys(contract) as RouteName[]) {
    const route: Route = contract[name]
    // One handler per route of the contract: the types above say that each takes the input of its own route.
    const handle = handlers[name] as (
      input: unknown,
      request: FastifyRequest,
      reply: FastifyReply,
    ) => Promise<unknown>
    app.route({
      method: route.method,
      url: route.path,
      schema: { ...(route.params && { params: route.params }), ...(route.body && { body: route.body }) },
      ...(largeBodies.has(name) && { onRequest: mayComeIn }),
      bodyLimit: largeBodies.has(name) ? 256 * 1024 * 1024 : 4 * 1024 * 1024,
      // What has no schema was not looked at, so it goes no further: it could name another study than the address.
      handler: (request, reply) =>
        handle({ params: route.params && request.params, body: route.body && request.body }, request, reply),
    })
  }
}

export function openApi(contract: Contract): object {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [name, route] of Object.entries(contract) as [string, Route][]) {
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    const params = (route.params as { properties?: Record<string, unknown> } | undefined)?.properties ?? {}
    paths[path] = {
      ...paths[path],
      [route.method.toLowerCase()]: {
        operationId: name,
        summary: route.summary,
        parameters: Object.entries(params).map(([param, schema]) => ({
          name: param,
          in: 'path',
          required: true,
          schema,
        })),
        ...(route.body && {
          requestBody: { required: true, content: { 'application/json': { schema: route.body } } },
        }),
        responses: { 200: { description: 'OK', content: { 'application/json': { schema: route.ok } } } },
      },
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Draagkracht', version: '1', license: { name: 'EUPL-1.2' } },
    paths,
  }
}
