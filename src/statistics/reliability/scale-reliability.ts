/**
 * Do the items of a scale hang together? Cronbach's alpha with its interval, and what each item adds.
 *
 * Alpha says nothing on whether the items measure one thing: a scale of two halves can reach .80. Look at
 * the items, and at a factor analysis, before calling a sum a measure.
 */
import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { isConstant, mean, sampleVariance } from '../mean-and-variance.ts'
import { checkColumns, present, type Column } from '../missing.ts'
import {
  correlations,
  covariance,
  pairwiseCovariances,
  rowSum,
  total,
  trace,
  without,
  type SquareMatrix,
} from './covariance-matrix.ts'
import { feldtInterval } from './feldt-interval.ts'
import { reverseItems } from './reverse-items.ts'
import { squaredMultipleCorrelations } from './squared-multiple-correlations.ts'

export type Value<Reason extends string> = Estimate<{ readonly value: number }, Reason>

export interface ItemReliability {
  readonly n: number
  readonly mean: number
  readonly sd: number
  /** Correlation with the person's mean over the items that this person answered, this item included. */
  readonly itemTotal: Value<'total-score-is-constant'>
  /** Correlation with the sum of the other items. */
  readonly itemRest: Value<'rest-score-is-constant'>
  readonly alphaIfDropped: Value<'one-item-left' | 'rest-score-is-constant'>
}

export type ScaleReliability = Estimate<
  {
    readonly alpha: number
    readonly alphaLower: number
    readonly alphaUpper: number
    readonly standardizedAlpha: Value<'correlations-cancel-out'>
    readonly lambda6: Value<'correlations-cancel-out' | 'correlations-not-positive-definite'>
    /** People with at least one answer. */
    readonly n: number
    readonly items: readonly ItemReliability[]
  },
  | 'fewer-than-two-items'
  | 'fewer-than-two-people'
  | 'all-missing'
  | 'constant-item'
  | 'two-items-share-fewer-than-two-rows'
  | 'total-score-is-constant'
>

/**
 * Reliability of a scale of k items, from the covariances C and correlations R between them:
 *
 *     alpha        = k / (k − 1) · (1 − tr C / ΣΣ C)           interval: Feldt (1965)
 *     standardized = k / (k − 1) · (1 − k / ΣΣ R)
 *     lambda6      = 1 − (k − Σ smc) / ΣΣ R                    smc: squared multiple correlations
 *
 * Missing values: each covariance uses the people who answered both items (pairwise), as `psych::alpha`.
 * The interval counts everyone who answered at least one item.
 *
 * Not estimable as a whole where one item was never answered or got one and the same answer from all, so
 * that a scale is never judged on fewer items than were named.
 *
 * Sources: Cronbach (1951), Psychometrika 16, 297–334; Guttman (1945), Psychometrika 10, 255–282; R's
 * `psych::alpha` 2.2.9 (itemTotal = raw.r, itemRest = r.drop, lambda6 = G6(smc)). With two items psych puts
 * a ratio of covariances in place of alphaIfDropped; here one item that is left has no alpha.
 *
 * @param columns   k items, a value per person, in scale points.
 * @param reversed  for each item, whether it is worded the other way; see {@link reverseItems}.
 * @throws {RangeError} when columns differ in length or hold something other than finite numbers and nulls.
 * @example
 * scaleReliability([[1, 2, 3], [1, 3, 2]])
 * // variances 1 and 1, covariance ½: alpha = 2 (1 − 2/3) = 2/3
 */
export function scaleReliability(
  columns: readonly Column[],
  reversed: readonly boolean[] = [],
): ScaleReliability {
  checkColumns(columns)
  if (columns.length < 2) return notEstimable('fewer-than-two-items')
  if (columns.some((column) => present(column).length === 0)) return notEstimable('all-missing')
  if (columns.some((column) => present(column).length < 2)) return notEstimable('fewer-than-two-people')
  if (columns.some((column) => isConstant(present(column)))) return notEstimable('constant-item')

  const items = reverseItems(columns, reversed)
  const covariances = pairwiseCovariances(items)
  if (!covariances.estimable) return covariances
  const alpha = alphaOf(covariances.matrix)
  if (alpha === null) return notEstimable('total-score-is-constant')

  const people = personMeans(items)
  const n = present(people).length
  const interval = feldtInterval(alpha, n, items.length)
  return estimated({
    alpha,
    alphaLower: interval.lower,
    alphaUpper: interval.upper,
    ...correlationForms(correlations(covariances.matrix)),
    n,
    items: items.map((item, place) => itemReliability(item, place, people, covariances.matrix)),
  })
}

/** Null where the sum of the items has no variance: such a scale tells nobody apart. */
function alphaOf(covariances: SquareMatrix): number | null {
  const k = covariances.length
  const variances = trace(covariances)
  const sum = total(covariances)
  // opposed items cancel to 0 on paper and to something like 10⁻¹⁶ in doubles
  if (sum <= 1e-12 * variances) return null
  return (k / (k - 1)) * (1 - variances / sum)
}

function correlationForms(matrix: SquareMatrix) {
  const k = matrix.length
  const sum = total(matrix)
  if (sum <= 1e-12 * k) {
    const reason = notEstimable('correlations-cancel-out')
    return { standardizedAlpha: reason, lambda6: reason }
  }
  const predicted = squaredMultipleCorrelations(matrix)
  return {
    standardizedAlpha: estimated({ value: (k / (k - 1)) * (1 - k / sum) }),
    lambda6: predicted.estimable ? estimated({ value: 1 - (k - rowSum(predicted.values)) / sum }) : predicted,
  }
}

/** Mean of each person over the items answered; null for a person who answered none. */
function personMeans(items: readonly Column[]): Column {
  const rows = items[0]?.length ?? 0
  return Array.from({ length: rows }, (_, row) => {
    const answers = items.map((item) => item[row] ?? null).filter((value) => value !== null)
    return answers.length === 0 ? null : mean(answers)
  })
}

function itemReliability(
  item: Column,
  place: number,
  people: Column,
  covariances: SquareMatrix,
): ItemReliability {
  const values = present(item)
  const sd = Math.sqrt(sampleVariance(values))
  const row = covariances[place] ?? []
  const rest = without(covariances, place)
  const restVariance = total(rest)
  const restVaries = restVariance > 1e-12 * trace(rest)
  const alphaOfRest = rest.length > 1 ? alphaOf(rest) : null
  return {
    n: values.length,
    mean: mean(values),
    sd,
    itemTotal: correlationWith(item, people),
    itemRest: restVaries
      ? estimated({ value: (rowSum(row) - (row[place] ?? 0)) / (sd * Math.sqrt(restVariance)) })
      : notEstimable('rest-score-is-constant'),
    alphaIfDropped:
      rest.length < 2
        ? notEstimable('one-item-left')
        : alphaOfRest === null
          ? notEstimable('rest-score-is-constant')
          : estimated({ value: alphaOfRest }),
  }
}

/** Correlation of an item with the person means, over the people who answered the item. */
function correlationWith(item: Column, people: Column): ItemReliability['itemTotal'] {
  const both = people.map((value, row) => (item[row] === null ? null : value))
  const values = present(both)
  const shared = covariance(item, both)
  if (shared === null || isConstant(values)) return notEstimable('total-score-is-constant')
  return estimated({ value: shared / Math.sqrt(sampleVariance(present(item)) * sampleVariance(values)) })
}
