/** What somebody has in hand at the desk: a turn, a passage or a coding; and moving from one to the next. */
import { useCallback, useRef, useState } from 'react'
import type { CodingId } from '../../../foundation/ids.ts'
import type { Coding } from '../../../qualitative/coding.ts'
import type { Passage } from '../../../qualitative/passage.ts'

export interface Choice {
  /** The place of the turn that the keyboard is in. */
  readonly here: number
  /** Words that are chosen and have no code yet. */
  readonly passage: Passage | null
  readonly selected: CodingId | null
  /** The box to type a code in: shown by a mouse, or with the keyboard in it; `recode` gives the coding another code. */
  readonly box: 'closed' | 'shown' | 'typing' | 'recode'
  readonly isWritingMemo: boolean
}

/** `current` is what was chosen last, also before the page has drawn it: keys come faster than drawing. */
export function useChoice(first: number) {
  const [choice, setChoice] = useState<Choice>({ ...nothing, here: first })
  const latest = useRef(choice)
  const choose = useCallback((change: Partial<Choice>) => {
    latest.current = { ...latest.current, ...change }
    setChoice(latest.current)
  }, [])
  const current = useCallback(() => latest.current, [])
  return { choice, choose, current }
}

export const nothing: Omit<Choice, 'here'> = {
  passage: null,
  selected: null,
  box: 'closed',
  isWritingMemo: false,
}

/** In the order of the text: longer ones first where they begin together, as the stripes stand. */
export function inTextOrder(codings: readonly Coding[]): readonly Coding[] {
  return codings.toSorted(
    (one, other) => one.start - other.start || other.end - one.end || (one.id < other.id ? -1 : 1),
  )
}

/** The next or previous coding after the one in hand, or after a position when none is. */
export function codingBeside(
  inOrder: readonly Coding[],
  selected: CodingId | null,
  position: number,
  way: 1 | -1,
): Coding | undefined {
  const at = inOrder.findIndex(({ id }) => id === selected)
  if (at >= 0) return inOrder[at + way]
  return way === 1
    ? inOrder.find(({ start }) => start >= position)
    : inOrder.findLast(({ start }) => start < position)
}

/** Those that lie over a position, shortest first: what somebody who clicks there most likely means. */
export function codingsOver(codings: readonly Coding[], position: number): readonly Coding[] {
  return codings
    .filter(({ start, end }) => start <= position && position < end)
    .toSorted((one, other) => one.end - one.start - (other.end - other.start))
}
