/**
 * One question of one actor group over the whole study: the mean, the spread, and how much of it lies within centres.
 *
 * It rests on the cells that an edition may show, and on nobody else. So its mean follows from figures that
 * are released anyway, and there is nobody to subtract it from. Its spread says more than the figures of small cells
 * do: those in words ("divided"), this one as a number. Less the spread of the cells of fifteen and more, which their
 * intervals give, it is that of the small cells together: they must be fifteen people, or none. A small cell in a
 * pool of fifteen and more may be subtracted away by it: the others must be enough without it. Where they are not, only cells
 * of fifteen and more count, of which everything is known already. In the same way everything is known at 0.01 of cells of thirty and
 * more, and of smaller ones at 0.1: those must be thirty people together, or none, or only cells of thirty and more count.
 */
import { release, withhold, type Disclosed } from './disclosed.ts'
import { isUnanimous, LEVELS_OF_DETAIL, PEOPLE_FOR_DISTRIBUTION, stepOfEstimate } from './release-figure.ts'
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
 * The places of the cells that a question over the centres rests on; empty where these are too few people.
 *
 * @param cells    by the place of the centre.
 * @param minimum  people needed behind a figure of this group.
 * @example
 * // 20, 20 and 4 people: the first two
 */
export function placesOverCentres(cells: readonly CentreSummary[], minimum: number): number[] {
  return keptOf(cells, minimum).map(({ place }) => place)
}

/**
 * @param isShown  does an edition show the cell of this place? Only those come back one by one.
 * @example
 * // 20, 20 and 4 people: the third cell is not among them; n 40, centres 2
 */
export function releaseOverCentres(
  cells: readonly CentreSummary[],
  minimum: number,
  isShown: (place: number) => boolean,
): Disclosed<OverCentres> {
  const kept = keptOf(cells, minimum)
  if (kept.length === 0) return withhold()
  const n = peopleIn(kept)
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

type PlacedCell = CentreSummary & { readonly place: number }

function keptOf(cells: readonly CentreSummary[], minimum: number): PlacedCell[] {
  const shown = cells
    .map((cell, place) => ({ ...cell, place }))
    .filter((cell) => countsOverCentres(cell, minimum))
  const kept = LEVELS_OF_DETAIL.reduce((left, level) => {
    const under = left.filter(({ n }) => n < level)
    return hideEachOther(under, level) ? left : left.filter(({ n }) => n >= level)
  }, shown)
  return peopleIn(kept) < PEOPLE_FOR_DISTRIBUTION ? [] : kept
}

const peopleIn = (cells: readonly CentreSummary[]): number => cells.reduce((sum, { n }) => sum + n, 0)

/**
 * Does an edition show a cell of so many people in a pool with so many of the other group, as a figure of `level` people and more,
 * and the cell itself only as a smaller one? Not beside a group that shows as much itself: that would give this one's; and where one
 * of both shows its spread, the pool appears only if the other does too.
 *
 * @example
 * isInPool(8, 7, 15) // true
 * isInPool(21, 9, 30) // false: the pool of 30 less the 21 would be the spread of 9
 */
export function isInPool(n: number, pooledWith: number, level: number): boolean {
  const isUnder = n < level && pooledWith > 0 && pooledWith < level
  const isAlike = LEVELS_OF_DETAIL.every((lower) => lower >= level || n >= lower === pooledWith >= lower)
  return isUnder && isAlike && n + pooledWith >= level
}

/**
 * What can be left of the cells under a size, less what else is known. A pool in which both groups count over the centres may go
 * whole: the sum over one group and that over the other give it. Of any other pool one of both groups stays, the smaller at
 * least. No edition shows the spread of a pool in which one group shows its own and the other is small: that would give the
 * other's. With the pools gone the rest must be enough people, or nobody.
 */
function hideEachOther(small: readonly CentreSummary[], level: number): boolean {
  const isPooled = (cell: CentreSummary) => isInPool(cell.n, cell.pooledWith, level)
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
  return [stays, stays + goes].every((people) => people === 0 || people >= level)
}
