/**
 * The results in plain language, for everybody: no account, no cookie, no log, nothing fetched from elsewhere.
 * Only what a published edition released for clients' own questions.
 */
import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { CentreId, StudyId } from '../foundation/ids.ts'
import { parseId } from '../foundation/ids.ts'
import { Problem } from '../foundation/problem.ts'
import { isLanguage, type Language } from '../foundation/text.ts'
import type { Surroundings } from '../operations/operation.ts'
import { publicExample, publicResult } from '../operations/public-result.ts'
import { readAloud } from '../web/respondent/result/read-aloud.ts'
import { centresPage, resultPage } from '../web/respondent/result/result-page.ts'
import { resultStyle } from '../web/respondent/result/result-style.ts'

const hashSource = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const policy =
  `default-src 'none'; style-src ${hashSource(resultStyle)}; script-src ${hashSource(readAloud)}; ` +
  "form-action 'none'; base-uri 'none'; frame-ancestors 'none'"

const nobody = { kind: 'nobody' } as const

export function publicResultPages(app: FastifyInstance, around: Surroundings): void {
  const quiet = { logLevel: 'silent' as const }

  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-cache')
    reply.header('referrer-policy', 'no-referrer')
    reply.header('x-content-type-options', 'nosniff')
    // An error page of the application brings its own.
    if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', policy)
  })

  app.get('/resultaat/voorbeeld', quiet, async (request, reply) => {
    const study = await publicExample(around, nobody, {})
    if (!study) throw new Problem('not-found')
    const language = queryOf(request).taal
    return reply.redirect(`/resultaat/${study}${isLanguage(language) ? `?taal=${language}` : ''}`, 303)
  })

  app.get('/resultaat/:study', quiet, async (request, reply) => {
    const { study } = named(request)
    const result = await publicResult(around, nobody, { study, centre: null })
    return send(reply, centresPage(result, languageOf(request, result.languages)))
  })

  app.get('/resultaat/:study/:centre', quiet, async (request, reply) => {
    const { study, centre } = named(request)
    if (!centre) throw new Problem('not-found')
    const result = await publicResult(around, nobody, { study, centre })
    if (!result.centre) throw new Problem('not-found')
    return send(reply, resultPage(result, result.centre, languageOf(request, result.languages)))
  })
}

function send(reply: FastifyReply, page: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(page)
}

function named(request: FastifyRequest): { readonly study: StudyId; readonly centre: CentreId | null } {
  // Fastify types params as unknown; the two routes above name both.
  const { study = '', centre } = request.params as { readonly study?: string; readonly centre?: string }
  const id = parseId<StudyId>(study)
  if (!id) throw new Problem('not-found')
  return { study: id, centre: centre === undefined ? null : parseId<CentreId>(centre) }
}

function queryOf(request: FastifyRequest): { readonly taal?: unknown } {
  return request.query as { readonly taal?: unknown } // a query is an object of strings or lists of them
}

/** What the address asks for, else what the browser prefers, else Dutch; always a language of the study. */
function languageOf(request: FastifyRequest, languages: readonly Language[]): Language {
  const preferred = (request.headers['accept-language'] ?? '')
    .split(',')
    .map((one) => one.trim().slice(0, 2).toLowerCase())
  const wanted = [queryOf(request).taal, ...preferred].find(
    (one) => isLanguage(one) && languages.includes(one),
  )
  return isLanguage(wanted) ? wanted : (languages[0] ?? 'nl')
}
