/**
 * The likelihood of normal data under a model, with its slopes and curvatures, exact and without matrices of moments by
 * parameters (see `model-matrices.ts`). Complete data are the case of one pattern.
 *
 *     f = Σ n_o / (2N) · (log |Σ_o| + tr P T),   P = Σ_o⁻¹,  T = S_o + d dᵀ,  d = mean − μ_o
 *
 * over the patterns o of answered variables; −log L is N f + (numbers answered) · log(2π) / 2.
 *
 * Source: Arbuckle (1996), in Marcoulides & Schumacker, Advanced structural equation modeling; Savalei (2010), Psychol.
 * Methods 15, 352–367 (observed and expected information).
 */
import { groupLikelihood, type GroupLikelihood } from './group-likelihood.ts'
import type { Layout } from './model-matrices.ts'
import type { ParameterTable } from './parameter-table.ts'
import type { Curvature } from './pattern-curvature.ts'
import type { GroupSample } from './sample-moments.ts'

export interface NormalLikelihood {
  readonly free: number
  readonly n: number
  readonly groups: readonly GroupLikelihood[]
  /** f at x; +Infinity where x implies no covariance matrix. What follows speaks of the last x. */
  at(x: ArrayLike<number>): number
  slopes(into: Float64Array): void
  /** Second derivatives of f, free × free; `expected`: their mean under the model. */
  curvature(kind: Curvature, into: Float64Array): void
}

/** @param samples  one per group, with the variables in the order of the layout. */
export function normalLikelihood(
  table: ParameterTable,
  layout: Layout,
  samples: readonly GroupSample[],
): NormalLikelihood {
  const total = samples.reduce((sum, { n }) => sum + n, 0)
  const groups = samples.map((sample, group) => groupLikelihood(table, layout, sample, group, total))
  const { free } = table
  return {
    free,
    n: total,
    groups,
    at: (x) => {
      let value = 0
      for (const group of groups) {
        value += group.at(x)
        if (value === Infinity) return Infinity
      }
      return value
    },
    slopes: (into) => {
      into.fill(0)
      for (const group of groups) {
        const slopes = group.slopesIn(group.freeTerms)
        for (let a = 0; a < slopes.length; a++) into[group.freePlace[a]!]! += slopes[a]!
      }
    },
    curvature: (kind, into) => {
      into.fill(0)
      for (const { curvatureBetween, freeTerms, freePlace } of groups) {
        const block = curvatureBetween(freeTerms, freeTerms, kind)
        const count = freeTerms.count
        for (let a = 0; a < count; a++) {
          const row = freePlace[a]! * free
          for (let b = 0; b < count; b++) into[row + freePlace[b]!]! += block[a * count + b]!
        }
      }
    },
  }
}
