import { bivariateNormalDensity, bivariateNormalExcess } from '../distributions/bivariate-normal.ts'
import { normalLower } from '../distributions/normal.ts'
import type { OrderedItem } from './ordered-item.ts'

/** Slopes of log P of each cell of a table of answers, row by row; a threshold that a cell does not have gives 0. */
export interface CellScores {
  readonly inRho: Float64Array
  /** In the threshold above the row, and the one below it. */
  readonly inUpperOfRow: Float64Array
  readonly inLowerOfRow: Float64Array
  readonly inUpperOfColumn: Float64Array
  readonly inLowerOfColumn: Float64Array
}

/**
 * With P_ij the probability of the rectangle between thresholds, a those of the rows and b those of the columns:
 *
 *     ∂P/∂ρ = φ₂ at its corners, signs as in P        ∂P/∂a_i = φ(a_i) [Φ((b_j − ρ a_i)/√(1 − ρ²)) − Φ((b_{j−1} − ρ a_i)/√(1 − ρ²))]
 *
 * Source: Olsson (1979), Psychometrika 44, 443–460.
 */
export function cellScores(a: OrderedItem, b: OrderedItem, rho: number): CellScores {
  const rows = a.categories.length
  const columns = b.categories.length
  const cells = rows * columns
  const made = {
    inRho: new Float64Array(cells),
    inUpperOfRow: new Float64Array(cells),
    inLowerOfRow: new Float64Array(cells),
    inUpperOfColumn: new Float64Array(cells),
    inLowerOfColumn: new Float64Array(cells),
  }
  const ofA = [-Infinity, ...a.thresholds, Infinity]
  const ofB = [-Infinity, ...b.thresholds, Infinity]
  const shareOfA = ofA.map(normalLower)
  const shareOfB = ofB.map(normalLower)
  const isOuter = (i: number, j: number) => i === 0 || i === rows || j === 0 || j === columns
  const excess = (i: number, j: number) => (isOuter(i, j) ? 0 : bivariateNormalExcess(ofA[i]!, ofB[j]!, rho))
  const density = (i: number, j: number) =>
    isOuter(i, j) ? 0 : bivariateNormalDensity(ofA[i]!, ofB[j]!, rho)
  const over = (f: (i: number, j: number) => number, i: number, j: number) =>
    f(i + 1, j + 1) - f(i, j + 1) - f(i + 1, j) + f(i, j)
  // ∂/∂x of P(X ≤ x, low < Y ≤ high)
  const alongEdge = (x: number, low: number, high: number) => {
    if (!Number.isFinite(x)) return 0
    const from = (y: number) => normalLower((y - rho * x) / Math.sqrt((1 - rho) * (1 + rho)))
    return (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * (from(high) - from(low))
  }
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const cell = i * columns + j
      const byMargins = (shareOfA[i + 1]! - shareOfA[i]!) * (shareOfB[j + 1]! - shareOfB[j]!)
      const probability = Math.max(byMargins + over(excess, i, j), 1e-300)
      made.inRho[cell] = over(density, i, j) / probability
      made.inUpperOfRow[cell] = alongEdge(ofA[i + 1]!, ofB[j]!, ofB[j + 1]!) / probability
      made.inLowerOfRow[cell] = -alongEdge(ofA[i]!, ofB[j]!, ofB[j + 1]!) / probability
      made.inUpperOfColumn[cell] = alongEdge(ofB[j + 1]!, ofA[i]!, ofA[i + 1]!) / probability
      made.inLowerOfColumn[cell] = -alongEdge(ofB[j]!, ofA[i]!, ofA[i + 1]!) / probability
    }
  }
  return made
}
