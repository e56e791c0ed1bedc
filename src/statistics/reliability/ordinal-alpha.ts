import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import type { Column } from '../missing.ts'
import { polychoricMatrix, type PolychoricMatrix } from '../polychoric/polychoric-matrix.ts'
import { total } from './covariance-matrix.ts'

type Reason = Extract<PolychoricMatrix, { readonly estimable: false }>['reason']

/**
 * Ordinal alpha: standardised alpha of the normal variables behind the answers, from their polychoric correlations R.
 *
 *     k / (k − 1) · (1 − k / ΣΣ R)
 *
 * It tells how reliable those unseen variables would be together, not how reliable the sum of the answers is: with few or
 * skewed answer options it lies above alpha, and the sum that people use has alpha.
 *
 * Missing values: as {@link polychoricMatrix}, pairwise.
 *
 * Sources: Zumbo, Gadermann & Zeisser (2007), J. Mod. Appl. Stat. Methods 6, 21–29; against over-reading it: Chalmers
 * (2018), Educ. Psychol. Meas. 78, 1056–1071.
 *
 * @param columns  at least two items, a value per person; at most 20 different answers to each.
 * @throws {RangeError} when columns differ in length or hold something other than finite numbers and nulls.
 * @example
 * // answers 40, 10 / 10, 40 correlate .8090…: 2 (1 − 2/3.618…) = .8944…
 */
export function ordinalAlpha(
  columns: readonly Column[],
): Estimate<{ readonly value: number }, Reason | 'fewer-than-two-items' | 'correlations-cancel-out'> {
  const k = columns.length
  if (k < 2) return notEstimable('fewer-than-two-items')
  const correlations = polychoricMatrix(columns)
  if (!correlations.estimable) return correlations
  const sum = total(correlations.rho)
  if (sum <= 1e-12 * k) return notEstimable('correlations-cancel-out')
  return estimated({ value: (k / (k - 1)) * (1 - k / sum) })
}
