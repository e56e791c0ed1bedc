/**
 * The logarithm of the gamma function and what is left of Stirling's formula, both to about 15 digits.
 * Every density and tail in this folder starts here.
 */
const LOG_SQRT_TWO_PI = 0.9189385332046728

/** From here on the asymptotic series below is exact to the last digit of a double. */
const SERIES_FROM = 15

/**
 * log Γ(x) for x > 0.
 *
 * Below 15 the argument is raised by Γ(x + 1) = x Γ(x); from 15 on Stirling's series is used.
 *
 * Source: Abramowitz & Stegun (1964), 6.1.15 and 6.1.40.
 *
 * @throws {RangeError} when x is not a positive number.
 * @example logGamma(5) // log 24 = 3.178…
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`logGamma needs a positive number, got ${x}.`)
  let product = 1
  let raised = x
  while (raised < SERIES_FROM) {
    product *= raised
    raised += 1
  }
  const stirling = (raised - 0.5) * Math.log(raised) - raised + LOG_SQRT_TWO_PI + stirlingSeries(raised)
  return stirling - Math.log(product)
}

/**
 * The error of Stirling's formula for log Γ(n + 1): log Γ(n + 1) − (n + ½) log n + n − log √(2π).
 *
 * Kept apart because the large parts of it cancel in binomial and Poisson probabilities; subtracting them
 * afterwards would lose up to six digits.
 *
 * Source: Loader (2000), Fast and accurate computation of binomial probabilities.
 *
 * @example stirlingError(1) // log 1 + 1 − log √(2π) = 0.08106…
 */
export function stirlingError(n: number): number {
  if (n >= SERIES_FROM) return stirlingSeries(n)
  return logGamma(n + 1) - (n + 0.5) * Math.log(n) + n - LOG_SQRT_TWO_PI
}

/** Bernoulli numbers B(2k) over 2k (2k − 1), k = 1 … 8. */
const coefficients = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400]

function stirlingSeries(n: number): number {
  const inverseSquare = 1 / (n * n)
  let sum = 0
  for (let k = coefficients.length - 1; k >= 0; k--) sum = sum * inverseSquare + (coefficients[k] ?? 0)
  return sum / n
}

/**
 * The deviance part x log(x / m) + m − x, without cancellation where x is near m.
 *
 * Source: Loader (2000). With v = (x − m) / (x + m): (x − m) v + 2 x (v³/3 + v⁵/5 + …).
 *
 * @example devianceTerm(2, 1) // 2 log 2 − 1 = 0.386…
 */
export function devianceTerm(x: number, m: number): number {
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x
  const v = (x - m) / (x + m)
  let sum = (x - m) * v
  let power = 2 * x * v
  for (let k = 1; ; k++) {
    power *= v * v
    const next = sum + power / (2 * k + 1)
    if (next === sum) return next
    sum = next
  }
}
