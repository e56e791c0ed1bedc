/**
 * What one person answered, as it is sent and as it is kept while a wave is open; and the one byte it
 * becomes, per question, when the wave closes.
 */
import type { OutsideOption } from '../framework/shape.ts'

export interface Answers {
  /** Item id → place on the answer scale (1 is the first option), or an answer outside the scale. Skipped items are absent. */
  readonly items: Readonly<Record<string, number | OutsideOption>>
  /** Up to three krachtlijnen that go best, each with the levers chosen for it. */
  readonly best: readonly ChosenConstruct[]
  /** Up to three krachtlijnen that go worst, each with the thresholds chosen for it. */
  readonly worst: readonly ChosenConstruct[]
  /** Open question id → text. Kept apart from the rest after closing. */
  readonly open: Readonly<Record<string, string>>
}

export interface ChosenConstruct {
  readonly construct: string
  /** Lever codes (T01 ...), `other`, or an answer outside the list. */
  readonly codes: readonly string[]
  /** In own words, when `other` was chosen: treated as an open answer. */
  readonly other?: string
}

/** Byte 0: skipped, or not asked of this person. 1 to 249: the place on the scale. From 250: outside the scale. */
export const SKIPPED = 0
export const FIRST_OUTSIDE_BYTE = 250

const outsideBytes: Readonly<Record<OutsideOption, number>> = {
  dontKnow: 250,
  notForMe: 251,
  ratherNotSay: 252,
  notApplicable: 253,
}

export function answerByte(answer: number | OutsideOption | undefined): number {
  if (answer === undefined) return SKIPPED
  return typeof answer === 'number' ? answer : outsideBytes[answer]
}

/**
 * The columns of a closed wave beside one per item (named by the item's id).
 * `best:KL3` is 1 where the person chose KL3; `lever:KL3:1` to `:3` hold the chosen codes as their place in
 * the list of codes, from 1; 100 is `other`; from 250 outside the list.
 */
export const columnNames = {
  /** JSON (UTF-8) of what the places in the other columns refer to: a closed wave keeps its own lists. */
  lists: 'lists',
  /** Two bytes a row, little-endian: place of the centre in the study's list, from 0. */
  centre: 'position:centre',
  /** One byte a row: place of the actor group in the wave's list, from 0. */
  group: 'position:group',
  /** Two bytes a row: place of the team within its centre, from 1; 0 is no team. */
  team: 'position:team',
  best: (construct: string) => `best:${construct}`,
  worst: (construct: string) => `worst:${construct}`,
  lever: (construct: string, place: number) => `lever:${construct}:${place}`,
  threshold: (construct: string, place: number) => `threshold:${construct}:${place}`,
} as const

export const OTHER_CODE_BYTE = 100
