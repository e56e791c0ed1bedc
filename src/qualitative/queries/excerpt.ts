/** A passage as it is shown among others: the turns it lies in, what was said before and after, and what to mark. */
import type { DocumentId } from '../../foundation/ids.ts'
import type { DocumentText, LockedDocument, Turn } from '../document.ts'
import { overlaps, type Passage } from '../passage.ts'
import { codePointIndex, type CodePointIndex, textOf } from '../text/code-points.ts'

export interface Excerpt {
  readonly document: DocumentId
  /** The first turn it lies in, from 1: where to go to. */
  readonly turn: number
  readonly lines: readonly ExcerptLine[]
}

export interface ExcerptLine {
  /** Within the document, from 1. */
  readonly turn: number
  /** Who speaks, as the transcript has it; null in a text without speakers. */
  readonly label: string | null
  readonly text: string
  /** Whether something was left out before and after: a long turn is shown around what is marked in it. */
  readonly isCutBefore: boolean
  readonly isCutAfter: boolean
  /** In code points of `text`, in order. */
  readonly marks: readonly Passage[]
  /** What was said before or after, and is not meant itself. */
  readonly isContext: boolean
}

/** Of a turn around what is marked in it, and of a turn beside it, at most so many code points are shown. */
const LONGEST_TURN = 1500
const LONGEST_CONTEXT = 300

/**
 * Rule: the turns that share a code point with the passage, the turn before the first and the turn after the last. A
 * passage between turns is shown with the turn before it. `marks` stand in the document; of each line those within it.
 *
 * By hand: turns [0, 10), [11, 20), [21, 30) and the passage [12, 15): three lines, the middle one marked 1 to 4.
 */
export function excerpt(
  document: Pick<LockedDocument, 'id' | 'speakers'>,
  { text, turns }: Pick<DocumentText, 'text' | 'turns'>,
  passage: Passage,
  marks: readonly Passage[],
  index: CodePointIndex = codePointIndex(text),
): Excerpt {
  const first = turns.findIndex((turn) => turn.end > passage.start)
  const from = first < 0 ? Math.max(0, turns.length - 1) : first
  let to = from
  while (to + 1 < turns.length && overlaps(turns[to + 1]!, passage)) to++ // within the turns
  const lines = [from - 1, ...numbersBetween(from, to), to + 1].flatMap((place): ExcerptLine[] => {
    const turn = turns[place]
    if (!turn) return []
    const isContext = place < from || place > to
    const inTurn = marks.filter((mark) => overlaps(mark, turn))
    const window = place < from ? endOf(turn) : isContext ? beginningOf(turn) : windowAround(turn, inTurn[0])
    return [
      {
        turn: place + 1,
        label: turn.speaker === null ? null : (document.speakers[turn.speaker]?.label ?? null),
        text: textOf(text, window, index),
        isCutBefore: window.start > turn.wordsStart,
        isCutAfter: window.end < turn.end,
        marks: isContext ? [] : inTurn.flatMap((mark) => within(mark, window)),
        isContext,
      },
    ]
  })
  return { document: document.id, turn: from + 1, lines }
}

function numbersBetween(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}

function beginningOf({ wordsStart, end }: Turn): Passage {
  return { start: wordsStart, end: Math.min(end, wordsStart + LONGEST_CONTEXT) }
}

function endOf({ wordsStart, end }: Turn): Passage {
  return { start: Math.max(wordsStart, end - LONGEST_CONTEXT), end }
}

function windowAround({ wordsStart, end }: Turn, mark: Passage | undefined): Passage {
  if (end - wordsStart <= LONGEST_TURN) return { start: wordsStart, end }
  const latest = Math.max(wordsStart, end - LONGEST_TURN)
  const start = Math.min(latest, Math.max(wordsStart, (mark?.start ?? wordsStart) - LONGEST_CONTEXT))
  return { start, end: Math.min(end, start + LONGEST_TURN) }
}

function within(mark: Passage, window: Passage): Passage[] {
  if (!overlaps(mark, window)) return []
  return [
    {
      start: Math.max(mark.start, window.start) - window.start,
      end: Math.min(mark.end, window.end) - window.start,
    },
  ]
}
