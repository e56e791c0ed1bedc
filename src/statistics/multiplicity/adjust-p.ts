export const ADJUSTMENTS = ['bonferroni', 'holm', 'hochberg', 'hommel', 'BH', 'BY', 'none'] as const
export type Adjustment = (typeof ADJUSTMENTS)[number]

/**
 * p values for several questions asked at once. The first four keep the chance of any false alarm under the level
 * (Hochberg and Hommel where the tests do not depend on each other, or positively); BH and BY keep the expected share of
 * false alarms among the alarms under it (BY under any dependence).
 *
 * Missing values: leave tests without a p out before calling; they count for nothing.
 *
 * Sources: Holm (1979); Hochberg (1988); Hommel (1988); Benjamini & Hochberg (1995); Benjamini & Yekutieli (2001). In R:
 * `p.adjust`.
 *
 * @param p  m values from 0 to 1.
 * @returns  m adjusted values, in the same order.
 * @throws {RangeError} when a value is not from 0 to 1.
 * @example adjustP([0.01, 0.04, 0.03], 'holm') // 0.03, 0.06, 0.06
 */
export function adjustP(p: readonly number[], adjustment: Adjustment): number[] {
  const wrong = p.find((value) => !(value >= 0 && value <= 1))
  if (wrong !== undefined) throw new RangeError(`A p value is from 0 to 1, got ${wrong}.`)
  const m = p.length
  if (m < 2 || adjustment === 'none') return [...p]
  if (adjustment === 'bonferroni') return p.map((value) => Math.min(1, m * value))
  if (adjustment === 'hommel') return hommel(p)
  const order = p.map((_, place) => place).sort((a, b) => at(p, a) - at(p, b))
  const adjusted = [...p]
  if (adjustment === 'holm') {
    let highest = 0
    order.forEach((place, rank) => {
      highest = Math.max(highest, (m - rank) * at(p, place))
      adjusted[place] = Math.min(1, highest)
    })
    return adjusted
  }
  const harmonic = order.reduce((sum, _, rank) => sum + 1 / (rank + 1), 0)
  let lowest = 1
  for (let rank = m - 1; rank >= 0; rank--) {
    const place = order[rank] ?? 0 // one rank per value
    const factor =
      adjustment === 'hochberg' ? m - rank : (m / (rank + 1)) * (adjustment === 'BY' ? harmonic : 1)
    lowest = Math.min(lowest, factor * at(p, place))
    adjusted[place] = lowest
  }
  return adjusted
}

/** Hommel's procedure as Wright (1992), Biometrics 48, wrote it down: for each subset size the Simes bound, from large to small. */
function hommel(p: readonly number[]): number[] {
  const m = p.length
  const order = p.map((_, place) => place).sort((a, b) => at(p, a) - at(p, b))
  const sorted = order.map((place) => at(p, place))
  const simes = (from: number, count: number, size: number) => {
    let lowest = Number.POSITIVE_INFINITY
    for (let k = 0; k < count; k++)
      lowest = Math.min(lowest, (size * at(sorted, from + k)) / (size - count + k + 1))
    return lowest
  }
  let bound = sorted.map(() => simes(0, m, m))
  const best = [...bound]
  for (let size = m - 1; size >= 2; size--) {
    const kept = m - size + 1
    const rest = simes(kept, size - 1, size)
    bound = sorted.map((value, rank) => (rank < kept ? Math.min(size * value, rest) : 0))
    const last = at(bound, kept - 1)
    for (let rank = 0; rank < m; rank++) {
      if (rank >= kept) bound[rank] = last
      best[rank] = Math.max(at(best, rank), at(bound, rank))
    }
  }
  const adjusted = [...p]
  order.forEach((place, rank) => {
    adjusted[place] = Math.min(1, Math.max(at(best, rank), at(sorted, rank)))
  })
  return adjusted
}

function at(values: readonly number[], place: number): number {
  const value = values[place]
  if (value === undefined) throw new RangeError(`There is no value ${place} among ${values.length}.`)
  return value
}
