/** The change of each question between two closed waves of one study, as a researcher asks for it. */
import { describe, expect, it } from 'vitest'
import { testDatabase } from '../../../tests/databases.ts'
import { exampleOfFigures } from '../../../tests/example-of-figures.ts'
import { filesIn, hasR, runInR } from '../../../tests/run-in-r.ts'
import { nextWave } from '../../../tests/next-wave.ts'
import type { AnalysisName } from '../../study/figures/analysis-result.ts'
import { addWave } from '../add-wave.ts'
import { figureOfBlock, reproduceInR } from './figure-of-block.ts'
import { figuresChoices } from './figures-of-wave.ts'

const db = testDatabase()

/** One of the two example studies with two closed waves: that of 24 centres has them, that of 4 gets a second one. */
async function twoWaves(hasManyCentres: boolean) {
  const { around, els, study, waves } = await exampleOfFigures(db, hasManyCentres)
  const first = { study, wave: waves[0]!.id }
  const second = { study, wave: waves[1]?.id ?? (await nextWave(around, els, study)) }
  const asked = (analysis: AnalysisName, block: string, named = second) => ({ ...named, analysis, block })
  return {
    around,
    els,
    first,
    second,
    choices: (named = second) => figuresChoices(around, els, named),
    figure: (...of: Parameters<typeof asked>) => figureOfBlock(around, els, asked(...of)),
    zip: (...of: Parameters<typeof asked>) => reproduceInR(around, els, asked(...of)),
  }
}

async function estimable(asked: ReturnType<Awaited<ReturnType<typeof twoWaves>>['figure']>) {
  const { result } = await asked
  if (!result.shown || !result.value.estimable) throw new Error('there are enough people')
  return result.value
}

describe('a change between two waves', () => {
  it('is offered where an earlier wave closed, of the blocks that have means, and names that wave', async () => {
    const { around, els, first, choices, figure } = await twoWaves(false)
    const blocksOf = (asked: Awaited<ReturnType<typeof choices>>, name: AnalysisName) =>
      asked.analyses.find((one) => one.name === name)?.blocks
    const ofSecond = await choices()
    expect(ofSecond.earlierWave).toEqual({ number: 1, closedOn: '2026-05-29' })
    expect(blocksOf(ofSecond, 'change')).toEqual(blocksOf(ofSecond, 'describe'))
    expect((await figure('change', 'worker.krachtlijnen')).comparedWave).toEqual(ofSecond.earlierWave)
    expect((await figure('gap', 'worker.krachtlijnen')).comparedWave).toBeNull()

    const ofFirst = await choices(first)
    expect(ofFirst.earlierWave).toBeNull()
    expect(blocksOf(ofFirst, 'change')).toEqual([])
    await expect(figure('change', 'worker.krachtlijnen', first)).rejects.toMatchObject({ code: 'not-found' })
    await expect(figure('change', 'worker.scale.PE')).rejects.toMatchObject({ code: 'not-found' })

    // Of a third wave the second is the last before it; one that is still a draft changes nothing.
    const third = { study: first.study, wave: await nextWave(around, els, first.study) }
    expect((await choices(third)).earlierWave).toEqual({ number: 2, closedOn: '2027-05-28' })
    await addWave(around, els, { study: first.study })
    expect(await choices(first)).toEqual(ofFirst)
    expect(await choices()).toEqual(ofSecond)
  })

  it('is this wave less the earlier one, pooled over 24 centres', async () => {
    const { figure } = await twoWaves(true)
    const { tables, figure: drawn, cautions } = await estimable(figure('change', 'worker.krachtlijnen'))
    expect(tables.map(({ id }) => id)).toEqual(['changeModel', 'changeSpread'])
    for (const { columns, rows } of tables) {
      expect(rows).toHaveLength(10)
      for (const { values } of rows) expect(values).toHaveLength(columns.length)
    }
    // What the story of the example says, and nothing else: many-centres-later.ts.
    const clear = (isSo: (row: (typeof drawn.rows)[number]) => boolean) =>
      drawn.rows.filter(isSo).map(({ label }) => label[0])
    expect(clear(({ lower }) => lower > 0)).toEqual(['W.KL6.1', 'W.KL8.1'])
    expect(clear(({ upper }) => upper < 0)).toEqual(['W.KL9.1'])
    // τ and its interval are the first three columns.
    const apart = tables[1]!.rows.filter(({ values }) => Number(values?.[1]) > 0)
    expect(apart.map(({ label }) => label[0])).toEqual(['W.KL8.1'])
    for (const { lower, upper, predicted } of drawn.rows) {
      expect(predicted!.lower).toBeLessThanOrEqual(lower)
      expect(predicted!.upper).toBeGreaterThanOrEqual(upper)
    }
    expect(drawn.from).toBe(-drawn.to)
    const names = cautions.map(({ caution }) => caution)
    expect(names.slice(0, 4)).toEqual([
      'change-is-no-effect',
      'other-people-in-each-wave',
      'single-item-over-waves',
      'same-people-hide-spread',
    ])
    // Of some questions nineteen of the 24 centres are shown in both waves.
    const fewest = Math.min(...tables[0]!.rows.map(({ values }) => values?.[0] ?? Infinity))
    expect(names.includes('fewer-than-20-levels')).toBe(fewest < 20)
  })

  it('is a description of these centres where there are few: of the four, those that are shown in both waves', async () => {
    const { figure } = await twoWaves(false)
    const { tables, cautions } = await estimable(figure('change', 'worker.krachtlijnen'))
    expect(tables.map(({ id }) => id)).toEqual(['changeInThese'])
    expect(cautions).toContainEqual(expect.objectContaining({ caution: 'these-centres-only' }))
    for (const { values } of tables[0]!.rows) expect(values?.[0] ?? 1).toBeLessThanOrEqual(4)
  })

  it('rests on the numbers that each wave shows on its own', async () => {
    const { first, second, zip } = await twoWaves(true)
    const files = async (...asked: Parameters<typeof zip>) => filesIn((await zip(...asked)).bytes)
    const change = await files('change', 'worker.krachtlijnen')
    const own = [
      await files('describe', 'worker.krachtlijnen', second),
      await files('describe', 'worker.krachtlijnen', first),
    ]
    for (const name of ['questions.csv', 'cells.csv']) {
      own.forEach((of, at) => {
        // Of one wave on its own every row is of group 1.
        const rows = change.get(name)?.split('\n') ?? []
        const ofWave = rows.filter((row) => row.split(',')[1] === String(at + 1))
        const asGroup1 = ofWave.map((row) => row.replace(/,[12],/, ',1,'))
        expect(asGroup1, `${name} of wave ${2 - at}`).toEqual(of.get(name)?.trim().split('\n').slice(1))
      })
    }
    expect(change.get('LEESMIJ.txt')).toContain('Vergeleken met golf 1, gesloten op 2024-05-31.')
    expect(change.get('LEESMIJ.txt')).toContain('Compared with wave 1, closed on 2024-05-31.')
    expect(change.get('LEESMIJ.txt')).toContain('golf 2, gesloten op 2026-05-29')
    expect(change.get('LEESMIJ.txt')).toContain('\n- Niemand wordt gevolgd.')
  })

  it('leaves a record of both waves when its numbers are taken along', async () => {
    const { first, second, zip } = await twoWaves(true)
    await zip('change', 'worker.krachtlijnen')
    await zip('describe', 'worker.krachtlijnen')
    const acts = await db.query<{ subject: { analysis: string } }>(
      "SELECT subject FROM audit_record WHERE act = 'reproduce-in-r'",
    )
    const subjects = acts.map(({ subject }) => subject)
    const of = { wave: second.wave, block: 'worker.krachtlijnen' }
    expect(subjects).toHaveLength(2)
    expect(subjects).toContainEqual({ ...of, analysis: 'change', earlierWave: first.wave })
    expect(subjects).toContainEqual({ ...of, analysis: 'describe' })
  })

  it('leaves every figure of the earlier wave, and of this one, as it was', async () => {
    const { first, figure } = await twoWaves(false)
    const before = await figure('describe', 'worker.krachtlijnen', first)
    await figure('change', 'worker.krachtlijnen')
    expect(await figure('describe', 'worker.krachtlijnen', first)).toEqual(before)
  })

  it.skipIf(!hasR)(
    `comes out the same in R, with a model and without${hasR ? '' : ' (left out: Rscript is not installed here)'}`,
    async () => {
      for (const hasManyCentres of [true, false]) {
        const { zip } = await twoWaves(hasManyCentres)
        const { status, output } = await runInR((await zip('change', 'worker.krachtlijnen')).bytes)
        expect(status, output).toBe(0)
        expect(Number(/^(\d+) numbers compared/m.exec(output)?.[1])).toBeGreaterThan(50)
      }
    },
  )

  it.skipIf(!hasR)(
    `is noticed in R when a number of the earlier wave differs${hasR ? '' : ' (left out: Rscript is not installed here)'}`,
    async () => {
      const { zip } = await twoWaves(true)
      const { bytes } = await zip('change', 'worker.krachtlijnen')
      const { status, output } = await runInR(bytes, (name, text) =>
        name === 'cells.csv' ? text.replace(/("W\.KL1\.1",2,2,\d+),[\d.]+/, '$1,1.5') : text,
      )
      expect(status).toBe(1)
      expect(output).toContain('FALSE')
    },
  )
})
