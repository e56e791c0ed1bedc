import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import type { Matrix } from '../linear-algebra/matrix.ts'
import { minimumBetween } from '../optimise/brent.ts'
import {
  fitMixedModel,
  type MixedModel,
  type MixedModelFit,
  type MixedModelInput,
} from './fit-mixed-model.ts'

/** A correlation beyond this is no longer told from 1. */
const FURTHEST = 0.995

export interface Autoregressive {
  /** Correlation of residuals one step of time apart. */
  readonly phi: number
  /** Of the rows as they are after the correlation is taken out; likelihood, AIC and BIC are those of the rows themselves. */
  readonly model: MixedModel
}

export type AutoregressiveFit = Estimate<
  Autoregressive,
  Extract<MixedModelFit, { estimable: false }>['reason'] | 'a-time-occurs-twice'
>

/**
 * A mixed model whose residuals within each level of the first grouping are correlated φ^|t − t′|: what somebody says
 * resembles what they said last time more than what they said long ago (AR(1)).
 *
 * For a given φ the rows of a level, in order of time, are made uncorrelated by taking from each the part that the one
 * before it tells: (y_k − φ^d y_(k−1)) / √(1 − φ^(2d)), d the time between them, and the same for the columns of X and Z.
 * What remains is a mixed model with independent residuals, its −2 log L raised by Σ log(1 − φ^(2d)); φ is where that is
 * smallest. φ counts as a parameter in AIC and BIC.
 *
 * Missing values: rows left out before calling make steps longer, no holes.
 *
 * Source: Pinheiro & Bates (2000), Mixed-effects models in S and S-PLUS, 5.3. In R: `nlme::lme(..., correlation =
 * corAR1(form = ~ time | id))`.
 *
 * @param time  a whole number per row.
 * @throws {RangeError} when a time is not whole, or there is not one per row.
 */
export function fitAutoregressive(input: MixedModelInput, time: ArrayLike<number>): AutoregressiveFit {
  if (time.length !== input.y.length || !Array.from(time).every(Number.isInteger))
    throw new RangeError('Times are whole numbers, one per row.')
  const [first] = input.random
  if (!first) throw new RangeError('At least one random term is needed.')
  const steps = stepsOf(first.level, time)
  if (steps.some(({ gap }) => gap === 0)) return notEstimable('a-time-occurs-twice')
  const plain = fitMixedModel(input)
  if (!plain.estimable) return notEstimable(plain.reason)
  const raised = (phi: number) =>
    steps.reduce((sum, { gap }) => sum + (gap === null ? 0 : Math.log1p(-(phi ** (2 * gap)))), 0)
  const fitAt = (phi: number) => fitMixedModel(uncorrelated(input, steps, phi))
  const minusTwo = (phi: number) => {
    const fit = fitAt(phi)
    return fit.estimable ? -2 * fit.logLik + raised(phi) : Number.POSITIVE_INFINITY
  }
  const phi = minimumBetween(minusTwo, -FURTHEST, FURTHEST, 1e-6).x
  const fit = fitAt(phi)
  if (!fit.estimable) return notEstimable(fit.reason)
  const logLik = fit.logLik - raised(phi) / 2
  const parameters = fit.parameters + 1
  const aic = 2 * parameters - 2 * logLik
  const bic = Math.log(input.y.length) * parameters - 2 * logLik
  return estimated({ phi, model: { ...fit, logLik, aic, bic, parameters } })
}

/** A row, the one before it in its level, and the time between them; null for the first of a level. */
type Step =
  | { readonly row: number; readonly before: number; readonly gap: number }
  | { readonly row: number; readonly before: null; readonly gap: null }

function stepsOf(level: Int32Array, time: ArrayLike<number>): Step[] {
  const order = Array.from(level, (_, row) => row).sort(
    (a, b) => level[a]! - level[b]! || time[a]! - time[b]!,
  )
  return order.map((row, place): Step => {
    const before = order[place - 1]
    return before !== undefined && level[before] === level[row]
      ? { row, before, gap: time[row]! - time[before]! }
      : { row, before: null, gap: null }
  })
}

function uncorrelated(input: MixedModelInput, steps: readonly Step[], phi: number): MixedModelInput {
  const turned = (values: Float64Array, columns: number) => {
    const made = new Float64Array(values.length)
    for (const { row, before, gap } of steps) {
      const part = gap === null ? 0 : phi ** gap
      const scale = gap === null ? 1 : 1 / Math.sqrt(1 - part * part)
      for (let j = 0; j < columns; j++) {
        const earlier = before === null ? 0 : values[before * columns + j]!
        made[row * columns + j] = (values[row * columns + j]! - part * earlier) * scale
      }
    }
    return made
  }
  const matrix = (one: Matrix): Matrix => ({ ...one, values: turned(one.values, one.columns) })
  return {
    ...input,
    y: turned(input.y, 1),
    x: matrix(input.x),
    random: input.random.map((term) => ({ ...term, z: matrix(term.z) })),
  }
}
