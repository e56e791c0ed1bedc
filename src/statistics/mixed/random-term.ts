import type { Matrix } from '../linear-algebra/matrix.ts'

/** One grouping of the rows with what varies over its levels: the intercept, slopes. */
export interface RandomTerm {
  /** Number of levels; each has at least one row. */
  readonly levels: number
  /** Level of each row, from 0. */
  readonly level: Int32Array
  /** n × q: a column of ones for an intercept, the covariate for a slope. */
  readonly z: Matrix
}

/** An intercept that varies over the levels. */
export function randomIntercept(level: Int32Array, levels: number): RandomTerm {
  const rows = level.length
  return { levels, level, z: { rows, columns: 1, values: new Float64Array(rows).fill(1) } }
}

/** How many parameters of relative covariance a term of q columns has: the lower triangle of its factor. */
export function parametersOf({ z }: RandomTerm): number {
  return (z.columns * (z.columns + 1)) / 2
}

/** The parameters of each term, column by column of the lower triangle, as q × q factors. */
export function factorsOf(terms: readonly RandomTerm[], theta: ArrayLike<number>): Matrix[] {
  let next = 0
  return terms.map(({ z: { columns: q } }) => {
    const values = new Float64Array(q * q)
    for (let column = 0; column < q; column++) {
      for (let row = column; row < q; row++) values[row * q + column] = theta[next++]!
    }
    return { rows: q, columns: q, values }
  })
}

/**
 * The size of each parameter of relative covariance, so that a slope over euros and one over thousands of euros are found
 * alike: one over the root mean square of the column it belongs to. 1 for an intercept.
 */
export function scalesOf(terms: readonly RandomTerm[]): Float64Array {
  return Float64Array.from(
    terms.flatMap(({ z }) => {
      const sizes = Array.from({ length: z.columns }, (_, column) => sizeOf(z, column))
      return sizes.flatMap((_, column) => sizes.slice(column))
    }),
  )
}

/** The same term with every column of z of size one, and by what each was multiplied. */
export function ofSizeOne(term: RandomTerm): {
  readonly term: RandomTerm
  readonly scales: readonly number[]
} {
  const { z } = term
  const scales = Array.from({ length: z.columns }, (_, column) => sizeOf(z, column))
  const values = z.values.map((value, at) => value * scales[at % z.columns]!)
  return { term: { ...term, z: { ...z, values } }, scales }
}

function sizeOf({ rows, columns, values }: Matrix, column: number): number {
  let squares = 0
  for (let row = 0; row < rows; row++) squares += values[row * columns + column]! ** 2
  return squares > 0 ? Math.sqrt(rows / squares) : 1
}
