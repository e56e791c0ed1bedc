/** Taking part in a real browser, on a phone of 360 px: with and without a script, without internet, on a tablet. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { ActorGroup } from '../../src/foundation/actor-group.ts'
import type { Surroundings } from '../../src/operations/operation.ts'
import { freshEmbedded, type FreshDatabase } from '../databases.ts'
import { chromiumPath } from '../machine.ts'
import { codesFor, openStudy, respondentApp, surroundings, type OpenStudy } from './taking-part-study.ts'
import { longestWait } from './watched-browser.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const browserPath = chromiumPath()
if (!browserPath) console.log('No Chromium: the journeys of taking part are left out.')

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
}

describe.skipIf(!browserPath)('taking part in a browser', () => {
  let fresh: FreshDatabase
  let around: Surroundings
  let study: OpenStudy
  let app: FastifyInstance
  let browser: Browser
  let base = ''
  const opened: BrowserContext[] = []

  beforeAll(async () => {
    fresh = await freshEmbedded()
    around = await surroundings(fresh.db)
    study = await openStudy(around)
    app = await respondentApp(around)
    await app.listen({ port: 0, host: '127.0.0.1' })
    base = `http://localhost:${(app.server.address() as AddressInfo).port}` // it listens, so it has a port
    browser = await chromium.launch({ executablePath: browserPath!, args: ['--no-sandbox'] }) // skipped without
  })
  afterEach(async () => {
    for (const context of opened.splice(0)) await context.close()
  })
  afterAll(async () => {
    await browser?.close()
    await app?.close()
    await fresh?.close()
  })

  const faults: string[] = []
  async function phone(options: { script?: boolean; width?: number; dark?: boolean } = {}): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: options.width ?? 360, height: 740 },
      javaScriptEnabled: options.script ?? true,
      locale: 'nl-BE',
      colorScheme: options.dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
    })
    opened.push(context)
    context.setDefaultTimeout(longestWait)
    const page = await context.newPage()
    faults.length = 0
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (line) => {
      // A refused answer or a lost network is a line in the console as well; a blocked script or style is ours.
      if (line.type() === 'error' && !/Failed to load resource/.test(line.text())) faults.push(line.text())
    })
    return page
  }

  async function card(group: ActorGroup = 'client'): Promise<string> {
    return (await codesFor(around, study, group, 1))[0]!
  }

  async function begin(page: Page, group: ActorGroup = 'client'): Promise<void> {
    await page.goto(`${base}/k/${await card(group)}`)
    await page.getByRole('button', { name: 'Begin' }).click()
  }

  const next = (page: Page) => page.getByRole('button', { name: 'Volgende' }).click()
  const send = (page: Page) => page.getByRole('button', { name: 'Verstuur mijn antwoorden' }).click()
  const stored = () =>
    fresh.db.query<{ answers: { items: Record<string, unknown> } }>('SELECT answers FROM answer')
  const drafts = (page: Page) => page.evaluate(() => Object.keys(localStorage))

  async function toTheEnd(page: Page): Promise<void> {
    for (let step = 0; step < 40; step++) {
      if (await page.getByRole('button', { name: 'Verstuur mijn antwoorden' }).isVisible()) return
      await next(page)
    }
    throw new Error('no end after 40 screens')
  }

  /** What axe finds, in words: nothing, we expect. */
  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(axe)
    const found = await page.evaluate(() =>
      (globalThis as unknown as { axe: Axe }).axe.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      }),
    )
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
  }

  const isTooWide = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

  it('brings a client from the card to "Bewaard" on one page, and leaves nothing on the phone', async () => {
    const page = await phone()
    const before = (await stored()).length
    await page.goto(`${base}/meedoen`)
    await page.getByRole('textbox').fill((await card()).toLowerCase().replaceAll('-', ' '))
    await page.keyboard.press('Enter')
    await page.waitForURL(`${base}/vragen`)
    await page.getByRole('button', { name: 'Begin' }).click()
    await page.getByRole('radio', { name: 'vaak' }).check()
    await next(page)
    await page.getByRole('radio', { name: 'weet ik niet' }).check()
    expect(await drafts(page)).toHaveLength(1)
    await toTheEnd(page)
    expect(await page.getByText(/U beantwoordde 2 van de/).isVisible()).toBe(true)
    expect((await stored()).length).toBe(before)
    await send(page)
    await page.getByRole('heading', { name: 'Bewaard.' }).waitFor()
    const rows = await stored()
    expect(rows).toHaveLength(before + 1)
    expect(
      rows.some(({ answers }) => JSON.stringify(answers.items) === '{"C.KL1.1":3,"C.KL2.1":"dontKnow"}'),
    ).toBe(true)
    expect(await drafts(page)).toEqual([])
    expect(await page.context().cookies()).toEqual([])
    expect(faults).toEqual([])
  })

  it('works the same with the script switched off', async () => {
    const page = await phone({ script: false })
    const before = (await stored()).length
    await begin(page)
    await page.getByRole('radio', { name: 'altijd' }).check()
    await next(page)
    await page.getByRole('button', { name: 'Terug' }).click()
    expect(await page.getByRole('radio', { name: 'altijd' }).isChecked()).toBe(true)
    await toTheEnd(page)
    await send(page)
    await page.getByRole('heading', { name: 'Bewaard.' }).waitFor()
    expect((await stored()).length).toBe(before + 1)
  })

  it('says "not sent" without internet, says "Bewaard" only when the server has it, and sends by itself', async () => {
    const page = await phone()
    const before = (await stored()).length
    await begin(page)
    await page.getByRole('radio', { name: 'soms' }).check()
    await page.context().setOffline(true)
    await toTheEnd(page)
    await send(page)
    await page.getByText('Nog niet verstuurd.').waitFor()
    expect(await page.getByRole('heading', { name: 'Bewaard.' }).isVisible()).toBe(false)
    expect((await stored()).length).toBe(before)
    expect(await drafts(page)).toHaveLength(1)
    await page.context().setOffline(false)
    await page.getByRole('heading', { name: 'Bewaard.' }).waitFor()
    expect((await stored()).length).toBe(before + 1)
    expect(await drafts(page)).toEqual([])
  })

  it('counts once when the answer of the server was lost on the way', async () => {
    const page = await phone()
    const before = (await stored()).length
    await begin(page)
    let lost = 0
    await page.route('**/vragen/bewaar', async (route) => {
      if (lost++ > 0) return route.continue()
      // It reaches the server, and the browser hears nothing of it: not even that its cookie may go.
      const request = route.request()
      await fetch(request.url(), {
        method: 'POST',
        headers: await request.allHeaders(),
        body: request.postData() ?? '',
      })
      return route.abort('connectionreset')
    })
    await toTheEnd(page)
    await send(page)
    await page.getByRole('heading', { name: 'Bewaard.' }).waitFor()
    expect(lost).toBe(2)
    expect((await stored()).length).toBe(before + 1)
  })

  it('keeps a draft on the device: closing the page loses nothing, and "stop" erases it', async () => {
    const page = await phone()
    await begin(page)
    await page.getByRole('radio', { name: 'vaak' }).check()
    await next(page)
    await next(page)
    await page.reload()
    expect(await page.getByText('Vraag 3 van').isVisible()).toBe(true)
    await page.goBack()
    await page.getByText('Vraag 2 van').waitFor()
    await page.getByRole('link', { name: 'Terug' }).click()
    expect(await page.getByRole('radio', { name: 'vaak' }).isChecked()).toBe(true)

    await page.getByRole('button', { name: 'Stop en wis mijn antwoorden' }).click()
    await page.getByRole('button', { name: 'Ja, stop en wis' }).click()
    await page.waitForURL(`${base}/vragen/gestopt`)
    expect(await drafts(page)).toEqual([])
    expect(await page.context().cookies()).toEqual([])
  })

  it('can be done with the keyboard alone', async () => {
    const page = await phone()
    const before = (await stored()).length
    await page.goto(`${base}/k/${await card()}`)
    await tabTo(page, 'Begin')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/alles')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    expect(await page.getByRole('radio', { name: 'soms' }).isChecked()).toBe(true)
    // Enter in a form goes on.
    await page.keyboard.press('Enter')
    await page.getByText('Vraag 2 van').waitFor()
    for (let step = 0; step < 40; step++) {
      if (await page.getByRole('button', { name: 'Verstuur mijn antwoorden' }).isVisible()) break
      await tabTo(page, 'Volgende')
      await page.keyboard.press('Enter')
    }
    await tabTo(page, 'Verstuur mijn antwoorden')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Bewaard.' }).waitFor()
    expect((await stored()).length).toBe(before + 1)
  })

  it('proposes to a worker from their own scores, keeps to three, and asks on about what was chosen', async () => {
    const page = await phone()
    await begin(page, 'worker')
    for (const answer of [
      'altijd',
      'vaak',
      'vaak',
      'vaak',
      'soms',
      'nooit',
      'nooit',
      'nooit',
      'nooit',
      'nooit',
    ]) {
      await page.getByRole('radio', { name: answer }).first().check()
      await next(page)
    }
    const proposals = page.locator('[data-s=best] [data-proposed] label')
    expect(await proposals.count()).toBe(4)
    expect(await page.getByText('omdat u enkele gelijk scoorde').filter({ visible: true }).isVisible()).toBe(
      true,
    )
    for (let place = 0; place < 4; place++) await proposals.nth(place).click()
    expect(await page.locator('[data-s=best] input:checked').count()).toBe(3)
    expect(await page.getByRole('status').textContent()).toContain('hoogstens 3')
    expect(await violations(page)).toEqual([])
    await proposals.nth(1).click()
    await proposals.nth(2).click()
    await next(page)
    await page.getByRole('checkbox', { name: 'tijd en caseload' }).check()
    await page.getByRole('textbox').filter({ visible: true }).fill('een goede sfeer')
    expect(await violations(page)).toEqual([])
    await next(page)
    expect(await page.locator('[data-s=worst] label:visible').count()).toBe(9)
    await toTheEnd(page)
    await send(page)
    await page.getByRole('heading', { name: 'Bewaard.' }).waitFor()
    const choice = (await stored())
      .map(({ answers }) => answers as unknown as { best: unknown[] })
      .find(({ best }) => best.length > 0)
    expect(choice!.best).toEqual([{ construct: 'KL1', codes: ['T01', 'other'], other: 'een goede sfeer' }])
    expect(faults).toEqual([])
  })

  it('leaves a tablet empty for the next person: answers, cookie, draft and the way back', async () => {
    const page = await phone({ width: 800 })
    await page.goto(`${base}/kiosk`)
    const code = await card()
    for (const sign of code.replaceAll('-', ''))
      await page.getByRole('button', { name: sign, exact: true }).click()
    expect(await page.getByRole('textbox').inputValue()).toBe(code)
    await page.getByRole('button', { name: 'Verder' }).click()
    await page.getByRole('button', { name: 'Begin' }).click()
    await page.getByRole('radio', { name: 'altijd' }).check()
    await next(page)
    expect(await drafts(page)).toEqual([])
    await toTheEnd(page)
    await send(page)
    await page.getByText('Dit scherm is weer leeg voor de volgende persoon.').waitFor()
    expect(await page.context().cookies()).toEqual([])
    await page.getByRole('link', { name: 'Volgende persoon' }).click()
    await page.waitForURL(`${base}/kiosk`)
    await page.goBack()
    expect(await page.locator('input:checked').count()).toBe(0)
    expect(await page.getByText('Vraag 2 van').isVisible()).toBe(false)
  })

  it('asks on a tablet whether somebody is still there, and empties the screen when nobody is', async () => {
    const page = await phone({ width: 800 })
    await page.clock.install()
    await page.goto(`${base}/kiosk`)
    await page.getByRole('textbox').fill(await card())
    await page.getByRole('button', { name: 'Verder' }).click()
    await page.getByRole('button', { name: 'Begin' }).click()
    await page.getByRole('radio', { name: 'altijd' }).check()
    await page.clock.runFor(95_000)
    await page.getByRole('alertdialog').waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Ja, ik ga verder' }).click()
    expect(await page.getByRole('radio', { name: 'altijd' }).isChecked()).toBe(true)
    let wiped = 0
    page.on('request', (request) => {
      if (request.isNavigationRequest()) wiped++
    })
    await page.clock.runFor(125_000)
    await page.waitForURL(`${base}/kiosk`)
    expect(wiped).toBe(1)
    expect(await page.context().cookies()).toEqual([])
  })

  it('offers to read aloud with a voice of the device only', async () => {
    const page = await phone()
    await page.addInitScript(() => {
      const voices = [
        { lang: 'nl-BE', localService: false, name: 'far away' },
        { lang: 'fr-BE', localService: true, name: 'here, other language' },
      ]
      Object.defineProperty(speechSynthesis, 'getVoices', { value: () => voices })
      Object.defineProperty(globalThis, 'addVoice', {
        value: () => {
          voices.push({ lang: 'nl-NL', localService: true, name: 'here' })
          speechSynthesis.dispatchEvent(new Event('voiceschanged'))
        },
      })
    })
    await begin(page)
    await page.waitForURL('**/alles')
    expect(await page.getByRole('button', { name: 'Lees voor' }).isVisible()).toBe(false)
    await page.evaluate(() => (globalThis as unknown as { addVoice: () => void }).addVoice())
    expect(await page.getByRole('button', { name: 'Lees voor' }).isVisible()).toBe(true)
  })

  for (const [width, dark] of [
    [360, false],
    [360, true],
    [1280, false],
  ] as const)
    it(`has no accessibility fault on any page at ${width} px, ${dark ? 'dark' : 'light'}`, async () => {
      const page = await phone({ width, dark })
      const look = async (name: string) => {
        expect(await violations(page), name).toEqual([])
        expect(await isTooWide(page), name).toBe(false)
      }
      for (const path of [
        '/meedoen',
        '/kiosk',
        '/meedoen?m=code-not-recognised',
        '/vragen/dank',
        '/vragen/gestopt',
      ]) {
        await page.goto(base + path)
        await look(path)
      }
      for (const group of ['client', 'worker'] as const) {
        await page.goto(`${base}/k/${await card(group)}`)
        await look(`start of a ${group}`)
        await page.getByRole('button', { name: 'Begin' }).click()
        await page.waitForURL('**/alles')
        for (const screen of await page.locator('[data-s]:not([data-apart])').all()) {
          await page
            .locator('[data-s]:visible label:visible')
            .first()
            .click()
            .catch(() => undefined)
          const key = (await screen.getAttribute('data-s')) ?? ''
          // Ten krachtlijnen look the same for a worker: the first stands for all.
          if (group === 'client' || !/^i([2-9]|10)$/.test(key)) await look(`${group} ${key}`)
          if (!(await page.locator('[data-s=send]').isVisible())) await next(page)
        }
        await page.getByRole('button', { name: 'Stop en wis mijn antwoorden' }).click()
        await look(`${group} stop`)
      }
    })

  it('fits a phone without scrolling for a client: question, answers and "next"', async () => {
    const page = await phone()
    await begin(page)
    await page.waitForURL('**/alles')
    const button = await page.getByRole('button', { name: 'Volgende' }).boundingBox()
    expect(button!.y + button!.height).toBeLessThanOrEqual(740)
    for (const label of await page.locator('.ops label:visible').all())
      expect((await label.boundingBox())!.height).toBeGreaterThanOrEqual(64)
  })
})

/** Presses Tab until the thing with this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => document.activeElement?.textContent?.trim())
    if (focused === name) return
  }
  throw new Error(`the Tab key never reached "${name}"`)
}
