/** B(2k) / 2k for k = 1 … 8. */
const coefficients = [1 / 12, -1 / 120, 1 / 252, -1 / 240, 1 / 132, -691 / 32760, 1 / 12, -3617 / 8160]

/**
 * The derivative of log Γ(x), for x > 0.
 *
 * The argument is raised by ψ(x + 1) = ψ(x) + 1/x to where the asymptotic series is exact.
 *
 * Source: Abramowitz & Stegun (1964), 6.3.5 and 6.3.18.
 *
 * @throws {RangeError} when x is not a positive number.
 * @example digamma(1) // −0.5772…, minus Euler's constant
 */
export function digamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`digamma needs a positive number, got ${x}.`)
  let raised = x
  let below = 0
  while (raised < 15) {
    below += 1 / raised
    raised += 1
  }
  const inverseSquare = 1 / (raised * raised)
  let sum = 0
  for (let k = coefficients.length - 1; k >= 0; k--) sum = (sum + (coefficients[k] ?? 0)) * inverseSquare
  return Math.log(raised) - 0.5 / raised - sum - below
}
