import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../foundation/seeded-random.ts'
import type { Column } from '../missing.ts'
import { fitStructuralModel } from '../sem/fit-structural-model.ts'
import { parseModel } from '../sem/model-syntax.ts'
import { semData } from '../sem/sem-data.ts'
import { EQUAL_AT } from './invariance-steps.ts'
import { measurementInvariance } from './measurement-invariance.ts'
import { modelOverWaves } from './model-over-waves.ts'
import { scoreTests } from './score-tests.ts'

type Rows = readonly { readonly group: string; readonly answers: readonly number[] }[]

function modelOf(text: string) {
  const read = parseModel(text)
  if (!read.isRead) throw new Error(JSON.stringify(read.faults))
  return read.model
}

const ITEMS = ['x1', 'x2', 'x3', 'x4']
const ONE_FACTOR = modelOf(`f =~ ${ITEMS.join(' + ')}`)

/** What differs in the second of two groups of `n`; the mean of its factor always does. */
interface Drawn {
  readonly loadings?: readonly number[]
  readonly intercepts?: readonly number[]
  readonly residuals?: number
}

function drawn(n: number, second: Drawn, seed = 1): Rows {
  const { normal } = seededRandom(seed)
  const loadings = [1, 0.8, 1.2, 0.9]
  return ['client', 'worker'].flatMap((group) =>
    Array.from({ length: n }, () => {
      const isSecond = group === 'worker'
      const factor = normal() + (isSecond ? 0.5 : 0)
      const own = (isSecond && second.loadings) || loadings
      const residual = 0.6 * ((isSecond && second.residuals) || 1)
      const answers = own.map(
        (loading, item) =>
          3 + ((isSecond && second.intercepts?.[item]) || 0) + loading * factor + residual * normal(),
      )
      return { group, answers }
    }),
  )
}

function invarianceOf(rows: Rows, partial: readonly string[] = []) {
  const columns = new Map(
    ITEMS.map((name, item): [string, Column] => [name, rows.map(({ answers }) => answers[item] ?? 0)]),
  )
  const data = semData(
    ITEMS,
    columns,
    rows.map(({ group }) => group),
    'listwise',
  )
  const result = measurementInvariance(
    (step, except) => fitStructuralModel(ONE_FACTOR, data, { equal: EQUAL_AT[step], except }),
    partial,
  )
  if (!result.estimable) throw new Error(result.reason)
  return result
}

describe('measurement invariance over groups', () => {
  it('is strict where only the factor differs', () => {
    expect(invarianceOf(drawn(600, {})).holds).toBe('strict')
  })

  it('is scalar where people of one group answer less precisely', () => {
    expect(invarianceOf(drawn(600, { residuals: 1.8 })).holds).toBe('scalar')
  })

  it('is metric where one question is easier for one group, and partial once that one may differ', () => {
    const rows = drawn(600, { intercepts: [0, 0, 0, 0.8] })
    expect(invarianceOf(rows).holds).toBe('metric')
    const { holds, partial } = invarianceOf(rows, ['x4 ~ 1'])
    expect(holds).toBe('partial')
    // one equality less from the scalar step on
    expect(partial?.steps.map(({ fit }) => fit.df)).toEqual([4, 7, 9, 13])
  })

  it('is configural where a question belongs less to the factor in one group', () => {
    expect(invarianceOf(drawn(600, { loadings: [1, 0.2, 1.2, 0.9] })).holds).toBe('configural')
  })

  it('is none where one factor does not fit to begin with', () => {
    const { normal } = seededRandom(5)
    const rows = drawn(600, {}).map(({ group, answers }) => {
      const shared = 2 * normal() // between the first two questions only
      return { group, answers: answers.map((answer, item) => answer + (item < 2 ? shared : 0)) }
    })
    expect(invarianceOf(rows).holds).toBe('none')
  })

  it('is not partial where only one question of a factor stays equal', () => {
    const rows = drawn(600, { intercepts: [0, 0.8, -0.8, 1.6] })
    expect(invarianceOf(rows, ['x2 ~ 1', 'x3 ~ 1', 'x4 ~ 1']).holds).toBe('metric')
  })

  it('points at the question that differs', () => {
    const { full } = invarianceOf(drawn(600, { intercepts: [0, 0, 0, 0.8] }))
    const [first] = scoreTests(full.steps[2]?.fit ?? full.steps[0]!.fit) // four steps
    expect(first).toMatchObject({ lhs: 'x4', op: '~1', df: 1 })
    expect(first!.chisq).toBeGreaterThan(50)
  })

  it('is the same for rows in another order, groups with other names, and other units', () => {
    const rows = drawn(200, { intercepts: [0, 0, 0, 0.3] }, 3)
    const chisqs = (of: Rows) => invarianceOf(of).full.steps.map(({ measures }) => measures.chisq)
    const plain = chisqs(rows)
    const close = plain.map((value): unknown => expect.closeTo(value, 5))
    expect(chisqs(rows.toReversed())).toEqual(close)
    expect(chisqs(rows.map(({ group, answers }) => ({ group: `${group}s`, answers })))).toEqual(close)
    expect(
      chisqs(
        rows.map(({ group, answers }) => ({ group, answers: answers.map((answer) => 20 * answer - 7) })),
      ),
    ).toEqual(close)
  })
})

describe('score tests', () => {
  it('of a mean that two groups share, of 0, 4 and of 2, 6', () => {
    // means 2 and 4, shared 3; variances around it 4 + 1 = 5; Σ n (mean − 3)² / 5 = 2 · 1 / 5 + 2 · 1 / 5 = .8
    const data = semData(['x'], new Map([['x', [0, 4, 2, 6]]]), ['a', 'a', 'b', 'b'], 'listwise')
    const fit = fitStructuralModel(modelOf('x ~ 1\nx ~~ x'), data, { equal: ['intercepts'] })
    if (!fit.estimable) throw new Error(fit.reason)
    expect(scoreTests(fit)).toEqual([
      expect.objectContaining({ lhs: 'x', op: '~1', chisq: expect.closeTo(0.8, 8) as unknown, df: 1 }),
    ])
  })

  it('have one degree of freedom less than there are groups', () => {
    const data = semData(
      ['x'],
      new Map([['x', [0, 2, 2, 4, 3, 9]]]),
      ['a', 'a', 'b', 'b', 'c', 'c'],
      'listwise',
    )
    const fit = fitStructuralModel(modelOf('x ~ 1\nx ~~ x'), data, { equal: ['intercepts'] })
    if (!fit.estimable) throw new Error(fit.reason)
    expect(scoreTests(fit).map(({ df }) => df)).toEqual([2])
  })
})

describe('a model over waves', () => {
  const waves = [
    ['a1', 'b1', 'c1'],
    ['a2', 'b2', 'c2'],
  ]

  it('holds loadings equal from the metric step on, and lets residuals of an item go together', () => {
    const text = modelOverWaves(waves, 'metric')
    expect(text).toContain('wave2 =~ 1*a2 + loading2*b2 + loading3*c2')
    expect(text).toContain('b2 ~ intercept2w2*1')
    expect(text).toContain('c1 ~~ c2')
  })

  it('leaves to differ what is named, by the column of the first wave', () => {
    const text = modelOverWaves(waves, 'scalar', ['wave1 =~ b1', 'c1 ~ 1'])
    expect(text).toContain('wave2 =~ 1*a2 + loading2w2*b2 + loading3*c2')
    expect(text).toContain('c2 ~ intercept3w2*1')
    expect(text).toContain('b2 ~ intercept2*1')
  })
})
