import { cholesky, inverse, logDeterminant } from '../linear-algebra/cholesky.ts'
import type { GroupSample } from './sample-moments.ts'

/** Means and covariances without any model, by maximum likelihood. */
export interface SaturatedMoments {
  readonly mean: Float64Array
  /** p × p, n in the denominator. */
  readonly covariance: Float64Array
  /** log likelihood of the rows of this group. */
  readonly logLik: number
  readonly hasConverged: boolean
}

export type Saturated =
  | ({ readonly isPositive: true } & SaturatedMoments)
  /** A variable is constant or follows from the others: `variable` is its place. */
  | { readonly isPositive: false; readonly variable: number }

/**
 * Complete data: their means and covariances. With missing values: by the EM algorithm, from the moments of what is
 * there.
 *
 * Source: Little & Rubin (2019), Statistical analysis with missing data, 11.2.
 *
 * @example // two variables, rows (1, 1), (3, 3): covariances 1, 1, 1: not positive, the second follows from the first
 */
export function saturatedMoments(sample: GroupSample): Saturated {
  const { p, patterns } = sample
  const only = patterns[0]
  const isComplete = patterns.length === 1 && only?.present.length === p
  if (isComplete) return judged(sample, only.mean, only.covariance, true)
  const { mean, covariance } = availableMoments(sample)
  const constant = mean.findIndex((_, i) => !(covariance[i * p + i]! > 0))
  if (constant >= 0) return { isPositive: false, variable: constant }
  let hasConverged = false
  for (let iteration = 0; iteration < 2000 && !hasConverged; iteration++) {
    const change = emStep(sample, mean, covariance)
    if (change === null) break
    hasConverged = change < 1e-9
  }
  return judged(sample, mean, covariance, hasConverged)
}

function judged(
  sample: GroupSample,
  mean: Float64Array,
  covariance: Float64Array,
  hasConverged: boolean,
): Saturated {
  const { p } = sample
  const whole = cholesky({ rows: p, columns: p, values: covariance }, 1e-10)
  if (!whole.isPositiveDefinite) return { isPositive: false, variable: whole.pivot }
  return {
    isPositive: true,
    mean,
    covariance,
    hasConverged,
    logLik: normalLogLik(sample, mean, covariance) ?? 0, // parts of a positive matrix are positive
  }
}

/** log likelihood of a group under given moments; null where these are not of anything. */
export function normalLogLik(
  { p, patterns }: GroupSample,
  mean: Float64Array,
  covariance: Float64Array,
): number | null {
  let sum = 0
  for (const pattern of patterns) {
    const { present, n } = pattern
    const k = present.length
    const factor = cholesky(part(covariance, p, present))
    if (!factor.isPositiveDefinite) return null
    const inverted = inverse(factor.lower).values
    let trace = 0
    for (let i = 0; i < k; i++) {
      const di = pattern.mean[i]! - mean[present[i]!]!
      for (let j = 0; j < k; j++) {
        const dj = pattern.mean[j]! - mean[present[j]!]!
        trace += inverted[i * k + j]! * (pattern.covariance[i * k + j]! + di * dj)
      }
    }
    sum -= (n / 2) * (k * Math.log(2 * Math.PI) + logDeterminant(factor.lower) + trace)
  }
  return sum
}

/** Rows and columns of the variables that are there. */
export function part(covariance: Float64Array, p: number, present: Int32Array) {
  const k = present.length
  const values = new Float64Array(k * k)
  for (let i = 0; i < k; i++)
    for (let j = 0; j < k; j++) values[i * k + j] = covariance[present[i]! * p + present[j]!]!
  return { rows: k, columns: k, values }
}

/** Means and variances of what is there; no covariances. */
function availableMoments({ p, patterns }: GroupSample): {
  readonly mean: Float64Array
  readonly covariance: Float64Array
} {
  const mean = new Float64Array(p)
  const covariance = new Float64Array(p * p)
  const counts = new Float64Array(p)
  for (const { present, n, mean: own } of patterns)
    present.forEach((i, at) => {
      counts[i]! += n
      mean[i]! += n * own[at]!
    })
  for (let i = 0; i < p; i++) if (counts[i]! > 0) mean[i]! /= counts[i]!
  for (const { present, n, mean: own, covariance: within } of patterns)
    present.forEach((i, at) => {
      const k = present.length
      covariance[i * p + i]! += (n * (within[at * k + at]! + (own[at]! - mean[i]!) ** 2)) / counts[i]!
    })
  return { mean, covariance }
}

/** One step of EM, in place. Gives the largest change, in standard deviations; null where the moments degenerate. */
function emStep(
  { p, n: all, patterns }: GroupSample,
  mean: Float64Array,
  covariance: Float64Array,
): number | null {
  const sums = new Float64Array(p)
  const products = new Float64Array(p * p)
  for (const pattern of patterns) {
    const { present, n } = pattern
    const k = present.length
    const absent = Int32Array.from({ length: p }, (_, i) => i).filter((i) => !present.includes(i))
    const factor = cholesky(part(covariance, p, present))
    if (!factor.isPositiveDefinite) return null
    const inverted = inverse(factor.lower).values
    // W = Σ_ao Σ_oo⁻¹ with ones where a variable is there: completes a row from what is there
    const w = new Float64Array(p * k)
    present.forEach((i, at) => {
      w[i * k + at] = 1
    })
    for (const i of absent)
      for (let l = 0; l < k; l++) {
        const factorOf = covariance[i * p + present[l]!]!
        if (factorOf === 0) continue
        for (let j = 0; j < k; j++) w[i * k + j]! += factorOf * inverted[l * k + j]!
      }
    const completed = new Float64Array(p)
    for (let i = 0; i < p; i++) {
      let sum = mean[i]!
      for (let j = 0; j < k; j++) sum += w[i * k + j]! * (pattern.mean[j]! - mean[present[j]!]!)
      completed[i] = sum
      sums[i]! += n * sum
    }
    const spread = new Float64Array(p * k)
    for (let i = 0; i < p; i++)
      for (let l = 0; l < k; l++) {
        const weight = w[i * k + l]!
        if (weight === 0) continue
        for (let j = 0; j < k; j++) spread[i * k + j]! += weight * pattern.covariance[l * k + j]!
      }
    for (let i = 0; i < p; i++)
      for (let j = 0; j <= i; j++) {
        let sum = completed[i]! * completed[j]!
        for (let l = 0; l < k; l++) sum += spread[i * k + l]! * w[j * k + l]!
        products[i * p + j]! += n * sum
      }
    // what stays unknown of the absent ones
    for (const i of absent)
      for (const j of absent) {
        if (j > i) continue
        let sum = covariance[i * p + j]!
        for (let l = 0; l < k; l++) sum -= w[i * k + l]! * covariance[present[l]! * p + j]!
        products[i * p + j]! += n * sum
      }
  }
  let change = 0
  const sd = mean.map((_, i) => Math.sqrt(covariance[i * p + i]!))
  const counted = patterns.reduce((sum, { n }) => sum + n, 0) || all
  for (let i = 0; i < p; i++) {
    const next = sums[i]! / counted
    change = Math.max(change, Math.abs(next - mean[i]!) / sd[i]!)
    mean[i] = next
  }
  for (let i = 0; i < p; i++)
    for (let j = 0; j <= i; j++) {
      const next = products[i * p + j]! / counted - mean[i]! * mean[j]!
      change = Math.max(change, Math.abs(next - covariance[i * p + j]!) / (sd[i]! * sd[j]!))
      covariance[i * p + j] = covariance[j * p + i] = next
    }
  return change
}
