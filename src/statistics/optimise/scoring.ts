import { cholesky, solve } from '../linear-algebra/cholesky.ts'
import type { Matrix } from '../linear-algebra/matrix.ts'

/** A function of several variables that knows its curvature. `slopes` and `curvature` speak of the last x given to `at`. */
export interface Curved {
  readonly free: number
  /** +Infinity where there is no value. */
  at(x: ArrayLike<number>): number
  slopes(into: Float64Array): void
  /** `steady` is never negative (expected or Gauss-Newton); `exact` may be. */
  curvature(kind: 'steady' | 'exact', into: Float64Array): void
}

export interface ScoredOptimum {
  readonly x: Float64Array
  readonly value: number
  readonly iterations: number
  readonly hasConverged: boolean
}

interface Settings {
  readonly mostIterations?: number
  /** How far the bottom may lie below, by the parabola at hand, for a last step to end the search. */
  readonly closeEnough?: number
}

/**
 * Where a smooth function is smallest: steps of Fisher's scoring while far, of Newton when near and the curvature is
 * positive; a step that does not go down is halved. Where the curvature is flat (a model that is not identified) it is
 * raised a little, so that the search still ends.
 *
 * Source: Nocedal & Wright (2006), Numerical optimization, 3.3 and 3.4; Lange (2010), Numerical analysis for
 * statisticians, 14.4 (scoring).
 *
 * @param start  where the function has a value; if not, nothing is found.
 */
export function score(f: Curved, start: ArrayLike<number>, settings: Settings = {}): ScoredOptimum {
  const { mostIterations = 500, closeEnough = 1e-17 } = settings
  const n = f.free
  let x = Float64Array.from(start)
  let value = f.at(x)
  const none = { x, value, iterations: 0, hasConverged: false }
  if (!Number.isFinite(value)) return none
  const gradient = new Float64Array(n)
  const h: Matrix = { rows: n, columns: n, values: new Float64Array(n * n) }
  let isNear = false
  for (let iteration = 0; iteration < mostIterations; iteration++) {
    f.slopes(gradient)
    const direction = stepFor(f, gradient, h, isNear)
    if (!direction) return { x, value, iterations: iteration, hasConverged: false }
    let slope = 0
    for (let i = 0; i < n; i++) slope += direction[i]! * gradient[i]!
    if (!(-slope / 2 > closeEnough * (1 + Math.abs(value)))) {
      // the last step of Newton costs nothing and doubles the digits
      const last = x.map((at, i) => at + direction[i]!)
      const lower = f.at(last)
      const isBetter = lower <= value
      if (!isBetter) f.at(x)
      return {
        x: isBetter ? last : x,
        value: isBetter ? lower : value,
        iterations: iteration,
        hasConverged: true,
      }
    }
    isNear = -slope < 0.05
    let length = 1
    let tried = x
    let found = Infinity
    for (let halving = 0; halving < 50; halving++) {
      tried = x.map((at, i) => at + length * direction[i]!)
      found = f.at(tried)
      if (found <= value + 1e-4 * length * slope) break
      length *= halving < 4 ? 0.5 : 0.2
    }
    if (!(found < value)) {
      // no step helps: as flat as the digits allow, or stuck
      f.at(x)
      return { x, value, iterations: iteration, hasConverged: -slope < 1e-10 * (1 + Math.abs(value)) }
    }
    x = tried
    value = found
  }
  return { x, value, iterations: mostIterations, hasConverged: false }
}

/** −H⁻¹ g, with the exact curvature where near and positive, else the steady one, raised where it is flat. */
function stepFor(f: Curved, gradient: Float64Array, h: Matrix, isNear: boolean): Float64Array | null {
  const down = gradient.map((slope) => -slope)
  if (isNear) {
    f.curvature('exact', h.values)
    const exact = cholesky(h, 1e-10)
    if (exact.isPositiveDefinite) return solve(exact.lower, down)
  }
  f.curvature('steady', h.values)
  const n = h.rows
  const diagonal = Float64Array.from({ length: n }, (_, i) => h.values[i * n + i]!)
  for (let raise = 0; raise < 1; raise = raise === 0 ? 1e-9 : raise * 100) {
    for (let i = 0; i < n; i++) h.values[i * n + i] = diagonal[i]! * (1 + raise) || raise
    const steady = cholesky(h, 1e-12)
    if (steady.isPositiveDefinite) return solve(steady.lower, down)
  }
  return null
}
