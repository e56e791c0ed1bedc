import { normalUpper } from '../distributions/normal.ts'
import { tieSizes } from './ranks.ts'

export interface Kendall {
  /** τ_b, from −1 to 1. */
  readonly tau: number
  /** S over its standard deviation when the two have nothing to do with each other. */
  readonly z: number
  /** Of τ when the two have nothing to do with each other: τ / z. */
  readonly se: number
  /** Two-sided, from the normal distribution. */
  readonly p: number
}

/**
 * Kendall's τ_b: of all pairs of people, how many more are ordered alike by x and y than the other way round.
 *
 *     τ_b = S / √( (n₀ − n₁)(n₀ − n₂) )      S = alike − contrary,  n₀ = n(n − 1)/2,
 *                                            n₁, n₂ = pairs equal on x, on y
 *     z   = S / √ Var S,  Var S corrected for ties (Kendall 1970, § 4.2)
 *
 * The contrary pairs are counted as the exchanges that sort y once x is sorted: n log n steps (Knight 1966). No
 * continuity correction and no exact distribution: R's `cor.test(method = "kendall", exact = FALSE)`.
 *
 * Sources: Kendall (1970), Rank correlation methods, 4th ed.; Knight (1966), J. Am. Stat. Assoc. 61, 436–439.
 *
 * @param x  at least two values, not all the same.
 * @param y  as many, not all the same.
 * @example kendall([1, 2, 3], [1, 3, 2]).tau // two pairs alike, one contrary: 1/3
 */
export function kendall(x: readonly number[], y: readonly number[]): Kendall {
  const n = x.length
  const order = x.map((_, place) => place).sort((a, b) => at(x, a) - at(x, b) || at(y, a) - at(y, b))
  const all = (n * (n - 1)) / 2
  const equalOnX = pairs(tieSizes(x))
  const equalOnY = pairs(tieSizes(y))
  const equalOnBoth = pairs(runsOfBoth(order, x, y))
  const contrary = exchanges(order.map((place) => at(y, place)))
  const s = all - equalOnX - equalOnY + equalOnBoth - 2 * contrary
  const spread = Math.sqrt(varianceOfS(n, tieSizes(x), tieSizes(y)))
  const most = Math.sqrt((all - equalOnX) * (all - equalOnY))
  const z = s / spread
  return {
    tau: s / most,
    z,
    se: spread / most,
    p: 2 * normalUpper(Math.abs(z)),
  }
}

/** Pairs within ties of these sizes. */
function pairs(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
}

function runsOfBoth(order: readonly number[], x: readonly number[], y: readonly number[]): number[] {
  const sizes: number[] = []
  let size = 0
  order.forEach((place, i) => {
    const before = order[i - 1]
    const same = before !== undefined && x[before] === x[place] && y[before] === y[place]
    if (!same && size > 0) sizes.push(size)
    size = same ? size + 1 : 1
  })
  return [...sizes, size]
}

function varianceOfS(n: number, tiesX: readonly number[], tiesY: readonly number[]): number {
  const sum = (ties: readonly number[], of: (t: number) => number) => ties.reduce((s, t) => s + of(t), 0)
  const spread = (t: number) => t * (t - 1) * (2 * t + 5)
  const two = (t: number) => t * (t - 1)
  const three = (t: number) => t * (t - 1) * (t - 2)
  const triples = n > 2 ? (sum(tiesX, three) * sum(tiesY, three)) / (9 * n * (n - 1) * (n - 2)) : 0
  return (
    (spread(n) - sum(tiesX, spread) - sum(tiesY, spread)) / 18 +
    (sum(tiesX, two) * sum(tiesY, two)) / (2 * n * (n - 1)) +
    triples
  )
}

/** How many exchanges of neighbours sort the values: counted while merging ever longer sorted runs. */
function exchanges(values: readonly number[]): number {
  let from = Float64Array.from(values)
  let into = new Float64Array(values.length)
  let count = 0
  for (let width = 1; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width) {
      const middle = Math.min(start + width, values.length)
      const end = Math.min(start + 2 * width, values.length)
      let left = start
      let right = middle
      for (let place = start; place < end; place++) {
        const takeRight = right < end && (left >= middle || from[right]! < from[left]!) // inside by the bounds before it
        if (takeRight) count += middle - left
        into[place] = takeRight ? from[right++]! : from[left++]! // idem
      }
    }
    const sorted = into
    into = from
    from = sorted
  }
  return count
}

function at(values: readonly number[], place: number): number {
  const value = values[place]
  if (value === undefined) throw new RangeError(`There is no value ${place} among ${values.length}.`)
  return value
}
