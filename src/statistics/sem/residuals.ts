import type { SemFit } from './fit-structural-model.ts'

export interface CorrelationResidual {
  readonly a: string
  readonly b: string
  readonly group: number
  readonly residual: number
}

/**
 * The correlation of each pair in the sample less that in the model (Bollen): where a model misses. In R:
 * `lavaan::residuals(fit, type = "cor.bollen")`.
 *
 * @example // a sample correlation of .30 where the model says .25: .05
 */
export function correlationResiduals({
  likelihood,
  saturated,
  table,
}: SemFit): readonly CorrelationResidual[] {
  return likelihood.groups.flatMap(({ moments: { p, sigma } }, group) => {
    const { covariance } = saturated[group]!
    const correlation = (of: Float64Array, i: number, j: number) =>
      of[i * p + j]! / Math.sqrt(of[i * p + i]! * of[j * p + j]!)
    return table.observed.flatMap((b, i) =>
      table.observed.slice(0, i).map((a, j) => ({
        a,
        b,
        group,
        residual: correlation(covariance, i, j) - correlation(sigma, i, j),
      })),
    )
  })
}

export interface Explained {
  readonly variable: string
  readonly group: number
  readonly r2: number
}

/** 1 − residual variance / variance in the model, of every variable that something explains. */
export function explainedVariance({ likelihood, table, layout, x }: SemFit): readonly Explained[] {
  const explained = new Set(
    table.parameters.flatMap(({ lhs, op, rhs }) => (op === '~' ? [lhs] : op === '=~' ? [rhs] : [])),
  )
  return table.parameters.flatMap(({ lhs, op, rhs, group, free, value }): Explained[] => {
    if (op !== '~~' || lhs !== rhs || !explained.has(lhs)) return []
    const { p, m, sigma, etaCovariance } = likelihood.groups[group]!.moments
    const place = layout.observed.indexOf(lhs)
    const eta = layout.eta.indexOf(lhs)
    const variance = place >= 0 ? sigma[place * p + place]! : etaCovariance[eta * m + eta]!
    const residual = free === null ? (value ?? 0) : x[free]!
    return variance > 0 ? [{ variable: lhs, group, r2: 1 - residual / variance }] : []
  })
}
