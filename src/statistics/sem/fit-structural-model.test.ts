import { expect, it } from 'vitest'
import { fitStructuralModel } from './fit-structural-model.ts'
import { parseModel } from './model-syntax.ts'
import { semData } from './sem-data.ts'

function model(text: string) {
  const read = parseModel(text)
  if (!read.isRead) throw new Error(JSON.stringify(read.faults))
  return read.model
}

// x1: mean 2.5, squares 2.25 + .25 + .25 + 2.25 = 5, over 4: 1.25. x2: mean 3, 4 + 0 + 1 + 1 = 6: 1.5.
// products: (−1.5)(−2) + 0 + (.5)(1) + (1.5)(1) = 5, over 4: 1.25.
const four = new Map([
  ['x1', [1, 2, 3, 4]],
  ['x2', [1, 3, 4, 4]],
])

it('gives variances and covariance over n where the model says nothing else', () => {
  const fit = fitStructuralModel(model('x1 ~~ x2'), semData(['x1', 'x2'], four, null, 'listwise'))
  if (!fit.estimable) throw new Error(fit.reason)
  const byName = new Map(
    fit.table.parameters.map(({ lhs, rhs, free }) => [`${lhs} ${rhs}`, free === null ? null : fit.x[free]]),
  )
  expect(byName.get('x1 x2')).toBeCloseTo(1.25, 10)
  expect(byName.get('x1 x1')).toBeCloseTo(1.25, 10)
  expect(byName.get('x2 x2')).toBeCloseTo(1.5, 10)
  expect(fit.chisq).toBeCloseTo(0, 10)
  expect(fit.df).toBe(0)
})

it('gives a regression its least squares', () => {
  // slope 1.25 / 1.25 = 1, residual 1.5 − 1.25 = .25; intercept 3 − 2.5 = .5
  const fit = fitStructuralModel(model('x2 ~ b*x1\nx2 ~ 1'), semData(['x2', 'x1'], four, null, 'listwise'))
  if (!fit.estimable) throw new Error(fit.reason)
  expect([...fit.x]).toEqual([expect.closeTo(1, 10), expect.closeTo(0.5, 10), expect.closeTo(0.25, 10)])
})
