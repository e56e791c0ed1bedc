import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { checkRatings, type Ratings } from './ratings.ts'

/** Units that every rater gave a value, counted by value. */
export interface CompleteRatings {
  readonly units: number
  readonly raters: number
  /** The different values given. */
  readonly values: number
  /** For each unit how many raters gave each value. */
  readonly byUnit: readonly (readonly number[])[]
  /** For each rater how many units got each value. */
  readonly byRater: readonly (readonly number[])[]
  /** For each unit the value of each rater, as a place among the values. */
  readonly places: readonly (readonly number[])[]
}

export type NoCompleteRatings = 'fewer-than-two-raters' | 'no-complete-unit'

/** Counts what the kappas count. A unit in which a rater gave nothing is left out (listwise). */
export function completeRatings(ratings: Ratings): Estimate<CompleteRatings, NoCompleteRatings> {
  const raters = checkRatings(ratings)
  if (ratings.length > 0 && raters < 2) return notEstimable('fewer-than-two-raters')
  const complete = ratings.filter((row) => row.every((value) => value !== null))
  if (complete.length === 0) return notEstimable('no-complete-unit')

  const placeOf = new Map([...new Set(complete.flat())].map((value, place) => [value, place]))
  const places = complete.map((row) => row.map((value) => placeOf.get(value) ?? 0)) // every value is in the map
  const byUnit = places.map((row) => countsOf(row, placeOf.size))
  const byRater = Array.from({ length: raters }, (_, rater) =>
    countsOf(
      places.map((row) => row[rater] ?? 0),
      placeOf.size,
    ),
  )
  return estimated({ units: complete.length, raters, values: placeOf.size, byUnit, byRater, places })
}

function countsOf(places: readonly number[], values: number): number[] {
  const counts = Array.from({ length: values }, () => 0)
  for (const place of places) counts[place] = (counts[place] ?? 0) + 1
  return counts
}
