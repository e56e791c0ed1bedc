import { score } from '../optimise/scoring.ts'
import { asCurved, withSampleMoments, type SemFit } from './fit-structural-model.ts'
import { normalLikelihood, type NormalLikelihood } from './normal-likelihood.ts'
import { momentsOf, type GroupSample } from './sample-moments.ts'

/** The last step of Newton doubles the digits that this asks: some 10⁻⁶ of a standard error are left. */
const CLOSE_ENOUGH = 1e-11

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
  const hasGiven = table.exogenous.length > 0
  // predictors taken as given have the moments of the rows drawn
  const ofDraw = (drawn: readonly GroupSample[]) =>
    withSampleMoments(
      table,
      drawn.flatMap(({ patterns }) => patterns),
    )
  let samples: GroupSample[] = []
  let likelihood: NormalLikelihood | null = null
  return (members) => {
    const isSameSize = samples.every(({ n }, group) => n === members[group]?.length)
    if (likelihood && isSameSize && !hasGiven) {
      // draws of the same size differ in their moments only: these are overwritten
      samples.forEach(({ p, patterns }, group) => {
        const own = patterns[0]
        if (own) momentsOf(data.groups[group]!.values, p, every, members[group]!, own)
      })
    } else {
      samples = data.groups.map(({ label, p, values }, group) => {
        const drawn = members[group] ?? []
        const moments = momentsOf(values, p, every, drawn)
        const pattern = { present: every, members: Int32Array.from(drawn), ...moments }
        return { label, n: drawn.length, p, patterns: [pattern] }
      })
      likelihood = normalLikelihood(hasGiven ? ofDraw(samples) : table, layout, samples)
    }
    const found = score(asCurved(likelihood), x, { mostIterations: 100, closeEnough: CLOSE_ENOUGH })
    return found.hasConverged ? found.x : null
  }
}
