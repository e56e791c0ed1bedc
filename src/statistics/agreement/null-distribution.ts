import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { uniformNullVariance } from './null-variance.ts'

/** How people answer who do not agree: each option as likely, or leaning a little to one side. */
export const NULLS = ['uniform', 'slight-skew'] as const
export type Null = (typeof NULLS)[number]

export interface NullDistribution {
  /** How likely each option is, in whole parts of their sum. */
  readonly weights: readonly number[]
  /** Of one item, in squared scale points. */
  readonly variance: number
}

/**
 * The answers that chance would give. `slight-skew` is tabled for five options: 5, 15, 20, 35 and 25 %, variance 1.34.
 *
 * Source: James, Demaree & Wolf (1984), J. Appl. Psychol. 69, 85–98; LeBreton & Senter (2008), Organ. Res. Methods 11,
 * 815–852.
 *
 * @throws {RangeError} when `options` is not a whole number of at least 2.
 * @example nullDistribution('slight-skew', 5) // mean 3.6, mean square 14.3: variance 14.3 − 12.96 = 1.34
 */
export function nullDistribution(
  shape: Null,
  options: number,
): Estimate<NullDistribution, 'no-null-distribution-tabled-for-these-options'> {
  const variance = uniformNullVariance(options)
  if (shape === 'uniform') return estimated({ weights: Array.from({ length: options }, () => 1), variance })
  if (options !== 5) return notEstimable('no-null-distribution-tabled-for-these-options')
  return estimated({ weights: [5, 15, 20, 35, 25], variance: 1.34 })
}
