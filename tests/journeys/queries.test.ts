/** Searching and counting over the conversations of the example: by keyboard, to the passages, and out as a file. */
import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StudyId } from '../../src/foundation/ids.ts'
import { chromiumPath } from '../machine.ts'
import { runningProduct, type RunningProduct } from './running-product.ts'
import { researcherAccount, studiesInEveryState } from './studies-in-every-state.ts'
import { tabTo, type WatchedBrowser, watchedBrowser, wrongOnPhoneAndDesk } from './watched-browser.ts'

const browserPath = chromiumPath()
if (!browserPath) console.log('No Chromium: the journey of searching and counting is left out.')

describe.skipIf(!browserPath)('searching and counting', () => {
  let product: RunningProduct
  let browser: WatchedBrowser
  let visitor: BrowserContext
  let page: Page
  let study: StudyId

  beforeAll(async () => {
    product = await runningProduct()
    browser = await watchedBrowser(browserPath!, product.address) // skipped without
    study = (await studiesInEveryState(product)).example.id
    visitor = await browser.visitor()
    await visitor.request.post(`${product.address}/api/session`, {
      data: researcherAccount,
      headers: { 'x-draagkracht': '1' },
    })
    page = await visitor.newPage()
    await page.goto(`${product.address}/studies/${study}/zoeken`)
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  const part = (name: string) => page.getByRole('button', { name, exact: true })
  const codings = async () => {
    const [row] = await product.around.db.query<{ count: number }>(
      `SELECT count(*) AS count FROM coding WHERE layer = 'shared' AND NOT is_removed`,
    )
    return row?.count ?? 0
  }

  const wrong = () => wrongOnPhoneAndDesk(page)

  it('finds words by keyboard alone and marks them', async () => {
    await tabTo(page, page.getByLabel('Zoek in alle gesprekken en teksten'))
    await page.keyboard.type('luister* OF "tijd voor"')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /beurten in \d+ documenten/ }).waitFor()
    const marked = await page.locator('mark').allTextContents()
    expect(marked.length).toBeGreaterThan(3)
    expect(marked.every((word) => /^(luister|tijd$|voor$)/i.test(word))).toBe(true)
    expect(await wrong()).toEqual([])
  })

  it('says what is wrong with a search that cannot be read, and keeps it in the box', async () => {
    const box = page.getByLabel('Zoek in alle gesprekken en teksten')
    await box.fill('"tijd voor')
    await page.keyboard.press('Enter')
    await page.getByText('Er staat een aanhalingsteken dat niet gesloten wordt.').waitFor()
    expect(await box.inputValue()).toBe('"tijd voor')
  })

  it('proposes passages for a code; a person accepts one with a, turns one down with w, and undoes', async () => {
    const box = page.getByLabel('Zoek in alle gesprekken en teksten')
    await box.fill('luister* OF "tijd voor"')
    await page.keyboard.press('Enter')
    const before = await codings()
    await page.getByText('Stel voor bij een code').click()
    await page.getByLabel('Code', { exact: true }).last().selectOption({ index: 3 })
    await page.getByRole('button', { name: 'Toon voorstellen' }).click()
    await page.getByText(/^0 aangenomen, 0 afgewezen/).waitFor()
    expect(await codings()).toBe(before)
    await page.keyboard.press('w')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    await page.keyboard.press('a')
    await page.getByText(/^1 aangenomen, 1 afgewezen/).waitFor()
    expect(await codings()).toBe(before + 1)
    expect(await wrong()).toEqual([])
    await page.getByText('Aangenomen: gecodeerd in de gedeelde laag.').waitFor()
    await page.getByRole('button', { name: 'Maak ongedaan' }).last().click()
    await page.getByText(/^0 aangenomen, 1 afgewezen/).waitFor()
    expect(await codings()).toBe(before)
  })

  it('counts people by krachtlijn and actor group; a number leads to its passages, and back again', async () => {
    await part('Tellen').click()
    const cell = page.getByRole('button', { name: /^KL2 Autonomie in verbondenheid, Cliënten: \d+ mensen/ })
    await cell.waitFor()
    expect(await wrong()).toEqual([])
    const name = (await cell.innerText()).replaceAll(/\s+/g, ' ')
    const passages = /(\d+ passages?)$/.exec(name)?.[1] ?? ''
    await cell.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: passages.replace(/^1 passage$/, 'Eén passage') }).waitFor()
    expect(await page.locator('.excerpt').count()).toBe(Number.parseInt(passages, 10))
    expect(await wrong()).toEqual([])
    await page.goBack()
    await cell.waitFor()
  })

  it('shows which codes go together, as a square and as a list', async () => {
    await part('Wat gaat samen').click()
    await page.getByText('Toon als lijst').click()
    await page.getByRole('columnheader', { name: 'samen met' }).waitFor()
    expect(await wrong()).toEqual([])
    await page.getByRole('button', { name: /^KL1 .* samen met KL2 / }).click()
    await page.getByText('In een beurt waarin ook KL2 Autonomie in verbondenheid staat').waitFor()
    await page.locator('.excerpt').first().waitFor()
    await page.goBack()
  })

  it('keeps a question under a name, asks it again and removes it', async () => {
    await part('Tellen').click()
    await page.getByLabel('Kolommen').selectOption('direction')
    await page.getByRole('columnheader', { name: 'houdt tegen' }).waitFor()
    await page.getByLabel('Naam', { exact: true }).fill('Draagt het?')
    await page.getByRole('button', { name: 'Bewaar deze vraag' }).click()
    await page.getByRole('button', { name: 'Draagt het?', exact: true }).waitFor()
    await part('Passages lezen').click()
    await page.getByRole('button', { name: 'Draagt het?', exact: true }).click()
    await page.getByRole('columnheader', { name: 'houdt tegen' }).waitFor()
    await page.getByRole('button', { name: 'Verwijder Draagt het?' }).click()
    await page.getByRole('button', { name: 'Draagt het?', exact: true }).waitFor({ state: 'detached' })
  })

  it('keeps a table as a file that says first what it is', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('draagkracht-crosstab.csv')
    const csv = readFileSync(await download.path(), 'utf8')
    expect(csv).toMatch(/^\uFEFF"?Werktelling uit Draagkracht, niet om te publiceren/)
    expect(csv).toContain('KL2 Autonomie in verbondenheid')
  })

  it('leads from what was found to its place, where the chosen passage says what it looks like', async () => {
    await part('Woorden zoeken').click()
    await page.getByLabel('Zoek in alle gesprekken en teksten').fill('aanhalingstekens')
    await page.keyboard.press('Enter')
    const link = page.getByRole('link', { name: /^Beurt \d+, lees in het geheel/ }).first()
    const turn = /\d+/.exec((await link.textContent()) ?? '')?.[0] ?? ''
    await link.click()
    const here = page.locator('[data-here]')
    await here.waitFor()
    expect(Number(await here.getAttribute('data-place'))).toBe(Number(turn) - 1)
    await page.getByRole('combobox').first().selectOption({ label: 'gedeelde laag' })
    await here.focus()
    await page.keyboard.press('t')
    const panel = page.getByRole('region', { name: 'Lijkt op …' })
    const suggestion = panel.getByRole('button').first()
    await suggestion.waitFor()
    expect(await panel.textContent()).toMatch(/door \p{L}+/u)
    const before = await codings()
    await tabTo(page, suggestion)
    await page.keyboard.press('Enter')
    await expect.poll(codings).toBe(before + 1)
    await page.goBack()
    await link.waitFor()
  })

  it('has words in English and French too', async () => {
    for (const [language, title] of [
      ['English', 'Search and count'],
      ['Français', 'Chercher et compter'],
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
