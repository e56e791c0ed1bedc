/** From a quote that waits to a quote in a profile: read by a second person and released, with the keyboard alone. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath } from '../machine.ts'
import { runningProduct, type RunningProduct } from './running-product.ts'
import {
  readerAccount,
  researcherAccount,
  studiesInEveryState,
  type StudiesInEveryState,
} from './studies-in-every-state.ts'
import { type WatchedBrowser, watchedBrowser } from './watched-browser.ts'

const browserPath = chromiumPath()
if (!browserPath) console.log('No Chromium: the journey of a quote is left out.')

describe.skipIf(!browserPath)('a quote', () => {
  let product: RunningProduct
  let browser: WatchedBrowser
  let made: StudiesInEveryState
  let page: Page

  beforeAll(async () => {
    product = await runningProduct()
    browser = await watchedBrowser(browserPath!, product.address) // skipped without
    made = await studiesInEveryState(product)
    const visitor = await browser.visitor()
    await visitor.request.post(`${product.address}/api/session`, {
      data: researcherAccount,
      headers: { 'x-draagkracht': '1' },
    })
    page = await visitor.newPage()
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  const words = 'Er is wel een hokje voor depressie.'
  const card = () => page.locator('.quote-card', { hasText: words })
  const profileOf = (name: string) =>
    `${product.address}/studies/${made.example.id}/golf/1/centra/${made.example.centres.find((one) => one.name === name)!.id}`

  it('is in no profile while it waits for a second reading', async () => {
    await page.goto(profileOf('Lindehoek'))
    await page.locator('#niet-te-zeggen').waitFor()
    expect(await page.getByText(words).count()).toBe(0)
  })

  it('says beforehand where it would appear, and is approved with the keyboard', async () => {
    await page.goto(`${product.address}/studies/${made.example.id}/citaten`)
    await card().waitFor()
    expect(await card().locator('.quote-place').textContent()).toMatch(
      /Zou staan in het profiel van Lindehoek.*cliënten.*Wacht op een tweede lezing/,
    )
    await card().getByRole('button', { name: 'Keur goed' }).focus()
    await page.keyboard.press('Enter')
    await card().getByText('Komt in het profiel van Lindehoek').waitFor()
  })

  it('is released after a word is typed, and stands in the profile of its centre and in no other', async () => {
    await page.getByRole('button', { name: /^Geef vrij als editie 2/ }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Deze editie ligt voorgoed vast.').waitFor()
    await dialog.getByLabel(/Typ/).focus()
    await page.keyboard.type('vrijgeven')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^Geef vrij als editie 3/ }).waitFor()

    await page.goto(profileOf('Lindehoek'))
    const said = page.locator('#gesprekken .said', { hasText: words })
    await said.first().waitFor()
    expect(await said.first().textContent()).toMatch(/cliënten/)
    await page.goto(profileOf('Merelveld'))
    await page.locator('#niet-te-zeggen').waitFor()
    expect(await page.getByText(words).count()).toBe(0)
  })

  it('is read by the reader of its centre, who has no way to those that wait', async () => {
    const visitor = await browser.visitor()
    await visitor.request.post(`${product.address}/api/session`, {
      data: readerAccount,
      headers: { 'x-draagkracht': '1' },
    })
    const reading = await visitor.newPage()
    await reading.goto(`${profileOf('Merelveld')}/KL8`)
    await reading.getByRole('heading', { name: 'De gesprekken' }).waitFor()
    expect(await reading.locator('.said blockquote').allTextContents()).toEqual([
      'Als ge geld moet vragen, dan let ge op uw woorden. Altijd. Ook bij een goeie.',
    ])
    const { status } = await reading.evaluate(
      (path) => fetch(path).then((answer) => ({ status: answer.status })),
      `/api/studies/${made.example.id}/quotes`,
    )
    expect(status).toBe(404)
    await reading.close()
  })

  it('stands on the page of its element, reached from the profile', async () => {
    await page.goto(profileOf('Lindehoek'))
    await page.locator('#gesprekken').getByRole('link', { name: 'Oog voor psychologische processen' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'De gesprekken' }).waitFor()
    expect(await page.getByText(words).count()).toBe(1)
    expect(await page.getByRole('heading', { name: 'Wat elkaar tegenspreekt' }).count()).toBe(1)
    expect(browser.faults).toEqual([])
    expect(product.bugs).toEqual([])
  })
})
