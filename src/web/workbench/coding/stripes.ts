/** The stripes beside a transcript: where each coding lies, in lanes so that overlapping ones stand beside each other. */
import type { Coding } from '../../../qualitative/coding.ts'
import { type TurnShown, turnAt } from './turns-shown.ts'

export interface Stripe {
  readonly coding: Coding
  /** From 0, the first lane that is free. */
  readonly lane: number
  /** The part of the turn's words that it covers, 0 to 1. */
  readonly from: number
  readonly to: number
  readonly begins: boolean
  readonly ends: boolean
}

export interface StripesOfTurns {
  /** For each turn, in order of the text. */
  readonly ofTurn: readonly (readonly Stripe[])[]
  readonly lanes: number
}

/**
 * Rule: codings in order of their start take the lowest lane in which nothing reaches them. So a coding keeps one lane
 * over all turns it covers, and two that share a word never share a lane.
 *
 * By hand: [0, 10), [5, 8), [10, 12) take lanes 0, 1, 0.
 *
 * @param before  what was drawn last: turns in which nothing changed keep the same list, so that they are not drawn again.
 */
export function stripesOf(
  turns: readonly TurnShown[],
  codings: readonly Coding[],
  before?: StripesOfTurns,
): StripesOfTurns {
  const ofTurn: Stripe[][] = []
  const ends: number[] = []
  const inOrder = codings
    .filter(({ start, end }) => start < end)
    .toSorted((one, other) => one.start - other.start || other.end - one.end || (one.id < other.id ? -1 : 1))
  for (const coding of inOrder) {
    const free = ends.findIndex((end) => end <= coding.start)
    const lane = free < 0 ? ends.length : free
    ends[lane] = coding.end
    addTo(ofTurn, turns, coding, lane)
  }
  return {
    ofTurn: turns.map((_turn, place) => kept(ofTurn[place] ?? none, before?.ofTurn[place])),
    lanes: ends.length,
  }
}

const none: readonly Stripe[] = []

function addTo(ofTurn: Stripe[][], turns: readonly TurnShown[], coding: Coding, lane: number): void {
  const first = turnAt(turns, coding.start)
  for (let place = first; place < turns.length; place++) {
    const { start, end } = turns[place]! // place is below the length
    if (start >= coding.end && place > first) break
    const length = Math.max(1, end - start)
    const stripe: Stripe = {
      coding,
      lane,
      from: Math.min(1, Math.max(0, (coding.start - start) / length)),
      to: Math.min(1, Math.max(0, (coding.end - start) / length)),
      begins: place === first,
      ends: coding.end <= end,
    }
    ofTurn[place] = [...(ofTurn[place] ?? none), stripe]
    if (stripe.ends) break
  }
}

function kept(stripes: readonly Stripe[], before: readonly Stripe[] | undefined): readonly Stripe[] {
  const isSame =
    before?.length === stripes.length &&
    stripes.every((one, at) => {
      const other = before[at]! // as long as the other
      return one.coding === other.coding && one.lane === other.lane
    })
  return isSame ? before : stripes
}
