import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { bivariateNormalDensity, bivariateNormalExcess } from '../distributions/bivariate-normal.ts'
import { normalLower } from '../distributions/normal.ts'
import type { OrderedItem } from './ordered-item.ts'

export type PolychoricCorrelation = Estimate<
  {
    readonly rho: number
    /** From the curvature of the likelihood in rho, with the thresholds taken as known. */
    readonly se: number
    /** Rows with both answers. */
    readonly n: number
  },
  'two-items-share-fewer-than-two-rows' | 'polychoric-correlation-is-one'
>

/** Beyond this the likelihood still rises towards ±1: no table of answers can tell 1 from a bit less. */
const NEARLY_ONE = 1 - 1e-6
const MOST_STEPS = 100

/**
 * The correlation of the two normal variables behind two ordered items: the rho that makes the table of answers most
 * likely, given the thresholds (the second of two steps).
 *
 *     log L(ρ) = Σ n_ij log P_ij(ρ)        P_ij: probability of the rectangle between thresholds
 *
 * Newton's steps with the exact first and second derivative, held between the points where the slope is known to be
 * positive and negative. Only the table counts, not the rows.
 *
 * A table of 2 × 2 with one empty cell would give ±1 whatever the other cells: that cell gets ½, with the margins kept,
 * as R's lavaan does. Other empty cells stay empty.
 *
 * Missing values: the table holds the rows with both answers (pairwise); each threshold rests on all answers to its item.
 *
 * Sources: Olsson (1979), Psychometrika 44, 443–460; Brown & Benedetti (1977), J. Am. Stat. Assoc. 72, 309 (the ½).
 * In R: `lavaan::lavCor(ordered = )`, `psych::polychoric(correct = 0)`, `polycor::polychor(ML = FALSE)` (also the se).
 *
 * @throws {RangeError} when the items have not as many rows.
 * @example
 * // 40, 10 / 10, 40: thresholds 0, and a quarter plus asin(ρ)/2π is .4, so ρ = sin(.3 π) = .8090…
 */
export function polychoricCorrelation(a: OrderedItem, b: OrderedItem): PolychoricCorrelation {
  const table = contingencyTable(a, b)
  const n = table.reduce((sum, count) => sum + count, 0)
  if (n < 2) return notEstimable('two-items-share-fewer-than-two-rows')
  const likelihood = likelihoodOf(withoutEmptyQuarter(table), a, b)

  let low = -1
  let high = 1
  let rho = scoreCorrelation(table, a, b)
  for (let step = 0; step < MOST_STEPS; step++) {
    const { slope, curvature } = likelihood(rho)
    if (slope > 0) low = rho
    else high = rho
    const newton = rho - slope / curvature
    const next = curvature < 0 && newton > low && newton < high ? newton : (low + high) / 2
    const change = Math.abs(next - rho)
    rho = next
    if (change < 1e-10) break
  }
  if (Math.abs(rho) > NEARLY_ONE) return notEstimable('polychoric-correlation-is-one')
  return estimated({ rho, se: 1 / Math.sqrt(-likelihood(rho).curvature), n })
}

/** Rows of a against columns of b, row by row. */
export function contingencyTable(a: OrderedItem, b: OrderedItem): Float64Array {
  if (a.places.length !== b.places.length)
    throw new RangeError(`One item has ${a.places.length} rows where the other has ${b.places.length}.`)
  const columns = b.categories.length
  const table = new Float64Array(a.categories.length * columns)
  for (let row = 0; row < a.places.length; row++) {
    const i = a.places[row]!
    const j = b.places[row]!
    if (i >= 0 && j >= 0) table[i * columns + j]! += 1
  }
  return table
}

function withoutEmptyQuarter(table: Float64Array): Float64Array {
  const empty = table.indexOf(0)
  if (table.length !== 4 || empty < 0 || table.filter((count) => count === 0).length > 1) return table
  const onDiagonal = empty === 0 || empty === 3
  return table.map((count, cell) => count + ((cell === 0 || cell === 3) === onDiagonal ? 0.5 : -0.5))
}

/** Slope and curvature of the log likelihood at rho. */
function likelihoodOf(table: Float64Array, a: OrderedItem, b: OrderedItem) {
  const rows = a.categories.length
  const columns = b.categories.length
  const byMargins = productOfMargins(a.thresholds, b.thresholds)
  // values at the corners of the cells; on the outer border all three are 0
  const corners = (rows + 1) * (columns + 1)
  const excess = new Float64Array(corners)
  const density = new Float64Array(corners)
  const densitySlope = new Float64Array(corners)

  return (rho: number): { readonly slope: number; readonly curvature: number } => {
    const oneMinusSquare = (1 - rho) * (1 + rho)
    for (let i = 1; i < rows; i++) {
      for (let j = 1; j < columns; j++) {
        const x = a.thresholds[i - 1]!
        const y = b.thresholds[j - 1]!
        const corner = i * (columns + 1) + j
        const at = bivariateNormalDensity(x, y, rho)
        excess[corner] = bivariateNormalExcess(x, y, rho)
        density[corner] = at
        densitySlope[corner] =
          (at * (rho * oneMinusSquare + (1 + rho * rho) * x * y - rho * (x * x + y * y))) /
          oneMinusSquare ** 2
      }
    }
    let slope = 0
    let curvature = 0
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        const cell = i * columns + j
        const count = table[cell]!
        if (count === 0) continue
        const corner = i * (columns + 1) + j
        const below = corner + columns + 1
        const over = (values: Float64Array) =>
          values[below + 1]! - values[below]! - values[corner + 1]! + values[corner]!
        const probability = Math.max(byMargins[cell]! + over(excess), 1e-300)
        const first = over(density) / probability
        slope += count * first
        curvature += count * (over(densitySlope) / probability - first * first)
      }
    }
    return { slope, curvature }
  }
}

/** P_ij at a correlation of zero. */
function productOfMargins(a: readonly number[], b: readonly number[]): Float64Array {
  const ofA = sharesBetween(a)
  const ofB = sharesBetween(b)
  return Float64Array.from(ofA.flatMap((row) => ofB.map((column) => row * column)))
}

function sharesBetween(thresholds: readonly number[]): number[] {
  const lower = [0, ...thresholds.map(normalLower), 1]
  return lower.slice(1).map((value, place) => value - lower[place]!)
}

/** Pearson's correlation of the places: a start, kept away from ±1. */
function scoreCorrelation(table: Float64Array, a: OrderedItem, b: OrderedItem): number {
  const columns = b.categories.length
  const sums = { n: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 }
  for (let i = 0; i < a.categories.length; i++) {
    for (let j = 0; j < columns; j++) {
      const count = table[i * columns + j]!
      sums.n += count
      sums.x += count * i
      sums.y += count * j
      sums.xx += count * i * i
      sums.yy += count * j * j
      sums.xy += count * i * j
    }
  }
  const variances = (sums.xx - sums.x ** 2 / sums.n) * (sums.yy - sums.y ** 2 / sums.n)
  const r = variances > 0 ? (sums.xy - (sums.x * sums.y) / sums.n) / Math.sqrt(variances) : 0
  return Math.max(-0.9, Math.min(0.9, r))
}
