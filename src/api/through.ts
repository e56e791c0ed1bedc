import type { FastifyRequest } from 'fastify'
import type { Operation, Surroundings } from '../operations/operation.ts'
import { askerOf } from '../operations/session.ts'
import type { Input, Output, RouteName } from './contract.ts'
import { sessionToken } from './session-cookie.ts'

/** A route whose parameters, query and body together are the input of its operation. Ids were checked by the contract's schema. */
export function throughOf(around: Surroundings) {
  return <Name extends RouteName, Given>(perform: Operation<Given, Output<Name>>) =>
    async (input: Input<Name>, request: FastifyRequest): Promise<Output<Name>> => {
      const asker = await askerOf(around, sessionToken(around, request))
      return perform(around, asker, Object.assign({}, input.params, input.query, input.body) as Given)
    }
}

export type Through = ReturnType<typeof throughOf>
