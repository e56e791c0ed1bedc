/** A transcript on its way to coding, by keyboard: names seen, decided on, who speaks, locked. All of it is invented. */
import { mkdirSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath } from '../machine.ts'
import { runningProduct, type RunningProduct } from './running-product.ts'
import { researcherAccount, studiesInEveryState, type StudiesInEveryState } from './studies-in-every-state.ts'
import { sideways, violations, type WatchedBrowser, watchedBrowser } from './watched-browser.ts'

const browserPath = chromiumPath()
if (!browserPath) console.log('No Chromium: the journey of a text that is prepared is left out.')

const spoken = `Interviewer: Wie hielp u toen?
Marleen: Dat was Nele Aerts, van het OCMW. Nele luisterde 😀 echt.
Interviewer: En daarna?
Marleen: Zij belde mij, op 0475 12 34 56. Ik woonde toen in de Kerkstraat 12. De zoon van de slager kwam ook.
`

describe.skipIf(!browserPath)('a text that is prepared', () => {
  let product: RunningProduct
  let browser: WatchedBrowser
  let made: StudiesInEveryState
  let desk: BrowserContext
  let page: Page

  beforeAll(async () => {
    product = await runningProduct()
    browser = await watchedBrowser(browserPath!, product.address) // skipped without
    made = await studiesInEveryState(product)
    desk = await browser.visitor()
    await desk.request.post(`${product.address}/api/session`, {
      data: researcherAccount,
      headers: { 'x-draagkracht': '1' },
    })
    page = await desk.newPage()
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  /** On a desk and on a phone: nothing that stumbles, nothing wider than the screen. */
  async function looksGood(name: string): Promise<void> {
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: width === 360 ? 740 : 900 })
      if (process.env.PICTURES) {
        mkdirSync(process.env.PICTURES, { recursive: true })
        await page.screenshot({ path: `${process.env.PICTURES}/${name}-${width}.png`, fullPage: true })
      }
      expect([name, width, await violations(page)]).toEqual([name, width, []])
      expect(await sideways(page)).toBe(0)
    }
    await page.emulateMedia({ colorScheme: 'dark' })
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${name}-dark.png` })
    expect([name, 'dark', await violations(page, ['color-contrast'])]).toEqual([name, 'dark', []])
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width: 1280, height: 900 })
  }
  const now = () => page.locator('.found.now')
  const status = (words: string) => page.getByText(words, { exact: true }).waitFor()

  it('comes in by paste, and its names are looked for', async () => {
    await page.goto(`${product.address}/studies/${made.draft}/documenten`)
    await page.getByText('Er is nog geen tekst.').waitFor()
    await looksGood('documents-empty')
    await page.getByLabel('Titel').fill('Gesprek 1, cliënten')
    await page.getByLabel('Plak de tekst').fill(spoken)
    await page.getByRole('button', { name: 'Neem de tekst op' }).click()
    await page.getByRole('heading', { name: 'Namen nakijken: Gesprek 1, cliënten' }).waitFor()
    await status('4 nog niet beslist')
    expect(await now().innerText()).toContain('Nele Aerts')
    await looksGood('prepare')
  })

  it('is decided on by keyboard: replace, other words, leave, undo', async () => {
    await now().focus()
    await page.keyboard.press('e')
    await page.keyboard.type('mijn begeleidster')
    await page.keyboard.press('Enter')
    await status('3 nog niet beslist')
    expect(await page.locator('.found.accepted').textContent()).toBe(
      'Nele Aerts mijn begeleidster, wordt vervangen',
    )
    expect(await now().innerText()).toContain('Nele')
    await page.keyboard.press('a')
    await page.keyboard.press('a')
    await page.keyboard.press('w')
    await status('Over alles is beslist.')
    await page.keyboard.press('u')
    await status('1 nog niet beslist')
    await page.keyboard.press('k')
    await page.keyboard.press('j')
    expect(await now().innerText()).toContain('Kerkstraat 12')
    await page.keyboard.press('a')
    await status('Over alles is beslist.')
  })

  it('has words replaced that no rule saw, selected with the mouse', async () => {
    await page.evaluate(() => {
      const piece = [...document.querySelectorAll('[data-at]')].find((one) =>
        one.textContent?.includes('slager'),
      )!
      const words = piece.firstChild!
      const from = words.textContent!.indexOf('de slager')
      getSelection()!.setBaseAndExtent(words, from, words, from + 'de slager'.length)
      piece.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }))
    })
    expect(await page.getByLabel('Deze woorden').inputValue()).toBe('de slager')
    await page.getByLabel('worden', { exact: true }).fill('een buur')
    await page.getByRole('button', { name: 'Alleen hier' }).click()
    await page.getByText('de slager een buur').waitFor()
  })

  it('gets a name of the roster proposed, for this text and the next', async () => {
    await page.getByLabel('Deze woorden').fill('OCMW')
    await page.getByLabel('worden', { exact: true }).fill('[centrum]')
    await page.getByRole('button', { name: 'Zet in de naamlijst' }).click()
    await status('1 nog niet beslist')
    await page.getByRole('button', { name: /^Vervang alle ?: naam$/ }).click()
    await status('Over alles is beslist.')
  })

  it('knows who each voice is, and cannot be locked before', async () => {
    await page.getByLabel('“Marleen” is').selectOption({ label: 'iemand nieuw: Cliënten' })
    expect(await page.getByLabel('Staat er als').nth(1).inputValue()).toBe('cliënt 1')
    await looksGood('prepare-decided')
    await page.reload()
    await status('Over alles is beslist.')
    expect(await page.getByLabel('Staat er als').nth(1).inputValue()).toBe('cliënt 1')
  })

  it('is locked, named as final before it is', async () => {
    await page.getByRole('button', { name: 'Vergrendel de tekst …' }).click()
    const dialog = page.getByRole('dialog', { name: 'Deze tekst vergrendelen?' })
    await dialog.getByLabel('Vernietig het meteen').check()
    await looksGood('lock')
    await dialog.getByLabel('Typ “vergrendel” om te bevestigen').fill('vergrendel')
    await dialog.getByRole('button', { name: 'Vergrendel', exact: true }).click()
    await page.getByRole('cell', { name: 'vergrendeld op' }).waitFor()
    await looksGood('documents')
    const listed = await desk.request.get(`${product.address}/api/studies/${made.draft}/documents`)
    const [{ document }] = (await listed.json()) as [{ document: { id: string; original: string } }]
    expect(document.original).toBe('destroyed')
    const seen = await desk.request.get(
      `${product.address}/api/studies/${made.draft}/documents/${document.id}`,
    )
    expect(((await seen.json()) as { text: { text: string } }).text.text).toBe(
      `Interviewer: Wie hielp u toen?
cliënt 1: Dat was mijn begeleidster, van het [centrum]. [naam 1] luisterde 😀 echt.
Interviewer: En daarna?
cliënt 1: Zij belde mij, op [telefoon]. Ik woonde toen in de [straat]. De zoon van een buur kwam ook.
`,
    )
  })

  it('is coded from then on, from the list', async () => {
    await page.getByRole('link', { name: 'Gesprek 1, cliënten', exact: true }).click()
    await page.getByText('mijn begeleidster, van het [centrum]').first().waitFor()
    await page.goBack()
  })

  it('says what is known of it, and is corrected in a new version', async () => {
    await page.getByRole('link', { name: /^Gegevens/ }).click()
    await page.getByText('Het origineel is vernietigd').waitFor()
    await page.getByRole('radio', { name: /^in onze woorden/ }).check()
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await status('Bewaard.')
    await page.getByText('Toon de tekst').click()
    await looksGood('about')
    await page.getByLabel('Wat ik weghaal, wijst naar iemand').check()
    const area = page.getByLabel('Tekst, versie 1')
    await area.fill((await area.inputValue()).replace('echt', 'heel echt'))
    await page.getByRole('button', { name: 'Bewaar als nieuwe versie' }).click()
    await page.getByLabel('Tekst, versie 2').waitFor({ state: 'attached' })
  })

  it('comes in as a file too, with word of what was changed in reading it', async () => {
    await page.goto(`${product.address}/studies/${made.draft}/documenten`)
    const file = {
      name: 'Gesprek 2.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(spoken.replaceAll('\n', '\r\n')),
    }
    await page.getByLabel('Kies een bestand').setInputFiles(file)
    expect(await page.getByLabel('Titel').inputValue()).toBe('Gesprek 2')
    await page.getByText('Staat er een naam in?').waitFor()
    await page.getByRole('button', { name: 'Neem de tekst op' }).click()
    await page.getByText('Bij het lezen van het bestand:').waitFor()
    await page.getByRole('heading', { name: 'Namen nakijken: Gesprek 2' }).waitFor()
    expect(await page.locator('.found', { hasText: 'OCMW' }).count()).toBe(1) // from the roster
    await looksGood('prepare-file')
  })

  it('is stopped while it is read, and is not stored', async () => {
    const documents = `${product.address}/api/studies/${made.draft}/documents`
    const before = ((await (await desk.request.get(documents)).json()) as unknown[]).length
    const other = await desk.newPage()
    await other.goto(`${product.address}/studies/${made.draft}/documenten`)
    await other.route('**/documents/file', () => undefined) // goes on for ever, until somebody stops it
    const file = { name: 'Lang.txt', mimeType: 'text/plain', buffer: Buffer.from(spoken) }
    await other.getByLabel('Kies een bestand').setInputFiles(file)
    await other.getByRole('button', { name: 'Neem de tekst op' }).click()
    await other.getByText('Bezig met lezen').waitFor()
    await other.getByRole('button', { name: 'Stop', exact: true }).click()
    await other.getByText('Bezig met lezen').waitFor({ state: 'detached' })
    expect(((await (await desk.request.get(documents)).json()) as unknown[]).length).toBe(before)
    await other.close()
  })

  it('loses nothing when somebody else was first', async () => {
    const draft = `${product.address}/api/studies/${made.draft}/documents/${page.url().split('/').at(-2)}/draft`
    const meanwhile = async (version: number, mark: number) => {
      const acts = [{ act: 'decide', marks: [mark], decision: 'accepted', replacement: 'Lien' }]
      const headers = { 'x-draagkracht': '1' }
      const answer = await desk.request.post(draft, { data: { version, acts }, headers })
      expect(answer.status()).toBe(200)
    }
    await meanwhile(1, 2)
    await now().focus()
    await page.keyboard.press('w')
    await page.getByText('Iemand anders wijzigde dit intussen.').waitFor()
    await looksGood('overtaken')
    await page.getByRole('button', { name: 'Voeg beide samen' }).click()
    await page.getByText('Nele Lien').waitFor()
    await status('Bewaard.')
    await status('3 nog niet beslist')

    await meanwhile(3, 0)
    await now().focus()
    await page.keyboard.press('w')
    await page.getByRole('button', { name: 'Toon alleen hun versie' }).click()
    await page.getByText('Nele Aerts Lien').waitFor()
    await status('3 nog niet beslist')
  })

  it('of 350,000 characters is decided on, one proposal after another', async () => {
    const turn =
      'Marleen: Toen belde Nele Aerts mij, op 0475 12 34 56, en zij luisterde echt naar alles wat ik zei.\n'
    const text = `Interviewer: Wie hielp u toen?\n${turn}`.repeat(2_700)
    const about = { title: 'Lang', kind: 'interview', centre: null, wave: null, groups: [], consent: 'none' }
    const added = await desk.request.post(`${product.address}/api/studies/${made.draft}/documents`, {
      data: { ...about, text },
      headers: { 'x-draagkracht': '1' },
    })
    const { document: long } = (await added.json()) as { document: string }
    await page.goto(`${product.address}/studies/${made.draft}/documenten/${long}/voorbereiden`)
    await status('5400 nog niet beslist')
    await now().focus()
    for (let decision = 0; decision < 9; decision++) await page.keyboard.press('a')
    await status('5391 nog niet beslist')
  })

  it('is thrown away when it should not have come', async () => {
    await page.locator('.lock button', { hasText: 'Gooi deze tekst weg …' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Gooi weg' }).click()
    await page.getByRole('link', { name: 'Gesprek 1, cliënten', exact: true }).waitFor()
    expect(await page.getByText('Lang', { exact: true }).count()).toBe(0)
  })

  it('went by without a fault on a page or a bug in the server', () => {
    expect([browser.faults, product.bugs]).toEqual([[], []])
  })
})
