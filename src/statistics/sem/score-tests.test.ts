import { describe, expect, it } from 'vitest'
import { fitStructuralModel, type SemChoices } from './fit-structural-model.ts'
import { parseModel } from './model-syntax.ts'
import { variableNames } from './parameter-table.ts'
import { correlationResiduals, explainedVariance } from './residuals.ts'
import { modificationIndices } from './score-tests.ts'
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
