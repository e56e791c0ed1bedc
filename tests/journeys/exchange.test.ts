/** A study's conversations taken along as a project, and brought into another study with all that was coded. */
import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath } from '../machine.ts'
import { runningProduct, type RunningProduct } from './running-product.ts'
import { researcherAccount, studiesInEveryState } from './studies-in-every-state.ts'
import { type WatchedBrowser, watchedBrowser, wrongOnPhoneAndDesk } from './watched-browser.ts'

const browserPath = chromiumPath()
if (!browserPath) console.log('No Chromium: the journey of exchanging projects is left out.')

describe.skipIf(!browserPath)('exchanging projects', () => {
  let product: RunningProduct
  let browser: WatchedBrowser
  let visitor: BrowserContext
  let page: Page
  let example: string
  let draft: string
  let project: string

  beforeAll(async () => {
    product = await runningProduct()
    browser = await watchedBrowser(browserPath!, product.address) // skipped without
    const made = await studiesInEveryState(product)
    example = made.example.id
    draft = made.draft
    visitor = await browser.visitor()
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

  const wrong = () => wrongOnPhoneAndDesk(page)

  it('says beforehand what goes along and what another program will not see, and gives the file', async () => {
    await page.goto(`${product.address}/studies/${example}/uitwisselen`)
    await page.getByText('Rondes, citaten en bewaarde vragen').waitFor()
    expect(await wrong()).toEqual([])
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Project (.qdpx)' }).click()
    const kept = await download
    expect(kept.suggestedFilename()).toBe('draagkracht.qdpx')
    project = await kept.path()
  })

  it('shows what a file becomes before anything is stored, then brings all of it in', async () => {
    await page.goto(`${product.address}/studies/${draft}/uitwisselen`)
    await page.getByText('Er is nog niets ingebracht.').waitFor()
    const buffer = readFileSync(project)
    const file = { name: 'draagkracht.qdpx', mimeType: 'application/zip', buffer }
    await page.getByLabel('Kies een bestand').setInputFiles(file)
    await page.getByText(/^8 teksten, /).waitFor()
    expect(await wrong()).toEqual([])
    expect(await page.getByRole('button', { name: 'Breng dit in' }).isDisabled()).toBe(true)
    await page.getByRole('checkbox', { name: /namen van mensen/ }).check()
    await page.getByRole('button', { name: 'Breng dit in' }).click()
    await page.getByText('Bewaard. Alles staat bij de documenten en in het codeboek.').waitFor()
    await page.getByRole('link', { name: 'Naar de documenten' }).click()
    await page
      .getByRole('link', { name: 'Gesprek 1: een werker met elf jaar ervaring', exact: true })
      .waitFor()
    expect(await page.locator('tbody tr').count()).toBe(8)
  })

  it('says why a file is not read, and stores nothing of it', async () => {
    await page.goto(`${product.address}/studies/${draft}/uitwisselen`)
    const file = { name: 'foto.qdpx', mimeType: 'application/zip', buffer: Buffer.from('geen zip') }
    await page.getByLabel('Kies een bestand').setInputFiles(file)
    await page.getByText('Dit bestand wordt niet ingelezen. Er is niets bewaard.').waitFor()
    expect(await page.getByRole('button', { name: 'Breng dit in' }).count()).toBe(0)
  })
})
