import type { SemFit } from './fit-structural-model.ts'
import type { GroupMoments } from './model-matrices.ts'
import type { Parameter } from './parameter-table.ts'

/** What is asked of a fit, by whatever estimator, to put its estimates in standard deviations. */
export interface WithEstimates extends Pick<SemFit, 'table' | 'x' | 'layout'> {
  readonly likelihood: { readonly groups: readonly { readonly moments: GroupMoments }[] }
}

/** A parameter in units of standard deviations. */
export interface Standardised {
  /** Factors have variance one (lavaan: std.lv). */
  readonly latent: number
  /** All variables have variance one (std.all). */
  readonly all: number
  /** All but predictors taken as given (std.nox). */
  readonly allButGiven: number
}

/**
 * Each parameter of the table with its variables in standard deviations of the model: a loading or path times
 * sd(predictor) / sd(outcome), an intercept over sd, a (residual) variance over the variance, and a covariance as the
 * correlation of what it joins: residuals with residuals.
 *
 * Source: Bollen (1989), chapter 4.
 *
 * @example // f =~ 1*x1, var f 4, residual variance 5: loading 2/3, residual 5/9
 */
export function standardised(fit: WithEstimates): readonly Standardised[] {
  const scaled = scalesOf(fit)
  return fit.table.parameters.map((parameter) => {
    const { free, value } = parameter
    return scaled(parameter, free === null ? (value ?? 0) : fit.x[free]!)
  })
}

/** Puts a value that a parameter has, or could have, in standard deviations. */
export function scalesOf(
  fit: WithEstimates,
): (parameter: Pick<Parameter, 'lhs' | 'op' | 'rhs' | 'group'>, est: number) => Standardised {
  const { table, x, layout, likelihood } = fit
  const isLatent = new Set(table.latent)
  const isGiven = new Set(table.exogenous)
  const valueOf = ({ free, value }: { readonly free: number | null; readonly value: number | null }) =>
    free === null ? (value ?? 0) : x[free]!
  const variances = likelihood.groups.map(({ moments: { p, m, sigma, etaCovariance } }) => {
    const found = new Map<string, number>()
    layout.observed.forEach((name, i) => found.set(name, sigma[i * p + i]!))
    layout.eta.forEach((name, k) => {
      if (isLatent.has(name)) found.set(name, etaCovariance[k * m + k]!)
    })
    return found
  })
  const residuals = likelihood.groups.map((_, group) => {
    const own = table.parameters.filter(
      (one) => one.group === group && one.op === '~~' && one.lhs === one.rhs,
    )
    return new Map(own.map((one) => [one.lhs, valueOf(one)]))
  })
  return ({ lhs, op, rhs, group }, est) => {
    const sd = (name: string) => Math.sqrt(Math.max(variances[group]?.get(name) ?? 1, 0)) || 1
    const residualSd = (name: string) => Math.sqrt(Math.max(residuals[group]?.get(name) ?? 1, 0)) || 1
    const scaledWith = (isScaled: (name: string) => boolean): number => {
      const of = (name: string) => (isScaled(name) ? sd(name) : 1)
      switch (op) {
        case '=~':
          return (est * of(lhs)) / of(rhs)
        case '~':
          return (est * of(rhs)) / of(lhs)
        case '~~': {
          if (lhs === rhs) return est / of(lhs) ** 2
          const part = (name: string) => (isScaled(name) ? residualSd(name) : 1)
          return est / (part(lhs) * part(rhs))
        }
        case '~*~':
          return est * of(lhs)
        default:
          return est / of(lhs)
      }
    }
    return {
      latent: scaledWith((name) => isLatent.has(name)),
      all: scaledWith(() => true),
      allButGiven: scaledWith((name) => !isGiven.has(name)),
    }
  }
}
