import { tailsFromLog, type Tails } from './incomplete-gamma.ts'
import { devianceTerm, logGamma, stirlingError } from './log-gamma.ts'

/**
 * A point between 0 and 1 held as log x and log(1 − x), so that neither end is rounded away. The t
 * distribution with one degree of freedom needs points near e^−1380.
 */
export interface BetaPoint {
  readonly logX: number
  readonly logY: number
}

/** A point from x and y = 1 − x, both given because the caller usually knows the small one exactly. */
export function betaPoint(x: number, y: number): BetaPoint {
  return { logX: x > 0.5 ? Math.log1p(-y) : Math.log(x), logY: y > 0.5 ? Math.log1p(-x) : Math.log(y) }
}

/**
 * The regularised incomplete beta function I_x(a, b) (lower) and 1 − I_x(a, b) (upper).
 *
 *     I_x(a, b) = 1 / B(a, b) · ∫₀ˣ t^(a−1) (1 − t)^(b−1) dt
 *
 * Lentz's continued fraction on the side where it converges fast (Press et al. 2007, 6.4; Abramowitz &
 * Stegun 26.5.8), its front factor by Loader's (2000) decomposition.
 *
 * @throws {RangeError} when a or b is not positive.
 * @example incompleteBeta(betaPoint(0.25, 0.75), 1, 2).lower // 1 − 0.75² = 0.4375
 */
export function incompleteBeta(point: BetaPoint, a: number, b: number): Tails {
  if (!(a > 0 && b > 0)) throw new RangeError(`incompleteBeta needs a > 0 and b > 0, got ${a} and ${b}.`)
  const { logX, logY } = point
  if (logX === -Infinity) return tailsFromLog(0, 'upper')
  if (logY === -Infinity) return tailsFromLog(0, 'lower')
  const x = Math.exp(logX)
  const y = Math.exp(logY)
  const logFront = logBetaFront(logX, logY, a, b)
  if (x < (a + 1) / (a + b + 2)) {
    return tailsFromLog(logFront + Math.log(betaFraction(x, a, b) / a), 'lower')
  }
  return tailsFromLog(logFront + Math.log(betaFraction(y, b, a) / b), 'upper')
}

/** log( x^a y^b / B(a, b) ). */
export function logBetaFront(logX: number, logY: number, a: number, b: number): number {
  if (logX < -600 || logY < -600 || Math.min(a, b) < 1) {
    return a * logX + b * logY - logBeta(a, b)
  }
  const n = a + b
  const spread = stirlingError(n) - stirlingError(a) - stirlingError(b)
  const deviance = devianceTerm(a, n * Math.exp(logX)) + devianceTerm(b, n * Math.exp(logY))
  return spread - deviance + 0.5 * Math.log((a * (b / n)) / (2 * Math.PI))
}

/** log B(a, b), without the cancellation of three large log-gammas. */
function logBeta(a: number, b: number): number {
  const small = Math.min(a, b)
  const large = Math.max(a, b)
  if (large < 15) return logGamma(a) + logGamma(b) - logGamma(a + b)
  // log Γ(large) − log Γ(large + small) through Stirling's formula, the leading terms combined on paper
  const n = large + small
  const ratio = -small * Math.log(n) - (large - 0.5) * Math.log1p(small / large) + small
  const errors = stirlingError(large) - stirlingError(n)
  // stirlingError belongs to Γ(n + 1); Γ(n) = Γ(n + 1) / n is already in the (large − ½) above
  return logGamma(small) + ratio + errors
}

function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300
  let c = 1
  let d = 1 - ((a + b) * x) / (a + 1)
  if (Math.abs(d) < tiny) d = tiny
  d = 1 / d
  let fraction = d
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 + even * d
    if (Math.abs(d) < tiny) d = tiny
    c = 1 + even / c
    if (Math.abs(c) < tiny) c = tiny
    d = 1 / d
    fraction *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 + odd * d
    if (Math.abs(d) < tiny) d = tiny
    c = 1 + odd / c
    if (Math.abs(c) < tiny) c = tiny
    d = 1 / d
    const step = d * c
    fraction *= step
    if (Math.abs(step - 1) < 3e-16) return fraction
  }
  throw new RangeError(`The beta fraction did not settle for x = ${x}, a = ${a}, b = ${b}.`)
}
