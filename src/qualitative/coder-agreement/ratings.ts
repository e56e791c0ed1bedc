/**
 * What several raters gave the same units: a row per unit, a column per rater, `null` where a rater gave nothing.
 * A unit is whatever was judged apart from the rest: a turn, an interview, a patient. A value is a code's name, or a
 * number where values have an order.
 */
export type Ratings = readonly (readonly Rating[])[]
export type Rating = string | number | null

/**
 * Refuses rows of different length and numbers that are none.
 *
 * @returns the number of raters; 0 when there are no units.
 */
export function checkRatings(ratings: Ratings): number {
  const raters = ratings[0]?.length ?? 0
  for (const [unit, row] of ratings.entries()) {
    if (row.length !== raters) {
      throw new RangeError(`Unit ${unit} has ${row.length} raters where unit 0 has ${raters}.`)
    }
    const wrong = row.find((value) => typeof value === 'number' && !Number.isFinite(value))
    if (wrong !== undefined) throw new RangeError(`A rating of unit ${unit} is ${wrong}.`)
  }
  return raters
}
