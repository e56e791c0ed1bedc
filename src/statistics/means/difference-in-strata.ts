import { contrastTest, type ContrastTest } from '../contrast-test.ts'

/** A stratum in which both groups were seen. */
export interface Stratum {
  /** Mean of the first group minus mean of the second, in the unit of the values. */
  readonly difference: number
  readonly n1: number
  readonly n2: number
  /** What is known to add to the variance of the difference, such as that of rounding; 0 for none. */
  readonly known: number
}

/** Variance of a group within strata, pooled over them, with its degrees of freedom: people less strata. */
export interface VarianceWithin {
  readonly variance: number
  readonly df: number
}

/**
 * Difference of two independent means within strata: each stratum has a difference of its own, and they are averaged by how sure each
 * is. It is about these strata and says nothing of others, so how far they differ is no part of its uncertainty.
 *
 *     vᵢ = s₁²/n₁ᵢ + s₂²/n₂ᵢ + kᵢ      wᵢ = (1/vᵢ) / Σ 1/vⱼ      d = Σ wᵢ dᵢ      se² = 1 / Σ 1/vᵢ
 *     df = se⁴ / ( (A₁ s₁²)²/f₁ + (A₂ s₂²)²/f₂ ),  A = Σ wᵢ²/nᵢ      (Satterthwaite)
 *
 * A group that is larger in one stratum than the other group is there does not shift it, as it shifts the difference of the two
 * means of everybody. With one stratum it is Welch's difference.
 *
 * Missing data: the caller leaves out a stratum that one group lacks.
 *
 * Sources: Welch (1947), Biometrika 34, 28–35; Satterthwaite (1946), Biometrics Bulletin 2, 110–114; Cochran (1954), Biometrics 10,
 * 417–451 (strata). In R: `metafor::rma(d, v, method = "EE")` for d and se.
 *
 * @returns null without a stratum.
 * @throws {RangeError} where a difference would be without any uncertainty.
 * @example
 * // one stratum of 4 and 4 people, means 5 and 3, variances 4: d 2, se √2, df 6
 * differenceInStrata([{ difference: 2, n1: 4, n2: 4, known: 0 }], { variance: 4, df: 3 }, { variance: 4, df: 3 })
 */
export function differenceInStrata(
  strata: readonly Stratum[],
  first: VarianceWithin,
  second: VarianceWithin,
): ContrastTest | null {
  if (strata.length === 0) return null
  const precisions = strata.map(
    ({ n1, n2, known }) => 1 / (first.variance / n1 + second.variance / n2 + known),
  )
  const total = precisions.reduce((sum, one) => sum + one, 0)
  if (!(total > 0 && Number.isFinite(total)))
    throw new RangeError(`Variances of ${first.variance} and ${second.variance} give no weights.`)
  const averaged = (of: (stratum: Stratum, weight: number) => number) =>
    strata.reduce((sum, stratum, place) => sum + of(stratum, (precisions[place] ?? 0) / total), 0)
  const estimate = averaged(({ difference }, weight) => weight * difference)
  const ofFirst = first.variance * averaged(({ n1 }, weight) => weight ** 2 / n1)
  const ofSecond = second.variance * averaged(({ n2 }, weight) => weight ** 2 / n2)
  const variance = 1 / total
  const df = variance ** 2 / (ofFirst ** 2 / first.df + ofSecond ** 2 / second.df)
  return contrastTest(estimate, Math.sqrt(variance), df)
}
