import type { Figure } from './figures.ts'
import { SPREAD_IN_WORDS, stepOfEstimate } from './release-figure.ts'

/** In scale points: the standard deviation of the people behind a figure lies between these. */
export interface SpreadShown {
  readonly from: number
  readonly to: number
}

/**
 * What a reader of a figure knows of its spread: from the three words of a small group, from the width of an interval as
 * rounded, or that there is none. null where both ends of the interval stop at the ends of the scale.
 *
 * What is worked out from this tells a reader nothing new.
 *
 * @param reach  the t with which the interval of n people was made.
 * @example
 * // 25 people, interval 2.3 to 2.9: half is .3 give or take .1, and s = half √25 / 2.0639: .48 to .97
 */
export function shownSpread(
  figure: Figure,
  scaleMaximum: number,
  reach: (n: number) => number,
): SpreadShown | null {
  if (figure.kind === 'unanimous') return { from: 0, to: 0 }
  const widest = (scaleMaximum - 1) / 2
  if (figure.kind === 'small-group') {
    const { close, divided } = SPREAD_IN_WORDS
    if (figure.spread === 'close') return { from: 0, to: close * widest }
    if (figure.spread === 'divided') return { from: close * widest, to: divided * widest }
    // The sample standard deviation of n people at both ends is a little over that of the scale.
    return { from: divided * widest, to: widest * Math.sqrt(figure.n / (figure.n - 1)) }
  }
  const { mean, lower, upper, n } = figure
  // An end that stands at the end of the scale may have been cut off there.
  const halves = [...(lower > 1 ? [mean - lower] : []), ...(upper < scaleMaximum ? [upper - mean] : [])]
  if (halves.length === 0) return null
  // Mean and end are each rounded by at most half a step.
  const step = stepOfEstimate(n)
  const perPoint = Math.sqrt(n) / reach(n)
  return {
    from: Math.max(0, Math.max(...halves) - step) * perPoint,
    to: (Math.min(...halves) + step) * perPoint,
  }
}
