/**
 * Takes the pictures of the manual from the running product: `node run.mjs node tests/manual-pictures.ts`.
 * Everything on them comes from the example study, or from a study made up for this. Needs Chromium; with
 * ImageMagick the files become four times smaller.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { makeExampleOfManyCentres } from '../src/operations/make-example-study.ts'
import { runningProduct } from './journeys/running-product.ts'
import { researcherAccount, studiesInEveryState } from './journeys/studies-in-every-state.ts'
import { watchedBrowser } from './journeys/watched-browser.ts'
import { chromiumPath, root } from './machine.ts'

const folder = join(root, 'docs', 'handleiding', 'beelden')
const executablePath = chromiumPath()
if (!executablePath) {
  console.error('No Chromium on this machine: install it, or name it in CHROMIUM_PATH.')
  process.exit(2)
}
mkdirSync(folder, { recursive: true })
const product = await runningProduct()
const browser = await watchedBrowser(executablePath, product.address)
try {
  await takeAll()
} finally {
  await browser.close()
  await product.stop()
}

async function takeAll(): Promise<void> {
  const { address, firstRunLink } = product
  const visitor = await browser.visitor({ width: 800 })
  const begin = await visitor.newPage()
  await begin.goto(firstRunLink)
  await take(begin, 'begin', { height: 760 })

  const { example, open, draft } = await studiesInEveryState(product)
  const desk = await signedIn(1280)
  const wide = await desk.newPage()
  const merelveld = `/studies/${example.id}/golf/1/centra/${example.centres[0]!.id}` // the example has four
  await wide.goto(address + merelveld)
  await take(wide, 'profiel-1280', { height: 1640 })
  const ofExample = (part: string) => `${address}/studies/${example.id}/${part}`
  await wide.goto(ofExample('documenten'))
  await take(wide, 'documenten', { height: 900 })
  await wide
    .getByRole('link', { name: /^Gesprek 1: [^:]*$/ })
    .first()
    .click()
  await wide.locator('.turn').first().waitFor()
  await wide.keyboard.press('n')
  await wide.getByRole('heading', { name: 'Codering' }).waitFor()
  await take(wide, 'coderen', { height: 900 })
  await wide.goto(ofExample('rondes/1'))
  await wide.locator('.diff').first().waitFor()
  await take(wide, 'ronde', { height: 1100 })
  await wide.goto(ofExample('citaten'))
  await wide.locator('.quote-card').first().waitFor()
  await take(wide, 'citaten', { height: 1000 })
  await wide.goto(ofExample('uitwisselen'))
  await wide.locator('table.loss-report').first().waitFor()
  await take(wide, 'uitwisselen', { height: 1250 })
  await wide.goto(ofExample('golf/1/cijfers?analyse=correlations&blok=worker.scale.PE'))
  await wide.locator('figure svg.drawing').first().waitFor()
  await take(wide, 'cijfers', { height: 1450 })
  await wide.goto(`${address}${merelveld}/KL7`)
  await wide.getByRole('heading', { name: 'De gesprekken' }).waitFor()
  await take(wide, 'krachtlijn', { height: 1300 })
  await wide.goto(`${address}/studies/${draft}/golf/1/uitgenodigd`)
  for (const [row, numbers] of [
    ['Lindehove, team Onthaal', [40, 12, 2, 9]],
    ['Kastelein', [60, 24, 3, 11]],
    ['Zandvoorde', [25, 6, 1, 7]],
  ] as const)
    for (const [place, group] of ['Cliënten', 'Werkers', 'Leidinggevenden', 'Beleid'].entries())
      await wide.getByLabel(`${row}: ${group}`, { exact: true }).fill(String(numbers[place]))
  await take(wide, 'uitgenodigd', { height: 1060 })
  await wide.getByRole('button', { name: 'Maak ongedaan' }).click()
  await wide.goto(`${address}/studies/${open}/golf/1/vooruitblik`)
  await wide.locator('.verdicts').waitFor()
  await take(wide, 'vooruitblik', { height: 820 })
  await wide.goto(`${address}/studies/${open}/golf/1/respons`)
  await wide.locator('table').waitFor()
  await take(wide, 'respons', { height: 620 })
  await wide.goto(`${address}/studies/${open}/golf/1/kaartjes`)
  await wide.getByRole('button', { name: 'Maak ze' }).click()
  const slip = wide.locator('.slip')
  await slip.nth(3).waitFor()
  // Of the page, not of the window: the sheet is longer than that.
  const clip = await wide.locator('.slips').evaluate((sheet) => {
    const { left, top, width } = sheet.getBoundingClientRect()
    const height = (sheet.children[3]?.getBoundingClientRect().bottom ?? 0) - top
    return { x: left - 8 + scrollX, y: top - 8 + scrollY, width: width + 16, height: height + 16 }
  })
  await wide.screenshot({ path: join(folder, 'kaartjes.png'), clip, fullPage: true })
  shrink('kaartjes')
  const codes = await wide.locator('.slip .typed b').allTextContents()

  const phone = await signedIn(360)
  const narrow = await phone.newPage()
  await narrow.goto(address + merelveld)
  await take(narrow, 'profiel-360', { height: 1200 })

  const client = await browser.visitor({ width: 360 })
  const own = await client.newPage()
  await own.goto(`${address}/k/${(codes[0] ?? '').replaceAll(/\W/g, '')}`)
  await take(own, 'begin-360', { height: 740 })
  await own.getByRole('button', { name: 'Begin' }).click()
  await own.getByRole('radio', { name: 'vaak' }).check()
  await take(own, 'vraag-360', { height: 740 })
  await own.goto(`${address}/resultaat/${example.id}/${example.centres[0]!.id}`)
  await take(own, 'resultaat-360', { height: 1100 })

  await makeExampleOfManyCentres(product.around)
  await wide.goto(`${address}/`)
  await wide
    .getByRole('link', { name: /^Vierentwintig centra/ })
    .first()
    .click()
  await wide.getByRole('heading', { name: /^Golf 2 is gesloten/ }).waitFor()
  await wide.goto(`${wide.url()}/golf/2/cijfers?analyse=change&blok=worker.krachtlijnen`)
  await wide.getByRole('heading', { name: /^De grootste duidelijke verandering/ }).waitFor()
  await take(wide, 'verandering', { height: 1650 })
}

async function signedIn(width: number): Promise<BrowserContext> {
  const visitor = await browser.visitor({ width })
  await visitor.request.post(`${product.address}/api/session`, {
    data: researcherAccount,
    headers: { 'x-draagkracht': '1' },
  })
  return visitor
}

/** The top of the page, as high as asked or as there is. */
async function take(page: Page, name: string, { height }: { readonly height: number }): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.waitForFunction(() => !document.querySelector('.waiting'))
  await page.evaluate(() => document.fonts.ready)
  const { width } = page.viewportSize() ?? { width: 1280 }
  await page.setViewportSize({ width, height })
  await page.screenshot({ path: join(folder, `${name}.png`) })
  shrink(name)
}

/** Few colours are on a page: a palette holds them. */
function shrink(name: string): void {
  const file = join(folder, `${name}.png`)
  const done = spawnSync('convert', [
    file,
    '-strip',
    '+dither',
    '-colors',
    '220',
    '-define',
    'png:compression-level=9',
    file,
  ])
  if (done.status !== 0) console.error(`${name}: left as it is (no ImageMagick)`)
  console.log(`${name}.png ${Math.round(statSync(file).size / 1000)} kB`)
}
