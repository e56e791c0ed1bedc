import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../foundation/seeded-random.ts'
import { cholesky, inverse, logDeterminant, solve } from './cholesky.ts'
import { ldl } from './ldl.ts'
import { leastSquares } from './least-squares.ts'
import {
  crossProduct,
  fromRows,
  product,
  productWithTransposed,
  timesVector,
  toRows,
  transpose,
  type Matrix,
} from './matrix.ts'
import { symmetricEigen } from './symmetric-eigen.ts'

describe('matrices', () => {
  it('multiply by hand: one row of two with one column of two', () => {
    expect(toRows(product(fromRows([[1, 2]]), fromRows([[3], [4]])))).toEqual([[11]])
    expect(toRows(transpose(fromRows([[1, 2, 3]])))).toEqual([[1], [2], [3]])
    expect([...timesVector(fromRows([[1, 2]]), [3, 4])]).toEqual([11])
  })

  it('give the same product with and without turning the second one first', () => {
    const a = randomMatrix(3, 4, 1)
    const b = randomMatrix(5, 4, 2)
    expectClose(productWithTransposed(a, b), product(a, transpose(b)))
    expectClose(crossProduct(a), product(transpose(a), a))
  })

  it('refuse shapes that do not fit, and say which', () => {
    expect(() => product(fromRows([[1, 2]]), fromRows([[1, 2]]))).toThrow(/2 columns .* 1 rows/)
    expect(() => fromRows([[1, 2], [3]])).toThrow(/Row 1 has 1 elements where row 0 has 2/)
    expect(() => cholesky(fromRows([[1, 2]]))).toThrow(/square matrix is needed, got 1 by 2/)
  })
})

describe('Cholesky', () => {
  it('gives [[2, 0], [1, 2]] for [[4, 2], [2, 5]], with log determinant log 16', () => {
    const factor = cholesky(
      fromRows([
        [4, 2],
        [2, 5],
      ]),
    )
    if (!factor.isPositiveDefinite) throw new Error('it is positive definite')
    expect(toRows(factor.lower)).toEqual([
      [2, 0],
      [1, 2],
    ])
    expect(logDeterminant(factor.lower)).toBeCloseTo(Math.log(16), 15)
    expect([...solve(factor.lower, [6, 7])]).toEqual([1, 1])
    expectClose(
      inverse(factor.lower),
      fromRows([
        [5 / 16, -2 / 16],
        [-2 / 16, 4 / 16],
      ]),
    )
  })

  it('names the variable that follows from those before it, instead of throwing', () => {
    const factor = cholesky(
      fromRows([
        [1, 1],
        [1, 1],
      ]),
    )
    expect(factor).toEqual({ isPositiveDefinite: false, pivot: 1 })
    expect(cholesky(fromRows([[Number.NaN]]))).toEqual({ isPositiveDefinite: false, pivot: 0 })
  })

  it('solves Hilbert’s matrix of five, whose inverse has whole numbers', () => {
    const hilbert = fromRows([0, 1, 2, 3, 4].map((i) => [0, 1, 2, 3, 4].map((j) => 1 / (i + j + 1))))
    const factor = cholesky(hilbert)
    if (!factor.isPositiveDefinite) throw new Error('it is positive definite')
    // Choi (1983), Tricks or treats with the Hilbert matrix: first row of the inverse
    const [first] = toRows(inverse(factor.lower))
    for (const [j, known] of [25, -300, 1050, -1400, 630].entries())
      expect(Math.abs((first?.[j] ?? 0) / known - 1)).toBeLessThan(1e-9)
  })
})

describe('L D Lᵀ', () => {
  it('tells the signs of the eigenvalues of a matrix that is not positive', () => {
    const factor = ldl(
      fromRows([
        [2, 4],
        [4, 5],
      ]),
    )
    if (!factor.isFactored) throw new Error('it can be factored')
    expect([...factor.diagonal]).toEqual([2, -3])
    expect(toRows(factor.lower)).toEqual([
      [1, 0],
      [2, 1],
    ])
  })

  it('says so when a pivot is zero', () => {
    expect(
      ldl(
        fromRows([
          [1, 2],
          [2, 4],
        ]),
      ),
    ).toEqual({ isFactored: false, pivot: 1 })
  })
})

describe('symmetric eigenvalues', () => {
  it('are 3 and 1 for [[2, 1], [1, 2]]', () => {
    const { values, vectors } = symmetricEigen(
      fromRows([
        [2, 1],
        [1, 2],
      ]),
    )
    expect(values[0]).toBeCloseTo(3, 15)
    expect(values[1]).toBeCloseTo(1, 15)
    expect(vectors.values[0]).toBeCloseTo(Math.SQRT1_2, 15)
  })

  it('of the second-difference matrix are 2 − 2 cos(kπ / (n + 1))', () => {
    const n = 12
    const rows = Array.from({ length: n }, (_, i) =>
      Array.from({ length: n }, (_unused, j) => (i === j ? 2 : Math.abs(i - j) === 1 ? -1 : 0)),
    )
    const { values } = symmetricEigen(fromRows(rows))
    for (const [k, value] of [...values].entries())
      expect(value).toBeCloseTo(2 - 2 * Math.cos(((n - k) * Math.PI) / (n + 1)), 13)
  })

  it('put any symmetric matrix together again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer(), (n, seed) => {
        const a = crossProduct(randomMatrix(n + 2, n, seed))
        const { values, vectors } = symmetricEigen(a)
        const scaled = fromRows(toRows(vectors).map((row) => row.map((element, k) => element * values[k]!)))
        expectClose(productWithTransposed(scaled, vectors), a, 1e-11)
      }),
      { numRuns: 50 },
    )
  })
})

describe('least squares', () => {
  it('draws the line 1 + 2x through three points on it', () => {
    const fit = leastSquares(
      fromRows([
        [1, 0],
        [1, 1],
        [1, 2],
      ]),
      [1, 3, 5],
    )
    expect(fit.coefficients[0]).toBeCloseTo(1, 14)
    expect(fit.coefficients[1]).toBeCloseTo(2, 14)
    expect(fit.residualSquares).toBeCloseTo(0, 20)
    expect(fit.residualDf).toBe(1)
  })

  it('leaves out a column that follows from the others, and says which were kept', () => {
    const x = fromRows([
      [1, 1, 0],
      [1, 1, 1],
      [1, 1, 2],
    ])
    const fit = leastSquares(x, [1, 3, 5])
    expect(fit.kept).toEqual([0, 2])
    expect(fit.coefficients[1]).toBeNull()
    expect(fit.coefficients[2]).toBeCloseTo(2, 14)
  })

  it('keeps the digits of Longley’s employment data, as certified by NIST', () => {
    const fit = leastSquares(
      fromRows(longley.map(([, ...x]) => [1, ...x])),
      longley.map(([y]) => y),
    )
    // NIST StRD, Longley: certified to 15 digits
    const certified = [
      -3482258.63459582, 15.0618722713733, -0.035819179292591, -2.02022980381683, -1.03322686717359,
      -0.0511041056535807, 1829.15146461355,
    ]
    for (const [k, known] of certified.entries())
      expect(Math.abs((fit.coefficients[k] ?? 0) / known - 1)).toBeLessThan(1e-8)
    expect(fit.residualSquares).toBeCloseTo(836424.055505915, 2)
  })
})

/** Employed, then deflator, GNP, unemployed, armed forces, population, year (Longley 1967; public domain, NIST StRD). */
const longley: readonly (readonly [number, ...number[]])[] = [
  [60323, 83.0, 234289, 2356, 1590, 107608, 1947],
  [61122, 88.5, 259426, 2325, 1456, 108632, 1948],
  [60171, 88.2, 258054, 3682, 1616, 109773, 1949],
  [61187, 89.5, 284599, 3351, 1650, 110929, 1950],
  [63221, 96.2, 328975, 2099, 3099, 112075, 1951],
  [63639, 98.1, 346999, 1932, 3594, 113270, 1952],
  [64989, 99.0, 365385, 1870, 3547, 115094, 1953],
  [63761, 100.0, 363112, 3578, 3350, 116219, 1954],
  [66019, 101.2, 397469, 2904, 3048, 117388, 1955],
  [67857, 104.6, 419180, 2822, 2857, 118734, 1956],
  [68169, 108.4, 442769, 2936, 2798, 120445, 1957],
  [66513, 110.8, 444546, 4681, 2637, 121950, 1958],
  [68655, 112.6, 482704, 3813, 2552, 123366, 1959],
  [69564, 114.2, 502601, 3931, 2514, 125368, 1960],
  [69331, 115.7, 518173, 4806, 2572, 127852, 1961],
  [70551, 116.9, 554894, 4007, 2827, 130081, 1962],
]

function randomMatrix(rows: number, columns: number, seed: number): Matrix {
  const random = seededRandom(seed)
  return { rows, columns, values: Float64Array.from({ length: rows * columns }, () => random.normal()) }
}

function expectClose(ours: Matrix, theirs: Matrix, within = 1e-12): void {
  expect([ours.rows, ours.columns]).toEqual([theirs.rows, theirs.columns])
  for (const [k, value] of ours.values.entries())
    expect(Math.abs(value - theirs.values[k]!)).toBeLessThanOrEqual(
      within * Math.max(1, Math.abs(theirs.values[k]!)),
    )
}
