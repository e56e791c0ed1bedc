import { seededRandom } from '../../foundation/seeded-random.ts'
import { criticalAgreement } from '../../statistics/agreement/critical-agreement.ts'
import { nullDistribution, type Null } from '../../statistics/agreement/null-distribution.ts'
import type { Ratings } from '../../statistics/agreement/rating-columns.ts'
import { withinGroupAgreement } from '../../statistics/agreement/within-group-agreement.ts'
import { caution, type Caution } from '../../statistics/cautions/caution-table.ts'
import { THRESHOLDS } from '../../statistics/cautions/thresholds.ts'
import type { JsonObject } from './entries.ts'

export const DEFAULT_DRAWS = 10_000

/** Rounding: a value that is equal on paper is not above. */
const NEARLY = 1e-9

export interface Chance {
  /** What stands beside the agreement of one group: its critical value, and whether it lies above. */
  readonly beside: (ratings: Ratings) => JsonObject
  /** The caution that belongs to a group that does not lie above. */
  readonly cautionOf: (group: string, ratings: Ratings) => readonly Caution[]
  readonly about: JsonObject
}

/** Agreement of groups of these sizes when their members answer at random. */
export function chance(
  sizes: readonly number[],
  items: number,
  options: number,
  asked: { readonly null: Null; readonly draws: number; readonly seed: number },
): Chance {
  const distribution = nullDistribution(asked.null, options)
  const level = THRESHOLDS.agreementLevel.value
  const values = distribution.estimable
    ? criticalAgreement(sizes, items, distribution, asked.draws, seededRandom(asked.seed))
    : null
  const criticalOf = (ratings: Ratings) => {
    const agreement = distribution.estimable
      ? withinGroupAgreement(ratings, distribution.variance)
      : distribution
    if (!agreement.estimable) return { reason: agreement.reason }
    const value = values?.get(ratings.length)
    if (!value?.estimable) return { reason: value?.reason ?? 'not-asked' }
    const critical = value.at(level)
    return { critical, isAbove: agreement.agreement > critical + NEARLY, agreement: agreement.agreement }
  }
  return {
    beside: (ratings) => {
      const { critical, isAbove, reason } = criticalOf(ratings)
      return critical === undefined
        ? {
            criticalValue: null,
            criticalValueReason: reason,
            isAboveChance: null,
            isAboveChanceReason: reason,
          }
        : { criticalValue: critical, isAboveChance: isAbove }
    },
    cautionOf: (group, ratings) => {
      const { critical, isAbove, agreement } = criticalOf(ratings)
      if (critical === undefined || isAbove) return []
      return [
        caution('agreement-below-critical-value', {
          group,
          n: ratings.length,
          agreement,
          criticalValue: critical,
        }),
      ]
    },
    about: { level, null: asked.null, draws: asked.draws, seed: asked.seed },
  }
}
