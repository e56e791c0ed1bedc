import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { normalQuantile } from '../distributions/normal.ts'
import { studentLower } from '../distributions/student-t.ts'
import { isConstant, mean } from '../mean-and-variance.ts'
import { checkColumns, type Column } from '../missing.ts'
import { checkConfidence } from '../means/mean-interval.ts'
import { kendall } from './kendall.ts'
import { ranks } from './ranks.ts'

export const CORRELATIONS = ['pearson', 'spearman', 'kendall'] as const
export type CorrelationMethod = (typeof CORRELATIONS)[number]

export interface Correlation {
  /** Rows with both values. */
  readonly n: number
  readonly r: Estimate<{ readonly value: number }, 'fewer-than-two-shared-rows' | 'constant'>
  /** Against no relation at all, two-sided; t with df, and for Kendall z without. */
  readonly test: Estimate<
    { readonly statistic: number; readonly df: number | null; readonly se: number; readonly p: number },
    'fewer-than-three-shared-rows' | 'fewer-than-two-shared-rows' | 'constant' | 'perfect-relation'
  >
}

/**
 * How two columns go together, over the rows that have both (pairwise).
 *
 * *Pearson* is Σ(x − x̄)(y − ȳ) / √(Σ(x − x̄)² Σ(y − ȳ)²); *Spearman* is that of the ranks (equal values share the mean of their
 * ranks); both are tested with t = r √((n − 2)/(1 − r²)) on n − 2 degrees of freedom. *Kendall* is τ_b with a normal test.
 *
 * A relation that is perfect in the data has no test and no interval: a width of 0 would claim certainty.
 *
 * Sources: Fisher (1915), Biometrika 10, 507–521; Spearman (1904); Kendall (1970). In R: `cor.test(x, y, method, exact =
 * FALSE)`, `psych::corr.test`.
 *
 * @throws {RangeError} when the columns differ in length or hold something other than numbers and null.
 * @example
 * correlation([1, 2, 3, null], [1, 3, 2, 5], 'pearson') // n 3, r ½, t ½/√¾ = 0.577… on 1 degree of freedom: p ⅔
 */
export function correlation(a: Column, b: Column, method: CorrelationMethod): Correlation {
  checkColumns([a, b])
  const { x, y } = shared(a, b)
  const n = x.length
  const none = <const Reason extends string>(reason: Reason) => ({
    n,
    r: notEstimable(reason),
    test: notEstimable(reason),
  })
  if (n < 2) return none('fewer-than-two-shared-rows')
  if (isConstant(x) || isConstant(y)) return none('constant')
  if (method === 'kendall') {
    const { tau, z, se, p } = kendall(x, y)
    if (n < 3) return { n, r: estimated({ value: tau }), test: notEstimable('fewer-than-three-shared-rows') }
    return { n, r: estimated({ value: tau }), test: estimated({ statistic: z, df: null, se, p }) }
  }
  const value = method === 'pearson' ? productMoment(x, y) : productMoment(ranks(x), ranks(y))
  return { n, r: estimated({ value }), test: testOf(value, n) }
}

function testOf(r: number, n: number): Correlation['test'] {
  const df = n - 2
  if (df < 1) return notEstimable('fewer-than-three-shared-rows')
  if (Math.abs(r) === 1) return notEstimable('perfect-relation')
  const se = Math.sqrt((1 - r * r) / df)
  const statistic = r / se
  return estimated({ statistic, df, se, p: 2 * studentLower(-Math.abs(statistic), df) })
}

/** Σ of products of deviations over the root of the product of their squares; kept within −1 … 1 against rounding. */
function productMoment(x: readonly number[], y: readonly number[]): number {
  const meanX = mean(x)
  const meanY = mean(y)
  let xx = 0
  let yy = 0
  let xy = 0
  x.forEach((value, row) => {
    const dx = value - meanX
    const dy = (y[row] ?? 0) - meanY // as long as x
    xx += dx * dx
    yy += dy * dy
    xy += dx * dy
  })
  const r = xy / (Math.sqrt(xx) * Math.sqrt(yy))
  return Math.abs(r) > 1 - 1e-15 ? Math.sign(r) : r
}

function shared(a: Column, b: Column) {
  const x: number[] = []
  const y: number[] = []
  a.forEach((value, row) => {
    const other = b[row] ?? null
    if (value === null || other === null) return
    x.push(value)
    y.push(other)
  })
  return { x, y }
}

export type CorrelationInterval = Estimate<
  { readonly lower: number; readonly upper: number },
  'too-few-shared-rows-for-an-interval' | 'perfect-relation'
>

/**
 * Confidence interval of a correlation: on Fisher's scale z = artanh r, and back.
 *
 *     Pearson   Var z = 1 / (n − 3)                    Fisher (1921), Metron 1, 3–32
 *     Spearman  Var z = (1 + r²/2) / (n − 3)           Bonett & Wright (2000), Psychometrika 65, 23–28
 *     Kendall   Var z = 0.437 / (n − 4)                Fieller, Hartley & Pearson (1957), Biometrika 44, 470–481
 *
 * @param r           from −1 to 1.
 * @param n           rows with both values.
 * @param confidence  between 0 and 1; 0.95 unless said otherwise.
 * @throws {RangeError} when r or the confidence is not possible.
 * @example correlationInterval(0, 103, 'pearson') // ± tanh(1.96 / √100) = ± 0.1935…
 */
export function correlationInterval(
  r: number,
  n: number,
  method: CorrelationMethod,
  confidence = 0.95,
): CorrelationInterval {
  checkConfidence(confidence)
  if (!(Math.abs(r) <= 1)) throw new RangeError(`A correlation is from -1 to 1, got ${r}.`)
  if (n < (method === 'kendall' ? 5 : 4)) return notEstimable('too-few-shared-rows-for-an-interval')
  if (Math.abs(r) === 1) return notEstimable('perfect-relation')
  const variance =
    method === 'kendall' ? 0.437 / (n - 4) : (method === 'spearman' ? 1 + (r * r) / 2 : 1) / (n - 3)
  const half = normalQuantile((1 + confidence) / 2) * Math.sqrt(variance)
  return estimated({ lower: Math.tanh(Math.atanh(r) - half), upper: Math.tanh(Math.atanh(r) + half) })
}
