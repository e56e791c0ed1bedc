import { inverse } from '../linear-algebra/cholesky.ts'
import { zeros, type Matrix } from '../linear-algebra/matrix.ts'
import { symmetricEigen } from '../linear-algebra/symmetric-eigen.ts'
import type { MixedModel } from './fit-mixed-model.ts'
import { scalesOf } from './random-term.ts'

/** Degrees of freedom of a contrast of fixed effects. */
export type DegreesOfFreedom = (contrast: ArrayLike<number>) => number

/**
 * Satterthwaite's degrees of freedom for contrasts of the fixed effects:
 *
 *     df = 2 v² / (gᵀ A g),   v = lᵀ Var(β) l,   g = ∂v / ∂(θ, log σ),   A = 2 H⁻¹
 *
 * with H the second derivatives of −2 log L in (θ, log σ), by differences; θ in units of the size of its column, so that units of
 * outcome and covariates do not matter. Directions in which H is not positive (a variance
 * on its border) are left out of A, as lmerTest does.
 *
 * Sources: Satterthwaite (1946), Biometrics Bull. 2, 110–114; Kuznetsova, Brockhoff & Christensen (2017), J. Stat.
 * Softw. 82(13).
 */
export function satterthwaite(model: MixedModel): DegreesOfFreedom {
  const { system, input, theta } = model
  const scales = scalesOf(input.random)
  const thetaOf = (point: Float64Array) => scales.map((scale, i) => scale * point[i]!)
  const varianceOf = (point: Float64Array) => Math.exp(2 * point[theta.length]!)
  const at = Float64Array.from([
    ...theta.map((value, i) => value / scales[i]!),
    Math.log(model.residualVariance) / 2,
  ])
  const n = system.rows
  const df = input.method === 'REML' ? n - system.fixed : n
  const minusTwo = (point: Float64Array) => {
    const fit = system.fit(thetaOf(point))
    if (!fit) return Number.POSITIVE_INFINITY
    const variance = varianceOf(point)
    const fixed = input.method === 'REML' ? fit.logFixed : 0
    return fit.logRandom + fixed + fit.penalisedSquares / variance + df * Math.log(2 * Math.PI * variance)
  }
  const steps = at.map((value, i) => (i === theta.length ? STEP : stepFor(value)))
  const a = twiceInversePositive(secondDerivatives(minusTwo, at, steps))
  const covarianceAt = (point: Float64Array): Matrix => {
    const fit = system.fit(thetaOf(point))
    if (!fit) throw new RangeError('No fit beside the optimum.')
    const unscaled = inverse(fit.fixedFactor)
    const variance = varianceOf(point)
    return { ...unscaled, values: unscaled.values.map((value) => value * variance) }
  }
  const slopes = Array.from({ length: at.length }, (_, i) => {
    const step = steps[i]!
    const moved = (steps: number) =>
      covarianceAt(at.map((value, k) => (k === i ? value + steps * step : value)))
    const [above, below, far, farBelow] = [moved(1), moved(-1), moved(2), moved(-2)]
    return {
      ...above,
      values: above.values.map(
        (value, k) => (8 * (value - below.values[k]!) - (far.values[k]! - farBelow.values[k]!)) / (12 * step),
      ),
    }
  })
  return (contrast) => {
    const v = quadratic(model.covariance, contrast)
    const g = slopes.map((slope) => quadratic(slope, contrast))
    let spread = 0
    for (let i = 0; i < g.length; i++)
      for (let j = 0; j < g.length; j++) spread += g[i]! * a.values[i * g.length + j]! * g[j]!
    return spread > 0 ? (2 * v * v) / spread : Number.POSITIVE_INFINITY
  }
}

/** lᵀ M l. */
export function quadratic({ rows, values }: Matrix, l: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < rows; i++) for (let j = 0; j < rows; j++) sum += l[i]! * values[i * rows + j]! * l[j]!
  return sum
}

/** Of log σ. */
const STEP = 1e-3

/** A step that balances the error of the difference and that of rounding in a deviance of some ten thousand. */
function stepFor(value: number): number {
  return STEP * Math.max(0.05, Math.abs(value))
}

/** Central differences with one step of Richardson's extrapolation. */
function secondDerivatives(f: (x: Float64Array) => number, at: Float64Array, steps: Float64Array): Matrix {
  const k = at.length
  const made = zeros(k, k)
  const moved = (moves: readonly (readonly [number, number])[]) => {
    const x = Float64Array.from(at)
    for (const [i, by] of moves) x[i]! += by
    return f(x)
  }
  const centre = f(at)
  const withStep = (i: number, j: number, scale: number) => {
    const h = scale * steps[i]!
    const g = scale * steps[j]!
    if (i === j) return (moved([[i, h]]) - 2 * centre + moved([[i, -h]])) / (h * h)
    const both = (a: number, b: number) =>
      moved([
        [i, a * h],
        [j, b * g],
      ])
    return (both(1, 1) - both(1, -1) - both(-1, 1) + both(-1, -1)) / (4 * h * g)
  }
  for (let i = 0; i < k; i++) {
    for (let j = 0; j <= i; j++) {
      const value = (4 * withStep(i, j, 1) - withStep(i, j, 2)) / 3
      made.values[i * k + j] = value
      made.values[j * k + i] = value
    }
  }
  return made
}

/** 2 H⁻¹ over the directions in which H is clearly positive. */
function twiceInversePositive(h: Matrix): Matrix {
  const k = h.rows
  const { values, vectors } = symmetricEigen(h)
  const made = zeros(k, k)
  for (let m = 0; m < k; m++) {
    if (!(values[m]! > 1e-8 * Math.abs(values[0]!))) continue
    for (let i = 0; i < k; i++)
      for (let j = 0; j < k; j++)
        made.values[i * k + j]! += (2 * vectors.values[i * k + m]! * vectors.values[j * k + m]!) / values[m]!
  }
  return made
}
