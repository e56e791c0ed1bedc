/**
 * The audit: does anything about too few people follow from all that is released together?
 *
 * Every released total is a row of ones over `atoms`: the smallest parts of the people behind a question
 * that some total keeps apart (here: the actor groups of one centre). Whoever has the totals has all their
 * linear combinations. The audit asks, exactly (whole numbers of any size, no rounding), whether one of
 * these combinations says something about a set of people smaller than its minimum. Means, sums of squares
 * and counts per option all obey the same rows, so one question covers them all.
 *
 * It takes no part in the choice of what to withhold (`suppression.ts`) and shares no code with it. What it
 * does not cover is listed in docs/methods/disclosure.md.
 */
export interface Atom {
  readonly name: string
  readonly n: number
  readonly minimum: number
}

/** A released total: the places of the atoms that it adds up. */
export type Total = readonly number[]

/** The number of subsets doubles with each atom. A question has two or three; more than this is a fault in the plan. */
const ATOMS_AT_MOST = 14

/** The sets of atoms about which too few people would be known, each as names in order; empty when all is well. */
export function whatFollows(atoms: readonly Atom[], totals: readonly Total[]): string[][] {
  if (atoms.length > ATOMS_AT_MOST) {
    throw new RangeError(`The audit takes at most ${ATOMS_AT_MOST} atoms, got ${atoms.length}.`)
  }
  const found = new Map<number, string[]>()
  for (let subset = 1; subset < 1 << atoms.length; subset++) {
    if (!isTooFew(atoms, subset)) continue
    const known = knownWithin(subset, atoms.length, totals)
    if (known !== 0 && isTooFew(atoms, known)) {
      found.set(
        known,
        atoms.filter((_, place) => known & (1 << place)).map((atom) => atom.name),
      )
    }
  }
  return [...found.values()]
}

/** @throws {Error} naming what leaks, never how many people: a fault of ours, to be seen by no reader. */
export function refuseWhatFollows(question: string, atoms: readonly Atom[], totals: readonly Total[]): void {
  const leaks = whatFollows(atoms, totals)
  if (leaks.length > 0) {
    throw new Error(
      `Disclosure audit: on ${question}, what is released gives away ${leaks.map((names) => names.join(' + ')).join('; ')}.`,
    )
  }
}

/** A set over several groups takes the highest of their minimums. */
function isTooFew(atoms: readonly Atom[], subset: number): boolean {
  let people = 0
  let minimum = 0
  atoms.forEach((atom, place) => {
    if (!(subset & (1 << place))) return
    people += atom.n
    minimum = Math.max(minimum, atom.minimum)
  })
  return people < minimum
}

/**
 * The atoms of `subset` on which some combination of the totals rests that touches nothing outside it.
 *
 * Elimination with the columns outside the subset first: rows whose leading column lies inside span exactly
 * the combinations that vanish outside. A generic combination of them touches every atom any of them touches.
 */
function knownWithin(subset: number, width: number, totals: readonly Total[]): number {
  const places = Array.from({ length: width }, (_, place) => place)
  const columns = [
    ...places.filter((place) => !(subset & (1 << place))),
    ...places.filter((place) => subset & (1 << place)),
  ]
  const outside = columns.filter((place) => !(subset & (1 << place))).length
  const rows: bigint[][] = totals.map((total) => columns.map((place) => (total.includes(place) ? 1n : 0n)))

  let done = 0
  for (let column = 0; column < outside; column++) {
    const pivotRow = rows.findIndex((row, place) => place >= done && row[column] !== 0n)
    if (pivotRow < 0) continue
    const pivot = rows[pivotRow]! // found just now
    rows[pivotRow] = rows[done]! // done <= pivotRow
    rows[done] = pivot
    done += 1
    for (let place = done; place < rows.length; place++) rows[place] = eliminated(rows[place]!, pivot, column)
  }
  let known = 0
  for (const row of rows.slice(done)) {
    row.forEach((value, place) => {
      if (value !== 0n) known |= 1 << columns[place]! // same length
    })
  }
  return known
}

/** Fraction-free: both rows stay whole numbers. */
function eliminated(row: readonly bigint[], pivot: readonly bigint[], column: number): bigint[] {
  const above = pivot[column]! // not zero: it was chosen so
  const here = row[column]!
  return row.map((value, place) => value * above - pivot[place]! * here)
}
