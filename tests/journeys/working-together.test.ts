/** More than one person at the workbench: a forgotten password, two who fill in the same wave, a study's own frames. */
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { frameworkOnPaper } from '../../src/framework/files-on-paper.ts'
import type { PersonId } from '../../src/foundation/ids.ts'
import { addStudyFramework } from '../../src/operations/add-study-framework.ts'
import { people } from '../../src/operations/people.ts'
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
if (!browserPath) console.log('No Chromium: the journeys of people who work together are left out.')

describe.skipIf(!browserPath)('people who work together', () => {
  let product: RunningProduct
  let browser: WatchedBrowser
  let made: StudiesInEveryState
  let desk: BrowserContext
  let page: Page

  beforeAll(async () => {
    product = await runningProduct()
    browser = await watchedBrowser(browserPath!, product.address) // skipped without
    made = await studiesInEveryState(product)
    desk = await signedIn(researcherAccount)
    page = await desk.newPage()
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  async function signedIn(account: { name: string; password: string }): Promise<BrowserContext> {
    const visitor = await browser.visitor()
    const answer = await visitor.request.post(`${product.address}/api/session`, {
      data: account,
      headers: { 'x-draagkracht': '1' },
    })
    expect(answer.status()).toBe(200)
    return visitor
  }

  const go = (to: Page, path: string) => to.goto(product.address + path)
  const whoIs = async (visitor: BrowserContext): Promise<string | null> => {
    const answer = await visitor.request.get(`${product.address}/api/session`)
    return ((await answer.json()) as { person: { displayName: string } | null }).person?.displayName ?? null
  }
  const keep = (on: Page) => on.getByRole('button', { name: 'Bewaar', exact: true }).click()
  const kept = (on: Page) => on.getByText('Bewaard.', { exact: true }).waitFor()

  /** On a desk and on a phone: nothing that stumbles, nothing wider than the screen. */
  async function looksGood(): Promise<void> {
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 })
      expect([new URL(page.url()).pathname, width, await violations(page)]).toEqual([
        new URL(page.url()).pathname,
        width,
        [],
      ])
      expect(await sideways(page)).toBe(0)
    }
    await page.setViewportSize({ width: 1280, height: 900 })
  }

  it('give somebody who forgot their password a new link, which ends what the old password had open', async () => {
    const jo = await signedIn(readerAccount)
    await go(page, '/mensen')
    await page.getByRole('button', { name: 'Nieuwe link voor Jo Claes' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Tot dan blijft het wachtwoord van nu werken.').waitFor()
    await looksGood()
    await dialog.getByRole('button', { name: 'Maak de nieuwe link' }).click()
    await page.getByRole('dialog', { name: 'Geef deze link aan Jo Claes' }).waitFor()
    const link = (await dialog.getByText(/\/uitnodiging#/).textContent())!.trim() // waited for by its text
    await looksGood()
    await dialog.getByRole('button', { name: 'Sluit' }).click()
    expect(await page.getByText(/\/uitnodiging#/).count()).toBe(0)
    expect(await whoIs(jo)).toBe('Jo Claes')

    const atHome = await browser.visitor()
    const phone = await atHome.newPage()
    await phone.goto(link)
    await phone.getByLabel('Wachtwoord', { exact: true }).fill('een heel ander zinnetje')
    await phone.getByLabel('Wachtwoord nog eens').fill('een heel ander zinnetje')
    await phone.getByRole('button', { name: 'Bewaar en meld aan' }).click()
    await phone.waitForURL(`${product.address}/`)
    expect(await whoIs(atHome)).toBe('Jo Claes')
    expect(await whoIs(jo)).toBeNull()
  })

  it('choose another password for themselves, with the one of now, and stay signed in here only', async () => {
    const elsewhere = await signedIn(researcherAccount)
    const next = 'een nieuwe zin die ik onthoud'
    await go(page, '/')
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByText('Wachtwoord').click()
    const fill = async (current: string) => {
      await page.getByLabel('Uw wachtwoord van nu').fill(current)
      await page.getByLabel('Nieuw wachtwoord', { exact: true }).fill(next)
      await page.getByLabel('Nieuw wachtwoord nog eens').fill(next)
      await page.getByRole('button', { name: 'Bewaar het nieuwe wachtwoord' }).click()
    }
    await fill('dit is het niet')
    await page.getByText('Uw wachtwoord van nu klopt niet.').waitFor()
    await looksGood()
    await fill(researcherAccount.password)
    await page.getByText('Bewaard. U meldt zich voortaan aan met het nieuwe wachtwoord.').waitFor()
    expect(await whoIs(desk)).toBe('Els Maes')
    expect(await whoIs(elsewhere)).toBeNull()
    await signedIn({ name: researcherAccount.name, password: next })
  })

  it('who fill in the same wave keep what they typed, and choose', async () => {
    const other = await desk.newPage()
    const address = `/studies/${made.draft}/golf/1/uitgenodigd`
    await go(page, address)
    await go(other, address)
    const clients = (on: Page) => on.getByLabel('Kastelein: Cliënten', { exact: true })
    await clients(page).fill('31')
    await clients(other).fill('44')
    await keep(other)
    await kept(other)
    await page.bringToFront() // a page behind another draws once a second

    await keep(page)
    await page.getByText('Iemand anders bewaarde intussen een nieuwe versie.').waitFor()
    expect(await clients(page).inputValue()).toBe('31')
    await looksGood()
    await page.getByRole('button', { name: 'Houd mijn invulling' }).click()
    await keep(page)
    await kept(page)
    await other.reload()
    expect(await clients(other).inputValue()).toBe('31')
    await other.close()
  })

  it('who fill in the facts of the same centre as well', async () => {
    const other = await desk.newPage()
    const address = `/studies/${made.draft}/golf/1/feiten`
    await go(page, address)
    await go(other, address)
    const fact = async (on: Page, place: number, value: string) => {
      const row = on.locator('.fact-row').nth(place)
      await row.getByRole('textbox').first().fill(value)
      await row.getByLabel('Waar gevonden').fill('Jaarverslag')
    }
    await fact(page, 0, '112')
    await fact(other, 1, '9')
    await keep(other)
    await kept(other)
    await page.bringToFront() // a page behind another draws once a second
    await keep(page)
    await page.getByText('Iemand anders bewaarde intussen een nieuwe versie.').waitFor()
    await page.getByRole('button', { name: 'Toon hun versie' }).click()
    const value = (place: number) => page.locator('.fact-row').nth(place).getByRole('textbox').first()
    expect(await value(0).inputValue()).toBe('')
    expect(await value(1).inputValue()).toBe('9')
    await fact(page, 0, '112')
    await keep(page)
    await kept(page)
    await other.close()
  })

  it('read the frames of their study, its own among them, and stay in the study', async () => {
    const { around } = product
    const els = (await people(around, { kind: 'product' }, {})).find(({ name }) => name === 'els.maes')
    const by = { kind: 'person', id: els?.id as PersonId } as const // made with the studies
    await addStudyFramework(around, by, { study: made.draft, fileName: 'eigen.yaml', yaml: frameworkOnPaper })
    const inStudy = `/studies/${made.draft}/kaders`
    await go(page, inStudy)
    await page.getByRole('link', { name: 'Lees ze' }).click()
    await page.getByRole('heading', { level: 1, name: 'De kaders van deze studie' }).waitFor()
    await page.getByRole('heading', { level: 3 }).first().waitFor()
    await looksGood()

    await go(page, inStudy)
    const title = /title:.*nl: ([^,}\n]+)/.exec(frameworkOnPaper)?.[1] ?? ''
    await page.getByRole('row', { name: title }).getByRole('link').click()
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await page.getByRole('link', { name: 'Kaders van Nog in de maak' }).waitFor()
    await looksGood()

    await go(page, `${inStudy}/bestand/burke-litwin-1992`)
    await page.locator('.frame-diagram a[data-node]').first().click()
    await page.waitForURL(`**${inStudy}/element/**`)
    await page.locator('main h1').waitFor()
    await looksGood()
    const links = await page
      .locator('main a[href*="kaders"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
    expect(links.length).toBeGreaterThan(2)
    expect(links.filter((href) => !href.startsWith(inStudy))).toEqual([])
  })

  it('hear how many faults an import has beyond those that are listed, and begin with a mapping that explains', async () => {
    await go(page, `/studies/${made.draft}/golf/1/invoeren`)
    const mapping = page.getByLabel('Mapping', { exact: true })
    expect(await mapping.inputValue()).toMatch(/^# invited: \{ worker: 25, client: 40 \}/m)
    await mapping.fill('centre: { column: plaats }\ngroup: worker\nitems:\n  - columns: { v1: W.KL1.1 }\n')
    const rows = Array.from({ length: 300 }, () => 'Kastelein,77')
    await page.getByLabel('Tabel met antwoorden (CSV)').setInputFiles({
      name: 'antwoorden.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['plaats,v1', ...rows].join('\n')),
    })
    await page.getByRole('button', { name: 'Kijk na' }).click()
    await page.getByText(/Er zijn \d+ fouten meer dan hier staan \(\d+ in totaal\)/).waitFor()
    const said = (await page.getByText(/Er zijn \d+ fouten meer/).textContent()) ?? ''
    const [more = 0, all = 0] = (said.match(/\d+/g) ?? []).map(Number)
    expect(all).toBeGreaterThanOrEqual(300)
    // The head of the table is a row too.
    expect(await page.getByRole('alert').getByRole('row').count()).toBe(all - more + 1)
    await looksGood()
  })

  it('meet no error on any page or in the server', () => {
    expect(browser.faults).toEqual([])
    expect(product.bugs).toEqual([])
  })
})
