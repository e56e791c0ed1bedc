import { ownVariance } from './fit-measures.ts'
import type { SemFit } from './fit-structural-model.ts'
import { layoutOf } from './model-matrices.ts'
import { normalLikelihood, type NormalLikelihood } from './normal-likelihood.ts'
import type { Parameter, ParameterTable } from './parameter-table.ts'
import type { GroupSample } from './sample-moments.ts'

export interface DescribingModel {
  readonly table: ParameterTable
  readonly likelihood: NormalLikelihood
  /** Its estimates. */
  readonly x: Float64Array
}

/**
 * A model that only describes: every moment its own parameter (`all`: the saturated model), or means and variances without
 * covariances (`variances`: the baseline). Predictors taken as given keep the moments of the sample. Its likelihood stands
 * at its estimates.
 *
 * Per group the parameters are in the order of `momentDerivatives`: σ₀₀ σ₁₀ σ₁₁ σ₂₀ …, then the means.
 *
 * @param samples  in place of the sample that the fit is of.
 */
export function describingModel(
  fit: SemFit,
  what: 'all' | 'variances',
  samples: readonly GroupSample[] = fit.samples,
): DescribingModel {
  const { observed, exogenous, groups, hasMeans } = fit.table
  const p = observed.length
  const parameters: Parameter[] = []
  const x: number[] = []
  const isGiven = (name: string) => exogenous.includes(name)
  for (let group = 0; group < groups; group++) {
    const { mean, covariance } = fit.saturated[group]!
    const add = (lhs: string, op: '~~' | '~1', rhs: string, value: number, isOfSample: boolean) => {
      const free = isOfSample ? null : x.push(value) - 1
      parameters.push({ lhs, op, rhs, group, free, value, label: '', isWritten: false, isOfSample })
    }
    const own = observed.map((_, place) => ownVariance(fit.samples[group]!.patterns, place))
    const isOwn = (name: string) => what === 'variances' && !isGiven(name)
    observed.forEach((lhs, i) => {
      observed.slice(0, i + 1).forEach((rhs, j) => {
        const bothGiven = isGiven(lhs) && isGiven(rhs)
        if (what === 'variances' && i !== j && !bothGiven) return
        const value = i === j && isOwn(lhs) ? own[i]!.variance : covariance[i * p + j]!
        add(lhs, '~~', rhs, value, bothGiven)
      })
    })
    if (!hasMeans) continue
    observed.forEach((lhs, i) => {
      add(lhs, '~1', '', isOwn(lhs) ? own[i]!.mean : mean[i]!, isGiven(lhs))
    })
  }
  const table: ParameterTable = { ...fit.table, parameters, free: x.length, latent: [] }
  const likelihood = normalLikelihood(table, layoutOf(table), samples)
  likelihood.at(x)
  return { table, likelihood, x: Float64Array.from(x) }
}
