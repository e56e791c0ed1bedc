/** One inquiry from the first-run link to the page that clients read, as somebody does it: in a browser. */
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { frameworkOnPaper, instrumentOnPaper, withChange } from '../../src/framework/files-on-paper.ts'
import { chromiumPath } from '../machine.ts'
import { runningProduct, type RunningProduct } from './running-product.ts'
import { takesPart } from './takes-part.ts'
import { tabTo, type WatchedBrowser, watchedBrowser } from './watched-browser.ts'

const browserPath = chromiumPath()
if (!browserPath) console.log('No Chromium: the journey through a whole inquiry is left out.')

const account = { displayName: 'Els Maes', name: 'els.maes', password: 'een zin die ik onthoud' }
const reader = { displayName: 'Jo Claes', name: 'jo.claes', password: 'nog een zin om te onthouden' }

/**
 * Who is invited, and how many answer. Only Lindehove reaches the smallest group; its two managers are shown
 * together with its workers.
 *
 *                  clients   workers   managers
 *     Lindehove    14 (11)   8 (6)     2 (2)
 *     Kastelein    12 (3)    6 (0)     0
 *     Zandvoorde   12 (0)    6 (0)     0
 */
const invited = { Lindehove: [14, 8, 2], Kastelein: [12, 6, 0], Zandvoorde: [12, 6, 0] }

describe.skipIf(!browserPath)('a whole inquiry in a browser', () => {
  let product: RunningProduct
  let browser: WatchedBrowser
  let desk: BrowserContext
  let page: Page
  let study = ''
  let clientCards: readonly string[] = []

  beforeAll(async () => {
    product = await runningProduct()
    browser = await watchedBrowser(browserPath!, product.address) // skipped without
    desk = await browser.visitor()
    page = await desk.newPage()
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  const go = (path: string) => page.goto(product.address + path)
  const ofStudy = (part: string) => go(`/studies/${study}${part}`)
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
  const press = (name: string | RegExp) => page.getByRole('button', { name }).click()
  const keep = async () => {
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await page.getByText('Bewaard.', { exact: true }).waitFor()
  }

  it('begins with the link that the start prints: an account, made with the keyboard alone', async () => {
    await page.goto(product.firstRunLink)
    await heading(/Welkom/)
    await tabTo(page, page.getByRole('radio', { name: 'Iemand van buiten' }))
    await page.keyboard.press('Space')
    for (const [label, filled] of [
      ['Hoe heet u?', account.displayName],
      ['Naam om u aan te melden', account.name],
      ['Wachtwoord', account.password],
      ['Wachtwoord nog eens', account.password],
    ] as const) {
      await tabTo(page, page.getByLabel(label, { exact: true }))
      await page.keyboard.type(filled)
    }
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Sterk verbonden (voorbeeld)', exact: true }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/')

    // The link worked once.
    await page.goto(product.firstRunLink)
    await heading('Deze installatie is al ingesteld')
  })

  it('shows at once what comes out: the profile of a centre in the example', async () => {
    await go('/')
    await page.getByRole('link', { name: 'Profiel van Merelveld' }).click()
    await page.getByText('Empowermentprofiel · Merelveld').waitFor()
    await page.getByText('Voorbeeld: alle namen, cijfers en uitspraken zijn verzonnen.').waitFor()
    expect(await page.locator('#krachtlijnen svg').count()).toBeGreaterThan(0)
  })

  it('lets somebody sign out, and in again with the keyboard alone', async () => {
    await press(/^Afmelden/)
    await page.getByRole('heading', { name: 'U bent niet aangemeld' }).waitFor()
    await tabTo(page, page.getByRole('navigation', { name: 'Hoofdmenu' }).getByText('Aanmelden'))
    await page.keyboard.press('Enter')
    await heading('Meld u aan')
    await tabTo(page, page.getByLabel('Naam', { exact: true }))
    await page.keyboard.type(account.name)
    await page.keyboard.press('Tab')
    await page.keyboard.type('niet het wachtwoord')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    await page.getByLabel('Wachtwoord', { exact: true }).press('Control+A')
    await page.keyboard.type(account.password)
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Sterk verbonden (voorbeeld)', exact: true }).waitFor()
  })

  it('makes a study, with a centre typed in and two from a list', async () => {
    await page.getByRole('link', { name: 'Begin een studie' }).click()
    await page.getByLabel('Titel van de studie').fill('Samen sterk')
    await page.getByLabel('De vraag', { exact: true }).fill('Wat helpt mensen vooruit?')
    for (const language of ['Engels', 'Frans']) await page.getByLabel(language).check()
    await press('Maak de studie')
    await heading('De opzet van golf 1 is in de maak.')
    study = new URL(page.url()).pathname.split('/')[2]!

    await page.getByRole('link', { name: 'Voeg de centra toe' }).click()
    await press('Voeg een centrum toe')
    await page.getByLabel('Naam', { exact: true }).fill('Lindehove')
    await page.getByLabel('Context').fill('Een klein centrum dat pas verhuisde.')
    await keep()
    await page.getByLabel('CSV-bestand').setInputFiles({
      name: 'centra.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('name;context\nKastelein;Een stad\nZandvoorde;Aan zee\n'),
    })
    await press('Voeg deze centra toe')
    await page.getByRole('heading', { level: 2, name: 'Zandvoorde' }).waitFor()
  })

  it('says before anybody answers what can be said afterwards', async () => {
    await ofStudy('/kaders')
    await page.getByRole('checkbox', { name: 'Beleid doen mee' }).uncheck()
    await keep()
    await ofStudy('/golf/1/uitgenodigd')
    for (const [centre, numbers] of Object.entries(invited))
      for (const [place, group] of ['Cliënten', 'Werkers', 'Leidinggevenden'].entries())
        if (numbers[place])
          await page.getByLabel(`${centre}: ${group}`, { exact: true }).fill(String(numbers[place]))

    // A smallest group may be raised, never lowered.
    const smallest = page.getByLabel('Cliënten', { exact: true })
    await smallest.fill('9')
    await page.getByText('Dit ligt onder 10. Vul 10 of meer in.').waitFor()
    await smallest.fill('10')
    await page.getByLabel('Toon werkers en leiding ook samen').check()
    await keep()

    await ofStudy('/golf/1/vooruitblik')
    const lines = page.locator('.verdicts li')
    await lines.first().waitFor()
    const said = await lines.allTextContents()
    expect(said.some((line) => /^Niet.*Leidinggevenden.*te weinig mensen/s.test(line))).toBe(true)
    expect(said.some((line) => /^Niet.*model over centra.*3 centra, 20 nodig/s.test(line))).toBe(true)
    expect(said.some((line) => /Werkers en leiding samen/.test(line))).toBe(true)
  })

  it('opens with the keyboard, after it named what becomes irreversible', async () => {
    await ofStudy('')
    await heading('Golf 1 kan open.')
    await tabTo(page, page.getByRole('button', { name: /^Open golf 1/ }))
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Golf 1 openen?' })
    await dialog.getByText('De kleinste groep die getoond wordt ligt vast').waitFor()
    await dialog.getByText('De vragenlijsten, hun vorm en wie ze krijgt, liggen vast.').waitFor()
    // Escape changes one's mind, and gives the focus back.
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await tabTo(page, page.getByRole('button', { name: /^Open golf 1/ }))
    await page.keyboard.press('Enter')
    await tabTo(page, dialog.getByRole('textbox'))
    await page.keyboard.type('openen')
    await page.keyboard.press('Enter')
    await heading('Golf 1 staat open.')
  })

  it('makes cards with a QR code and a code to type, and links, and shows them once', async () => {
    await ofStudy('/golf/1/kaartjes')
    await make('Lindehove', 'Cliënten', 14)
    const slips = page.locator('.slip')
    await slips.nth(13).waitFor()
    expect(await page.locator('.slip .qr svg').count()).toBe(14)
    const codes = await page.locator('.slip .typed b').allTextContents()
    expect(new Set(codes).size).toBe(14)
    for (const code of codes) expect(code).toMatch(/^[0-9A-Z]{4}[- ][0-9A-Z]{4}[- ][0-9A-Z]{4}$/)
    await page.emulateMedia({ media: 'print' })
    expect(await slips.first().isVisible()).toBe(true)
    expect(await page.getByRole('button', { name: 'Maak ze' }).isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })
    clientCards = codes.map((code) => `${product.address}/k/${code.replaceAll(/\W/g, '')}`)

    await make('Lindehove', 'Werkers', 8)
    await make('Lindehove', 'Leidinggevenden', 2)
    const links = page.locator('td.long')
    await links.nth(9).waitFor()
    const addresses = await links.allTextContents()
    // Six of the eight workers, and both managers; what they choose differs from person to person.
    const staff = [...addresses.slice(0, 6), ...addresses.slice(8)]
    const sent = await Promise.all(
      staff.map((address, person) =>
        takesPart(address, (question, options) => 1 + ((person + question) % options)),
      ),
    )
    expect(sent.every(({ goesTo }) => goesTo.startsWith('/vragen/dank'))).toBe(true)

    await page.getByRole('link', { name: 'Respons' }).first().click()
    await page
      .getByRole('dialog', { name: 'De codes verdwijnen' })
      .getByRole('button', { name: /^Ja/ })
      .click()
    await heading('Hoe ver elke groep staat')
    await ofStudy('/golf/1/kaartjes')
    await heading('Geef iedereen een kaartje of een link')
    expect(await slips.count()).toBe(0)
  })

  it('brings a client from the card to "Bewaard" on a phone, and takes a card once', async () => {
    const phone = await browser.visitor({ width: 360 })
    const screen = await phone.newPage()
    await screen.goto(clientCards[0]!)
    expect(new URL(screen.url()).pathname).toBe('/vragen')
    await screen.getByText('Lindehove').first().waitFor()
    await screen.getByRole('button', { name: 'Begin' }).click()
    await screen.getByRole('radio', { name: 'vaak' }).check()
    const send = screen.getByRole('button', { name: 'Verstuur mijn antwoorden' })
    for (let step = 0; step < 40 && !(await send.isVisible()); step++)
      await screen.getByRole('button', { name: 'Volgende' }).click()
    await send.click()
    await screen.getByRole('heading', { name: 'Bewaard.' }).waitFor()

    const again = await browser.visitor({ width: 360 })
    const second = await again.newPage()
    await second.goto(clientCards[0]!)
    await second.getByText('Deze kaart is al gebruikt.').waitFor()
    await phone.close()
    await again.close()

    // Ten more on their own devices, so that eleven of the fourteen answered.
    for (const [person, card] of clientCards.slice(1, 11).entries())
      expect((await takesPart(card, () => (person % 2 === 0 ? 2 : 3))).goesTo).toMatch(/^\/vragen\/dank/)
    expect(await takesPart(clientCards[1]!, () => 1)).toMatchObject({
      goesTo: expect.stringContaining('code-already-used'),
    })
  })

  it('shows bands while the wave is open, and nothing of what was answered', async () => {
    await ofStudy('/golf/1/respons')
    const row = page.getByRole('row', { name: /^Lindehove/ })
    await row.getByText('boven 75 %').first().waitFor() // 11 of 14 clients
    expect(await page.getByRole('row', { name: /^Zandvoorde/ }).textContent()).toContain('onder 25 %')
    expect(await page.locator('main').textContent()).not.toMatch(/\b11\b/)
    // Not by the address of a profile either.
    const answer = await desk.request.get(`${product.address}/api/studies/${study}`)
    const { waves, study: seen } = (await answer.json()) as {
      waves: { wave: { id: string } }[]
      study: { centres: { id: string }[] }
    }
    const profile = await desk.request.get(
      `${product.address}/api/studies/${study}/waves/${waves[0]!.wave.id}/centres/${seen.centres[0]!.id}/profile`,
    )
    expect(profile.status()).toBeGreaterThanOrEqual(400)
  })

  it('closes for good, and lets only researchers look before publishing', async () => {
    await ofStudy('')
    await press(/^Sluit golf 1/)
    const dialog = page.getByRole('dialog', { name: 'Golf 1 sluiten?' })
    await dialog.getByText('De volgorde waarin antwoorden kwamen, wordt vernietigd.').waitFor()
    await dialog.getByRole('textbox').fill('sluiten')
    await dialog.getByRole('button', { name: 'Sluit de golf' }).click()
    await heading('Golf 1 is gesloten. Kijk de profielen na.')

    expect((await takesPart(clientCards[12]!, () => 4)).goesTo).toContain('wave-not-open')
    expect((await fetch(`${product.address}/resultaat/${study}`)).status).toBe(404)

    await page.getByRole('link', { name: 'Lindehove, golf 1' }).click()
    await page.getByText('Nog niet gepubliceerd. Alleen onderzoekers').waitFor()
  })

  it('publishes with the keyboard: the profile and the page for clients at the same moment', async () => {
    await ofStudy('/golf/1/publiceren')
    await tabTo(page, page.getByRole('button', { name: /^Publiceer golf 1/ }))
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByRole('dialog').getByRole('textbox'))
    await page.keyboard.type('publiceren')
    await page.keyboard.press('Enter')
    await page
      .getByText(/^Gepubliceerd op/)
      .first()
      .waitFor()
    expect((await fetch(`${product.address}/resultaat/${study}`)).status).toBe(200)
  })

  it('shows a centre its figures, and one mark for whatever may not leave', async () => {
    await ofStudy('')
    await page.getByRole('link', { name: 'Lindehove, golf 1' }).click()
    const table = page.locator('#krachtlijnen')
    await table.waitFor()
    for (const [language, code, title] of [
      ['English', 'en', 'What it rests on'],
      ['Français', 'fr', 'Sur quoi cela repose'],
      ['Nederlands', 'nl', 'Waarop het rust'],
    ] as const) {
      await press(language)
      await page.getByRole('link', { name: title }).waitFor()
      expect(await page.locator('html').getAttribute('lang')).toBe(code)
    }

    // Three clients and no worker answered in Kastelein: nothing of them may show.
    await ofStudy('')
    await page.getByRole('link', { name: 'Kastelein, golf 1' }).click()
    await page.locator('#krachtlijnen').waitFor()
    expect(await page.locator('#krachtlijnen').textContent()).not.toMatch(/\d[.,]\d/)
  })

  it('tells clients the results on one page, in Dutch, English and French', async () => {
    const phone = await browser.visitor({ width: 360 })
    const screen = await phone.newPage()
    await screen.goto(`${product.address}/resultaat/${study}?taal=nl`)
    await screen.getByRole('link', { name: 'Lindehove' }).click()
    const own = screen.url().split('?')[0]!
    for (const [language, words] of [
      ['nl', /11 mensen|11 cliënten/],
      ['en', /11 (people|clients)/],
      ['fr', /11 (personnes|usagers)/],
    ] as const) {
      await screen.goto(`${own}?taal=${language}`)
      expect(await screen.locator('html').getAttribute('lang')).toBe(language)
      await screen.getByText(words).first().waitFor()
    }
    await phone.close()
  })

  it('lets the reader of a centre see that centre, once it is published, and nothing else', async () => {
    await go('/mensen')
    await page.getByLabel('Volledige naam').fill(reader.displayName)
    await page.getByLabel('Naam om aan te melden').fill(reader.name)
    await press('Maak de uitnodiging')
    const link = (await page.getByText(/\/uitnodiging#/).textContent())!.trim()
    await ofStudy('/leden')
    await page.getByLabel('Centrum', { exact: true }).selectOption({ label: 'Lindehove' })
    await press('Geef deze rol')
    await page.getByRole('cell', { name: 'Lezer van Lindehove' }).waitFor()

    const elsewhere = await browser.visitor()
    const theirs = await elsewhere.newPage()
    await theirs.goto(link)
    await theirs.getByLabel('Wachtwoord', { exact: true }).fill(reader.password)
    await theirs.getByLabel('Wachtwoord nog eens').fill(reader.password)
    await theirs.getByRole('button', { name: 'Bewaar en meld aan' }).click()
    await theirs.getByRole('link', { name: 'Samen sterk' }).click()
    await theirs.getByRole('heading', { level: 1, name: 'Wat uw centrum mag lezen' }).waitFor()
    expect(await theirs.locator('main').textContent()).not.toMatch(/Kastelein|Zandvoorde/)
    await theirs.getByRole('link', { name: 'Lindehove, golf 1' }).click()
    await theirs.locator('#krachtlijnen').waitFor()

    await ofStudy('')
    const other = await page.getByRole('link', { name: 'Kastelein, golf 1' }).getAttribute('href')
    await theirs.goto(product.address + other!)
    await theirs.getByRole('alert').waitFor()
    expect(await theirs.locator('#krachtlijnen').count()).toBe(0)
    for (const part of ['/leden', '/audit', '/golf/1/kaartjes']) {
      await theirs.goto(`${product.address}/studies/${study}${part}`)
      await theirs.getByRole('heading', { level: 1, name: 'Wat uw centrum mag lezen' }).waitFor()
    }
    await elsewhere.close()
  })

  it('takes in a framework and a questionnaire of one’s own, once no line in them is wrong', async () => {
    await go('/studies/nieuw')
    await page.getByLabel('Titel van de studie').fill('Een eigen schaal')
    await page.getByLabel('De vraag', { exact: true }).fill('Hoe gaat het?')
    await press('Maak de studie')
    await heading('De opzet van golf 1 is in de maak.')
    study = new URL(page.url()).pathname.split('/')[2]!
    await ofStudy('/kaders')

    await bring('eigen-kader.yaml', withChange(frameworkOnPaper, 'relations: directed', 'relations: guessed'))
    const fault = page.getByRole('alert').getByRole('row').nth(1)
    await fault.waitFor()
    expect(await fault.textContent()).toMatch(/eigen-kader\.yaml:\d+/)
    await bring('eigen-kader.yaml', frameworkOnPaper)
    await page.getByText('Opgenomen: eigen-kader.yaml.').waitFor()
    await bring('eigen-vragen.yaml', instrumentOnPaper)
    await page.getByText('Opgenomen: eigen-vragen.yaml.').waitFor()
    for (const group of ['Cliënten', 'Leidinggevenden', 'Beleid'])
      await page.getByRole('checkbox', { name: `${group} doen mee` }).uncheck()
    await page.getByLabel('Vragenlijst: Werkers').selectOption({ label: 'Teamvragen (1.0.0)' })
    await keep()
  })

  it('brings in a closed wave from a file, once no row in it is wrong', async () => {
    await ofStudy('/golf/1/invoeren')
    const rows = Array.from({ length: 24 }, (_, row) => `${row % 2 === 0 ? 'Oost' : 'West'},${1 + (row % 3)}`)
    const mapping = [
      'centre: { column: plaats }',
      'group: worker',
      'invited: { worker: 15 }',
      'items:',
      '  - columns: { v1: TQ.W.1 }',
    ].join('\n')
    await page.getByLabel('Mapping', { exact: true }).fill(mapping)
    await table(['plaats,v1', ...rows.with(2, 'Oost,7')])
    await press('Kijk na')
    const fault = page.getByRole('alert').getByRole('row').nth(1)
    await fault.waitFor()
    expect(await fault.textContent()).toMatch(/4.*v1.*7/s) // row 4 of the sheet, its header counted
    await table(['plaats,v1', ...rows])
    await press('Kijk na')
    await page.getByText('24 rijen, geen fouten. Er is nog niets bewaard.').waitFor()
    await press(/^Voer in en sluit/)
    await page.getByRole('dialog').getByRole('textbox').fill('invoeren')
    await page.getByRole('dialog').getByRole('button', { name: 'Voer in', exact: true }).click()
    await page.getByText('Ingevoerd: 24 rijen. De golf is gesloten.').waitFor()
    await ofStudy('')
    await page.getByRole('link', { name: 'Oost, golf 1' }).click()
    await page.locator('#krachtlijnen').waitFor()
  })

  it('asked no other host for anything, and met no error on any page or in the server', () => {
    expect(browser.faults).toEqual([])
    expect(product.bugs).toEqual([])
  })

  async function make(centre: string, group: string, number: number): Promise<void> {
    await page.getByLabel('Centrum', { exact: true }).selectOption({ label: centre })
    await page.getByLabel('Geleding').selectOption({ label: group })
    expect(await page.getByLabel('Hoeveel?').inputValue()).toBe(String(number)) // as many as are invited
    await press('Maak ze')
  }

  async function bring(name: string, yaml: string): Promise<void> {
    await page
      .getByLabel('Kies een bestand')
      .setInputFiles({ name, mimeType: 'text/yaml', buffer: Buffer.from(yaml) })
    await page.getByLabel(`Inhoud van ${name}`).waitFor()
    await press('Neem op in deze studie')
  }

  async function table(lines: readonly string[]): Promise<void> {
    await page
      .getByLabel('Tabel met antwoorden (CSV)')
      .setInputFiles({ name: 'antwoorden.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) })
    await page.getByText(`antwoorden.csv: ${lines.length} regels gelezen`).waitFor()
  }
})
