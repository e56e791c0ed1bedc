/**
 * One question of one actor group over the whole study: the mean, the spread, and how much of it lies within centres.
 *
 * It rests on the cells that an edition may show, and on nobody else. So its mean follows from figures that
 * are released anyway, and there is nobody to subtract it from. Its spread says more than the figures of small cells
 * do: those in words ("divided"), this one as a number. Less the spread of the cells of fifteen and more, which their
 * intervals give, it is that of the small cells together: they must be fifteen people, or none. A small cell in a
 * pool of fifteen and more may be subtracted away by it: the others must be enough without it. Where they are not, only cells
 * of fifteen and more count, of which everything is known already.
 */
import { release, withhold, type Disclosed } from './disclosed.ts'
import {
  isUnanimous,
  PEOPLE_FOR_DISTRIBUTION,
  PEOPLE_FOR_INTERVAL,
  stepOfEstimate,
} from './release-figure.ts'
import { roundTo } from './rounding.ts'

/** People of one group in one centre on one question. */
export interface CentreSummary {
  readonly n: number
  readonly mean: number
  /** Divided by n − 1. */
  readonly variance: number
  /** People of the group that it is pooled with in an edition, on the same question; 0 without a pool. */
  readonly pooledWith: number
  /** Does the cell of that group count over the centres (`countsOverCentres`)? */
  readonly isPartnerCounted: boolean
}

/**
 * Whether a cell can be among those that figures over the centres rest on. Of a cell that answered as one only a level is
 * shown: here it would be the one unknown in a sum.
 */
export function countsOverCentres(
  cell: Pick<CentreSummary, 'n' | 'mean' | 'variance'>,
  minimum: number,
): boolean {
  return cell.n >= minimum && cell.n >= 2 && !isUnanimous(cell)
}

export interface OverCentres {
  readonly n: number
  readonly centres: number
  readonly mean: number
  /** Standard deviation of all people, and of people about the mean of their own centre. */
  readonly sd: number
  readonly within: number
  /**
   * What an edition shows per centre, in its own rounding. `place` is that of the centre in the wave: two groups of
   * one centre belong together in a model.
   */
  readonly cells: readonly { readonly place: number; readonly n: number; readonly mean: number }[]
}

/**
 * @param cells    by the place of the centre.
 * @param minimum  people needed behind a figure of this group.
 * @param isShown  does an edition show the cell of this place? Only those come back one by one.
 * @example
 * // 20, 20 and 4 people: the third cell is not among them; n 40, centres 2
 */
export function releaseOverCentres(
  cells: readonly CentreSummary[],
  minimum: number,
  isShown: (place: number) => boolean,
): Disclosed<OverCentres> {
  const shown = cells
    .map((cell, place) => ({ ...cell, place }))
    .filter((cell) => countsOverCentres(cell, minimum))
  const kept = hideEachOther(shown.filter(isSmall)) ? shown : shown.filter((cell) => !isSmall(cell))
  const n = peopleIn(kept)
  if (n < PEOPLE_FOR_DISTRIBUTION) return withhold()

  const mean = kept.reduce((sum, cell) => sum + cell.n * cell.mean, 0) / n
  const between = kept.reduce((sum, cell) => sum + cell.n * (cell.mean - mean) ** 2, 0)
  const within = kept.reduce((sum, cell) => sum + (cell.n - 1) * cell.variance, 0)
  return release({
    n,
    centres: kept.length,
    mean: roundTo(mean, 0.01),
    sd: roundTo(Math.sqrt((between + within) / (n - 1)), 0.01),
    within: roundTo(Math.sqrt(within / (n - kept.length)), 0.01),
    cells: kept
      .filter(({ place }) => isShown(place))
      .map((cell) => ({ place: cell.place, n: cell.n, mean: roundTo(cell.mean, stepOfEstimate(cell.n)) })),
  })
}

const isSmall = ({ n }: CentreSummary): boolean => n < PEOPLE_FOR_INTERVAL

const peopleIn = (cells: readonly CentreSummary[]): number => cells.reduce((sum, { n }) => sum + n, 0)

/**
 * What can be left of the small cells, less what else is known. A pool in which both groups count over the centres may go
 * whole: the sum over one group and that over the other give it. Of any other pool one of both groups stays, the smaller at
 * least. No edition shows the spread of a pool in which one group shows its own and the other is small: that would give the
 * other's. With the pools gone the rest must be enough people, or nobody.
 */
function hideEachOther(small: readonly CentreSummary[]): boolean {
  const isPooled = ({ n, pooledWith }: CentreSummary) =>
    pooledWith > 0 && pooledWith < PEOPLE_FOR_INTERVAL && n + pooledWith >= PEOPLE_FOR_INTERVAL
  const least = ({ n, pooledWith }: CentreSummary) => Math.min(n, pooledWith)
  const sum = (of: readonly CentreSummary[], people: (one: CentreSummary) => number) =>
    of.reduce((total, one) => total + people(one), 0)
  const alone = peopleIn(small.filter((cell) => !isPooled(cell)))
  const pooled = small.filter(isPooled)
  const stays =
    alone +
    sum(
      pooled.filter(({ isPartnerCounted }) => !isPartnerCounted),
      least,
    )
  const goes = sum(
    pooled.filter(({ isPartnerCounted }) => isPartnerCounted),
    least,
  )
  return [stays, stays + goes].every((people) => people === 0 || people >= PEOPLE_FOR_INTERVAL)
}
