/** What a likelihood of normal data needs to know of a sample: n, means and covariances per pattern of answered variables. */

/** Rows in which the same variables were answered. */
export interface Pattern {
  /** Places of the variables that are there. */
  readonly present: Int32Array
  /** Numbers of the rows, within their group. */
  readonly members: Int32Array
  readonly n: number
  /** Means, and covariances with n in the denominator, of the variables that are there. */
  readonly mean: Float64Array
  readonly covariance: Float64Array
}

export interface GroupSample {
  readonly label: string
  readonly n: number
  /** Number of variables. */
  readonly p: number
  readonly patterns: readonly Pattern[]
}

/** The rows of one group: n × p, row by row, NaN where nothing was answered (inside this folder only). */
export interface GroupRows {
  readonly label: string
  readonly n: number
  readonly p: number
  readonly values: Float64Array
}

/** One pattern where nothing is missing, else one for each set of variables that some row answered. */
export function sampleMoments(rows: GroupRows): GroupSample {
  const { n, p, values, label } = rows
  const byPattern = new Map<string, number[]>()
  if (!values.some(Number.isNaN)) {
    byPattern.set(
      '',
      Array.from({ length: n }, (_, row) => row),
    )
  } else {
    for (let row = 0; row < n; row++) {
      let key = ''
      for (let i = 0; i < p; i++) key += Number.isNaN(values[row * p + i]!) ? '0' : '1'
      const known = byPattern.get(key)
      if (known) known.push(row)
      else byPattern.set(key, [row])
    }
  }
  const patterns = [...byPattern.values()].map((members) => patternOf(rows, members))
  return { label, n, p, patterns: patterns.filter(({ present }) => present.length > 0) }
}

function patternOf({ p, values }: GroupRows, members: readonly number[]): Pattern {
  const first = (members[0] ?? 0) * p
  const present = Int32Array.from({ length: p }, (_, i) => i).filter((i) => !Number.isNaN(values[first + i]!))
  return { present, members: Int32Array.from(members), ...momentsOf(values, p, present, members) }
}

/** Means and covariances (over n) of some rows; a row may be named more than once, as a bootstrap does. */
export function momentsOf(
  values: Float64Array,
  p: number,
  present: Int32Array,
  members: ArrayLike<number>,
  into: { readonly mean: Float64Array; readonly covariance: Float64Array } = {
    mean: new Float64Array(present.length),
    covariance: new Float64Array(present.length ** 2),
  },
): { readonly n: number; readonly mean: Float64Array; readonly covariance: Float64Array } {
  const n = members.length
  const k = present.length
  const { mean, covariance } = into
  mean.fill(0)
  covariance.fill(0)
  for (let row = 0; row < n; row++) {
    const start = members[row]! * p
    for (let i = 0; i < k; i++) mean[i]! += values[start + present[i]!]!
  }
  for (let i = 0; i < k; i++) mean[i]! /= n
  const deviation = new Float64Array(k)
  for (let row = 0; row < n; row++) {
    const start = members[row]! * p
    for (let i = 0; i < k; i++) deviation[i] = values[start + present[i]!]! - mean[i]!
    for (let i = 0; i < k; i++) {
      const di = deviation[i]!
      const at = i * k
      for (let j = 0; j <= i; j++) covariance[at + j]! += di * deviation[j]!
    }
  }
  for (let i = 0; i < k; i++) {
    for (let j = 0; j <= i; j++) {
      const value = covariance[i * k + j]! / n
      covariance[i * k + j] = covariance[j * k + i] = value
    }
  }
  return { n, mean, covariance }
}
