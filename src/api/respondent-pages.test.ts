import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { describe, expect, it } from 'vitest'
import { testDatabase } from '../../tests/databases.ts'
import {
  codesFor,
  openStudy,
  respondentApp,
  surroundings,
  type OpenStudy,
} from '../../tests/journeys/taking-part-study.ts'
import type { Surroundings } from '../operations/operation.ts'

const db = testDatabase()

interface Here {
  readonly around: Surroundings
  readonly study: OpenStudy
  readonly app: FastifyInstance
}

async function here(publicUrl = 'http://localhost'): Promise<Here> {
  const around = await surroundings(db, publicUrl)
  return { around, study: await openStudy(around), app: await respondentApp(around) }
}

const stored = () => db.query<{ answers: unknown }>('SELECT answers FROM answer')

/** What a browser without a script does: follows, keeps the cookie, sends the form with one more answer. */
class Visitor {
  readonly #app: FastifyInstance
  cookie = ''
  page = ''
  status = 0
  address = ''

  constructor(app: FastifyInstance) {
    this.#app = app
  }

  async open(url: string): Promise<void> {
    await this.#go('GET', url)
  }

  /** Presses a button of the form on the page, after filling in these fields. */
  async press(
    go: string | null,
    filled: Record<string, string | string[]> = {},
    action?: string,
  ): Promise<void> {
    const fields = new URLSearchParams()
    for (const [, name, value] of this.page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g))
      fields.append(name!, value!)
    for (const [name, value] of Object.entries(filled))
      for (const one of [value].flat()) fields.append(name, one)
    if (go) fields.append('go', go)
    const form = action ?? /<form method="post" action="([^"]*)"/.exec(this.page)![1]!
    await this.#go('POST', form, fields.toString())
  }

  async #go(method: 'GET' | 'POST', url: string, payload?: string): Promise<void> {
    const reply = await this.#app.inject({
      method,
      url,
      headers: {
        cookie: this.cookie,
        ...(payload !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(payload !== undefined && { payload }),
    })
    for (const { name, value } of reply.cookies) this.cookie = value ? `${name}=${value}` : ''
    this.status = reply.statusCode
    this.page = reply.body
    this.address = url
    if (reply.statusCode === 303) await this.#go('GET', String(reply.headers.location))
  }
}

describe('taking part without a script', () => {
  it('goes from the code to "saved", one question per page, and keeps exactly what was chosen', async () => {
    const { around, study, app } = await here()
    const visitor = new Visitor(app)
    await visitor.open(`/k/${(await codesFor(around, study, 'client', 1))[0]}`)
    expect(visitor.address).toBe('/vragen')
    expect(visitor.page).toMatch(/Dit duurt ongeveer \d+ minuten/)

    await visitor.press('begin')
    await visitor.press('next', { 'a.C.KL1.1': '3' })
    expect(visitor.page).toContain('Vraag 2 van')
    await visitor.press('next')
    await visitor.press('next', { 'a.C.KL3.1': 'ratherNotSay' })
    // Back shows what was chosen, and another choice takes its place.
    await visitor.press('back')
    expect(visitor.page).toContain('name="a.C.KL3.1" value="ratherNotSay" checked')
    await visitor.press('next', { 'a.C.KL3.1': '1' })
    expect(await stored()).toEqual([])

    while (!visitor.page.includes('action="/vragen/bewaar"')) {
      expect(visitor.status).toBe(200)
      const open = /<textarea[^>]* name="(o\.[^"]*)"/.exec(visitor.page)
      await visitor.press('next', open ? { [open[1]!]: 'Meer tijd.' } : {})
    }
    expect(visitor.page).toContain('U beantwoordde 2 van de')
    await visitor.press(null)
    expect(visitor.address).toMatch(/^\/vragen\/dank/)
    expect(visitor.page).toContain('Bewaard.')
    expect(visitor.cookie).toBe('')

    const [row, ...more] = await stored()
    expect(more).toEqual([])
    expect(row!.answers).toMatchObject({ items: { 'C.KL1.1': 3, 'C.KL3.1': 1 }, best: [], worst: [] })
    expect(Object.values((row!.answers as { open: object }).open)).toEqual(['Meer tijd.', 'Meer tijd.'])
  })

  it('proposes krachtlijnen from one’s own scores, offers ties, and lets the person choose others or none', async () => {
    const { around, study, app } = await here()
    const visitor = new Visitor(app)
    await visitor.open(`/k/${(await codesFor(around, study, 'worker', 1))[0]}`)
    await visitor.press('begin')
    for (const score of ['4', '3', '3', '3', '2', '1', '1', '1', '1', '2']) {
      const [, anchor] = /type="radio" name="(a\.W\.KL\d+\.1)"/.exec(visitor.page)!
      await visitor.press('next', { [anchor!]: score })
    }
    expect(visitor.page).toContain('Wat gaat bij u het best?')
    const proposed = visitor.page.slice(
      visitor.page.indexOf('<div data-proposed'),
      visitor.page.indexOf('<div data-rest'),
    )
    expect([...proposed.matchAll(/name="best" value="(\w+)"/g)].map((match) => match[1])).toEqual([
      'KL1',
      'KL2',
      'KL3',
      'KL4',
    ])
    expect(proposed).toContain('omdat u enkele gelijk scoorde')
    expect(proposed).not.toContain('checked')

    await visitor.press('next', { best: ['KL1', 'KL2', 'KL3', 'KL4'] })
    expect(visitor.page).toContain('U kunt er hoogstens 3 kiezen')
    // The page sends what is ticked in it; here two are unticked again, and one from the others is added.
    visitor.page = visitor.page.replaceAll(/<input type="hidden" name="best"[^>]*>/g, '')
    await visitor.press('next', { best: ['KL2', 'KL5'] })
    expect(visitor.page).toContain(': wat helpt hierbij?')
    await visitor.press('next', { 'best.KL2': ['T01', 'T08'], 'other.best.KL2': 'een goede sfeer' })
    await visitor.press('next', { 'best.KL5': 'dontKnow' })
    expect(visitor.page).toContain('Wat gaat bij u het moeilijkst?')
    expect(visitor.page).not.toContain('name="worst" value="KL2"')
    while (!visitor.page.includes('action="/vragen/bewaar"')) await visitor.press('next')
    await visitor.press(null)
    expect((await stored())[0]!.answers).toMatchObject({
      best: [
        { construct: 'KL2', codes: ['T01', 'T08', 'other'], other: 'een goede sfeer' },
        { construct: 'KL5', codes: ['dontKnow'] },
      ],
      worst: [],
    })
  })

  it('stops when asked twice, stores nothing, and the card stays good', async () => {
    const { around, study, app } = await here()
    const [code] = await codesFor(around, study, 'client', 1)
    const visitor = new Visitor(app)
    await visitor.open(`/k/${code}`)
    await visitor.press('begin')
    await visitor.press('next', { 'a.C.KL1.1': '3' })
    await visitor.press('stop')
    expect(visitor.page).toContain('Wilt u stoppen?')
    await visitor.press('here')
    expect(visitor.page).toContain('Vraag 2 van')
    await visitor.press('stop')
    await visitor.press('erase')
    expect(visitor.page).toContain('U bent gestopt.')
    expect(visitor.cookie).toBe('')
    expect(await stored()).toEqual([])
    await visitor.open(`/k/${code}`)
    expect(visitor.address).toBe('/vragen')
  })
})

describe('the pages', () => {
  it('say nothing to others: no store, no referrer, and a policy that fits their own style and script', async () => {
    const { around, study, app } = await here()
    const visitor = new Visitor(app)
    await visitor.open(`/k/${(await codesFor(around, study, 'client', 1))[0]}`)
    const reply = await app.inject({ url: '/vragen/alles', headers: { cookie: visitor.cookie } })
    expect(reply.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
    const policy = String(reply.headers['content-security-policy'])
    for (const tag of ['style', 'script']) {
      const [, text] = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(reply.body)!
      expect(policy).toContain(`${tag}-src 'sha256-${createHash('sha256').update(text!).digest('base64')}'`)
    }
    expect(policy).toContain("default-src 'none'")
  })

  it('hold the code in one cookie that no script reads and nobody without the key', async () => {
    const { around, study, app } = await here('https://vragen.example.org')
    const [code] = await codesFor(around, study, 'client', 1)
    const reply = await app.inject({ url: `/k/${code}` })
    expect(reply.cookies).toHaveLength(1)
    expect(reply.cookies[0]).toMatchObject({
      name: '__Host-vragen',
      httpOnly: true,
      secure: true,
      sameSite: 'Lax',
      path: '/',
    })
    expect(reply.cookies[0]!.maxAge ?? reply.cookies[0]!.expires).toBeUndefined()
    const text = Buffer.from(reply.cookies[0]!.value, 'base64url').toString('latin1')
    expect(text).not.toContain(code!.replaceAll('-', ''))
    // One bit changed: no cookie at all.
    const changed = reply.cookies[0]!.value.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))
    const refused = await app.inject({ url: '/vragen', headers: { cookie: `__Host-vragen=${changed}` } })
    expect(refused.headers.location).toBe('/meedoen')
  })

  it('take a wrong code off the address bar and say what is the matter', async () => {
    const { app } = await here()
    const visitor = new Visitor(app)
    await visitor.open('/k/0000-0000-0000')
    expect(visitor.address).toBe('/meedoen?taal=nl&m=code-not-recognised')
    expect(visitor.page).toContain('Deze code kennen wij niet')
  })

  it('say at once that a card was used', async () => {
    const { around, study, app } = await here()
    const [code] = await codesFor(around, study, 'client', 1)
    const visitor = new Visitor(app)
    await visitor.open(`/k/${code}`)
    await visitor.press('begin')
    while (!visitor.page.includes('action="/vragen/bewaar"')) await visitor.press('next')
    await visitor.press(null)
    await visitor.open('/meedoen')
    await visitor.press(null, { code: code! })
    expect(visitor.status).toBe(409)
    expect(visitor.page).toContain('Deze kaart is al gebruikt')
  })

  it('do not take answers that were filled in for another card', async () => {
    const { around, study, app } = await here()
    const [one, other] = await codesFor(around, study, 'client', 2)
    const visitor = new Visitor(app)
    await visitor.open(`/k/${one}`)
    await visitor.press('begin')
    const page = visitor.page
    await visitor.open(`/k/${other}`)
    visitor.page = page
    await visitor.press(null, { 'a.C.KL1.1': '3' }, '/vragen/bewaar')
    expect(visitor.status).toBe(409)
    expect(visitor.page).toContain('hoort bij een andere vragenlijst')
    expect(await stored()).toEqual([])
  })

  it('make somebody who keeps guessing wait, and nobody who has a card', async () => {
    const { around, study, app } = await here()
    const guess = (code: string) =>
      app.inject({
        method: 'POST',
        url: '/meedoen',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: `code=${code}`,
      })
    const statuses: number[] = []
    for (let time = 0; time < 11; time++) statuses.push((await guess('0000-0000-0000')).statusCode)
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 404), 429])

    const fresh = await respondentApp(around)
    for (const code of await codesFor(around, study, 'client', 15)) {
      const reply = await fresh.inject({ url: `/k/${code}` })
      expect(reply.headers.location).toBe('/vragen')
    }
  })

  it('answer in the language that was chosen, also on the next page', async () => {
    const { around, study, app } = await here()
    const visitor = new Visitor(app)
    await visitor.open(`/k/${(await codesFor(around, study, 'client', 1))[0]}`)
    await visitor.open('/vragen?taal=fr')
    expect(visitor.page).toContain('<html lang="fr"')
    await visitor.press('begin')
    expect(visitor.page).toContain('Question 1 sur')
  })

  it('tell the script "stored" with 201 and the same sending again with 200', async () => {
    const { around, study, app } = await here()
    const visitor = new Visitor(app)
    await visitor.open(`/k/${(await codesFor(around, study, 'client', 1))[0]}`)
    await visitor.open('/vragen/alles')
    const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(visitor.page)![1]!
    const send = () =>
      app.inject({
        method: 'POST',
        url: '/vragen/bewaar',
        headers: {
          cookie: visitor.cookie,
          accept: 'application/json',
          'content-type': 'application/x-www-form-urlencoded',
        },
        payload: new URLSearchParams({
          id: field('id'),
          ticket: field('ticket'),
          'a.C.KL1.1': '2',
        }).toString(),
      })
    expect((await send()).statusCode).toBe(201)
    expect((await send()).statusCode).toBe(200)
    expect(await stored()).toHaveLength(1)
  })
})

describe('a tablet for everybody', () => {
  it('forgets who was there as soon as its first page is opened, and makes room by itself at the end', async () => {
    const { around, study, app } = await here()
    const visitor = new Visitor(app)
    await visitor.open('/kiosk')
    await visitor.press(null, { code: (await codesFor(around, study, 'client', 1))[0]! })
    expect(visitor.address).toBe('/vragen')
    expect(visitor.page).toContain('data-kiosk')
    const { cookie } = visitor
    await visitor.open('/kiosk')
    expect(visitor.cookie).toBe('')

    visitor.cookie = cookie
    await visitor.open('/vragen')
    await visitor.press('begin')
    while (!visitor.page.includes('action="/vragen/bewaar"')) await visitor.press('next')
    await visitor.press(null)
    expect(visitor.page).toContain('Dit scherm is weer leeg voor de volgende persoon.')
    expect(visitor.page).toContain('<meta http-equiv="refresh" content="15;url=/kiosk">')
  })
})
