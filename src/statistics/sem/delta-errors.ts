import { slopesOfEach } from '../optimise/slopes-by-differences.ts'
import type { SemFit } from './fit-structural-model.ts'

/**
 * Standard errors of what follows from the parameters, by the delta method: Var(g) = Jᵀ V J, with J the slopes of g in the
 * free parameters, by differences, and V the covariance of the estimates.
 *
 * Source: Oehlert (1992), The American Statistician 46, 27–29.
 *
 * @param valuesAt  all quantities at some x, always as many and in the same order.
 * @returns one for each quantity; 0 where no parameter moves it.
 * @example // x = (3) with variance .01, g(x) = x²: slope 6, standard error .6
 */
export function deltaErrors(
  valuesAt: (x: Float64Array) => ArrayLike<number>,
  { x, covariance: { values } }: Pick<SemFit, 'x' | 'covariance'>,
): number[] {
  const slopes = slopesOfEach(valuesAt, x)
  const free = x.length
  return Array.from(valuesAt(Float64Array.from(x)), (_, place) => {
    let variance = 0
    for (let i = 0; i < free; i++) {
      for (let j = 0; j < free; j++)
        variance += slopes[i]![place]! * slopes[j]![place]! * values[i * free + j]!
    }
    return Math.sqrt(Math.max(0, variance))
  })
}
