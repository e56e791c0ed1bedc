import { logOneMinusExp } from './incomplete-gamma.ts'
import { incompleteBeta, logBetaFront, type BetaPoint } from './incomplete-beta.ts'

const LOG_HALF = -Math.LN2

/**
 * The point x at which I_x(a, b) = p, as log x and log(1 − x).
 *
 * Newton steps on the logarithm of the smaller tail, in log x (or log(1 − x), whichever end is nearer), kept
 * inside a bracket. So both a tail of 10⁻³⁰⁰ and a point within 10⁻³⁰⁰ of an end keep their digits.
 *
 * @param p  lower tail, strictly between 0 and 1.
 * @throws {RangeError} when p is not between 0 and 1 or a or b is not positive.
 * @example Math.exp(betaQuantile(0.4375, 1, 2).logX) // 0.25
 */
export function betaQuantile(p: number, a: number, b: number): BetaPoint {
  if (!(p > 0 && p < 1)) throw new RangeError(`A quantile needs 0 < p < 1, got ${p}.`)
  const small = p <= 0.5
  const logTail = small ? Math.log(p) : Math.log1p(-p)
  const isInLowerHalf = incompleteBeta({ logX: LOG_HALF, logY: LOG_HALF }, a, b).lower >= p
  if (isInLowerHalf) {
    const logX = solveLowerHalf(a, b, small ? 'lower' : 'upper', logTail)
    return { logX, logY: logOneMinusExp(logX) }
  }
  // I_x(a, b) = 1 − I_(1−x)(b, a): the same search from the other end
  const logY = solveLowerHalf(b, a, small ? 'upper' : 'lower', logTail)
  return { logX: logOneMinusExp(logY), logY }
}

function solveLowerHalf(a: number, b: number, tail: 'lower' | 'upper', logTail: number): number {
  const evaluate = (s: number) => {
    const point: BetaPoint = { logX: s, logY: logOneMinusExp(s) }
    const tails = incompleteBeta(point, a, b)
    const value = tail === 'lower' ? tails.logLower : tails.logUpper
    const size = Math.exp(logBetaFront(point.logX, point.logY, a, b) - point.logY - value)
    return { gap: value - logTail, slope: tail === 'lower' ? size : -size }
  }
  let high = LOG_HALF
  let low = 2 * LOG_HALF
  const rises = tail === 'lower'
  while (evaluate(low).gap > 0 === rises) {
    high = low
    low *= 2
  }
  let s = (low + high) / 2
  for (let step = 0; step < 400; step++) {
    const { gap, slope } = evaluate(s)
    if (gap === 0) return s
    if (gap > 0 === rises) high = s
    else low = s
    const newton = s - gap / slope
    const next = newton > low && newton < high ? newton : (low + high) / 2
    if (Math.abs(next - s) <= 2e-16 * Math.abs(s)) return next
    s = next
  }
  return s
}
