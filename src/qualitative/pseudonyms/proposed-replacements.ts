/** Everything in a transcript that may point at a person, each with what could stand there instead. */
import type { Turn } from '../document.ts'
import { codePointIndex } from '../text/code-points.ts'
import { isRoleLabel } from '../text/speaker-turns.ts'
import { addressesIn } from './addresses.ts'
import { nameHints } from './name-hints.ts'
import { numbersIn } from './numbers.ts'
import { withoutOverlaps, type Proposal, type Seen } from './proposal.ts'
import { namesOfRoster, type Roster } from './roster.ts'

export interface Known {
  readonly roster: Roster
  /** The names that stand before turns, and the turns: a label is not a mention. */
  readonly labels: readonly string[]
  readonly turns: readonly Turn[]
  /** See `nameHints`. */
  readonly isDutchWord: (word: string) => boolean
}

/**
 * In order of place, apart from each other. Who is in the roster gets their pseudonym; other names a number, the same
 * for the same name throughout the text: "Fatma" and "Fatma El Amrani" are both `[naam 1]`.
 */
export function proposedReplacements(text: string, known: Known): Proposal[] {
  const index = codePointIndex(text)
  const inLabel = labelsOf(
    known.turns.map(({ start, wordsStart }) => [index.toUtf16(start), index.toUtf16(wordsStart)]),
  )
  const seen = withoutOverlaps(
    [
      ...namesOfRoster(text, known.roster),
      ...numbersIn(text),
      ...addressesIn(text, known.isDutchWord),
      ...speakersNamed(text, known.labels),
      ...nameHints(text, known.isDutchWord),
    ].filter((one) => !inLabel(one)),
  )
  const numberOf = numberedNames(text, seen)
  return seen.map(({ start, end, kind, why, replacement }) => ({
    start: index.fromUtf16(start),
    end: index.fromUtf16(end),
    kind,
    why,
    replacement: replacement ?? `[naam ${numberOf(text.slice(start, end))}]`,
  }))
}

/** Somebody who speaks, named by somebody else. A role ("Interviewer", "W2") is no name. */
function speakersNamed(text: string, labels: readonly string[]): Seen[] {
  const names = labels.filter((label) => /^\p{Lu}[\p{Ll}\p{M}]/u.test(label) && !isRoleLabel(label))
  const roster = names.map((name) => ({ name, pseudonym: name, also: [] }))
  return namesOfRoster(text, roster).map((seen) => ({ ...seen, why: 'is-speaker', replacement: null }))
}

/** The first number for the first name seen; a part of a name counts as the first longer one that holds it. */
function numberedNames(text: string, seen: readonly Seen[]): (name: string) => number {
  const names = seen
    .filter(({ kind, replacement }) => kind === 'name' && replacement === null)
    .map(({ start, end }) => keyOf(text.slice(start, end)))
  const whole = new Map<string, string>()
  for (const name of names.toSorted((a, b) => b.length - a.length)) {
    const parts = [name, ...name.split(' ').filter((part) => part.length > 2)]
    for (const part of parts) if (!whole.has(part)) whole.set(part, whole.get(name) ?? name)
  }
  const numbers = new Map<string, number>()
  for (const name of names) {
    const full = whole.get(name) ?? name
    if (!numbers.has(full)) numbers.set(full, numbers.size + 1)
  }
  return (name) => numbers.get(whole.get(keyOf(name)) ?? '') ?? numbers.size + 1
}

function keyOf(name: string): string {
  return name.replace(/\s+/g, ' ')
}

/** Whether something lies in what stands before the words of a turn. Labels are in order and apart. */
function labelsOf(labels: readonly (readonly [number, number])[]): (seen: Seen) => boolean {
  return ({ start, end }) => {
    let low = 0
    let high = labels.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (labels[middle]![1] <= start)
        low = middle + 1 // below its length
      else high = middle
    }
    const label = labels[low]
    return label !== undefined && label[0] < end && label[1] > label[0]
  }
}
