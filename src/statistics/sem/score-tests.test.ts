import { describe, expect, it } from 'vitest'
import { fitStructuralModel, type SemChoices } from './fit-structural-model.ts'
import { parseModel } from './model-syntax.ts'
import { variableNames } from './parameter-table.ts'
import { correlationResiduals, explainedVariance } from './residuals.ts'
import { modificationIndices, releaseTests } from './score-tests.ts'
import { semData } from './sem-data.ts'

// deviations of x −1, 0, 0, 1 and of y −1, −1, 1, 1, each twice: variances ½ and 1, covariance ½, r = ½ / √½ = .7071
const X = [-1, 0, 0, 1, -1, 0, 0, 1]
const Y = [-1, -1, 1, 1, -1, -1, 1, 1]

function fitted(text: string, group: readonly string[] | null = null, choices: SemChoices = {}) {
  const read = parseModel(text)
  if (!read.isRead) throw new Error('model not read')
  const columns = new Map([
    ['x', X],
    ['y', Y],
  ])
  const { observed, exogenous } = variableNames(read.model)
  const data = semData(observed, columns, group, 'listwise', exogenous)
  const fit = fitStructuralModel(read.model, data, choices)
  if (!fit.estimable) throw new Error(`${fit.reason} ${fit.where}`)
  return fit
}

describe('the modification index of a covariance held at zero', () => {
  it('is n r², and the change is the covariance of the sample', () => {
    const [index] = modificationIndices(fitted('x ~~ 0*y'))
    expect(index).toMatchObject({
      lhs: 'x',
      op: '~~',
      rhs: 'y',
      index: expect.closeTo(8 * 0.5, 10),
      change: expect.closeTo(0.5, 10),
      changeStdAll: expect.closeTo(Math.SQRT1_2, 10),
    })
  })

  it('leaves the whole correlation as residual, and explains nothing', () => {
    const fit = fitted('x ~~ 0*y')
    expect(correlationResiduals(fit)).toMatchObject([
      { a: 'x', b: 'y', residual: expect.closeTo(Math.SQRT1_2, 10) },
    ])
    expect(explainedVariance(fit)).toEqual([])
  })
})

it('explains r² of what one predictor explains', () => {
  expect(explainedVariance(fitted('y ~ x'))).toMatchObject([{ variable: 'y', r2: expect.closeTo(0.5, 10) }])
})

describe('releasing what is equal over groups', () => {
  it('finds nothing where the groups are the same', () => {
    const group = X.map((_, row) => (row < 4 ? 'a' : 'b'))
    const tests = releaseTests(fitted('x ~~ y', group, { equal: ['residuals', 'residual.covariances'] }))
    expect(tests).toHaveLength(3)
    for (const { index } of tests) expect(index).toBeCloseTo(0, 10)
  })

  it('says how much one variance should differ', () => {
    // ±1.1 in one group, ±.1 in the other
    const group = X.map((x) => (x === 0 ? 'narrow' : 'wide'))
    const columns = new Map([['x', X.map((x, row) => x + 0.1 * (Y[row] ?? 0))]])
    const read = parseModel('x ~~ x')
    if (!read.isRead) throw new Error('model not read')
    const fit = fitStructuralModel(read.model, semData(['x'], columns, group, 'listwise'), {
      equal: ['residuals'],
    })
    if (!fit.estimable) throw new Error(fit.reason)
    // variances 1.21 (wide, ±1.1) and .01 (narrow): pooled .61. The slope of −log L / n in one group's own variance is
    // ½ (1/.61 − s²/.61²) / 2, the information ½ / .61² / 2 less half of that: n g² / left
    const [test] = releaseTests(fit)
    expect(test?.index).toBeCloseTo(
      (8 * (0.25 * (1 / 0.61 - 0.01 / 0.61 ** 2)) ** 2) / (0.125 / 0.61 ** 2),
      8,
    )
  })
})
