/** The workbench in a real browser: from the one-time link to slips on paper, on a phone of 360 px and on a desk. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/api/app.ts'
import { setUpLink } from '../../src/operations/set-up.ts'
import { buildBrowserBundleWhenStale } from '../../src/server/browser-bundle.ts'
import { freshEmbedded, type FreshDatabase } from '../databases.ts'
import { installation } from '../installation.ts'
import { chromiumPath, root } from '../machine.ts'
import { longestWait } from './watched-browser.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const browserPath = chromiumPath()
if (!browserPath) console.log('No Chromium: the journeys through the workbench are left out.')

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
}

describe.skipIf(!browserPath)('the workbench in a browser', () => {
  let fresh: FreshDatabase
  let app: FastifyInstance
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let base = ''
  let beginning = ''
  const bugs: string[] = []

  beforeAll(async () => {
    buildBrowserBundleWhenStale(root)
    fresh = await freshEmbedded()
    const around = await installation(fresh.db, { now: () => new Date() })
    app = await createApp(around, {
      webFolder: join(root, 'dist', 'web'),
      reportBug: (error) => bugs.push(error.stack ?? error.message),
    })
    await app.listen({ port: 0, host: '127.0.0.1' })
    base = `http://localhost:${(app.server.address() as AddressInfo).port}` // it listens, so it has a port
    beginning = new URL((await setUpLink(around)) ?? '').hash
    browser = await chromium.launch({ executablePath: browserPath!, args: ['--no-sandbox'] }) // skipped without
    context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      locale: 'nl-BE',
      reducedMotion: 'reduce',
    })
    context.setDefaultTimeout(longestWait)
    page = await context.newPage()
    page.on('pageerror', (error) => bugs.push(error.message))
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) bugs.push(message.text())
    })
  })

  afterAll(async () => {
    await browser?.close()
    await app?.close()
    await fresh?.close()
  })

  /** What a screen reader or a keyboard would stumble over, and whether the page is wider than the screen. */
  async function stumblingBlocks(): Promise<string[]> {
    await page.evaluate(axe)
    const violations = await page.evaluate(async () => {
      // Put there by the line above.
      const { axe: checker } = globalThis as unknown as { axe: Axe }
      const { violations: found } = await checker.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      })
      return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
    })
    const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    return isTooWide ? [...violations, 'wider than the screen'] : violations
  }

  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const saved = () => page.getByText('Bewaard.', { exact: true }).waitFor()
  const at = (title: string) => page.getByRole('heading', { level: 1, name: title }).waitFor()
  let study = ''

  it('makes the first account with the link that was printed at start, after saying who runs this', async () => {
    await page.goto(`${base}/begin${beginning}`)
    await at('Welkom. Twee vragen, en u kunt beginnen.')
    expect(await stumblingBlocks()).toEqual([])
    await page.getByLabel('Hoe heet u?').fill('An Peeters')
    await page.getByLabel('Naam om u aan te melden').fill('an.peeters')
    await page.getByLabel('Wachtwoord', { exact: true }).fill('een zin om te onthouden')
    await page.getByLabel('Wachtwoord nog eens').fill('een andere zin')
    await page.getByLabel('Iemand van buiten').check()
    await button('Begin').click()
    await page.getByText('De twee wachtwoorden zijn niet gelijk.').waitFor()
    await page.getByLabel('Wachtwoord nog eens').fill('een zin om te onthouden')
    await button('Begin').click()
    await page.getByText('U hebt nog geen eigen studie.').waitFor()
    expect(await stumblingBlocks()).toEqual([])
  })

  it('leads through the design: the panel names the one next thing', async () => {
    await page.getByRole('link', { name: 'Begin een studie' }).click()
    await page.getByLabel('Titel van de studie').fill('Samen kijken')
    await page.getByLabel('De vraag').fill('Wat draagt het werk in onze centra?')
    await button('Maak de studie').click()
    await at('De opzet van golf 1 is in de maak.')
    study = new URL(page.url()).pathname
    expect(await stumblingBlocks()).toEqual([])

    await page.getByRole('link', { name: 'Voeg de centra toe' }).click()
    await at('Waar u vraagt')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Waar u vraagt')
    await button('Voeg een centrum toe').click()
    await page.getByLabel('Naam', { exact: true }).fill('Eikenlaar')
    await button('Bewaar').click()
    await saved()
    expect(await stumblingBlocks()).toEqual([])
  })

  it('says before opening what can be said afterwards, and refuses a smallest group below the floor', async () => {
    await page.goto(`${base}${study}/golf/1/uitgenodigd`)
    for (const [group, number] of [
      ['Cliënten', '40'],
      ['Werkers', '22'],
      ['Leidinggevenden', '2'],
      ['Beleid', '6'],
    ]) {
      await page.getByLabel(`Eikenlaar: ${group}`).fill(number ?? '')
    }
    await page.getByLabel('Cliënten', { exact: true }).fill('5')
    await page.getByText('Dit ligt onder 10.').waitFor()
    await button('Bewaar').click()
    await page.getByText('Wat u invulde, staat nog hier.').waitFor()
    expect(await page.getByLabel('Eikenlaar: Cliënten').inputValue()).toBe('40')
    expect(await stumblingBlocks()).toEqual([])
    await page.getByLabel('Cliënten', { exact: true }).fill('12')
    await button('Bewaar').click()
    await saved()

    await page.goto(`${base}${study}/golf/1/vooruitblik`)
    await page.getByText('Leidinggevenden: hoe ver elke krachtlijn staat').waitFor()
    const managers = page.locator('li.not-sayable', { hasText: 'Leidinggevenden: hoe ver' })
    expect(await managers.textContent()).toContain('te weinig mensen uitgenodigd')
    expect(await stumblingBlocks()).toEqual([])
  })

  it('keeps what was filled in when somebody else saved meanwhile, and lets the person choose', async () => {
    await page.goto(`${base}${study}/opzet`)
    await page.getByLabel('Titel').fill('Mijn titel')
    const elsewhere = await context.newPage()
    await elsewhere.goto(`${base}${study}/opzet`)
    await elsewhere.getByLabel('Titel').fill('Hun titel')
    await elsewhere.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await elsewhere.getByText('Bewaard.', { exact: true }).waitFor()
    await elsewhere.close()

    await button('Bewaar').click()
    await page.getByText('Iemand anders bewaarde intussen een nieuwe versie.').waitFor()
    expect(await page.getByLabel('Titel').inputValue()).toBe('Mijn titel')
    expect(await stumblingBlocks()).toEqual([])
    await button('Toon hun versie').click()
    expect(await page.getByLabel('Titel').inputValue()).toBe('Hun titel')
  })

  it('asks before it lets go of something that is not saved', async () => {
    await page.getByLabel('Titel').fill('Half af')
    await page.getByRole('link', { name: 'Draagkracht' }).click()
    await page.getByRole('dialog').getByText('Nog niet bewaard: titel.').waitFor()
    expect(await stumblingBlocks()).toEqual([])
    await button('Blijf hier').click()
    expect(await page.getByLabel('Titel').inputValue()).toBe('Half af')
    await button('Maak ongedaan').click()
  })

  it('opens only after a word was typed, and names what becomes final', async () => {
    await page.goto(`${base}${study}`)
    await page.getByRole('button', { name: 'Open golf 1 …' }).click()
    await page.getByText('De kleinste groep die getoond wordt ligt vast').waitFor()
    expect(await stumblingBlocks()).toEqual([])
    expect(await button('Open de golf').isDisabled()).toBe(true)
    await page.getByLabel('Typ “openen” om te bevestigen').fill('openen')
    await button('Open de golf').click()
    await at('Golf 1 staat open.')
    expect(await stumblingBlocks()).toEqual([])
  })

  it('shows the codes of slips once: eight to a sheet of A4, and nowhere afterwards', async () => {
    await page.goto(`${base}${study}/golf/1/kaartjes`)
    await page.getByLabel('Hoeveel?').fill('9')
    await button('Maak ze').click()
    await page.locator('.slip').nth(8).waitFor()
    const code = (await page.locator('.slip b').first().textContent()) ?? ''
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    expect(await stumblingBlocks()).toEqual([])
    const sheet = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(sheet.match(/\/Type \/Page\b/g)).toHaveLength(2)

    await page.getByText(/^Onderdelen/).click()
    await page.getByRole('link', { name: 'Respons' }).click()
    await page.getByRole('button', { name: 'Ja, ga weg' }).click()
    await at('Hoe ver elke groep staat')
    expect(await stumblingBlocks()).toEqual([])
    await page.goBack()
    await at('Geef iedereen een kaartje of een link')
    expect(await page.content()).not.toContain(code)
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
    expect(kept).not.toContain(code)
  })

  it('meets no stumbling block on any other page, on a phone and on a desk', async () => {
    const pages = ['/', '/mensen', '/kaders', '/studies/nieuw', '/aanmelden']
    const parts = [
      'opzet',
      'kaders',
      'centra',
      'logboek',
      'leden',
      'audit',
      'golf/1/verklaring',
      'golf/1/feiten',
    ]
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      for (const address of [...pages, ...parts.map((part) => `${study}/${part}`)]) {
        await page.goto(`${base}${address}`)
        await page.locator('h1').waitFor()
        await page.waitForLoadState('networkidle')
        expect({ address, width, found: await stumblingBlocks() }).toEqual({ address, width, found: [] })
      }
    }
  })

  it('speaks French and English as well, and remembers which', async () => {
    await page.goto(base)
    await page.getByRole('button', { name: 'Français' }).click()
    await page.getByRole('heading', { name: 'Vos études' }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'Vos études' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('fr')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Your studies' }).waitFor()
  })

  it('forgets what somebody could see as soon as they sign out', async () => {
    await page.getByRole('button', { name: /^Sign out/ }).click()
    await page.getByText('You are not signed in').waitFor()
    expect(await page.content()).not.toContain('Hun titel')
  })

  it('did all this without a bug and without a breach of the content security policy', () => {
    expect(bugs).toEqual([])
  })
})
