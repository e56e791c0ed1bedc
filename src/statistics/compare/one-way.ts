/** Do the means of several groups differ? And do the groups spread alike? Values per group, none missing. */
import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { median } from '../describe/quantile.ts'
import { fisherUpper } from '../distributions/fisher-f.ts'
import { noncentralFisherUpper } from '../distributions/noncentral-fisher.ts'
import { isConstant, mean, sampleVariance } from '../mean-and-variance.ts'
import { noncentralityInterval, type NoncentralityInterval } from './noncentrality-interval.ts'

export interface FTest {
  readonly f: number
  readonly df1: number
  readonly df2: number
  readonly p: number
}

type Refusal =
  | 'fewer-than-two-groups'
  | 'every-group-has-one-member'
  | 'no-variance-within-groups'
  | 'a-group-has-fewer-than-two-values'
  | 'a-group-has-no-variance'

export type OneWay = Estimate<
  FTest & {
    /** Share of the spread that lies between the groups, with its 95 % interval. */
    readonly etaSquared: number
    readonly etaInterval: NoncentralityInterval
    /** The same without the upward bias of η²; can be below 0, when the means differ less than chance would have it. */
    readonly omegaSquared: number
    /** √ of the mean square within groups, on df2: what comparisons of pairs lean on. */
    readonly withinSd: number
  },
  Refusal
>

/**
 * Analysis of variance of one factor.
 *
 *     F = (Σ n_g (x̄_g − x̄)² / (k − 1)) / (Σ (x − x̄_g)² / (N − k))
 *     η² = between / (between + within);  ω² = (between − (k − 1) MSW) / (total + MSW)
 *
 * The interval of η² is λ/(λ + N) over the 95 % interval of the noncentrality λ of F.
 *
 * Sources: Fisher (1925); Hays (1963); Steiger (2004), Psychol. Methods 9, 164–182. In R: `aov(y ~ g)`.
 *
 * @example
 * oneWay([[1, 2, 3], [3, 4, 5]]) // between 6 on 1, within 4 on 4: F 6, η² 6/10, ω² (6 − 1)/(10 + 1)
 */
export function oneWay(groups: readonly (readonly number[])[]): OneWay {
  const filled = groups.filter((group) => group.length > 0)
  if (filled.length < 2) return notEstimable('fewer-than-two-groups')
  const n = filled.reduce((sum, group) => sum + group.length, 0)
  const df1 = filled.length - 1
  const df2 = n - filled.length
  if (df2 === 0) return notEstimable('every-group-has-one-member')
  if (filled.every(isConstant)) return notEstimable('no-variance-within-groups')
  const centre = mean(filled.flat())
  const between = filled.reduce((sum, group) => sum + group.length * (mean(group) - centre) ** 2, 0)
  const within = filled.reduce((sum, group) => sum + squares(group), 0)
  const f = between / df1 / (within / df2)
  const lambda = noncentralityInterval((at) => noncentralFisherUpper(f, df1, df2, at), 0, f * df1)
  return estimated({
    f,
    df1,
    df2,
    p: fisherUpper(f, df1, df2),
    etaSquared: between / (between + within),
    etaInterval: lambda.estimable
      ? estimated({ lower: lambda.lower / (lambda.lower + n), upper: lambda.upper / (lambda.upper + n) })
      : lambda,
    omegaSquared: (between - (df1 * within) / df2) / (between + within + within / df2),
    withinSd: Math.sqrt(within / df2),
  })
}

/**
 * Welch's analysis of variance, for groups that do not spread alike.
 *
 *     w_g = n_g / s²_g;  x̃ = Σ w x̄ / Σ w;  A = Σ (1 − w_g/Σw)² / (n_g − 1)
 *     F = (Σ w (x̄ − x̃)² / (k − 1)) / (1 + 2 (k − 2) A / (k² − 1));  df2 = (k² − 1) / (3 A)
 *
 * Source: Welch (1951), Biometrika 38, 330–336. In R: `oneway.test(y ~ g)`.
 *
 * @example welchOneWay([[1, 2, 3], [3, 4, 5]]) // w 3 and 3, F 6, A ¼, df2 3/(3 · ¼) = 4
 */
export function welchOneWay(groups: readonly (readonly number[])[]): Estimate<FTest, Refusal> {
  const filled = groups.filter((group) => group.length > 0)
  if (filled.length < 2) return notEstimable('fewer-than-two-groups')
  if (filled.some((group) => group.length < 2)) return notEstimable('a-group-has-fewer-than-two-values')
  if (filled.some(isConstant)) return notEstimable('a-group-has-no-variance')
  const k = filled.length
  const parts = filled.map((group) => ({
    weight: group.length / sampleVariance(group),
    mean: mean(group),
    df: group.length - 1,
  }))
  const total = parts.reduce((sum, { weight }) => sum + weight, 0)
  const centre = parts.reduce((sum, part) => sum + part.weight * part.mean, 0) / total
  const between = parts.reduce((sum, part) => sum + part.weight * (part.mean - centre) ** 2, 0) / (k - 1)
  const a = parts.reduce((sum, { weight, df }) => sum + (1 - weight / total) ** 2 / df, 0)
  const f = between / (1 + (2 * (k - 2) * a) / (k * k - 1))
  const df2 = (k * k - 1) / (3 * a)
  return estimated({ f, df1: k - 1, df2, p: fisherUpper(f, k - 1, df2) })
}

/**
 * Levene's test with medians, as Brown and Forsythe have it: an analysis of variance of the distances to the median of
 * one's own group.
 *
 * Source: Brown & Forsythe (1974), J. Am. Stat. Assoc. 69, 364–367. In R: `car::leveneTest(y ~ g)`.
 *
 * @example levene([[1, 2, 3], [1, 5, 9]]) // distances 1 0 1 and 4 0 4: between 6 on 1, within 2/3 + 32/3 on 4: F 2.117…
 */
export function levene(groups: readonly (readonly number[])[]): Estimate<FTest, Refusal> {
  const distances = groups
    .filter((group) => group.length > 0)
    .map((group) => {
      const middle = median(group)
      return group.map((value) => Math.abs(value - middle))
    })
  return oneWay(distances)
}

function squares(group: readonly number[]): number {
  const centre = mean(group)
  return group.reduce((sum, value) => sum + (value - centre) ** 2, 0)
}
