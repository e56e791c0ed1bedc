/** One variable: where a function is smallest, and where it crosses zero. Both after Brent (1973), Algorithms for minimization without derivatives. */

export interface Minimum {
  readonly x: number
  readonly value: number
}

const GOLDEN = (3 - Math.sqrt(5)) / 2

/**
 * The smallest value of f between two points, by golden section and parabolas. A function with several valleys gives
 * one of them.
 *
 * @param f          continuous on [from, to]; may be +Infinity where it is not defined.
 * @param precision  relative precision of x; the square root of a double's is the most that values of f can give.
 * @example minimumBetween((x) => (x - 2) ** 2, 0, 5).x // 2
 */
export function minimumBetween(
  f: (x: number) => number,
  from: number,
  to: number,
  precision = 1e-9,
): Minimum {
  let low = from
  let high = to
  let best = low + GOLDEN * (high - low)
  let second = best
  let third = best
  let atBest = f(best)
  let atSecond = atBest
  let atThird = atBest
  let step = 0
  let stepBefore = 0
  for (let iteration = 0; iteration < 200; iteration++) {
    const middle = (low + high) / 2
    const tolerance = precision * Math.abs(best) + 1e-300 + precision * 1e-3
    if (Math.abs(best - middle) <= 2 * tolerance - (high - low) / 2) break
    let parabola: number | null = null
    if (Math.abs(stepBefore) > tolerance) {
      const r = (best - second) * (atBest - atThird)
      const q = (best - third) * (atBest - atSecond)
      const top = (best - third) * q - (best - second) * r
      const bottom = 2 * (q - r)
      const proposed = bottom === 0 ? Number.NaN : -top / bottom
      const lies = best + proposed > low && best + proposed < high
      if (lies && Math.abs(proposed) < Math.abs(stepBefore) / 2) parabola = proposed
    }
    if (parabola === null) {
      stepBefore = (best < middle ? high : low) - best
      step = GOLDEN * stepBefore
    } else {
      stepBefore = step
      step = parabola
      const at = best + step
      if (at - low < 2 * tolerance || high - at < 2 * tolerance) step = best < middle ? tolerance : -tolerance
    }
    const tried = best + (Math.abs(step) >= tolerance ? step : Math.sign(step || 1) * tolerance)
    const atTried = f(tried)
    if (atTried <= atBest) {
      if (tried < best) high = best
      else low = best
      third = second
      atThird = atSecond
      second = best
      atSecond = atBest
      best = tried
      atBest = atTried
      continue
    }
    if (tried < best) low = tried
    else high = tried
    if (atTried <= atSecond || second === best) {
      third = second
      atThird = atSecond
      second = tried
      atSecond = atTried
    } else if (atTried <= atThird || third === best || third === second) {
      third = tried
      atThird = atTried
    }
  }
  return { x: best, value: atBest }
}

/**
 * Where f crosses zero between two points at which it has different signs.
 *
 * @param precision  of x, absolute.
 * @throws {RangeError} when f has the same sign at both ends.
 * @example rootBetween((x) => x * x - 2, 0, 2) // √2
 */
export function rootBetween(f: (x: number) => number, from: number, to: number, precision = 1e-14): number {
  let a = from
  let b = to
  let atA = f(a)
  let atB = f(b)
  if (atA === 0) return a
  if (atB === 0) return b
  if (atA > 0 === atB > 0)
    throw new RangeError(`No change of sign between ${from} (${atA}) and ${to} (${atB}).`)
  let c = a
  let atC = atA
  let step = b - a
  let stepBefore = step
  for (let iteration = 0; iteration < 200; iteration++) {
    if (Math.abs(atC) < Math.abs(atB)) {
      ;[a, b, c] = [b, c, b]
      ;[atA, atB, atC] = [atB, atC, atB]
    }
    const tolerance = 2 * Number.EPSILON * Math.abs(b) + precision / 2
    const half = (c - b) / 2
    if (Math.abs(half) <= tolerance || atB === 0) return b
    if (Math.abs(stepBefore) < tolerance || Math.abs(atA) <= Math.abs(atB)) {
      step = half
      stepBefore = half
    } else {
      const s = atB / atA
      let p: number
      let q: number
      if (a === c) {
        p = 2 * half * s
        q = 1 - s
      } else {
        const r = atB / atC
        const t = atA / atC
        p = s * (2 * half * t * (t - r) - (b - a) * (r - 1))
        q = (t - 1) * (r - 1) * (s - 1)
      }
      if (p > 0) q = -q
      p = Math.abs(p)
      if (2 * p < Math.min(3 * half * q - Math.abs(tolerance * q), Math.abs(stepBefore * q))) {
        stepBefore = step
        step = p / q
      } else {
        step = half
        stepBefore = half
      }
    }
    a = b
    atA = atB
    b += Math.abs(step) > tolerance ? step : Math.sign(half) * tolerance
    atB = f(b)
    if (atB > 0 === atC > 0) {
      c = a
      atC = atA
      step = b - a
      stepBefore = step
    }
  }
  return b
}
