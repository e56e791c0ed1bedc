import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { cholesky, inverse, solve } from '../linear-algebra/cholesky.ts'
import { product, transpose, zeros, type Matrix } from '../linear-algebra/matrix.ts'
import type { SemFit } from './fit-structural-model.ts'
import { part } from './saturated-moments.ts'

/**
 * Expected factors of each row given its answers, η̄ + C Λᵀ Σ⁻¹ (y − μ), from the variables that the row has: the
 * regression method (Thomson, Thurstone). For computing on, never to be shown per person.
 *
 * @returns per group one row per row of the data, one column per factor of `fit.table.latent`.
 */
export function regressionScores(fit: SemFit): readonly Matrix[] {
  const { likelihood, table, data, saturated } = fit
  const factors = table.latent.length
  return likelihood.groups.map(({ moments: { p, m, basis, mu, sigma, etaMean }, sample }, group) => {
    const rows = data.groups[group]!
    const centre = table.hasMeans ? mu : saturated[group]!.mean
    const scores = zeros(rows.n, factors)
    for (const { present, members } of sample.patterns) {
      const factor = cholesky(part(sigma, p, present))
      if (!factor.isPositiveDefinite) throw new RangeError('The covariances of a fitted model are positive.')
      for (const row of members) {
        const away = Array.from(present, (i) => rows.values[row * p + i]! - centre[i]!)
        const weighed = solve(factor.lower, away)
        for (let k = 0; k < factors; k++) {
          let sum = etaMean[k]!
          present.forEach((i, at) => {
            sum += basis[(p + m + k) * p + i]! * weighed[at]!
          })
          scores.values[row * factors + k] = sum
        }
      }
    }
    return scores
  })
}

/**
 * Weighted least squares of a row's answers on the loadings, (ΛᵀΘ⁻¹Λ)⁻¹ ΛᵀΘ⁻¹ (y − ν): Bartlett's method, for complete
 * rows of a model of factors only.
 */
export function bartlettScores(
  fit: SemFit,
): Estimate<{ readonly scores: readonly Matrix[] }, 'needs-complete-data' | 'residuals-not-positive'> {
  const { likelihood, table, data, saturated } = fit
  const scores: Matrix[] = []
  for (const [group, { moments, sample }] of likelihood.groups.entries()) {
    const { p, m, lambda, theta, nu, etaMean } = moments
    const rows = data.groups[group]!
    if (sample.patterns.length !== 1 || sample.patterns[0]?.present.length !== p)
      return notEstimable('needs-complete-data')
    const residual = cholesky({ rows: p, columns: p, values: theta })
    if (!residual.isPositiveDefinite) return notEstimable('residuals-not-positive')
    const loadings: Matrix = { rows: p, columns: m, values: lambda }
    const weighed = product(transpose(loadings), inverse(residual.lower))
    const within = cholesky(product(weighed, loadings))
    if (!within.isPositiveDefinite) return notEstimable('residuals-not-positive')
    const weights = product(inverse(within.lower), weighed)
    const centre = table.hasMeans ? nu : saturated[group]!.mean
    const away = zeros(p, rows.n)
    for (let row = 0; row < rows.n; row++)
      for (let i = 0; i < p; i++) away.values[i * rows.n + row] = rows.values[row * p + i]! - centre[i]!
    const made = transpose(product(weights, away))
    // without means the sample's mean stands for the factor's, which is then zero
    if (!table.hasMeans && etaMean.some((mean) => mean !== 0))
      throw new RangeError('A model without means has factors of mean zero.')
    scores.push(made)
  }
  return estimated({ scores })
}
