/** A browser that keeps an eye on its pages: other hosts, errors in the console, axe, sideways scrolling. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string; target: string[] }[] }[] }>
}

/** In milliseconds, for anything on a page: far above what it takes, so that a busy machine fails no journey. */
export const longestWait = 60_000

export interface Look {
  readonly width?: number
  readonly dark?: boolean
  readonly language?: 'nl-BE' | 'en-GB' | 'fr-BE'
  readonly script?: boolean
}

export interface WatchedBrowser {
  /** A context of its own: nobody is signed in, nothing is kept. */
  readonly visitor: (look?: Look) => Promise<BrowserContext>
  /** Whatever happened that never should: a request elsewhere, an error on a page. */
  readonly faults: readonly string[]
  readonly close: () => Promise<void>
}

/** @param address the only place that pages may ask something of. */
export async function watchedBrowser(executablePath: string, address: string): Promise<WatchedBrowser> {
  const browser: Browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  const faults: string[] = []
  return {
    faults,
    visitor: async ({ width = 1280, dark = false, language = 'nl-BE', script = true } = {}) => {
      const context = await browser.newContext({
        viewport: { width, height: width < 600 ? 740 : 900 },
        colorScheme: dark ? 'dark' : 'light',
        locale: language,
        javaScriptEnabled: script,
        reducedMotion: 'reduce',
      })
      context.setDefaultTimeout(longestWait)
      context.on('request', (request) => {
        const url = request.url()
        if (!url.startsWith(`${address}/`) && !/^(data|blob):/.test(url))
          faults.push(`asks another host: ${url}`)
      })
      context.on('weberror', (error) => faults.push(error.error().message))
      context.on('console', (line) => {
        // A refusal of the server, asked for by a journey, is a line in the console as well.
        if (line.type() === 'error' && !/Failed to load resource/.test(line.text()))
          faults.push(`${line.page()?.url() ?? ''}: ${line.text()}`)
      })
      return context
    },
    close: () => browser.close(),
  }
}

/** WCAG 2.2, A and AA. */
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds, in words: against all of WCAG 2.2 A and AA, or against the rules named. */
export async function violations(page: Page, rules: readonly string[] = wcag): Promise<readonly string[]> {
  await page.evaluate(axeSource)
  const found = await page.evaluate(
    (runOnly) => (globalThis as unknown as { axe: Axe }).axe.run({ runOnly }), // put there by the line above
    [...rules],
  )
  return found.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, html }) => `${target.join(' ')} ${html.slice(0, 120)}`).join(' | ')}`,
  )
}

/** How many pixels a page is wider than its window; 0 is right. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(0, (document.scrollingElement?.scrollWidth ?? 0) - globalThis.innerWidth),
  )
}

/** What is wrong with the page as it stands, on a phone and on a desk: what axe finds, and whether it has to be moved sideways. */
export async function wrongOnPhoneAndDesk(page: Page): Promise<readonly string[]> {
  const found: string[] = []
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    found.push(...(await violations(page)))
    if ((await sideways(page)) > 0) found.push(`too wide at ${width}`)
  }
  return found
}

/** Presses Tab until this thing has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, thing: Locator): Promise<void> {
  await thing.waitFor()
  for (let press = 0; press < 120; press++) {
    if (await thing.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the Tab key never reached ${thing.toString()}`)
}

/** Takes the figure on the page Cijfers to R by keyboard: the name of the zip that comes, and what is in it. */
export async function takenToR(page: Page): Promise<{ readonly name: string; readonly zip: Buffer }> {
  await tabTo(page, page.getByRole('button', { name: 'Reproduceer in R' }))
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  return { name: download.suggestedFilename(), zip: readFileSync(await download.path()) }
}
