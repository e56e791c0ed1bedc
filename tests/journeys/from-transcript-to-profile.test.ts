/**
 * The whole way of a conversation in one study: a file comes in, names go out, it is locked, two people code it apart by
 * keyboard, compare and settle, a passage becomes a quote that a second person reads, and it stands in the profile.
 */
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StudyId } from '../../src/foundation/ids.ts'
import { setMember } from '../../src/operations/members.ts'
import { people } from '../../src/operations/people.ts'
import { chromiumPath } from '../machine.ts'
import { runningProduct, type RunningProduct } from './running-product.ts'
import { readerAccount, researcherAccount, studiesInEveryState } from './studies-in-every-state.ts'
import { type WatchedBrowser, watchedBrowser } from './watched-browser.ts'

const browserPath = chromiumPath()
if (!browserPath) console.log('No Chromium: the journey from transcript to profile is left out.')

const told = 'Ik vraag altijd eerst wat iemand zelf ziet zitten.'
const transcript = `Interviewer: Hoe begint u een gesprek?\r
Fatima: ${told} Mijn collega Nele Aerts doet dat ook.\r
Interviewer: En wat houdt u tegen?\r
Fatima: Er is geen tijd. Veertien mensen op een voormiddag.\r
`

describe.skipIf(!browserPath)('a conversation, from a file to the profile', () => {
  let product: RunningProduct
  let browser: WatchedBrowser
  let study: StudyId
  let els: Page
  let jo: Page

  beforeAll(async () => {
    product = await runningProduct()
    browser = await watchedBrowser(browserPath!, product.address) // skipped without
    study = (await studiesInEveryState(product)).closed
    const everybody = await people(product.around, { kind: 'product' }, {})
    const named = (name: string) => everybody.find((one) => one.name === name)!.id // made with the studies
    const by = { kind: 'person', id: named(researcherAccount.name) } as const
    const person = named(readerAccount.name)
    await setMember(product.around, by, { study, person, role: 'researcher', centre: null })
    els = await (await signedIn(researcherAccount)).newPage()
    jo = await (await signedIn(readerAccount)).newPage()
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  async function signedIn(account: { name: string; password: string }): Promise<BrowserContext> {
    const visitor = await browser.visitor()
    const headers = { 'x-draagkracht': '1' }
    await visitor.request.post(`${product.address}/api/session`, { data: account, headers })
    return visitor
  }
  const address = (part: string) => `${product.address}/studies/${study}/${part}`
  const press = async (page: Page, ...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }

  it('comes in as a file, with its centre, its group and its consent', async () => {
    await els.goto(address('documenten'))
    const file = { name: 'Gesprek Fatima.txt', mimeType: 'text/plain', buffer: Buffer.from(transcript) }
    await els.getByLabel('Kies een bestand').setInputFiles(file)
    await els.getByLabel('Titel').fill('Gesprek 1, werkers')
    await els.getByLabel('Centrum').selectOption({ label: 'Lindehove' })
    await els.getByLabel('Werkers', { exact: true }).check()
    await els.getByRole('radio', { name: /^woordelijk/ }).check()
    await els.getByRole('button', { name: 'Neem de tekst op' }).click()
    await els.getByRole('heading', { name: 'Namen nakijken: Gesprek 1, werkers' }).waitFor()
  })

  it('loses its names by keyboard, and is locked', async () => {
    await els.locator('.found.now').focus()
    const open = els.getByText(/^\d+ nog niet beslist$/)
    while ((await open.count()) > 0) {
      const before = await open.textContent()
      await els.keyboard.press('a')
      await els.getByText(before ?? '', { exact: true }).waitFor({ state: 'detached' })
    }
    await els.getByText('Over alles is beslist.', { exact: true }).waitFor()
    await els.getByLabel('“Fatima” is').selectOption({ label: 'iemand nieuw: Werkers' })
    await els.getByRole('button', { name: 'Vergrendel de tekst …' }).click()
    const dialog = els.getByRole('dialog', { name: 'Deze tekst vergrendelen?' })
    await dialog.getByLabel('Typ “vergrendel” om te bevestigen').fill('vergrendel')
    await dialog.getByRole('button', { name: 'Vergrendel', exact: true }).click()
    await els.getByRole('cell', { name: 'vergrendeld op' }).waitFor()
  })

  it('goes into a blind round of two', async () => {
    await els.goto(address('rondes'))
    for (const name of ['Gesprek 1, werkers', 'Els Maes', 'Jo Claes'])
      await els.getByRole('checkbox', { name }).check()
    await els.getByRole('button', { name: 'Open de ronde' }).click()
    await els.getByText('De ronde is open.').waitFor()
  })

  it.each([
    { who: 'the first', code: 'KL2', and: 'T01' },
    { who: 'the second', code: 'KL2', and: 'T14' },
  ])('is coded by $who coder with the keyboard alone, who sees nothing of the other', async (coder) => {
    const page = coder.who === 'the first' ? els : jo
    // The first act of the first has the desk fetched again, for their name. It comes late here, read before the facet was given.
    const isFetchedAgain = coder.who === 'the first'
    const readAgain = Promise.withResolvers<void>()
    const facetGiven = Promise.withResolvers<void>()
    let times = 0
    await page.route(/\/documents\/[^/]+\/coding$/, async (route) => {
      const response = await route.fetch()
      times += 1
      if (times > 1) {
        readAgain.resolve()
        await facetGiven.promise
      }
      await route.fulfill({ response })
    })
    await page.goto(address('documenten'))
    await page.getByRole('link', { name: 'Gesprek 1, werkers', exact: true }).click()
    await page.getByText(told).first().waitFor()
    expect(await page.locator('.mk').count()).toBe(0)
    const give = async (down: number, code: string, facet: string) => {
      for (let turn = 0; turn < down; turn++) await page.keyboard.press('j')
      await press(page, 's', 'c')
      await page.getByRole('combobox', { name: 'Code voor deze passage' }).waitFor()
      await page.keyboard.type(code)
      await page
        .getByRole('option', { name: new RegExp(`^${code} `) })
        .first()
        .waitFor()
      await press(page, 'Enter')
      await page.locator('.mk', { hasText: code }).first().waitFor()
      if (isFetchedAgain) await readAgain.promise
      await press(page, facet)
      await page
        .locator('.mk', { hasText: facet === 'd' ? `draagt` : 'houdt tegen' })
        .first()
        .waitFor()
    }
    await page.locator('.turn').first().focus()
    const stored = page.waitForResponse(/\/facets$/)
    await give(1, coder.code, 'd')
    await stored
    await page.waitForTimeout(300) // long enough to have heard of it too: nothing else brings it back
    const arrives = isFetchedAgain && page.waitForResponse(/\/documents\/[^/]+\/coding$/)
    facetGiven.resolve()
    await arrives
    await give(2, coder.and, 'h')
    expect(await page.locator('.mk').count()).toBe(2)
    expect(await page.locator('.mk', { hasText: 'draagt' }).count()).toBe(1)
  })

  it('is compared when both are done, and settled', async () => {
    await jo.goto(address('rondes'))
    await jo.getByRole('button', { name: 'Ik ben klaar met Gesprek 1, werkers' }).click()
    await jo.getByRole('button', { name: 'Toch nog niet' }).waitFor()
    await els.goto(address('rondes'))
    await els.getByRole('button', { name: 'Ik ben klaar met Gesprek 1, werkers' }).click()
    await els.getByRole('button', { name: 'Klaar, sluit de ronde' }).click()
    await els.getByRole('link', { name: 'Waar lazen zij anders?' }).click()
    await els.locator('.agreement-now').waitFor()
    const cards = els.locator('.diff')
    await cards.first().waitFor()
    expect(await cards.count()).toBe(1) // on what hinders; on KL2 they agree
    await cards.first().focus()
    await press(els, 'a')
    await cards.first().getByText('consensus: lezing van A').waitFor()
    await els.getByRole('button', { name: 'Memo', exact: true }).click()
    await els.keyboard.type('Tijd en beslissen liggen hier dicht bij elkaar.')
    await press(els, 'Control+Enter')
    await els.getByText('Tijd en beslissen liggen hier dicht bij elkaar.').waitFor()
    await els.getByRole('button', { name: 'Rond de ronde af' }).click()
    await els.getByText('Ronde 1: afgerond').waitFor()
  })

  it('gives a quote, proposed by one and read by the other', async () => {
    await els.goto(address('documenten'))
    await els.getByRole('link', { name: 'Gesprek 1, werkers', exact: true }).click()
    await els.locator('.mk', { hasText: 'KL2' }).first().click()
    await els.getByRole('button', { name: 'Stel voor als citaat' }).waitFor()
    await press(els, 'q')
    await els.getByText('Voorgesteld. Iemand anders leest het na').waitFor()
    await jo.goto(address('citaten'))
    const card = jo.locator('.quote-card', { hasText: told })
    await card.getByRole('button', { name: 'Keur goed' }).click()
    await card.getByText('Komt in het profiel van Lindehove').waitFor()
  })

  it('stands in the profile of its centre: the quote, and how many people told of it', async () => {
    await jo.getByRole('button', { name: /^Geef vrij als editie 1/ }).click()
    const dialog = jo.getByRole('dialog')
    await dialog.getByLabel(/Typ/).fill('vrijgeven')
    await press(jo, 'Enter')
    await jo.getByRole('button', { name: /^Geef vrij als editie 2/ }).waitFor()
    const answer = await jo.request.get(`${product.address}/api/studies/${study}`)
    const seen = (await answer.json()) as { study: { centres: { id: string; name: string }[] } }
    const centre = seen.study.centres.find(({ name }) => name === 'Lindehove')
    await jo.goto(address(`golf/1/centra/${centre?.id}`))
    await jo.locator('#gesprekken .said', { hasText: told }).first().waitFor()
    const page = await jo.locator('#gesprekken').textContent()
    expect(page).toMatch(/werkers/i)
    expect(page).not.toMatch(/Fatima|Nele|Aerts/)
    expect(browser.faults).toEqual([])
    expect(product.bugs).toEqual([])
  })
})
