/** The chance that a study finds what is there. Two-sided tests; both tails count. */
import { fisherQuantile } from '../distributions/fisher-f.ts'
import { noncentralFisherUpper } from '../distributions/noncentral-fisher.ts'
import { noncentralStudentLower, noncentralStudentUpper } from '../distributions/noncentral.ts'
import { normalLower } from '../distributions/normal.ts'
import { studentQuantile } from '../distributions/student-t.ts'

/** Chance that |t| passes its critical value when its noncentrality is `delta`. */
function studentPower(delta: number, df: number, alpha: number): number {
  const critical = studentQuantile(1 - alpha / 2, df)
  return noncentralStudentUpper(critical, df, delta) + noncentralStudentLower(-critical, df, delta)
}

/**
 * Two independent groups of equal size, Student's t: δ = d √(n/2) on 2n − 2.
 *
 * Source: Cohen (1988), Statistical power analysis, ch. 2. In R: `power.t.test(n, d, strict = TRUE)`.
 *
 * @param n  per group, above 1; not needed to be whole.
 * @param d  difference of the means in standard deviations.
 * @example twoGroupsPower(20, 0, 0.05) // 0.05: with no difference only false alarms
 */
export function twoGroupsPower(n: number, d: number, alpha: number): number {
  return studentPower(d * Math.sqrt(n / 2), 2 * n - 2, alpha)
}

/**
 * The same people twice (or one group against a number): δ = d √n on n − 1.
 *
 * @param d  mean difference in standard deviations of the differences.
 */
export function pairedPower(n: number, d: number, alpha: number): number {
  return studentPower(d * Math.sqrt(n), n - 1, alpha)
}

/**
 * A correlation, by Fisher's z with its small-sample mean artanh r + r/(2(n − 1)), against the critical r of t on n − 2.
 *
 * Source: Cohen (1988), ch. 3 and 12. In R: `pwr::pwr.r.test`.
 *
 * @param n  people, above 3.
 */
export function correlationPower(n: number, r: number, alpha: number): number {
  const t = studentQuantile(1 - alpha / 2, n - 2)
  const critical = Math.atanh(Math.sqrt((t * t) / (t * t + n - 2)))
  const expected = Math.atanh(r) + r / (2 * (n - 1))
  const root = Math.sqrt(n - 3)
  return normalLower((expected - critical) * root) + normalLower((-expected - critical) * root)
}

/**
 * Analysis of variance of groups of equal size: λ = k n f², on k − 1 and k (n − 1).
 *
 * Source: Cohen (1988), ch. 8. In R: `pwr::pwr.anova.test`.
 *
 * @param n  per group, above 1.
 * @param f  standard deviation of the group means over that within groups.
 */
export function anovaPower(groups: number, n: number, f: number, alpha: number): number {
  const [df1, df2] = [groups - 1, groups * (n - 1)]
  return noncentralFisherUpper(fisherQuantile(1 - alpha, df1, df2), df1, df2, groups * n * f * f)
}

/**
 * Whole clusters (teams, centres) in two arms, half in each: a two-level design.
 *
 *     Var(difference) = 4 (ρ + (1 − ρ)/m) / J     δ = d / √Var on J − 2
 *
 * Source: Raudenbush (1997), Psychol. Methods 2, 173–185; Snijders & Bosker (2012), Multilevel analysis, ch. 11.
 *
 * @param clusters  J, in both arms together, above 2.
 * @param size      m, people per cluster.
 * @param icc       ρ, from 0 to 1.
 * @param d         difference in standard deviations of people.
 */
export function clustersPower(clusters: number, size: number, icc: number, d: number, alpha: number): number {
  const variance = (4 * (icc + (1 - icc) / size)) / clusters
  return studentPower(d / Math.sqrt(variance), clusters - 2, alpha)
}

/**
 * How many times more people are needed because people of one cluster resemble each other: 1 + (m − 1) ρ.
 *
 * Source: Kish (1965), Survey sampling.
 *
 * @example designEffect(20, 0.05) // 1.95
 */
export function designEffect(size: number, icc: number): number {
  return 1 + (size - 1) * icc
}
