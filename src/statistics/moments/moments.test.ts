import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairwiseCovariances } from '../reliability/covariance-matrix.ts'
import { momentsOfColumns } from './moments-of-columns.ts'
import { rowsWithMoments } from './rows-with-moments.ts'

describe('moments of columns', () => {
  it('are those worked out by hand, over the rows asked', () => {
    expect(momentsOfColumns([Uint8Array.of(1, 3, 9), Uint8Array.of(2, 2, 9)], [0, 1])).toEqual({
      n: 2,
      means: [2, 2],
      covariances: [
        [2, 0],
        [0, 0],
      ],
    })
    expect(momentsOfColumns([Uint8Array.of(4)], [0])).toEqual({ n: 1, means: [4], covariances: [[0]] })
  })

  it('are what the covariances of a scale are', () => {
    const columns = fc.array(fc.uint8Array({ minLength: 6, maxLength: 6, min: 1, max: 5 }), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(columns, (given) => {
        const theirs = pairwiseCovariances(given.map((column) => [...column]))
        const ours = momentsOfColumns(given, [0, 1, 2, 3, 4, 5]).covariances
        if (!theirs.estimable) throw new Error('complete columns share their rows')
        ours.forEach((row, i) =>
          row.forEach((value, j) => expect(value).toBeCloseTo(theirs.matrix[i]?.[j] ?? Number.NaN, 12)),
        )
      }),
    )
  })
})

describe('rows with given moments', () => {
  it('lie on both sides of the mean where there are two', () => {
    const rows = rowsWithMoments(2, [5], [[8]])
    expect(rows).toMatchObject({ columns: [[expect.closeTo(7, 12), expect.closeTo(3, 12)]] })
  })

  it('have those moments, whatever they are', () => {
    // A A' + I is positive definite for every A
    const matrix = fc.array(
      fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 3, maxLength: 3 }),
      {
        minLength: 3,
        maxLength: 3,
      },
    )
    fc.assert(
      fc.property(matrix, fc.integer({ min: 4, max: 60 }), (a, n) => {
        const wanted = a.map((row, i) =>
          a.map((other, j) => row.reduce((sum, value, k) => sum + value * (other[k] ?? 0), i === j ? 1 : 0)),
        )
        const rows = rowsWithMoments(n, [1, 2, 3], wanted)
        if (!rows.estimable) throw new Error(rows.reason)
        const found = pairwiseCovariances(rows.columns)
        if (!found.estimable) throw new Error(found.reason)
        rows.columns.forEach((column, i) => {
          expect(column.reduce((sum, value) => sum + value, 0) / n).toBeCloseTo(i + 1, 10)
          wanted[i]?.forEach((value, j) => expect(found.matrix[i]?.[j]).toBeCloseTo(value, 9))
        })
      }),
    )
  })

  it('are none where a column follows from the others, or rows are too few', () => {
    expect(
      rowsWithMoments(
        9,
        [1, 1],
        [
          [1, 1],
          [1, 1],
        ],
      ),
    ).toMatchObject({ reason: 'covariances-not-positive-definite' })
    expect(
      rowsWithMoments(
        2,
        [1, 1],
        [
          [1, 0],
          [0, 1],
        ],
      ),
    ).toMatchObject({ reason: 'n-below-p' })
    expect(() =>
      rowsWithMoments(
        9,
        [1],
        [
          [1, 0],
          [0, 1],
        ],
      ),
    ).toThrow(RangeError)
  })
})
