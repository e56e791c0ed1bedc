import { normalQuantile, normalUpper } from '../distributions/normal.ts'
import { cholesky } from '../linear-algebra/cholesky.ts'
import { evaluate, written, type WithSlopes } from './expression.ts'
import type { SemFit } from './fit-structural-model.ts'
import type { Operator } from './model-syntax.ts'
import { standardised, type Standardised, type WithEstimates } from './standardised.ts'

export interface ParameterEstimate {
  readonly lhs: string
  readonly op: Operator | ':='
  readonly rhs: string
  /** From 0; null for a quantity defined over groups with `:=`. */
  readonly group: number | null
  readonly label: string
  readonly est: number
  /** Null where the parameter is fixed. */
  readonly test: { readonly se: number; readonly z: number; readonly p: number } | null
  readonly lower: number
  readonly upper: number
  readonly standardised: Standardised
}

const WIDTH = normalQuantile(0.975)

/**
 * Each parameter with its standard error, test against zero and 95 % interval; last the quantities defined with `:=`,
 * whose standard errors come from those of their parameters (delta method).
 */
export function parameterEstimates(
  fit: WithEstimates & Pick<SemFit, 'covariance' | 'model'>,
): readonly ParameterEstimate[] {
  const { table, x, covariance, model } = fit
  const scaled = standardised(fit)
  const own = table.parameters.map(
    ({ lhs, op, rhs, group, label, free, value }, place): ParameterEstimate => {
      const est = free === null ? (value ?? 0) : x[free]!
      const variance = free === null ? null : covariance.values[free * table.free + free]!
      return {
        lhs,
        op,
        rhs,
        group,
        label,
        ...tested(est, variance),
        standardised: scaled[place]!,
      }
    },
  )
  const labelled = (pick: (place: number) => number) => {
    const known = new Map<string, WithSlopes>()
    table.parameters.forEach(({ label, free }, place) => {
      if (label === '' || known.has(label)) return
      known.set(label, { value: pick(place), slopes: new Map(free === null ? [] : [[String(free), 1]]) })
    })
    return known
  }
  const scales = {
    est: labelled((place) => own[place]!.est),
    latent: labelled((place) => scaled[place]!.latent),
    all: labelled((place) => scaled[place]!.all),
    allButGiven: labelled((place) => scaled[place]!.allButGiven),
  }
  const defined = model.definitions.map(({ name, expression }): ParameterEstimate => {
    const at = (known: Map<string, WithSlopes>): WithSlopes => {
      const found = evaluate(expression, (label) => known.get(label) ?? { value: NaN, slopes: new Map() })
      known.set(name, found)
      return found
    }
    const { value, slopes } = at(scales.est)
    let variance = 0
    for (const [i, si] of slopes)
      for (const [j, sj] of slopes)
        variance += si * sj * covariance.values[Number(i) * table.free + Number(j)]!
    return {
      lhs: name,
      op: ':=',
      rhs: written(expression),
      group: null,
      label: name,
      ...tested(value, slopes.size === 0 ? null : variance),
      standardised: {
        latent: at(scales.latent).value,
        all: at(scales.all).value,
        allButGiven: at(scales.allButGiven).value,
      },
    }
  })
  return [...own, ...defined]
}

function tested(est: number, variance: number | null) {
  if (variance === null || !(variance > 0)) return { est, test: null, lower: est, upper: est }
  const se = Math.sqrt(variance)
  const z = est / se
  return {
    est,
    test: { se, z, p: 2 * normalUpper(Math.abs(z)) },
    lower: est - WIDTH * se,
    upper: est + WIDTH * se,
  }
}

/** Variances below zero (Heywood cases): the model does not fit, or asks more than the data tell. */
export function negativeVariances({ table, x }: WithEstimates): readonly string[] {
  return table.parameters.flatMap(({ lhs, op, rhs, free }) =>
    op === '~~' && lhs === rhs && free !== null && x[free]! < 0 ? [lhs] : [],
  )
}

/** Whether the factors of each group have covariances that factors can have. */
export function factorsArePossible({ likelihood }: WithEstimates): boolean {
  return likelihood.groups.every(({ moments: { m, etaCovariance } }) => {
    return m === 0 || cholesky({ rows: m, columns: m, values: etaCovariance }, 1e-10).isPositiveDefinite
  })
}
