/**
 * On whose answers a model over centres may rest: the cells of one actor group on one question, a cell per centre.
 *
 * A figure of a model is one total over many cells. Whoever has it, and the cells that are shown, has by subtraction the
 * rest together: the cells that are not shown. So these go in only where they are many together, and stay out otherwise. A cell of
 * which something is known does not count among the many: with it subtracted, the others must still be many. Of those in a
 * pool the sums over both groups together, less the pools, leave the cells that are in none.
 */
declare const basis: unique symbol

export interface CellOfModel {
  readonly centre: string
  /** People who answered on the scale. */
  readonly n: number
  readonly minimum: number
  /** Its mean is shown: not withheld, and not only as broadly low or high because all answered alike. */
  readonly isShown: boolean
  /**
   * Something of it is shown all the same: the level of those who answered as one, or a pool that it stands in. It may go in among
   * others that are not shown, but hides none of them.
   */
  readonly isPartlyKnown: boolean
}

export interface ModelBasis {
  /** The centres whose cells go in. */
  readonly centres: readonly string[]
  readonly people: number
  /** The smallest cell whose own mean is shown: no figure of the model is finer than its figure. */
  readonly smallestShown: number
  readonly [basis]: true
}

/** Centres that are not shown and go in: no figure, and no handful of figures, can be solved for one of them. */
export const HIDDEN_CENTRES = 5
/** People in them together: from so many a group may show everything. */
export const HIDDEN_PEOPLE = 30
/** People behind a figure of a model, per group. */
export const PEOPLE_FOR_A_MODEL = 30

/**
 * @param centresNeeded  levels under which there is no model.
 * @returns null where too few centres or people are left.
 * @example
 * // 22 centres shown, 2 with three people each: the 2 stay out, 22 go in
 * // 19 centres shown, 6 hidden with 33 people, none over half of them: 25 go in
 */
export function modelBasis(cells: readonly CellOfModel[], centresNeeded: number): ModelBasis | null {
  const shown = cells.filter(({ isShown, n, minimum }) => isShown && n >= minimum)
  const hidden = cells.filter((cell) => cell.n > 0 && !shown.includes(cell))
  const going = areMany(hidden.filter(({ isPartlyKnown }) => !isPartlyKnown)) ? [...shown, ...hidden] : shown
  const people = peopleIn(going)
  if (going.length < centresNeeded || people < PEOPLE_FOR_A_MODEL || shown.length === 0) return null
  return {
    centres: going.map(({ centre }) => centre),
    people,
    smallestShown: Math.min(...shown.map(({ n }) => n)),
  } as unknown as ModelBasis // the mark of this folder: only here is a basis made
}

/** No centre has over half of the people: less that one, the others would be told of. */
function areMany(hidden: readonly CellOfModel[]): boolean {
  const people = peopleIn(hidden)
  return (
    hidden.length >= HIDDEN_CENTRES &&
    people >= HIDDEN_PEOPLE &&
    hidden.every(({ n, minimum }) => 2 * n <= people && people >= minimum)
  )
}

const peopleIn = (cells: readonly CellOfModel[]) => cells.reduce((sum, { n }) => sum + n, 0)
