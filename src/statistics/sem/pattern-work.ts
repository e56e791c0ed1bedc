/** What one pattern of answered variables brings to the likelihood, in the notation of `normal-likelihood.ts`. */
import type { GroupMoments } from './model-matrices.ts'
import type { GroupSample } from './sample-moments.ts'

export interface PatternWork {
  readonly weight: number
  /** P in the rows and columns of all variables, zero where a variable is not there. */
  readonly inverse: Float64Array
  /** d, idem. */
  readonly deviation: Float64Array
  /** T of the variables that are there. */
  readonly total: Float64Array
  /** P T P, of all variables. */
  readonly middle: Float64Array
  /** Room to work in, of the variables that are there. */
  readonly room: Float64Array
}

/** log |Σ_o| + tr P T, halved; fills the inverse and T. Infinity where Σ_o is not positive. */
export function halfDeviance(
  sample: GroupSample,
  o: number,
  work: PatternWork,
  { p, sigma, mu }: GroupMoments,
  hasMeans: boolean,
): number {
  const { present, mean, covariance } = sample.patterns[o]!
  const k = present.length
  const lower = work.room // its lower triangle; what stands above it is not read
  let logDeterminant = 0
  for (let i = 0; i < k; i++) {
    const row = present[i]! * p
    for (let j = 0; j <= i; j++) {
      let sum = sigma[row + present[j]!]!
      for (let l = 0; l < j; l++) sum -= lower[i * k + l]! * lower[j * k + l]!
      if (i > j) {
        lower[i * k + j] = sum / lower[j * k + j]!
        continue
      }
      // a pivot that is nothing but rounding is none
      if (!(sum > 1e-13 * Math.abs(sigma[row + present[i]!]!))) return Infinity
      lower[i * k + i] = Math.sqrt(sum)
      logDeterminant += Math.log(sum)
    }
  }
  // L⁻¹ in place, then P = L⁻ᵀ L⁻¹
  for (let i = 0; i < k; i++) {
    const pivot = lower[i * k + i]!
    for (let j = 0; j < i; j++) {
      let sum = 0
      for (let l = j; l < i; l++) sum -= lower[i * k + l]! * lower[l * k + j]!
      lower[i * k + j] = sum / pivot
    }
    lower[i * k + i] = 1 / pivot
  }
  const { inverse, deviation, total } = work
  for (let i = 0; i < k; i++) {
    const d = hasMeans ? mean[i]! - mu[present[i]!]! : 0
    deviation[present[i]!] = d
    for (let j = 0; j <= i; j++) {
      let sum = 0
      for (let l = i; l < k; l++) sum += lower[l * k + i]! * lower[l * k + j]!
      inverse[present[i]! * p + present[j]!] = inverse[present[j]! * p + present[i]!] = sum
      total[i * k + j] = total[j * k + i] = covariance[i * k + j]! + d * deviation[present[j]!]!
    }
  }
  let trace = 0
  for (let i = 0; i < k; i++)
    for (let j = 0; j < k; j++) trace += inverse[present[i]! * p + present[j]!]! * total[i * k + j]!
  return (logDeterminant + trace) / 2
}

/** P T P. */
export function fillMiddle(
  present: Int32Array,
  { inverse, total, middle, room }: PatternWork,
  p: number,
): void {
  const k = present.length
  const half = room.fill(0) // T P
  for (let i = 0; i < k; i++) {
    for (let l = 0; l < k; l++) {
      const factor = total[i * k + l]!
      const row = present[l]! * p
      for (let j = 0; j < k; j++) half[i * k + j]! += factor * inverse[row + present[j]!]!
    }
  }
  for (let i = 0; i < k; i++) {
    const row = present[i]! * p
    for (let j = 0; j <= i; j++) {
      let sum = 0
      for (let l = 0; l < k; l++) sum += inverse[row + present[l]!]! * half[l * k + j]!
      middle[row + present[j]!] = middle[present[j]! * p + present[i]!] = sum
    }
  }
}
