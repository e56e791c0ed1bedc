import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { chiSquareUpper } from '../distributions/chi-square.ts'

/** A test of a model: the plain χ² with its degrees of freedom, and c, by which a scaled test divides it (1: not scaled). */
export interface ModelTest {
  readonly chisq: number
  readonly df: number
  readonly scaling: number
}

export type ChiSquareDifference = Estimate<
  { readonly chisq: number; readonly df: number; readonly p: number },
  'the-models-have-equally-many-degrees-of-freedom' | 'scaling-of-the-difference-is-not-positive'
>

/**
 * Whether a model fits worse than one that it is a special case of:
 *
 *     Δ = (χ²₀ − χ²₁) / c,   c = (df₀ c₀ − df₁ c₁) / (df₀ − df₁)
 *
 * with 0 the model that holds more equal. Without scaling c is 1. A scaled difference is not the difference of the scaled
 * tests. Where c comes out at zero or below, which small samples can bring about, there is no answer. A difference below
 * zero, by rounding, counts as 0.
 *
 * Source: Satorra & Bentler (2001), Psychometrika 66, 507–514. In R: `lavaan::lavTestLRT(free, equal)`.
 *
 * @param equal  the model that holds more equal.
 * @param free   the one it is a special case of.
 * @example chiSquareDifference({ chisq: 20, df: 10, scaling: 1.1 }, { chisq: 12, df: 8, scaling: 1 })
 *          // c = (10 · 1.1 − 8 · 1) / 2 = 1.5; Δ = 8 / 1.5 = 5.33 with 2 df
 */
export function chiSquareDifference(equal: ModelTest, free: ModelTest): ChiSquareDifference {
  const df = equal.df - free.df
  if (df <= 0) return notEstimable('the-models-have-equally-many-degrees-of-freedom')
  const scaling = (equal.df * equal.scaling - free.df * free.scaling) / df
  if (!(scaling > 0)) return notEstimable('scaling-of-the-difference-is-not-positive')
  const chisq = Math.max(0, (equal.chisq - free.chisq) / scaling)
  return estimated({ chisq, df, p: chiSquareUpper(chisq, df) })
}
