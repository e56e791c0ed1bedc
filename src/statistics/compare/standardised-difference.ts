import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { contrastTest } from '../contrast-test.ts'
import { logGamma } from '../distributions/log-gamma.ts'
import { noncentralStudentUpper } from '../distributions/noncentral.ts'
import type { DifferenceTest } from '../means/difference-of-means.ts'
import type { MeanSummary } from '../means/mean-interval.ts'
import { pooledStandardDeviation } from '../means/pooled-standard-deviation.ts'
import { noncentralityInterval, type NoncentralityInterval } from './noncentrality-interval.ts'

export type PooledComparison = Estimate<
  DifferenceTest & {
    /** Cohen's d: the difference in pooled standard deviations, with its 95 % interval. */
    readonly d: number
    readonly dInterval: NoncentralityInterval
    /** Hedges' g: d without the upward bias of small groups. */
    readonly g: number
    readonly gInterval: NoncentralityInterval
  },
  'fewer-than-two-values' | 'no-variance-in-either-group'
>

/**
 * Student's comparison of two means, for groups that spread alike, and the standardised difference with its interval.
 *
 *     s² = ((n₁ − 1) s₁² + (n₂ − 1) s₂²) / (n₁ + n₂ − 2)     t = (x̄₁ − x̄₂) / (s √(1/n₁ + 1/n₂))
 *     d  = (x̄₁ − x̄₂) / s      g = d · Γ(m/2) / (√(m/2) Γ((m − 1)/2)),  m = n₁ + n₂ − 2
 *
 * The interval of d is that of the noncentrality of t, times √(1/n₁ + 1/n₂).
 *
 * Sources: Student (1908), Biometrika 6, 1–25; Hedges (1981), J. Educ. Stat. 6, 107–128; Steiger & Fouladi (1997). In R:
 * `t.test(x, y, var.equal = TRUE)`.
 *
 * @example
 * pooledComparison({ n: 4, mean: 5, variance: 4 }, { n: 4, mean: 3, variance: 4 })
 * // difference 2, s 2, se √2, t √2 on 6, d 1, g Γ(3)/(√3 Γ(2.5)) = 0.8686…
 */
export function pooledComparison(first: MeanSummary, second: MeanSummary): PooledComparison {
  if (first.n < 2 || second.n < 2) return notEstimable('fewer-than-two-values')
  const pooled = pooledStandardDeviation([first, second])
  if (!pooled.estimable || pooled.sd === 0) return notEstimable('no-variance-in-either-group')
  const { sd, df } = pooled
  const root = Math.sqrt(1 / first.n + 1 / second.n)
  const difference = first.mean - second.mean
  const se = sd * root
  const { lower, upper, t, p } = contrastTest(difference, se, df)
  const noncentrality = noncentralityInterval((delta) => noncentralStudentUpper(t, df, delta), -Infinity, t)
  const d = difference / sd
  const unbias = Math.exp(logGamma(df / 2) - Math.log(df / 2) / 2 - logGamma((df - 1) / 2))
  return estimated({
    difference,
    lower,
    upper,
    se,
    df,
    t,
    p,
    d,
    dInterval: times(noncentrality, root),
    g: d * unbias,
    gInterval: times(noncentrality, root * unbias),
  })
}

function times(interval: NoncentralityInterval, factor: number): NoncentralityInterval {
  return interval.estimable
    ? estimated({ lower: interval.lower * factor, upper: interval.upper * factor })
    : interval
}
