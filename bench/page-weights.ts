/** What goes over the wire: respondent pages whole, workbench pages by route. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { heaviestRespondentPage } from '../tests/journeys/respondent-page-weights.ts'
import type { BenchFigure } from './figure.ts'

const built = join(import.meta.dirname, '..', 'dist', 'web')

export async function benchPageWeights(): Promise<readonly BenchFigure[]> {
  const respondent = (['client', 'worker', 'manager', 'policyMaker'] as const).flatMap((group) =>
    (['short', 'full'] as const).map((form): BenchFigure => {
      const { page, bytes } = heaviestRespondentPage(group, form)
      return {
        name: `heaviest page of a ${group}, ${form} form`,
        value: bytes / 1000,
        unit: 'kB',
        target: '<= 15',
        note: `${page}, with style and script, brotli 7 as sent`,
      }
    }),
  )
  return [...respondent, ...workbench()]
}

function workbench(): BenchFigure[] {
  if (!existsSync(join(built, 'index.html'))) {
    return [{ name: 'workbench', value: null, unit: 'kB', note: 'no bundle built: npm start builds it' }]
  }
  const scripts = globSync('assets/*.js', { cwd: built }).toSorted(
    (a, b) => statSync(join(built, b)).size - statSync(join(built, a)).size,
  )
  const first = /assets\/[^"']+\.js/.exec(readFileSync(join(built, 'index.html'), 'utf8'))?.[0]
  const shell = first ? overTheWire(join(built, first)) : 0
  const heaviest = scripts.find((script) => script !== first)
  return [
    {
      name: 'workbench, shell',
      value: shell / 1000,
      unit: 'kB',
      target: '<= 130 per route',
      note: 'entry script, brotli 5',
    },
    {
      name: 'workbench, heaviest further script',
      value: heaviest ? overTheWire(join(built, heaviest)) / 1000 : null,
      unit: 'kB',
      note: heaviest ?? '',
    },
  ]
}

function overTheWire(file: string): number {
  return brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length
}
