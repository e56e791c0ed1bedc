/** Noncentral chi-square and t: what a test statistic follows when there is an effect. For power and intervals of effects. */
import { chiSquareLower, chiSquareUpper } from './chi-square.ts'
import { logGamma, stirlingError } from './log-gamma.ts'
import { normalLower, normalUpper } from './normal.ts'
import { wholeLineIntegral } from './whole-line-integral.ts'

/**
 * P(X ≤ x) with `df` degrees of freedom and noncentrality `lambda`: a Poisson mixture of central ones.
 *
 *     Σ_j  e^(−λ/2) (λ/2)^j / j!  ·  P(χ²(df + 2j) ≤ x)      (Abramowitz & Stegun 26.4.25)
 *
 * Summed outward from its largest weight. Every term is positive, so small values keep their digits.
 *
 * @throws {RangeError} when x or lambda is negative or df is not positive.
 * @example noncentralChiSquareLower(2, 2, 0) // 1 − e^−1 = 0.6321…, the central one
 */
export function noncentralChiSquareLower(x: number, df: number, lambda: number): number {
  return poissonMixture(lambda / 2, (j) => chiSquareLower(x, df + 2 * j))
}

/** P(X > x). */
export function noncentralChiSquareUpper(x: number, df: number, lambda: number): number {
  return poissonMixture(lambda / 2, (j) => chiSquareUpper(x, df + 2 * j))
}

/** Σ_j e^(−mean) mean^j / j! · probability(j), for a probability that does not fall as j rises, or does so slowly. */
export function poissonMixture(mean: number, probability: (j: number) => number): number {
  if (!(mean >= 0)) throw new RangeError(`Noncentrality cannot be negative, got ${2 * mean}.`)
  if (mean === 0) return probability(0)
  const weight = (j: number) => Math.exp(j * Math.log(mean) - mean - logGamma(j + 1))
  const mode = Math.floor(mean)
  let sum = 0
  for (let j = mode; j >= 0; j--) {
    const term = weight(j) * probability(j)
    sum += term
    // Going down the probability rises, so only the weight tells when the rest is negligible.
    if (weight(j) < sum * 1e-18) break
  }
  for (let j = mode + 1; ; j++) {
    const term = weight(j) * probability(j)
    sum += term
    if (term <= sum * 1e-17 && weight(j) < 1e-17) return sum
  }
}

/**
 * P(T ≤ t) with `df` degrees of freedom and noncentrality `delta`.
 *
 *     ∫ Φ(t √(w/df) − δ) dP(χ²(df) = w)
 *
 * taken over log w, where the integrand is smooth and never negative: both tails keep their digits, which the usual
 * series (AS 243) loses left of zero.
 *
 * @throws {RangeError} when df is not positive.
 * @example noncentralStudentLower(0, 5, 1) // Φ(−1) = 0.1586…
 */
export function noncentralStudentLower(t: number, df: number, delta: number): number {
  return averageOverChi(df, (s) => normalLower(t * s - delta))
}

/** P(T > t). */
export function noncentralStudentUpper(t: number, df: number, delta: number): number {
  return averageOverChi(df, (s) => normalUpper(t * s - delta))
}

/**
 * The average of `f` at √(w/df), w chi-square with `df` degrees of freedom. For functions from 0 to 1.
 *
 * @throws {RangeError} when df is not positive.
 */
export function averageOverChi(df: number, f: (s: number) => number, relative = 1e-13): number {
  if (!(df > 0)) throw new RangeError(`Degrees of freedom must be positive, got ${df}.`)
  const a = df / 2
  // The density of x = log(w / df) is √(a/2π) e^(−Stirling's error) · e^(a (x − e^x + 1)): written so, a million degrees of
  // freedom cost no digits. It falls away exponentially to the left and twice so to the right, over a width of √(2/df).
  const width = Math.min(1, Math.sqrt(2 / df))
  const front = width * Math.sqrt(a / (2 * Math.PI)) * Math.exp(-stirlingError(a))
  const integrand = (y: number) => {
    const x = y * width
    const weight = front * Math.exp(a * (x - Math.expm1(x)))
    return weight === 0 ? 0 : weight * f(Math.exp(x / 2)) // f may itself be an integral
  }
  return wholeLineIntegral(integrand, 0, relative)
}
