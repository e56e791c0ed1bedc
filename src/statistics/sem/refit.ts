import { score } from '../optimise/scoring.ts'
import type { SemFit } from './fit-structural-model.ts'
import { normalLikelihood } from './normal-likelihood.ts'
import type { ParameterTable } from './parameter-table.ts'
import { momentsOf } from './sample-moments.ts'

/** Free parameters of one sample of rows; null where the model does not converge on it. */
export type Refit = (members: readonly ArrayLike<number>[]) => Float64Array | null

/**
 * Fits the same model again to other selections of the same rows, as a bootstrap does: estimates only, from those of the
 * fit. Complete rows only.
 *
 * @param fit  a model fitted to complete rows.
 * @returns a function of the row numbers drawn per group, repeats allowed.
 * @throws {RangeError} when rows of the fit are incomplete.
 */
export function refitter(fit: SemFit): Refit {
  const { table, layout, data, x } = fit
  const every = Int32Array.from(table.observed, (_, place) => place)
  if (data.groups.some(({ values }) => values.some(Number.isNaN)))
    throw new RangeError('Refitting needs complete rows.')
  return (members) => {
    const samples = data.groups.map(({ label, p, values }, group) => {
      const drawn = members[group] ?? []
      const moments = momentsOf(values, p, every, drawn)
      return {
        label,
        n: drawn.length,
        p,
        patterns: [{ present: every, members: Int32Array.from(drawn), ...moments }],
      }
    })
    const own = table.exogenous.length === 0 ? table : withMoments(table, samples)
    const likelihood = normalLikelihood(own, layout, samples)
    const found = score(
      {
        free: likelihood.free,
        at: likelihood.at,
        slopes: likelihood.slopes,
        curvature: (kind, into) => {
          likelihood.curvature(kind === 'steady' ? 'expected' : 'observed', into)
        },
      },
      x,
      100,
    )
    return found.hasConverged ? found.x : null
  }
}

/** Predictors taken as given are those of the rows drawn. */
function withMoments(
  table: ParameterTable,
  samples: readonly {
    readonly patterns: readonly { readonly mean: Float64Array; readonly covariance: Float64Array }[]
  }[],
): ParameterTable {
  const p = table.observed.length
  const at = (name: string) => table.observed.indexOf(name)
  const parameters = table.parameters.map((parameter) => {
    const { isOfSample, group, lhs, op, rhs } = parameter
    const moments = samples[group]?.patterns[0]
    if (!isOfSample || !moments) return parameter
    const value = op === '~1' ? moments.mean[at(lhs)]! : moments.covariance[at(lhs) * p + at(rhs)]!
    return { ...parameter, value }
  })
  return { ...table, parameters }
}
