/** The coding page in Chromium: a long text with thousands of codings shown, and one more coding given to it. */
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import type { CodingId, DocumentId, StudyId } from '../src/foundation/ids.ts'
import { codebook } from '../src/operations/codebook/codebook.ts'
import { createStudy } from '../src/operations/create-study.ts'
import type { Coding } from '../src/qualitative/coding.ts'
import { codePointIndex } from '../src/qualitative/text/code-points.ts'
import { coderOfPerson } from '../src/storage/qualitative/coders.ts'
import { insertCodings } from '../src/storage/qualitative/codings.ts'
import { openSession } from '../src/operations/sign-in.ts'
import { somebody } from '../tests/installation.ts'
import { runningProduct, type RunningProduct } from '../tests/journeys/running-product.ts'
import { lockedDocument } from '../tests/locked-document.ts'
import { chromiumPath } from '../tests/machine.ts'
import type { BenchFigure } from './figure.ts'

const ROUNDS = 5
const sizes = [
  { characters: 350_000, codings: 2_000, shown: '<= 300', added: '<= 50' },
  { characters: 1_000_000, codings: 5_000, shown: '<= 600', added: '' },
]

export async function benchCoding(): Promise<BenchFigure[]> {
  const executablePath = chromiumPath()
  if (!executablePath)
    return [{ name: 'a coded text shown', value: null, unit: 'ms', note: 'no Chromium on this machine' }]
  const product = await runningProduct()
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const figures: BenchFigure[] = []
    for (const size of sizes) {
      const { address, cookie, turns } = await codedText(product, size.characters, size.codings)
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
      await context.addCookies([{ name: 'draagkracht', value: cookie, url: product.address }])
      const rounds: Awaited<ReturnType<typeof oneRound>>[] = []
      for (let round = 0; round < ROUNDS; round++) rounds.push(await oneRound(context, address))
      await context.close()
      const what = `${size.characters.toLocaleString('en')} characters in ${turns.toLocaleString('en')} turns, ${size.codings.toLocaleString('en')} codings`
      figures.push(
        {
          name: 'coded text shown',
          value: median(rounds.map(({ shown }) => shown)),
          unit: 'ms',
          target: size.shown,
          note: `${what}; from data in hand to words, stripes and lines painted; median of ${ROUNDS}`,
        },
        {
          name: 'the rest of it drawn behind',
          value: median(rounds.map(({ whole }) => whole)),
          unit: 'ms',
          note: `the same; until every turn is in the page`,
        },
        {
          name: 'a coding added',
          value: median(rounds.flatMap(({ added }) => added)),
          unit: 'ms',
          ...(size.added && { target: size.added }),
          note: `the same; from Enter to its stripe painted; median of ${ROUNDS * ADDED}`,
        },
      )
    }
    return figures
  } finally {
    await browser.close()
    await product.stop()
  }
}

/** A study of somebody with a long conversation, coded all over: one coding in four reaches into the next turn. */
async function codedText(product: RunningProduct, characters: number, count: number) {
  const { around } = product
  const by = await somebody(around, `bench-${characters}`, true)
  const given = { title: 'Bench', question: '', runBy: 'outside', languages: ['nl'] } as const
  const study: StudyId = (await createStudy(around, by, given)).study.id
  const random = fixedRandom(20_261_125)
  const text = longConversation(characters, random)
  const { document } = await lockedDocument(around, study, text)
  const { codes } = await codebook(around, by, { study })
  const codable = codes.filter(({ isCodable }) => isCodable)
  const { length } = codePointIndex(text)
  const directions = ['carries', 'hinders', null] as const
  await around.db.transaction(async (tx) => {
    const coder = await coderOfPerson(tx, around.tenant, study, by.id)
    const codings = Array.from({ length: count }, (_, place): Coding => {
      const start = Math.floor((place * (length - 400)) / count) + (random() % 40)
      return {
        id: around.uuidV7() as CodingId,
        document,
        textVersion: 1,
        layer: { kind: 'shared' },
        coder,
        code: codable[random() % codable.length]!.id, // below its length
        start,
        end: start + 30 + (random() % 220),
        direction: directions[random() % 3] ?? null,
        restsOn: null,
        level: null,
        participants: [],
        isRemoved: false,
      }
    })
    await insertCodings(tx, around.tenant, study, codings)
  })
  const { token } = await openSession(around, by, { person: by.id })
  const turns = text.split('\n').length
  return { address: addressOf(product, study, document), cookie: token, turns }
}

const ADDED = 4

/** What `watchForPaint` puts in the page. */
interface OnPage {
  readonly times: { readonly data?: number; readonly shown?: number; readonly whole?: number }
}

/** Loads the page once, then gives the first sentences a code. Times are taken in the page itself. */
async function oneRound(context: BrowserContext, address: string) {
  const page = await context.newPage()
  await page.addInitScript(watchForPaint)
  await page.goto(address)
  await page.waitForFunction(() => (globalThis as unknown as OnPage).times.whole !== undefined)
  const {
    data = 0,
    shown = 0,
    whole = 0,
  } = await page.evaluate(() => (globalThis as unknown as OnPage).times)
  const added: number[] = []
  for (let place = 0; place < ADDED; place++) added.push(await addOne(page))
  await page.close()
  return { shown: shown - data, whole: whole - data, added }
}

async function addOne(page: Page): Promise<number> {
  await page.keyboard.press('s')
  await page.keyboard.press('c')
  await page.keyboard.type('kl2')
  await page.evaluate(() => {
    const before = document.querySelectorAll('.mk').length
    document.addEventListener(
      'keydown',
      () => {
        const start = performance.now()
        // Seen in a frame's own callback, so painted at the end of that frame: the timer comes behind it.
        const look = () => {
          if (document.querySelectorAll('.mk').length === before) requestAnimationFrame(look)
          else
            setTimeout(() => {
              document.body.dataset.added = String(performance.now() - start)
            })
        }
        requestAnimationFrame(look)
      },
      { capture: true, once: true },
    )
  })
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.body.dataset.added !== undefined)
  return page.evaluate(() => {
    const { added } = document.body.dataset
    delete document.body.dataset.added
    return Number(added)
  })
}

/** Runs in the page before anything else: notes when the desk's data are there, when it is painted, when it is whole. */
function watchForPaint(): void {
  const times: Record<string, number> = {}
  Object.assign(globalThis, { times })
  const { json } = Response.prototype
  Response.prototype.json = async function (this: Response) {
    const value: unknown = await json.call(this)
    if (this.url.endsWith('/coding')) {
      times.data = performance.now()
      const { turns } = value as { turns: readonly unknown[] }
      requestAnimationFrame(() => look(turns.length))
    }
    return value
  }
  const look = (turns: number) => {
    const drawn = document.querySelectorAll('.turn').length
    const isThere = drawn > 0 && (CSS.highlights.get('carries')?.size ?? 0) > 0
    // A frame later, and behind it: then it is on the screen.
    const note = (name: string) =>
      requestAnimationFrame(() => setTimeout(() => (times[name] = performance.now())))
    if (isThere && !isNoted) note('shown')
    isNoted ||= isThere
    if (isThere && drawn >= turns) note('whole')
    else requestAnimationFrame(() => look(turns))
  }
  let isNoted = false
}

const sentences = [
  'Ja, dat is een goede vraag, daar heb ik lang over nagedacht.',
  'We hebben dat samen opgeschreven, in zijn woorden en niet in die van mij.',
  'Daar zit hij niet bij, daar zit een blad papier bij.',
  'Het team eet elke dag samen, en daar wordt veel gezegd dat nergens staat.',
  'Je belooft iets en je kunt het niet waarmaken.',
  'Dat doe ik gewoon.',
  'Ik mag zelf niets toezeggen, nog geen treinkaart.',
]

function longConversation(characters: number, random: () => number): string {
  const turns: string[] = []
  let length = 0
  while (length < characters) {
    const speaker = turns.length % 3 === 0 ? 'interviewer' : `werker ${1 + (random() % 3)}`
    const said = Array.from({ length: 1 + (random() % 4) }, () => sentences[random() % sentences.length])
    const turn = `${speaker}: ${said.join(' ')}`
    turns.push(turn)
    length += turn.length + 1
  }
  return turns.join('\n')
}

function addressOf(product: RunningProduct, study: StudyId, document: DocumentId): string {
  return `${product.address}/studies/${study}/documenten/${document}`
}

/** Marsaglia's xorshift: the same text in every run. */
function fixedRandom(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
