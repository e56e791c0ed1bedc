import Fastify, { type FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker, Operation, Surroundings } from '../operations/operation.ts'
import type { Through } from './through.ts'
import { untilGone } from './until-gone.ts'

/** Through to the operation, without a session. */
const through = ((perform: Operation<object, unknown>) => (input: { params: object }) =>
  perform({} as Surroundings, { kind: 'nobody' } satisfies Asker, input.params)) as unknown as Through

describe('a route of work that takes long', () => {
  let app: FastifyInstance
  let address = ''
  let seen: AbortSignal | undefined
  let finish: (answer: object) => void = () => undefined

  beforeEach(async () => {
    seen = undefined
    const work = Object.assign(
      (_around: Surroundings, _by: Asker, { signal }: { readonly signal?: AbortSignal }) => {
        seen = signal
        return new Promise<never>((resolve) => {
          finish = resolve as (answer: object) => void // whatever the route answers
        })
      },
      { operationName: 'work' },
    )
    const handle = untilGone(through)(work)
    app = Fastify()
    app.get('/work', (request, reply) => handle({ params: {} } as never, request, reply))
    address = await app.listen({ port: 0, host: '127.0.0.1' })
  })
  afterEach(() => app.close())

  const begun = async () => {
    while (!seen) await new Promise((goOn) => setTimeout(goOn, 1))
    return seen
  }

  it('hears that nobody waits for it any more', async () => {
    const page = new AbortController()
    const asking = fetch(`${address}/work`, { signal: page.signal }).catch((error: unknown) => error)
    const signal = await begun()
    expect(signal.aborted).toBe(false)
    page.abort()
    await asking
    await new Promise((heard) => signal.addEventListener('abort', heard))
    finish({})
  })

  it('is left alone once it was answered', async () => {
    const asking = fetch(`${address}/work`)
    const signal = await begun()
    finish({ n: 3 })
    expect(await (await asking).json()).toEqual({ n: 3 })
    await app.close()
    expect(signal.aborted).toBe(false)
  })
})
