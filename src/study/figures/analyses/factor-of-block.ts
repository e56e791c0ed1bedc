import type { Moments } from '../../../disclosure/release-moments.ts'
import { caution, type Caution } from '../../../statistics/cautions/caution-table.ts'
import { THRESHOLDS } from '../../../statistics/cautions/thresholds.ts'
import { rowsWithMoments } from '../../../statistics/moments/rows-with-moments.ts'
import { fitMeasures, type FitMeasures } from '../../../statistics/sem/fit-measures.ts'
import { fitStructuralModel, type SemFit } from '../../../statistics/sem/fit-structural-model.ts'
import { parseModel } from '../../../statistics/sem/model-syntax.ts'
import {
  factorsArePossible,
  negativeVariances,
  parameterEstimates,
} from '../../../statistics/sem/parameter-estimates.ts'
import { standardisedErrors } from '../../../statistics/sem/standardised-errors.ts'
import { semData } from '../../../statistics/sem/sem-data.ts'
import { noResult, type AnalysisResult } from '../analysis-result.ts'
import { axisAround } from '../axis-around.ts'
import { factorModel, variableOf } from '../factor-model.ts'
import type { FigureBlock } from '../figure-blocks.ts'

/**
 * Confirmatory factor analysis of a scale by maximum likelihood, with the factors that the questionnaire names. Normal
 * theory: robust tests and ordered answers need the answers themselves.
 */
export function factorOfBlock(block: FigureBlock, moments: Moments): AnalysisResult {
  const { n, centres, covariances } = moments
  const people = { n, centres }
  const model = factorModel(block)
  if (!model) throw new RangeError(`${block.id} has too few items for a factor.`)
  const rows = rowsWithMoments(n, moments.means ?? covariances.map(() => 0), covariances)
  if (!rows.estimable) return noResult(people, rows.reason)
  const parsed = parseModel(model.syntax)
  if (!parsed.isRead) throw new RangeError(`The model ${model.syntax} cannot be read.`)
  const names = block.items.map((_, place) => variableOf(place))
  const data = new Map(names.map((name, place) => [name, rows.columns[place] ?? []]))
  const fit = fitStructuralModel(parsed.model, semData(observedOf(model.syntax), data, null, 'listwise'))
  if (!fit.estimable) return noResult(people, fit.reason)

  const measures = fitMeasures(fit)
  const { chisq, df, p, cfi, tli, rmsea, srmr } = measures
  const errors = standardisedErrors(fit)
  const estimates = parameterEstimates(fit).map((one, place) => {
    const { lower = one.standardised.all, upper = one.standardised.all } = errors[place] ?? {}
    return { ...one, values: [one.standardised.all, lower, upper] }
  })
  const dimension = new Map(model.factors.map((factor) => [factor.name, factor.dimension]))
  const loadings = estimates.filter(({ op }) => op === '=~')
  const between = estimates.filter(
    ({ op, lhs, rhs }) => op === '~~' && lhs !== rhs && dimension.has(lhs) && dimension.has(rhs),
  )
  const itemOf = (variable: string) => block.items[names.indexOf(variable)]?.id ?? variable
  return {
    people,
    estimable: true,
    tables: [
      {
        id: 'fit',
        columns: ['chisq', 'df', 'p', 'cfi', 'tli', 'rmsea', 'rmseaLower', 'rmseaUpper', 'srmr'],
        rows: [
          {
            label: [block.scaleName ?? block.id],
            values: [chisq, df, p, cfi, tli, rmsea.value, rmsea.lower, rmsea.upper, srmr],
          },
        ],
      },
      {
        id: 'loadings',
        columns: ['loading', 'lower', 'upper'],
        rows: loadings.map(({ rhs, values }) => ({ label: [itemOf(rhs)], values })),
      },
      ...(between.length > 0
        ? [
            {
              id: 'factors',
              columns: ['r', 'lower', 'upper'],
              rows: between.map(({ lhs, rhs, values }) => ({
                label: [dimension.get(lhs) ?? lhs, dimension.get(rhs) ?? rhs],
                values,
              })),
            },
          ]
        : []),
    ],
    figure: {
      ...axisAround([1, ...loadings.flatMap(({ values }) => values)]),
      rows: loadings.map(({ rhs, values: [estimate = 0, lower = 0, upper = 0] }) => ({
        label: [itemOf(rhs)],
        estimate,
        lower,
        upper,
      })),
    },
    cautions: cautionsOf(fit, measures),
  }
}

/** The variables in the order in which the model names them. */
function observedOf(syntax: string): string[] {
  return syntax.match(/\bv\d+\b/g) ?? []
}

function cautionsOf(fit: SemFit, { df, cfi, rmsea }: FitMeasures): Caution[] {
  const isPoor = df > 0 && (cfi < THRESHOLDS.fitCfi.value || rmsea.value > THRESHOLDS.fitRmsea.value)
  return [
    ...(negativeVariances(fit).length > 0 ? [caution('heywood-case')] : []),
    ...(factorsArePossible(fit) ? [] : [caution('factors-cannot-covary-so')]),
    ...(isPoor ? [caution('poor-fit', { cfi, rmsea: rmsea.value })] : []),
  ]
}
