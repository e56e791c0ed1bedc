import type { Matrix } from './matrix.ts'

export interface LeastSquares {
  /** One per column of X; null for a column that follows from those before it. */
  readonly coefficients: readonly (number | null)[]
  /** Columns that say something of their own, in order. */
  readonly kept: readonly number[]
  /** R of X = Q R for the kept columns, row by row: (XᵀX)⁻¹ is R⁻¹ R⁻ᵀ. */
  readonly r: Matrix
  /** Σ (y − X b)². */
  readonly residualSquares: number
  /** Rows minus kept columns. */
  readonly residualDf: number
}

/**
 * The b that makes Σ (y − X b)² smallest, by Householder's QR; never through XᵀX, which would lose half the digits. A
 * column whose part outside those before it is under 10⁻⁷ of itself follows from them (R's `lm` has the same rule).
 *
 * Source: Golub & Van Loan (2013), 5.3.
 *
 * @param x  n × p design, n rows.
 * @param y  n values.
 * @throws {RangeError} when y has not as many values as x has rows.
 * @example leastSquares(fromRows([[1, 0], [1, 1], [1, 2]]), [1, 3, 5]).coefficients // 1 and 2
 */
export function leastSquares(x: Matrix, y: ArrayLike<number>): LeastSquares {
  const { rows: n, columns: p } = x
  if (y.length !== n) throw new RangeError(`${y.length} values where the design has ${n} rows.`)
  const work = Float64Array.from(x.values)
  const rest = Float64Array.from(y)
  const kept: number[] = []
  for (let column = 0; column < p; column++) {
    const k = kept.length
    if (k >= n) break
    let whole = 0
    let below = 0
    for (let i = 0; i < n; i++) {
      const square = work[i * p + column]! ** 2
      whole += square
      if (i >= k) below += square
    }
    if (!(Math.sqrt(below) > 1e-7 * Math.sqrt(whole))) continue
    kept.push(column)
    reflect(work, rest, n, p, column, k, Math.sqrt(below))
  }
  const q = kept.length
  const r: Matrix = { rows: q, columns: q, values: new Float64Array(q * q) }
  kept.forEach((column, j) => {
    for (let i = 0; i <= j; i++) r.values[i * q + j] = work[i * p + column]!
  })
  let residualSquares = 0
  for (let i = q; i < n; i++) residualSquares += rest[i]! ** 2
  return { coefficients: backSubstitute(r, rest, kept, p), kept, r, residualSquares, residualDf: n - q }
}

/** Turns column and everything right of it so that the column is zero below row k. */
function reflect(
  work: Float64Array,
  rest: Float64Array,
  n: number,
  p: number,
  column: number,
  k: number,
  length: number,
): void {
  const head = work[k * p + column]!
  const alpha = head > 0 ? -length : length
  const v = new Float64Array(n - k)
  for (let i = k; i < n; i++) v[i - k] = work[i * p + column]!
  v[0] = head - alpha
  let squares = 0
  for (const element of v) squares += element * element
  const turn = (get: (i: number) => number, set: (i: number, value: number) => void) => {
    let dot = 0
    for (let i = k; i < n; i++) dot += v[i - k]! * get(i)
    const factor = (2 * dot) / squares
    for (let i = k; i < n; i++) set(i, get(i) - factor * v[i - k]!)
  }
  for (let j = column; j < p; j++) {
    turn(
      (i) => work[i * p + j]!,
      (i, value) => {
        work[i * p + j] = value
      },
    )
  }
  turn(
    (i) => rest[i]!,
    (i, value) => {
      rest[i] = value
    },
  )
}

function backSubstitute(
  r: Matrix,
  rest: Float64Array,
  kept: readonly number[],
  p: number,
): (number | null)[] {
  const q = r.rows
  const solved = new Float64Array(q)
  for (let i = q - 1; i >= 0; i--) {
    let sum = rest[i]!
    for (let j = i + 1; j < q; j++) sum -= r.values[i * q + j]! * solved[j]!
    solved[i] = sum / r.values[i * q + i]!
  }
  const coefficients: (number | null)[] = Array.from({ length: p }, () => null)
  kept.forEach((column, place) => {
    coefficients[column] = solved[place]!
  })
  return coefficients
}
