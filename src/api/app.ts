/** The HTTP face of the product: the contract, the pages for taking part, the public results, the workbench. */
import cookie from '@fastify/cookie'
import compress from '@fastify/compress'
import fastifyStatic from '@fastify/static'
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import { Problem, type Fault } from '../foundation/problem.ts'
import { isLanguage, type Language } from '../foundation/text.ts'
import type { Surroundings } from '../operations/operation.ts'
import { askerOf } from '../operations/session.ts'
import { codingChangesStream } from './coding-changes-stream.ts'
import { contract } from './contract.ts'
import { handlers } from './handlers.ts'
import { publicResultPages } from './public-result-pages.ts'
import { respondentPages } from './respondent-pages.ts'
import { openApi, serveContract } from './serve-contract.ts'
import { sessionToken } from './session-cookie.ts'

interface AppOptions {
  /** The built workbench; null where only the API is wanted (tests). */
  readonly webFolder: string | null
  /** Hears of errors that are bugs: never of a request, an address or an answer. */
  readonly reportBug: (error: Error) => void
}

/** The pages of the workbench: one document, the browser finds the page. tests/workbench-addresses.test.ts holds this list to the router. */
const workbenchPaths = [
  '/',
  '/aanmelden',
  '/begin',
  '/uitnodiging',
  '/mensen',
  '/wachtwoord',
  '/studies',
  '/studies/*',
  '/kaders',
  '/kaders/*',
]

const workbenchPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; font-src 'self'; " +
  "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

export async function createApp(around: Surroundings, options: AppOptions): Promise<FastifyInstance> {
  // No logger: there is no access log to leak from. Bugs go to `reportBug`, without their request.
  // A proxy on this machine may say for whom it asks; it counts guesses at codes and is kept nowhere.
  const app = Fastify({ logger: false, trustProxy: 'loopback', routerOptions: { maxParamLength: 200 } })
  await app.register(cookie)
  await app.register(compress, { encodings: ['br', 'gzip'], threshold: 512 })

  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-content-type-options', 'nosniff')
    reply.header('referrer-policy', 'no-referrer')
    reply.header('cross-origin-opener-policy', 'same-origin')
    reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), interest-cohort=()')
    if (around.publicUrl.startsWith('https:')) {
      reply.header('strict-transport-security', 'max-age=31536000')
    }
    if (isApi(request)) {
      reply.header('cache-control', 'no-store')
      refuseFromElsewhere(request)
    }
  })

  app.setErrorHandler((error: FastifyError, request, reply) =>
    answerWithProblem(error, request, reply, options),
  )
  app.setNotFoundHandler((request, reply) =>
    answerWithProblem(new Problem('not-found'), request, reply, options),
  )

  serveContract(app, contract, handlers(around), async (request) => {
    const asker = await askerOf(around, sessionToken(around, request))
    if (asker.kind === 'nobody') throw new Problem('not-signed-in')
  })
  codingChangesStream(app, around, options.reportBug)
  app.get('/api/openapi.json', async () => openApi(contract))
  await app.register(async (pages) => respondentPages(pages, around))
  await app.register(async (pages) => publicResultPages(pages, around))

  if (options.webFolder) {
    await app.register(fastifyStatic, {
      root: options.webFolder,
      index: false,
      // The build puts a compressed copy beside each file.
      preCompressed: true,
      setHeaders: (reply, path) => {
        // File names of the bundle hold their own hash.
        if (path.includes('/assets/')) reply.header('cache-control', 'public, max-age=31536000, immutable')
      },
    })
    for (const path of workbenchPaths) {
      app.get(path, (_request, reply) =>
        reply
          .header('content-security-policy', workbenchPolicy)
          .header('cache-control', 'no-cache')
          .sendFile('index.html'),
      )
    }
  }
  return app
}

/** By the route that was found, not by the address as it was written: `/%61pi/...` is the same route. */
function isApi(request: FastifyRequest): boolean {
  return (request.routeOptions.url ?? request.url).startsWith('/api/')
}

/**
 * Another site can make a browser send a form here, but not with a header of its own. The header is asked of
 * everything that changes something; where the browser says where a request came from, that is checked too.
 */
function refuseFromElsewhere(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const origin = request.headers.origin
  const host = origin && URL.canParse(origin) ? new URL(origin).host : null
  if (request.headers['x-draagkracht'] !== '1' || (origin && host !== request.headers.host)) {
    throw new Problem('request-not-from-this-site')
  }
}

function answerWithProblem(
  error: FastifyError | Problem | Error,
  request: FastifyRequest,
  reply: FastifyReply,
  options: AppOptions,
): FastifyReply {
  const problem = asProblem(error)
  if (!problem && !hasLeft(error)) options.reportBug(error)
  const { code, status, faults } = problem ?? new Problem('unexpected')
  const text = (problem ?? new Problem('unexpected')).text(languageOf(request))
  if (isApi(request) || !request.headers.accept?.includes('text/html')) {
    return reply.code(status).send({ problem: code, text, faults })
  }
  // A page that does not exist, asked for by a person.
  return reply
    .code(status)
    .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
    .type('text/html; charset=utf-8')
    .send(
      `<!doctype html><html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Draagkracht</title><style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem;color:#221F1A;background:#F5F3EE}</style><main><h1>Draagkracht</h1><p>${text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</p><p><a href="/">Naar de eerste bladzijde</a></p></main></html>`,
    )
}

function asProblem(error: FastifyError | Problem | Error): Problem | null {
  if (error instanceof Problem) return error
  const { code, validation, statusCode } = error as Partial<FastifyError>
  if (validation) {
    const faults = validation.map(
      (fault): Fault => ({
        where: fault.instancePath || String(fault.params.missingProperty ?? ''),
        what: fault.message ?? '',
        repair: 'Kijk dit veld na en probeer opnieuw.',
      }),
    )
    return new Problem('input-invalid', {}, faults)
  }
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Problem('too-large')
  if (statusCode && statusCode >= 400 && statusCode < 500) return new Problem('input-invalid')
  return null
}

/** The language the interface says it is in; a program that says nothing gets Dutch. */
function languageOf(request: FastifyRequest): Language {
  const named = request.headers['x-language']
  if (isLanguage(named)) return named
  const first = request.headers['accept-language']?.slice(0, 2).toLowerCase()
  return isLanguage(first) ? first : 'nl'
}

/** Whoever asked went on before the whole answer was sent: a page that was left, a search that was changed. No bug. */
function hasLeft(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'
}
