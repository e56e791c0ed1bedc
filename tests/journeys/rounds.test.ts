/** Two researchers code the same talks apart, compare, and settle: from an empty page to a consensus, by keyboard. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RoundId } from '../../src/foundation/ids.ts'
import { finishDocument } from '../../src/operations/rounds/finish-document.ts'
import { openRound } from '../../src/operations/rounds/open-round.ts'
import { rounds } from '../../src/operations/rounds/rounds.ts'
import { openSession } from '../../src/operations/sign-in.ts'
import { setUp } from '../../src/operations/set-up.ts'
import { codingsOfDocument } from '../../src/storage/qualitative/codings.ts'
import { chromiumPath } from '../machine.ts'
import {
  coders,
  codesBlind,
  firstAnswer,
  type Person,
  secondAnswer,
  studyWithTalks,
  type StudyWithTalks,
} from '../study-with-talks.ts'
import { runningProduct, type RunningProduct } from './running-product.ts'
import { type Look, sideways, violations, type WatchedBrowser, watchedBrowser } from './watched-browser.ts'

const browserPath = chromiumPath()
if (!browserPath) console.log('No Chromium: the journey of a round is left out.')

describe.skipIf(!browserPath)('a round of coding', () => {
  let product: RunningProduct
  let browser: WatchedBrowser
  let made: StudyWithTalks
  let anke: Page
  let bram: Page
  let round: RoundId

  beforeAll(async () => {
    product = await runningProduct()
    browser = await watchedBrowser(browserPath!, product.address) // skipped without
    const token = product.firstRunLink.split('#')[1] ?? ''
    const password = 'een zin die ik onthoud'
    await setUp(product.around, { token, runBy: 'outside', name: 'els', displayName: 'Els Maes', password })
    made = await studyWithTalks(product.around)
    anke = await pageOf(made.anke)
    bram = await pageOf(made.bram)
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  async function pageOf(who: Person, look: Look = {}): Promise<Page> {
    const visitor = await browser.visitor(look)
    const { token } = await openSession(product.around, who, { person: who.id })
    await visitor.addCookies([{ name: 'draagkracht', value: token, url: product.address }])
    return visitor.newPage()
  }

  const address = (part: string) => `${product.address}/studies/${made.study}/${part}`

  /** On a desk and on a phone, light and dark: nothing that stumbles, nothing wider than the screen. */
  async function looksGood(page: Page): Promise<void> {
    for (const width of [1280, 360]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height: 800 })
        await page.emulateMedia({ colorScheme })
        expect([page.url(), width, colorScheme, await violations(page)]).toEqual([
          page.url(),
          width,
          colorScheme,
          [],
        ])
        expect([page.url(), width, await sideways(page)]).toEqual([page.url(), width, 0])
      }
    }
    await page.setViewportSize({ width: 1280, height: 900 })
  }

  it('is opened over documents by two people, who get the letters A and B', async () => {
    await anke.goto(address('rondes'))
    await anke.getByText('Er was nog geen ronde.').waitFor()
    await looksGood(anke)
    const open = anke.getByRole('button', { name: 'Open de ronde' })
    expect(await open.isDisabled()).toBe(true)
    for (const name of ['Gesprek 1', 'Gesprek 2', 'Anke', 'Bram']) {
      await anke.getByRole('checkbox', { name }).focus()
      await anke.keyboard.press('Space')
    }
    await anke.getByText('A: Anke').waitFor()
    await open.focus()
    await anke.keyboard.press('Enter')
    await anke.getByRole('heading', { name: 'Ronde 1' }).waitFor()
    await anke.getByText('De ronde is open.').waitFor()
    await looksGood(anke)
    const seen = await rounds(product.around, made.anke, { study: made.study })
    round = seen.rounds[0]!.id
  })

  it('keeps what others coded to itself while it is open', async () => {
    const [first, second] = made.documents
    const codes = (
      who: Person,
      ...rest: Parameters<typeof codesBlind> extends [unknown, unknown, unknown, unknown, ...infer Rest]
        ? Rest
        : never
    ) => codesBlind(product.around, made, who, round, ...rest)
    await codes(made.anke, first, 'KL2', firstAnswer, { direction: 'carries', restsOn: 'individual' })
    await codes(made.bram, first, 'KL2', firstAnswer, { direction: 'carries', restsOn: 'both' })
    await codes(made.anke, first, 'T07', secondAnswer, { direction: 'hinders', level: 'organisation' })
    await codes(made.bram, first, 'KL2.p1', secondAnswer, { direction: 'hinders' })
    await codes(made.anke, second, 'KL2', firstAnswer)
    await codes(made.anke, second, 'T07', secondAnswer)
    await codes(made.bram, second, 'T07', secondAnswer)
    await bram.goto(address('rondes/1'))
    await bram.getByRole('heading', { level: 1, name: 'Ronde 1 is nog open' }).waitFor()
    await looksGood(bram)
  })

  it('closes when the last coder says that they are done, after asking once', async () => {
    for (const [who, title] of [
      [bram, 'Gesprek 1'],
      [bram, 'Gesprek 2'],
      [anke, 'Gesprek 1'],
    ] as const) {
      await who.goto(address('rondes'))
      await who.getByRole('button', { name: `Ik ben klaar met ${title}` }).click()
      await who.getByRole('row', { name: title }).getByRole('button', { name: 'Toch nog niet' }).waitFor()
    }
    await anke.getByRole('button', { name: 'Ik ben klaar met Gesprek 2' }).click()
    const dialog = anke.getByRole('dialog', { name: 'Dit is het laatste document' })
    await dialog.waitFor()
    await looksGood(anke)
    await dialog.getByRole('button', { name: 'Klaar, sluit de ronde' }).click()
    await anke.getByText('vergelijken en beslissen').waitFor()
  })

  it('shows alpha with its interval first, and leads to the passages', async () => {
    await anke.getByRole('link', { name: 'Waar lazen zij anders?' }).click()
    await anke.getByRole('heading', { level: 1, name: 'Waar lazen A en B anders?' }).waitFor()
    await anke.locator('.agreement-now .alpha').waitFor()
    expect(await anke.locator('.agreement-now .alpha').textContent()).toMatch(/^α −?\d,\d\d /)
    await anke.getByText('Nog 4 van 4 plaatsen te bespreken.').waitFor()
    await anke.getByText('Op 1 plaats lazen zij gelijk').waitFor()
    expect(await anke.locator('.diff').count()).toBe(3)
    await anke.locator('table.agreements').getByRole('button', { name: 'T07' }).click()
    await anke.getByRole('heading', { name: 'Overeenstemming op T07' }).waitFor()
    expect(await anke.locator('.diff').count()).toBe(1)
    await anke.getByText('A in 2 beurten, B in 1 beurt; in 1 beurt verschillen zij.').waitFor()
    await anke.getByLabel('Over welke code?').selectOption('')
    await looksGood(anke)
  })

  it('is settled by keyboard, card by card, with a reason where there is one', async () => {
    const card = (at: number) => anke.locator('.diff').nth(at)
    await anke.getByLabel('Toon', { exact: true }).focus()
    await anke.keyboard.press('Tab')
    expect(await card(0).evaluate((element) => element === document.activeElement)).toBe(true)
    await anke.keyboard.press('b')
    await card(0).getByText('consensus: lezing van B').waitFor()

    await anke.keyboard.press('j')
    await anke.keyboard.press('Tab') // the way to the passage in its text
    await anke.keyboard.press('Tab')
    await anke.keyboard.type('allebei staat er')
    await anke.keyboard.press('Tab')
    await anke.keyboard.press('Tab')
    await anke.keyboard.press('Tab')
    await anke.keyboard.press('Enter') // the third: both
    await card(1).getByText('consensus: beide lezingen').waitFor()
    await card(1).getByText('want: allebei staat er').waitFor()

    await anke.keyboard.press('Shift+Tab')
    await card(2).focus()
    await anke.keyboard.press('0')
    await card(2).getByText('consensus: geen code').waitFor()
    await anke.getByText('Alles is besproken: 4 plaatsen.').waitFor()
    await looksGood(anke)
  })

  it('leads to the passage in its text', async () => {
    await anke.locator('.diff').nth(1).getByRole('link').click()
    await anke.getByRole('heading', { level: 1, name: 'Gesprek 1' }).waitFor()
    expect(anke.url()).toMatch(/#beurt-4$/)
    await anke.goBack()
    await anke.getByText('Alles is besproken: 4 plaatsen.').waitFor()
    await anke.getByLabel('Toon', { exact: true }).selectOption({ label: 'alle verschillen' })
  })

  it('takes a decision back and decides again', async () => {
    const last = anke.locator('.diff').nth(2)
    await last.getByRole('button', { name: 'Bespreek opnieuw' }).click()
    await anke.getByText('Nog 1 van 4 plaatsen te bespreken.').waitFor()
    await last.getByRole('button', { name: 'Neem A' }).click()
    await last.getByText('consensus: lezing van A').waitFor()
  })

  it('ends in a consensus beside what everybody coded apart', async () => {
    await anke.getByRole('button', { name: 'Rond de ronde af' }).click()
    await anke.getByText('Ronde 1: afgerond').waitFor()
    expect(await anke.locator('.diff button').count()).toBe(0)
    await looksGood(anke)
    const [first, second] = made.documents
    const layers = await product.around.db.transaction(async (tx) => [
      ...(await codingsOfDocument(tx, product.around.tenant, made.study, first)),
      ...(await codingsOfDocument(tx, product.around.tenant, made.study, second)),
    ])
    const markOf = (code: string) => Object.entries(made.codeOf).find(([, id]) => id === code)?.[0]
    const inLayer = (kind: string) => layers.filter(({ layer }) => layer.kind === kind)
    expect(inLayer('blind')).toHaveLength(7)
    expect(
      inLayer('consensus')
        .map(({ code, restsOn }) => [markOf(code), restsOn].filter(Boolean).join(' '))
        .toSorted(),
    ).toEqual(['KL2', 'KL2 both', 'KL2.p1', 'T07', 'T07'])
  })

  it('closes with what is there when somebody asks for it twice', async () => {
    const { study, documents } = made
    const asked = { study, documents, coders: coders(made) }
    const second = (await openRound(product.around, made.anke, asked)).rounds[0]!.id
    await finishDocument(product.around, made.anke, {
      study,
      round: second,
      document: documents[0],
      isDone: true,
    })
    await bram.goto(address('rondes'))
    await bram.getByRole('button', { name: 'Sluit met wat er is' }).click()
    const dialog = bram.getByRole('dialog', { name: 'Ronde 2 nu sluiten?' })
    await dialog.getByRole('textbox').fill('sluiten')
    await looksGood(bram)
    await dialog.getByRole('button', { name: 'Sluit met wat er is' }).click()
    const round2 = bram.locator('section').filter({ has: bram.getByRole('heading', { name: 'Ronde 2' }) })
    await round2.getByRole('link', { name: 'Waar lazen zij anders?' }).click()
    await bram.getByText('Niet vergeleken, want minder dan twee codeurs waren ermee klaar').waitFor()
    await bram
      .getByText('kan niet gezegd worden, want er is geen document waarmee twee codeurs klaar waren')
      .waitFor()
    await looksGood(bram)
  })

  it('reads in English and French too, and stumbles nowhere', async () => {
    for (const [language, title] of [
      ['en-GB', 'Where did A and B read differently?'],
      ['fr-BE', 'Où A et B ont-ils lu autrement ?'],
    ] as const) {
      const page = await pageOf(made.bram, { language })
      await page.goto(address('rondes/1'))
      await page.getByRole('heading', { level: 1, name: title }).waitFor()
      await page.locator('table.agreements').waitFor()
      await looksGood(page)
      await page.goto(address('rondes/9'))
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.close()
    }
    expect(browser.faults).toEqual([])
    expect(product.bugs).toEqual([])
  })
})
