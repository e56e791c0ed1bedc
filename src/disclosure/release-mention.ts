/** What may be told of who spoke of an element: numbers of people and of conversations. */
import { release, withhold, type Disclosed } from './disclosed.ts'
import type { Voice } from './voices.ts'

/** People and conversations, counted before anything is released. One person counts once in each. */
export interface SpokenCounts {
  readonly people: number
  /** Documents in which these people spoke of it. */
  readonly documents: number
  readonly carries: number
  readonly hinders: number
  /** Resting on individual effort, on the organisation; who told of both counts in both. */
  readonly individual: number
  readonly organisation: number
}

/** `isAtLeast`: so many or more. */
export interface PeopleCount {
  readonly number: number
  readonly isAtLeast: boolean
}

/** The parts overlap: somebody may tell what carries and what hinders, or neither. They do not add up, and need not. */
export interface ReleasedMention {
  readonly people: PeopleCount
  readonly documents: number
  readonly carries: PeopleCount
  readonly hinders: PeopleCount
  readonly individual: PeopleCount
  readonly organisation: PeopleCount
}

const FACETS = ['people', 'carries', 'hinders', 'individual', 'organisation'] as const

/**
 * The counts of a voice. Withheld where there is no voice.
 *
 * That *everybody* of a group told something would be known of each of them. So a count stops at one fewer than the
 * group numbers, and says "or more" from there: of six workers, five and six read the same.
 *
 * @example
 * releaseMention({ people: 3, hinders: 2, ... }, { size: 6, ... }) // 3 people, 2 hinders
 * releaseMention({ people: 6, hinders: 5, ... }, { size: 6, ... }) // 5 or more, hinders 5 or more
 * releaseMention({ people: 3, ... }, null)                         // withheld
 */
export function releaseMention(
  of: SpokenCounts,
  voice: Exclude<Voice, { kind: 'others' }> | null,
): Disclosed<ReleasedMention> {
  if (voice === null) return withhold()
  const facets = FACETS.map((facet) => [facet, upTo(voice.size, of[facet])] as const)
  return release({
    documents: of.documents,
    ...(Object.fromEntries(facets) as Record<(typeof FACETS)[number], PeopleCount>), // one per facet
  })
}

function upTo(size: number, people: number): PeopleCount {
  return people >= size - 1 ? { number: size - 1, isAtLeast: true } : { number: people, isAtLeast: false }
}

/**
 * Whether somebody of the pooled small groups spoke of it; no number, no direction, no group. That nobody did is told
 * too: it is about all of them together, and they number enough.
 */
export function releaseMark(
  isMentioned: boolean,
  voice: Extract<Voice, { kind: 'others' }> | null,
): Disclosed<boolean> {
  return voice === null ? withhold() : release(isMentioned)
}

/**
 * All centres together: the sum of what is released of each part and nothing else, so it tells nothing new. Withheld as
 * soon as one part is. Without parts: withheld.
 */
export function releaseSum(parts: readonly Disclosed<ReleasedMention>[]): Disclosed<ReleasedMention> {
  const shown = parts.flatMap((part) => (part.shown ? [part.value] : []))
  const [first, ...more] = shown
  if (!first || shown.length < parts.length) return withhold()
  return release(more.reduce(plus, first))
}

function plus(one: ReleasedMention, other: ReleasedMention): ReleasedMention {
  const facets = FACETS.map((facet) => {
    const sum: PeopleCount = {
      number: one[facet].number + other[facet].number,
      isAtLeast: one[facet].isAtLeast || other[facet].isAtLeast,
    }
    return [facet, sum] as const
  })
  return {
    documents: one.documents + other.documents,
    ...(Object.fromEntries(facets) as Record<(typeof FACETS)[number], PeopleCount>), // one per facet
  }
}

/** Texts in which nobody speaks (a policy plan): they are of no person, so they have no minimum. */
export function releaseTexts(texts: number): Disclosed<number> {
  return release(texts)
}

/** For what an earlier edition did not hold and this one may not add. */
export function withheldMention<Value>(): Disclosed<Value> {
  return withhold()
}
