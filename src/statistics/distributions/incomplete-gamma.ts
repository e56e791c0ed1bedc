import { devianceTerm, logGamma, stirlingError } from './log-gamma.ts'

/** Both tails of a distribution. Each is computed to full precision on its small side, not as 1 minus the other. */
export interface Tails {
  readonly lower: number
  readonly upper: number
  readonly logLower: number
  readonly logUpper: number
}

/** The tails that follow when the logarithm of one of them is known. */
export function tailsFromLog(logOfOne: number, one: 'lower' | 'upper'): Tails {
  const known = Math.min(logOfOne, 0)
  const other = logOneMinusExp(known)
  return one === 'lower'
    ? { lower: Math.exp(known), upper: Math.exp(other), logLower: known, logUpper: other }
    : { lower: Math.exp(other), upper: Math.exp(known), logLower: other, logUpper: known }
}

/** log(1 − e^x) for x ≤ 0, whichever of the two is small. */
export function logOneMinusExp(x: number): number {
  return x > -Math.LN2 ? Math.log(-Math.expm1(x)) : Math.log1p(-Math.exp(x))
}

/**
 * The regularised incomplete gamma function: P(a, x) below and Q(a, x) above x, for a Gamma(a, 1) variable.
 *
 *     P(a, x) = 1 / Γ(a) · ∫₀ˣ t^(a−1) e^(−t) dt
 *
 * Series for x < a + 1, Lentz's continued fraction beyond (Abramowitz & Stegun 6.5.29 and 6.5.31).
 *
 * @throws {RangeError} when a is not positive or x is negative.
 * @example incompleteGamma(1, 2).upper // e^−2 = 0.1353…
 */
export function incompleteGamma(a: number, x: number): Tails {
  if (!(a > 0 && x >= 0)) throw new RangeError(`incompleteGamma needs a > 0 and x >= 0, got ${a} and ${x}.`)
  if (x === 0) return tailsFromLog(0, 'upper')
  const logFront = logGammaFront(a, x)
  if (x < a + 1) return tailsFromLog(logFront + Math.log(lowerSeries(a, x)), 'lower')
  return tailsFromLog(logFront + Math.log(upperFraction(a, x)), 'upper')
}

/** log( x^a e^(−x) / Γ(a) ), by Loader's decomposition where the plain form would cancel. */
function logGammaFront(a: number, x: number): number {
  if (a < 1 || x < 1e-280) return a * Math.log(x) - x - logGamma(a)
  return 0.5 * Math.log(a / (2 * Math.PI)) - stirlingError(a) - devianceTerm(a, x)
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let k = 1; k < 100_000; k++) {
    term *= x / (a + k)
    sum += term
    if (term < sum * 1e-17) return sum
  }
  throw new RangeError(`The gamma series did not settle for a = ${a}, x = ${x}.`)
}

function upperFraction(a: number, x: number): number {
  const tiny = 1e-300
  let b = x + 1 - a
  let c = 1 / tiny
  let d = 1 / b
  let fraction = d
  for (let k = 1; k < 100_000; k++) {
    const an = -k * (k - a)
    b += 2
    d = an * d + b
    if (Math.abs(d) < tiny) d = tiny
    c = b + an / c
    if (Math.abs(c) < tiny) c = tiny
    d = 1 / d
    const step = d * c
    fraction *= step
    if (Math.abs(step - 1) < 3e-16) return fraction
  }
  throw new RangeError(`The gamma fraction did not settle for a = ${a}, x = ${x}.`)
}
