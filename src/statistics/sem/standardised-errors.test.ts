import { expect, it } from 'vitest'
import { regressionOnPaper } from '../../../tests/regression-on-paper.ts'
import { parameterEstimates } from './parameter-estimates.ts'
import { standardisedErrors } from './standardised-errors.ts'

it('carries how uncertain the standard deviations are, also into what is defined; the fit stays where it is', () => {
  const fit = regressionOnPaper('twice := 2*b')
  const before = parameterEstimates(fit)
  const errors = standardisedErrors(fit)
  expect(parameterEstimates(fit)).toEqual(before)
  const of = (name: string) => errors[before.findIndex(({ lhs, op }) => `${lhs} ${op}` === name)]

  // b = 1, residual variance ½, variance of x ½, so of y 1: β = √½, with slope √½ · ½ in b and −√½ · ½ in the residual
  // variance; Var b = ½ / (8 · ½), Var of the residual variance 2 · ¼ / 8
  const se = Math.sqrt(0.125 * (1 / 8 + 1 / 16))
  expect(of('y ~')).toMatchObject({
    se: expect.closeTo(se, 9),
    lower: expect.closeTo(Math.SQRT1_2 - 1.959963985 * se, 8),
    upper: expect.closeTo(Math.SQRT1_2 + 1.959963985 * se, 8),
  })
  expect(of('twice :=')?.se).toBeCloseTo(2 * se, 9)
  // in its own standard deviations the variance of x is 1, whatever it is
  expect(of('x ~~')).toEqual({ se: 0, lower: expect.closeTo(1, 12), upper: expect.closeTo(1, 12) })
})
