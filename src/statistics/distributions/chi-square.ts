/** The chi-square distribution, and the gamma distribution it is a case of. */
import { incompleteGamma } from './incomplete-gamma.ts'
import { logGamma } from './log-gamma.ts'

/**
 * P(X > x) with `df` degrees of freedom, which need not be whole. Small values keep their digits.
 *
 * Q(df/2, x/2) (Abramowitz & Stegun 26.4.19).
 *
 * @throws {RangeError} when x is negative or df is not positive.
 * @example chiSquareUpper(2, 2) // e^−1 = 0.3678…
 */
export function chiSquareUpper(x: number, df: number): number {
  return incompleteGamma(df / 2, x / 2).upper
}

/** P(X ≤ x). */
export function chiSquareLower(x: number, df: number): number {
  return incompleteGamma(df / 2, x / 2).lower
}

/**
 * The x with P(X ≤ x) = p.
 *
 * @throws {RangeError} when p is not strictly between 0 and 1 or df is not positive.
 * @example chiSquareQuantile(0.5, 2) // 2 log 2 = 1.386…
 */
export function chiSquareQuantile(p: number, df: number): number {
  return 2 * gammaQuantile(p, df / 2)
}

/**
 * The x with P(a, x) = p for a Gamma(a, 1) variable.
 *
 * Newton steps on the logarithm of the smaller tail, in log x, kept inside a bracket: so a tail of 10⁻³⁰⁰ keeps its
 * digits. A point below the smallest double is 0.
 *
 * @throws {RangeError} when p is not strictly between 0 and 1 or a is not positive.
 * @example gammaQuantile(0.5, 1) // log 2 = 0.6931…
 */
export function gammaQuantile(p: number, a: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`A quantile needs 0 < p < 1, got ${p}.`)
  const isSmall = p <= 0.5
  const logTail = isSmall ? Math.log(p) : Math.log1p(-p)
  const gapAt = (s: number) => {
    const { logLower, logUpper } = tailsAt(a, s)
    const logTailHere = isSmall ? logLower : logUpper
    // d log P / d log x = x · density / P, and minus that for the upper tail
    const size = Math.exp(a * s - Math.exp(s) - logGamma(a) - logTailHere)
    return { gap: logTailHere - logTail, slope: isSmall ? size : -size }
  }
  let low = Math.log(a) - 1
  while (gapAt(low).gap > 0 === isSmall) low -= Math.max(1, 1 / a)
  let high = Math.log(a) + 1
  while (gapAt(high).gap > 0 !== isSmall) high += 0.5
  let s = (low + high) / 2
  for (let step = 0; step < 200; step++) {
    const { gap, slope } = gapAt(s)
    if (gap === 0) break
    if (gap > 0 === isSmall) high = s
    else low = s
    const newton = s - gap / slope
    const next = newton > low && newton < high ? newton : (low + high) / 2
    if (Math.abs(next - s) <= 2e-16 * Math.max(1, Math.abs(s))) {
      s = next
      break
    }
    s = next
  }
  return Math.exp(s)
}

/** Both tails at x = e^s, also where x itself is below the smallest double: there P(a, x) is x^a / Γ(a + 1). */
function tailsAt(a: number, s: number): { readonly logLower: number; readonly logUpper: number } {
  if (s < -600) return { logLower: a * s - logGamma(a + 1), logUpper: 0 }
  return incompleteGamma(a, Math.exp(s))
}
