import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { cholesky, inverse } from '../linear-algebra/cholesky.ts'
import { mirrorLower, zeros, type Matrix } from '../linear-algebra/matrix.ts'
import type { Column } from '../missing.ts'
import { cellScores } from './cell-scores.ts'
import type { OrderedItem } from './ordered-item.ts'
import { polychoricMatrix, type PolychoricMatrix } from './polychoric-matrix.ts'

export interface OrdinalSample {
  readonly n: number
  readonly items: readonly OrderedItem[]
  /** p × p. */
  readonly rho: readonly (readonly number[])[]
  /** All thresholds, item after item, and after them the correlations ρ₁₀ ρ₂₀ ρ₂₁ ρ₃₀ … */
  readonly moments: Float64Array
  /** Where the thresholds of each item begin; last, where the correlations do. */
  readonly starts: readonly number[]
  /** n times the asymptotic covariance of the moments. */
  readonly gamma: Matrix
}

export type OrdinalMoments = Estimate<
  OrdinalSample,
  Extract<PolychoricMatrix, { readonly estimable: false }>['reason'] | 'fewer-than-two-values'
>

/**
 * Thresholds and polychoric correlations with their asymptotic covariance Γ: what a weighted least squares fit of a model
 * for ordered answers starts from.
 *
 * Each moment solves Σ s = 0 over people, with s the slope of its log likelihood: of one item for a threshold, of two
 * items given the thresholds for a correlation. So with A the mean of minus the slopes of s,
 *
 *     Γ = A⁻¹ (mean of s sᵀ) A⁻ᵀ
 *
 * and A is lower block triangular: thresholds do not ask for correlations. Means of products of slopes stand for A, as in
 * lavaan.
 *
 * Missing values: none; the caller keeps complete rows.
 *
 * Source: Muthén (1984), Psychometrika 49, 115–132; Muthén & Satorra (1995), Psychometrika 60, 489–503. In R:
 * `lavaan::lavInspect(fit, "gamma")`.
 */
export function ordinalMoments(columns: readonly Column[]): OrdinalMoments {
  const n = columns[0]?.length ?? 0
  if (n < 2) return notEstimable(n === 0 ? 'all-missing' : 'fewer-than-two-values')
  const found = polychoricMatrix(columns)
  if (!found.estimable) return found
  const { items, rho } = found
  const starts = [0]
  for (const { thresholds } of items) starts.push(starts.at(-1)! + thresholds.length)
  const pairs = items.flatMap((_, i) => Array.from({ length: i }, (__, j) => [i, j] as const))
  const moments = Float64Array.from([
    ...items.flatMap(({ thresholds }) => thresholds),
    ...pairs.map(([i, j]) => rho[i]![j]!),
  ])
  const ofThresholds = items.map(thresholdInfluence)
  const ofPairs = pairs.map(([i, j]) => ({
    i,
    j,
    influence: correlationInfluence(items[i]!, items[j]!, rho[i]![j]!, ofThresholds[i]!, ofThresholds[j]!),
  }))
  const gamma = zeros(moments.length, moments.length)
  const own = new Float64Array(moments.length)
  for (let row = 0; row < n; row++) {
    items.forEach(({ places }, item) => own.set(ofThresholds[item]![places[row]!]!, starts[item]))
    let at = starts.at(-1)!
    for (const { i, j, influence } of ofPairs) {
      const columnsOfTable = items[j]!.categories.length
      own[at++] = influence[items[i]!.places[row]! * columnsOfTable + items[j]!.places[row]!]!
    }
    for (let a = 0; a < own.length; a++)
      for (let b = 0; b <= a; b++) gamma.values[a * own.length + b]! += (own[a]! * own[b]!) / n
  }
  mirrorLower(gamma)
  return estimated({ n, items, rho, moments, starts, gamma })
}

/** Per category of an item: what one such answer does to its thresholds, n times. */
function thresholdInfluence({ counts, thresholds }: OrderedItem): Float64Array[] {
  const n = counts.reduce((sum, count) => sum + count, 0)
  const slopes = counts.map((count, category) => {
    const share = count / n // the probability of the category at its estimated thresholds
    const density = (place: number) => {
      const threshold = thresholds[place]
      return threshold === undefined ? 0 : Math.exp((-threshold * threshold) / 2) / Math.sqrt(2 * Math.PI)
    }
    const own = new Float64Array(thresholds.length)
    if (category < thresholds.length) own[category] = density(category) / share
    if (category > 0) own[category - 1] = -density(category - 1) / share
    return own
  })
  const k = thresholds.length
  const information = zeros(k, k)
  for (const [category, own] of slopes.entries())
    for (let a = 0; a < k; a++)
      for (let b = 0; b < k; b++)
        information.values[a * k + b]! += (counts[category]! / n) * own[a]! * own[b]!
  const factor = cholesky(information)
  if (!factor.isPositiveDefinite)
    throw new RangeError('Every category holds an answer, so thresholds have information.')
  const inverted = inverse(factor.lower).values
  return slopes.map((own) =>
    own.map((_, a) => own.reduce((sum, slope, b) => sum + inverted[a * k + b]! * slope, 0)),
  )
}

/** Per cell of the table of two items: what one such pair of answers does to their correlation, n times. */
function correlationInfluence(
  a: OrderedItem,
  b: OrderedItem,
  rho: number,
  ofA: readonly Float64Array[],
  ofB: readonly Float64Array[],
): Float64Array {
  const columns = b.categories.length
  const scores = cellScores(a, b, rho)
  const inA = new Float64Array(a.thresholds.length)
  const inB = new Float64Array(b.thresholds.length)
  let information = 0
  const n = a.places.length
  for (let row = 0; row < n; row++) {
    const i = a.places[row]!
    const j = b.places[row]!
    const cell = i * columns + j
    const slope = scores.inRho[cell]! / n
    information += slope * scores.inRho[cell]!
    if (i < inA.length) inA[i]! += slope * scores.inUpperOfRow[cell]!
    if (i > 0) inA[i - 1]! += slope * scores.inLowerOfRow[cell]!
    if (j < inB.length) inB[j]! += slope * scores.inUpperOfColumn[cell]!
    if (j > 0) inB[j - 1]! += slope * scores.inLowerOfColumn[cell]!
  }
  return scores.inRho.map((slope, cell) => {
    const i = Math.floor(cell / columns)
    return (slope - inner(inA, ofA[i]!) - inner(inB, ofB[cell % columns]!)) / information
  })
}

function inner(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, place) => sum + value * b[place]!, 0)
}
