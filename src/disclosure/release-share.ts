/** Shares of people: who named a code, who answered outside the scale. */
import { release, withhold, type Disclosed } from './disclosed.ts'
import type { CodeShare } from './figures.ts'
import { PEOPLE_FOR_DISTRIBUTION } from './release-figure.ts'
import { roundTo } from './rounding.ts'

interface ShareTerms {
  readonly minimum: number
  readonly mayAppear: boolean
}

/**
 * Under 30 people one of three parts: a twentieth of seventeen people is exactly one person. From 30 a
 * percentage in steps of 5. It stops at 95: that *everybody* named something would be an answer of each of them.
 *
 * @example
 * releaseShare(7, 20, { minimum: 5, mayAppear: true }) // one of three parts: a third to two thirds
 * releaseShare(14, 40, { minimum: 5, mayAppear: true }) // 35 %
 * releaseShare(40, 40, { minimum: 5, mayAppear: true }) // 95 %
 */
export function releaseShare(people: number, of: number, terms: ShareTerms): Disclosed<CodeShare> {
  if (people > of) throw new RangeError(`${people} people cannot be a share of ${of}.`)
  if (!terms.mayAppear || of < terms.minimum || of === 0) return withhold()
  const share = people / of
  if (of >= PEOPLE_FOR_DISTRIBUTION) {
    return release({ kind: 'percentage', percentage: Math.min(95, roundTo(100 * share, 5)) })
  }
  const part = share < 1 / 3 ? 'under-a-third' : share > 2 / 3 ? 'over-two-thirds' : 'a-third-to-two-thirds'
  return release({ kind: 'part', part })
}

/** How many people there are: itself a figure about them, so it has the same minimum. */
export function releaseCount(people: number, terms: ShareTerms): Disclosed<number> {
  return terms.mayAppear && people >= terms.minimum ? release(people) : withhold()
}
