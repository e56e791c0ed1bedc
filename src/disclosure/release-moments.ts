/**
 * Means and covariances of a block of questions over the whole study: all that the analyses for researchers rest on.
 *
 * They are rounded once, here. Whatever an analysis then makes of them tells nothing more, and whoever has them
 * (in R) gets the very same numbers.
 */
import { release, withhold, type Disclosed } from './disclosed.ts'
import { PEOPLE_FOR_DISTRIBUTION } from './release-figure.ts'
import { roundTo } from './rounding.ts'

/**
 * People for each question of a block. Means and covariances are p (p + 3) / 2 numbers about n · p answers. With as
 * many people as questions the numbers give the answers themselves; from five for each they hold about half of what
 * there is to know about the answers (docs/methods/disclosure.md counts it).
 */
export const PEOPLE_PER_QUESTION = 5

export interface Moments {
  /** People who answered every question of the block, in the centres of its base. */
  readonly n: number
  readonly centres: number
  /**
   * In scale points, in the order of the block's questions. Null for a sense of power: as a score it never appears
   * without its facts (rule 5), and relations between questions need no means.
   */
  readonly means: readonly number[] | null
  /** Divided by n − 1, in squared scale points. */
  readonly covariances: readonly (readonly number[])[]
}

/**
 * The moments at 0.01, from 30 people and 5 for each question; withheld where everybody gave one and the same answer to
 * a question, because the variance would tell that answer.
 *
 * @param isSafe  `centresOfBase` found people to rest on.
 * @example
 * releaseMoments({ n: 29, ... }, true) // withheld
 * releaseMoments({ n: 30, centres: 4, means: [2.345], covariances: [[0.714]] }, true) // means [2.35], covariances [[0.71]]
 */
export function releaseMoments(of: Moments, isSafe: boolean): Disclosed<Moments> {
  const needed = Math.max(PEOPLE_FOR_DISTRIBUTION, PEOPLE_PER_QUESTION * of.covariances.length)
  if (!isSafe || of.n < needed) return withhold()
  const covariances = of.covariances.map((row) => row.map((value) => roundTo(value, 0.01)))
  // Also a variance that rounds to nothing: nearly everybody gave the same answer, and no analysis can use it.
  if (covariances.some((row, place) => !((row[place] ?? 0) > 0))) return withhold()
  return release({
    n: of.n,
    centres: of.centres,
    means: of.means && of.means.map((value) => roundTo(value, 0.01)),
    covariances,
  })
}
