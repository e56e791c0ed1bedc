/** The change since an earlier wave on the page Cijfers: chosen by keyboard, read as a figure and tables, taken to R. */
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StudyId } from '../../src/foundation/ids.ts'
import { makeExampleOfManyCentres } from '../../src/operations/make-example-study.ts'
import { chromiumPath } from '../machine.ts'
import { filesIn, hasR, runInR } from '../run-in-r.ts'
import { nextWave } from '../next-wave.ts'
import { runningProduct, type RunningProduct } from './running-product.ts'
import { researcherAccount, studiesInEveryState } from './studies-in-every-state.ts'
import {
  tabTo,
  takenToR,
  type WatchedBrowser,
  watchedBrowser,
  wrongOnPhoneAndDesk,
} from './watched-browser.ts'

const browserPath = chromiumPath()
if (!browserPath) console.log('No Chromium: the journey of a change between waves is left out.')

describe.skipIf(!browserPath)('a change between two waves on the page Cijfers', () => {
  let product: RunningProduct
  let browser: WatchedBrowser
  let visitor: BrowserContext
  let page: Page
  let many: StudyId
  let few: StudyId

  beforeAll(async () => {
    product = await runningProduct()
    browser = await watchedBrowser(browserPath!, product.address) // skipped without
    few = (await studiesInEveryState(product)).example.id
    await makeExampleOfManyCentres(product.around)
    visitor = await browser.visitor()
    const headers = { 'x-draagkracht': '1' }
    await visitor.request.post(`${product.address}/api/session`, { data: researcherAccount, headers })
    page = await visitor.newPage()
    await page.goto(`${product.address}/`)
    await page
      .getByRole('link', { name: /^Vierentwintig centra/ })
      .first()
      .click()
    await page.getByRole('link', { name: 'Cijfers' }).first().waitFor()
    many = /studies\/([^/]+)/.exec(page.url())?.[1] as StudyId // it stands in the address
    await nextWave(product.around, { kind: 'product' }, few)
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  const address = (study: string, wave: number, asked = '') =>
    `${product.address}/studies/${study}/golf/${wave}/cijfers${asked}`

  const wrong = () => wrongOnPhoneAndDesk(page)

  it('has an example ready: the second wave of the 24 centres, closed and still to be published', async () => {
    await page.getByRole('heading', { level: 1, name: 'Golf 2 is gesloten. Kijk de profielen na.' }).waitFor()
    await page.getByText('Voorbeeld: alle namen, cijfers en uitspraken zijn verzonnen.').waitFor()
    expect(await wrong()).toEqual([])
    await tabTo(page, page.getByRole('link', { name: 'Cijfers' }).last()) // the first is of golf 1
    await page.keyboard.press('Enter')
    await page.waitForURL(address(many, 2))
    await page.getByRole('heading', { name: /^De gemiddelden liggen tussen/ }).waitFor()
  })

  it('cannot be asked of the first wave, and the page says why', async () => {
    await page.goto(address(many, 1, '?analyse=change&blok=worker.krachtlijnen'))
    await page
      .getByText('Verschil met een vorige golf kan hier nog niet gezegd worden, want dit is de eerste golf')
      .waitFor()
    const offered = await page.getByLabel('Wat wilt u weten?').locator('option').allInnerTexts()
    expect(offered).not.toContain('Verschil met een vorige golf')
    expect(await wrong()).toEqual([])
  })

  it('is chosen by keyboard, names the wave that it is compared with, and is a figure around zero', async () => {
    await page.goto(address(many, 2, '?analyse=meta&blok=worker.krachtlijnen'))
    await page.getByRole('heading', { name: /In een ander centrum is dat/ }).waitFor()
    await tabTo(page, page.getByLabel('Wat wilt u weten?'))
    await page.keyboard.press('ArrowDown')
    const finding =
      /^De grootste duidelijke verandering staat bij KL8: 0,\d\d \[.*\] hoger dan in golf\s1\. In een ander centrum is een verandering tussen .* te verwachten\.$/
    await page.getByRole('heading', { name: finding }).waitFor()
    await page.getByText(/^Golf\s2 naast golf\s1, die op 31 mei 2024 sloot\./).waitFor()
    await page.getByText(/^Rechts van nul: in golf\s2 hoger beantwoord dan in golf\s1\./).waitFor()
    await page.getByText('Hoe ver de verandering van centrum tot centrum uiteenloopt').waitFor()
    expect(await page.locator('figure svg.drawing').first().locator('.predicted').count()).toBe(10)
    expect(await page.locator('.figure-table tbody tr').count()).toBe(20)
    // As the example was made: KL8 and KL6 rose, KL9 fell, and of the rest nothing is clear.
    const rows = await page.locator('.figure-table').first().locator('tbody tr').allInnerTexts()
    const clear = (interval: RegExp) =>
      rows.filter((row) => interval.test(row)).map((row) => row.split(' ')[0])
    expect(clear(/\s0,\d\d\s+(van\s+)?0,\d\d\s+(tot\s+)?0,\d\d\s/)).toEqual(['KL6', 'KL8'])
    expect(clear(/\s−0,\d\d\s+(van\s+)?−0,\d\d\s+(tot\s+)?−0,\d\d\s/)).toEqual(['KL9'])
    expect(await wrong()).toEqual([])
  })

  it('is never told as an effect, nor as a change of people', async () => {
    await page.getByText(/^Tussen twee golven gebeurt er veel tegelijk/).waitFor()
    await page.getByText(/^Niemand wordt gevolgd/).waitFor()
    await page
      .getByText(/^Waar een ander centrum te verwachten is, is eerder te krap, zeker als veel mensen/)
      .waitFor()
    expect(await page.locator('main').innerText()).not.toMatch(
      /leidt tot|zorgt voor|veroorzaakt|beïnvloedt|dankzij/,
    )
    await tabTo(page, page.getByText('Hoe het berekend wordt'))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 4, name: 'change' }).waitFor()
    expect(await page.locator('.method').innerText()).toContain('page Cijfers')
    expect(await wrong()).toEqual([])
  })

  it('goes to R with both waves named, where the same numbers come out', async () => {
    const { name, zip: bytes } = await takenToR(page)
    expect(name).toBe('draagkracht-change.zip')
    expect((await filesIn(bytes)).get('LEESMIJ.txt')).toContain('Vergeleken met golf 1')
    if (hasR) expect((await runInR(bytes)).status).toBe(0)
  })

  it('is a description where there are few centres, and says so', async () => {
    await page.goto(address(few, 2, '?analyse=change&blok=worker.krachtlijnen'))
    await page.getByText('Verandering per vraag, in deze centra samen').waitFor()
    await page.getByText(/^Dit gaat alleen over de centra die hier meetellen/).waitFor()
    await page.getByText(/^Het interval rekent alsof in elke golf andere mensen antwoordden/).waitFor()
    expect(await page.locator('figure svg.drawing').first().locator('.predicted').count()).toBe(0)
    expect(await wrong()).toEqual([])
  })

  it('is withheld without saying why where too few people stand behind one of both waves', async () => {
    await page.goto(address(few, 2, '?analyse=change&blok=manager.krachtlijnen'))
    await page.getByRole('heading', { name: 'Dit blok wordt niet getoond' }).waitFor()
    expect(await page.getByRole('button', { name: 'Reproduceer in R' }).count()).toBe(0)
    expect(await wrong()).toEqual([])
  })

  it('is told in English and French too', async () => {
    await page.goto(address(many, 2, '?analyse=change&blok=worker.krachtlijnen'))
    for (const [language, finding] of [
      ['English', /^The largest clear change is on KL8: .* higher than in wave\s1/],
      ['Français', /^Le plus grand changement net se trouve à KL8 .* plus haut que dans la vague\s1/],
    ] as const) {
      await page.getByRole('button', { name: language }).click()
      await page.getByRole('heading', { name: finding }).waitFor()
      expect(await wrong()).toEqual([])
    }
  })

  it('with no error on any page, and nothing asked elsewhere', () => {
    expect(browser.faults).toEqual([])
    expect(product.bugs).toEqual([])
  })
})
