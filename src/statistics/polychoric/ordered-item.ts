/**
 * An item with ordered answers, seen as a normal variable cut at thresholds: "agree" is everything between two points of
 * an attitude that is itself not seen.
 *
 * In this folder a `!` behind an index means: the loop runs over categories, rows or thresholds that are there.
 */
import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { normalQuantile } from '../distributions/normal.ts'
import { present, type Column } from '../missing.ts'

export interface OrderedItem {
  /** The answers that somebody gave, from low to high. */
  readonly categories: readonly number[]
  /** For each row the place of its answer among the categories; −1 where it is missing. */
  readonly places: Int16Array
  /** How many gave each answer. */
  readonly counts: readonly number[]
  /** One fewer than the categories, in standard deviations. */
  readonly thresholds: readonly number[]
}

/** Beyond this an item is a measurement and no choice among answers; tables of so many cells are nearly empty. */
export const MOST_CATEGORIES = 20

/**
 * Thresholds from the margins: τ_c = Φ⁻¹(share of answers up to and including category c).
 *
 * Missing values: not counted. An answer option that nobody chose does not exist for the estimate.
 *
 * Source: Olsson (1979), Psychometrika 44, 443–460 (the first of two steps).
 *
 * @example orderedItem([1, 1, 2, 2]) // thresholds [0]
 */
export function orderedItem(
  column: Column,
): Estimate<OrderedItem, 'all-missing' | 'constant-item' | 'more-than-20-categories'> {
  const values = present(column)
  if (values.length === 0) return notEstimable('all-missing')
  const categories = [...new Set(values)].toSorted((a, b) => a - b)
  if (categories.length === 1) return notEstimable('constant-item')
  if (categories.length > MOST_CATEGORIES) return notEstimable('more-than-20-categories')

  const placeOf = new Map(categories.map((value, place) => [value, place]))
  const places = Int16Array.from(column, (value) => (value === null ? -1 : placeOf.get(value)!))
  const counts = categories.map(() => 0)
  for (const place of places) if (place >= 0) counts[place]! += 1
  let below = 0
  const thresholds = counts.slice(0, -1).map((count) => normalQuantile((below += count) / values.length))
  return estimated({ categories, places, counts, thresholds })
}
