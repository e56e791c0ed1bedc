/**
 * Taking part, from the code on a card to "saved". The pages are drawn on the server and work without a script.
 *
 * What is kept nowhere: an access log, an audit record, the address, the device, the time. The only cookie holds
 * the code, encrypted, so that the code leaves the address bar at once. Between pages the answers travel in the
 * page itself; the server first keeps something when everything is sent.
 */
import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import { brotliCompressSync, constants } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from '../foundation/problem.ts'
import { isLanguage, type Language, read, type Text } from '../foundation/text.ts'
import { askedOf, ballotTicket, GuessingGuard, lookUpCode } from '../operations/look-up-code.ts'
import type { Surroundings } from '../operations/operation.ts'
import { answerBox } from '../operations/submit-answers.ts'
import type { Invitation } from '../storage/access-codes.ts'
import type { Values } from '../web/respondent/asked.ts'
import { codePage } from '../web/respondent/code-page.ts'
import { arrivedPage, problemPage, stoppedPage } from '../web/respondent/message-pages.ts'
import { type Filling, stepPage, stopPage, wholePage } from '../web/respondent/questionnaire-pages.ts'
import { readAnswers } from '../web/respondent/read-answers.ts'
import { script } from '../web/respondent/script.ts'
import { screensOf, tooManyChosen } from '../web/respondent/screens.ts'
import { startPage } from '../web/respondent/start-page.ts'
import { style } from '../web/respondent/style.ts'

/** What the cookie holds: whose page this is, until it is sent or the browser closes. */
interface Holder {
  readonly code: string
  /** What the code gives permission for: so that sending needs no look at the database before the box. */
  readonly place: Invitation
  readonly language: Language
  readonly kiosk: boolean
}

const hashSource = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const policy =
  `default-src 'none'; style-src ${hashSource(style)}; script-src ${hashSource(script)}; connect-src 'self'; ` +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

export function respondentPages(app: FastifyInstance, around: Surroundings): void {
  const box = answerBox(around)
  const guard = new GuessingGuard(around)
  const jar = cookieJar(around)
  // No log line for any of these, not even when the server logs everything else.
  const quiet = { logLevel: 'silent' as const }

  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 1_000_000 },
    (_request, body, done) => done(null, valuesOf(String(body))),
  )
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
    reply.header('referrer-policy', 'no-referrer')
    reply.header('x-content-type-options', 'nosniff')
    reply.header('content-security-policy', policy)
  })
  app.setErrorHandler((error, request, reply) => {
    // A bug goes on to the handler of the whole application, which reports it without its request.
    if (!(error instanceof Problem)) throw error
    const { language, kiosk } = holderOr(request)
    const text = wordsOf(error, language)
    if (error.code === 'too-many-attempts') reply.header('retry-after', String(error.values.seconds))
    reply.code(error.status)
    return request.headers.accept === 'application/json'
      ? reply.send({ problem: error.code, text, goTo: error.code === 'code-not-recognised' })
      : page(reply, problemPage(language, kiosk, text))
  })

  for (const path of ['/meedoen', '/kiosk'] as const) {
    const isKiosk = path === '/kiosk'
    app.get(path, quiet, async (request, reply) => {
      // On a tablet for everybody the way in is also the way out: whoever was here is gone.
      if (isKiosk) jar.clear(reply)
      const language = languageOf(request)
      const wrong = problemNamed(queryOf(request).m, language)
      return page(reply, codePage({ language, isKiosk, typed: '', wrong }))
    })
    app.post(path, quiet, async (request, reply) => {
      const fields = fieldsOf(request)
      const typed = fields.get('code')?.[0] ?? ''
      const language = languageIn(fields.get('taal')?.[0]) ?? languageOf(request)
      try {
        await enter(request, reply, typed, language, isKiosk)
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        const wrong = wordsOf(error, language)
        return page(reply.code(error.status), codePage({ language, isKiosk, typed, wrong }))
      }
      return reply.redirect('/vragen', 303)
    })
  }

  app.get<{ Params: { code: string } }>('/k/:code', quiet, async (request, reply) => {
    const language = languageOf(request)
    try {
      await enter(request, reply, request.params.code, language, false)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      // Also a code that is not taken leaves the address bar.
      return reply.redirect(`/meedoen?taal=${language}&m=${error.code}`, 303)
    }
    return reply.redirect('/vragen', 303)
  })

  app.get('/vragen', quiet, async (request, reply) => {
    const holder = jar.read(request)
    if (!holder) return reply.redirect('/meedoen', 303)
    const { invitation } = await lookUpCode(around, holder.code)
    const asked = await askedOf(around, invitation)
    const wished = languageIn(queryOf(request).taal) ?? holder.language
    const language = asked.languages.includes(wished) ? wished : (asked.languages[0] ?? 'nl')
    if (language !== holder.language) jar.write(reply, { ...holder, language })
    return page(reply, startPage({ asked, language, isKiosk: holder.kiosk }))
  })

  app.get('/vragen/alles', quiet, async (request, reply) => {
    if (!jar.read(request)) return reply.redirect('/meedoen', 303)
    return page(reply, wholePage(await fillingOf(request, new Map())))
  })

  app.post('/vragen', quiet, async (request, reply) => {
    const fields = fieldsOf(request)
    const filling = await fillingOf(request, fields)
    const { asked, values } = filling
    const key = fields.get('screen')?.[0] ?? ''
    const go = fields.get('go')?.[0]
    if (go === 'stop') return page(reply, stopPage(filling, key))
    if (go === 'erase') {
      jar.clear(reply)
      return reply.redirect(filling.isKiosk ? '/kiosk' : `/vragen/gestopt?taal=${filling.language}`, 303)
    }
    const tooMany = tooManyChosen(asked, values, key)
    if (go === 'next' && tooMany !== null) return page(reply, stepPage(filling, key, tooMany))
    const screens = screensOf(asked, values)
    const here = screens.findIndex((screen) => screen.key === key)
    const there = screens[here + (go === 'next' ? 1 : go === 'back' ? -1 : 0)]
    if (go === 'back' && !there) return reply.redirect('/vragen', 303)
    return page(reply, stepPage(filling, there?.key ?? screens[0]?.key ?? ''))
  })

  app.post('/vragen/bewaar', quiet, async (request, reply) => {
    const fields = fieldsOf(request)
    const holder = jar.read(request)
    if (!holder) throw new Problem('code-not-recognised')
    // The box looks at the code, the wave and the answers itself, together with those of others.
    const answers = readAnswers(await askedOf(around, holder.place), fields)
    const outcome = await box.submit(
      holder.code,
      fields.get('id')?.[0] ?? '',
      answers,
      fields.get('ticket')?.[0] ?? '',
    )
    jar.clear(reply)
    if (request.headers.accept === 'application/json')
      return reply.code(outcome === 'stored' ? 201 : 200).send({ outcome })
    return reply.redirect(`/vragen/dank?taal=${holder.language}${holder.kiosk ? '&kiosk=1' : ''}`, 303)
  })

  app.get('/vragen/dank', quiet, async (request, reply) =>
    page(reply, arrivedPage(languageOf(request), queryOf(request).kiosk === '1')),
  )
  app.get('/vragen/gestopt', quiet, async (request, reply) => {
    jar.clear(reply)
    return page(reply, stoppedPage(languageOf(request), false))
  })

  /** The code becomes a cookie, or the reason why not becomes a Problem. */
  async function enter(
    request: FastifyRequest,
    reply: FastifyReply,
    typed: string,
    language: Language,
    kiosk: boolean,
  ): Promise<void> {
    const { code, invitation } = await guard.guarded(request.ip, () => lookUpCode(around, typed))
    if (invitation.submissionHash) throw new Problem('code-already-used')
    const { study, wave, centre, group, team, kind } = invitation
    jar.write(reply, { code, place: { study, wave, centre, group, team, kind }, language, kiosk })
  }

  async function fillingOf(request: FastifyRequest, fields: Values): Promise<Filling> {
    const holder = jar.read(request)
    if (!holder) throw new Problem('code-not-recognised')
    const { code, invitation } = await lookUpCode(around, holder.code)
    const asked = await askedOf(around, invitation)
    const values = new Map([...fields].filter(([name]) => !['id', 'ticket', 'screen', 'go'].includes(name)))
    const ticket = ballotTicket(around, code)
    const sent = fields.get('ticket')?.[0]
    if (sent !== undefined && sent !== ticket) throw new Problem('code-of-another-wave')
    return {
      asked,
      language: asked.languages.includes(holder.language) ? holder.language : (asked.languages[0] ?? 'nl'),
      values,
      ballot: { id: fields.get('id')?.[0] || around.uuidV4(), ticket },
      isKiosk: holder.kiosk,
    }
  }

  function holderOr(request: FastifyRequest): Pick<Holder, 'language' | 'kiosk'> {
    return jar.read(request) ?? { language: languageOf(request), kiosk: request.url.startsWith('/kiosk') }
  }
}

/** Quality 7 is a tenth smaller than what the rest of the application uses; the longest page costs 5 ms. */
const wire = { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } }

function page(reply: FastifyReply, text: string): FastifyReply {
  reply.type('text/html; charset=utf-8').header('vary', 'accept-encoding')
  if (!reply.request.headers['accept-encoding']?.includes('br')) return reply.send(text)
  return reply.header('content-encoding', 'br').send(brotliCompressSync(text, wire))
}

/** Words for somebody who takes part, where the catalogue speaks to a researcher. */
function wordsOf(problem: Problem, language: Language): string {
  return problem.code === 'wave-not-open' ? read(notOpen, language) : problem.text(language)
}

function problemNamed(code: string | undefined, language: Language): string | null {
  const known = ['code-not-recognised', 'code-already-used', 'wave-not-open'] as const
  const named = known.find((one) => one === code)
  if (named) return wordsOf(new Problem(named), language)
  return code === 'too-many-attempts' ? new Problem(code, { seconds: 20 }).text(language) : null
}

const notOpen: Text = {
  nl: 'Deze vragenlijst is nu niet open. Vraag aan wie u uitnodigde wanneer ze open is. Er is niets bewaard.',
  en: 'This questionnaire is not open now. Ask the person who invited you when it is. Nothing was stored.',
  fr: 'Ce questionnaire n’est pas ouvert maintenant. Demandez à la personne qui vous a invité quand il le sera. Rien n’a été enregistré.',
}

const queryOf = (request: FastifyRequest) => request.query as Readonly<Record<string, string | undefined>> // Fastify parses it so
const fieldsOf = (request: FastifyRequest): Values =>
  request.body instanceof Map ? (request.body as Values) : new Map() // the parser above makes a Map of every form

function languageIn(text: string | undefined): Language | null {
  return isLanguage(text) ? text : null
}

/** As wished in the address, else the first language of the browser that we have, else Dutch. */
function languageOf(request: FastifyRequest): Language {
  const wished = languageIn(queryOf(request).taal)
  if (wished) return wished
  const offered = (request.headers['accept-language'] ?? '').split(',').map((part) => part.trim().slice(0, 2))
  return offered.find(isLanguage) ?? 'nl'
}

/** Empty fields are as good as absent. */
function valuesOf(body: string): Values {
  const values = new Map<string, string[]>()
  for (const [name, value] of new URLSearchParams(body)) {
    if (value === '') continue
    const all = values.get(name)
    if (all) all.push(value)
    else values.set(name, [value])
  }
  return values
}

/** One cookie, encrypted: whoever looks into the browser afterwards finds no code. It goes when the browser closes. */
function cookieJar(around: Surroundings) {
  const isHttps = around.publicUrl.startsWith('https:')
  const name = isHttps ? '__Host-vragen' : 'vragen'
  const options = { path: '/', httpOnly: true, secure: isHttps, sameSite: 'lax' as const }
  return {
    write(reply: FastifyReply, holder: Holder): void {
      const nonce = around.randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', around.keys.cookieKey, nonce)
      const sealed = [nonce, cipher.update(JSON.stringify(holder)), cipher.final(), cipher.getAuthTag()]
      reply.setCookie(name, Buffer.concat(sealed).toString('base64url'), options)
    },
    read(request: FastifyRequest): Holder | null {
      const bytes = Buffer.from(request.cookies[name] ?? '', 'base64url')
      if (bytes.length < 28) return null
      try {
        const decipher = createDecipheriv('aes-256-gcm', around.keys.cookieKey, bytes.subarray(0, 12))
        decipher.setAuthTag(bytes.subarray(-16))
        const text = Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString()
        return JSON.parse(text) as Holder // nobody without the key can write one
      } catch {
        // Of an earlier key, or tampered with: as good as none.
        return null
      }
    },
    clear(reply: FastifyReply): void {
      reply.clearCookie(name, options)
    },
  }
}
