/**
 * Krippendorff's alpha: how far do raters agree beyond what the values they gave would do by chance? For any number
 * of raters, with holes, on four levels of measurement. 1 is full agreement, 0 what chance gives, below 0 less.
 */
import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import type { MeasurementLevel } from './measurement-level.ts'
import { pairableUnits, type PairableUnits, type Pattern } from './pairable-units.ts'
import { checkRatings, type Ratings } from './ratings.ts'
import { percentileInterval, type Interval, type Resamples } from './resamples.ts'

export type KrippendorffAlpha = Estimate<
  {
    readonly alpha: number
    /** D_o: mean squared difference of two values given to the same unit. */
    readonly observed: number
    /** D_e: mean squared difference of any two values given. */
    readonly expected: number
    /** Units with two values or more; the others say nothing about agreement. */
    readonly units: number
    /** Values given to those units. */
    readonly pairableValues: number
  },
  'fewer-than-two-raters' | 'no-pairable-values' | 'fewer-than-two-units' | 'no-variation'
>

/**
 * Krippendorff's alpha. With m_u values in unit u, n values in all units with m_u ≥ 2, and δ² the squared difference
 * of the level of measurement:
 *
 *     D_o = 1/n · Σ_u 1/(m_u − 1) · Σ_{i≠j in u} δ²(i, j)
 *     D_e = 1/(n (n − 1)) · Σ_{i≠j} δ²(i, j)      over all n values
 *     α = 1 − D_o / D_e
 *
 *     nominal   δ² = 0 or 1
 *     ordinal   δ² = (Σ_{g=c..k} n_g − (n_c + n_k)/2)²: the difference of the mid-ranks of c and k
 *     interval  δ² = (c − k)²
 *     ratio     δ² = ((c − k)/(c + k))², and 0 for 0 and 0
 *
 * Negative values are given as they come out.
 *
 * Missing values: a unit with one value or none is left out; of the others every value counts.
 *
 * No answer: one rater; nowhere two values; one unit with two (D_o then equals D_e whatever it holds); the same value
 * everywhere, where agreement and chance cannot be told apart.
 *
 * Sources: Krippendorff (2019), Content Analysis, 4th ed., ch. 12; Krippendorff (2011), Computing Krippendorff's
 * alpha-reliability. `irr::kripp.alpha` in R gives the same when there are two raters or holes (and 1 where nothing varies);
 * for more raters without holes see docs/methods/coder-agreement.md.
 *
 * @param ratings  a row per unit, a column per rater.
 * @param rowTimes for how many units each row stands, 1 unless given: where most units are coded alike, one row is enough.
 * @throws {RangeError} when rows differ in length, a number is not finite, the level asks for numbers and there is a
 *                      word, or for ratio a number is below 0.
 * @example
 * krippendorffAlpha([['a', 'a'], ['a', 'b'], ['b', 'b']], 'nominal')
 * // n = 6, D_o = 2/6, D_e = 2 · 3 · 3 / (6 · 5) = 3/5; α = 1 − 5/9 = .444…
 */
export function krippendorffAlpha(
  ratings: Ratings,
  level: MeasurementLevel,
  rowTimes: readonly number[] = ratings.map(() => 1),
): KrippendorffAlpha {
  const raters = checkRatings(ratings)
  if (ratings.length > 0 && raters < 2) return notEstimable('fewer-than-two-raters')
  const units = pairableUnits(ratings, level)
  const times = new Float64Array(units.patterns.length)
  let count = 0
  for (const [row, pattern] of units.patternOf.entries()) {
    if (pattern < 0) continue
    times[pattern]! += rowTimes[row] ?? 1 // as long as there are patterns
    count += rowTimes[row] ?? 1
  }
  if (count === 0) return notEstimable('no-pairable-values')
  if (count === 1) return notEstimable('fewer-than-two-units')
  const { observed, expected, pairableValues } = disagreementIn(units, level)(times)
  if (units.values.length < 2) return notEstimable('no-variation')
  return estimated({ alpha: 1 - observed / expected, observed, expected, units: count, pairableValues })
}

/** Ratio differences must be added pair by pair: with more different values a thousand resamples take minutes. */
const MOST_RATIO_VALUES = 500

/**
 * The 95 % bootstrap interval of {@link krippendorffAlpha}: the percentiles of alpha over resampled blocks of units.
 *
 * @param resamples  drawn from as many blocks as there are: units, unless `blockOf` says otherwise.
 * @param blockOf    for each row its block, from 0: the document it is from. Without it every row is a block.
 * @param rowTimes   as for the alpha.
 */
export function krippendorffInterval(
  ratings: Ratings,
  level: MeasurementLevel,
  resamples: Resamples,
  blockOf: readonly number[] = ratings.map((_, row) => row),
  rowTimes: readonly number[] = ratings.map(() => 1),
): Interval {
  const units = pairableUnits(ratings, level)
  if (level === 'ratio' && units.values.length > MOST_RATIO_VALUES) {
    return notEstimable('too-many-values-on-a-ratio-scale')
  }
  const { blocks, uses, rest } = usesByBlock(units, blockOf, rowTimes)
  const disagreement = disagreementIn(units, level)
  const times = new Float64Array(units.patterns.length)
  const alphas = resamples.map((often) => {
    times.fill(0)
    let counted = 0
    for (const { block, pattern, unitsOfBlock } of uses) {
      const drawn = (often[block] ?? 0) * unitsOfBlock
      times[pattern]! += drawn // as long as there are patterns
      counted += drawn
    }
    if (rest) times[rest.pattern] = rest.units - counted
    const { observed, expected } = disagreement(times)
    return expected > 0 ? 1 - observed / expected : null
  })
  return percentileInterval(alphas, blocks)
}

interface Uses {
  readonly blocks: number
  readonly uses: readonly {
    readonly block: number
    readonly pattern: number
    readonly unitsOfBlock: number
  }[]
  /** A pattern left out of `uses`: whatever of so many units in a resample is not another one. */
  readonly rest: { readonly pattern: number; readonly units: number } | null
}

/**
 * How often each pattern occurs in each block. When all blocks are of one size, every resample has as many units, so the
 * most common pattern need not be counted: with a code that is in ten of a thousand turns that is a hundred times less.
 */
function usesByBlock(
  { patternOf, patterns }: PairableUnits,
  blockOf: readonly number[],
  rowTimes: readonly number[],
): Uses {
  const blocks = blockOf.reduce((most, block) => Math.max(most, block + 1), 0)
  const sizes = new Int32Array(blocks)
  const often = new Int32Array(patterns.length)
  const uses = new Map<number, { block: number; pattern: number; unitsOfBlock: number }>()
  for (const [row, pattern] of patternOf.entries()) {
    if (pattern < 0) continue
    const block = blockOf[row] ?? 0 // a block for each row
    const units = rowTimes[row] ?? 1 // a number for each row
    sizes[block]! += units // below the number of blocks
    often[pattern]! += units // as long as there are patterns
    const key = block * patterns.length + pattern
    const use = uses.get(key)
    if (use) use.unitsOfBlock += units
    else uses.set(key, { block, pattern, unitsOfBlock: units })
  }
  const [size = 0] = sizes
  if (!sizes.every((one) => one === size)) return { blocks, uses: [...uses.values()], rest: null }
  const common = often.indexOf(often.reduce((most, count) => Math.max(most, count), 0))
  return {
    blocks,
    uses: [...uses.values()].filter(({ pattern }) => pattern !== common),
    rest: common < 0 ? null : { pattern: common, units: blocks * size },
  }
}

interface Disagreement {
  readonly observed: number
  readonly expected: number
  readonly pairableValues: number
}

/**
 * D_o and D_e of these units, for any number of times that each pattern occurs. What does not depend on those numbers is
 * worked out once: a bootstrap asks a thousand times.
 */
function disagreementIn(
  { values, patterns }: PairableUnits,
  level: MeasurementLevel,
): (times: Float64Array) => Disagreement {
  const given = new Float64Array(values.length)
  const everyValue = [...values.keys()]
  const numbers = values.map(Number)
  const within = (places: readonly number[]) =>
    patterns.map((pattern) => pairSum(pattern, places, level) / (pattern.size - 1))
  const fixed = level === 'ordinal' ? null : within(numbers)
  return (times) => {
    given.fill(0)
    let n = 0
    for (const [place, pattern] of patterns.entries()) {
      const often = times[place] ?? 0
      if (often === 0) continue
      n += often * pattern.size
      for (const [at, value] of pattern.values.entries()) given[value]! += often * (pattern.times[at] ?? 0)
    }
    if (n < 2) return { observed: 0, expected: 0, pairableValues: n }
    // On an ordinal scale the values that were given say how far two of them lie apart.
    const places = level === 'ordinal' ? midRanks(given) : numbers
    const differing = (fixed ?? within(places)).reduce(
      (sum, one, place) => sum + (times[place] ?? 0) * one,
      0,
    )
    const all = pairSum({ values: everyValue, times: given, size: n }, places, level)
    return { observed: differing / n, expected: all / (n * (n - 1)), pairableValues: n }
  }
}

/** Values with how often each occurs: of a pattern, or of everything that was given. */
type Bag = Omit<Pattern, 'times'> & { readonly times: ArrayLike<number> }

/** Σ δ² over all ordered pairs of the values of a pattern. */
function pairSum(pattern: Bag, places: readonly number[], level: MeasurementLevel): number {
  if (level === 'nominal') return pairsThatDiffer(pattern)
  return level === 'ratio' ? pairsByRatio(pattern, places) : pairsOnALine(pattern, places)
}

function pairsThatDiffer({ times, size }: Bag): number {
  let alike = 0
  for (let at = 0; at < times.length; at++) alike += (times[at] ?? 0) ** 2
  return size ** 2 - alike
}

/** Σ_{i≠j} (x_i − x_j)² = 2 m Σ (x_i − mean)², which needs no pairs. */
function pairsOnALine({ values, times, size }: Bag, places: readonly number[]): number {
  const total = (of: (x: number) => number) =>
    values.reduce((sum, value, at) => sum + (times[at] ?? 0) * of(places[value] ?? 0), 0)
  const mean = total((x) => x) / size
  return 2 * size * total((x) => (x - mean) ** 2)
}

function pairsByRatio({ values, times }: Bag, places: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) {
    for (let j = 0; j < i; j++) {
      const c = places[values[i] ?? 0] ?? 0
      const k = places[values[j] ?? 0] ?? 0
      sum += 2 * (times[i] ?? 0) * (times[j] ?? 0) * ((c - k) / (c + k)) ** 2 // two different values: never 0 + 0
    }
  }
  return sum
}

/** Where the middle of each value's occurrences stands when all are put in a row. */
function midRanks(given: Float64Array): number[] {
  let before = 0
  return Array.from(given, (count) => {
    const middle = before + count / 2
    before += count
    return middle
  })
}
