/**
 * What a model says of thresholds and correlations of the variables behind ordered answers. With Σ and μ of those
 * variables as in `sem/model-matrices.ts`, thresholds τ, and d the scale of each item:
 *
 *     correlation  d_i d_j σ_ij        threshold  d_i (τ − μ_i)
 *
 * Under delta d is 1, or free in later groups; under theta it is 1 / √σ_ii.
 *
 * Source: Muthén (1984), Psychometrika 49, 115–132; Muthén & Asparouhov (2002), Mplus Web Notes 4.
 */
import type { OrdinalSample } from '../polychoric/ordinal-moments.ts'
import {
  groupMoments,
  momentDerivatives,
  termsOf,
  type GroupMoments,
  type Layout,
} from '../sem/model-matrices.ts'
import type { Parameter, ParameterTable } from '../sem/parameter-table.ts'
import type { Parameterization } from './ordinal-table.ts'

export interface OrdinalGroup {
  readonly sample: OrdinalSample
  readonly moments: GroupMoments
  /** What the model says at the last x, in the order of `sample.moments`. */
  readonly implied: Float64Array
  /** Its slopes: moments × free parameters of the whole model, row by row. */
  readonly slopes: () => Float64Array
  /** False where x implies no variances. */
  readonly at: (x: ArrayLike<number>) => boolean
  /** Scales of the items at the last x. */
  readonly scales: Float64Array
}

export function ordinalGroup(
  table: ParameterTable,
  layout: Layout,
  sample: OrdinalSample,
  group: number,
  parameterization: Parameterization,
): OrdinalGroup {
  const p = layout.observed.length
  const own = table.parameters.filter((parameter) => parameter.group === group)
  const structural = own.filter(({ op }) => op !== '|' && op !== '~*~')
  const cuts = own.filter(({ op }) => op === '|')
  const scaling = own.filter(({ op }) => op === '~*~')
  const terms = termsOf(
    structural.map((parameter) => layout.place(parameter)),
    p,
    layout.eta.length,
  )
  const moments = groupMoments(layout, terms)
  const itemOf = (parameter: Parameter) => layout.observed.indexOf(parameter.lhs)
  const q = sample.moments.length
  const implied = new Float64Array(q)
  const scales = new Float64Array(p).fill(1)
  const cutValues = new Float64Array(cuts.length)
  const correlationsFrom = sample.starts.at(-1)!
  const isTheta = parameterization === 'theta'

  const at = (x: ArrayLike<number>): boolean => {
    const valueOf = ({ free, value }: Parameter) => (free === null ? (value ?? 0) : x[free]!)
    if (!moments.fill(structural.map(valueOf))) return false
    for (const parameter of scaling) {
      const item = itemOf(parameter)
      const variance = moments.sigma[item * p + item]!
      if (isTheta && !(variance > 0)) return false
      scales[item] = isTheta ? 1 / Math.sqrt(variance) : valueOf(parameter)
    }
    cuts.forEach((parameter, cut) => {
      const item = itemOf(parameter)
      cutValues[cut] = valueOf(parameter)
      implied[cut] = scales[item]! * (cutValues[cut]! - moments.mu[item]!)
    })
    let row = correlationsFrom
    for (let i = 0; i < p; i++)
      for (let j = 0; j < i; j++) implied[row++] = scales[i]! * scales[j]! * moments.sigma[i * p + j]!
    return true
  }

  const slopes = (): Float64Array => {
    const { free } = table
    const delta = new Float64Array(q * free)
    const raw = momentDerivatives(moments, terms, true)
    const covariances = (p * (p + 1)) / 2
    const rowOf = (i: number, j: number) => (i * (i + 1)) / 2 + j
    structural.forEach((parameter, term) => {
      if (parameter.free === null) return
      const of = (row: number) => raw[row * terms.count + term]!
      // ∂d/d, under theta, from the variance of the item
      const ofScale = (item: number) => (isTheta ? -0.5 * of(rowOf(item, item)) * scales[item]! ** 2 : 0)
      cuts.forEach((cut, row) => {
        const item = itemOf(cut)
        delta[row * free + parameter.free!]! +=
          ofScale(item) * implied[row]! - scales[item]! * of(covariances + item)
      })
      let row = correlationsFrom
      for (let i = 0; i < p; i++) {
        for (let j = 0; j < i; j++, row++) {
          delta[row * free + parameter.free]! +=
            scales[i]! * scales[j]! * of(rowOf(i, j)) + (ofScale(i) + ofScale(j)) * implied[row]!
        }
      }
    })
    cuts.forEach((cut, row) => {
      if (cut.free !== null) delta[row * free + cut.free]! += scales[itemOf(cut)]!
    })
    for (const scale of scaling) {
      if (scale.free === null) continue
      const item = itemOf(scale)
      const change = 1 / scales[item]!
      cuts.forEach((cut, row) => {
        if (itemOf(cut) === item) delta[row * free + scale.free!]! += change * implied[row]!
      })
      let row = correlationsFrom
      for (let i = 0; i < p; i++)
        for (let j = 0; j < i; j++, row++)
          if (i === item || j === item) delta[row * free + scale.free]! += change * implied[row]!
    }
    return delta
  }
  return { sample, moments, implied, slopes, at, scales }
}
