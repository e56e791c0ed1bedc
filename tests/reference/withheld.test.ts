import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { StudyId } from '../../src/foundation/ids.ts'
import { importStudy } from '../../src/operations/import-wave.ts'
import { profile } from '../../src/operations/profile.ts'
import { study } from '../../src/operations/studies.ts'
import { testDatabase } from '../databases.ts'
import { installation } from '../installation.ts'
import { root } from '../machine.ts'

const db = testDatabase()
const product = { kind: 'product' } as const
const here = join(import.meta.dirname, 'withheld')

type Cell = readonly [centre: string, group: string, item: string]

/** Brings the example in as a user would, and looks at every profile. */
async function imported(example: string, csv: string) {
  const around = await installation(db)
  const text = (name: string) => readFileSync(join(root, 'examples', example, name), 'utf8')
  const done = await importStudy(around, product, {
    csv: readFileSync(csv, 'utf8'),
    mapping: text('mapping.yaml'),
    frameworks: ['framework.yaml', 'instrument.yaml'].map((name) => ({ fileName: name, yaml: text(name) })),
    title: null,
    researchers: [],
    checkOnly: false,
  })
  expect(done.faults).toEqual([])
  const id = done.study!.study.id
  return { rows: done.rows, cells: await cellsOf(around, id) }
}

async function cellsOf(around: Awaited<ReturnType<typeof installation>>, id: StudyId) {
  const seen = await study(around, product, { study: id })
  const wave = seen.waves[0]!.wave.id
  const cells: { cell: Cell; shown: boolean }[] = []
  for (const centre of seen.study.centres) {
    const view = await profile(around, product, { study: id, wave, centre: centre.id })
    for (const row of view.profile.krachtlijnen) {
      for (const { group, items, figure } of row.cells) {
        const cell: Cell = [centre.name, group, items.join('+')]
        cells.push({ cell, shown: figure.shown })
      }
    }
  }
  return cells
}

const withheldIn = (cells: Awaited<ReturnType<typeof cellsOf>>) =>
  cells
    .filter(({ shown }) => !shown)
    .map(({ cell }) => cell.join(' | '))
    .sort()

const inWords = (cells: readonly Cell[]) => cells.map((cell) => cell.join(' | ')).sort()

describe('what an imported study withholds', () => {
  it('is, in draag_open, exactly what a separate script works out from the CSV', async () => {
    const { rows, cells } = await imported(
      'draag-open',
      join(root, 'tests/reference/draag-open/draag_open.csv'),
    )
    const expected = JSON.parse(readFileSync(join(here, 'draag-open.json'), 'utf8')) as Cell[]
    expect(rows).toBe(1333)
    expect(cells).toHaveLength(152 * 12) // 40 centres, 4 groups; in 8 centres nobody of policy was asked
    expect(withheldIn(cells)).toEqual(inWords(expected))
  })

  const lq2002 = join(root, '..', 'shared', 'reference', 'data', 'lq2002.csv')
  const why = existsSync(lq2002)
    ? hasPython()
      ? ''
      : ' (left out: no python3)'
    : ' (left out: no ../shared)'
  it.skipIf(why !== '')(
    `is, in lq2002, exactly what a separate script works out from the CSV${why}`,
    async () => {
      const { rows, cells } = await imported('lq2002', lq2002)
      const printed = execFileSync('python3', [join(here, 'withheld.py'), 'lq2002', lq2002], {
        encoding: 'utf8',
      })
      expect(rows).toBe(2042)
      expect(cells).toHaveLength(49 * 19)
      expect(withheldIn(cells)).toEqual(inWords(JSON.parse(printed) as Cell[]))
    },
  )
})

function hasPython(): boolean {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
