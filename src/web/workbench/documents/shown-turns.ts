/** A draft as it is drawn: turn by turn, each with the marks in it. */
import type { Draft, DraftSpeaker, Mark } from '../../../qualitative/pseudonyms/draft.ts'
import { overlaps } from '../../../qualitative/passage.ts'
import type { CodePointIndex } from '../../../qualitative/text/code-points.ts'
import type { Turn } from '../../../qualitative/document.ts'

/** Apart and in order. What was refused because something else covers it does not show, nor does a mark by hand that was undone. */
export function shownMarks({ marks }: Draft): Mark[] {
  const accepted = marks.filter(({ decision }) => decision === 'accepted')
  let next = 0
  let behind = 0
  return marks.filter((mark) => {
    if (mark.decision === 'refused') {
      while (next < accepted.length && accepted[next]!.end <= mark.start) next++
      const cover = accepted[next]
      if (mark.kind === 'by-hand' || (cover && overlaps(cover, mark))) return false
    }
    if (mark.start < behind) return false
    behind = mark.end
    return true
  })
}

/** Turns keep the same list of marks as long as nothing in it changed, so that only what changed is drawn again. */
export function marksByTurn(
  turns: readonly Turn[],
  marks: readonly Mark[],
  before: readonly (readonly Mark[])[],
): (readonly Mark[])[] {
  let next = 0
  return turns.map((turn, place) => {
    while (next < marks.length && marks[next]!.end <= turn.start) next++
    const own: Mark[] = []
    for (let at = next; at < marks.length && marks[at]!.start < turn.end; at++) own.push(marks[at]!)
    const was = before[place]
    return was && was.length === own.length && own.every((mark, at) => mark === was[at]) ? was : own
  })
}

export type Piece =
  | { readonly text: string; readonly at: number }
  | { readonly text: string; readonly mark: Mark }

/** The words of a turn, cut at its marks. `at` is in UTF-16 units of the whole text. */
export function piecesOf(text: string, turn: Turn, marks: readonly Mark[], index: CodePointIndex): Piece[] {
  const pieces: Piece[] = []
  let at = index.toUtf16(turn.wordsStart)
  const end = index.toUtf16(turn.end)
  for (const mark of marks) {
    const from = Math.max(index.toUtf16(mark.start), at)
    const to = Math.min(index.toUtf16(mark.end), end)
    if (from >= to) continue
    if (from > at) pieces.push({ text: text.slice(at, from), at })
    pieces.push({ text: text.slice(from, to), mark })
    at = to
  }
  if (at < end) pieces.push({ text: text.slice(at, end), at })
  return pieces
}

export function labelShown(speaker: DraftSpeaker | undefined): string {
  return speaker ? speaker.becomes || speaker.label : ''
}
