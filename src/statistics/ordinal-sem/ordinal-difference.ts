import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { cholesky, inverse } from '../linear-algebra/cholesky.ts'
import { crossProduct, product, transpose, type Matrix } from '../linear-algebra/matrix.ts'
import { gammaOf, weighedSquare, weightsOf, type OrdinalFit } from './fit-ordinal-model.ts'
import { shifted } from './ordinal-test.ts'

export type OrdinalDifference = Estimate<
  { readonly chisq: number; readonly df: number; readonly p: number },
  'the-models-have-equally-many-degrees-of-freedom' | 'models-are-not-nested'
>

/**
 * Whether a model for ordered answers fits worse than one that it is a special case of. The difference of their χ² is scaled
 * and shifted to the mean and variance of a chi-square, with
 *
 *     U = WΔ₁ (P⁻¹ − H (HᵀPH)⁻¹ Hᵀ) Δ₁ᵀW,   P = Δ₁ᵀWΔ₁,   H = (Δ₁ᵀΔ₁)⁻¹ Δ₁ᵀΔ₀
 *
 * where 1 is the freer model and H says how its parameters follow from those of the other. A difference of the scaled
 * tests themselves follows nothing.
 *
 * Source: Satorra (2000), in Heijmans, Pollock & Satorra, Innovations in multivariate statistical analysis, 233–247;
 * Asparouhov & Muthén (2010). In R: `lavaan::lavTestLRT(free, equal)` for WLSMV.
 *
 * @param equal  the model that holds more equal.
 * @param free   the one it is a special case of, on the same data.
 */
export function ordinalDifference(equal: OrdinalFit, free: OrdinalFit): OrdinalDifference {
  const df = equal.df - free.df
  if (df <= 0) return notEstimable('the-models-have-equally-many-degrees-of-freedom')
  const weights = weightsOf(free.groups)
  const p = weighedSquare(free.slopes, weights)
  const inverseOfP = inverted(p)
  const inverseOfSquare = inverted(crossProduct(free.slopes))
  if (!inverseOfP || !inverseOfSquare) return notEstimable('models-are-not-nested')
  const h = product(inverseOfSquare, product(transpose(free.slopes), equal.slopes))
  const middle = inverted(product(transpose(h), product(p, h)))
  if (!middle) return notEstimable('models-are-not-nested')
  const kept = product(product(h, middle), transpose(h))
  const between = { ...inverseOfP, values: inverseOfP.values.map((value, at) => value - kept.values[at]!) }
  const { columns } = free.slopes
  const weighed: Matrix = {
    ...free.slopes,
    values: free.slopes.values.map((value, at) => value * weights[Math.floor(at / columns)]!),
  }
  const u = product(product(weighed, between), transpose(weighed))
  const { chisq, p: probability } = shifted(
    Math.max(0, equal.chisq - free.chisq),
    df,
    u,
    gammaOf(free.groups),
  )
  return estimated({ chisq, df, p: probability ?? 1 }) // df is above 0
}

function inverted(matrix: Matrix): Matrix | null {
  const factor = cholesky(matrix, 1e-12)
  return factor.isPositiveDefinite ? inverse(factor.lower) : null
}
