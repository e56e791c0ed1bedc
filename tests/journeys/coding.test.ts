/** Coding in a browser: a passage by keyboard only, two people at one text, a blind round, the codebook. */
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CoderId, DocumentId, PersonId, RoundId, StudyId } from '../../src/foundation/ids.ts'
import { setMember } from '../../src/operations/members.ts'
import { people } from '../../src/operations/people.ts'
import { insertRound } from '../../src/storage/qualitative/rounds.ts'
import { lockedDocument } from '../locked-document.ts'
import { chromiumPath } from '../machine.ts'
import { runningProduct, type RunningProduct } from './running-product.ts'
import { readerAccount, researcherAccount, studiesInEveryState } from './studies-in-every-state.ts'
import { sideways, tabTo, violations, type WatchedBrowser, watchedBrowser } from './watched-browser.ts'

const browserPath = chromiumPath()
if (!browserPath) console.log('No Chromium: the journeys of coding are left out.')

describe.skipIf(!browserPath)('coding', () => {
  let product: RunningProduct
  let browser: WatchedBrowser
  let study: StudyId
  let document: DocumentId
  let els: PersonId
  let jo: PersonId
  let page: Page
  let joes: Page

  beforeAll(async () => {
    product = await runningProduct()
    browser = await watchedBrowser(browserPath!, product.address) // skipped without
    const made = await studiesInEveryState(product)
    study = made.draft
    const { around } = product
    const everybody = await people(around, { kind: 'product' }, {})
    const named = (name: string) => everybody.find((one) => one.name === name)!.id // made with the studies
    els = named(researcherAccount.name)
    jo = named(readerAccount.name)
    const by = { kind: 'person', id: els } as const
    await setMember(around, by, { study, person: jo, role: 'researcher', centre: null })
    document = (await lockedDocument(around, study)).document
    page = await (await signedIn(researcherAccount)).newPage()
    joes = await (await signedIn(readerAccount)).newPage()
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

  const open = async (on: Page, of: DocumentId = document) => {
    await on.goto(`${product.address}/studies/${study}/documenten/${of}`)
    await on.locator('.turn').first().waitFor()
  }
  const marks = (on: Page) => on.locator('.mk').allTextContents()
  const stored = async (on: Page, of: DocumentId = document) => {
    const answer = await on.request.get(`${product.address}/api/studies/${study}/documents/${of}/coding`)
    const { text, codings } = (await answer.json()) as {
      text: string
      codings: { start: number; end: number; direction: string; restsOn: string; level: string }[]
    }
    return codings.map(({ start, end, ...facets }) => ({
      ...facets,
      words: [...text].slice(start, end).join(''),
    }))
  }
  /** On a desk and on a phone, light and dark: nothing that stumbles, nothing wider than the screen. */
  async function looksGood(on: Page): Promise<void> {
    for (const [width, colorScheme] of [
      [1280, 'light'],
      [1280, 'dark'],
      [360, 'light'],
    ] as const) {
      await on.setViewportSize({ width, height: 800 })
      await on.emulateMedia({ colorScheme })
      expect([width, colorScheme, await violations(on)]).toEqual([width, colorScheme, []])
      expect(await sideways(on)).toBe(0)
    }
    await on.setViewportSize({ width: 1280, height: 900 })
    await on.emulateMedia({ colorScheme: 'light' })
  }

  it('is done without a mouse: a sentence, a code by typing, and what it says', async () => {
    await open(page)
    await looksGood(page)
    await tabTo(page, page.locator('.turn').first())
    for (const key of ['j', 'j', 's', 's']) await page.keyboard.press(key)
    await page.getByRole('status').getByText('Gekozen in beurt 3: Daar zit hij niet bij.').waitFor()
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('c')
    const box = page.getByRole('combobox', { name: 'Code voor deze passage' })
    await box.waitFor()
    await page.keyboard.type('auto')
    await page.getByRole('option', { name: 'KL2 Autonomie in verbondenheid' }).waitFor()
    await looksGood(page)
    await page.keyboard.press('Enter')
    for (const key of ['h', 'o', '3']) await page.keyboard.press(key)
    await page.getByRole('button', { name: 'houdt tegen', exact: true, pressed: true }).waitFor()
    await expect
      .poll(() => stored(page))
      .toMatchObject([
        {
          words: 'Daar zit hij niet bij. Daar zit een blad papier bij.',
          direction: 'hinders',
          restsOn: 'organisation',
          level: 'organisation',
        },
      ])
    expect(await marks(page)).toEqual(['KL2 Autonomie in verbondenheid, houdt tegen'])
    await looksGood(page)
  })

  it('undoes and redoes, also after the page was loaded again', async () => {
    await open(page)
    for (const key of ['z', 'z', 'z', 'z']) await page.keyboard.press(key)
    await expect.poll(() => marks(page)).toEqual([])
    for (const key of ['y', 'y']) await page.keyboard.press(key)
    await expect.poll(() => marks(page)).toEqual(['KL2 Autonomie in verbondenheid, houdt tegen'])
    for (const key of ['y', 'y']) await page.keyboard.press(key)
    await expect.poll(() => stored(page)).toMatchObject([{ level: 'organisation' }])
  })

  it('goes from coding to coding, makes it a word longer, writes a memo, removes and brings back', async () => {
    await open(page)
    await page.keyboard.press('n')
    await page.getByRole('heading', { name: 'KL2 Autonomie in verbondenheid' }).waitFor()
    await page.keyboard.press('Shift+ArrowRight')
    await expect.poll(async () => (await stored(page))[0]?.words).toMatch(/papier bij\. 😀$/u)
    await page.keyboard.press('m')
    await page.keyboard.type('Hier staat papier voor de mens; d en h tikken mag hier.')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Hier staat papier voor de mens').waitFor()
    expect((await stored(page))[0]).toMatchObject({ direction: 'hinders' })
    await page.locator('.mk').first().click()
    await page.keyboard.press('q')
    await page.getByText('Voorgesteld. Iemand anders leest het na').waitFor()
    await page.keyboard.press('Delete')
    await expect.poll(() => marks(page)).toEqual([])
    await page.keyboard.press('z')
    await expect.poll(() => marks(page)).toHaveLength(1)
  })

  it('shows its keys, and lets them be switched off', async () => {
    await page.keyboard.press('?')
    const dialog = page.getByRole('dialog', { name: 'Alle toetsen' })
    await dialog.waitFor()
    await looksGood(page)
    await dialog.getByLabel(/Toetsen van één letter/).uncheck()
    await dialog.getByRole('button', { name: 'Sluit' }).click()
    const before = await stored(page)
    await page.keyboard.press('d')
    await page.keyboard.press('s')
    expect(await stored(page)).toEqual(before)
    await page.getByRole('button', { name: /alle toetsen/ }).click()
    await dialog.getByLabel(/Toetsen van één letter/).check()
    await page.keyboard.press('Escape')
  })

  it('is seen by somebody else as it happens, and theirs by us', async () => {
    await open(page)
    await open(joes)
    await joes.bringToFront()
    expect(await marks(joes)).toHaveLength(1)
    // With the mouse this time: words are selected, a box comes, a code is pressed.
    const said = joes.locator('.turn').nth(4).locator('.tx')
    await said.evaluate((words) => {
      const range = globalThis.document.createRange()
      range.setStart(words.firstChild!, 0)
      range.setEnd(words.firstChild!, 46)
      globalThis.getSelection()?.removeAllRanges()
      globalThis.getSelection()?.addRange(range)
    })
    await said.dispatchEvent('mouseup')
    await joes.getByRole('combobox').fill('T08')
    await joes.getByRole('option', { name: /^T08/ }).click()
    await expect.poll(() => marks(joes)).toHaveLength(2)
    await page.bringToFront() // a page behind another draws once a second
    await page.locator('.mk', { hasText: 'T08' }).waitFor()
    await page.locator('.mk', { hasText: 'T08' }).click()
    await page.keyboard.press('d')
    await joes.bringToFront()
    await joes.locator('.mk', { hasText: /^T08 .*, draagt$/ }).waitFor()
    expect(await stored(joes)).toHaveLength(2)
  })

  it('in a blind round stays with who codes, until it is compared', async () => {
    const { around } = product
    const blind = (await lockedDocument(around, study, undefined, 'Gesprek 4')).document
    const round: RoundId = around.uuidV7() as RoundId
    await around.db.transaction((tx) =>
      insertRound(tx, around.tenant, {
        id: round,
        study,
        number: 1,
        state: 'blind',
        documents: [blind],
        coders: [els, jo] as string[] as CoderId[],
        finished: [],
        openedOn: '2026-03-02',
        closedOn: null,
      }),
    )
    await open(page, blind)
    await open(joes, blind)
    expect(await page.getByLabel('Laag').locator('option:checked').textContent()).toBe(
      'ronde 1, blind · u bent codeur A',
    )
    await page.bringToFront()
    for (const key of ['j', 't', 'c']) await page.keyboard.press(key)
    await page.keyboard.type('t07')
    await page.keyboard.press('Enter')
    await expect.poll(() => marks(page)).toHaveLength(1)
    await looksGood(page)
    await joes.bringToFront()
    await joes.waitForTimeout(700) // long enough to have heard of it, were there anything to hear
    expect(await marks(joes)).toEqual([])
    expect(await stored(joes, blind)).toEqual([])
    expect(await stored(page, blind)).toHaveLength(1)
  })

  it('grows the codebook: a code of one’s own with its rule, found at once where one codes', async () => {
    await page.goto(`${product.address}/studies/${study}/codeboek`)
    await page.getByText("Alle memo's (1)").click()
    await page.getByText('Hier staat papier voor de mens').waitFor()
    await page.getByRole('button', { name: 'Nieuwe code bovenaan' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Naam').fill('Het verslag als stem')
    await dialog.getByLabel('Merk').fill('E1')
    await dialog.getByLabel('Wel: wanneer geeft u ze?').fill('schrijven zodat iemand gehoord wordt')
    await dialog.getByRole('button', { name: 'Voeg toe' }).click()
    await page.getByRole('button', { name: 'E1 Het verslag als stem' }).click()
    await page.getByRole('heading', { name: 'E1 Het verslag als stem' }).waitFor()
    await looksGood(page)
    await open(page)
    for (const key of ['s', 'c']) await page.keyboard.press(key)
    await page.keyboard.type('verslag')
    await page.getByRole('option', { name: /E1 Het verslag als stem/ }).waitFor()
    await page.getByText('schrijven zodat iemand gehoord wordt').waitFor()
    await page.keyboard.press('Enter')
    await page.goto(`${product.address}/studies/${study}/codeboek`)
    await page.getByRole('button', { name: /E1 Het verslag als stem/ }).click()
    await page.getByText('“Kan u vertellen over een keer').waitFor()
    await page.getByRole('button', { name: 'Voeg samen' }).click()
    await page
      .getByRole('dialog')
      .getByLabel('Samen met')
      .selectOption({ label: 'T07 beslissingen van het comité (BCSD) (Hefbomen en drempels)' })
    await page.getByRole('dialog').getByRole('button', { name: 'Voeg samen' }).click()
    await page.getByRole('heading', { name: /^T07/ }).waitFor()
    await page.getByText('“Kan u vertellen over een keer').waitFor()
    await looksGood(page)
  })

  it('meets no error on any page or in the server', () => {
    expect(browser.faults).toEqual([])
    expect(product.bugs).toEqual([])
  })
})
