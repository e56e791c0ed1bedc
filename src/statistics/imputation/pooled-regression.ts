import { notEstimable, estimated, type Estimate } from '../../foundation/estimate.ts'
import { leastSquares } from '../linear-algebra/least-squares.ts'
import { zeros, type Matrix } from '../linear-algebra/matrix.ts'
import { linearRegression, type LinearRegressionFit } from '../regression/linear-regression.ts'
import { d1, d2, d3, waldChiSquare, type JointFit } from './joint-tests.ts'
import { rubin } from './rubin.ts'

/** One imputed data set: n outcomes, n × p design with ones in its first column. */
export interface ImputedData {
  readonly y: Float64Array
  readonly x: Matrix
}

type Refusal =
  | Extract<LinearRegressionFit, { estimable: false }>['reason']
  | 'fewer-than-two-imputations'
  | 'imputations-differ-in-rows'

export type PooledRegression = Estimate<
  {
    /** Per imputation, per column: estimate and variance. */
    readonly fits: readonly (readonly { readonly estimate: number; readonly variance: number }[])[]
    /** Per column of the design. */
    readonly pooled: readonly Extract<ReturnType<typeof rubin>, { estimable: true }>[]
    readonly dfComplete: number
    readonly tests: readonly { readonly test: 'D1' | 'D2' | 'D3'; readonly result: ReturnType<typeof d1> }[]
  },
  Refusal
>

/**
 * The same linear regression on each imputed data set, pooled by Rubin's rules, and a joint test of some of its columns.
 *
 * D3 needs likelihoods at the pooled estimates: there the slopes are held at their pooled values and intercept and
 * residual variance are fitted again, as `mice::D3` does.
 *
 * Missing values: none are left after imputation; every data set has the same number of rows.
 *
 * @param sets    two or more data sets.
 * @param tested  places of the columns that are tested together; not the first.
 * @example // two data sets in which y is twice x plus noise: the slope is the mean of the two slopes
 */
export function pooledRegression(sets: readonly ImputedData[], tested: readonly number[]): PooledRegression {
  const [first] = sets
  if (!first || sets.length < 2) return notEstimable('fewer-than-two-imputations')
  if (sets.some(({ y }) => y.length !== first.y.length)) return notEstimable('imputations-differ-in-rows')
  const models = sets.map(({ y, x }) => linearRegression(y, x))
  const refused = models.find((model) => !model.estimable)
  if (refused && !refused.estimable) return refused
  const fitted = models.flatMap((model) => (model.estimable ? [model] : []))
  const p = first.x.columns
  const dfComplete = first.y.length - p
  const fits = fitted.map(({ beta, covariance }) =>
    Array.from(beta, (estimate, i) => ({ estimate, variance: covariance.values[i * p + i] ?? 0 })),
  )
  const pooled = Array.from({ length: p }, (_, column) =>
    rubin(
      fits.map((fit) => fit[column] ?? { estimate: 0, variance: 0 }), // one per column
      dfComplete,
    ),
  ).flatMap((one) => (one.estimable ? [one] : []))
  const joint = fitted.map(({ beta, covariance }) => part(beta, covariance, tested))
  const chiSquares = joint.map(waldChiSquare)
  const isProper = chiSquares.every((value) => value !== null)
  return estimated({
    fits,
    pooled,
    dfComplete,
    tests:
      tested.length === 0
        ? []
        : [
            { test: 'D1' as const, result: d1(joint, dfComplete) },
            {
              test: 'D2' as const,
              result: isProper
                ? d2(
                    chiSquares.map((value) => value ?? 0),
                    tested.length,
                  )
                : notEstimable('fixed-effects-follow-from-each-other'),
            },
            { test: 'D3' as const, result: likelihoodRatio(sets, tested) },
          ],
  })
}

function part(beta: Float64Array, covariance: Matrix, tested: readonly number[]): JointFit {
  const k = tested.length
  const own = zeros(k, k)
  tested.forEach((row, i) =>
    tested.forEach((column, j) => {
      own.values[i * k + j] = covariance.values[row * covariance.columns + column] ?? 0
    }),
  )
  return { estimates: tested.map((place) => beta[place] ?? 0), covariance: own }
}

/** The likelihood ratio of a normal model is n log(RSS without / RSS with). */
function likelihoodRatio(sets: readonly ImputedData[], tested: readonly number[]) {
  const m = sets.length
  const p = sets[0]?.x.columns ?? 0
  const all = Array.from({ length: p }, (_, place) => place)
  const others = all.filter((place) => !tested.includes(place))
  const [withAll, without] = [all, others].map((columns) => {
    const own = sets.map(({ y, x }) => leastSquares(columnsOf(x, columns), y))
    const slopes = columns.map(
      (_, place) => own.reduce((sum, { coefficients }) => sum + (coefficients[place] ?? 0), 0) / m,
    )
    return {
      own: own.map(({ residualSquares }) => residualSquares),
      pooled: sets.map(({ y, x }) => squaresAround(y, columnsOf(x, columns), slopes)),
    }
  })
  const ratio = (key: 'own' | 'pooled') =>
    sets.reduce((sum, { y }, place) => {
      const less = without?.[key][place] ?? 1 // one per set
      const more = withAll?.[key][place] ?? 1
      return sum + (y.length * Math.log(less / more)) / m
    }, 0)
  return d3(ratio('own'), ratio('pooled'), tested.length, m)
}

function columnsOf({ rows, columns, values }: Matrix, wanted: readonly number[]): Matrix {
  const made = zeros(rows, wanted.length)
  for (let i = 0; i < rows; i++)
    wanted.forEach((column, j) => {
      made.values[i * wanted.length + j] = values[i * columns + column] ?? 0
    })
  return made
}

/** Squares of what the slopes leave, around their own mean: the intercept is fitted again. */
function squaresAround(y: Float64Array, x: Matrix, slopes: readonly number[]): number {
  const rest = y.map((value, i) =>
    slopes.reduce((left, slope, j) => left - slope * (x.values[i * x.columns + j] ?? 0), value),
  )
  const centre = rest.reduce((sum, value) => sum + value, 0) / rest.length
  return rest.reduce((sum, value) => sum + (value - centre) ** 2, 0)
}
