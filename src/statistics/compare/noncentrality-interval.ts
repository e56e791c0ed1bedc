import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { rootBetween } from '../optimise/brent.ts'

/** Over this an F or chi-square has so large a noncentrality that its Poisson mixture takes too many terms. */
const LARGEST = 200_000

export type NoncentralityInterval = Estimate<
  { readonly lower: number; readonly upper: number },
  'too-large-for-an-interval'
>

/**
 * The noncentralities under which what was seen is just not too small and just not too large: the interval from which
 * those of effect sizes are made (Steiger & Fouladi 1997, in Harlow e.a., What if there were no significance tests?).
 *
 * @param upper     P(statistic > seen) for a noncentrality: rises with it.
 * @param lowest    smallest noncentrality that exists: 0 for F and chi-square, −Infinity for t.
 * @param start     a noncentrality near the answer.
 * @param tail      chance left out on each side; 0.025 for an interval of 95 %.
 */
export function noncentralityInterval(
  upper: (noncentrality: number) => number,
  lowest: number,
  start: number,
  tail = 0.025,
): NoncentralityInterval {
  if (start > LARGEST && lowest === 0) return notEstimable('too-large-for-an-interval')
  return estimated({
    lower: reaching(upper, tail, lowest, start),
    upper: reaching(upper, 1 - tail, lowest, start),
  })
}

/** Where a rising function comes to `target`; the lowest point when it is above it from the start. */
function reaching(f: (at: number) => number, target: number, lowest: number, start: number): number {
  const gap = (at: number) => f(at) - target
  let step = 1
  let low = Math.max(lowest, start - step)
  while (gap(low) > 0) {
    if (low === lowest) return lowest
    step *= 2
    low = Math.max(lowest, low - step)
  }
  step = 1
  let high = start + step
  while (gap(high) < 0) high += step *= 2
  return rootBetween(gap, low, high, 1e-12)
}
