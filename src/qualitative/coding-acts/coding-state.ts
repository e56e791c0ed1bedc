/** What acts change about a coding, and how one change is put over what others did meanwhile. */
import type { CodeId } from '../../foundation/ids.ts'
import type { Facets } from '../coding.ts'
import type { Passage } from '../passage.ts'

/** The part of a coding that people change. Whose it is, in which document and layer, stays. */
export interface CodingState extends Passage, Facets {
  readonly textVersion: number
  readonly code: CodeId
  readonly isRemoved: boolean
}

/** Only what is to become different; a passage comes with the version of the text that it points into. */
export type CodingChange = Partial<Facets & Pick<CodingState, 'code' | 'isRemoved'>> & {
  readonly passage?: Passage & Pick<CodingState, 'textVersion'>
}

export function stateOf(coding: CodingState): CodingState {
  const { start, end, textVersion, code, direction, restsOn, level, isRemoved } = coding
  return { start, end, textVersion, code, direction, restsOn, level, isRemoved }
}

export function afterChange(state: CodingState, { passage, ...rest }: CodingChange): CodingState {
  return { ...state, ...passage, ...rest }
}

/**
 * Repeats on `now` what led from `from` to `to`, part by part: only what differed between the two, and only where
 * `now` is still as it was in `from`. What somebody else changed meanwhile stays theirs.
 *
 * By hand: from {carries, level none} to {hinders, level none}; now {carries, level team}: gives {hinders, level team}.
 * Now {no direction, level team}: somebody else said otherwise, so nothing changes.
 */
export function repeatedOn(now: CodingState, from: CodingState, to: CodingState): CodingState {
  return parts.reduce<CodingState>((state, part) => {
    const differs = part.some((key) => from[key] !== to[key])
    const isUntouched = part.every((key) => now[key] === from[key])
    return differs && isUntouched ? { ...state, ...picked(to, part) } : state
  }, now)
}

export function isSameState(one: CodingState, other: CodingState): boolean {
  return parts.flat().every((key) => one[key] === other[key])
}

/** A start without its end, or in another text, says nothing: the three go together. */
const parts: readonly (readonly (keyof CodingState)[])[] = [
  ['start', 'end', 'textVersion'],
  ['code'],
  ['direction'],
  ['restsOn'],
  ['level'],
  ['isRemoved'],
]

function picked(state: CodingState, keys: readonly (keyof CodingState)[]): Partial<CodingState> {
  return Object.fromEntries(keys.map((key) => [key, state[key]]))
}
