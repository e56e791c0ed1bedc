import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { rootBetween } from '../optimise/brent.ts'

/**
 * The point at which a rising power comes to `target`: the size or the effect that is needed.
 *
 * @param powerAt  rises from its smallest at `from`.
 * @param from     the smallest size or effect that makes sense.
 * @param most     where looking further stops.
 * @example // power 1 − 1/x comes to 0.8 at 5
 * solvePower((x) => 1 - 1 / x, 0.8, 1, 1e6) // 5
 */
export function solvePower(
  powerAt: (x: number) => number,
  target: number,
  from: number,
  most: number,
): Estimate<{ readonly value: number }, 'reached-by-the-smallest' | 'not-within-reach'> {
  if (powerAt(from) >= target) return notEstimable('reached-by-the-smallest')
  let step = Math.max(1e-3, from)
  let high = Math.min(most, from + step)
  while (powerAt(high) < target) {
    if (high >= most) return notEstimable('not-within-reach')
    step *= 2
    high = Math.min(most, high + step)
  }
  return estimated({ value: rootBetween((x) => powerAt(x) - target, from, high, 1e-12) })
}
