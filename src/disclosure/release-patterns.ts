/** How many people filled a block of questions in in a way that may not have been read: shares of a whole group, never who. */
import { release, withhold, type Disclosed } from './disclosed.ts'
import { PEOPLE_FOR_DISTRIBUTION } from './release-figure.ts'
import { roundTo } from './rounding.ts'

export interface Patterns {
  readonly n: number
  readonly centres: number
  /** Percentages of the people, in steps of 5 and at most 95; by the name of the sign. */
  readonly shares: readonly { readonly sign: string; readonly percentage: number }[]
}

/**
 * From 30 people. In steps of 5 % a share never tells of one person; that *everybody* did something would be a fact about each.
 *
 * @param counts  people by sign, of the same n.
 * @example releasePatterns({ n: 40, centres: 4, counts: [['same-answer', 3]] }, true) // 7.5 % → 10 %
 */
export function releasePatterns(
  of: {
    readonly n: number
    readonly centres: number
    readonly counts: readonly (readonly [sign: string, people: number])[]
  },
  isSafe: boolean,
): Disclosed<Patterns> {
  if (!isSafe || of.n < PEOPLE_FOR_DISTRIBUTION) return withhold()
  return release({
    n: of.n,
    centres: of.centres,
    shares: of.counts.map(([sign, people]) => ({
      sign,
      percentage: Math.min(95, roundTo((100 * people) / of.n, 5)),
    })),
  })
}
