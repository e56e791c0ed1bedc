/**
 * In this file a `!` behind an index means: the loop runs over groups, items and rows that are there.
 */
import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { cholesky, forwardSolve, inverse, logDeterminant } from '../linear-algebra/cholesky.ts'
import { product, toRows, zeros, type Matrix } from '../linear-algebra/matrix.ts'
import type { SquareMatrix } from './covariance-matrix.ts'

export type TwoLevelCovariances = Estimate<
  {
    /** p × p, squared scale points: how members of one group vary together. */
    readonly within: SquareMatrix
    /** p × p: how the groups themselves vary together, freed from what their members add by chance. */
    readonly between: SquareMatrix
    readonly means: readonly number[]
    readonly logLik: number
    readonly groups: number
    readonly n: number
    readonly iterations: number
  },
  | 'all-missing'
  | 'fewer-than-two-groups'
  | 'every-group-has-one-member'
  | 'no-variance-within-groups'
  | 'correlations-not-positive-definite'
  | 'did-not-converge'
>

const MOST_ITERATIONS = 20_000

/**
 * Covariances within and between groups by maximum likelihood, for groups of any size: an answer is the grand mean, plus
 * what the group has in common ~ N(0, B), plus what the person adds ~ N(0, W).
 *
 * By EM. With group mean ȳ_j of n_j members and K_j = B (B + W / n_j)⁻¹:
 *
 *     expected group value  m_j = K_j (ȳ_j − μ),   its variance  V_j = B − K_j B
 *     B = mean of (m_j m_jᵀ + V_j)
 *     W = (pooled deviations + Σ n_j (r_j r_jᵀ + V_j)) / N,   r_j = ȳ_j − μ − m_j
 *     μ = generalised mean of the ȳ_j, weights (B + W / n_j)⁻¹
 *
 * Groups of one size share K_j and V_j. It ends when no element moves by more than 10⁻⁹ of its scale. B stays a covariance
 * matrix: where the best B would not be one (groups that differ less than chance would have it), its smallest factor goes
 * to nothing. lavaan lets B be something else there.
 *
 * Missing values: complete rows only; the caller leaves the others out.
 *
 * Sources: Muthén (1994), Sociol. Methods Res. 22, 376–398; McDonald & Goldstein (1989), Br. J. Math. Stat. Psychol. 42,
 * 215–232. In R: `lavaan::sem` with a saturated model at both levels.
 *
 * @param groups  for each group its members, for each member p answers.
 * @example
 * // two groups of two, one item: (1, 3) and (5, 7). Within: 2 · 2 / 2 = 2; between: (2² + 2²)/2 − 2/2 = 3
 */
export function twoLevelCovariances(
  groups: readonly (readonly (readonly number[])[])[],
): TwoLevelCovariances {
  const filled = groups.filter((group) => group.length > 0)
  const n = filled.reduce((sum, group) => sum + group.length, 0)
  if (n === 0) return notEstimable('all-missing')
  if (filled.length < 2) return notEstimable('fewer-than-two-groups')
  if (n === filled.length) return notEstimable('every-group-has-one-member')
  const data = summarise(filled)
  const p = data.items

  let within = scaled(data.pooled, 1 / (n - filled.length))
  for (let item = 0; item < p; item++)
    if (!(within.values[item * (p + 1)]! > 0)) return notEstimable('no-variance-within-groups')
  if (!cholesky(within, 1e-10).isPositiveDefinite) return notEstimable('correlations-not-positive-definite')
  let between = scaled(within, 0.3)
  const means = new Float64Array(p)
  for (let iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
    const once = oneStep(data, within, between, means)
    const twice = once && oneStep(data, once.within, once.between, means)
    if (once === null || twice === null) return notEstimable('correlations-not-positive-definite')
    const moved = Math.max(
      largestMove(once.within, twice.within, twice.within),
      largestMove(once.between, twice.between, twice.within),
    )
    const isDone = moved <= 1e-9
    ;({ within, between } = isDone ? twice : (ahead({ within, between }, once, twice) ?? twice))
    if (!isDone) continue
    return estimated({
      within: toRows(within),
      between: toRows(between),
      means: [...means],
      logLik: logLikelihood(data, within, between, means),
      groups: filled.length,
      n,
      iterations: iteration,
    })
  }
  return notEstimable('did-not-converge')
}

interface Pair {
  readonly within: Matrix
  readonly between: Matrix
}

/**
 * Where two steps of EM point to, further on (Varadhan & Roland 2008, Scand. J. Stat. 35, 335–353): without it EM creeps
 * where groups hardly differ. Null where that is not a pair of covariance matrices.
 */
function ahead(start: Pair, once: Pair, twice: Pair): Pair | null {
  const [zero, one, two] = [start, once, twice].map((pair) => [...pair.within.values, ...pair.between.values])
  const step = one!.map((value, at) => value - zero![at]!)
  const bend = two!.map((value, at) => value - one![at]! - step[at]!)
  const length = Math.min(-1, -Math.sqrt(squared(step) / squared(bend)))
  if (!Number.isFinite(length)) return null
  const values = zero!.map((value, at) => value - 2 * length * step[at]! + length * length * bend[at]!)
  const p = start.within.rows
  const within = { ...start.within, values: Float64Array.from(values.slice(0, p * p)) }
  const between = { ...start.between, values: Float64Array.from(values.slice(p * p)) }
  return cholesky(within).isPositiveDefinite && cholesky(between).isPositiveDefinite
    ? { within, between }
    : null
}

function squared(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0)
}

interface Summary {
  readonly items: number
  readonly n: number
  /** Σ over people of (y − ȳ_j)(y − ȳ_j)ᵀ. */
  readonly pooled: Matrix
  /** Means of the groups, by size of the group. */
  readonly bySize: ReadonlyMap<number, readonly Float64Array[]>
}

function summarise(groups: readonly (readonly (readonly number[])[])[]): Summary {
  const items = groups[0]![0]!.length
  const pooled = zeros(items, items)
  const bySize = new Map<number, Float64Array[]>()
  let n = 0
  for (const group of groups) {
    n += group.length
    const mean = new Float64Array(items)
    for (const row of group) for (let item = 0; item < items; item++) mean[item]! += row[item]! / group.length
    for (const row of group)
      addOuter(
        pooled,
        Float64Array.from(row, (value, item) => value - mean[item]!),
        1,
      )
    const same = bySize.get(group.length) ?? []
    same.push(mean)
    bySize.set(group.length, same)
  }
  return { items, n, pooled, bySize }
}

/** One round of EM; `means` is set to its new value. Null where a matrix is no covariance matrix any more. */
function oneStep(data: Summary, within: Matrix, between: Matrix, means: Float64Array) {
  const { items: p, bySize } = data
  const sizes = [...bySize].map(([size, groupMeans]) => {
    const factor = cholesky(sum(between, scaled(within, 1 / size)))
    return factor.isPositiveDefinite ? { size, groupMeans, precision: inverse(factor.lower) } : null
  })
  if (!sizes.every((one) => one !== null)) return null

  const weight = zeros(p, p)
  const weighted = new Float64Array(p)
  for (const { groupMeans, precision } of sizes) {
    addTo(weight, precision, groupMeans.length)
    const total = new Float64Array(p)
    for (const mean of groupMeans) for (let i = 0; i < p; i++) total[i]! += mean[i]!
    addProduct(weighted, precision, total)
  }
  const factor = cholesky(weight)
  if (!factor.isPositiveDefinite) return null
  means.fill(0)
  addProduct(means, inverse(factor.lower), weighted)

  const newBetween = zeros(p, p)
  const newWithin = scaled(data.pooled, 1)
  let groups = 0
  for (const { size, groupMeans, precision } of sizes) {
    const shrink = product(between, precision)
    const variance = sum(between, scaled(product(shrink, between), -1))
    groups += groupMeans.length
    addTo(newBetween, variance, groupMeans.length)
    addTo(newWithin, variance, groupMeans.length * size)
    for (const mean of groupMeans) {
      const deviation = Float64Array.from(mean, (value, i) => value - means[i]!)
      const expected = new Float64Array(p)
      addProduct(expected, shrink, deviation)
      addOuter(newBetween, expected, 1)
      addOuter(
        newWithin,
        deviation.map((value, i) => value - expected[i]!),
        size,
      )
    }
  }
  return {
    within: symmetric(scaled(newWithin, 1 / data.n)),
    between: symmetric(scaled(newBetween, 1 / groups)),
  }
}

/**
 * Σ_j of the logarithm of the density of its answers: −½ [N p log 2π + Σ (n_j − 1) log |W| + tr W⁻¹ pooled
 * + Σ (log |W + n_j B| + n_j d_jᵀ (W + n_j B)⁻¹ d_j)], d_j the deviation of the group mean.
 */
function logLikelihood(data: Summary, within: Matrix, between: Matrix, means: Float64Array): number {
  const { items: p, n, bySize } = data
  const factor = cholesky(within)
  if (!factor.isPositiveDefinite)
    throw new RangeError('The covariances within groups are not positive definite.')
  const precision = inverse(factor.lower)
  let sumOf = n * p * Math.log(2 * Math.PI)
  for (let i = 0; i < p * p; i++) sumOf += precision.values[i]! * data.pooled.values[i]!
  for (const [size, groupMeans] of bySize) {
    const both = cholesky(sum(within, scaled(between, size)))
    if (!both.isPositiveDefinite)
      throw new RangeError('The covariances of group means are not positive definite.')
    sumOf += groupMeans.length * ((size - 1) * logDeterminant(factor.lower) + logDeterminant(both.lower))
    for (const mean of groupMeans) {
      const half = forwardSolve(
        both.lower,
        mean.map((value, i) => value - means[i]!),
      )
      sumOf += size * half.reduce((square, value) => square + value * value, 0)
    }
  }
  return -sumOf / 2
}

function largestMove(before: Matrix, after: Matrix, scale: Matrix): number {
  const p = before.rows
  let largest = 0
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      const unit = Math.sqrt(scale.values[i * (p + 1)]! * scale.values[j * (p + 1)]!)
      largest = Math.max(largest, Math.abs(after.values[i * p + j]! - before.values[i * p + j]!) / unit)
    }
  }
  return largest
}

function scaled(a: Matrix, by: number): Matrix {
  return { ...a, values: a.values.map((value) => value * by) }
}

function sum(a: Matrix, b: Matrix): Matrix {
  return { ...a, values: a.values.map((value, place) => value + b.values[place]!) }
}

function symmetric(a: Matrix): Matrix {
  const p = a.rows
  return {
    ...a,
    values: a.values.map((value, at) => (value + a.values[(at % p) * p + Math.floor(at / p)]!) / 2),
  }
}

function addTo(into: Matrix, a: Matrix, times: number): void {
  for (let place = 0; place < into.values.length; place++) into.values[place]! += times * a.values[place]!
}

function addOuter(into: Matrix, vector: Float64Array, times: number): void {
  const p = into.rows
  for (let i = 0; i < p; i++)
    for (let j = 0; j < p; j++) into.values[i * p + j]! += times * vector[i]! * vector[j]!
}

function addProduct(into: Float64Array, a: Matrix, x: Float64Array): void {
  for (let i = 0; i < a.rows; i++)
    for (let j = 0; j < a.columns; j++) into[i]! += a.values[i * a.columns + j]! * x[j]!
}
