import { fisherQuantile } from '../distributions/fisher-f.ts'
import { checkConfidence } from '../means/mean-interval.ts'

/**
 * Feldt's interval for Cronbach's alpha: (1 − α) / (1 − α̂) follows F with n − 1 and (n − 1)(k − 1) degrees
 * of freedom, for items with equal variances and covariances.
 *
 *     lower = 1 − (1 − α̂) F(1 − q)       upper = 1 − (1 − α̂) F(q)       q = (1 − confidence) / 2
 *
 * Source: Feldt (1965), Psychometrika 30, 357–370. In R: `psych::alpha.ci`.
 *
 * @param people  at least 2. @param items at least 2.
 * @throws {RangeError} when people or items are fewer than two.
 * @example
 * feldtInterval(0.5, 3, 2) // F(2, 2) quantiles 1/39 and 39: −18.5 and 1 − 0.5/39 = 0.9871…
 */
export function feldtInterval(
  alpha: number,
  people: number,
  items: number,
  confidence = 0.95,
): { readonly lower: number; readonly upper: number } {
  checkConfidence(confidence)
  if (!(people >= 2 && items >= 2)) {
    throw new RangeError(`Feldt's interval needs two people and two items, got ${people} and ${items}.`)
  }
  const df1 = people - 1
  const df2 = df1 * (items - 1)
  const tail = (1 - confidence) / 2
  return {
    lower: 1 - (1 - alpha) * fisherQuantile(1 - tail, df1, df2),
    upper: 1 - (1 - alpha) * fisherQuantile(tail, df1, df2),
  }
}
