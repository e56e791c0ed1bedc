/**
 * A quantile by linear interpolation between order statistics (type 7 of Hyndman & Fan 1996; the default of
 * R and of spreadsheets): with h = (n − 1) p, the value at place h, counted from 0.
 *
 * @param sorted  at least one value, in rising order.
 * @param p       between 0 and 1.
 * @throws {RangeError} when there are no values or p is outside 0 … 1.
 * @example quantile([1, 2, 4], 0.75) // 3
 */
export function quantile(sorted: readonly number[], p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`A quantile needs 0 <= p <= 1, got ${p}.`)
  const place = (sorted.length - 1) * p
  const below = sorted[Math.floor(place)]
  const above = sorted[Math.ceil(place)]
  if (below === undefined || above === undefined) throw new RangeError('A quantile needs at least one value.')
  return below + (place - Math.floor(place)) * (above - below)
}

/** The middle value, or the mean of the two middle ones; `values` in any order, at least one. */
export function median(values: readonly number[]): number {
  return quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  )
}
