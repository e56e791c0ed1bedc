/** The arithmetic mean. The caller makes sure that there is at least one value. */
export function mean(values: readonly number[]): number {
  let sum = 0
  for (const value of values) sum += value
  return sum / values.length
}

/**
 * Sample variance, Σ (x − x̄)² / (n − 1), in squared units of the values; at least two values.
 *
 * Two passes, so that a large common offset does not cancel the digits that matter.
 */
export function sampleVariance(values: readonly number[]): number {
  const centre = mean(values)
  let sum = 0
  for (const value of values) sum += (value - centre) ** 2
  return sum / (values.length - 1)
}

/** Whether all values are the same. Asked of the values, because a computed variance of 0 may come out as 10⁻³³. */
export function isConstant(values: readonly number[]): boolean {
  return values.every((value) => value === values[0])
}
