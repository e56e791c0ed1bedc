/** The profile and the plain-language page in a real browser: axe, a phone, the dark, the keyboard, paper. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProfileView } from '../../src/api/views.ts'
import type { Language } from '../../src/foundation/text.ts'
import type { PublicResult } from '../../src/operations/public-result.ts'
import { readShippedLibrary } from '../../src/storage/framework-files.ts'
import { comparability } from '../../src/statistics/invariance/comparability.ts'
import { empty, merelveld, onPaper, viewOnPaper, waterzijde } from '../../src/web/centre/profile-on-paper.ts'
import { spoken } from '../../src/web/centre/spoken-on-paper.ts'
import { centresPage, resultPage } from '../../src/web/respondent/result/result-page.ts'
import { chromiumPath } from '../machine.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const browserPath = chromiumPath()
if (!browserPath) console.log('No Chromium: the journeys of the profile are left out.')

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
}

const { library } = readShippedLibrary()
/** A study with scales of its own that two groups share: one may be compared, one may not. */
const withScales = ((): ProfileView => {
  const view = viewOnPaper(merelveld, library)
  const gap = (difference: readonly [number, number, number] | null) => ({
    groups: ['worker', 'manager'] as const,
    difference: onPaper(
      difference && { estimate: difference[0], lower: difference[1], upper: difference[2] },
    ),
  })
  const scaleGaps = [
    {
      construct: 'M.LE',
      dimension: null,
      scaleMaximum: 5,
      comparability: onPaper(comparability({ wording: 'same', items: 4, holds: 'partial' })),
      gap: gap([0.4, 0.1, 0.7]),
    },
    {
      construct: 'M.SU',
      dimension: null,
      scaleMaximum: 5,
      comparability: onPaper(comparability({ wording: 'same', items: 3, holds: 'metric' })),
      gap: gap(null),
    },
  ]
  return { ...view, profile: { ...view.profile, scaleGaps } }
})()
const talked: ProfileView = { ...viewOnPaper(merelveld, library), evidence: spoken }

describe.skipIf(!browserPath)('the profile in a browser', () => {
  let browser: Browser
  let script = ''
  let style = ''

  beforeAll(async () => {
    ;({ script, style } = await bundled())
    browser = await chromium.launch({ executablePath: browserPath!, args: ['--no-sandbox'] }) // skipped without
  })
  afterAll(() => browser?.close())

  async function shown(
    view: ProfileView,
    { width = 1280, dark = false, language = 'nl' as Language } = {},
  ): Promise<Page> {
    const page = await browser.newPage({
      viewport: { width, height: 800 },
      colorScheme: dark ? 'dark' : 'light',
    })
    await page.setContent(
      `<!doctype html><html lang="${language}"><head><title>Profiel</title><style>${style}</style></head><body><main></main></body></html>`,
    )
    await page.addScriptTag({ content: script })
    await page.evaluate(([one, spoken]) => window.show(one, spoken), [view, language] as const)
    await page.waitForSelector('#niet-te-zeggen') // its last part, which comes after the first screen
    return page
  }

  it.each([
    ['a middling centre', viewOnPaper(merelveld, library), 1280, false, 'nl'],
    ['a middling centre on a phone, in the dark', viewOnPaper(merelveld, library), 360, true, 'nl'],
    ['a truly small centre, in French', viewOnPaper(waterzijde, library), 1280, true, 'fr'],
    ['a draft of a small centre on a phone', viewOnPaper(waterzijde, library, false), 360, false, 'en'],
    ['a centre with conversations', talked, 1280, true, 'nl'],
    ['a centre with conversations on a phone, in French', talked, 360, false, 'fr'],
    ['a centre with scales of its own on a phone', withScales, 360, false, 'nl'],
    ['a centre without anything to show', viewOnPaper(empty, library), 360, false, 'nl'],
  ] as const)(
    'has no axe violation and no sideways scroll: %s',
    async (_name, view, width, dark, language) => {
      const page = await shown(view, { width, dark, language })
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true
      })
      expect(await violations(page)).toEqual([])
      expect(await sideways(page)).toBeLessThanOrEqual(0)
      await page.close()
    },
    30_000,
  )

  it('gives a difference on a scale with its caution, and says of another why there is none', async () => {
    const page = await shown(withScales)
    const text = (await page.locator('#krachtlijnen').textContent()) ?? ''
    expect(text).toContain('De meeste vragen betekenen hetzelfde voor beide groepen, niet alle.')
    expect(text).toContain('Het verschil op ‘')
    expect(text).toContain('De vragen betekenen niet hetzelfde voor beide groepen.')
    await page.close()
  })

  it('is redrawn for a narrow screen, not shrunk: no text in a figure gets smaller', async () => {
    const page = await shown(viewOnPaper(merelveld, library), { width: 360 })
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.drawn-on-screen svg')].every(
        (drawing) => Number(drawing.getAttribute('width')) <= 360,
      ),
    )
    const smallest = await page.evaluate(() =>
      Math.min(
        ...[...document.querySelectorAll<SVGSVGElement>('.drawn-on-screen svg')].flatMap((drawing) => {
          const scale = drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width
          return [...drawing.querySelectorAll('text')].map(
            (text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale,
          )
        }),
      ),
    )
    expect(smallest).toBeGreaterThanOrEqual(12)
    await page.close()
  })

  it('opens the table beside a figure with the keyboard alone', async () => {
    const page = await shown(viewOnPaper(merelveld, library))
    const table = page.locator('#krachtlijnen table').first()
    expect(await table.isVisible()).toBe(false)
    await page.locator('#krachtlijnen summary').first().focus()
    await page.keyboard.press('Enter')
    expect(await table.isVisible()).toBe(true)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('region')
    await page.close()
  })

  it('shows beside the figures who spoke of it: blocks of people, envelopes, quotes, never a number of a small group', async () => {
    const page = await shown(talked)
    const part = page.locator('#gesprekken')
    const row = part.locator('.joint-row', { hasText: 'Autonomie in verbondenheid' })
    expect(await row.locator('.drawn-on-screen rect.person-hinders').count()).toBe(14 + 11)
    expect(await row.locator('.drawn-on-screen rect.person-carries').count()).toBe(9 + 8)
    expect(await row.textContent()).toContain('Ook genoemd door leidinggevenden en volunteer samen')
    expect(await row.locator('.said').count()).toBe(1) // on a part of the krachtlijn
    expect(await part.locator('.sealed-line').allTextContents()).toEqual(['Beleid niet getoond'])
    expect(await part.locator('.said', { hasText: 'letterlijk in het verslag' }).count()).toBe(1)
    await page.close()
  })

  it('opens every table on paper, and closes them again afterwards', async () => {
    const page = await shown(viewOnPaper(merelveld, library))
    const openTables = () => page.locator('details.tab[open]').count()
    const all = await page.locator('details.tab').count()
    expect(await openTables()).toBe(0)
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    expect(await openTables()).toBe(all)
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    expect(await openTables()).toBe(0)
    await page.close()
  })

  it('draws for paper at the width of a sheet', async () => {
    const page = await shown(viewOnPaper(merelveld, library), { width: 360 })
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('#krachtlijnen .drawn-for-print svg').first().isVisible()).toBe(true)
    expect(await page.locator('#krachtlijnen .drawn-on-screen svg').first().isVisible()).toBe(false)
    await page.close()
  })

  it.each([360, 1280])(
    'has plain-language pages without an axe violation, also without a script, at %i px',
    async (width) => {
      for (const html of [plainPage(merelveld, 'nl'), plainPage(waterzijde, 'fr'), plainPage(null, 'en')]) {
        const page = await browser.newPage({
          viewport: { width, height: 800 },
          colorScheme: width < 500 ? 'dark' : 'light',
        })
        await page.setContent(html.replace(/<script>.*?<\/script>/s, ''))
        expect(await violations(page)).toEqual([])
        expect(await sideways(page)).toBeLessThanOrEqual(0)
        await page.close()
      }
    },
    30_000,
  )
})

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: Axe } // put there by the line above
    return axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  })
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
}

function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
}

/** The page as a browser gets it, in one script and one style. */
async function bundled(): Promise<{ readonly script: string; readonly style: string }> {
  const built = await build({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    configFile: false,
    logLevel: 'silent',
    oxc: { jsx: { runtime: 'automatic' } },
    build: {
      write: false,
      cssCodeSplit: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('profile-shown.tsx', import.meta.url)),
        // One script for one page: what the workbench fetches later is in it too.
        output: { format: 'iife', codeSplitting: false },
      },
    },
  })
  const files = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
  const code = files.flatMap((file) => (file.type === 'chunk' ? [file.code] : []))
  const styles = files.flatMap((file) =>
    file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : [],
  )
  return { script: code.join('\n'), style: styles.join('\n') }
}

/** The plain-language page of a centre on paper, or the list of centres. */
function plainPage(paper: typeof merelveld | null, language: Language): string {
  const result = {
    study: 'study',
    isExample: true,
    languages: ['nl', 'en', 'fr'],
    openedOn: '2026-03-02',
    closedOn: '2026-05-15',
    centres: [
      { id: 'one', name: 'OCMW Merelveld' },
      { id: 'two', name: 'OCMW Waterzijde' },
    ],
    centre: null,
  } as unknown as PublicResult // ids on paper are not branded
  if (!paper) return centresPage(result, language)
  const { profile } = viewOnPaper(paper, library)
  const asked = library.instruments.flatMap(({ items, scales }) => items.map((item) => ({ item, scales })))
  const answers = profile.krachtlijnen.flatMap(({ construct, cells }) =>
    cells
      .filter(({ group }) => group === 'client')
      .flatMap(({ items, figure }) => {
        const found = asked.find(({ item }) => item.id === items[0])
        const scale = found?.scales.find(({ id }) => id === found.item.answers)
        return found && scale
          ? [{ construct, question: found.item.text, options: scale.options, figure }]
          : []
      }),
  )
  const clients = profile.groups.find(({ group }) => group === 'client')?.respondents ?? null
  return resultPage(result, { id: profile.centre.id, name: profile.centre.name, clients, answers }, language)
}
