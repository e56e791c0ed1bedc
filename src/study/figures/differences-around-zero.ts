import type { IntervalFigure, IntervalRow } from './analysis-result.ts'
import { axisAround } from './axis-around.ts'

/** Zero in the middle, and at least a point on either side: a small difference is not drawn as a large one. */
export function differencesAroundZero(rows: readonly IntervalRow[]): IntervalFigure {
  const ends = rows.flatMap(({ lower, upper, predicted }) => [
    lower,
    upper,
    ...(predicted ? [predicted.lower, predicted.upper] : []),
  ])
  const reach = Math.max(1, ...ends.map(Math.abs))
  return { ...axisAround([-reach, reach]), rows }
}
