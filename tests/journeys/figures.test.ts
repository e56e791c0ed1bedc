/** Figures for researchers: by keyboard from an analysis to its numbers, to how they are computed, and to R. */
import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StudyId } from '../../src/foundation/ids.ts'
import { makeExampleOfManyCentres } from '../../src/operations/make-example-study.ts'
import { chromiumPath } from '../machine.ts'
import { filesIn, hasR, runInR } from '../run-in-r.ts'
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
if (!browserPath) console.log('No Chromium: the journey of figures is left out.')

describe.skipIf(!browserPath)('the page Cijfers', () => {
  let product: RunningProduct
  let browser: WatchedBrowser
  let visitor: BrowserContext
  let page: Page
  let many: string
  let open: StudyId
  let few: StudyId

  beforeAll(async () => {
    product = await runningProduct()
    browser = await watchedBrowser(browserPath!, product.address) // skipped without
    const all = await studiesInEveryState(product)
    open = all.open
    few = all.example.id
    await makeExampleOfManyCentres(product.around)
    visitor = await browser.visitor()
    await visitor.request.post(`${product.address}/api/session`, {
      data: researcherAccount,
      headers: { 'x-draagkracht': '1' },
    })
    page = await visitor.newPage()
    await page.goto(`${product.address}/`)
    await page
      .getByRole('link', { name: /^Vierentwintig centra/ })
      .first()
      .click()
    await page.getByRole('link', { name: 'Cijfers' }).first().waitFor()
    many = /studies\/([^/]+)/.exec(page.url())?.[1] ?? ''
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  const analysis = () => page.getByLabel('Wat wilt u weten?')
  const block = () => page.getByLabel('Over welke vragen?')
  const address = (study: string, asked = '') => `${product.address}/studies/${study}/golf/1/cijfers${asked}`

  const wrong = () => wrongOnPhoneAndDesk(page)

  it('is reached from the parts of a closed wave, and asks two things', async () => {
    // The first of its two waves; that of the second is change-between-waves.test.ts.
    await page.goto(`${product.address}/studies/${many}`)
    await tabTo(page, page.getByRole('link', { name: 'Cijfers' }).first())
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Reken op wat getoond mag worden' }).waitFor()
    await page.getByRole('heading', { name: /^De gemiddelden liggen tussen/ }).waitFor()
    expect(await wrong()).toEqual([])
  })

  it('gives each analysis as a figure and a table, chosen by keyboard alone', async () => {
    for (const finding of [
      /^De sterkste samenhang is die van/,
      /^De vragen van .* hangen samen met alfa/,
      /^De ladingen liggen tussen/,
      /(gaan langs .* samen met|samengaan, is niet duidelijk)/,
      /^Centra lopen het verst uiteen bij/,
      /^Een deel van .* ligt tussen hun centra/,
      /^Het grootste duidelijke verschil staat bij/,
      /In een ander centrum is dat/,
      /^Het signaal dat het vaakst voorkomt/,
    ]) {
      await tabTo(page, analysis())
      await page.keyboard.press('ArrowDown')
      await page.getByRole('heading', { name: finding }).waitFor()
      expect(await page.locator('figure svg.drawing').first().getAttribute('aria-label')).toMatch(finding)
      expect(await page.locator('.figure-table').count()).toBeGreaterThan(0)
      expect(await wrong(), String(finding)).toEqual([])
    }
  })

  it('follows two questions along a third: three different questions, chosen by keyboard, kept in the address', async () => {
    await page.goto(address(many, '?analyse=mediation&blok=worker.krachtlijnen'))
    await page.getByRole('heading', { name: /^(Hogere antwoorden op|Of) KL1 .*KL2 .*KL3/ }).waitFor()
    expect(await wrong()).toEqual([])

    // A question that is taken changes places with the one it drives out, so none stands there twice.
    const choice = (name: string) => page.getByRole('combobox', { name, exact: true })
    await tabTo(page, choice('van'))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.waitForURL((url) => url.searchParams.get('van') === 'W.KL3.1')
    await page.reload()
    await page.getByRole('heading', { name: /KL3 .*KL2/ }).waitFor()
    const chosen = await Promise.all(['van', 'via', 'naar'].map((name) => choice(name).inputValue()))
    expect(new Set(chosen).size).toBe(3)
    expect(await page.getByText('Alles is op één ogenblik gevraagd.').count()).toBe(1)
    expect(await page.locator('.figure-table').count()).toBe(2)
    expect(await page.locator('main').innerText()).not.toMatch(/leidt tot|zorgt voor|veroorzaakt|beïnvloedt/)
    expect(await wrong()).toEqual([])
  })

  it('says how that is computed, and what it does not say', async () => {
    await tabTo(page, page.getByText('Hoe het berekend wordt'))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 4, name: 'mediation' }).waitFor()
    expect(await page.locator('.method').innerText()).toContain('What it does not say')
    expect(await wrong()).toEqual([])
  })

  it('takes the three questions to R as they were chosen', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Reproduceer in R' }).click(),
    ])
    const bytes = readFileSync(await download.path())
    expect((await filesIn(bytes)).get('path.csv')).toContain('"W.KL3.1","W.KL1.1","W.KL2.1"')
    if (hasR) expect((await runInR(bytes)).status).toBe(0)
  })

  it('compares two groups over 24 centres with a model, and says what to read with it', async () => {
    await page.goto(address(many, '?analyse=gap&blok=worker.krachtlijnen'))
    await page.getByText('Verschil per vraag, uit een model met een niveau per centrum').waitFor()
    await page.getByText('Rechts van nul: werkers antwoorden hoger dan leidinggevenden.').waitFor()
    await page.getByText(/^Dit is een verschil op één vraag met dezelfde woorden/).waitFor()
    expect(await page.locator('.figure-table tbody tr').count()).toBe(10)
    expect(await wrong()).toEqual([])
  })

  it('has the page of its method one click away', async () => {
    await tabTo(page, page.getByText('Hoe het berekend wordt'))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 4, name: 'gap' }).waitFor()
    expect(await page.locator('.method').innerText()).toContain('Kenward')
    expect(await wrong()).toEqual([])
  })

  it('takes it to R, where the same numbers come out', async () => {
    const { name, zip: bytes } = await takenToR(page)
    expect(name).toBe('draagkracht-gap.zip')
    expect((await filesIn(bytes)).get('LEESMIJ.txt')).toContain('Vierentwintig centra')
    if (!hasR) {
      console.log('No Rscript: the zip is not run here.')
      return
    }
    const { status, output } = await runInR(bytes)
    expect(status, output).toBe(0)
    expect(output).toContain('80 numbers compared, 80 the same')
  })

  it('shows where the mean of another centre would lie, and what people of one centre count for', async () => {
    await page.goto(address(many, '?analyse=mixed&blok=worker.krachtlijnen'))
    await page
      .getByRole('heading', {
        name: /^Centra lopen het verst uiteen bij KL[0-9]+: het gemiddelde van een ander centrum is daar te verwachten/,
      })
      .waitFor()
    await page.getByText(/Dunne lijn: waar het gemiddelde van een ander centrum te verwachten is/).waitFor()
    await page.getByText(/^Hoe goed centra op hun gemiddelde te onderscheiden zijn/).waitFor()
    expect(await page.locator('figure svg.drawing').first().locator('.predicted').count()).toBe(7)
    // Three of the ten questions rest on fewer than 20 centres.
    expect(await page.locator('.figure-table').first().getByText('niet getoond').count()).toBe(3)
    expect(await wrong()).toEqual([])
    await page.goto(address(few, '?analyse=mixed&blok=worker.krachtlijnen'))
    await page
      .getByText(/minder dan 20 centra/)
      .first()
      .waitFor()
    expect(await wrong()).toEqual([])
  })

  it('shows where the difference in another centre would lie', async () => {
    await page.goto(address(many, '?analyse=meta&blok=worker.krachtlijnen'))
    await page.getByRole('heading', { name: /In een ander centrum is dat te verwachten tussen/ }).waitFor()
    await page.getByText('Per vraag de centra waar beide geledingen getoond mogen worden.').waitFor()
    await page.getByText('Hoe ver het verschil van centrum tot centrum uiteenloopt').waitFor()
    await page.getByText(/Dunne lijn: waar het verschil in een ander centrum te verwachten is/).waitFor()
    await page
      .getByText(/^Hoe ver mensen binnen een centrum uiteenlopen, is niet per centrum bekend/)
      .waitFor()
    await page.getByText(/Er zijn minder dan 20 groepen/).waitFor()
    expect(await page.locator('figure svg.drawing').first().locator('.predicted').count()).toBe(10)
    expect(await page.locator('.figure-table tbody tr').count()).toBe(20)
    const largest = page.locator('.figure-table').first().getByRole('row', { name: /^KL9/ })
    expect(await largest.locator('td').last().innerText()).toMatch(/[0-9],[0-9]{2}$/)
    expect(await largest.innerText()).not.toContain('<') // the end of an interval is no p
    expect(await wrong()).toEqual([])
    await tabTo(page, page.getByText('Hoe het berekend wordt'))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 4, name: 'meta' }).waitFor()
    expect(await page.locator('.method').innerText()).toContain('Knapp-Hartung')
    expect(await wrong()).toEqual([])
  })

  it('can be stopped while it computes, and begun again', async () => {
    let isHeld = true
    await page.route('**/figures/gap/*/progress', (route) =>
      route.fulfill({ json: { progress: { done: 3, of: 10 } } }),
    )
    await page.route('**/figures/gap/worker.krachtlijnen', async (route) => {
      if (isHeld) await new Promise((resolve) => setTimeout(resolve, 8_000))
      await route.continue().catch(() => {})
    })
    await page.goto(address(many, '?analyse=gap&blok=worker.krachtlijnen'))
    const stop = page.getByRole('button', { name: 'Stop' })
    await stop.waitFor()
    await page.getByText('3 van 10 vragen klaar.').waitFor()
    expect(await wrong()).toEqual([])
    await tabTo(page, stop)
    await page.keyboard.press('Enter')
    await page.getByText('Gestopt. Er is niets berekend.').waitFor()
    expect(await wrong()).toEqual([])
    isHeld = false
    await page.getByRole('button', { name: 'Reken opnieuw' }).click()
    await page.getByRole('heading', { name: /^Het grootste duidelijke verschil/ }).waitFor()
    await page.unrouteAll()
  })

  it('withholds a block without saying why, and says what can be done', async () => {
    await page.goto(address(few, '?analyse=correlations&blok=manager.krachtlijnen'))
    await page.getByRole('heading', { name: 'Dit blok wordt niet getoond' }).waitFor()
    expect(await page.getByRole('button', { name: 'Reproduceer in R' }).count()).toBe(0)
    expect(await wrong()).toEqual([])
    await block().selectOption({ label: 'Werkers: psychologisch empowerment (PE)' })
    await page.getByRole('heading', { name: /^De sterkste samenhang/ }).waitFor()
  })

  it('says of signs of not having read that they cannot be reproduced outside', async () => {
    await page.goto(address(many, '?analyse=careless&blok=worker.krachtlijnen'))
    await page.getByText(/^Dit kan buiten Draagkracht niet nagerekend worden/).waitFor()
    expect(await page.getByRole('button', { name: 'Reproduceer in R' }).count()).toBe(0)
  })

  it('waits for a wave to close', async () => {
    await page.goto(address(open))
    await page.getByText(/^Cijfers zijn er pas als de golf gesloten is/).waitFor()
    expect(await wrong()).toEqual([])
  })

  it('has words in English and French too', async () => {
    await page.goto(address(many))
    for (const [language, title] of [
      ['English', 'Compute on what may be shown'],
      ['Français', 'Calculez sur ce qui peut être montré'],
    ] as const) {
      await page.getByRole('button', { name: language }).click()
      await page.getByRole('heading', { level: 1, name: title }).waitFor()
    }
  })

  it('with no error on any page, and nothing asked elsewhere', () => {
    expect(browser.faults).toEqual([])
    expect(product.bugs).toEqual([])
  })
})
