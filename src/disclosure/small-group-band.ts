/**
 * The band around the mean of a small group. Its width depends on the number of people alone: their own
 * spread would tell too much about them, so the spread is that of all groups of this kind on this question,
 * over the whole study.
 */
import { isUnanimous, PEOPLE_FOR_INTERVAL } from './release-figure.ts'

export const PEOPLE_FOR_POOLED_SPREAD = 30
export const CELLS_FOR_POOLED_SPREAD = 3

export interface SpreadForBands {
  /** In scale points. */
  readonly standardDeviation: number
  /** How many standard errors the band reaches to either side. */
  readonly reach: number
  /** `stated`: too few people to pool, so the spread of answers spread evenly over all options is taken. */
  readonly basis: 'pooled' | 'stated'
}

/**
 * The released cells over which the spread is pooled. Small groups that differ are among them only when they are fifteen together:
 * of all others the spread is known, so the band of a single one would tell its own, which its figure gives in three words.
 *
 * @param cells  the released cells of one kind of group on one question.
 * @example
 * // 8, 8 and 14 people, of whom the first two groups answered as one: the 14 stay out
 */
export function cellsToPool<Cell extends { readonly n: number; readonly variance: number }>(
  cells: readonly Cell[],
): Cell[] {
  const hides = (cell: Cell) => cell.n < PEOPLE_FOR_INTERVAL && !isUnanimous(cell)
  const people = cells.filter(hides).reduce((sum, { n }) => sum + n, 0)
  return people < PEOPLE_FOR_INTERVAL ? cells.filter((cell) => !hides(cell)) : [...cells]
}

/**
 * @param pooled  over the released cells only: pooled standard deviation within cells, people and cells, and
 *                the 97.5 % point of t at their degrees of freedom; null where nothing could be pooled.
 * @example
 * spreadForBands(null, 5) // sqrt((25 - 1) / 12) = 1.414..., reach 1.96
 */
export function spreadForBands(
  pooled: {
    readonly standardDeviation: number
    readonly people: number
    readonly cells: number
    readonly t: number
  } | null,
  scaleMaximum: number,
): SpreadForBands {
  const isEnough =
    pooled !== null && pooled.people >= PEOPLE_FOR_POOLED_SPREAD && pooled.cells >= CELLS_FOR_POOLED_SPREAD
  if (!isEnough) {
    return { standardDeviation: Math.sqrt((scaleMaximum ** 2 - 1) / 12), reach: 1.96, basis: 'stated' }
  }
  // Up to a tenth: an exact pooled spread, less the cells whose own spread is shown, would give that of the rest.
  const standardDeviation = Math.max(1, Math.ceil(pooled.standardDeviation * 10 - 1e-9)) / 10
  return { standardDeviation, reach: pooled.t, basis: 'pooled' }
}

/** Half the width of the band in scale points, up to a tenth. */
export function smallGroupHalfWidth(n: number, spread: SpreadForBands): number {
  return Math.ceil(((spread.reach * spread.standardDeviation) / Math.sqrt(n)) * 10 - 1e-9) / 10
}
