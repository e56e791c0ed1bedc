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
