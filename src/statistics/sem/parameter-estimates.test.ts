import { expect, it } from 'vitest'
import { fitStructuralModel } from './fit-structural-model.ts'
import { parseModel } from './model-syntax.ts'
import { parameterEstimates } from './parameter-estimates.ts'
import { variableNames } from './parameter-table.ts'
import { semData } from './sem-data.ts'

it('gives a path its standard error, its standardised forms, and what is defined from it the delta method', () => {
  // x: variance ½; y: variance 1; covariance ½. b = 1, residual variance ½, se of b √(½ / (8 · ½))
  const read = parseModel('y ~ b*x\ntwice := 2*b\nsquare := b^2')
  if (!read.isRead) throw new Error('model not read')
  const { observed, exogenous } = variableNames(read.model)
  const columns = new Map([
    ['x', [-1, 0, 0, 1, -1, 0, 0, 1]],
    ['y', [-1, -1, 1, 1, -1, -1, 1, 1]],
  ])
  const fit = fitStructuralModel(read.model, semData(observed, columns, null, 'listwise', exogenous))
  if (!fit.estimable) throw new Error(fit.reason)
  const byName = new Map(parameterEstimates(fit).map((one) => [`${one.lhs} ${one.op}`, one]))
  const se = Math.sqrt(1 / 8)
  expect(byName.get('y ~')).toMatchObject({
    est: expect.closeTo(1, 10),
    test: { se: expect.closeTo(se, 10), z: expect.closeTo(Math.sqrt(8), 9) },
    lower: expect.closeTo(1 - 1.959963985 * se, 8),
    standardised: {
      latent: expect.closeTo(1, 10),
      all: expect.closeTo(Math.SQRT1_2, 10),
      allButGiven: expect.closeTo(1, 10), // y has variance one, x keeps its own
    },
  })
  expect(byName.get('twice :=')).toMatchObject({
    est: expect.closeTo(2, 10),
    test: { se: expect.closeTo(2 * se, 10) },
    standardised: { all: expect.closeTo(Math.SQRT2, 10) },
  })
  // slope of b² at 1 is 2
  expect(byName.get('square :=')?.test?.se).toBeCloseTo(2 * se, 10)
  // the variance of a predictor is that of the sample, and has no test
  expect(byName.get('x ~~')).toMatchObject({ est: expect.closeTo(0.5, 10), test: null })
})
