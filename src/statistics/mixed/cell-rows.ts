import type { Matrix } from '../linear-algebra/matrix.ts'
import type { MixedModelInput } from './fit-mixed-model.ts'
import type { RandomTerm } from './random-term.ts'

/** People who share everything a model knows of them: their actor group, their centre, their team. */
export interface AnswerCell {
  /** Place of the fixed mean, from 0. */
  readonly fixed: number
  /** Level of the first grouping (a centre), from 0, without holes. */
  readonly level: number
  /** Level of a second grouping within it (a team), from 0, without holes; null: in none. */
  readonly inner: number | null
  readonly n: number
  readonly sum: number
  readonly squares: number
}

/**
 * A mixed model of one mean per fixed place and an intercept that varies over levels (and over inner levels), from
 * counts instead of rows.
 *
 * Within a cell of n rows, turn the rows by an orthogonal matrix whose first row is 1/√n everywhere. That changes no
 * likelihood. What comes out first is √n times the cell's mean, of √n times its design; the other n − 1 have a design of
 * zeros, so only their sum of squares matters: Σ y² − (Σ y)² / n. A million people in 600 cells become 600 rows.
 *
 * @param cells  each with n > 0.
 * @param fixed  how many fixed means there are.
 * @throws {RangeError} for a cell of nobody.
 * @example
 * // answers 1 and 3 in one cell: √2 · 2 = 2.828, and one row more with square 10 − 16 / 2 = 2
 * cellRows([{ fixed: 0, level: 0, inner: null, n: 2, sum: 4, squares: 10 }, ...], 1)
 */
export function cellRows(cells: readonly AnswerCell[], fixed: number): MixedModelInput {
  if (cells.some(({ n }) => n < 1)) throw new RangeError('A cell of nobody is no row.')
  const rows = cells.length
  const weights = Float64Array.from(cells, ({ n }) => Math.sqrt(n))
  const x: Matrix = { rows, columns: fixed, values: new Float64Array(rows * fixed) }
  cells.forEach((cell, row) => {
    x.values[row * fixed + cell.fixed] = weights[row]! // one weight per cell
  })
  const inner = cells.some((cell) => cell.inner !== null)
  return {
    y: Float64Array.from(cells, ({ n, sum }) => sum / Math.sqrt(n)),
    x,
    random: [
      term(
        cells.map(({ level }) => level),
        weights,
      ),
      ...(inner
        ? [
            term(
              cells.map((cell) => cell.inner ?? 0),
              weights.map((weight, row) => (cells[row]!.inner === null ? 0 : weight)),
            ),
          ]
        : []),
    ],
    method: 'REML',
    within: {
      df: cells.reduce((total, { n }) => total + n - 1, 0),
      squares: cells.reduce((total, { n, sum, squares }) => total + squares - (sum * sum) / n, 0),
    },
  }
}

function term(levels: readonly number[], weights: Float64Array): RandomTerm {
  return {
    levels: Math.max(...levels) + 1,
    level: Int32Array.from(levels),
    z: { rows: levels.length, columns: 1, values: weights },
  }
}
