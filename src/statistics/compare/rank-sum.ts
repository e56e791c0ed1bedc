import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { ranks, tieSizes } from '../association/ranks.ts'
import { normalQuantile, normalUpper } from '../distributions/normal.ts'
import { sampleVariance } from '../mean-and-variance.ts'

export type RankSum = Estimate<
  {
    /** Pairs in which the first is above the second, a half for equal ones. */
    readonly w: number
    readonly z: number
    /** Two-sided. */
    readonly p: number
    /** w over all pairs: the chance that someone of the first group lies above someone of the second. */
    readonly superiority: number
    readonly interval: Estimate<
      { readonly lower: number; readonly upper: number },
      'fewer-than-two-values' | 'groups-do-not-overlap'
    >
  },
  'all-missing' | 'constant-outcome'
>

/**
 * Wilcoxon's rank sum, or Mann and Whitney's U: does one group tend to lie above the other?
 *
 *     W = Σ ranks of the first − n₁(n₁ + 1)/2
 *     z = (W − n₁n₂/2 ∓ ½) / √( n₁n₂/12 · (N + 1 − Σ(t³ − t) / (N(N − 1))) )      t = size of each tie
 *
 * always with the normal distribution and the correction for continuity; small groups without ties have an exact p
 * elsewhere. The interval of the superiority W/(n₁n₂) is DeLong's, on the scale of the log odds, so that it stays within
 * 0 and 1.
 *
 * Sources: Wilcoxon (1945); Mann & Whitney (1947), Ann. Math. Stat. 18, 50–60; DeLong, DeLong & Clarke-Pearson (1988),
 * Biometrics 44, 837–845. In R: `wilcox.test(x, y, exact = FALSE)`.
 *
 * @param first   values of the first group, none missing.
 * @param second  idem of the second.
 * @example rankSum([3, 4], [1, 2, 4]) // pairs above: 3 > 1, 3 > 2, 4 > 1, 4 > 2, and half for 4 = 4: w 4.5 of 6
 */
export function rankSum(first: readonly number[], second: readonly number[]): RankSum {
  const [n1, n2] = [first.length, second.length]
  if (n1 === 0 || n2 === 0) return notEstimable('all-missing')
  const all = [...first, ...second]
  const n = all.length
  const ties = tieSizes(all).reduce((sum, t) => sum + t ** 3 - t, 0)
  const variance = ((n1 * n2) / 12) * (n + 1 - ties / (n * (n - 1)))
  if (!(variance > 1e-12)) return notEstimable('constant-outcome')
  const rank = ranks(all)
  const w = rank.slice(0, n1).reduce((sum, value) => sum + value, 0) - (n1 * (n1 + 1)) / 2
  const gap = w - (n1 * n2) / 2
  const z = (gap - 0.5 * Math.sign(gap)) / Math.sqrt(variance)
  const superiority = w / (n1 * n2)
  return estimated({
    w,
    z,
    p: Math.min(1, 2 * normalUpper(Math.abs(z))),
    superiority,
    interval: deLong(rank, first, second, superiority),
  })
}

/** From how far each person's own share of pairs won lies from the mean: ranks among all minus ranks within the group. */
function deLong(
  rank: readonly number[],
  first: readonly number[],
  second: readonly number[],
  superiority: number,
) {
  const [n1, n2] = [first.length, second.length]
  if (n1 < 2 || n2 < 2) return notEstimable('fewer-than-two-values')
  const within1 = ranks(first)
  const within2 = ranks(second)
  const won1 = within1.map((own, place) => ((rank[place] ?? 0) - own) / n2) // one rank per value
  const won2 = within2.map((own, place) => 1 - ((rank[n1 + place] ?? 0) - own) / n1)
  const variance = sampleVariance(won1) / n1 + sampleVariance(won2) / n2
  if (superiority <= 0 || superiority >= 1 || variance === 0) return notEstimable('groups-do-not-overlap')
  const odds = Math.log(superiority / (1 - superiority))
  const half = (normalQuantile(0.975) * Math.sqrt(variance)) / (superiority * (1 - superiority))
  const chance = (logOdds: number) => 1 / (1 + Math.exp(-logOdds))
  return estimated({ lower: chance(odds - half), upper: chance(odds + half) })
}
