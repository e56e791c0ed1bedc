import { normalQuantile } from '../distributions/normal.ts'
import { deltaErrors } from './delta-errors.ts'
import { evaluate } from './expression.ts'
import type { SemFit } from './fit-structural-model.ts'
import { groupMoments, termsOf } from './model-matrices.ts'
import { standardised } from './standardised.ts'

/** Of a parameter with all variables in standard deviations (std.all). */
export interface StandardisedError {
  /** 0 where it is the same whatever the estimates are: the variance of a factor. */
  readonly se: number
  readonly lower: number
  readonly upper: number
}

const WIDTH = normalQuantile(0.975)

/**
 * Standard errors and 95 % intervals of the standardised estimates, by the delta method: they also carry how uncertain
 * the standard deviations are. So a loading that is fixed to 1 has one too.
 *
 * Source: as `deltaErrors`; Bollen (1989), chapter 4. Equal to lavaan's `standardizedSolution`.
 *
 * @returns in the order of `parameterEstimates`: the parameters of the table, then the quantities defined with `:=`.
 */
export function standardisedErrors(fit: SemFit): readonly StandardisedError[] {
  const valuesAt = standardisedAt(fit)
  const values = valuesAt(fit.x)
  return deltaErrors(valuesAt, fit).map((se, place) => {
    const value = values[place]!
    // What does not move moves by rounding alone.
    if (se < 1e-10) return { se: 0, lower: value, upper: value }
    return { se, lower: value - WIDTH * se, upper: value + WIDTH * se }
  })
}

/** std.all of everything at other values of the free parameters; the fit itself stays where it is. */
function standardisedAt({ table, layout, likelihood, model }: SemFit): (x: Float64Array) => number[] {
  const groups = likelihood.groups.map((_, group) => {
    const own = table.parameters.filter((parameter) => parameter.group === group)
    const places = own.map((parameter) => layout.place(parameter))
    return { own, moments: groupMoments(layout, termsOf(places, layout.observed.length, layout.eta.length)) }
  })
  return (x) => {
    for (const { own, moments } of groups)
      moments.fill(own.map(({ free, value }) => (free === null ? (value ?? 0) : x[free]!)))
    const all = standardised({ table, layout, x, likelihood: { groups } }).map((one) => one.all)
    const known = new Map<string, number>()
    table.parameters.forEach(({ label }, place) => {
      if (label !== '' && !known.has(label)) known.set(label, all[place]!)
    })
    const defined = model.definitions.map(({ name, expression }) => {
      const { value } = evaluate(expression, (label) => ({
        value: known.get(label) ?? NaN,
        slopes: new Map(),
      }))
      known.set(name, value)
      return value
    })
    return [...all, ...defined]
  }
}
