import type { OverCentres } from '../../disclosure/release-over-centres.ts'
import { THRESHOLDS } from '../../statistics/cautions/thresholds.ts'

/** A question in the same words to two groups, or to one group in two waves. */
export interface SharedQuestion {
  readonly label: readonly string[]
  readonly first: OverCentres
  readonly second: OverCentres
}

/** Whether a question rests on as many centres as a model over centres asks: each that shows at least one of both counts. */
export function restsOnAModel(question: SharedQuestion): boolean {
  return centresIn(question) >= THRESHOLDS.levelsForAModel.value
}

/** Centres in which at least one of both counts. */
export function centresIn({ first, second }: SharedQuestion): number {
  return new Set([...first.cells, ...second.cells].map(({ place }) => place)).size
}

/** Of each centre that shows both: its two cells. */
export function cellsOfBoth({ first, second }: SharedQuestion) {
  return first.cells.flatMap((one) => {
    const other = second.cells.find(({ place }) => place === one.place)
    return other ? [{ one, other }] : []
  })
}
