/** A project of another program, 24 MB and 45,000 codings, read: seconds, and how far memory grew. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readQdpx } from '../src/operations/exchange/qdpx.ts'
import { writePackage } from '../src/operations/exchange/write-package.ts'
import type { BenchFigure } from './figure.ts'

const CODINGS = 45_000
const SOURCES = 150
const CODES = 300
const BYTES = 24_000_000

/** In a process of its own: the growth of memory is that of the reading and of nothing else. */
export async function benchRefi(): Promise<BenchFigure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'draagkracht-bench-refi-'))
  try {
    const file = join(folder, 'bench.qdpx')
    const { zip, megabytes } = await largeProject()
    writeFileSync(file, zip)
    const measured: Measured = JSON.parse(
      execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', import.meta.filename, file], {
        encoding: 'utf8',
      }),
    )
    const note = `${megabytes} MB unpacked, ${measured.codings.toLocaleString('en')} codings in ${SOURCES} texts with Windows line ends; offset profile found: ${measured.profile}`
    return [
      { name: 'reading a project', value: measured.seconds, unit: 's', target: '< 5', note },
      {
        name: 'memory it took at most',
        value: measured.megabytes,
        unit: 'MB',
        target: '< 500',
        note: 'growth of resident memory, in a process of its own',
      },
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

interface Measured {
  readonly seconds: number
  readonly megabytes: number
  readonly codings: number
  readonly profile: string
}

async function measure(file: string): Promise<Measured> {
  const before = process.resourceUsage().maxRSS
  const start = performance.now()
  const { counts, profile } = await readQdpx(readFileSync(file), file)
  return {
    seconds: (performance.now() - start) / 1000,
    megabytes: (process.resourceUsage().maxRSS - before) / 1024,
    codings: counts.codings,
    profile: profile.scores[0]!.name, // there is always one
  }
}

/** Dutch-like text in lines, and selections of three words; positions count a line end as two, as on Windows. */
async function largeProject(): Promise<{ zip: Buffer; megabytes: number }> {
  const words = 'cliënt werker overleg drempel samen kracht bureau vraag tijd huis dossier team'.split(' ')
  let seed = 7
  const random = (below: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
    return (seed >>> 8) % below
  }
  const guid = (kind: number, place: number) =>
    `${kind.toString(16).padStart(8, '0')}-0000-4000-8000-${place.toString(16).padStart(12, '0')}`
  const files = new Map<string, Uint8Array>()
  const codes = Array.from(
    { length: CODES },
    (_, place) => `<Code guid="${guid(1, place)}" name="code ${place}" isCodable="true"/>`,
  )
  const perSource = CODINGS / SOURCES
  // What the XML takes is about 435 bytes for a coding; the texts fill up the rest.
  const linesPerSource = Math.round((BYTES - CODINGS * 435) / SOURCES / 145)
  let coding = 0
  const sources = Array.from({ length: SOURCES }, (_, source) => {
    const starts: [number, number][] = []
    let text = ''
    for (let line = 0; line < linesPerSource; line++) {
      for (let word = 0; word < 10; word++) {
        const start = text.length
        text += `${words[random(words.length)]} ${words[random(words.length)]}`
        starts.push([start, text.length])
        text += word === 9 ? '.\r\n' : ' '
      }
    }
    files.set(`sources/${guid(2, source)}.txt`, new TextEncoder().encode(text))
    const selections = Array.from({ length: perSource }, () => {
      const [start, end] = starts[random(starts.length)]!
      coding += 1
      return `<PlainTextSelection guid="${guid(3, coding)}" name="selection ${coding}" startPosition="${start}" endPosition="${end}" creatingUser="${guid(5, 0)}" creationDateTime="2026-03-02T10:00:00Z"><Coding guid="${guid(4, coding)}" creatingUser="${guid(5, 0)}" creationDateTime="2026-03-02T10:00:00Z"><CodeRef targetGUID="${guid(1, random(CODES))}"/></Coding></PlainTextSelection>`
    })
    return `<TextSource guid="${guid(2, source)}" name="text ${source}" plainTextPath="internal://${guid(2, source)}.txt">${selections.join('')}</TextSource>`
  })
  const project = `<?xml version="1.0" encoding="utf-8"?><Project xmlns="urn:QDA-XML:project:1.0" name="bench"><Users><User guid="${guid(5, 0)}" name="coder"/></Users><CodeBook><Codes>${codes.join('')}</Codes></CodeBook><Sources>${sources.join('')}</Sources></Project>`
  files.set('project.qde', new TextEncoder().encode(project))
  const bytes = [...files.values()].reduce((sum, one) => sum + one.length, 0)
  return { zip: await writePackage(files), megabytes: Math.round(bytes / 1_000_000) }
}

if (process.argv[1] === import.meta.filename) {
  console.log(JSON.stringify(await measure(process.argv[2]!)))
}
