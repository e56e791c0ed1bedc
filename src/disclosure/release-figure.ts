/**
 * Which statistic of a group may appear, by the number of people behind it.
 *
 * | people              | figure                                                            |
 * | ------------------- | ----------------------------------------------------------------- |
 * | under the minimum   | nothing                                                           |
 * | any, all alike      | broadly low, middle or high                                       |
 * | minimum to 14       | mean at 0.1, a band by n alone, spread in three words             |
 * | 15 to 29            | mean and 95 % interval at 0.1: that is the spread, so no counts   |
 * | from 30             | both at 0.01, and the share of each option in steps of 5 %        |
 *
 * At 0.01 the mean and interval of fifteen people on four options leave two ways, often one, in which the
 * options can have been chosen: that would be the exact distribution. `release-figure.test.ts` counts them.
 */
import { release, withhold, type Disclosed } from './disclosed.ts'
import type { Figure } from './figures.ts'
import { roundTo } from './rounding.ts'

export const PEOPLE_FOR_INTERVAL = 15
export const PEOPLE_FOR_DISTRIBUTION = 30

/**
 * Sizes from which a figure says more: its spread, and then its distribution and finer steps. What is left of figures of such a
 * size, one less the other, must be as large, or it would say more of a smaller group than its own figure may.
 */
export const LEVELS_OF_DETAIL = [PEOPLE_FOR_INTERVAL, PEOPLE_FOR_DISTRIBUTION] as const

/** What statistics know of one group on one question, before anything is released. */
export interface GroupSummary {
  /** People who answered on the scale. */
  readonly n: number
  /** In scale points, 1 is the lowest option. */
  readonly mean: number
  /** Sample variance (n - 1), in squared scale points. */
  readonly variance: number
  /** 95 % interval of the mean (t); null where the data give none. */
  readonly interval: { readonly lower: number; readonly upper: number } | null
  /** People per option, lowest first; null for a scale of several questions. */
  readonly counts: readonly number[] | null
  /** Place of the highest option. */
  readonly scaleMaximum: number
}

export interface ReleaseTerms {
  /** People needed behind a figure of this group. */
  readonly minimum: number
  /** Not withheld to protect a neighbour, an earlier edition or a rule of content. */
  readonly mayAppear: boolean
  /** Half the width of the band of a small group: from `smallGroupHalfWidth`. */
  readonly smallGroupHalfWidth: (n: number) => number
}

/**
 * The figure of one group on one question, in the form its size allows.
 *
 * @example
 * releaseFigure({ n: 4, ... }, { minimum: 5, ... }) // withheld
 * releaseFigure({ n: 6, mean: 2.8333, ... }, { minimum: 5, ... }) // small-group, mean 2.8
 */
export function releaseFigure(of: GroupSummary, terms: ReleaseTerms): Disclosed<Figure> {
  if (!terms.mayAppear || of.n < terms.minimum || of.n < 2) return withhold()
  if (isUnanimous(of)) return releaseUnanimity(of)
  return release(of.n < PEOPLE_FOR_INTERVAL ? smallGroup(of, terms) : estimate(of))
}

/** Everybody gave the same answer. The variance of equal numbers can miss zero by a rounding error: hence the margin. */
export function isUnanimous({ n, variance }: Pick<GroupSummary, 'n' | 'variance'>): boolean {
  return n > 0 && variance < 1e-9
}

/**
 * A level covers at least two options, so that it does not give the answer itself away; only the midpoint of
 * an odd scale stands alone. On two or three options nothing would be left to hide, so nothing is shown.
 */
function releaseUnanimity({ n, mean, scaleMaximum }: GroupSummary): Disclosed<Figure> {
  if (scaleMaximum < 4) return withhold()
  const place = (mean - 1) / (scaleMaximum - 1)
  const [low, high] = scaleMaximum < 6 ? [0.5, 0.5] : [1 / 3, 2 / 3]
  const margin = 1e-9
  const level = place < low - margin ? 'low' : place > high + margin ? 'high' : 'middle'
  return release({ kind: 'unanimous', n, level })
}

function smallGroup(of: GroupSummary, terms: ReleaseTerms): Figure {
  const mean = roundTo(of.mean, 0.1)
  const half = terms.smallGroupHalfWidth(of.n)
  return {
    kind: 'small-group',
    n: of.n,
    mean,
    lower: roundTo(Math.max(1, mean - half), 0.1),
    upper: roundTo(Math.min(of.scaleMaximum, mean + half), 0.1),
    spread: spreadInWords(of),
  }
}

/** Thirds of the widest spread a scale allows: half the people at each end is (options - 1) / 2. */
export const SPREAD_IN_WORDS = { close: 1 / 3, divided: 2 / 3 } as const

function spreadInWords({ variance, scaleMaximum }: GroupSummary): 'close' | 'divided' | 'strongly-divided' {
  const share = Math.sqrt(variance) / ((scaleMaximum - 1) / 2)
  if (share < SPREAD_IN_WORDS.close) return 'close'
  return share > SPREAD_IN_WORDS.divided ? 'strongly-divided' : 'divided'
}

/** To which part of a scale point the mean of so many people, and its interval, are shown. */
export function stepOfEstimate(n: number): number {
  return n < PEOPLE_FOR_DISTRIBUTION ? 0.1 : 0.01
}

function estimate(of: GroupSummary): Figure {
  const step = stepOfEstimate(of.n)
  if (!of.interval) throw new RangeError(`${of.n} people who differ have an interval; none was given.`)
  return {
    kind: 'estimate',
    n: of.n,
    mean: roundTo(of.mean, step),
    // A mean cannot lie outside its scale, so neither does its interval.
    lower: roundTo(Math.max(1, of.interval.lower), step),
    upper: roundTo(Math.min(of.scaleMaximum, of.interval.upper), step),
    distribution:
      of.n >= PEOPLE_FOR_DISTRIBUTION && of.counts
        ? of.counts.map((count) => roundTo((100 * count) / of.n, 5))
        : null,
  }
}
