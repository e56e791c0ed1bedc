/** A stretch of a transcript that may point at a person, and what could stand there instead. A person decides. */
import type { Passage } from '../passage.ts'

export const IDENTIFIER_KINDS = [
  'name',
  'place',
  'street',
  'date',
  'phone',
  'email',
  'url',
  'national-number',
  'bank-account',
  'licence-plate',
] as const
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number]

/** Why it was seen. */
export const REASONS = [
  /** The study's roster has this name. */
  'in-roster',
  /** Somebody of this name speaks in the text. */
  'is-speaker',
  /** Behind "mevrouw", "dokter", "mijn zoon". */
  'after-title',
  'first-name',
  /** A capital in the middle of a sentence, on a word that is not in the dictionary. */
  'capital-midway',
  /** At the beginning of a sentence, a word that is not in the dictionary. */
  'not-in-dictionary',
  /** The same word was seen as a name elsewhere in the text. */
  'named-elsewhere',
  /** A municipality of Flanders or Brussels. */
  'municipality',
  /** It has the form of one. */
  'form',
  /** It has the form, and its check digits are right. */
  'check-digits',
] as const
export type Reason = (typeof REASONS)[number]

export interface Proposal extends Passage {
  readonly kind: IdentifierKind
  readonly why: Reason
  /** What would stand there: `[naam 1]`, `[datum]`, or the pseudonym of the roster. */
  readonly replacement: string
}

/** The same while a text is searched: positions in UTF-16 units, and no replacement where it depends on the others. */
export interface Seen extends Omit<Proposal, 'replacement'> {
  readonly replacement: string | null
}

/** Keeps the first of those that overlap, so whoever knows best comes first; in order of place. */
export function withoutOverlaps(seen: readonly Seen[]): Seen[] {
  const kept: Seen[] = []
  for (const one of seen) {
    const at = placeOf(kept, one.start)
    const before = kept[at - 1]
    const behind = kept[at]
    if ((!before || before.end <= one.start) && (!behind || behind.start >= one.end)) kept.splice(at, 0, one)
  }
  return kept
}

function placeOf(kept: readonly Seen[], start: number): number {
  let low = 0
  let high = kept.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (kept[middle]!.start < start)
      low = middle + 1 // below its length
    else high = middle
  }
  return low
}
