/** Every page there is, on a phone and on a desk, light and dark: WCAG 2.2 AA, no sideways scrolling, nothing asked elsewhere. */
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath } from '../machine.ts'
import { runningProduct, type RunningProduct } from './running-product.ts'
import {
  readerAccount,
  researcherAccount,
  studiesInEveryState,
  type StudiesInEveryState,
} from './studies-in-every-state.ts'
import { sideways, violations, type WatchedBrowser, watchedBrowser } from './watched-browser.ts'

const browserPath = chromiumPath()
if (!browserPath) console.log('No Chromium: the accessibility of every page is left out.')

/** Takes the page to what is to be looked at: an address, or what appears after a click. */
type Step = string | ((page: Page) => Promise<unknown>)

describe.skipIf(!browserPath)('every page', () => {
  let product: RunningProduct
  let browser: WatchedBrowser
  let made: StudiesInEveryState

  beforeAll(async () => {
    product = await runningProduct()
    browser = await watchedBrowser(browserPath!, product.address) // skipped without
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  /** All that is wrong, by page, so that one run tells everything. */
  async function wrongWith(visitor: BrowserContext, steps: readonly Step[]): Promise<readonly string[]> {
    const page = await visitor.newPage()
    const wrong: string[] = []
    for (const step of steps) {
      if (typeof step === 'string') await page.goto(product.address + step)
      else await step(page)
      await page.locator('h1').first().waitFor()
      await page.waitForFunction(() => !document.querySelector('.waiting'))
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '')
      })
      const at = `${new URL(page.url()).pathname}${typeof step === 'string' ? '' : ', on it'}`
      for (const [width, colorScheme] of [
        [1280, 'light'],
        [1280, 'dark'],
        [360, 'dark'],
        [360, 'light'],
      ] as const) {
        await page.setViewportSize({ width, height: 800 })
        await page.emulateMedia({ colorScheme })
        // Of the rules of axe only contrast depends on the colours, and the page is the same in both.
        const found = [...(await violations(page, colorScheme === 'dark' ? ['color-contrast'] : undefined))]
        if ((await sideways(page)) > 0) found.push(`${await sideways(page)} px too wide`)
        wrong.push(...found.map((one) => `${at} (${width} ${colorScheme}): ${one}`))
      }
      await page.setViewportSize({ width: 1280, height: 800 })
    }
    await page.close()
    return wrong
  }

  async function signedIn(account: { name: string; password: string }): Promise<BrowserContext> {
    const visitor = await browser.visitor()
    const answer = await visitor.request.post(`${product.address}/api/session`, {
      data: account,
      headers: { 'x-draagkracht': '1' },
    })
    expect(answer.ok()).toBe(true)
    return visitor
  }

  it('at the first run: the start, and the form behind the link', async () => {
    const visitor = await browser.visitor()
    const link = new URL(product.firstRunLink)
    expect(await wrongWith(visitor, ['/', link.pathname + link.hash])).toEqual([])
    made = await studiesInEveryState(product)
  })

  it('for whoever has no account: start, sign-in, frameworks, taking part, results', async () => {
    const visitor = await browser.visitor()
    const frameworks = product.around.library.frameworks.map(({ id }) => `/kaders/${id}`)
    const { example } = made
    expect(
      await wrongWith(visitor, [
        '/',
        '/aanmelden',
        '/begin#weg',
        '/uitnodiging#een-token',
        '/kaders',
        ...frameworks,
        '/kaders/draagkracht-questionnaire',
        '/kaders/kl-pz',
        '/kaders/element/KL1',
        '/kaders/element/geen-element',
        '/meedoen',
        '/kiosk',
        `/resultaat/${example.id}`,
        `/resultaat/${example.id}/${example.centres[0]!.id}`,
        `/resultaat/${example.id}/${example.centres[3]!.id}?taal=fr`,
      ]),
    ).toEqual([])
  })

  it('for a researcher, while a study is being made', async () => {
    const visitor = await signedIn(researcherAccount)
    const study = `/studies/${made.draft}`
    const parts = [
      '',
      '/opzet',
      '/kaders',
      '/centra',
      '/logboek',
      '/leden',
      '/audit',
      '/citaten',
      '/rondes',
      '/zoeken',
    ]
    const wave = ['uitgenodigd', 'vooruitblik', 'verklaring', 'feiten', 'invoeren']
    expect(
      await wrongWith(visitor, [
        '/',
        // On a phone the menu folds: here it is open.
        (page) => page.evaluate(() => document.querySelector('details.menu')?.setAttribute('open', '')),
        '/mensen',
        (page) =>
          page
            .getByRole('button', { name: /^Nieuwe link/ })
            .first()
            .click(),
        '/wachtwoord',
        '/studies/nieuw',
        ...parts.map((part) => study + part),
        ...wave.map((part) => `${study}/golf/1/${part}`),
        `${study}/golf/9/feiten`,
      ]),
    ).toEqual([])
  })

  it('for a researcher, while people answer and after closing, with the dialogs that ask twice', async () => {
    const visitor = await signedIn(researcherAccount)
    const open = `/studies/${made.open}`
    const closed = `/studies/${made.closed}`
    const press = (name: RegExp) => (page: Page) => page.getByRole('button', { name }).click()
    expect(
      await wrongWith(visitor, [
        open,
        press(/^Sluit golf 1/),
        `${open}/golf/1/respons`,
        `${open}/golf/1/vooruitblik`,
        `${open}/golf/1/kaartjes`,
        async (page) => {
          await press(/^Maak ze/)(page)
          await page.locator('.slip').first().waitFor()
          await page.getByLabel('Geleding').selectOption({ label: 'Beleid' })
          await press(/^Maak ze/)(page)
          await page.locator('td.long').first().waitFor()
        },
        closed,
        `${closed}/golf/1/publiceren`,
        press(/^Publiceer golf 1/),
        `${closed}/citaten`,
        press(/^Geef vrij als editie 1/),
      ]),
    ).toEqual([])
  })

  it('of profiles, and for the reader of a centre', async () => {
    const researcher = await signedIn(researcherAccount)
    const reader = await signedIn(readerAccount)
    const study = `/studies/${made.example.id}`
    const [merelveld, ...others] = made.example.centres.map(({ id }) => `${study}/golf/1/centra/${id}`)
    expect(
      await Promise.all([
        wrongWith(researcher, [
          study,
          others.at(-1)!,
          `${others.at(-1)!}/KL5`,
          `${others.at(-1)!}/geen-element`,
          `${study}/golf/1/publiceren`,
          `${study}/zoeken`,
          `${study}/rondes`,
          `${study}/rondes/1`,
          `${study}/rondes/9`,
          `${study}/citaten`,
          (page) =>
            page
              .getByRole('button', { name: /^Andere woorden/ })
              .first()
              .click(),
        ]),
        wrongWith(reader, ['/', study, merelveld!, `${merelveld!}/KL2`, `${study}/leden`]),
      ]),
    ).toEqual([[], []])
  })

  it('of coding: the codebook, a conversation, a coding that is chosen', async () => {
    const visitor = await signedIn(researcherAccount)
    const study = `/studies/${made.example.id}`
    expect(
      await wrongWith(visitor, [
        `${study}/uitwisselen`,
        `${study}/codeboek`,
        (page) => page.getByRole('button', { name: /^Eigen codes/ }).click(),
        `${study}/documenten`,
        async (page) => {
          await page.getByRole('link', { name: /^Gesprek 1/ }).click()
          await page.locator('.turn').first().waitFor()
        },
        (page) => page.keyboard.press('n'),
      ]),
    ).toEqual([])
  })

  it('asked nothing of another host and met no error', () => {
    expect(browser.faults).toEqual([])
    expect(product.bugs).toEqual([])
  })
})
