import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'

/**
 * Variance of one item when every answer option is equally likely: (A² − 1) / 12.
 *
 * @param options  A, the number of answer options (5 for a five-point scale).
 * @returns        variance in squared scale points; 2 for a five-point scale.
 * @throws {RangeError} when `options` is not a whole number of at least 2.
 */
export function uniformNullVariance(options: number): number {
  checkOptions(options)
  return (options ** 2 - 1) / 12
}

/** Table 2 of LeBreton & Senter (2008), slight skew, by number of options. */
const slightSkew: Readonly<Record<number, number>> = {
  5: 1.34,
  6: 1.85,
  7: 2.9,
  8: 3.47,
  9: 5.66,
  10: 6.3,
  11: 7.31,
}

/**
 * Variance of one item when people lean slightly to one side of the scale without agreeing: a stricter
 * yardstick than equally likely options, because politeness alone produces such a lean.
 *
 * Source: LeBreton & Senter (2008), Organ. Res. Methods 11, 815–852, Table 2, which holds 5 to 11 options.
 * The values were checked against two independent programs that carry the table (the R package of one of
 * its authors and Stata's `ira`), not against the printed page.
 *
 * @returns variance in squared scale points; not estimable for a number of options outside the table.
 * @throws {RangeError} when `options` is not a whole number of at least 2.
 * @example slightSkewNullVariance(5) // 1.34
 */
export function slightSkewNullVariance(
  options: number,
): Estimate<{ readonly variance: number }, 'no-null-variance-tabled-for-these-options'> {
  checkOptions(options)
  const variance = slightSkew[options]
  return variance === undefined
    ? notEstimable('no-null-variance-tabled-for-these-options')
    : estimated({ variance })
}

function checkOptions(options: number): void {
  if (!Number.isInteger(options) || options < 2) {
    throw new RangeError(`An item needs at least 2 answer options, got ${options}.`)
  }
}
