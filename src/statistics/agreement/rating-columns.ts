/** n × J: a row per rater, a column per item, in scale points, complete (drop raters with a missing answer first). */
export type Ratings = readonly (readonly number[])[]

/**
 * The ratings by item: J columns of n.
 *
 * @throws {RangeError} when rows differ in length, there are no items, or a rating is not finite.
 */
export function ratingColumns(ratings: Ratings): number[][] {
  const items = ratings[0]?.length ?? 0
  const columns: number[][] = Array.from({ length: items }, () => [])
  for (const [rater, row] of ratings.entries()) {
    if (row.length === 0) throw new RangeError('A scale needs at least one item.')
    if (row.length !== items) {
      throw new RangeError(`Rater ${rater} has ${row.length} ratings where rater 0 has ${items}.`)
    }
    for (const [item, value] of row.entries()) {
      if (!Number.isFinite(value))
        throw new RangeError(`Rating of rater ${rater} on item ${item} is ${value}.`)
      columns[item]?.push(value)
    }
  }
  return columns
}
