import type { SeededRandom } from '../../foundation/seeded-random.ts'
import { quantile } from '../describe/quantile.ts'

/** The three paths of a mediation: x → m (a), m → y with x held (b), x → y with m held (direct). */
export interface MediationPaths {
  readonly a: number
  readonly varianceA: number
  readonly b: number
  readonly varianceB: number
  readonly direct: number
  readonly varianceDirect: number
  /** Of b and the direct effect, which come from one model; a comes from another and is independent of both. */
  readonly covarianceBDirect: number
}

export const EFFECTS = ['indirect', 'direct', 'total'] as const
export type Effect = (typeof EFFECTS)[number]

export interface EffectWithError {
  readonly estimate: number
  /** By the delta method. */
  readonly se: number
}

/**
 * The indirect effect ab, the direct effect c′ and the total c′ + ab, with standard errors by the delta method:
 *
 *     Var(ab) = a² Var(b) + b² Var(a)      (Sobel; without the product of variances)
 *     Var(c′ + ab) = Var(ab) + Var(c′) + 2 a Cov(b, c′)
 *
 * Source: Sobel (1982), Sociological Methodology 13, 290–312; MacKinnon (2008), Introduction to statistical mediation
 * analysis, chapter 4.
 *
 * @example
 * // a = 2 (variance .25), b = 3 (variance .16), c′ = 1 (variance .09, covariance −.05)
 * // indirect 6, variance 4 · .16 + 9 · .25 = 2.89, so se 1.7; total 7, variance 2.89 + .09 − .2 = 2.78
 */
export function mediatedEffects(paths: MediationPaths): Readonly<Record<Effect, EffectWithError>> {
  const { a, b, direct, varianceA, varianceB, varianceDirect, covarianceBDirect } = paths
  const ofProduct = a * a * varianceB + b * b * varianceA
  const ofTotal = ofProduct + varianceDirect + 2 * a * covarianceBDirect
  return {
    indirect: { estimate: a * b, se: Math.sqrt(ofProduct) },
    direct: { estimate: direct, se: Math.sqrt(varianceDirect) },
    total: { estimate: direct + a * b, se: Math.sqrt(Math.max(0, ofTotal)) },
  }
}

/** How often paths are drawn unless somebody says otherwise: an end then lies within some hundredths of a standard error. */
export const DRAWS = 100_000

/**
 * Intervals from the sampling distribution of the paths: a, b and c′ are drawn from normal distributions with their
 * estimates, variances and covariance, and the quantiles of ab, c′ and c′ + ab are read. A product of two normal
 * estimates is skewed, and this interval with it.
 *
 * Source: MacKinnon, Lockwood & Williams (2004), Multivariate Behavioral Research 39, 99–128; Preacher & Selig (2012),
 * Communication Methods and Measures 6, 77–98.
 *
 * @param draws   how many; at least 40, or the tails hold nothing.
 * @throws {RangeError} with fewer draws.
 */
export function monteCarloIntervals(
  paths: MediationPaths,
  draws: number,
  random: SeededRandom,
  confidence = 0.95,
): Readonly<Record<Effect, { readonly lower: number; readonly upper: number }>> {
  if (!(draws >= 40)) throw new RangeError(`At least 40 draws are needed, got ${draws}.`)
  const { a, b, direct, varianceA, varianceB, varianceDirect, covarianceBDirect } = paths
  const [sdA, sdB] = [Math.sqrt(varianceA), Math.sqrt(varianceB)]
  // c′ given b: a slope on b and what is left
  const slope = varianceB > 0 ? covarianceBDirect / sdB : 0
  const rest = Math.sqrt(Math.max(0, varianceDirect - slope * slope))
  const drawn = {
    indirect: new Float64Array(draws),
    direct: new Float64Array(draws),
    total: new Float64Array(draws),
  }
  for (let draw = 0; draw < draws; draw++) {
    const z = random.normal()
    const product = (a + sdA * random.normal()) * (b + sdB * z)
    const one = direct + slope * z + rest * random.normal()
    drawn.indirect[draw] = product
    drawn.direct[draw] = one
    drawn.total[draw] = one + product
  }
  const tail = (1 - confidence) / 2
  const interval = (effect: Effect) => {
    const sorted = [...drawn[effect].sort()]
    return { lower: quantile(sorted, tail), upper: quantile(sorted, 1 - tail) }
  }
  return { indirect: interval('indirect'), direct: interval('direct'), total: interval('total') }
}
