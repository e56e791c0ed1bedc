/**
 * A later edition beside an earlier one. One more conversation, and whoever kept the earlier count has the words of that
 * one person by subtraction. So what is told of a voice changes only when it changed for enough people at once.
 */
export type Again =
  /** Never released before, or the same people told the same, or enough of them differ from every earlier time. */
  | 'as-it-is'
  /** Some differ, and too few: it stays as it was. */
  | 'as-it-was'

/** Who told what, as one unreadable word per person: equal words mean that this person told the same. */
export type Contributions = readonly string[]

/**
 * @param earlier  the contributions behind every release of this voice, not only the last: five people may change and
 *                 four of them change back.
 * @param minimum  of the voice: what differs between two releases is about this many people.
 * @example
 * toldAgain(['a1', 'b1'], [], 5)                     // as-it-is: the first time
 * toldAgain(['a1', 'b1', 'c1'], [['a1', 'b1']], 5)   // as-it-was: the difference is c
 */
export function toldAgain(now: Contributions, earlier: readonly Contributions[], minimum: number): Again {
  return earlier.every((before) => {
    const people = peopleWhoDiffer(now, before)
    return people === 0 || people >= minimum
  })
    ? 'as-it-is'
    : 'as-it-was'
}

/** At least so many people differ. Who changed their word counts on both sides, so the larger side and not the sum. */
export function peopleWhoDiffer(one: Contributions, other: Contributions): number {
  const inOne = new Set(one)
  const inOther = new Set(other)
  return Math.max(
    [...inOne].filter((word) => !inOther.has(word)).length,
    [...inOther].filter((word) => !inOne.has(word)).length,
  )
}
