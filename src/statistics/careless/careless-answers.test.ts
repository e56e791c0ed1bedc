import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../foundation/seeded-random.ts'
import { carelessAnswers } from './careless-answers.ts'

/** Columns from rows as they stand on paper. */
const columnsOf = (rows: readonly (readonly (number | null)[])[]) =>
  (rows[0] ?? []).map((_, item) => rows.map((row) => row[item] ?? null))

describe('signs of careless answers', () => {
  it('gives the values worked out by hand', () => {
    const [first] = carelessAnswers(columnsOf([[3, 3, 3, 5]]))
    // variance (3 · ¼ + 9/4) / 3 = 1
    expect(first).toMatchObject({ answered: 4, longstring: { value: 3 }, irv: { value: 1 } })

    // one item 1, 2, 6: mean 3, variance 7; distances 4/7, 1/7, 9/7
    expect(carelessAnswers([[1, 2, 6]]).map(({ mahalanobis }) => mahalanobis)).toEqual(
      [4, 1, 9].map((square) => ({ estimable: true, value: expect.closeTo(square / 7, 12) })),
    )
  })

  it('ends a string at a missing answer, and counts the answers that are there', () => {
    const [row] = carelessAnswers(columnsOf([[2, 2, null, 2, 4]]))
    expect(row).toMatchObject({ answered: 4, longstring: { value: 2 }, irv: { value: 1 } })
    expect(row?.mahalanobis).toEqual({ estimable: false, reason: 'row-not-complete' })
  })

  it('correlates a row with the means of the items', () => {
    // means 2, 3, 4: the first row rises with them, the second falls
    const [rising, falling] = carelessAnswers(
      columnsOf([
        [1, 3, 5],
        [3, 3, 3],
      ]),
    )
    expect(rising?.personTotal).toMatchObject({ value: expect.closeTo(1, 12) })
    expect(falling?.personTotal).toEqual({ estimable: false, reason: 'constant' })
  })

  it('has distances that add up to items × (rows − 1), whatever the unit of each item', () => {
    const { normal } = seededRandom(2)
    const columns = Array.from({ length: 4 }, (_, item) =>
      Array.from({ length: 30 }, () => (item + 1) * normal()),
    )
    const sum = (of: typeof columns) =>
      carelessAnswers(of).reduce(
        (all, { mahalanobis }) => all + (mahalanobis.estimable ? mahalanobis.value : 0),
        0,
      )
    expect(sum(columns)).toBeCloseTo(4 * 29, 9)
    expect(sum(columns.map((column) => column.map((value) => 100 * value - 7)))).toBeCloseTo(4 * 29, 8)
  })

  it('says why there is none', () => {
    expect(carelessAnswers(columnsOf([[null, null]]))[0]).toMatchObject({
      longstring: { reason: 'all-missing' },
      irv: { reason: 'fewer-than-two-values' },
      personTotal: { reason: 'fewer-than-two-values' },
    })
    const reasonOf = (rows: readonly (readonly number[])[]) =>
      carelessAnswers(columnsOf(rows))[0]?.mahalanobis
    const none = { estimable: false, reason: 'correlations-not-positive-definite' }
    expect(reasonOf([[1, 2]])).toEqual(none) // fewer rows than items
    const constant = [1, 2, 3, 4, 2].map((value) => [value, 3])
    expect(reasonOf(constant)).toEqual(none)
    const follows = [1, 2, 3, 4, 2].map((value) => [value, 6 - value])
    expect(reasonOf(follows)).toEqual(none)
    expect(carelessAnswers([])).toEqual([])
  })

  it('refuses columns of different length', () => {
    expect(() => carelessAnswers([[1, 2], [1]])).toThrow(/Column 1 has 1 rows where column 0 has 2/)
  })
})
