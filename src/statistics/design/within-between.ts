/** A covariate in two parts: how far a row is from the mean of its group, and that mean. */
export interface WithinBetween {
  readonly within: Float64Array
  readonly between: Float64Array
}

/**
 * Splits a covariate over the groups of its rows: x = (x − x̄_g) + x̄_g. Their slopes tell two things that one slope
 * mixes: how people differ from those around them, and how groups differ. Between minus within is the contextual effect.
 *
 * Missing values: rows with a hole are left out before calling; means are over the rows that remain.
 *
 * Source: Enders & Tofighi (2007), Psychological Methods 12, 121–138 (centring within context, with the mean put back).
 *
 * @param values  n numbers.
 * @param level   group of each row, from 0.
 * @throws {RangeError} when the lengths differ.
 * @example withinAndBetween([1, 3, 6], [0, 0, 1]) // within −1, 1, 0; between 2, 2, 6
 */
export function withinAndBetween(values: ArrayLike<number>, level: ArrayLike<number>): WithinBetween {
  if (values.length !== level.length)
    throw new RangeError(`${values.length} values and ${level.length} groups: one group a value.`)
  const sums = new Map<number, { sum: number; count: number }>()
  for (let row = 0; row < values.length; row++) {
    const one = sums.get(level[row]!) ?? { sum: 0, count: 0 }
    sums.set(level[row]!, { sum: one.sum + values[row]!, count: one.count + 1 })
  }
  const between = Float64Array.from(level, (group) => {
    const { sum, count } = sums.get(group)! // every group of `level` was just summed
    return sum / count
  })
  return { within: between.map((mean, row) => values[row]! - mean), between }
}
