/**
 * The integral of a smooth function over the whole line that falls away at both ends at least like an exponential.
 * The trapezoidal rule converges faster than any power of its step there (Trefethen & Weideman 2014, The exponentially
 * convergent trapezoidal rule): the step is halved until two sums agree.
 *
 * @param f         what is integrated; never negative.
 * @param around    a place where f is not negligible.
 * @param relative  agreement of two sums that is enough.
 * @throws {RangeError} when halving eleven times is not enough: the function is not of this kind.
 */
export function wholeLineIntegral(f: (x: number) => number, around: number, relative = 1e-13): number {
  let step = 0.5
  let points = sumOver(f, around, step)
  let value = step * points
  for (let halving = 0; halving < 11; halving++) {
    points += sumOver(f, around + step / 2, step)
    step /= 2
    const finer = step * points
    if (Math.abs(finer - value) <= relative * finer) return finer
    value = finer
  }
  throw new RangeError('The integral over the whole line did not settle.')
}

/** f at around + k · step for all whole k, outward until it is negligible for several steps in a row. */
function sumOver(f: (x: number) => number, around: number, step: number): number {
  let sum = f(around)
  for (const direction of [1, -1]) {
    let negligible = 0
    for (let k = 1; negligible < 4 / step && k < 400 / step; k++) {
      const term = f(around + direction * k * step)
      sum += term
      negligible = term <= sum * 1e-18 ? negligible + 1 : 0
    }
  }
  return sum
}
