/**
 * Dense matrices for statistics, on one Float64Array row by row: element (i, j) is `values[i * columns + j]`. Kernels
 * write to arrays they made themselves; a matrix that was handed over is never changed.
 *
 * In this folder and in `optimise` a `!` behind an index means: the loop runs over rows and columns that are there.
 */
export interface Matrix {
  readonly rows: number
  readonly columns: number
  readonly values: Float64Array
}

/** A matrix of zeros. */
export function zeros(rows: number, columns: number): Matrix {
  return { rows, columns, values: new Float64Array(rows * columns) }
}

/** Ones on the diagonal. */
export function identity(size: number): Matrix {
  const made = zeros(size, size)
  for (let i = 0; i < size; i++) made.values[i * size + i] = 1
  return made
}

/**
 * @throws {RangeError} when the rows are not all of one length.
 * @example fromRows([[1, 2], [3, 4]]).values // 1, 2, 3, 4
 */
export function fromRows(rows: readonly (readonly number[])[]): Matrix {
  const columns = rows[0]?.length ?? 0
  rows.forEach((row, i) => {
    if (row.length !== columns)
      throw new RangeError(`Row ${i} has ${row.length} elements where row 0 has ${columns}.`)
  })
  return { rows: rows.length, columns, values: Float64Array.from(rows.flat()) }
}

/** The rows as plain lists: for output and for tests. */
export function toRows({ rows, columns, values }: Matrix): number[][] {
  return Array.from({ length: rows }, (_, i) => [...values.subarray(i * columns, (i + 1) * columns)])
}

export function transpose({ rows, columns, values }: Matrix): Matrix {
  const turned = zeros(columns, rows)
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) turned.values[j * rows + i] = values[i * columns + j]!
  }
  return turned
}

/**
 * A B.
 *
 * @throws {RangeError} when A has not as many columns as B has rows.
 * @example toRows(product(fromRows([[1, 2]]), fromRows([[3], [4]]))) // [[11]]
 */
export function product(a: Matrix, b: Matrix): Matrix {
  if (a.columns !== b.rows)
    throw new RangeError(
      `A matrix with ${a.columns} columns cannot be multiplied with one of ${b.rows} rows.`,
    )
  const made = zeros(a.rows, b.columns)
  const { columns } = b
  for (let i = 0; i < a.rows; i++) {
    for (let k = 0; k < a.columns; k++) {
      const factor = a.values[i * a.columns + k]!
      if (factor === 0) continue
      for (let j = 0; j < columns; j++) made.values[i * columns + j]! += factor * b.values[k * columns + j]!
    }
  }
  return made
}

/** A Bᵀ, without turning B. */
export function productWithTransposed(a: Matrix, b: Matrix): Matrix {
  if (a.columns !== b.columns)
    throw new RangeError(`A Bᵀ needs as many columns in both, got ${a.columns} and ${b.columns}.`)
  const made = zeros(a.rows, b.rows)
  for (let i = 0; i < a.rows; i++) {
    for (let j = 0; j < b.rows; j++) {
      let sum = 0
      for (let k = 0; k < a.columns; k++) sum += a.values[i * a.columns + k]! * b.values[j * b.columns + k]!
      made.values[i * b.rows + j] = sum
    }
  }
  return made
}

/** Aᵀ A: sums of squares and products of the columns. Symmetric to the last bit. */
export function crossProduct({ rows, columns, values }: Matrix): Matrix {
  const made = zeros(columns, columns)
  for (let row = 0; row < rows; row++) {
    const start = row * columns
    for (let i = 0; i < columns; i++) {
      const factor = values[start + i]!
      for (let j = 0; j <= i; j++) made.values[i * columns + j]! += factor * values[start + j]!
    }
  }
  mirrorLower(made)
  return made
}

/** Copies what stands below the diagonal above it, in place: for a matrix this file's callers just made. */
export function mirrorLower({ rows, values }: Matrix): void {
  for (let i = 0; i < rows; i++) for (let j = 0; j < i; j++) values[j * rows + i] = values[i * rows + j]!
}

/** A x, for x of as many elements as A has columns. */
export function timesVector({ rows, columns, values }: Matrix, x: ArrayLike<number>): Float64Array {
  if (x.length !== columns) throw new RangeError(`A matrix of ${columns} columns times ${x.length} elements.`)
  const made = new Float64Array(rows)
  for (let i = 0; i < rows; i++) {
    let sum = 0
    for (let j = 0; j < columns; j++) sum += values[i * columns + j]! * x[j]!
    made[i] = sum
  }
  return made
}

/** Refuses a matrix that is not square; says which shape it has. */
export function checkSquare({ rows, columns }: Matrix): number {
  if (rows !== columns) throw new RangeError(`A square matrix is needed, got ${rows} by ${columns}.`)
  return rows
}
