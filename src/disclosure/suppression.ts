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
  /** Everybody in it gave the same answer: if it appears, then only as broadly low, middle or high. */
  readonly isUnanimous?: boolean
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
 * @param levels      sizes from which a figure says more (15: its spread). What a difference of two such
 *                    figures leaves over must be as large, or it would say more of a small group than the
 *                    small group's own figure may.
 * @returns           the names that may appear in this edition.
 * @example
 * // 6 workers, 1 manager and their pool: the workers appear; the pool less the workers is the manager
 * groupsThatMayAppear([worker6, manager1], [worker, manager, staff]) // worker
 */
export function groupsThatMayAppear(
  parts: readonly Part[],
  candidates: readonly Candidate[],
  released: ReadonlySet<string> = new Set(),
  levels: readonly number[] = [],
): Set<string> {
  const known = candidates.filter(({ name }) => released.has(name))
  const shown = new Set<string>()
  for (const candidate of candidates.toSorted((a, b) => a.parts.length - b.parts.length)) {
    if (isTooFew(parts, candidate.parts)) continue
    if (candidate.parts.length > 1 && givesUnanimityAway(parts, candidate)) continue
    const all = [...known.filter(({ name }) => name !== candidate.name), candidate]
    if ([0, ...levels].some((level) => givesAway(atLevel(parts, level), ofLevel(parts, all, level)))) continue
    shown.add(candidate.name)
    if (!released.has(candidate.name)) known.push(candidate)
  }
  return shown
}

/** The pool's mean less the other parts would be the very answer that "broadly high" hides. */
function givesUnanimityAway(parts: readonly Part[], pool: Candidate): boolean {
  return pool.parts.some((place) => {
    const part = parts[place]
    return part !== undefined && part.isUnanimous === true && part.n >= part.minimum
  })
}

/** Some released group, less the released groups inside it, leaves people who are too few. */
function givesAway(parts: readonly Part[], released: readonly Candidate[]): boolean {
  return released.some((whole) => {
    const rest = new Set(whole.parts)
    for (const inside of released) {
      const isSmaller = inside.parts.length < whole.parts.length
      if (isSmaller && inside.parts.every((part) => whole.parts.includes(part))) {
        for (const part of inside.parts) rest.delete(part)
      }
    }
    return rest.size > 0 && isTooFew(parts, [...rest])
  })
}

function isTooFew(parts: readonly Part[], places: readonly number[]): boolean {
  const minimum = Math.max(...places.map((place) => parts[place]?.minimum ?? 0))
  return peopleIn(parts, places) < minimum
}

function peopleIn(parts: readonly Part[], places: readonly number[]): number {
  return places.reduce((sum, place) => sum + (parts[place]?.n ?? 0), 0)
}

const atLevel = (parts: readonly Part[], level: number): Part[] =>
  parts.map((part) => ({ ...part, minimum: Math.max(part.minimum, level) }))

const ofLevel = (parts: readonly Part[], candidates: readonly Candidate[], level: number) =>
  candidates.filter((candidate) => peopleIn(parts, candidate.parts) >= level)
