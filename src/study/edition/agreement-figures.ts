/** Whether the people of a group in a centre agree on a krachtlijn more than chance can bring about. */
import type { Disclosed } from '../../disclosure/disclosed.ts'
import type { Figure } from '../../disclosure/figures.ts'
import { fromReleased } from '../../disclosure/from-released.ts'
import { shownSpread } from '../../disclosure/shown-spread.ts'
import { seededRandom } from '../../foundation/seeded-random.ts'
import { criticalAgreement } from '../../statistics/agreement/critical-agreement.ts'
import { nullDistribution } from '../../statistics/agreement/null-distribution.ts'
import { uniformNullVariance } from '../../statistics/agreement/null-variance.ts'
import { agreementFromVariances } from '../../statistics/agreement/within-group-agreement.ts'
import { THRESHOLDS } from '../../statistics/cautions/thresholds.ts'
import { studentQuantile } from '../../statistics/distributions/student-t.ts'
import type { AgreementVerdict } from '../profile.ts'

/** Draws of a simulated critical value, and the seed that makes them the same in every edition. */
const DRAWS = 10_000
const SEED = 20_030_356

export interface CriticalValues {
  /** The agreement (r_wg of one question) that people who answer at random exceed one time in twenty. */
  readonly at: (n: number, options: number) => number | null
  /** The t with which an interval of n people was made. */
  readonly reach: (n: number) => number
}

/** For all sizes that occur at once: they share the work. */
export function criticalValues(
  figures: readonly { figure: Disclosed<Figure>; options: number }[],
): CriticalValues {
  const sizes = new Map<number, Set<number>>()
  for (const { figure, options } of figures) {
    if (!figure.shown) continue
    const ofScale = sizes.get(options) ?? new Set<number>()
    sizes.set(options, ofScale.add(figure.value.n))
  }
  const found = new Map(
    [...sizes].map(([options, ofScale]) => {
      const chance = nullDistribution('uniform', options)
      return [
        options,
        chance.estimable ? criticalAgreement([...ofScale], 1, chance, DRAWS, seededRandom(SEED)) : null,
      ]
    }),
  )
  const reaches = new Map<number, number>()
  return {
    at: (n, options) => {
      const value = found.get(options)?.get(n)
      return value?.estimable ? value.at(THRESHOLDS.agreementLevel.value) : null
    },
    reach: (n) => {
      const reach = reaches.get(n) ?? studentQuantile(0.975, n - 1)
      reaches.set(n, reach)
      return reach
    },
  }
}

/**
 * From the figure that is shown and the number of people in it, and nothing else: what a reader could work out, so it gives
 * nobody away. Where the figure leaves both sides open, it says so.
 */
export function agreementOf(
  figure: Disclosed<Figure>,
  options: number,
  critical: CriticalValues,
): Disclosed<AgreementVerdict> {
  return fromReleased(figure, figure, (shown) => {
    if (shown.kind === 'unanimous') return 'agree'
    const least = critical.at(shown.n, options)
    const spread = shownSpread(shown, options, critical.reach)
    if (least === null || spread === null) return 'not-clear'
    const agreement = (deviation: number) => {
      const found = agreementFromVariances([deviation ** 2], shown.n, uniformNullVariance(options))
      return found.estimable ? found.agreement : 0
    }
    if (agreement(spread.to) > least) return 'agree'
    return agreement(spread.from) <= least ? 'no-more-than-chance' : 'not-clear'
  })
}
