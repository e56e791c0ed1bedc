import type { Disclosed } from './disclosed.ts'
import type { Figure } from './figures.ts'
import { fromReleased } from './from-released.ts'
import { stepOfEstimate } from './release-figure.ts'
import { roundTo } from './rounding.ts'

export interface ReleasedGap {
  readonly estimate: number
  readonly lower: number
  readonly upper: number
}

/**
 * The difference of two released means. Two groups of at least 15 get Welch's interval; where one is smaller,
 * the two bands together, whose width depends on the numbers of people alone. A group that answered as one
 * has no released mean, so no difference either.
 *
 * @param welchHalfWidth  asked for only when both groups have an interval of their own.
 */
export function releaseGap(
  first: Disclosed<Figure>,
  second: Disclosed<Figure>,
  welchHalfWidth: () => number,
  bandHalfWidths: readonly [first: (n: number) => number, second: (n: number) => number],
): Disclosed<ReleasedGap> {
  return fromReleased(first, second, (one, other) => {
    if (one.kind === 'unanimous' || other.kind === 'unanimous') return null
    const hasIntervals = one.kind === 'estimate' && other.kind === 'estimate'
    const half = hasIntervals
      ? welchHalfWidth()
      : Math.hypot(bandHalfWidths[0](one.n), bandHalfWidths[1](other.n))
    // As fine as the smaller group's own figure, or it would say more of that group than the figure does.
    const step = stepOfEstimate(Math.min(one.n, other.n))
    const estimate = one.mean - other.mean
    return {
      estimate: roundTo(estimate, step),
      lower: roundTo(estimate - half, step),
      upper: roundTo(estimate + half, step),
    }
  })
}
