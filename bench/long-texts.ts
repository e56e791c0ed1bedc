/** Texts as long as a day of interviews: places in them, names looked for, two versions compared, proposals decided on. */
import { chromium } from 'playwright-core'
import { proposedReplacements } from '../src/qualitative/pseudonyms/proposed-replacements.ts'
import { codePointIndex } from '../src/qualitative/text/code-points.ts'
import { speakerTurns } from '../src/qualitative/text/speaker-turns.ts'
import { textDifference } from '../src/qualitative/text/text-difference.ts'
import { addDocument } from '../src/operations/documents/add-document.ts'
import { createStudy } from '../src/operations/create-study.ts'
import { openSession } from '../src/operations/sign-in.ts'
import { dutchWords } from '../src/storage/dutch-words.ts'
import { somebody } from '../tests/installation.ts'
import { runningProduct } from '../tests/journeys/running-product.ts'
import { chromiumPath } from '../tests/machine.ts'
import { longRunOf, RUNS_OF_SIGNS } from '../tests/runs-of-signs.ts'
import type { BenchFigure } from './figure.ts'
import { medianMilliseconds } from './median-milliseconds.ts'

const TIMES = 5

export async function benchLongTexts(): Promise<readonly BenchFigure[]> {
  return [await places(), await difference(), ...(await names()), await decision()]
}

async function places(): Promise<BenchFigure> {
  const text = 'Dat deed deugd 😀, echt. '.repeat(42_000)
  return {
    name: 'places in a text found',
    value: await medianMilliseconds(TIMES, () => {
      const index = codePointIndex(text)
      for (let i = 0; i < 100_000; i++) index.fromUtf16(index.toUtf16(i * 9))
    }),
    unit: 'ms',
    target: '< 1000',
    note: `100,000 places there and back in 1,050,000 UTF-16 units with emoji; median of ${TIMES}`,
  }
}

async function difference(): Promise<BenchFigure> {
  const lines = Array.from(
    { length: 6000 },
    (_, line) => `Zin ${line} met zeker tien gewone woorden erin, ja.`,
  )
  const before = lines.join('\n')
  const all = lines.map((line) => line.replaceAll(/\w+/g, (word) => `${word}x`)).join('\n')
  return {
    name: 'two versions of a text compared',
    value: await medianMilliseconds(TIMES, () => textDifference(before, all)),
    unit: 'ms',
    target: '< 1000',
    note: `6,000 lines, every word of them changed; median of ${TIMES}`,
  }
}

async function names(): Promise<readonly BenchFigure[]> {
  const isDutchWord = await dutchWords()
  const lookFor = (text: string) => {
    const { labels, turns } = speakerTurns(text)
    return proposedReplacements(text, { roster: [], labels, turns, isDutchWord })
  }
  const usual =
    'I: zei Marleen dat, op 12/03/1984 in de Kerkstraat 12, bel 0475 12 34 56?\nMarleen: ja.\n'.repeat(4000)
  const slowest = { unit: '', value: 0 }
  for (const unit of RUNS_OF_SIGNS) {
    const text = longRunOf(unit)
    const value = await medianMilliseconds(1, () => lookFor(text))
    if (value > slowest.value) Object.assign(slowest, { unit, value })
  }
  return [
    {
      name: 'names looked for in a text',
      value: await medianMilliseconds(TIMES, () => lookFor(usual)),
      unit: 'ms',
      target: '< 4000',
      note: `350,000 characters, 16,000 proposals; median of ${TIMES}`,
    },
    {
      name: 'the same, in the text that takes longest',
      value: slowest.value,
      unit: 'ms',
      target: '< 3000',
      note: `200,000 characters of one run of signs, of ${RUNS_OF_SIGNS.length} kinds; the slowest repeats ${JSON.stringify(slowest.unit)}`,
    },
  ]
}

/** Measured in the page: looking for words among 5,400 proposals takes a script outside it longer than the page. */
async function decision(): Promise<BenchFigure> {
  const figure = { name: 'a decision on a proposal shown', unit: 'ms', target: '< 400' }
  const executablePath = chromiumPath()
  if (!executablePath) return { ...figure, value: null, note: 'no Chromium on this machine' }
  const product = await runningProduct()
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const { around, address } = product
    const by = await somebody(around, 'bench-texts', true)
    const given = { title: 'Bench', question: '', runBy: 'outside', languages: ['nl'] } as const
    const study = (await createStudy(around, by, given)).study.id
    const turn =
      'Marleen: Toen belde Nele Aerts mij, op 0475 12 34 56, en zij luisterde echt naar alles wat ik zei.\n'
    const text = `Interviewer: Wie hielp u toen?\n${turn}`.repeat(2700)
    const about = {
      title: 'Lang',
      kind: 'interview',
      centre: null,
      wave: null,
      groups: [],
      consent: 'none',
    } as const
    const { document: draft } = await addDocument(around, by, { study, text, ...about })
    const { token } = await openSession(around, by, { person: by.id })
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    await context.addCookies([{ name: 'draagkracht', value: token, url: address }])
    const page = await context.newPage()
    await page.goto(`${address}/studies/${study}/documenten/${draft}/voorbereiden`)
    await page.locator('.found.now').waitFor()
    const shown = await page.evaluate(async () => {
      const milliseconds: number[] = []
      for (let time = 0; time < 9; time++) {
        const began = performance.now()
        const key = new KeyboardEvent('keydown', { key: 'a', bubbles: true, cancelable: true })
        document.querySelector('.found.now')!.dispatchEvent(key)
        await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))
        milliseconds.push(performance.now() - began)
      }
      return milliseconds.toSorted((a, b) => a - b)
    })
    return {
      ...figure,
      value: shown[4]!, // of nine
      note: '350,000 characters, 5,400 proposals; from the key to the next frame painted; median of 9',
    }
  } finally {
    await browser.close()
    await product.stop()
  }
}
