import { describe, expect, it } from 'vitest'
import { testDatabase } from '../../../tests/databases.ts'
import { exampleOfFigures } from '../../../tests/example-of-figures.ts'
import { somebody } from '../../../tests/installation.ts'
import { filesIn, hasR, runInR } from '../../../tests/run-in-r.ts'
import type { Fault } from '../../foundation/problem.ts'
import { Problem } from '../../foundation/problem.ts'
import { ANALYSES, type AnalysisName } from '../../study/figures/analysis-result.ts'
import type { PathAsked } from '../../study/figures/path-of-questions.ts'
import { figureOfBlock, reproduceInR } from './figure-of-block.ts'
import { figureProgress, whileTelling } from './figure-progress.ts'
import { figuresChoices } from './figures-of-wave.ts'

const db = testDatabase()

/** One of the two example studies, of 4 and of 24 centres. */
async function example(hasManyCentres = false) {
  const { around, els, study, waves } = await exampleOfFigures(db, hasManyCentres)
  const named = { study, wave: waves[0]!.id }
  return {
    around,
    els,
    named,
    choices: await figuresChoices(around, els, named),
    figure: (analysis: AnalysisName, block: string, path: PathAsked = {}) =>
      figureOfBlock(around, els, { ...named, analysis, block, ...path }),
    zip: (analysis: AnalysisName, block: string, path: PathAsked = {}) =>
      reproduceInR(around, els, { ...named, analysis, block, ...path }),
  }
}

describe('figures of a closed wave', () => {
  it('can be asked of the blocks that the design has, each question of a group in one', async () => {
    const { choices } = await example()
    const items = choices.blocks.flatMap(({ group, items }) => items.map(({ id }) => `${group} ${id}`))
    expect(new Set(items).size).toBe(items.length)
    const blocksOf = (name: AnalysisName) => choices.analyses.find((one) => one.name === name)?.blocks
    expect(blocksOf('reliability')).toEqual([
      'client.scale.C.PE',
      'client.scale.C.Q',
      'worker.scale.PE',
      'worker.scale.TE',
    ])
    expect(blocksOf('describe')).not.toContain('worker.scale.PE') // a sense of power is no score without facts
  })

  it('are withheld of sixteen managers over the whole study, and cannot be taken to R either', async () => {
    const { figure, zip } = await example()
    expect((await figure('correlations', 'manager.krachtlijnen')).result).toEqual({ shown: false })
    await expect(zip('correlations', 'manager.krachtlijnen')).rejects.toMatchObject({
      code: 'figure-withheld',
    })
  })

  it('pool the difference of two groups centre by centre, from the numbers that their difference rests on', async () => {
    const { figure, zip } = await example(true)
    const { result, comparedWith } = await figure('meta', 'worker.krachtlijnen')
    if (!result.shown || !result.value.estimable) throw new Error('24 centres are enough')
    expect(comparedWith).toBe('manager')
    const { tables, figure: drawn, cautions } = result.value
    for (const { columns, rows } of tables) {
      expect(rows).toHaveLength(10)
      for (const { values } of rows) expect(values).toHaveLength(columns.length)
    }
    for (const { lower, upper, predicted } of drawn.rows) {
      expect(predicted!.lower).toBeLessThanOrEqual(lower)
      expect(predicted!.upper).toBeGreaterThanOrEqual(upper)
    }
    expect(cautions.map(({ caution }) => caution)).toContain('spread-pooled-over-centres')
    const [own, ofGap] = await Promise.all(
      (['meta', 'gap'] as const).map(async (name) => filesIn((await zip(name, 'worker.krachtlijnen')).bytes)),
    )
    for (const file of ['cells.csv', 'questions.csv']) expect(own?.get(file)).toBe(ofGap?.get(file))
  })

  it('do not pool over four centres', async () => {
    const { figure } = await example()
    expect((await figure('meta', 'worker.krachtlijnen')).result).toEqual({ shown: false })
  })

  it('count signs of not having read in shares, and say that this cannot be reproduced outside', async () => {
    const { figure, zip } = await example(true)
    const { result, isReproducible } = await figure('careless', 'worker.krachtlijnen')
    if (!result.shown || !result.value.estimable) throw new Error('24 centres are enough')
    for (const { values } of result.value.tables.flatMap(({ rows }) => rows))
      expect((values?.[0] ?? 1) % 5).toBe(0)
    expect(isReproducible).toBe(false)
    await expect(zip('careless', 'worker.krachtlijnen')).rejects.toMatchObject({
      code: 'cannot-be-reproduced',
    })
  })

  it('are asked of nothing that the design does not have', async () => {
    const { figure } = await example()
    await expect(figure('reliability', 'worker.krachtlijnen')).rejects.toMatchObject({ code: 'not-found' })
    await expect(figure('reliability', "worker' OR 1=1")).rejects.toMatchObject({ code: 'not-found' })
  })

  it('can be of three questions that somebody chooses in an order, or else of the first three', async () => {
    const { figure } = await example()
    const first = await figure('mediation', 'worker.scale.PE')
    const [from = '', via = '', to = ''] = first.block.items.map(({ id }) => id)
    expect(first.path).toEqual({ from, via, to })
    expect(await figure('mediation', 'worker.scale.PE', { from, via, to })).toEqual(first)
    const turned = await figure('mediation', 'worker.scale.PE', { from: to, via, to: from })
    expect(turned.path).toEqual({ from: to, via, to: from })
    expect(turned.result).not.toEqual(first.result)
    expect((await figure('correlations', 'worker.scale.PE')).path).toBeNull()
  })

  it('say what is wrong with a choice of questions', async () => {
    const { figure, zip } = await example()
    const { items } = (await figure('mediation', 'worker.scale.PE')).block
    const [from = '', via = '', to = ''] = items.map(({ id }) => id)
    const faultsOf = (path: PathAsked) =>
      figure('mediation', 'worker.scale.PE', path).then(
        () => [],
        ({ code, faults }) => [code, ...faults.map(({ where, what }: Fault) => `${where}: ${what}`)],
      )
    expect(await faultsOf({ from, via, to: via })).toEqual(['input-invalid', `naar: "${via}" is al gekozen.`])
    expect(await faultsOf({ from: 'KL1', via, to })).toEqual([
      'input-invalid',
      'van: "KL1" is geen vraag van dit blok.',
    ])
    expect(await faultsOf({ from, to })).toEqual(['input-invalid', 'via: Hier is geen vraag gekozen.'])
    await expect(zip('mediation', 'worker.scale.PE', { from: via, via, to })).rejects.toMatchObject({
      code: 'input-invalid',
    })
  })

  it('are the same however often they are asked', async () => {
    const { figure } = await example()
    expect(await figure('reliability', 'worker.scale.PE')).toEqual(
      await figure('reliability', 'worker.scale.PE'),
    )
  })
})

describe('how far a figure is', () => {
  it('is told to whoever waits for it, and to nobody else', async () => {
    const { around, els, named } = await example()
    const asked = { ...named, analysis: 'gap', block: 'worker.krachtlijnen' } as const
    const seen = () => figureProgress(around, els, asked)
    expect(await seen()).toEqual({ progress: null })
    await whileTelling(els, asked, async (tell) => {
      tell({ done: 3, of: 10 })
      expect(await seen()).toEqual({ progress: { done: 3, of: 10 } })
      expect(await figureProgress(around, els, { ...asked, analysis: 'icc' })).toEqual({ progress: null })
      const jan = await somebody(around, 'Jan')
      await expect(figureProgress(around, jan, asked)).rejects.toMatchObject({ code: 'not-found' })
    })
    expect(await seen()).toEqual({ progress: null })
  })

  it('is forgotten when the work fails', async () => {
    const { around, els, named } = await example()
    const asked = { ...named, analysis: 'gap', block: 'worker.krachtlijnen' } as const
    const work = whileTelling(els, asked, async (tell) => {
      tell({ done: 1, of: 10 })
      await Promise.reject(new Problem('stopped'))
    })
    await expect(work).rejects.toMatchObject({ code: 'stopped' })
    expect(await figureProgress(around, els, asked)).toEqual({ progress: null })
  })

  it('comes from the thread that works on it', async () => {
    const { around, els, named, figure } = await example(true)
    const asked = { ...named, analysis: 'gap', block: 'worker.krachtlijnen' } as const
    // A tenth of a second is all it takes, so that a busy machine may look away once.
    for (let attempt = 0; attempt < 5; attempt++) {
      let isDone = false
      const working = figure('gap', 'worker.krachtlijnen').finally(() => {
        isDone = true
      })
      while (!isDone) {
        const { progress } = await figureProgress(around, els, asked)
        if (progress === null) continue
        expect(progress.of).toBe(10)
        await working
        return
      }
    }
    expect.fail('no question was told of')
  })
})

describe('reproduce in R', () => {
  it('takes along released numbers, the script and what to expect, and no row of anybody', async () => {
    const { zip } = await example()
    const files = await filesIn((await zip('reliability', 'worker.scale.PE')).bytes)
    expect([...files.keys()].sort()).toEqual([
      'LEESMIJ.txt',
      'about.csv',
      'covariances.csv',
      'expected.csv',
      'factors.csv',
      'items.csv',
      'means.csv',
      'model.txt',
      'people.csv',
      'reproduce.R',
      'scales.csv',
    ])
    expect(files.get('covariances.csv')?.trim().split('\n')).toHaveLength(8) // eight items, not 42 people
    expect(files.get('LEESMIJ.txt')).toContain('VOORBEELD')
    expect(files.get('LEESMIJ.txt')).toContain('\nLees dit erbij:\n- ')
    for (const cell of files.get('covariances.csv')?.split(/[,\n]/).filter(Boolean) ?? [])
      expect(cell).toMatch(/^-?\d(\.\d{1,2})?$/)
  })

  it('takes along the same numbers whichever three questions are chosen: those of the whole block', async () => {
    const { figure, zip } = await example()
    const ids = (await figure('mediation', 'worker.scale.PE')).block.items.map(({ id }) => id)
    const [from = '', via = '', to = ''] = ids.toReversed()
    const zips = [zip('correlations', 'worker.scale.PE'), zip('mediation', 'worker.scale.PE')]
    const chosen = zip('mediation', 'worker.scale.PE', { from, via, to })
    const files = await Promise.all([...zips, chosen].map(async (made) => filesIn((await made).bytes)))
    for (const name of ['people.csv', 'means.csv', 'covariances.csv'])
      expect(new Set(files.map((one) => one.get(name))).size, name).toBe(1)
  })

  it('takes along the three questions of a path, and nothing that R cannot draw again', async () => {
    const { named, figure, zip } = await example()
    const { items } = (await figure('mediation', 'worker.scale.PE')).block
    const [from = '', via = '', to = ''] = items.toReversed().map(({ id }) => id)
    const files = await filesIn((await zip('mediation', 'worker.scale.PE', { from, via, to })).bytes)
    expect(files.get('path.csv')).toBe(`"from","via","to"\n"${from}","${via}","${to}"\n`)
    expect(files.get('covariances.csv')?.trim().split('\n')).toHaveLength(items.length) // of the whole block, as ever
    expect(files.get('expected.csv')).toContain('effects/indirect/deltaLower')
    expect(files.get('expected.csv')).not.toContain('monteCarlo')
    expect(files.get('LEESMIJ.txt')).toContain(
      'De getrokken intervallen (Monte Carlo) staan alleen op de pagina',
    )
    const acts = await db.query("SELECT subject FROM audit_record WHERE act = 'reproduce-in-r'")
    const subject = { wave: named.wave, analysis: 'mediation', block: 'worker.scale.PE', from, via, to }
    expect(acts).toEqual([{ subject }])
  })

  it.skipIf(!hasR)(
    `gets every number of every result again${hasR ? '' : ' (left out: Rscript is not installed here)'}`,
    async () => {
      let compared = 0
      const reproduced = new Set<string>()
      for (const hasManyCentres of [false, true]) {
        const { choices, figure, zip } = await example(hasManyCentres)
        for (const { name, blocks } of choices.analyses) {
          // One block for each analysis of each study: starting R takes longer than what it has to do.
          for (const block of blocks) {
            const { result } = await figure(name, block)
            if (name === 'careless' || !result.shown || !result.value.estimable) continue
            const { status, output } = await runInR((await zip(name, block)).bytes)
            expect(status, `${name} ${block}: ${output}`).toBe(0)
            compared += Number(/^(\d+) numbers compared/m.exec(output)?.[1])
            reproduced.add(name)
            break
          }
        }
      }
      // A change asks for two waves: change-between-waves.test.ts.
      const others = ANALYSES.filter((name) => name !== 'careless' && name !== 'change')
      expect([...reproduced].sort()).toEqual(others.sort())
      expect(compared).toBeGreaterThan(100)
    },
  )

  it.skipIf(!hasR)(
    `says which number differs, and fails${hasR ? '' : ' (left out: Rscript is not installed here)'}`,
    async () => {
      const { zip } = await example()
      const { bytes } = await zip('reliability', 'client.scale.C.Q')
      const { status, output } = await runInR(bytes, (name, text) =>
        name === 'covariances.csv' ? text.replace(/^0\.\d+/, '0.99') : text,
      )
      expect(status).toBe(1)
      expect(output).toContain('FALSE')
    },
  )
})
