/**
 * Signs that a row of answers was filled in without reading: the same answer again and again, no variation, or a pattern
 * that nobody else has. Signs only: somebody may well mean each of five equal answers.
 *
 * In this file a `!` behind an index means: the loop runs over items and rows that are there.
 */
import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { cholesky, forwardSolve } from '../linear-algebra/cholesky.ts'
import { zeros, type Matrix } from '../linear-algebra/matrix.ts'
import { isConstant, mean, sampleVariance } from '../mean-and-variance.ts'
import { checkColumns, present, type Column } from '../missing.ts'

type Value<Reason extends string> = Estimate<{ readonly value: number }, Reason>

export interface RowSigns {
  readonly answered: number
  /** The most equal answers in a row, in the order of the items; a missing answer ends the string. */
  readonly longstring: Value<'all-missing'>
  /** Standard deviation of the answers of this row (intra-individual response variability). */
  readonly irv: Value<'fewer-than-two-values'>
  /** Squared distance from the mean answers, in the metric of the covariances between items. */
  readonly mahalanobis: Value<'row-not-complete' | 'correlations-not-positive-definite'>
  /** Correlation of the answers with the mean of each item. */
  readonly personTotal: Value<'fewer-than-two-values' | 'constant'>
}

/** A pivot under this share of its variance is rounding: the item follows from those before it. */
const NOTHING_LEFT = 1e-10

/**
 * For each row: longest string of equal answers, standard deviation, Mahalanobis distance, correlation with the means.
 *
 *     mahalanobis = (x − x̄)ᵀ S⁻¹ (x − x̄)      x̄ and S: means and covariances (n − 1) of the complete rows
 *
 * About chi-square with as many degrees of freedom as items when answers are normal; a sum of p (n − 1) over all rows.
 *
 * Missing values: the distance and its means need complete rows; the other three use the answers that are there, the means
 * of `personTotal` those of the complete rows, or of all answers where no row is complete.
 *
 * Sources: Johnson (2005), J. Res. Pers. 39, 103–129 (longstring); Dunn et al. (2018), J. Bus. Psychol. 33, 105–121 (irv);
 * Meade & Craig (2012), Psychol. Methods 17, 437–455.
 *
 * @param columns  p items in the order in which they were asked, a value per row.
 * @throws {RangeError} when columns differ in length or hold something other than finite numbers and nulls.
 * @example
 * // answers 3, 3, 3, 5: longstring 3, irv 1
 */
export function carelessAnswers(columns: readonly Column[]): readonly RowSigns[] {
  checkColumns(columns)
  const rows = Array.from({ length: columns[0]?.length ?? 0 }, (_, row) =>
    columns.map((column) => column[row]!),
  )
  const complete = rows.filter((row): row is number[] => row.every((value) => value !== null))
  const means = columns.map((column, item) => {
    const values = complete.length > 0 ? complete.map((row) => row[item]!) : present(column)
    return values.length > 0 ? mean(values) : null
  })
  const factor = covarianceFactor(complete, means)
  return rows.map((row) => ({
    answered: present(row).length,
    longstring: longestString(row),
    irv: deviation(row),
    mahalanobis: distance(row, means, factor),
    personTotal: correlationWithMeans(row, means),
  }))
}

function longestString(row: Column): RowSigns['longstring'] {
  let longest = 0
  let length = 0
  for (const [place, value] of row.entries()) {
    length = value === null ? 0 : value === row[place - 1] ? length + 1 : 1
    longest = Math.max(longest, length)
  }
  return longest === 0 ? notEstimable('all-missing') : estimated({ value: longest })
}

function deviation(row: Column): RowSigns['irv'] {
  const values = present(row)
  if (values.length < 2) return notEstimable('fewer-than-two-values')
  return estimated({ value: isConstant(values) ? 0 : Math.sqrt(sampleVariance(values)) })
}

/** The factor of the covariances of complete rows; null where one item follows from others or rows are too few. */
function covarianceFactor(rows: readonly (readonly number[])[], means: Column): Matrix | null {
  const p = means.length
  if (rows.length <= p) return null
  const covariances = zeros(p, p)
  for (const row of rows) {
    for (let i = 0; i < p; i++) {
      const from = row[i]! - means[i]!
      for (let j = 0; j <= i; j++)
        covariances.values[i * p + j]! += (from * (row[j]! - means[j]!)) / (rows.length - 1)
    }
  }
  const factor = cholesky(covariances, NOTHING_LEFT)
  return factor.isPositiveDefinite ? factor.lower : null
}

function distance(row: Column, means: Column, factor: Matrix | null): RowSigns['mahalanobis'] {
  if (row.some((value) => value === null)) return notEstimable('row-not-complete')
  if (!factor) return notEstimable('correlations-not-positive-definite')
  const half = forwardSolve(
    factor,
    row.map((value, item) => value! - means[item]!),
  )
  return estimated({ value: half.reduce((sum, value) => sum + value * value, 0) })
}

function correlationWithMeans(row: Column, means: Column): RowSigns['personTotal'] {
  const places = row.map((_, item) => item).filter((item) => row[item] !== null && means[item] !== null)
  if (places.length < 2) return notEstimable('fewer-than-two-values')
  const answers = places.map((item) => row[item]!)
  const others = places.map((item) => means[item]!)
  if (isConstant(answers) || isConstant(others)) return notEstimable('constant')
  const centre = mean(answers)
  const middle = mean(others)
  const products = answers.reduce((sum, value, at) => sum + (value - centre) * (others[at]! - middle), 0)
  const scale = Math.sqrt(sampleVariance(answers) * sampleVariance(others)) * (answers.length - 1)
  return estimated({ value: products / scale })
}
