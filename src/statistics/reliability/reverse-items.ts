import { present, type Column } from '../missing.ts'

/**
 * Turns items that are worded the other way round: x becomes (lowest + highest) − x, where lowest and
 * highest are taken over all answers to all items, as R's `psych::alpha(keys = )` does.
 *
 * This moves means only; variances, correlations and alpha are the same whatever constant is used. Where
 * nobody chose an end of the scale the mean of a reversed item shifts with it.
 *
 * @param columns   the items of one scale, in scale points.
 * @param reversed  for each item, whether it is turned.
 * @example reverseItems([[1, 2], [4, 5]], [false, true]) // second item 6 − 4 = 2 and 6 − 5 = 1
 */
export function reverseItems(columns: readonly Column[], reversed: readonly boolean[]): Column[] {
  if (!reversed.includes(true)) return [...columns]
  let lowest = Infinity
  let highest = -Infinity
  for (const column of columns) {
    for (const value of present(column)) {
      lowest = Math.min(lowest, value)
      highest = Math.max(highest, value)
    }
  }
  const sum = lowest + highest
  return columns.map((column, item) =>
    reversed[item] ? column.map((value) => (value === null ? null : sum - value)) : column,
  )
}
