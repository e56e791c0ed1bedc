/** What each row says about the parameters: for standard errors and tests that hold without normality. */
import { product, zeros, type Matrix } from '../linear-algebra/matrix.ts'
import { gram, meanFactors } from './along-basis.ts'
import type { GroupLikelihood } from './group-likelihood.ts'
import type { NormalLikelihood } from './normal-likelihood.ts'
import type { GroupRows } from './sample-moments.ts'

/**
 * Σ s sᵀ / n over all rows, s the slopes of one row's −log L in the free parameters, at the last x of the likelihood:
 *
 *     s = scale (uᵀP v − y_u y_v) − (∂μ)ᵀP d,   y = basisᵀ P d,   d = row − μ
 *
 * Without means among the parameters d is the row less the mean of the sample.
 */
export function rowScores(likelihood: NormalLikelihood, rows: readonly GroupRows[]): Matrix {
  const crossed = zeros(likelihood.free, likelihood.free)
  likelihood.groups.forEach((group, place) => {
    const own = rows[place]
    if (own) addScores(crossed, group, own, 1 / likelihood.n)
  })
  const { values, rows: size } = crossed
  for (let a = 0; a < size; a++) for (let b = 0; b < a; b++) values[b * size + a] = values[a * size + b]!
  return crossed
}

function addScores(into: Matrix, group: GroupLikelihood, rows: GroupRows, weight: number): void {
  const { moments, freeTerms: terms, freePlace, sample, inverses, hasMeans } = group
  const { p, m, basis, mu } = moments
  const nv = p + 2 * m
  const size = into.rows
  const factor = meanFactors(terms, moments)
  const half = new Float64Array(p)
  const y = new Float64Array(nv)
  const scores = new Float64Array(size)
  sample.patterns.forEach(({ present, members, mean }, o) => {
    const inverse = inverses[o]!
    const products = gram(inverse, moments)
    const centre = new Float64Array(p)
    present.forEach((i, at) => {
      centre[i] = hasMeans ? mu[i]! : mean[at]!
    })
    const deviation = new Float64Array(p)
    for (const row of members) {
      for (const i of present) deviation[i] = rows.values[row * p + i]! - centre[i]!
      for (let i = 0; i < p; i++) {
        let sum = 0
        for (let j = 0; j < p; j++) sum += inverse[i * p + j]! * deviation[j]!
        half[i] = sum
        y[i] = sum
      }
      for (let v = p; v < nv; v++) {
        let sum = 0
        for (let i = 0; i < p; i++) sum += basis[v * p + i]! * half[i]!
        y[v] = sum
      }
      scores.fill(0)
      for (let a = 0; a < terms.count; a++) {
        const u = terms.u[a]!
        const v = terms.v[a]!
        scores[freePlace[a]!]! +=
          terms.scale[a]! * (products[u * nv + v]! - y[u]! * y[v]!) - factor[a]! * y[terms.mean[a]!]!
      }
      for (let a = 0; a < size; a++) {
        const one = weight * scores[a]!
        if (one === 0) continue
        for (let b = 0; b <= a; b++) into.values[a * size + b]! += one * scores[b]!
      }
    }
  })
}

/** J⁻¹ B J⁻¹ / n: covariance of the estimates, of whatever distribution the rows are (Huber, White). */
export function sandwich(inverted: Matrix, crossed: Matrix, n: number): Matrix {
  const made = product(product(inverted, crossed), inverted)
  return { ...made, values: made.values.map((value) => value / n) }
}
