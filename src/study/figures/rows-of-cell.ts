import { rowsWithMoments } from '../../statistics/moments/rows-with-moments.ts'

/**
 * As many values as the cell has people, with its mean and the spread given: nobody's answers. A model with one mean for
 * each cell depends on the data through n, the means and the spread within cells together, so it gives
 * what the answers would.
 *
 * @throws {RangeError} for fewer than two people or no spread: such a cell is not released.
 */
export function rowsOfCell(n: number, mean: number, sd: number): readonly number[] {
  const rows = rowsWithMoments(n, [mean], [[sd ** 2]])
  if (!rows.estimable)
    throw new RangeError(`A cell of ${n} people with spread ${sd} has no rows: ${rows.reason}.`)
  return rows.columns[0] ?? []
}
