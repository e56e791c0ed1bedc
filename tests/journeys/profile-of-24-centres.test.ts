/** The second example study, with models over its 24 centres, from the first page on. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeExampleOfManyCentres } from '../../src/operations/make-example-study.ts'
import { chromiumPath } from '../machine.ts'
import { runningProduct, type RunningProduct } from './running-product.ts'
import { sideways, tabTo, violations, watchedBrowser, type WatchedBrowser } from './watched-browser.ts'

const browserPath = chromiumPath()
if (!browserPath) console.log('No Chromium: the journey over 24 centres is left out.')

describe.skipIf(!browserPath)('the profile of one of 24 centres', () => {
  let product: RunningProduct
  let browser: WatchedBrowser
  let page: Page

  beforeAll(async () => {
    product = await runningProduct()
    await makeExampleOfManyCentres(product.around)
    browser = await watchedBrowser(browserPath!, product.address) // skipped without
    page = await (await browser.visitor()).newPage()
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  const part = (id: string) => page.locator(`#${id}`)

  it('is reached from the first page, where the first example stands first', async () => {
    await page.goto(product.firstRunLink)
    await page.getByRole('radio', { name: 'Iemand van buiten' }).check()
    await page.getByLabel('Hoe heet u?', { exact: true }).fill('Els Maes')
    await page.getByLabel('Naam om u aan te melden', { exact: true }).fill('els.maes')
    await page.getByLabel('Wachtwoord', { exact: true }).fill('een zin die ik onthoud')
    await page.getByLabel('Wachtwoord nog eens', { exact: true }).fill('een zin die ik onthoud')
    await page.keyboard.press('Enter')
    const examples = page.locator('.shelf').first().locator('h3')
    await examples.nth(1).waitFor()
    expect(await examples.allTextContents()).toEqual([
      'Sterk verbonden (voorbeeld)',
      'Vierentwintig centra naast elkaar (voorbeeld)',
    ])
    await page.getByRole('link', { name: 'Profiel van Akkerwinde' }).click()
    await part('over-centra').waitFor()
    expect(await page.locator('nav.toc a[href="#over-centra"]').count()).toBe(1)
  })

  /** The address of this centre's profile, from that of another. */
  async function profileOf(name: string): Promise<string> {
    const [, study, wave] = /studies\/([^/]+)\/golf\/(\d+)/.exec(page.url()) ?? []
    const answer = await page.request.get(`${product.address}/api/studies/${study}`)
    const seen = (await answer.json()) as { study: { centres: { id: string; name: string }[] } }
    const centre = seen.study.centres.find((one) => one.name === name)
    return `${product.address}/studies/${study}/golf/${wave}/centra/${centre?.id}`
  }

  it('says in a sentence, a figure and a table what is different over all centres', async () => {
    const over = part('over-centra')
    expect(await over.locator('h3').first().textContent()).toBe(
      'Leidinggevenden antwoorden bij ‘Gepaste rolcombinaties’ en ‘Overlegnetwerken en beleid’ duidelijk hoger dan werkers.',
    )
    expect(await over.locator('.lead').textContent()).toContain('van één team')
    expect(await over.locator('.drawn-on-screen svg').count()).toBe(2)
    const [gaps, own] = await over.locator('summary').all()
    for (const summary of [gaps!, own!]) {
      await tabTo(page, summary)
      await page.keyboard.press('Enter')
    }
    const rows = over.locator('table').first().locator('tbody tr')
    expect(await rows.count()).toBe(10)
    // KL6: made with a difference of .5; it stays clear when all krachtlijnen are tested together.
    expect(await rows.nth(5).textContent()).toMatch(/Werkers − Leidinggevenden−0,4\[−0,5 tot −0,3\]< 0,001/)
    expect(await over.textContent()).toContain('Een grote p zegt niet dat er geen verschil of verband is.')
    expect(await over.textContent()).toContain('kan niet getoetst worden')
  })

  it('reads this centre beside the others, and where it knows too little, gives an interval only', async () => {
    const own = part('over-centra').locator('figure').nth(1)
    expect(await own.locator('h3').textContent()).toMatch(
      /^Akkerwinde naast alle centra: van \d+ van de \d+ getoonde cijfers/,
    )
    expect(await own.locator('tbody').textContent()).toContain('alleen interval')
    expect(await own.locator('tbody').textContent()).toContain('niet getoond')
    expect(await own.textContent()).toContain('Lees alleen het interval.')
  })

  it('says where people disagree, and that their score is then none of the centre', async () => {
    const address = await profileOf('Tintelbeek')
    await page.goto(address)
    await part('eens').waitFor()
    expect(await part('eens').locator('h3').textContent()).toMatch(
      /^Werkers zijn het over ‘.+’ niet meer eens dan bij toeval kan\./,
    )
    expect(await part('eens').locator('tbody tr').count()).toBe(10)
    expect(await part('eens').textContent()).toContain(
      'mag u het gemiddelde niet lezen als kenmerk van het centrum',
    )
  })

  it('shows of a withheld group nothing in any of these parts either', async () => {
    await page.goto(await profileOf('Hommelbeek')) // three managers
    await part('over-centra').waitFor()
    for (const details of await page.locator('#over-centra details').all())
      await details.locator('summary').click()
    const managers = part('over-centra')
      .locator('figure')
      .nth(1)
      .locator('tr', { hasText: 'Leidinggevenden' })
    expect(await managers.count()).toBe(10)
    expect(new Set(await managers.locator('td').allTextContents())).toEqual(new Set(['niet getoond']))
    const column = part('eens').locator('tbody tr td:nth-of-type(3)')
    expect(new Set(await column.allTextContents())).toEqual(new Set(['niet getoond']))
  })

  it.each([
    { width: 1280, dark: false },
    { width: 360, dark: true },
  ])('has no axe violation and no sideways scroll at $width px', async ({ width, dark }) => {
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
    await page.setViewportSize({ width, height: 800 })
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    expect(await violations(page)).toEqual([])
    expect(await sideways(page)).toBe(0)
    expect(browser.faults).toEqual([])
  })
})
