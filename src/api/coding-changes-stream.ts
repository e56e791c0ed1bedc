/**
 * Hearing what others do to a document while it is open: server-sent events, beside the contract because the answer
 * has no end. Each event is asked for again as the person who listens: who loses access, or is in a blind round, hears
 * from then on what they may hear.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type DocumentId, parseId, type StudyId } from '../foundation/ids.ts'
import { Problem } from '../foundation/problem.ts'
import { codingChanges } from '../operations/coding/coding-changes.ts'
import type { Surroundings } from '../operations/operation.ts'
import { askerOf } from '../operations/session.ts'
import { sessionToken } from './session-cookie.ts'

/** Proxies end a connection that is silent for a minute. */
const HEARTBEAT_MS = 20_000

export function codingChangesStream(
  app: FastifyInstance,
  around: Surroundings,
  reportBug: (error: Error) => void,
): void {
  const open = new Set<() => void>()
  app.addHook('preClose', async () => {
    for (const end of open) end()
  })

  app.get('/api/studies/:study/documents/:document/changes', async (request, reply) => {
    const input = documentIn(request)
    const news = (after: string | null) => newsFor(around, request, { ...input, after })
    // Whoever may not listen hears that now, as a refusal and not as a stream that says nothing.
    const after = parseId(headerOf(request, 'last-event-id') ?? afterIn(request))
    await news(after)

    const stream = openStream(reply)
    const heard = new Set<string>()
    let last: string | null = after
    let turn: Promise<void> = Promise.resolve()
    const tell = () => {
      turn = turn
        .then(async () => {
          for (const one of await news(last)) {
            if (heard.has(one.act)) continue
            heard.add(one.act)
            last = one.act
            if (one.kind === 'nothing') stream.write(`id: ${one.act}\n\n`)
            else stream.write(`id: ${one.act}\nevent: ${one.kind}\ndata: ${JSON.stringify(one)}\n\n`)
          }
        })
        .catch((error: unknown) => {
          if (!(error instanceof Problem)) reportBug(error as Error)
          end()
        })
    }
    const silence = around.changes.listen(({ study, document }) => {
      if (study === input.study && (document === null || document === input.document)) tell()
    })
    const heartbeat = setInterval(() => {
      stream.write(': still here\n\n')
    }, HEARTBEAT_MS)
    const end = () => {
      open.delete(end)
      clearInterval(heartbeat)
      silence()
      stream.end()
    }
    open.add(end)
    request.raw.on('close', end)
    tell() // what happened between asking and listening
  })
}

async function newsFor(
  around: Surroundings,
  request: FastifyRequest,
  input: { readonly study: StudyId; readonly document: DocumentId; readonly after: string | null },
): ReturnType<typeof codingChanges> {
  return codingChanges(around, await askerOf(around, sessionToken(around, request)), input)
}

function documentIn(request: FastifyRequest): { study: StudyId; document: DocumentId } {
  const params = request.params as Readonly<Record<string, string>> // named in the address above
  const study = parseId<StudyId>(params.study ?? '')
  const document = parseId<DocumentId>(params.document ?? '')
  if (!study || !document) throw new Problem('not-found')
  return { study, document }
}

/** The first time, the page says in the address how far it has read; a browser that comes back says it in a header. */
function afterIn(request: FastifyRequest): string {
  const query = request.query as Readonly<Record<string, unknown>> // an address has a query, maybe an empty one
  return typeof query.after === 'string' ? query.after : ''
}

function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

function openStream(reply: FastifyReply): { write: (text: string) => void; end: () => void } {
  const headers = reply.getHeaders()
  reply.hijack()
  const { raw } = reply
  raw.writeHead(200, {
    ...(headers as Record<string, string>), // ours, all of them texts
    'content-type': 'text/event-stream; charset=utf-8',
    // Some proxies gather an answer until it is complete, unless they are told not to.
    'x-accel-buffering': 'no',
  })
  raw.write('retry: 3000\n\n')
  return {
    write: (text) => {
      if (!raw.writableEnded) raw.write(text)
    },
    end: () => {
      if (!raw.writableEnded) raw.end()
    },
  }
}
