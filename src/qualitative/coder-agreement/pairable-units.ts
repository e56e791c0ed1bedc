/**
 * Ratings made ready for counting: units that were rated alike are one pattern, so that an alpha costs as much as
 * there are ways to rate a unit and not as much as there are units. Resampling a thousand times asks for that.
 */
import type { MeasurementLevel } from './measurement-level.ts'
import type { Rating, Ratings } from './ratings.ts'

export interface PairableUnits {
  /** The different values among units with two values or more; numbers in rising order. */
  readonly values: readonly (string | number)[]
  readonly patterns: readonly Pattern[]
  /** For each unit its pattern; -1 where fewer than two raters gave a value, which then pairs with nothing. */
  readonly patternOf: Int32Array
}

/** Which values a unit was given, and how often each. */
export interface Pattern {
  /** Places in `values`, each once, rising. */
  readonly values: readonly number[]
  /** Beside each of them: by how many raters. */
  readonly times: readonly number[]
  /** How many raters gave a value. */
  readonly size: number
}

/** @throws {RangeError} when the level asks for numbers and there is a word, or for ratio a number below 0. */
export function pairableUnits(ratings: Ratings, level: MeasurementLevel): PairableUnits {
  const given = ratings.map((row) => row.filter((value) => value !== null))
  const found = new Set<string | number>()
  for (const values of given) if (values.length > 1) for (const value of values) found.add(value)
  for (const value of found) checkValue(value, level)
  const values = [...found].sort(inOrder)
  const placeOf = new Map(values.map((value, place) => [value, place]))

  const patterns: Pattern[] = []
  const known = new Map<string, number>()
  const patternOf = new Int32Array(given.length).fill(-1)
  for (const [unit, ofUnit] of given.entries()) {
    if (ofUnit.length < 2) continue
    const places = ofUnit.map((value) => placeOf.get(value) ?? 0).sort((a, b) => a - b) // every value is in the map
    const key = places.join(' ')
    const pattern = known.get(key) ?? patterns.push(patternFrom(places)) - 1
    known.set(key, pattern)
    patternOf[unit] = pattern
  }
  return { values, patterns, patternOf }
}

function patternFrom(sorted: readonly number[]): Pattern {
  const values = [...new Set(sorted)]
  return {
    values,
    times: values.map((value) => sorted.lastIndexOf(value) - sorted.indexOf(value) + 1),
    size: sorted.length,
  }
}

function checkValue(value: NonNullable<Rating>, level: MeasurementLevel): void {
  if (level === 'nominal') return
  if (typeof value !== 'number') throw new RangeError(`An ${level} rating must be a number, got "${value}".`)
  if (level === 'ratio' && value < 0) throw new RangeError(`A ratio rating cannot be below 0, got ${value}.`)
}

/** Numbers by size, words by their letters, numbers first: names of one code never mix both, but nothing forbids it. */
function inOrder(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1
  return a < b ? -1 : 1
}
