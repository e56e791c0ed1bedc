/**
 * A regression with an intercept that varies over groups, refitted many times with groups counted more than once or not
 * at all. All that it needs of a group are its number of rows, its sums and its sums of products, so that a resample of
 * thousands of rows costs one pass over the groups.
 *
 * In this file a `!` behind an index means: the loop runs over groups and columns that are there.
 */
import { backwardSolve, cholesky } from '../linear-algebra/cholesky.ts'
import type { Matrix } from '../linear-algebra/matrix.ts'
import { minimumBetween } from '../optimise/brent.ts'

/** What a group contributes; columns are those of the design and, last, the outcome. */
export interface GroupSums {
  readonly fixed: number
  readonly groups: number
  /** Rows of each group. */
  readonly rows: Float64Array
  /** groups × (p + 1). */
  readonly sums: Float64Array
  /** groups × (p + 1)², symmetric. */
  readonly products: Float64Array
}

/**
 * @param y       n outcomes.
 * @param x       n × p.
 * @param level   group of each row, from 0.
 * @param groups  number of groups.
 * @example groupSums([3], [[2]], [0], 1) // rows 1; sums 2, 3; products 4, 6 | 6, 9
 */
export function groupSums(y: Float64Array, x: Matrix, level: Int32Array, groups: number): GroupSums {
  const p = x.columns
  const size = p + 1
  const rows = new Float64Array(groups)
  const sums = new Float64Array(groups * size)
  const products = new Float64Array(groups * size * size)
  const row = new Float64Array(size)
  for (let i = 0; i < y.length; i++) {
    const g = level[i]!
    for (let j = 0; j < p; j++) row[j] = x.values[i * p + j]!
    row[p] = y[i]!
    rows[g]! += 1
    for (let a = 0; a < size; a++) {
      sums[g * size + a]! += row[a]!
      for (let b = 0; b < size; b++) products[(g * size + a) * size + b]! += row[a]! * row[b]!
    }
  }
  return { fixed: p, groups, rows, sums, products }
}

/**
 * The fixed effects where group g counts `times[g]` times, each time as a group of its own; null where they cannot be told
 * apart in this resample.
 *
 * With an intercept of relative standard deviation θ the cross-products become Σ t_g [C_g − w_g s_g s_gᵀ] with
 * w_g = θ² / (1 + n_g θ²), and log|Z'ZΛ² + I| = Σ t_g log(1 + n_g θ²); θ is where the restricted likelihood is largest, or
 * 0 where intercepts do not vary by design.
 *
 * @param varies  false: ordinary least squares.
 */
export function resampledFixedEffects(
  groups: GroupSums,
  times: ArrayLike<number>,
  varies: boolean,
): Float64Array | null {
  const size = groups.fixed + 1
  const whole = weightedSum(groups.products, times, size * size)
  if (!varies) return fitAt(groups, times, whole, 0)?.beta ?? null
  const deviance = (theta: number) => fitAt(groups, times, whole, theta)?.deviance ?? Number.POSITIVE_INFINITY
  let upper = 2
  let best = minimumBetween(deviance, 0, upper, 1e-6)
  while (best.x > 0.9 * upper && upper < 1e6) {
    upper *= 8
    best = minimumBetween(deviance, 0, upper, 1e-6)
  }
  return fitAt(groups, times, whole, deviance(0) <= best.value ? 0 : best.x)?.beta ?? null
}

function weightedSum(values: Float64Array, times: ArrayLike<number>, size: number): Float64Array {
  const made = new Float64Array(size)
  for (let g = 0; g < times.length; g++) {
    const weight = times[g]!
    if (weight === 0) continue
    for (let k = 0; k < size; k++) made[k]! += weight * values[g * size + k]!
  }
  return made
}

function fitAt(
  { fixed: p, groups, rows, sums }: GroupSums,
  times: ArrayLike<number>,
  whole: Float64Array,
  theta: number,
): { readonly beta: Float64Array; readonly deviance: number } | null {
  const size = p + 1
  const values = Float64Array.from(whole)
  let n = 0
  let logRandom = 0
  for (let g = 0; g < groups; g++) {
    const weight = times[g]!
    if (weight === 0) continue
    n += weight * rows[g]!
    if (theta === 0) continue
    const inner = 1 + rows[g]! * theta * theta
    logRandom += weight * Math.log(inner)
    const factor = (weight * theta * theta) / inner
    const start = g * size
    for (let a = 0; a < size; a++) {
      const scaled = factor * sums[start + a]!
      for (let b = 0; b <= a; b++) values[a * size + b]! -= scaled * sums[start + b]!
    }
  }
  const factor = cholesky({ rows: size, columns: size, values }, 1e-12)
  if (!factor.isPositiveDefinite || n <= p) return null
  const l = factor.lower.values
  const leading: Matrix = { rows: p, columns: p, values: new Float64Array(p * p) }
  const last = new Float64Array(p)
  let logFixed = 0
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) leading.values[i * p + j] = l[i * size + j]!
    last[i] = l[p * size + i]!
    logFixed += 2 * Math.log(l[i * size + i]!)
  }
  const squares = l[p * size + p]! ** 2
  return {
    beta: backwardSolve(leading, last),
    deviance: logRandom + logFixed + (n - p) * (1 + Math.log((2 * Math.PI * squares) / (n - p))),
  }
}
