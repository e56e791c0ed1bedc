import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Operation } from '../operations/operation.ts'
import type { Input, Output, RouteName } from './contract.ts'
import type { Through } from './through.ts'

/**
 * A route of work that takes long, such as reading a file or a bootstrap. Whoever presses Stop or closes the page does
 * not have it done on: the operation is handed a signal that says so.
 */
export function untilGone(through: Through) {
  return <Name extends RouteName, Given extends { readonly signal?: AbortSignal }>(
    perform: Operation<Given, Output<Name>>,
  ) =>
    (input: Input<Name>, request: FastifyRequest, reply: FastifyReply): Promise<Output<Name>> => {
      const signal = goneWith(reply)
      const unlessGone: Operation<Given, Output<Name>> = Object.assign(
        (...[around, by, given]: Parameters<typeof perform>) => perform(around, by, { ...given, signal }),
        { operationName: perform.operationName },
      )
      return through<Name, Given>(unlessGone)(input, request)
    }
}

function goneWith({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController()
  raw.once('close', () => {
    if (!raw.writableEnded) gone.abort()
  })
  return gone.signal
}
