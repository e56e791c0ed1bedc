/** Reading the frames in a real browser: every kind of page, on a phone and a desk, by keyboard and by ear. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/api/app.ts'
import { buildBrowserBundleWhenStale } from '../../src/server/browser-bundle.ts'
import { readShippedLibrary } from '../../src/storage/framework-files.ts'
import { freshEmbedded, type FreshDatabase } from '../databases.ts'
import { installation } from '../installation.ts'
import { chromiumPath, root } from '../machine.ts'
import { longestWait } from './watched-browser.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const browserPath = chromiumPath()
if (!browserPath) console.log('No Chromium: the journey through the frames is left out.')

const { library } = readShippedLibrary()
const files = [...library.frameworks, ...library.instruments, ...library.crosswalks]

/** One of each kind of thing that has a page of its own. */
const things = [
  'KL6',
  'KL2.afh',
  'PZ.i.lea',
  'M.PEi',
  'BL.3',
  'M.mod.team-size',
  'T01',
  'F01',
  'W.KL1.1',
  'C.PE',
  'O.C.1',
]

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
}

describe.skipIf(!browserPath)('reading the frames in a browser', () => {
  let fresh: FreshDatabase
  let app: FastifyInstance
  let browser: Browser
  let base = ''
  let pages = ''
  const bugs: string[] = []

  beforeAll(async () => {
    buildBrowserBundleWhenStale(root)
    // A copy: a build in the meantime would take the pages away from under the test.
    pages = mkdtempSync(join(tmpdir(), 'draagkracht-pages-'))
    cpSync(join(root, 'dist', 'web'), pages, { recursive: true })
    fresh = await freshEmbedded()
    app = await createApp(await installation(fresh.db), {
      webFolder: pages,
      reportBug: (error) => bugs.push(error.stack ?? error.message),
    })
    await app.listen({ port: 0, host: '127.0.0.1' })
    base = `http://localhost:${(app.server.address() as AddressInfo).port}` // it listens, so it has a port
    browser = await chromium.launch({ executablePath: browserPath!, args: ['--no-sandbox'] }) // skipped without
  })

  afterAll(async () => {
    await browser?.close()
    await app?.close()
    await fresh?.close()
    if (pages) rmSync(pages, { recursive: true, force: true })
  })

  async function reading<Result>(width: number, read: (page: Page) => Promise<Result>, locale = 'nl-BE') {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      locale,
      reducedMotion: 'reduce',
    })
    context.setDefaultTimeout(longestWait)
    const page = await context.newPage()
    page.on('pageerror', (error) => bugs.push(error.message))
    page.on('console', (line) => {
      if (line.type() === 'error') bugs.push(line.text())
    })
    try {
      return await read(page)
    } finally {
      await context.close()
    }
  }

  async function open(page: Page, address: string): Promise<void> {
    await page.goto(base + address)
    // A file or a thing brings its own title; until then there is none.
    await page.getByRole('heading', { level: 1 }).waitFor()
    if (address !== '/kaders') await page.locator('main .mast').waitFor()
  }

  /** What a screen reader or a keyboard would stumble over, and whether the page is wider than the screen. */
  async function stumblingBlocks(page: Page): Promise<string[]> {
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

  it.each([360, 1280])('every page about a file is free of stumbling blocks at %d px', async (width) => {
    await reading(width, async (page) => {
      for (const address of ['/kaders', ...files.map(({ id }) => `/kaders/${id}`)]) {
        await open(page, address)
        expect(await stumblingBlocks(page), address).toEqual([])
      }
    })
  })

  it.each([360, 1280])(
    'the page of each kind of thing is free of stumbling blocks at %d px',
    async (width) => {
      await reading(width, async (page) => {
        for (const id of things) {
          await open(page, `/kaders/element/${id}`)
          expect(await stumblingBlocks(page), id).toEqual([])
        }
      })
    },
  )

  it('arrows are drawn where a theory states them, each once, and nowhere else', async () => {
    await reading(1280, async (page) => {
      for (const { id } of files) {
        await open(page, `/kaders/${id}`)
        const stated = library.frameworks.find((frame) => frame.id === id)?.edges.length ?? 0
        // the drawing comes in a file of its own, after the page
        if (stated > 0) await page.locator('.drawn-on-screen .arrow').first().waitFor()
        expect(await page.locator('.drawn-on-screen .arrow').count(), id).toBe(stated)
        if (stated === 0) expect(await page.locator('main .arrow').count(), id).toBe(0)
      }
    })
    expect(
      library.frameworks
        .filter(({ edges }) => edges.length > 0)
        .every(({ relations }) => relations === 'directed'),
    ).toBe(true)
  })

  it('no page about a frame without causes has a table of arrows', async () => {
    await reading(1280, async (page) => {
      await open(page, '/kaders/element/PZ.i.lea')
      expect(await page.getByRole('heading', { name: 'Pijlen in dit kader' }).count()).toBe(0)
      await open(page, '/kaders/element/M.PEi')
      expect(await page.getByRole('heading', { name: 'Pijlen in dit kader' }).count()).toBe(1)
    })
  })

  it('the list of what nothing asks about is as long as the number in the sentence above it', async () => {
    await reading(1280, async (page) => {
      await open(page, '/kaders/bind-kracht-krachtlijnen')
      const section = page.locator('#waar-niets-naar-vraagt')
      const said = Number((await section.locator('.lead').innerText()).match(/\d+/)?.[0])
      expect(said).toBeGreaterThan(0)
      expect(await section.locator('dd li').count()).toBe(said)
      expect(await page.locator('.kinds').getByText('niets vraagt hiernaar').count()).toBe(said)
    })
  })

  it('by keyboard, from a box in the drawing to its page, whose title has the focus', async () => {
    await reading(1280, async (page) => {
      await open(page, '/kaders/maynard-gilson-mathieu-2013')
      await page.locator('.drawn-on-screen a[data-node="M.LE"]').focus()
      const lit = page.locator('.drawn-on-screen .arrow.lit')
      expect(await lit.count()).toBe(
        library.frameworks.flatMap(({ edges }) => edges).filter(({ from, to }) => [from, to].includes('M.LE'))
          .length,
      )
      await page.keyboard.press('Enter')
      const title = page.getByRole('heading', { level: 1, name: 'Leiderschap' })
      await title.waitFor()
      expect(await title.evaluate((heading) => heading === document.activeElement)).toBe(true)
      expect(new URL(page.url()).pathname).toBe('/kaders/element/M.LE')
    })
  })

  it('from a krachtlijn to a question and back to the krachtlijn', async () => {
    await reading(360, async (page) => {
      await open(page, '/kaders/element/KL1')
      await page.getByRole('link', { name: 'Het OCMW kijkt ook naar wat ik goed kan.' }).click()
      await page
        .getByRole('heading', { level: 1, name: 'Het OCMW kijkt ook naar wat ik goed kan.' })
        .waitFor()
      await page.getByRole('link', { name: /Empowerment centraal tegen armoede/ }).click()
      await page.getByRole('heading', { level: 1, name: /Empowerment centraal tegen armoede/ }).waitFor()
    })
  })

  it('what stands in no frame is said, with a way on', async () => {
    await reading(360, async (page) => {
      await page.goto(`${base}/kaders/element/KL99`)
      await page.getByRole('heading', { level: 1, name: 'Dit staat in geen kader' }).waitFor()
      await page.getByRole('link', { name: 'Naar alle kaders' }).click()
      await page.getByRole('heading', { level: 1, name: /Waar elke vraag vandaan komt/ }).waitFor()
    })
  })

  it('a text without a translation says that it is Dutch', async () => {
    await reading(
      1280,
      async (page) => {
        await open(page, '/kaders/published-scales')
        expect(await page.locator('html').getAttribute('lang')).toBe('fr')
        expect(await page.locator('main .shelf [lang="nl"]').count()).toBeGreaterThan(0)
      },
      'fr-BE',
    )
  })

  it('nothing went wrong along the way', () => {
    expect(bugs).toEqual([])
  })
})
