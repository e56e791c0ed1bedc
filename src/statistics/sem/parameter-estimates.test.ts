import { expect, it } from 'vitest'
import { regressionOnPaper } from '../../../tests/regression-on-paper.ts'
import { parameterEstimates } from './parameter-estimates.ts'

it('gives a path its standard error, its standardised forms, and what is defined from it the delta method', () => {
  const fit = regressionOnPaper('twice := 2*b', 'square := b^2')
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
