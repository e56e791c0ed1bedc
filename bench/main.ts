/**
 * `npm run bench [-- name ...]`: the figures of docs/bench.md, as JSON on standard output and as a table on
 * standard error; `--write` puts the table in docs/bench.md. Machines differ and are noisy: a figure says
 * something beside another figure of the same run.
 */
import { spawnSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BenchFigure } from './figure.ts'

const root = join(import.meta.dirname, '..')

const benches: Readonly<Record<string, () => Promise<readonly BenchFigure[]>>> = {
  start: async () => (await import('./start.ts')).benchStart(),
  pages: async () => (await import('./page-weights.ts')).benchPageWeights(),
  submissions: async () => (await import('./submissions.ts')).benchSubmissions(),
  profiles: async () => (await import('./profiles.ts')).benchProfiles(),
  coding: async () => (await import('./coding.ts')).benchCoding(),
  queries: async () => (await import('./queries.ts')).benchQueries(),
  agreement: async () => (await import('./agreement.ts')).benchAgreement(),
  statistics: async () => (await import('./statistics.ts')).benchStatistics(),
  refi: async () => (await import('./refi.ts')).benchRefi(),
  texts: async () => (await import('./long-texts.ts')).benchLongTexts(),
  refusals: async () => (await import('./refusals.ts')).benchRefusals(),
}

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const unknown = asked.filter((name) => !Object.hasOwn(benches, name))
if (unknown.length > 0) {
  console.error(`No bench called ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`)
  process.exit(2)
}

type Measured = BenchFigure & { readonly bench: string }

const figures: Measured[] = []
for (const [bench, run] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(bench)) continue
  console.error(`measuring ${bench} ...`)
  if (asked.length === 1) figures.push(...(await run()).map((figure) => ({ bench, ...figure })))
  else figures.push(...inProcessOfItsOwn(bench))
}

/** What another bench left in memory would be swept, and measured, along: it halved the speed of what takes under a millisecond. */
function inProcessOfItsOwn(bench: string): Measured[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [import.meta.filename, bench], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (status !== 0) throw new Error(`The bench ${bench} failed.\n${stderr}`)
  return (JSON.parse(stdout) as { figures: Measured[] }).figures // printed below
}

const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`
console.log(JSON.stringify({ machine, figures }, null, 2))
console.error(`\n${table()}`)
if (process.argv.includes('--write') && asked.length === 0) {
  const about = [
    '# Measured',
    '',
    `By \`npm run bench -- --write\` on ${machine}. Machines differ and are noisy; figures of one run stand beside each other.`,
    '',
  ]
  writeFileSync(join(root, 'docs', 'bench.md'), `${[...about, table()].join('\n')}\n`)
}
process.exit(0)

function table(): string {
  const rows = figures.map(({ bench, name, value, unit, target, note }) => {
    const shown =
      value === null ? 'not measured' : `${Number(value.toPrecision(4)).toLocaleString('en')} ${unit}`
    return `| ${bench} | ${name} | ${shown} | ${target ?? ''} | ${note} |`
  })
  return [
    '| bench | figure | measured | asked | measured on |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}
