import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import type { SeededRandom } from '../../foundation/seeded-random.ts'
import type { NullDistribution } from './null-distribution.ts'

export type CriticalAgreement = Estimate<
  {
    /** For a level such as .95, the r_wg(J) that this share of groups stays at or under when nobody agrees. */
    readonly at: (level: number) => number
    readonly mean: number
  },
  'fewer-than-two-raters' | 'too-few-resamples'
>

/** Under this the 95 % point rests on five draws. */
export const FEWEST_DRAWS = 100

/**
 * What r_wg(J) is when people answer at random: for a group of n, J items and A options, by simulation. A value of .74
 * means nothing for five people and five items: one group in twenty that answers at random gets there.
 *
 * Raters join one by one in all draws at once, and the values are read off at each size that is asked. So sizes share
 * work, and the values of a size do not depend on which other sizes are asked.
 *
 * Items are independent here. Where items hang together also when nobody agrees, chance brings r_wg(J) further up and
 * these values are too low (Cohen, Doveh & Nahum-Shani 2009).
 *
 * Source: Dunlap, Burke & Smith-Crowe (2003), J. Appl. Psychol. 88, 356–362; Cohen, Doveh & Eick (2001), Psychol. Methods
 * 6, 297–310. In R: `multilevel::rwg.j.sim`.
 *
 * In this file a `!` behind an index means: the loop runs over draws and items that are there.
 *
 * @param sizes   numbers of raters, in any order.
 * @param items   J. @param draws  groups drawn for each size; 10,000 puts the 95 % point within about .01.
 * @param random  the same seed gives the same values.
 * @throws {RangeError} when a size or the number of items is not a whole number of at least 1.
 * @example
 * // two raters, one item of two options: they agree in half of all draws, so the values are 0 and 1, each as often
 */
export function criticalAgreement(
  sizes: readonly number[],
  items: number,
  { weights, variance }: NullDistribution,
  draws: number,
  random: SeededRandom,
): ReadonlyMap<number, CriticalAgreement> {
  for (const number of [items, ...sizes])
    if (!(Number.isInteger(number) && number >= 1))
      throw new RangeError(`Raters and items are counted, got ${number}.`)
  const found = new Map<number, CriticalAgreement>()
  const wanted = new Set(sizes)
  if (wanted.delete(1)) found.set(1, notEstimable('fewer-than-two-raters'))
  if (draws < FEWEST_DRAWS) {
    for (const size of wanted) found.set(size, notEstimable('too-few-resamples'))
    return found
  }
  const option = optionOf(weights)
  const answers = draws * items
  const drawn = new Uint32Array(answers)
  const sums = new Float64Array(answers)
  const squares = new Float64Array(draws)
  const most = Math.max(0, ...wanted)
  for (let rater = 1; rater <= most; rater++) {
    random.split(rater).wholes(option.length, drawn)
    for (let draw = 0; draw < draws; draw++) {
      let square = 0
      for (let place = draw * items; place < (draw + 1) * items; place++) {
        const value = option[drawn[place]!]!
        sums[place]! += value
        square += value * value
      }
      squares[draw]! += square
    }
    if (wanted.has(rater)) found.set(rater, readOff(rater, items, variance, sums, squares))
  }
  return found
}

/** Which option each of the equally likely numbers stands for; counted from the middle, so that sums stay small. */
function optionOf(weights: readonly number[]): Float64Array {
  const middle = (weights.length - 1) / 2
  return Float64Array.from(
    weights.flatMap((weight, option) => Array.from({ length: weight }, () => option - middle)),
  )
}

function readOff(
  n: number,
  items: number,
  nullVariance: number,
  sums: Float64Array,
  squares: Float64Array,
): CriticalAgreement {
  const values = squares.map((square, draw) => {
    let squaredSums = 0
    for (let place = draw * items; place < (draw + 1) * items; place++) squaredSums += sums[place]! ** 2
    const ratio = Math.min(1, (square - squaredSums / n) / ((n - 1) * items * nullVariance))
    return (items * (1 - ratio)) / (items * (1 - ratio) + ratio)
  })
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  values.sort()
  const at = (level: number): number => {
    const place = (values.length - 1) * level
    const below = values[Math.floor(place)]!
    return below + (place - Math.floor(place)) * (values[Math.ceil(place)]! - below)
  }
  return estimated({ at, mean })
}
