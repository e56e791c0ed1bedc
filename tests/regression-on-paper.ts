import { fitStructuralModel, type SemFit } from '../src/statistics/sem/fit-structural-model.ts'
import { parseModel } from '../src/statistics/sem/model-syntax.ts'
import { variableNames } from '../src/statistics/sem/parameter-table.ts'
import { semData } from '../src/statistics/sem/sem-data.ts'

/**
 * y on x in eight rows that can be worked out by hand: the variance of x is ½ and that of y 1, their covariance ½. So the slope b
 * is 1, the residual variance ½, and the standard error of b √(½ / (8 · ½)).
 *
 * @param definitions  quantities that follow from b: `twice := 2*b`.
 */
export function regressionOnPaper(...definitions: readonly string[]): SemFit {
  const read = parseModel(['y ~ b*x', ...definitions].join('\n'))
  if (!read.isRead) throw new Error('model not read')
  const { observed, exogenous } = variableNames(read.model)
  const columns = new Map([
    ['x', [-1, 0, 0, 1, -1, 0, 0, 1]],
    ['y', [-1, -1, 1, 1, -1, -1, 1, 1]],
  ])
  const fit = fitStructuralModel(read.model, semData(observed, columns, null, 'listwise', exogenous))
  if (!fit.estimable) throw new Error(fit.reason)
  return fit
}
