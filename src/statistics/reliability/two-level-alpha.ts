import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { total, trace, type SquareMatrix } from './covariance-matrix.ts'
import { twoLevelCovariances, type TwoLevelCovariances } from './two-level-covariances.ts'

type Covariances = Extract<TwoLevelCovariances, { readonly estimable: true }>
type Reason = Extract<TwoLevelCovariances, { readonly estimable: false }>['reason']

/**
 * Alpha of persons within their group and of groups: a scale may tell centres apart well and colleagues badly, or the
 * other way round, and one alpha over everybody mixes the two.
 *
 *     alpha = k / (k − 1) · (1 − tr C / ΣΣ C)      C: the covariances within, or between, groups
 *
 * Alpha between groups is that of the true values of groups, not of the means of the members that happened to answer; for
 * those see ICC(2).
 *
 * Source: Geldhof, Preacher & Zyphur (2014), Psychol. Methods 19, 72–91; covariances: {@link twoLevelCovariances}.
 *
 * @param groups  for each group its members, for each member k ≥ 2 answers, complete.
 */
export function twoLevelAlpha(groups: readonly (readonly (readonly number[])[])[]): Estimate<
  Covariances & {
    readonly alphaWithin: Estimate<{ readonly value: number }, 'total-score-is-constant'>
    readonly alphaBetween: Estimate<{ readonly value: number }, 'groups-do-not-differ'>
    /** For each item, the share of its variance that lies between groups. */
    readonly icc: readonly number[]
  },
  Reason
> {
  const covariances = twoLevelCovariances(groups)
  if (!covariances.estimable) return covariances
  const { within, between } = covariances
  const ofWithin = alphaOf(within, 1e-6 * trace(within))
  // EM leaves a little of a variance that goes to nothing
  const ofBetween = alphaOf(between, 1e-4 * trace(within))
  return estimated({
    ...covariances,
    alphaWithin: ofWithin === null ? notEstimable('total-score-is-constant') : estimated({ value: ofWithin }),
    alphaBetween: ofBetween === null ? notEstimable('groups-do-not-differ') : estimated({ value: ofBetween }),
    icc: between.map((row, item) => {
      const ofGroups = row[item] ?? 0
      return ofGroups / (ofGroups + (within[item]?.[item] ?? 0))
    }),
  })
}

/** Null where the variance of the total is no more than `nothing`. */
function alphaOf(covariances: SquareMatrix, nothing: number): number | null {
  const k = covariances.length
  const sum = total(covariances)
  return sum > nothing ? (k / (k - 1)) * (1 - trace(covariances) / sum) : null
}
