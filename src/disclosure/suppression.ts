/**
 * Which groups of one question in one centre may appear.
 *
 * First: no group under its minimum. Then: no group that would give a withheld one away. A group on its own
 * goes before a pool of groups, so it is the pool that is withheld. What an earlier edition released stays
 * known, and counts along.
 */
export interface Part {
  /** The actor group. */
  readonly name: string
  /** People who answered the question on its scale; zero where nobody did. */
  readonly n: number
  readonly minimum: number
}

export interface Candidate {
  /** The reported group: an actor group, or a pool of them. */
  readonly name: string
  /** The places of its parts. */
  readonly parts: readonly number[]
}

/**
 * @param candidates  every reported group that the plan has for this question.
 * @param released    names of those that an earlier edition showed.
 * @returns           the names that may appear in this edition.
 * @example
 * // 6 workers, 1 manager and their pool: the workers appear; the pool less the workers is the manager
 * groupsThatMayAppear([worker6, manager1], [worker, manager, staff]) // worker
 */
export function groupsThatMayAppear(
  parts: readonly Part[],
  candidates: readonly Candidate[],
  released: ReadonlySet<string> = new Set(),
): Set<string> {
  const known = candidates.filter(({ name }) => released.has(name))
  const shown = new Set<string>()
  for (const candidate of candidates.toSorted((a, b) => a.parts.length - b.parts.length)) {
    if (isTooFew(parts, candidate.parts)) continue
    const others = known.filter(({ name }) => name !== candidate.name)
    if (!givesAway(parts, [...others, candidate])) {
      shown.add(candidate.name)
      if (!released.has(candidate.name)) known.push(candidate)
    }
  }
  return shown
}

/** Some released group, less the released groups inside it, leaves people who are too few. */
function givesAway(parts: readonly Part[], released: readonly Candidate[]): boolean {
  return released.some((whole) => {
    const rest = new Set(whole.parts)
    for (const inside of released) {
      if (inside.parts.length < whole.parts.length && inside.parts.every((part) => whole.parts.includes(part))) {
        for (const part of inside.parts) rest.delete(part)
      }
    }
    return rest.size > 0 && isTooFew(parts, [...rest])
  })
}

function isTooFew(parts: readonly Part[], places: readonly number[]): boolean {
  const chosen = places.map((place) => parts[place]!) // a candidate names parts of its own question
  const people = chosen.reduce((sum, part) => sum + part.n, 0)
  return people < Math.max(...chosen.map((part) => part.minimum))
}
