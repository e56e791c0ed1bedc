import { cholesky, solve } from '../linear-algebra/cholesky.ts'
import { zeros, type Matrix } from '../linear-algebra/matrix.ts'

/** A function of several variables with its slopes. The value may be +Infinity where there is none (not a covariance matrix). */
export interface Differentiable {
  /** Writes the slopes at x to `gradient` and returns the value. */
  (x: Float64Array, gradient: Float64Array): number
}

export interface Bounds {
  /** −Infinity where there is none. */
  readonly lower: ArrayLike<number>
  readonly upper: ArrayLike<number>
}

export interface Optimum {
  readonly x: Float64Array
  readonly value: number
  readonly iterations: number
  /** false: the steps ran out before the slopes were flat; the place found is not to be relied on. */
  readonly hasConverged: boolean
  /** Which variables ended on a bound with the slope pushing outward. */
  readonly atBound: readonly number[]
  /** The approximation of the second derivatives at the end; a start for a nearby problem. */
  readonly hessian: Matrix
}

interface Settings {
  /** Largest slope, times the size of its variable (at least 1), that counts as flat. */
  readonly flat?: number
  /** Relative precision of the values: a step that promises less than this is not worth taking. */
  readonly precision?: number
  readonly mostIterations?: number
  readonly bounds?: Bounds
  /** First approximation of the second derivatives: `hessian` of a nearby optimum. */
  readonly hessian?: Matrix
}

/**
 * Where a smooth function of up to some hundred variables is smallest, within bounds.
 *
 * Quasi-Newton: the second derivatives are learned from the slopes (BFGS with Powell's damping, so that they stay
 * positive). Variables on a bound whose slope pushes outward rest while the others move; steps are cut at the bounds.
 *
 * Source: Nocedal & Wright (2006), Numerical optimization, 6.1, 16.7 and 18.3.
 *
 * @param f      value and slopes.
 * @param start  within the bounds, where f is finite.
 * @throws {RangeError} when f is not finite at the start.
 */
export function minimise(f: Differentiable, start: ArrayLike<number>, settings: Settings = {}): Optimum {
  const n = start.length
  const { flat = 1e-8, precision = 1e-15, mostIterations = 1000, bounds } = settings
  const within = (value: number, i: number) =>
    bounds ? Math.min(Math.max(value, bounds.lower[i]!), bounds.upper[i]!) : value
  let x: Float64Array = Float64Array.from(start, within)
  let gradient: Float64Array = new Float64Array(n)
  let value = f(x, gradient)
  if (!Number.isFinite(value)) throw new RangeError(`The function is ${value} at the start.`)
  const hessian = settings.hessian
    ? { ...settings.hessian, values: Float64Array.from(settings.hessian.values) }
    : null
  let b = hessian ?? scaledIdentity(n, 1)
  let isFresh = hessian === null
  let iterations = 0
  let restarts = 0
  for (; iterations < mostIterations; iterations++) {
    const free = freeVariables(x, gradient, bounds)
    if (isFlat(x, gradient, free, flat)) break
    const direction = newtonDirection(b, gradient, free)
    const slope = dot(direction, gradient)
    if (!(slope < 0)) {
      b = scaledIdentity(n, 1)
      isFresh = true
      if (++restarts > 20) break
      continue
    }
    // The bottom of the parabola that was learned lies −slope / 2 below.
    if (!isFresh && -slope / 2 < precision * (1 + Math.abs(value))) break
    const found = lineSearch(f, x, value, direction, slope, within)
    if (!found) {
      // No step helps: either it is as flat as the digits allow, or what was learned misleads.
      if (isFresh || ++restarts > 20) break
      b = scaledIdentity(n, 1)
      isFresh = true
      continue
    }
    const s = found.x.map((at, i) => at - x[i]!)
    const y = found.gradient.map((at, i) => at - gradient[i]!)
    if (isFresh) {
      const sy = dot(s, y)
      if (sy > 0) b = scaledIdentity(n, dot(y, y) / sy)
      isFresh = false
    }
    learn(b, s, y)
    x = found.x
    gradient = found.gradient
    value = found.value
  }
  const free = freeVariables(x, gradient, bounds)
  const atBound = Array.from({ length: n }, (_, i) => i).filter((i) => !free.includes(i))
  // A value known to so many digits has slopes known to half as many: flatter than that nothing gets.
  const asFlatAsItGets = Math.max(flat, 1e-5, 10 * Math.sqrt(precision) * (1 + Math.abs(value)))
  const hasConverged = isFlat(x, gradient, free, asFlatAsItGets)
  return { x, value, iterations, hasConverged, atBound, hessian: b }
}

function freeVariables(x: Float64Array, gradient: Float64Array, bounds: Bounds | undefined): number[] {
  const free: number[] = []
  for (let i = 0; i < x.length; i++) {
    const rests =
      bounds &&
      ((x[i]! <= bounds.lower[i]! && gradient[i]! > 0) || (x[i]! >= bounds.upper[i]! && gradient[i]! < 0))
    if (!rests) free.push(i)
  }
  return free
}

function isFlat(x: Float64Array, gradient: Float64Array, free: readonly number[], flat: number): boolean {
  return free.every((i) => Math.abs(gradient[i]!) * Math.max(1, Math.abs(x[i]!)) <= flat)
}

/** −B⁻¹ g over the free variables; straight down where B is not positive there. */
function newtonDirection(b: Matrix, gradient: Float64Array, free: readonly number[]): Float64Array {
  const part = zeros(free.length, free.length)
  free.forEach((i, row) => {
    free.forEach((j, column) => {
      part.values[row * free.length + column] = b.values[i * b.columns + j]!
    })
  })
  const factor = cholesky(part)
  const slopes = free.map((i) => -gradient[i]!)
  const solved = factor.isPositiveDefinite ? solve(factor.lower, slopes) : slopes
  const direction = new Float64Array(gradient.length)
  free.forEach((i, place) => {
    direction[i] = solved[place]!
  })
  return direction
}

interface Found {
  readonly x: Float64Array
  readonly gradient: Float64Array
  readonly value: number
}

/** Halves the step until the function went down enough for it (Armijo); a step that could be far longer is doubled. */
function lineSearch(
  f: Differentiable,
  x: Float64Array,
  value: number,
  direction: Float64Array,
  slope: number,
  within: (value: number, i: number) => number,
): Found | null {
  const at = (length: number): Found => {
    const tried = x.map((start, i) => within(start + length * direction[i]!, i))
    const gradient = new Float64Array(x.length)
    return { x: tried, gradient, value: f(tried, gradient) }
  }
  const isEnough = (found: Found, length: number) => found.value <= value + 1e-4 * length * slope
  let length = 1
  let found = at(length)
  if (isEnough(found, length)) {
    // Still going down steeply: the learned curvature was too large.
    while (length < 1024 && dot(found.gradient, direction) < 0.9 * slope) {
      const further = at(2 * length)
      if (!isEnough(further, 2 * length) || further.value >= found.value) break
      found = further
      length *= 2
    }
    return found
  }
  for (let halving = 0; halving < 60; halving++) {
    length *= halving < 4 ? 0.5 : 0.25
    found = at(length)
    if (Number.isFinite(found.value) && isEnough(found, length)) return found
  }
  return null
}

/** Powell's damped BFGS update, in place. */
function learn(b: Matrix, s: Float64Array, y: Float64Array): void {
  const n = s.length
  const bs = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    let sum = 0
    for (let j = 0; j < n; j++) sum += b.values[i * n + j]! * s[j]!
    bs[i] = sum
  }
  const sbs = dot(s, bs)
  if (!(sbs > 0)) return
  const sy = dot(s, y)
  const theta = sy >= 0.2 * sbs ? 1 : (0.8 * sbs) / (sbs - sy)
  const r = y.map((slope, i) => theta * slope + (1 - theta) * bs[i]!)
  const sr = dot(s, r)
  if (!(sr > 1e-300)) return
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      b.values[i * n + j]! += (r[i]! * r[j]!) / sr - (bs[i]! * bs[j]!) / sbs
    }
  }
}

function scaledIdentity(n: number, scale: number): Matrix {
  const made = zeros(n, n)
  for (let i = 0; i < n; i++) made.values[i * n + i] = scale
  return made
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}
