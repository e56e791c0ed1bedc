/** The studentised range: the widest difference among several means, in standard errors. For Tukey's comparisons. */
import { averageOverChi } from './noncentral.ts'
import { normalLower } from './normal.ts'
import { wholeLineIntegral } from './whole-line-integral.ts'

/** Relative agreement at which an integral here is done: two are nested, so each digit more costs twice. */
const ENOUGH = 1e-11

/**
 * P(Q > q) for the range of `groups` means, with `df` degrees of freedom of the error (Infinity: known variance).
 *
 * Given the scale s, the range exceeds w = q s with probability
 *
 *     k ∫ φ(z) [ Φ(z)^(k−1) − (Φ(z) − Φ(z − w))^(k−1) ] dz,      k = groups
 *
 * averaged over s (Copenhaver & Holland 1988). The difference is taken without cancellation, so small values keep
 * their digits.
 *
 * @throws {RangeError} when q is negative, groups is under 2 or df is not positive.
 * @example studentisedRangeUpper(Math.SQRT2 * 1.959963984540054, 2, Infinity) // 0.05: two means are one t test
 */
export function studentisedRangeUpper(q: number, groups: number, df: number): number {
  check(q, groups)
  if (q === 0) return 1
  const exceeds = (s: number) => Math.min(1, rangeExceeds(q * s, groups))
  return df === Infinity ? exceeds(1) : averageOverChi(df, exceeds, ENOUGH)
}

/**
 * The q with P(Q ≤ q) = p.
 *
 * @throws {RangeError} when p is not strictly between 0 and 1.
 * @example studentisedRangeQuantile(0.95, 3, 10) // 3.877…
 */
export function studentisedRangeQuantile(p: number, groups: number, df: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`A quantile needs 0 < p < 1, got ${p}.`)
  const target = Math.log1p(-p)
  const gapAt = (logQ: number) => Math.log(studentisedRangeUpper(Math.exp(logQ), groups, df)) - target
  let low = 0
  let gapLow = gapAt(low)
  while (gapLow < 0) gapLow = gapAt((low -= 1))
  let high = low + 1
  let gapHigh = gapAt(high)
  while (gapHigh > 0) {
    low = high
    gapLow = gapHigh
    gapHigh = gapAt((high += 1))
  }
  // False position on the logarithms, where the tail is nearly straight; the end that stays is halved (Illinois).
  let stayed = 0
  for (let step = 0; step < 60 && high - low > 1e-12; step++) {
    const next = (low * gapHigh - high * gapLow) / (gapHigh - gapLow)
    const gap = gapAt(next)
    if (Math.abs(gap) < 1e-12) return Math.exp(next)
    if (gap > 0) {
      low = next
      gapLow = gap
      if (stayed === 1) gapHigh /= 2
      stayed = 1
    } else {
      high = next
      gapHigh = gap
      if (stayed === -1) gapLow /= 2
      stayed = -1
    }
  }
  return Math.exp((low + high) / 2)
}

function rangeExceeds(width: number, groups: number): number {
  const others = groups - 1
  const density = (z: number) => Math.exp(-(z * z) / 2 - 0.9189385332046728)
  const integrand = (z: number) => {
    const below = normalLower(z)
    if (below === 0) return 0
    const ratio = Math.min(1, normalLower(z - width) / below)
    // below^others · (1 − (1 − ratio)^others)
    const inside = ratio === 1 ? 1 : -Math.expm1(others * Math.log1p(-ratio))
    return density(z) * below ** others * inside
  }
  return groups * wholeLineIntegral(integrand, width / 2, ENOUGH)
}

function check(q: number, groups: number): void {
  if (!(q >= 0)) throw new RangeError(`A range cannot be negative, got ${q}.`)
  if (!(groups >= 2)) throw new RangeError(`A range needs two means or more, got ${groups}.`)
}
